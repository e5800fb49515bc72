"""What organisers laid over a room is in its documents where it is asked for, beside what it is about."""

import csv
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pypdf
import pytest
from pptx import Presentation

from klankbord.archive import Voted
from klankbord.archive.overlay_lines import (
    FiledLabel,
    FiledNote,
    FiledThread,
    LabelLine,
    NoteLine,
    ThreadLine,
)
from klankbord.documents import Report, report
from klankbord.documents.formats import WRITERS
from klankbord.documents.margin import told_to_others
from klankbord.documents.minutes import Beside, Note, Overlay, Thread
from klankbord.documents.phrases import Phrases
from klankbord.documents.progress import unwatched
from klankbord.documents.table import Cell
from klankbord.live.margins import overlay_of
from klankbord.protocol.overlay import Pick, Quote
from klankbord.words import read_lists
from tests.documents.meeting import OVERLAY, meeting

SHEETS = ["Aantekeningen", "Labels", "Draden", "Citaten"]


@pytest.fixture(scope="module")
def told() -> Report:
    """The report of the meeting in Dutch, with what was laid over it."""
    return report(meeting(overlay=OVERLAY), read_lists(None), "nl")


@pytest.fixture
def written(told: Report, tmp_path: Path) -> Callable[[str], Path]:
    """Writes a document of it, by the name of its format."""

    def write(name: str) -> Path:
        WRITERS[name](told, tmp_path / name, unwatched)
        return tmp_path / name

    return write


def rows(told: Report, title: str) -> list[tuple[Cell, ...]]:
    """The rows of one of its tables."""
    return next(list(table.rows) for table in told.margin if table.title == title)


def test_each_thing_says_what_it_is_beside(told: Report) -> None:
    """The room, a question by its number and prompt, or an answer; also a slide that asks nothing."""
    assert [row[:6] for row in rows(told, "Aantekeningen")] == [
        ("Ruimte", None, None, None, None, None),
        ("Vraag", None, "Welkom", None, None, None),
        ("Antwoord", 3, "Maak de zin af.", 1, 9, "Een brug."),
    ]
    assert [row[0] for row in rows(told, "Labels")] == ["Leergang", "Beeld"]
    assert rows(told, "Draden")[0] == (3, "Maak de zin af.", "Bruggen", 2, 2, 11, "Wat verbindt.")
    assert rows(told, "Citaten")[:2] == [
        (3, "Maak de zin af.", 1, 9, "Bruggen", "Een brug."),
        (3, "Maak de zin af.", 1, 10, "Bruggen", "brug"),
    ]


def test_a_person_has_the_number_that_their_answer_has(told: Report) -> None:
    """Which is within the question, so that notes do not lead from one question to the next."""
    answers = next(question for question in told.questions if question.id == "zin").rounds[0].answers
    said = {row[0]: row[-1] for row in answers.rows}
    assert said[rows(told, "Aantekeningen")[2][4]] == "Een brug."


def test_nothing_of_it_is_in_a_report_that_nobody_asked_it_in() -> None:
    """Nor are there empty tables."""
    plain = report(meeting(), read_lists(None), "nl")
    assert (plain.margin, [question.threads for question in plain.questions if question.threads]) == ((), [])


def test_a_workbook_has_a_sheet_for_each(told: Report, written: Callable[[str], Path]) -> None:
    """Every row is read back, and a note that begins like a formula is none."""
    book: Any = openpyxl.load_workbook(BytesIO(written("xlsx").read_bytes()))
    assert book.sheetnames[-4:] == SHEETS
    for table in told.margin:
        read = list(book[table.title].iter_rows(min_row=2, values_only=True))
        assert read == list(table.rows)
    assert book["Aantekeningen"]["G2"].data_type == "s"


def test_values_have_each_in_a_part_of_its_own(told: Report, written: Callable[[str], Path]) -> None:
    """By line and column, as all that they have."""
    with written("csv").open(encoding="utf-8", newline="") as file:
        read = [row for row in csv.DictReader(file) if row["Over"] == "Aantekeningen, labels en draden"]
    found = {(row["Onderdeel"], row["Regel"], row["Kolom"]): row["Waarde"].removeprefix("'") for row in read}
    said = {
        (table.title, str(line), column.label): str(cell)
        for table in told.margin
        for line, row in enumerate(table.rows, 1)
        for column, cell in zip(table.columns, row, strict=True)
        if cell is not None
    }
    assert found == said


