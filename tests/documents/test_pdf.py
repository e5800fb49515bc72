"""A report on paper can be read by everybody, says the same numbers, and takes nobody's words for markup."""

import re
import unicodedata
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pypdf
import pytest
from fontTools import ttLib
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf.generic import ContentStream

from klankbord.documents import Report, report
from klankbord.documents import pdf as module
from klankbord.documents.pdf import write_pdf
from klankbord.documents.progress import unwatched
from klankbord.documents.signs import FONTS, NO_SIGN, has_sign, printable
from klankbord.documents.table import Column, Picture, Table
from klankbord.words import clean, read_lists
from tests.documents.meeting import DANGEROUS, meeting
from tests.questions.cases import visible


@pytest.fixture(scope="module")
def told() -> Report:
    """The report of the meeting, in Dutch."""
    return report(meeting(), read_lists(None), "nl")


@pytest.fixture(scope="module")
def paper(told: Report, tmp_path_factory: pytest.TempPathFactory) -> pypdf.PdfReader:
    """Its pages, read back."""
    path = tmp_path_factory.mktemp("pdf") / "room.pdf"
    write_pdf(told, path, unwatched)
    return pypdf.PdfReader(path)


def tags(node: Any) -> list[str]:
    """The kinds of the elements of a structure, in their order."""
    found = [str(node["/S"])] if "/S" in node else []
    inner = node.get("/K", [])
    for child in inner if isinstance(inner, list) else [inner]:
        one = child.get_object() if hasattr(child, "get_object") else child
        if isinstance(one, dict):
            found += tags(one)
    return found


def on_paper(told: Report, path: Path, *tables: Table) -> pypdf.PdfReader:
    """A report in which these tables are everything that a question came to."""
    asked = replace(told.questions[0].rounds[0], tables=tables, merges=None)
    write_pdf(replace(told, questions=(replace(told.questions[0], rounds=(asked,)),)), path, unwatched)
    return pypdf.PdfReader(path)


def lines(page: Any) -> list[list[tuple[float, float]]]:
    """Where what stands at each height of a page begins and ends from the left, in points."""
    found: dict[float, list[tuple[float, float]]] = {}
    x = y = along = size = 0.0
    widths: dict[int, float] = {}
    for operands, operator in ContentStream(page.get_contents(), page.pdf).operations:
        if operator == b"cm":
            x, y = map(float, operands[4:])
        elif operator == b"Tm":
            along = float(operands[4])
        elif operator == b"Tf":
            font, size = page["/Resources"]["/Font"][operands[0]]["/DescendantFonts"][0].get_object(), operands[1]
            spans = zip(font["/W"][::3], font["/W"][1::3], font["/W"][2::3], strict=True)
            widths = {code: width for first, last, width in spans for code in range(first, last + 1)}
        elif operator in {b"Tj", b"TJ"}:
            parts = operands[0] if operator == b"TJ" else operands
            codes = [getattr(part, "original_bytes", b"") for part in parts]
            advances = [widths[int.from_bytes(one[at : at + 2])] for one in codes for at in range(0, len(one), 2)]
            width = sum(advances) - sum(part for part in parts if isinstance(part, int | float))  # kerning
            found.setdefault(round(y, 1), []).append((x + along, x + along + width * size / 1000))
    return [sorted(said) for said in found.values()]


def test_it_says_of_itself_that_it_is_accessible(told: Report, paper: pypdf.PdfReader) -> None:
    """PDF/UA-1, tagged, in its language, with a title that is shown instead of the name of the file."""
    root: Any = paper.root_object
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "nl"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert paper.metadata
    assert paper.metadata.title == told.title
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_object().get_data()


def test_its_parts_are_tagged_for_what_they_are(told: Report, paper: pypdf.PdfReader) -> None:
    """Headings that skip no level, tables with headers, and no picture without words."""
    found = tags(paper.root_object["/StructTreeRoot"])
    headings = [int(tag[2:]) for tag in found if tag in {"/H1", "/H2", "/H3", "/H4"}]
    assert headings[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(headings))
    assert headings.count(1) == 1 + len(told.questions)  # the contents have one too
    tables = [
        table
        for one in told.questions
        for asked in one.rounds
        for table in (*asked.tables, asked.merges)
        if table and not table.singly
    ]
    assert found.count("/Table") == len([table for table in tables if table.rows])
    assert found.count("/TH") == sum(len(table.columns) for table in tables if table.rows)
    assert found.count("/Figure") == 1


def test_every_character_is_embedded(paper: pypdf.PdfReader) -> None:
    """It looks the same on every machine."""
    pages: list[Any] = list(paper.pages)
    fonts = [font.get_object() for page in pages for font in page["/Resources"].get("/Font", {}).values()]
    inner = [font["/DescendantFonts"][0].get_object() for font in fonts]
    assert inner
    assert all({"/FontFile2", "/FontFile3"} & font["/FontDescriptor"].get_object().keys() for font in inner)


def test_it_says_what_the_report_says(told: Report, paper: pypdf.PdfReader) -> None:
    """Prompts, settings and numbers; and what somebody wrote as it was written, whatever a typesetter makes of it."""
    text = " ".join(page.extract_text() for page in paper.pages)
    flat = "".join(text.split())
    for question in told.questions:
        assert "".join(question.prompt.split()) in flat
        for fact in (*question.settings, *(fact for asked in question.rounds for fact in asked.facts)):
            assert "".join(f"{fact.label}:{fact.value}".split()) in flat
    for words in DANGEROUS:
        assert "".join(words.split()) in flat
    assert "grof" not in text
    assert "Ronde 2" in text


