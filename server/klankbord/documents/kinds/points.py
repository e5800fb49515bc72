"""Points, in tables: what each thing was given, and by how many."""

from klankbord.documents.kinds.account import Account
from klankbord.documents.phrases import Phrases
from klankbord.documents.table import Cell, Column, Picture, Table
from klankbord.questions.points import Points, PointsAnswer, PointsResult


def _tables(question: Points, result: PointsResult, say: Phrases) -> tuple[Table, ...]:
    labels = {item.id: say.of(item.label) for item in question.items}
    columns = (
        Column(say("thing")),
        Column(say("points")),
        Column(say("share of points"), share=True),
        Column(say("given by")),
    )
    rows = [
        (labels[item.id], item.points, item.points / result.total if result.total else None, item.givers)
        for item in result.items
    ]
    return (Table(say("points"), columns, rows, Picture("bars", 0, (1,), len(rows))),)


def _columns(question: Points, say: Phrases) -> tuple[str, ...]:
    return tuple(say.of(item.label) for item in question.items)


def _cells(question: Points, answer: PointsAnswer, _say: Phrases) -> tuple[Cell, ...]:
    points = {gift.item: gift.points for gift in answer.gifts}
    return tuple(points.get(item.id, 0) for item in question.items)


POINTS = Account(_tables, _columns, _cells)