def test_paper_has_it_behind_the_questions(written: Callable[[str], Path]) -> None:
    """In a chapter of its own, which typst takes for accessible as it takes the rest."""
    page = pypdf.PdfReader(written("pdf")).pages[-1].extract_text()
    for text in ("Aantekeningen, labels en draden", "Wat een beeld!", "Leergang", "Bruggen", "Wat verbindt.", "Ina"):
        assert text in page


def test_slides_show_how_many_are_in_a_thread_where_that_names_nobody(written: Callable[[str], Path]) -> None:
    """Five people or more, and as many outside it or none; no note, label, memo or quote is on a slide or below it."""
    slides: list[Any] = list(Presentation(str(written("pptx"))).slides)
    [drawn] = [slide for slide in slides if slide.shapes.title.text_frame.text.endswith("– Draden")]
    [chart] = [shape.chart for shape in drawn.shapes if shape.has_chart]
    assert (list(chart.plots[0].categories), list(chart.plots[0].series[0].values)) == (["Formules"], [6])
    shown = "\n".join(
        [shape.text_frame.text for slide in slides for shape in slide.shapes if shape.has_text_frame]
        + [slide.notes_slide.notes_text_frame.text for slide in slides if slide.has_notes_slide]
    )
    for text in ("Wat een beeld!", "Leergang", "Bruggen", "Wat verbindt.", "Iedereen"):
        assert text not in shown


@pytest.mark.parametrize(
    ("zone", "told", "moment"),
    [
        ("Europe/Amsterdam", "Europe/Amsterdam", "2026-09-21 16:13"),
        ("UTC", "UTC", "2026-09-21 14:13"),
        ("Mars/Olympus", "UTC", "2026-09-21 14:13"),
    ],
)
def test_every_time_is_by_the_clock_that_was_asked_for(zone: str, told: str, moment: str) -> None:
    """Of the room and of the notes; which clock that is stands beside them, also where nobody here knows the zone."""
    made = report(meeting(overlay=OVERLAY), read_lists(None), "en", zone)
    facts = {fact.label: fact.value for fact in made.facts}
    assert (facts["Opened"], facts["Times by the clock of"]) == (moment, told)
    assert rows(made, "Notes")[0][-2] == moment


def test_the_lines_of_a_file_are_put_beside_the_answers_they_name() -> None:
    """By the number of the vote; a quote is cut out of what was written, and where people tapped there is no text."""
    answer = {"kind": "open", "texts": ["Een brug over de sloot."]}
    weights = {"Een brug over de sloot.": 1}
    tapped = Voted(5, 0, "eens:2", bytes(16), 1, {"kind": "choice", "options": ["ja"]}, {"ja": 1})
    standing = {"zin:1": {3: Voted(4, 0, "zin:1", bytes(16), 1, answer, weights)}, "eens:2": {1: tapped}}
    pick = Pick(answer=4, quote=Quote(start=4, end=8))
    lines = [
        NoteLine(
            note=FiledNote(id="note-one", question="zin", answer=4, text="Mooi.", author="Ina", created=1, changed=2)
        ),
        LabelLine(label=FiledLabel(id="label-one", name="Beeld", colour=1, room=True, answers=(5,))),
        ThreadLine(
            thread=FiledThread(id="thread-1", question="zin", name="Bruggen", colour=1, memo=None, picks=(pick,))
        ),
    ]
    whole = Beside("zin", 1, 3, "Een brug over de sloot.")
    assert overlay_of(lines, standing) == Overlay(
        notes=[Note(whole, "Mooi.", "Ina", 1, 2)],
        labels=[("Beeld", Beside()), ("Beeld", Beside("eens", 2, 1))],
        threads=[Thread("zin", "Bruggen", None, [Beside("zin", 1, 3, "brug")], 1)],
    )


def test_whoever_is_quoted_twice_is_one_person() -> None:
    """In two rounds, or in two places of one answer."""
    quotes = [Beside("zin", number, voter, "Lef.") for number, voter in ((1, 3), (2, 3), (1, 4), (1, 4))]
    assert Thread("zin", "Durven", None, quotes, 9).people == 2


def test_a_thread_is_told_to_others_where_neither_it_nor_the_rest_is_of_few() -> None:
    """By its name and how many people are in it; where that is of none, there is no table."""
    quotes = [Beside("zin", 1, voter, "Lef.") for voter in range(1, 12)]
    threads = [Thread("zin", f"van {people}", None, quotes[:people], 11) for people in (4, 5, 6, 7, 11)]
    table = told_to_others(threads, Phrases("nl"))
    assert table
    assert table.rows == [("van 5", 5), ("van 6", 6), ("van 11", 11)]
    assert told_to_others(threads[:1], Phrases("nl")) is None
