"""Comma-separated values are read back to the same numbers, and begin no formula."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from klankbord.documents import Report, report
from klankbord.documents.csv import COMMA, SEMICOLON, Dialect, write_csv
from klankbord.documents.progress import unwatched
from klankbord.documents.table import Fact
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
    """Every cell of every table, by its question, round, part, line and column."""
    write_csv(dialect, told, tmp_path / "room.csv", unwatched)
    found = {
        (row["Nummer"], row["Ronde"], row["Over"], row["Onderdeel"], row["Regel"], row["Kolom"]): row["Waarde"]
        for row in read_back(tmp_path / "room.csv", dialect)
    }
    for question in told.questions:
        for asked in question.rounds:
            parts = [("Besloten", asked.merges), ("Tekst", asked.written), ("Antwoord", asked.answers)]
            for about, table in [*(("Uitkomst", table) for table in asked.tables), *parts]:
                if table is None:
                    continue
                place = str(question.number), str(asked.number), about, table.title
                for line, cells in enumerate(table.rows, 1):
                    for column, cell in zip(table.columns, cells, strict=True):
                        value = found.get((*place, str(line), column.label))
                        if isinstance(cell, int | float):
                            assert float(str(value).replace(dialect.decimal, ".")) == cell
                        else:
                            assert (value or "").removeprefix("'") == (cell or "")


def test_every_fact_is_told(told: Report, tmp_path: Path) -> None:
    """Of the room, of each question and of each of its rounds; those have no line."""
    write_csv(COMMA, told, tmp_path / "room.csv", unwatched)
    found = {
        (row["Over"], row["Nummer"], row["Ronde"], row["Kolom"], row["Waarde"])
        for row in read_back(tmp_path / "room.csv", COMMA)
        if not row["Regel"]
    }
    facts = {("Ruimte", "", "", fact) for fact in told.facts}
    for question in told.questions:
        number = str(question.number)
        facts |= {("Vraag", number, "", fact) for fact in (Fact("Soort", question.kind), *question.settings)}
        facts |= {("Ronde", number, str(asked.number), fact) for asked in question.rounds for fact in asked.facts}
    assert {(*place, fact.label, str(fact.value)) for *place, fact in facts} <= found


@pytest.mark.parametrize("sign", "=+-@\t\r＝＋－＠")
def test_no_sign_begins_a_formula(told: Report, tmp_path: Path, sign: str) -> None:
    """Whatever some spreadsheet takes for the beginning of one."""
    write_csv(COMMA, replace(told, title=f"{sign}1"), tmp_path / "room.csv", unwatched)
    [title] = {row["Vraag"] for row in read_back(tmp_path / "room.csv", COMMA) if row["Over"] == "Ruimte"}
    assert title == f"'{sign}1"


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
