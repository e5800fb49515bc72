"""Points: divide a budget over a few things, and so show what weighs most."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from klankbord.questions.base import Counts, InvalidAnswer, Kind, Model, QuestionBase, Slug, Weights
from klankbord.questions.item import Item, refuse_twins
from klankbord.questions.line import named, number
from klankbord.questions.rules import BrokenRule

MOST_ITEMS = 12
MOST_POINTS = 1_000
_GIVERS = ":givers"  # a slug has no colon


class Points(QuestionBase):
    """A budget to divide."""

    items_in = "items"
    least_items = 2

    kind: Literal["points"] = "points"
    items: Annotated[tuple[Item, ...], Field(min_length=2, max_length=MOST_ITEMS)]
    budget: Annotated[int, Field(ge=1, le=MOST_POINTS)] = 100
    step: Annotated[int, Field(ge=1, le=MOST_POINTS)] = 5
    """The smallest number of points that can be moved."""
    spend: bool = True
    """Whether the whole budget has to be given away."""

    @model_validator(mode="after")
    def _budget_can_be_divided(self) -> "Points":
        refuse_twins(self.items, "items")
        if self.budget % self.step:
            raise BrokenRule("budget_in_steps", budget=self.budget, step=self.step)
        return self


class Gift(Model):
    """What one person gives one thing."""

    item: Slug
    points: Annotated[int, Field(ge=1, le=MOST_POINTS)]


class PointsAnswer(Model):
    """What one person gives, things that get nothing left out."""

    kind: Literal["points"] = "points"
    gifts: Annotated[tuple[Gift, ...], Field(max_length=MOST_ITEMS)]


class PointsItem(Model):
    """What the room gives one thing."""

    id: Slug
    points: int
    givers: int
    """People who gave it anything."""


class PointsResult(Model):
    """The things in the order of the deck. A share is `points / total`."""

    kind: Literal["points"] = "points"
    ballots: int
    items: tuple[PointsItem, ...]
    total: int
    """Points given to all of them together."""


def _check(question: Points, answer: PointsAnswer) -> PointsAnswer:
    known = {item.id for item in question.items}
    for gift in answer.gifts:
        if gift.item not in known:
            raise InvalidAnswer("unknown_item", item=gift.item)
        if gift.points % question.step:
            raise InvalidAnswer("off_step", step=question.step)
    if len({gift.item for gift in answer.gifts}) != len(answer.gifts):
        raise InvalidAnswer("answered_twice")
    given = sum(gift.points for gift in answer.gifts)
    if given > question.budget:
        raise InvalidAnswer("too_many_points", most=question.budget, given=given)
    if question.spend and given < question.budget:
        raise InvalidAnswer("points_left", left=question.budget - given)
    if not given:
        raise InvalidAnswer("nothing_placed")
    return answer


def _weigh(_question: Points, answer: PointsAnswer) -> Weights:
    weights = {gift.item: gift.points for gift in answer.gifts}
    weights |= {gift.item + _GIVERS: 1 for gift in answer.gifts}
    return weights


def _result(question: Points, counts: Counts) -> PointsResult:
    items = tuple(
        PointsItem(
            id=item.id,
            points=counts.weights.get(item.id, 0),
            givers=counts.weights.get(item.id + _GIVERS, 0),
        )
        for item in question.items
    )
    return PointsResult(ballots=counts.ballots, items=items, total=sum(item.points for item in items))


def _read(question: Points, text: str) -> PointsAnswer:
    return PointsAnswer(gifts=tuple(Gift(item=id_, points=number(value)) for id_, value in named(text, question.items)))


def _write(_question: Points, answer: PointsAnswer) -> str:
    return ", ".join(f"{gift.item} {gift.points}" for gift in answer.gifts)


POINTS = Kind(
    name="points",
    question_type=Points,
    answer_type=PointsAnswer,
    result_type=PointsResult,
    check=_check,
    weigh=_weigh,
    result=_result,
    read=_read,
    write=_write,
    written="points for each thing that gets any, such as 'a 60, b 40'",
)
