"""Now and wish, in tables: the middle of both for each line, who wishes for more or less, and every place."""

from klankbord.documents.kinds.account import Account
from klankbord.documents.phrases import Phrases
from klankbord.documents.table import Cell, Column, Picture, Table
from klankbord.questions.nowwish import NowWish, NowWishAnswer, NowWishResult
from klankbord.questions.spectrum import END


def _tables(question: NowWish, result: NowWishResult, say: Phrases) -> tuple[Table, ...]:
    labels = {item.id: say.of(item.label) for item in question.items}
    now, wish = _whens(question, say)
    columns = (
        say("line", low=say.of(question.low), high=say.of(question.high)),
        say("median of", what=now),
        say("median of", what=wish),
        say("wish for more"),
        say("wish for the same"),
        say("wish for less"),
    )
    rows: list[tuple[Cell, ...]] = [
        (labels[item.id], item.median_now, item.median_wish, item.more, item.same, item.less) for item in result.items
    ]
    places: list[tuple[Cell, ...]] = [
        (labels[item.id], when, place, people)
        for item in result.items
        for when, line in ((now, item.now), (wish, item.wish))
        for place, people in line
    ]
    of_places = (say("thing"), say("now or wished"), say("place"), say("people"))
    return (
        Table(say("now and wished"), tuple(map(Column, columns)), rows, Picture("bars", 0, (1, 2), len(rows), END)),
        Table(say("places"), tuple(map(Column, of_places)), places, singly=True),
    )


def _whens(question: NowWish, say: Phrases) -> tuple[str, str]:
    return (
        say.of(question.now) if question.now else say("now"),
        say.of(question.wish) if question.wish else say("wished"),
    )


def _columns(question: NowWish, say: Phrases) -> tuple[str, ...]:
    return tuple(f"{say.of(item.label)}: {when}" for item in question.items for when in _whens(question, say))


def _cells(question: NowWish, answer: NowWishAnswer, _say: Phrases) -> tuple[Cell, ...]:
    places = {place.item: (place.now, place.wish) for place in answer.places}
    return tuple(cell for item in question.items for cell in places.get(item.id, (None, None)))


NOWWISH = Account(_tables, _columns, _cells)
