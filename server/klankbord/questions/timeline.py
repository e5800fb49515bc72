"""Timeline: place moments on a shared line, above it or below."""

import re
from functools import partial
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from klankbord.questions.base import Counts, InvalidAnswer, Kind, Model, QuestionBase, Text, Weights, Writing
from klankbord.questions.line import escape, number, split
from klankbord.questions.spectrum import Place
from klankbord.words import clean, graphemes

MOST_MOMENTS = 8
MOST_GRAPHEMES = 80
MOST_SHOWN = 120
"""A result carries so many moments, the most frequent ones, and says how many there are in all."""

Side = Literal["above", "below"]

_WRITTEN = re.compile(r"([0-9]+) +(above|below) +(.*)")


class Timeline(QuestionBase):
    """A line to place moments on."""

    kind: Literal["timeline"] = "timeline"
    start: Text
    """What stands at the beginning of the line."""
    end: Text
    """What stands at its end."""
    above: Text
    """What kind of moment belongs above the line."""
    below: Text
    """What kind of moment belongs below it."""
    moments: Annotated[int, Field(ge=1, le=MOST_MOMENTS)] = 3
    """How many moments one person may place."""

    @property
    def has_words(self) -> bool:
        """Every moment is in a person's own words."""
        return True


class Moment(Model):
    """One moment of one person."""

    at: Place
    side: Side
    text: Annotated[str, StringConstraints(max_length=480)]


class TimelineAnswer(Model):
    """The moments of one person, from the beginning to the end."""

    kind: Literal["timeline"] = "timeline"
    moments: Annotated[tuple[Moment, ...], Field(max_length=MOST_MOMENTS)]


class TimelineMoment(Model):
    """A moment on the wall."""

    at: Place
    side: Side
    text: str
    count: int
    """How many people placed exactly this."""


class TimelineResult(Model):
    """Moments from the beginning to the end of the line."""

    kind: Literal["timeline"] = "timeline"
    ballots: int
    moments: tuple[TimelineMoment, ...]
    distinct: int
    """How many moments there are in all."""


def _check(question: Timeline, answer: TimelineAnswer) -> TimelineAnswer:
    moments = [
        Moment(at=moment.at, side=moment.side, text=text) for moment in answer.moments if (text := clean(moment.text))
    ]
    if not moments:
        raise InvalidAnswer("nothing_written")
    if len(moments) > question.moments:
        raise InvalidAnswer("too_many_moments", most=question.moments)
    if any(graphemes(moment.text) > MOST_GRAPHEMES for moment in moments):
        raise InvalidAnswer("moment_too_long", most=MOST_GRAPHEMES)
    if len(set(moments)) != len(moments):
        raise InvalidAnswer("answered_twice")
    return TimelineAnswer(moments=tuple(sorted(moments, key=lambda moment: (moment.at, moment.side, moment.text))))


def _weigh(_question: Timeline, answer: TimelineAnswer) -> Weights:
    return {f"{moment.at}:{moment.side}:{moment.text}": 1 for moment in answer.moments}


def _result(_question: Timeline, counts: Counts, most: int | None = MOST_SHOWN) -> TimelineResult:
    frequent = sorted(counts.weights, key=lambda bucket: (-counts.weights[bucket], counts.first.get(bucket, 0), bucket))
    shown = [_moment(bucket, counts.weights[bucket]) for bucket in frequent[:most]]
    shown.sort(key=lambda moment: (moment.at, moment.side, moment.text))
    return TimelineResult(ballots=counts.ballots, moments=tuple(shown), distinct=len(frequent))


def _moment(bucket: str, count: int) -> TimelineMoment:
    at, side, text = bucket.split(":", 2)
    return TimelineMoment(at=int(at), side="above" if side == "above" else "below", text=text, count=count)


def _writings(counts: Counts) -> dict[str, Writing]:
    return {bucket: Writing(bucket.split(":", 2)[2]) for bucket in counts.weights}


def _read(_question: Timeline, text: str) -> TimelineAnswer:
    return TimelineAnswer(moments=tuple(_read_moment(part) for part in split(text, ";")))


def _read_moment(text: str) -> Moment:
    found = _WRITTEN.fullmatch(text)
    if found is None:
        raise InvalidAnswer("malformed")
    at, side, rest = found.groups()
    return Moment(at=number(at), side="above" if side == "above" else "below", text=rest)


def _write(_question: Timeline, answer: TimelineAnswer) -> str:
    return "; ".join(f"{moment.at} {moment.side} {escape(moment.text, ';')}" for moment in answer.moments)


TIMELINE = Kind(
    name="timeline",
    question_type=Timeline,
    answer_type=TimelineAnswer,
    result_type=TimelineResult,
    check=_check,
    weigh=_weigh,
    result=_result,
    read=_read,
    write=_write,
    written="a place, a side and a text, such as '30 above kick-off; 60 below quarrel'",
    writings=_writings,
    marks=("shown", "hidden"),
    whole=partial(_result, most=None),
)
