"""A ranking, in tables: the points, first places and places that things were given."""

from klankbord.documents.kinds.account import Account
from klankbord.documents.phrases import Phrases
from klankbord.documents.table import Cell, Column, Picture, Table
from klankbord.questions.ranking import Ranking, RankingAnswer, RankingResult


def _tables(question: Ranking, result: RankingResult, say: Phrases) -> tuple[Table, ...]:
    labels = {item.id: say.of(item.label) for item in question.items}
    columns = (say("thing"), say("borda points"), say("put first by"), say("given a place by"))
    rows = [(labels[item.id], item.points, item.first, item.ranked) for item in result.items]
    return (Table(say("ranking"), tuple(map(Column, columns)), rows, Picture("bars", 0, (1,), len(rows))),)


def _columns(question: Ranking, say: Phrases) -> tuple[str, ...]:
    return tuple(say("place of", thing=say.of(item.label)) for item in question.items)


def _cells(question: Ranking, answer: RankingAnswer, _say: Phrases) -> tuple[Cell, ...]:
    places = {item: place for place, item in enumerate(answer.order, 1)}
    return tuple(places.get(item.id) for item in question.items)


RANKING = Account(_tables, _columns, _cells)
