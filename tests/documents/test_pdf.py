"""A report on paper can be read by everybody, says the same numbers, and takes nobody's words for markup."""

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

from klankbord.documents import Report, report
from klankbord.documents.pdf import write_pdf
from klankbord.documents.progress import unwatched
from klankbord.documents.signs import FONTS, NO_SIGN, has_sign, printable
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
        table for one in told.questions for asked in one.rounds for table in (*asked.tables, asked.merges) if table
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
