"""Grid: place one or more marks between two axes; zones give regions of the plane a name and a piece of advice."""

import re
from collections.abc import Set
from dataclasses import replace
from functools import partial
from math import inf
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from klankbord.questions.base import Counts, InvalidAnswer, Kind, Model, QuestionBase, Slug, Text, Weights, Writing
from klankbord.questions.item import Item, refuse_twins
from klankbord.questions.rules import BrokenRule
from klankbord.questions.spectrum import Place
from klankbord.words import clean, graphemes

MOST_ITEMS = 8
MOST_ZONES = 9
MOST_GRAPHEMES = 40
MOST_DOTS_SHOWN = 2_000
MOST_BYTES_SHOWN = 250_000
"""A result carries so many dots, with labels of so many bytes in UTF-8, and says how many marks there are in all."""

_OWN = ""  # the item of marks that people name themselves, or not at all; no id is empty

_WRITTEN = re.compile(
    r"""\s* (?: (?P<item>[^\s/]+) \s+ )? (?P<x>[0-9]{1,3}) \s*/\s* (?P<y>[0-9]{1,3})
        (?: \s* "(?P<label>(?:\\["\\]|[^"\\])*)" )? \s* (?:,|$)""",
    re.VERBOSE,
)


class Zone(Item):
    """A rectangle of the plane with a name. Of zones that overlap, the first one counts."""

    advice: Text | None = None
    """What to do with whatever stands here; shown with the zone."""
    left: Place
    right: Place
    bottom: Place
    top: Place

    @model_validator(mode="after")
    def _has_an_inside(self) -> "Zone":
        if self.left >= self.right or self.bottom >= self.top:
            raise BrokenRule("zone_without_inside", zone=self.id)
        return self


class Grid(QuestionBase):
    """A plane to place marks on."""

    items_in = "items"

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
        refuse_twins(self.zones, "zones")
        return self

    @property
    def has_words(self) -> bool:
        """People name marks of their own, and nothing else."""
        return not self.items


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
    """A place where marks stand that have the same name, or none."""

    item: Slug | None
    x: int
    y: int
    label: str | None
    marks: int


class ZoneMarks(Model):
    """How many marks stand in a zone."""

    id: Slug
    marks: int


class Centroid(Model):
    """The middle of the marks of one item, in hundredths of the plane."""

    item: Slug | None
    x: float
    y: float
    marks: int


class GridResult(Model):
    """Every mark as a dot, from left to right."""

    kind: Literal["grid"] = "grid"
    ballots: int
    dots: tuple[Dot, ...]
    marks: int
    """How many marks there are in all."""
    zones: tuple[ZoneMarks, ...]
    """In the order of the deck."""
    centroids: tuple[Centroid, ...]
    """In the order of the deck."""


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
        add(f"dot:{item}:{mark.x}:{mark.y}:{mark.label or ''}", 1)
        add(f"n:{item}", 1)
        add(f"x:{item}", mark.x)
        add(f"y:{item}", mark.y)
        if zone is not None:
            add(f"zone:{zone.id}", 1)
    return weights


def _result(
    question: Grid, everything: Counts, most: int | None = MOST_DOTS_SHOWN, room: float = MOST_BYTES_SHOWN
) -> GridResult:
    names: list[str | None] = [item.id for item in question.items] if question.items else [None]
    counts = _of(question, {name or _OWN for name in names}, everything)
    return GridResult(
        ballots=counts.ballots,
        dots=_dots(counts, most, room),
        marks=sum(count for bucket, count in counts.weights.items() if bucket.startswith("n:")),
        zones=tuple(ZoneMarks(id=zone.id, marks=counts.weights.get(f"zone:{zone.id}", 0)) for zone in question.zones),
        centroids=tuple(centroid for name in names if (centroid := _centroid(name, counts)) is not None),
    )


def _of(question: Grid, items: Set[str], counts: Counts) -> Counts:
    """Return the counts of these items: what was taken out of the question has left its marks."""
    weights = dict(counts.weights)
    for bucket, weight in counts.weights.items():
        what, _, rest = bucket.partition(":")
        item = rest.partition(":")[0]
        if what in {"n", "dot"} and item not in items:
            del weights[bucket]
            if what == "dot" and (zone := zone_at(question, *map(int, rest.split(":", 3)[1:3]))) is not None:
                weights[f"zone:{zone.id}"] -= weight
    return replace(counts, weights=weights)


def _dots(counts: Counts, most: int | None, room: float) -> tuple[Dot, ...]:
    """Return the dots with most marks, of equals the earliest: at most so many, with labels of so many bytes."""
    buckets = [bucket for bucket in counts.weights if bucket.startswith("dot:")]
    buckets.sort(key=lambda bucket: (-counts.weights[bucket], counts.first.get(bucket, 0), bucket))
    dots: list[Dot] = []
    for bucket in buckets[:most]:
        _, item, x, y, label = bucket.split(":", 4)
        room -= len(label.encode())
        if room < 0:
            break
        dots.append(Dot(item=item or None, x=int(x), y=int(y), label=label or None, marks=counts.weights[bucket]))
    return tuple(sorted(dots, key=lambda dot: (dot.x, dot.y, dot.item or "", dot.label or "")))


def _writings(counts: Counts) -> dict[str, Writing]:
    """Return the names of dots. A dot stays where it is without its name, and weighs what it weighed."""
    found: dict[str, Writing] = {}
    for bucket in counts.weights:
        if bucket.startswith("dot:"):
            *place, label = bucket.split(":", 4)
            if label:
                found[bucket] = Writing(label, leaves=":".join((*place, "")))
    return found


def _centroid(name: str | None, counts: Counts) -> Centroid | None:
    item = name or _OWN
    n = counts.weights.get(f"n:{item}", 0)
    if not n:
        return None
    x, y = (counts.weights.get(f"{axis}:{item}", 0) / n for axis in "xy")
    return Centroid(item=name, x=x, y=y, marks=n)


def _read(_question: Grid, text: str) -> GridAnswer:
    marks: list[Mark] = []
    place = 0
    while place < len(text):
        found = _WRITTEN.match(text, place)
        if found is None:
            raise InvalidAnswer("malformed")
        label = found["label"]
        name = None if label is None else re.sub(r'\\(["\\])', r"\1", label)
        marks.append(Mark(item=found["item"], x=int(found["x"]), y=int(found["y"]), label=name))
        place = found.end()
    return GridAnswer(marks=tuple(marks))


def _write(_question: Grid, answer: GridAnswer) -> str:
    return ", ".join(_write_mark(mark) for mark in answer.marks)


def _write_mark(mark: Mark) -> str:
    item = f"{mark.item} " if mark.item else ""
    label = "" if mark.label is None else ' "' + re.sub(r'(["\\])', r"\\\1", mark.label) + '"'
    return f"{item}{mark.x}/{mark.y}{label}"


GRID = Kind(
    name="grid",
    question_type=Grid,
    answer_type=GridAnswer,
    result_type=GridResult,
    check=_check,
    weigh=_weigh,
    result=_result,
    read=_read,
    write=_write,
    written="x/y for each item, such as 'a 60/40, b 5/10', or marks of one's own, such as '80/70, 20/35 \"a name\"'",
    writings=_writings,
    marks=("shown", "hidden"),
    whole=partial(_result, most=None, room=inf),
)
