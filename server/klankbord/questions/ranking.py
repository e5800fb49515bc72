"""Ranking: put things in order. Counted by Borda: of N things the first gets N points, the last 1, an unranked 0."""

from collections.abc import Collection
from typing import Annotated, Literal

from pydantic import Field, model_validator

from klankbord.questions.base import Counts, InvalidAnswer, Kind, Model, QuestionBase, Slug, Weights
from klankbord.questions.item import Item, refuse_twins
from klankbord.questions.line import split
from klankbord.questions.rules import BrokenRule

MOST_ITEMS = 12
_FIRST, _RANKED = ":first", ":ranked"  # a slug has no colon


class Ranking(QuestionBase):
    """Things to put in order. Each phone shows them shuffled, so no order is preset."""

    items_in = "items"
    least_items = 2

    kind: Literal["ranking"] = "ranking"
    items: Annotated[tuple[Item, ...], Field(min_length=2, max_length=MOST_ITEMS)]
    top: Annotated[int, Field(ge=1, le=MOST_ITEMS)] | None = None
    """How many places may be given; all of them where nothing is said."""

    @model_validator(mode="after")
    def _items_differ(self) -> "Ranking":
        refuse_twins(self.items, "items")
        if self.top is not None and self.top > len(self.items):
            raise BrokenRule("top_beyond_items", top=self.top, items=len(self.items))
        return self

    def without(self, ids: Collection[str]) -> "Ranking":
        """Return the question without these items; nobody can give more places than are left."""
        left = super().without(ids)
        return left if left.top is None else left.model_copy(update={"top": min(left.top, len(left.items))})


class RankingAnswer(Model):
    """The things that were given a place, the first one first."""

    kind: Literal["ranking"] = "ranking"
    order: Annotated[tuple[Slug, ...], Field(max_length=MOST_ITEMS)]


class RankedItem(Model):
    """What the room gave one thing."""

    id: Slug
    points: int
    """Borda points of everybody together."""
    first: int
    """People who put it first."""
    ranked: int
    """People who gave it a place at all."""


class RankingResult(Model):
    """The things by points, of equals by first places, then in the order of the deck."""

    kind: Literal["ranking"] = "ranking"
    ballots: int
    items: tuple[RankedItem, ...]
    most: int
    """The points of a thing that everybody puts first; or of the first, where that was worth more before something was
    taken out."""


def _check(question: Ranking, answer: RankingAnswer) -> RankingAnswer:
    _refuse_unknown(question, answer.order)
    if len(set(answer.order)) != len(answer.order):
        raise InvalidAnswer("ranked_twice")
    if question.top is not None and len(answer.order) > question.top:
        raise InvalidAnswer("too_many_places", most=question.top)
    if not answer.order:
        raise InvalidAnswer("nothing_placed")
    return answer


def _refuse_unknown(question: Ranking, order: tuple[str, ...]) -> None:
    known = {item.id for item in question.items}
    for id_ in order:
        if id_ not in known:
            raise InvalidAnswer("unknown_item", item=id_)


def _weigh(question: Ranking, answer: RankingAnswer) -> Weights:
    weights = {id_: len(question.items) - place for place, id_ in enumerate(answer.order)}
    weights |= {id_ + _RANKED: 1 for id_ in answer.order}
    weights[answer.order[0] + _FIRST] = 1
    return weights


def _result(question: Ranking, counts: Counts) -> RankingResult:
    items = [
        RankedItem(
            id=item.id,
            points=counts.weights.get(item.id, 0),
            first=counts.weights.get(item.id + _FIRST, 0),
            ranked=counts.weights.get(item.id + _RANKED, 0),
        )
        for item in question.items
    ]
    items.sort(key=lambda item: (-item.points, -item.first))
    most = max(counts.ballots * len(question.items), items[0].points)
    return RankingResult(ballots=counts.ballots, items=tuple(items), most=most)


def _read(question: Ranking, text: str) -> RankingAnswer:
    order = tuple(split(text, ">"))
    _refuse_unknown(question, order)
    return RankingAnswer(order=order)


def _write(_question: Ranking, answer: RankingAnswer) -> str:
    return " > ".join(answer.order)


RANKING = Kind(
    name="ranking",
    question_type=Ranking,
    answer_type=RankingAnswer,
    result_type=RankingResult,
    check=_check,
    weigh=_weigh,
    result=_result,
    read=_read,
    write=_write,
    written="ids with the first one first, such as 'c > a > b'",
)
