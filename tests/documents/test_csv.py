"""Comma-separated values are read back to the same numbers, and begin no formula."""

import csv
from pathlib import Path

import pytest

from klankbord.documents import Report, report
from klankbord.documents.csv import COMMA, SEMICOLON, Dialect, write_csv
from klankbord.documents.progress import unwatched
from klankbord.words import read_lists
from tests.documents.meeting import DANGEROUS, meeting


@pytest.fixture(scope="module")
def told() -> Report:
    """The report of the meeting, in Dutch."""
    return report(meeting(), read_lists(None), "nl")


def read_back(path: Path, dialect: Dialect) -> list[dict[str, str]]:
    """The rows of a file, each by the labels of its first line."""
    with path.open(encoding=dialect.encoding, newline="") as file:
        return list(csv.DictReader(file, delimiter=dialect.separator))


@pytest.mark.parametrize("dialect", [COMMA, SEMICOLON], ids=["comma", "semicolon"])
def test_every_value_is_read_back(told: Report, tmp_path: Path, dialect: Dialect) -> None:
    """Every cell of every result, by its question, round, part, line and column."""
    write_csv(dialect, told, tmp_path / "room.csv", unwatched)
    found = {
        (row["Nummer"], row["Ronde"], row["Over"], row["Onderdeel"], row["Regel"], row["Kolom"]): row["Waarde"]
        for row in read_back(tmp_path / "room.csv", dialect)
    }
    for question in told.questions:
        for asked in question.rounds:
            for about, table in [*(("Uitkomst", table) for table in asked.tables), ("Antwoord", asked.answers)]:
                place = str(question.number), str(asked.number), about, table.title
                for line, cells in enumerate(table.rows, 1):
                    for column, cell in zip(table.columns, cells, strict=True):
                        value = found.get((*place, str(line), column.label))
                        if isinstance(cell, int | float):
                            assert float(str(value).replace(dialect.decimal, ".")) == cell
                        else:
                            assert (value or "").removeprefix("'") == (cell or "")


def test_nothing_that_somebody_wrote_begins_a_formula(told: Report, tmp_path: Path) -> None:
    """What would begin one has an apostrophe before it, and nothing else is changed."""
    write_csv(COMMA, told, tmp_path / "room.csv", unwatched)
    values = {value for row in read_back(tmp_path / "room.csv", COMMA) for value in row.values()}
    assert not [value for value in values if value[:1] in {"=", "+", "-", "@", "\t"}]
    for text in map(str.strip, DANGEROUS):
        assert (f"'{text}" if text[0] in "=+-@" else text) in values


def test_the_file_for_a_dutch_excel_begins_with_its_mark(told: Report, tmp_path: Path) -> None:
    """Without it letters with accents would be read as two; numbers have a comma before their decimals."""
    write_csv(SEMICOLON, told, tmp_path / "room.csv", unwatched)
    data = (tmp_path / "room.csv").read_bytes()
    assert data.startswith("\ufeffOver;Nummer;".encode())
    assert b";0,25\r\n" in data
