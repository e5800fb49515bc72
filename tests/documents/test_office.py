"""LibreOffice opens what was written, finds nothing wrong with it, and reads the same out of it."""

import csv
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import openpyxl
import pypdf
import pytest

from klankbord.documents import Report, report
from klankbord.documents.formats import WRITERS
from klankbord.documents.progress import unwatched
from klankbord.documents.table import Cell, Table
from klankbord.words import read_lists
from tests.documents.meeting import DANGEROUS, OVERLAY, meeting

EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
"""Values between commas, in quotes where needed, UTF-8, as they are and not as they look, a file a sheet."""


@pytest.fixture(scope="module")
def told() -> Report:
    """The report of the meeting in Dutch, with what was laid over it."""
    return report(meeting(overlay=OVERLAY), read_lists(None), "nl")


@pytest.fixture(scope="module")
def folder(told: Report, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every document about it."""
    folder = tmp_path_factory.mktemp("office")
    for name, suffix in (("xlsx", "xlsx"), ("pptx", "pptx"), ("csv", "csv")):
        WRITERS[name](told, folder / f"room.{suffix}", unwatched)
    return folder


def converted(path: Path, to: str) -> Path:
    """Let LibreOffice open a file and save it as something else; return the folder in which that is."""
    soffice = shutil.which("soffice")
    assert soffice, "the tests of documents need LibreOffice: scripts/set_up.py test installs it"
    profile = f"-env:UserInstallation=file://{path.parent}/profile"
    made = path.parent / to.partition(":")[0]
    done = subprocess.run(
        [soffice, profile, "--headless", "--convert-to", to, "--outdir", str(made), str(path)],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    )
    said = [line for line in (done.stdout + done.stderr).splitlines() if "javaldx" not in line]  # it asks for Java
    assert said
    assert all(line.startswith(("convert ", "Writing sheet ")) for line in said), said
    return made


def cells(row: tuple[Cell, ...]) -> list[str | float]:
    """What a row of a table says, without the empty cells behind its last one."""
    found: list[str | float] = ["" if cell is None else cell for cell in row]
    while found and found[-1] == "":
        found.pop()
    return found


def as_read(row: list[str]) -> list[str]:
    """A row of a file, without the empty cells behind its last one."""
    while row and row[-1] == "":
        row = row[:-1]
    return row


def says(read: list[str], said: list[str | float]) -> bool:
    """Whether a row that was read is what was said: text to the letter, numbers as numbers."""
    return len(read) == len(said) and all(
        value == one if isinstance(one, str) else number(value) == pytest.approx(one, rel=1e-12)
        for value, one in zip(read, said, strict=True)
    )


def test_a_workbook_comes_out_with_the_same_numbers(told: Report, folder: Path) -> None:
    """Every row of every table of every sheet; what looks like a formula is what somebody wrote."""
    made = converted(folder / "room.xlsx", EVERY_SHEET)
    sheets: dict[str, list[list[str]]] = {}
    for path in made.glob("room-*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            sheets[path.stem.removeprefix("room-")] = [as_read(row) for row in csv.reader(file)]
    assert len(sheets) == 1 + 2 * len(told.questions) + len(told.margin)
    for table in told.margin:
        assert missing(table, sheets[table.title]) == []
    for question in told.questions:
        mine = [rows for name, rows in sheets.items() if name.startswith(f"{question.number} ")]
        found = [row for rows in mine for row in rows]
        for asked in question.rounds:
            for table in filter(None, (*asked.tables, asked.merges, asked.written)):
                assert missing(table, found) == []
            answers = [[float(asked.number), *cells(row)] for row in asked.answers.rows]
            assert [row for row in answers if not any(says(read, row) for read in found)] == []


def number(value: str) -> float | None:
    """A number as it was read; of a share in percents, the part of 1."""
    try:
        return float(value.removesuffix("%")) / (100 if value.endswith("%") else 1)
    except ValueError:
        return None


def missing(table: Table, found: list[list[str]]) -> list[list[str | float]]:
    """The rows of a table that are not among those that were found."""
    return [row for row in map(cells, table.rows) if not any(says(read, row) for read in found)]


def test_values_that_would_begin_a_formula_are_text(folder: Path) -> None:
    """A spreadsheet that opens the file calculates nothing of it."""
    made = converted(folder / "room.csv", "xlsx")
    book: Any = openpyxl.load_workbook(made / "room.xlsx")
    found = [cell for row in book.active.iter_rows() for cell in row if cell.value is not None]
    assert len(found) > 1_000
    assert {cell.data_type for cell in found} == {"s", "n"}
    texts = {str(cell.value).removeprefix("'") for cell in found}
    assert {text.strip() for text in DANGEROUS} <= texts


def test_slides_come_out_one_a_page(told: Report, folder: Path) -> None:
    """Each with its prompt."""
    made = converted(folder / "room.pptx", "pdf")
    pages = [page.extract_text() for page in pypdf.PdfReader(made / "room.pdf").pages]
    asked = [question for question in told.questions for _ in (*question.rounds, *filter(None, [question.threads]))]
    assert len(pages) == 1 + len(asked)
    for question, page in zip(asked, pages[1:], strict=True):
        assert question.prompt in page
