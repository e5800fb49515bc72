"""A line between two poles, in tables: how many people stand in each tenth of it, and where exactly."""

from klankbord.documents.kinds.account import Account
from klankbord.documents.phrases import Phrases
from klankbord.documents.table import Cell, Column, Picture, Table
from klankbord.questions.spectrum import END, Spectrum, SpectrumAnswer, SpectrumResult

TENTHS = 10


def _tables(question: Spectrum, result: SpectrumResult, say: Phrases) -> tuple[Table, ...]:
    line = say("line", low=say.of(question.left), high=say.of(question.right))
    people = Column(say("people"))
    tenths = [0] * TENTHS
    for place, count in result.places:
        tenths[tenth(place)] += count
    rows = [(span(number), count) for number, count in enumerate(tenths)]
    return (
        Table(line, (Column(say("part of the line")), people), rows, Picture("columns", 0, (1,), TENTHS)),
        Table(say("median"), (people, Column(say("median"))), [(result.ballots, result.median)]),
        Table(say("places"), (Column(line), people), list(result.places), singly=True),
    )


def tenth(place: int) -> int:
    """Return the tenth of the line in which a place is; the end belongs to the last one."""
    return min(place * TENTHS // END, TENTHS - 1)


def span(number: int) -> str:
    """Return what a tenth is called: its first and its last place."""
    first, last = number * END // TENTHS, (number + 1) * END // TENTHS - 1
    return f"{first}–{END if number == TENTHS - 1 else last}"


def _columns(question: Spectrum, say: Phrases) -> tuple[str, ...]:
    return (say("line", low=say.of(question.left), high=say.of(question.right)),)


def _cells(_question: Spectrum, answer: SpectrumAnswer, _say: Phrases) -> tuple[Cell, ...]:
    return (answer.place,)


SPECTRUM = Account(_tables, _columns, _cells)
