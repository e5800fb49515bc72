"""A plane, in tables: its zones, the middle of what was placed, and every mark."""

from klankbord.documents.kinds.account import Account, padded
from klankbord.documents.phrases import Phrases
from klankbord.documents.table import Cell, Column, Picture, Table
from klankbord.questions.grid import Grid, GridAnswer, GridResult
from klankbord.questions.spectrum import END


def _tables(question: Grid, result: GridResult, say: Phrases) -> tuple[Table, ...]:
    return (
        _marks(question, result, say),
        *((_zones(question, result, say),) if question.zones else ()),
        *((_middles(question, result, say),) if question.items or question.centroid else ()),
    )


def _marks(question: Grid, result: GridResult, say: Phrases) -> Table:
    labels = {item.id: say.of(item.label) for item in question.items}
    columns = (*_axes(question, say), say("thing") if question.items else say("name"), say("marks"))
    rows = [(dot.x, dot.y, labels[dot.item] if dot.item else dot.label, dot.marks) for dot in result.dots]
    named = any(dot.label for dot in result.dots)
    picture = Picture("dots", 0, (1,), len(rows), END)
    return Table(say("marks"), tuple(map(Column, columns)), rows, picture, singly=not named)


def _zones(question: Grid, result: GridResult, say: Phrases) -> Table:
    labels = {zone.id: say.of(zone.label) for zone in question.zones}
    rows = [(labels[zone.id], zone.marks) for zone in result.zones]
    return Table(say("zones"), (Column(say("zone")), Column(say("marks"))), rows, Picture("bars", 0, (1,), len(rows)))


def _middles(question: Grid, result: GridResult, say: Phrases) -> Table:
    labels = {item.id: say.of(item.label) for item in question.items}
    columns = (say("thing"), *_axes(question, say), say("marks"))
    rows = [(labels[one.item] if one.item else None, one.x, one.y, one.marks) for one in result.centroids]
    return Table(say("middle"), tuple(map(Column, columns)), rows)


def _axes(question: Grid, say: Phrases) -> tuple[str, str]:
    return (
        say("axis", low=say.of(question.x_low), high=say.of(question.x_high)),
        say("axis", low=say.of(question.y_low), high=say.of(question.y_high)),
    )


def _columns(question: Grid, say: Phrases) -> tuple[str, ...]:
    if question.items:
        return tuple(f"{say.of(item.label)}: {axis}" for item in question.items for axis in ("x", "y"))
    return tuple(
        say("mark n", n=number, what=what)
        for number in range(1, question.marks + 1)
        for what in (say("name"), "x", "y")
    )


def _cells(question: Grid, answer: GridAnswer, _say: Phrases) -> tuple[Cell, ...]:
    if question.items:
        places = {mark.item: (mark.x, mark.y) for mark in answer.marks}
        return tuple(cell for item in question.items for cell in places.get(item.id, (None, None)))
    return padded(tuple(cell for mark in answer.marks for cell in (mark.label, mark.x, mark.y)), 3 * question.marks)


GRID = Account(_tables, _columns, _cells)
