"""Now and wish: the same line twice. Where are we, and where would we like to be?"""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from klankbord.questions.base import Counts, InvalidAnswer, Kind, Model, QuestionBase, Slug, Text, Weights
from klankbord.questions.item import Item, refuse_twins
from klankbord.questions.line import named, number, unnamed
from klankbord.questions.spectrum import END, Place
from klankbord.questions.steps import median

MOST_ITEMS = 8


class NowWish(QuestionBase):
    """One or more lines, each with a place for now and a place for the wish."""

    items_in = "items"

    kind: Literal["nowwish"] = "nowwish"
    items: Annotated[tuple[Item, ...], Field(min_length=1, max_length=MOST_ITEMS)]
    low: Text
    """What the beginning of the line means."""
    high: Text
    """What its end means."""
    now: Text | None = None
    """What the first place is called, where the page's own word for *now* does not fit."""
    wish: Text | None = None
    """What the second place is called, where the page's own word for *wished* does not fit."""

    @model_validator(mode="after")
    def _items_differ(self) -> "NowWish":
        refuse_twins(self.items, "items")
        return self


class NowWishPlace(Model):
    """One person's two places on one line."""

    item: Slug
    now: Place
    wish: Place


class NowWishAnswer(Model):
    """Two places on every line."""

    kind: Literal["nowwish"] = "nowwish"
    places: Annotated[tuple[NowWishPlace, ...], Field(max_length=MOST_ITEMS)]


class NowWishItem(Model):
    """Where the room is on one line, and where it would like to be."""

    id: Slug
    now: tuple[tuple[int, int], ...]
    """Pairs of a place and how many people put it there, from low to high."""
    wish: tuple[tuple[int, int], ...]
    median_now: float | None
    median_wish: float | None
    more: int
    """People who wish for more than there is."""
    same: int
    less: int


class NowWishResult(Model):
    """The lines in the order of the deck."""

    kind: Literal["nowwish"] = "nowwish"
    ballots: int
    items: tuple[NowWishItem, ...]


def _check(question: NowWish, answer: NowWishAnswer) -> NowWishAnswer:
    given = {place.item: place for place in answer.places}
    known = [item.id for item in question.items]
    for id_ in given:
        if id_ not in known:
            raise InvalidAnswer("unknown_item", item=id_)
    if len(given) != len(answer.places):
        raise InvalidAnswer("answered_twice")
    if any(id_ not in given for id_ in known):
        raise InvalidAnswer("not_complete")
    return NowWishAnswer(places=tuple(given[id_] for id_ in known))


def _weigh(_question: NowWish, answer: NowWishAnswer) -> Weights:
    weights: dict[str, int] = {}
    for place in answer.places:
        shift = "more" if place.wish > place.now else "less" if place.wish < place.now else "same"
        weights[f"{place.item}:now:{place.now}"] = 1
        weights[f"{place.item}:wish:{place.wish}"] = 1
        weights[f"{place.item}:{shift}"] = 1
    return weights


def _result(question: NowWish, counts: Counts) -> NowWishResult:
    return NowWishResult(ballots=counts.ballots, items=tuple(_item(item.id, counts) for item in question.items))


def _item(id_: str, counts: Counts) -> NowWishItem:
    now, wish = (
        [counts.weights.get(f"{id_}:{when}:{place}", 0) for place in range(END + 1)] for when in ("now", "wish")
    )
    return NowWishItem(
        id=id_,
        now=tuple((place, count) for place, count in enumerate(now) if count),
        wish=tuple((place, count) for place, count in enumerate(wish) if count),
        median_now=median(now, 0),
        median_wish=median(wish, 0),
        more=counts.weights.get(f"{id_}:more", 0),
        same=counts.weights.get(f"{id_}:same", 0),
        less=counts.weights.get(f"{id_}:less", 0),
    )


def _read(question: NowWish, text: str) -> NowWishAnswer:
    places: list[NowWishPlace] = []
    for id_, value in named(text.replace("->", "→"), question.items):
        now, _, wish = value.partition("→")
        places.append(NowWishPlace(item=id_, now=number(now), wish=number(wish)))
    return NowWishAnswer(places=tuple(places))


def _write(question: NowWish, answer: NowWishAnswer) -> str:
    return unnamed(((place.item, f"{place.now} → {place.wish}") for place in answer.places), question.items)


NOWWISH = Kind(
    name="nowwish",
    question_type=NowWish,
    answer_type=NowWishAnswer,
    result_type=NowWishResult,
    check=_check,
    weigh=_weigh,
    result=_result,
    read=_read,
    write=_write,
    written="now and wish for each item, such as 'a 20 → 80, b 50 → 50'; of a single item its id is left out",
)
