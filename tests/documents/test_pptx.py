"""Slides have charts that can be edited, and what belongs to them in their notes."""

from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pptx import Presentation

from klankbord.documents import Report, report
from klankbord.documents.pptx import write_pptx
from klankbord.documents.progress import unwatched
from klankbord.documents.report import QuestionReport, RoundReport
from klankbord.words import read_lists
from tests.documents.meeting import meeting


@pytest.fixture(scope="module")
def told() -> Report:
    """The report of the meeting, in Dutch, in which a word of the cloud looks like a formula."""
    said = {
        "woorden:1": ("=1+1, lef", "=1+1"),
        "lijn:1": ("0", "35"),
        "vlak:1": ("10/90, 20/20",),
        "zin:1": ("Een brug.",),
    }
    return report(meeting(said, moderation={"woorden": "off"}), read_lists(None), "nl")


@pytest.fixture(scope="module")
def slides(told: Report, tmp_path_factory: pytest.TempPathFactory) -> list[Any]:
    """Its slides, read back."""
    path = tmp_path_factory.mktemp("pptx") / "room.pptx"
    write_pptx(told, path, unwatched)
    return list(Presentation(str(path)).slides)


def rounds(told: Report) -> list[tuple[QuestionReport, RoundReport]]:
    """Every round, with its question."""
    return [(question, asked) for question in told.questions for asked in question.rounds]


def charts(slide: Any) -> list[Any]:
    """The charts on a slide."""
    return [shape.chart for shape in slide.shapes if shape.has_chart]


def test_every_round_has_a_slide_under_its_prompt(told: Report, slides: list[Any]) -> None:
    """Behind the one that says what this is of."""
    assert slides[0].shapes.title.text_frame.text == told.title
    titles = [slide.shapes.title.text_frame.text for slide in slides[1:]]
    assert titles == [question.prompt for question, _ in rounds(told)]


def test_charts_show_the_numbers_of_the_report(told: Report, slides: list[Any]) -> None:
    """All of them, drawn by the program that shows the slides."""
    for (_, asked), slide in zip(rounds(told), slides[1:], strict=True):
        table = asked.tables[0]
        picture = table.picture
        assert len(charts(slide)) == (picture is not None)
        for chart in charts(slide):
            assert picture
            drawn = [tuple(series.values) for series in chart.plots[0].series]
            rows = table.rows[: picture.rows]
            assert drawn == [tuple(row[at] for row in rows) for at in picture.values]
            if picture.shape != "dots":
                assert list(chart.plots[0].categories) == [row[picture.labels] for row in rows]


def test_the_workbook_behind_a_chart_has_the_same_numbers_and_no_formula(slides: list[Any]) -> None:
    """Also where somebody's word begins like one."""
    found: dict[str, list[Any]] = {}
    for slide in slides[1:]:
        for chart in charts(slide):
            book: Any = openpyxl.load_workbook(BytesIO(chart.part.chart_workbook.xlsx_part.blob))
            cells = [cell for row in book.active.iter_rows() for cell in row if cell.value is not None]
            assert {cell.data_type for cell in cells} <= {"s", "n"}
            found[slide.shapes.title.text_frame.text] = list(book.active.iter_rows(values_only=True))
    assert found["Welke woorden?"] == [(None, "Mensen"), ("=1+1", 2), ("lef", 1)]
    assert found["Waar?"][1:] == [(10, 90), (20, 20)]


def test_the_notes_have_what_a_chart_needs_to_be_understood(told: Report, slides: list[Any]) -> None:
    """Settings, who answered, and what was decided about the answers; the chart says in words what it is."""
    for (question, asked), slide in zip(rounds(told), slides[1:], strict=True):
        notes = slide.notes_slide.notes_text_frame.text
        for fact in (*question.settings, *asked.facts):
            assert f"{fact.label}: {fact.value}" in notes
        for shape in slide.shapes:
            if shape.has_chart:
                assert question.prompt in shape._element.nvGraphicFramePr.cNvPr.get("descr")
    merged = report(meeting(), read_lists(None), "nl")
    assert any(asked.merges for _, asked in rounds(merged))


def test_merged_words_are_in_the_notes_and_what_was_set_aside_is_nowhere(tmp_path: Path) -> None:
    """A slide may be shown to everybody."""
    write_pptx(report(meeting(), read_lists(None), "nl"), tmp_path / "room.pptx", unwatched)
    slides: list[Any] = list(Presentation(str(tmp_path / "room.pptx")).slides)
    notes = "\n".join(slide.notes_slide.notes_text_frame.text for slide in slides if slide.has_notes_slide)
    assert "moed → lef" in notes
    assert "grof" not in notes
    assert all("grof" not in chart.plots[0].categories for slide in slides for chart in charts(slide)[:1])
