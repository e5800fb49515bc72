"""A workbook holds what was said as it was said: numbers as numbers, and everything else as text."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from klankbord.documents import Report, report
from klankbord.documents.progress import unwatched
from klankbord.documents.sheetnames import LONGEST, sheet_names
from klankbord.documents.xlsx import write_xlsx
from klankbord.words import read_lists
from tests.documents.meeting import DANGEROUS, SAID, meeting


@pytest.fixture(scope="module")
def told() -> Report:
    """The report of the meeting, in Dutch."""
    return report(meeting(), read_lists(None), "nl")


@pytest.fixture(scope="module")
def book(told: Report, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Its workbook, read back."""
    path = tmp_path_factory.mktemp("xlsx") / "room.xlsx"
    write_xlsx(told, path, unwatched)
    return openpyxl.load_workbook(path)


def rows(sheet: Any) -> list[tuple[Any, ...]]:
    """Every row, without the empty cells behind its last one."""
    found: list[tuple[Any, ...]] = []
    for row in sheet.iter_rows(values_only=True):
        last = max((at for at, cell in enumerate(row, 1) if cell is not None), default=0)
        found.append(row[:last])
    return found


def stripped(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """A row of a table without the empty cells behind its last one, in the digits that a workbook has."""
    if row and row[-1] is None:
        return stripped(row[:-1])
    return tuple(float(f"{cell:.16G}") if isinstance(cell, float) else cell for cell in row)


def test_every_number_is_read_back(told: Report, book: Any) -> None:
    """Every row of every table stands in the sheet of its question, and every answer in that of its answers."""
    of_questions = book.worksheets[1 : 1 + len(told.questions)]
    of_answers = book.worksheets[1 + len(told.questions) :]
    for question, sheet, answers in zip(told.questions, of_questions, of_answers, strict=True):
        found = rows(sheet)
        for asked in question.rounds:
            for table in filter(None, (*asked.tables, asked.merges, asked.written)):
                assert stripped(tuple(column.label for column in table.columns)) in found
                assert [row for row in map(stripped, table.rows) if row not in found] == []
        given = [stripped((asked.number, *row)) for asked in question.rounds for row in asked.answers.rows]
        assert rows(answers)[1:] == given


def test_text_is_text_whatever_it_looks_like(book: Any) -> None:
    """A formula, a sum, a number and an address stay what somebody wrote, and no cell anywhere is a formula."""
    texts = {cell.value: cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None}
    for text in DANGEROUS:
        assert texts[text.strip()].data_type == "s"
        assert texts[text.strip()].hyperlink is None
    assert {cell.data_type for cell in texts.values()} == {"s", "n"}


def test_it_carries_what_a_result_needs_to_be_understood(told: Report, book: Any) -> None:
    """The prompt, the settings, who answered, the rounds, what was merged and set aside, and how sure it is."""
    for question, sheet in zip(told.questions, book.worksheets[1:], strict=False):
        found = rows(sheet)
        assert found[0] == (question.prompt,)
        for fact in (*question.settings, *(fact for asked in question.rounds for fact in asked.facts)):
            assert (fact.label, fact.value) in found
        assert any(row and row[0] == "Zekerheid" and str(row[1]).startswith("open") for row in found)


def test_the_overview_counts_each_round(book: Any) -> None:
    """In numbers, with which one can go on."""
    overview = rows(book.worksheets[0])
    assert [row for row in overview if row and row[0] == "Ben je het eens?"] == [
        ("Ben je het eens?", "Keuze", 1, 4),
        ("Ben je het eens?", "Keuze", 2, 2),
    ]


def test_results_are_drawn_by_the_spreadsheet_itself(book: Any) -> None:
    """One chart for every picture, made of the cells beside it."""
    drawn = {sheet.title: len(sheet._charts) for sheet in book.worksheets[1 : 1 + len(SAID) - 1]}
    assert list(drawn.values()) == [2, 1, 1, 1, 1, 1, 2, 1, 1, 0, 0]


def test_sheets_have_names_that_every_spreadsheet_takes() -> None:
    """Without what a name cannot have, at most 31 characters, and different also where capitals do not count."""
    wanted = ["Wat: [dit]/dat?*\\", "'aan'", "A" * 40, "a" * 40, "🌉" * 20, "", "\t", "A", "a"]
    names = sheet_names(wanted)
    assert len({name.casefold() for name in names}) == len(wanted)
    assert max(len(name.encode("utf-16-le")) // 2 for name in names) <= LONGEST
    assert not {*"[]:*?/\\"} & {*"".join(names)}
    assert not any(name.startswith("'") or name.endswith("'") for name in names)


def test_progress_goes_from_nothing_to_everything(told: Report, tmp_path: Path) -> None:
    """And never back."""
    heard: list[float] = []
    write_xlsx(told, tmp_path / "room.xlsx", heard.append)
    assert heard == sorted(heard)
    assert heard[-1] == 1
