"""The report on paper: a tagged PDF/UA, set by typst. What people wrote reaches it as data, never as markup."""

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import typst

from klankbord.brand.themes import LIGHT
from klankbord.documents.ink import ACCENT, series_colours
from klankbord.documents.phrases import Phrases
from klankbord.documents.progress import Progress
from klankbord.documents.report import QuestionReport, Report, RoundReport
from klankbord.documents.signs import FONTS, printable
from klankbord.documents.table import Cell, Fact, Picture, Table, narrowed

_TEMPLATE = Path(__file__).with_name("report.typ")
_FAMILIES = {
    "fonts": ("Figtree", "DejaVu Sans", "Noto Emoji"),
    "large": ("Bricolage Grotesque", "DejaVu Sans", "Noto Emoji"),
}
_INK = {"text": LIGHT.ink, "quiet": "#55525f", "hair": "#b9b5ab"}

MOST_ROWS = 2_000
"""Of one table on paper; the other documents have all."""

_LONGEST = 5  # cells of a column by which its width is judged
_SET = 0.2  # the part of the work that is done when everything is said and nothing is set

Told = dict[str, Any]


def write_pdf(report: Report, path: Path, progress: Progress) -> None:
    """Write a report to a file."""
    told = _told(report, Phrases(report.language))
    progress(_SET)
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])
    compiler = typst.Compiler(str(_TEMPLATE), font_paths=fonts, sys_inputs={"report": json.dumps(told)})
    created = datetime.fromtimestamp(report.created // 1000, UTC)  # to the second, which is all that it takes
    compiler.compile(output=str(path), format="pdf", pdf_standards=["ua-1"], timestamp=created)
    progress(1)


def _told(report: Report, say: Phrases) -> Told:
    return {
        **_FAMILIES,
        "ink": _INK,
        "title": printable(report.title),
        "language": report.language,
        "contents": say("questions"),
        "facts": _facts(report.facts, say),
        "questions": [_question(question, say) for question in report.questions],
        "margin": _margin(report, say) if report.margin else None,
    }


def _margin(report: Report, say: Phrases) -> Told:
    return {"heading": say("margin"), "tables": [_table(narrowed(table), say) for table in report.margin]}


def _question(question: QuestionReport, say: Phrases) -> Told:
    kind = Fact(say("kind"), question.kind)
    return {
        "heading": printable(f"{question.number}. {question.prompt}"),
        "explanation": printable(question.explanation) if question.explanation else None,
        "settings": _facts((kind, *question.settings), say),
        "remark": None if question.rounds else say("not asked"),
        "rounds": [_round(asked, say) for asked in question.rounds],
    }


def _round(asked: RoundReport, say: Phrases) -> Told:
    return {
        "heading": say("round n", n=asked.number),
        "facts": _facts(asked.facts, say),
        "tables": [_table(table, say) for table in filter(None, (*asked.tables, asked.merges)) if table.rows],
    }


def _facts(facts: Iterable[Fact], say: Phrases) -> list[tuple[str, str]]:
    return [(fact.label, _cell(fact.value, say, share=False)) for fact in facts]


def _table(table: Table, say: Phrases) -> Told:
    rows = () if table.singly else table.rows[:MOST_ROWS]
    numbers = [not any(isinstance(row[at], str) for row in rows) for at in range(len(table.columns))]
    shares = [column.share for column in table.columns]
    cells = [[_cell(cell, say, share=share) for cell, share in zip(row, shares, strict=True)] for row in rows]
    picture = table.picture if table.picture and table.picture.rows else None
    return {
        "title": table.title,
        "columns": [printable(column.label) for column in table.columns],
        "numbers": numbers,
        "rows": cells,
        "words": [_words(column, number=number) for column, number in zip(_turned(cells, table), numbers, strict=True)],
        "longest": [sorted(column, key=len)[-_LONGEST:] for column in _turned(cells, table)],
        "more": _more(table, say),
        "stacked": picture is not None and picture.shape == "stack",
        "bars": _bars(picture, rows[: picture.rows]) if picture and picture.shape != "dots" else None,
        "plane": _plane(table, picture, say) if picture and picture.shape == "dots" else None,
    }


def _turned(cells: Sequence[Sequence[str]], table: Table) -> list[list[str]]:
    """Return the cells of a table by columns."""
    return [[row[at] for row in cells] for at in range(len(table.columns))]


def _words(column: Iterable[str], *, number: bool) -> list[str]:
    """Return what may not be broken in a column: words, and numbers with the sign behind them."""
    return list({word: None for cell in column for word in ((cell,) if number else cell.split(" "))})


def _more(table: Table, say: Phrases) -> str | None:
    """Return where the rows are that are not on paper."""
    if table.singly:
        return say("one by one", what=table.title, n=len(table.rows))
    more = len(table.rows) - MOST_ROWS
    return say("more rows", n=more) if more > 0 else None


def _bars(picture: Picture, rows: Sequence[tuple[Cell, ...]]) -> list[list[tuple[float, str]]]:
    """Return the bars of these rows, in a stack the parts of each: their lengths from 0 to 1, and their colours."""
    colours = series_colours(len(picture.values))
    values = [[_number(row[at]) for at in picture.values] for row in rows]
    if picture.shape == "stack":
        return [
            [(value / (sum(row) or 1), colour) for value, colour in zip(row, colours, strict=True)] for row in values
        ]
    longest = picture.end or max((value for row in values for value in row), default=0) or 1
    return [[(value / longest, colour) for value, colour in zip(row, colours, strict=True)] for row in values]


def _plane(table: Table, picture: Picture, say: Phrases) -> Told:
    dots = [(_number(row[picture.labels]), _number(row[picture.values[0]])) for row in table.rows]
    x, y = (table.columns[at].label for at in (picture.labels, picture.values[0]))
    return {"dots": dots, "colour": ACCENT, "alt": printable(say("plane", n=len(dots), x=x, y=y))}


def _number(cell: Cell) -> float:
    return cell if isinstance(cell, int | float) else 0


def _cell(cell: Cell, say: Phrases, *, share: bool) -> str:
    match cell:
        case None:
            return ""
        case str():
            return printable(cell)
        case _:
            return say.share(cell) if share else say.number(cell)
