"""The report as comma-separated values: one table for everything, a value a row, for programs that pivot and filter.

A spreadsheet that opens such a file takes text that begins like a formula for one, and the format has no way to say
that it is text. So that text gets an apostrophe before it. It is the one document in which what somebody wrote is not
to the letter what it says; the workbook and the file of the room have it as it was.
"""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from klankbord.documents.phrases import Phrases
from klankbord.documents.progress import Progress
from klankbord.documents.report import QuestionReport, Report, RoundReport
from klankbord.documents.table import Cell, Fact, Table

_Row = tuple[Cell, ...]

_BEGINS_A_FORMULA = (
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
    "＝",
    "＋",
    "－",
    "＠",
)  # also as full-width signs, which Excel reads


@dataclass(frozen=True, slots=True)
class Dialect:
    """How values are told apart, and a number from its decimals."""

    separator: str
    decimal: str
    encoding: str


COMMA = Dialect(",", ".", "utf-8")
SEMICOLON = Dialect(";", ",", "utf-8-sig")
"""As a Dutch Excel reads it: it takes the comma for decimals, and needs a mark to see that a file is UTF-8."""


def write_csv(dialect: Dialect, report: Report, path: Path, progress: Progress) -> None:
    """Write a report to a file."""
    say = Phrases(report.language)
    with path.open("w", encoding=dialect.encoding, newline="") as file:
        writer = csv.writer(file, delimiter=dialect.separator)
        for row in _rows(report, say, progress):
            writer.writerow([_told(cell, dialect) for cell in row])
    progress(1)


def _told(cell: Cell, dialect: Dialect) -> str:
    match cell:
        case None:
            return ""
        case str():
            return f"'{cell}" if cell.startswith(_BEGINS_A_FORMULA) else cell
        case _:
            return repr(cell).replace(".", dialect.decimal)


def _rows(report: Report, say: Phrases, progress: Progress) -> Iterator[_Row]:
    yield tuple(
        say(label) for label in ("about", "number", "id", "prompt", "round", "part", "line n", "column", "value")
    )
    room = (say("room"), None, None, report.title, None)
    yield from _facts(room, report.facts)
    for done, question in enumerate(report.questions, 1):
        yield from _of_question(question, say)
        progress(done / (len(report.questions) + 1))
    for table in report.margin:
        yield from _cells((say("margin"), None, None, report.title, None), table)


def _of_question(question: QuestionReport, say: Phrases) -> Iterator[_Row]:
    place = (question.number, question.id, question.prompt)
    facts = (Fact(say("explanation"), question.explanation), Fact(say("kind"), question.kind), *question.settings)
    yield from _facts((say("question"), *place, None), facts)
    for asked in question.rounds:
        yield from _of_round((*place, asked.number), asked, say)


def _of_round(place: _Row, asked: RoundReport, say: Phrases) -> Iterator[_Row]:
    yield from _facts((say("round"), *place), asked.facts)
    for table in asked.tables:
        yield from _cells((say("result"), *place), table)
    if asked.merges:
        yield from _cells((say("decision"), *place), asked.merges)
    if asked.written:
        yield from _cells((say("text"), *place), asked.written)
    yield from _cells((say("answer"), *place), asked.answers)


def _facts(place: _Row, facts: Iterable[Fact]) -> Iterator[_Row]:
    for fact in facts:
        if fact.value is not None:
            yield (*place, None, None, fact.label, fact.value)


def _cells(place: _Row, table: Table) -> Iterator[_Row]:
    for number, row in enumerate(table.rows, 1):
        for column, cell in zip(table.columns, row, strict=True):
            if cell is not None:
                yield (*place, table.title, number, column.label, cell)
