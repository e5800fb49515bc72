"""The report as a workbook: a sheet that says what it is of, one for each question, one for the answers to each, and
one for the notes, the labels, the threads and the quotes, where they are asked for and there are any.

What people wrote is put into cells as text, whatever it looks like: no cell is a formula, a link or a date because
somebody in the room wrote something that begins like one.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook

from klankbord.documents.charts import chart_rows, draw
from klankbord.documents.phrases import Phrases
from klankbord.documents.progress import Progress
from klankbord.documents.report import QuestionReport, Report, RoundReport
from klankbord.documents.sheetnames import sheet_names
from klankbord.documents.table import Cell, Column, Fact, Table

TEXT_IS_TEXT = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
"""Options of a workbook in which nothing is taken for something else."""

_WIDTHS = (44, 18)
"""Characters: of the first column, and of the others."""


def write_xlsx(report: Report, path: Path, progress: Progress) -> None:
    """Write a report to a file."""
    book = Workbook(str(path), TEXT_IS_TEXT)
    book.set_properties({"title": report.title, "created": datetime.fromtimestamp(report.created / 1000, UTC)})
    say, questions = Phrases(report.language), report.questions
    names = sheet_names(
        (
            say("overview"),
            *(f"{question.number} {question.prompt}" for question in questions),
            *(f"{question.number} {say('answers')}" for question in questions),
            *(table.title for table in report.margin),
        )
    )
    looks = _looks(book)
    sheets = [_Sheet(book, name, looks) for name in names]
    first, of_questions = sheets[0], sheets[1 : len(questions) + 1]
    of_answers, of_margin = sheets[len(questions) + 1 : 2 * len(questions) + 1], sheets[2 * len(questions) + 1 :]
    _overview(first, report, names[1:], say)
    for done, (question, sheet, answers) in enumerate(zip(questions, of_questions, of_answers, strict=True), 1):
        _question(sheet, report, question, say)
        _answers(answers, question, say)
        progress(done / (len(questions) + 1))
    for table, sheet in zip(report.margin, of_margin, strict=True):
        _listed(sheet, table.columns, table.rows)
    book.close()
    progress(1)


class _Sheet:
    """A sheet that is written from top to bottom."""

    def __init__(self, book: Workbook, name: str, looks: Mapping[str, Any]) -> None:
        self._book, self._looks = book, looks
        self.sheet = book.add_worksheet(name)
        self.row = 0
        self.sheet.set_column(0, 0, _WIDTHS[0])
        self.sheet.set_column(1, 40, _WIDTHS[1])

    def line(self, text: str, looks: str = "text") -> None:
        """Write one line across the sheet; a heading is not broken."""
        self.sheet.write_string(self.row, 0, text, self._looks[looks])
        self.row += 1

    def facts(self, facts: Iterable[Fact]) -> None:
        """Write facts, one a row."""
        for fact in facts:
            self.sheet.write_string(self.row, 0, fact.label, self._looks["text"])
            self.cell(1, fact.value)
            self.row += 1
        self.row += 1

    def labels(self, columns: Iterable[Column]) -> None:
        """Write the labels of columns."""
        for at, column in enumerate(columns):
            self.sheet.write_string(self.row, at, column.label, self._looks["label"])
        self.row += 1

    def cells(self, cells: Iterable[Cell], columns: Iterable[Column]) -> None:
        """Write a row of cells."""
        for at, (cell, column) in enumerate(zip(cells, columns, strict=True)):
            self.cell(at, cell, share=column.share)
        self.row += 1

    def cell(self, column: int, cell: Cell, *, share: bool = False) -> None:
        """Write a cell as what it is: text as text, a number as a number."""
        match cell:
            case None:
                return
            case str():
                self.sheet.write_string(self.row, column, cell, self._looks["text"])
            case _:
                looks = "share" if share else "decimals" if isinstance(cell, float) else "whole"
                self.sheet.write_number(self.row, column, cell, self._looks[looks])

    def table(self, table: Table, alt: str) -> None:
        """Write a table under its title, with its chart beside it."""
        self.line(table.title, "head")
        header = self.row
        self.labels(table.columns)
        for row in table.rows:
            self.cells(row, table.columns)
        if table.picture:
            draw(self._book, self.sheet, table.picture, (header, len(table.columns) + 1), alt)
            self.row = max(self.row, header + chart_rows(table.picture))
        self.row += 1


def _looks(book: Workbook) -> Mapping[str, Any]:
    return {
        "title": book.add_format({"bold": True, "font_size": 16}),
        "head": book.add_format({"bold": True, "font_size": 12}),
        "label": book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1}),
        "text": book.add_format({"text_wrap": True, "valign": "top"}),
        "share": book.add_format({"num_format": "0%", "valign": "top"}),
        "decimals": book.add_format({"num_format": "0.00", "valign": "top"}),
        "whole": book.add_format({"num_format": "0", "valign": "top"}),
    }


def _overview(page: _Sheet, report: Report, names: list[str], say: Phrases) -> None:
    page.line(report.title, "title")
    page.row += 1
    page.facts(report.facts)
    page.line(say("questions"), "head")
    page.labels([Column(say(label)) for label in ("prompt", "kind", "round", "people who answered")])
    for question, name in zip(report.questions, names, strict=False):
        for asked in question.rounds or (None,):
            _entry(page, question, asked, name)


def _entry(page: _Sheet, question: QuestionReport, asked: RoundReport | None, name: str) -> None:
    """Write a round of a question, or that it was not asked, with the way to its sheet."""
    quoted = name.replace("'", "''")
    page.sheet.write_url(page.row, 0, f"internal:'{quoted}'!A1", string=question.prompt)
    page.cell(1, question.kind)
    if asked:
        page.cell(2, asked.number)
        page.cell(3, asked.n)
    page.row += 1


def _question(page: _Sheet, report: Report, question: QuestionReport, say: Phrases) -> None:
    page.line(question.prompt, "title")
    if question.explanation:
        page.line(question.explanation)
    page.row += 1
    integrity = Fact(say("integrity"), say(f"integrity {report.integrity}"))
    page.facts((Fact(say("kind"), question.kind), *question.settings, integrity))
    for asked in question.rounds:
        _round(page, question, asked, say)
    if not question.rounds:
        page.line(say("not asked"))


def _round(page: _Sheet, question: QuestionReport, asked: RoundReport, say: Phrases) -> None:
    page.line(say("round n", n=asked.number), "head")
    page.facts(asked.facts)
    for table in filter(None, (*asked.tables, asked.merges, asked.written)):
        page.table(table, f"{question.prompt} – {table.title}")


def _answers(page: _Sheet, question: QuestionReport, say: Phrases) -> None:
    """Write every answer to a question, one a row."""
    if not question.rounds:
        page.line(say("not asked"))
        return
    columns = (Column(say("round")), *question.rounds[0].answers.columns)
    _listed(page, columns, ((asked.number, *row) for asked in question.rounds for row in asked.answers.rows))


def _listed(page: _Sheet, columns: Sequence[Column], rows: Iterable[Sequence[Cell]]) -> None:
    """Write rows on a sheet of their own, ready to be sorted and filtered."""
    page.sheet.set_column(0, 0, _WIDTHS[1])
    page.labels(columns)
    for row in rows:
        page.cells(row, columns)
    page.sheet.freeze_panes(1, 0)
    page.sheet.autofilter(0, 0, max(page.row - 1, 0), len(columns) - 1)