def test_a_table_that_is_too_long_says_how_much_is_left(
    told: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And where that is: no report has more pages than somebody reads."""
    monkeypatch.setattr(module, "MOST_ROWS", 5)
    rows = [(f"woord{number}", 9 - number) for number in range(8)]
    reader = on_paper(told, tmp_path / "room.pdf", Table("Woorden", (Column("Woord"), Column("Mensen")), rows))
    text = " ".join(page.extract_text() for page in reader.pages)
    assert re.findall(r"woord\d", text) == [f"woord{number}" for number in range(5)]
    assert "En nog 3 regels, die in de werkmap staan." in " ".join(text.split())


LONG = "arbeidsongeschiktheidsverzekeringsmaatschappij"
_AXES = (
    Column("Wantrouwen gerechtvaardigd (0) – Vertrouwen blijft (100)"),
    Column("Komt zelden voor – Komt vaak voor"),
)
TABLES = {
    "labels that say much over numbers": Table(
        "A", (*_AXES, Column("Ding"), Column("Stippen")), [(7, 18, "Meningsverschil", 12), (7, 8, "Misverstand", 1)]
    ),
    "many columns": Table("B", tuple(map(Column, ["Stelling", *"1234567", "Overgeslagen door"])), [(LONG, *range(8))]),
    "long words in every column": Table("C", tuple(Column(LONG) for _ in range(12)), [(LONG,) * 11 + (1.25,)]),
    "no syllables": Table(
        "D", (Column("Antwoord"), Column("Mensen")), [("x" * 400, 3), ("https://example.org/een/lang/adres", 1)]
    ),
}


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_no_text_leaves_its_cell(told: Report, tmp_path: Path, table: Table) -> None:
    """What stands beside each other does not touch, and nothing is past the margin."""
    reader = on_paper(told, tmp_path / "room.pdf", table)
    for page in [*reader.pages][1:]:
        for said in lines(page):
            assert all(left[1] < right[0] + 0.5 for left, right in pairwise(said)), said
            assert said[-1][1] < float(page.mediabox.width) - 62, said


def test_a_label_is_broken_between_words_only(told: Report, tmp_path: Path) -> None:
    """Where there is room for its words."""
    page = on_paper(told, tmp_path / "room.pdf", TABLES["many columns"]).pages[-1]
    assert "Overgeslagen" in page.extract_text()


@pytest.mark.parametrize("above", [1, 4])
def test_a_row_stays_with_its_bar(told: Report, tmp_path: Path, above: int) -> None:
    """A word and its bar are on one page, wherever that ends, and the labels stand above the rows on every page."""
    rows = [(f"woord{number}", 300 - number) for number in range(60)]
    table = Table("Woorden", (Column("Woord"), Column("Mensen")), rows, Picture("bars", 0, (1,), len(rows)))
    other = Table("Kort", (Column("A"), Column("B")), [("a", 1)] * above)
    pages: list[Any] = [*on_paper(told, tmp_path / "room.pdf", other, table).pages][1:]
    texts = [page.extract_text() for page in pages]
    words = [len(re.findall(r"\bwoord\d", text)) for text in texts]
    assert [page.get_contents().get_data().count(b"\nh\nf\n") for page in pages] == words
    assert len(pages) > 1
    assert all("Mensen" in text for text in texts)


def test_what_a_picture_adds_up_is_not_told_one_by_one(paper: pypdf.PdfReader) -> None:
    """It says where that is instead; what people wrote beside a mark is there."""
    text = " ".join(" ".join(page.extract_text() for page in paper.pages).split())
    assert "Plaatsen, één voor één: 3 regels in de werkmap en de CSV." in text
    assert "hier" in text


def test_every_character_has_a_sign_or_says_that_it_has_none() -> None:
    """The list of characters is that of the fonts beside it."""
    covered = {one for path in FONTS.glob("*.ttf") for one in ttLib.TTFont(path).getBestCmap()}
    seen = [one for one in range(0x110000) if unicodedata.category(chr(one)) != "Cf"]
    assert [one for one in seen if has_sign(chr(one)) != (one in covered)] == []
    assert printable("één brug 🌉 語") == f"één brug 🌉 {NO_SIGN}"


@settings(deadline=None, max_examples=8)
@given(st.lists(visible(12), min_size=20, max_size=40))
def test_whatever_people_write_can_be_set(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    """A page with a character that nobody can see is no PDF/UA, and a report must not fail for one answer."""
    told = report(meeting(), read_lists(None), "en")
    question = told.questions[2]
    asked = question.rounds[0]
    table = replace(asked.tables[0], rows=[(clean(text), 1, 0, None) for text in texts])
    told = replace(told, questions=(replace(question, rounds=(replace(asked, tables=(table,)),)),))
    write_pdf(told, tmp_path_factory.mktemp("pdf") / "room.pdf", unwatched)


def test_progress_ends_at_everything(told: Report, tmp_path: Path) -> None:
    """And goes never back."""
    heard: list[float] = []
    write_pdf(told, tmp_path / "room.pdf", heard.append)
    assert heard == sorted(heard)
    assert heard[-1] == 1
