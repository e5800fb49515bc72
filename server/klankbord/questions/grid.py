"""Grid: place one or more marks between two axes; zones give regions of the plane a name and a piece of advice."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from klankbord.questions.base import Counts, InvalidAnswer, Kind, Model, QuestionBase, Slug, Text, Weights
from klankbord.questions.item import Item, refuse_twins
from klankbord.questions.spectrum import Place
from klankbord.words import clean, graphemes

MOST_ITEMS = 8
MOST_ZONES = 9
MOST_GRAPHEMES = 40
MOST_DOTS_SHOWN = 2_000
"""A result carries so many dots and says how many marks there are in all."""

_OWN = "own"  # the item of marks that people name themselves, or not at all


class Zone(Model):
    """A rectangle of the plane with a name. Of zones that overlap, the first one counts."""

    id: Slug
    label: Text
    text: Text | None = None
    """What to do with whatever stands here; shown with the zone."""
    left: Place
    right: Place
    bottom: Place
    top: Place

    @model_validator(mode="after")
    def _has_an_inside(self) -> "Zone":
        if self.left >= self.right or self.bottom >= self.top:
            raise ValueError(f"zone {self.id!r} has no inside: left < right and bottom < top")
        return self


class Grid(QuestionBase):
    """A plane to place marks on."""

    kind: Literal["grid"] = "grid"
    x_low: Text
    x_high: Text
    y_low: Text
    y_high: Text
    items: Annotated[tuple[Item, ...], Field(max_length=MOST_ITEMS)] = ()
    """The things everybody places; without them, people place marks of their own."""
    marks: Annotated[int, Field(ge=1, le=MOST_ITEMS)] = 1
    """How many marks of their own people may place, where there are no items."""
    zones: Annotated[tuple[Zone, ...], Field(max_length=MOST_ZONES)] = ()
    diagonal: bool = False
    """Whether the line of balance from the lower left to the upper right is drawn."""
    centroid: bool = False
    """Whether the middle of the marks is drawn too."""

    @model_validator(mode="after")
    def _names_differ(self) -> "Grid":
        refuse_twins(self.items, "items")
        ids = [zone.id for zone in self.zones]
        if len(set(ids)) != len(ids):
            raise ValueError("two zones have the same id")
        return self


class Mark(Model):
    """One mark of one person."""

    item: Slug | None = None
    """Which of the question's items it is; none for a mark of one's own."""
    x: Place
    y: Place
    label: Annotated[str, StringConstraints(max_length=400)] | None = None
    """A name for a mark of one's own, where the person chooses to share it."""


class GridAnswer(Model):
    """The marks of one person."""

    kind: Literal["grid"] = "grid"
    marks: Annotated[tuple[Mark, ...], Field(max_length=MOST_ITEMS)]


class Dot(Model):
    """A place where marks stand."""

    item: Slug | None
    x: int
    y: int
    count: int


class ZoneCount(Model):
    """How many marks stand in a zone."""

    id: Slug
    count: int


class Centroid(Model):
    """The middle of the marks of one item, in hundredths of the plane."""

    item: Slug | None
    x: float
    y: float
    n: int


class GridResult(Model):
    """Every mark as a dot."""

    kind: Literal["grid"] = "grid"
    ballots: int
    dots: tuple[Dot, ...]
    marks: int
    """How many marks there are in all."""
    zones: tuple[ZoneCount, ...]
    centroids: tuple[Centroid, ...]


def zone_at(question: Grid, x: int, y: int) -> Zone | None:
    """Return the zone in which a place lies; the edges belong to it."""
    for zone in question.zones:
        if zone.left <= x <= zone.right and zone.bottom <= y <= zone.top:
            return zone
    return None


def _check(question: Grid, answer: GridAnswer) -> GridAnswer:
    if not answer.marks:
        raise InvalidAnswer("nothing_placed")
    return _check_items(question, answer) if question.items else _check_own(question, answer)


def _check_items(question: Grid, answer: GridAnswer) -> GridAnswer:
    known = {item.id for item in question.items}
    for mark in answer.marks:
        if mark.item is None or mark.item not in known:
            raise InvalidAnswer("unknown_item", item=mark.item or "")
        if mark.label is not None:
            raise InvalidAnswer("malformed")
    if len({mark.item for mark in answer.marks}) != len(answer.marks):
        raise InvalidAnswer("answered_twice")
    return answer


def _check_own(question: Grid, answer: GridAnswer) -> GridAnswer:
    if len(answer.marks) > question.marks:
        raise InvalidAnswer("too_many_marks", most=question.marks)
    marks: list[Mark] = []
    for mark in answer.marks:
        if mark.item is not None:
            raise InvalidAnswer("unknown_item", item=mark.item)
        label = clean(mark.label or "") or None
        if label is not None and graphemes(label) > MOST_GRAPHEMES:
            raise InvalidAnswer("word_too_long", most=MOST_GRAPHEMES)
        marks.append(Mark(x=mark.x, y=mark.y, label=label))
    return GridAnswer(marks=tuple(marks))


def _weigh(question: Grid, answer: GridAnswer) -> Weights:
    weights: dict[str, int] = {}

    def add(bucket: str, weight: int) -> None:
        if weight:
            weights[bucket] = weights.get(bucket, 0) + weight

    for mark in answer.marks:
        item = mark.item or _OWN
        zone = zone_at(question, mark.x, mark.y)
        add(f"dot:{item}:{mark.x}:{mark.y}", 1)
        add(f"n:{item}", 1)
        add(f"x:{item}", mark.x)
        add(f"y:{item}", mark.y)
        if zone is not None:
            add(f"zone:{zone.id}", 1)
    return weights


def _result(question: Grid, counts: Counts) -> GridResult:
    dots = sorted(
        (_dot(question, bucket, count) for bucket, count in counts.weights.items() if bucket.startswith("dot:")),
        key=lambda dot: (dot.item or "", dot.x, dot.y),
    )
    names: list[str | None] = [item.id for item in question.items] if question.items else [None]
    return GridResult(
        ballots=counts.ballots,
        dots=tuple(dots[:MOST_DOTS_SHOWN]),
        marks=sum(dot.count for dot in dots),
        zones=tuple(ZoneCount(id=zone.id, count=counts.weights.get(f"zone:{zone.id}", 0)) for zone in question.zones),
        centroids=tuple(centroid for name in names if (centroid := _centroid(name, counts)) is not None),
    )


def _dot(question: Grid, bucket: str, count: int) -> Dot:
    _, item, x, y = bucket.split(":")
    return Dot(item=item if question.items else None, x=int(x), y=int(y), count=count)


def _centroid(name: str | None, counts: Counts) -> Centroid | None:
    item = name or _OWN
    n = counts.weights.get(f"n:{item}", 0)
    if not n:
        return None
    x, y = (counts.weights.get(f"{axis}:{item}", 0) / n for axis in "xy")
    return Centroid(item=name, x=x, y=y, n=n)


GRID = Kind("grid", Grid, GridAnswer, GridResult, _check, _weigh, _result)
