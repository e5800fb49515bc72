"""The same question over time: what rooms that asked it answered, beside each other."""

from typing import Annotated, Literal

from pydantic import Field

from klankbord.questions import Model, Question, Result, Text
from klankbord.questions.base import Slug

MOST_COMPARED = 12
"""Rooms beside each other: more cannot be looked at together."""

MOST_WORDS = 60
"""In each part of a comparison of words."""

Course = Literal["returned", "appeared", "vanished"]
"""Beside the latest of the rooms: a word is in it and in an earlier one, in it only, or in earlier ones only."""


class FindComparison(Model):
    """Ask how rooms answered the same question."""

    question: Slug
    rooms: Annotated[str, Field(max_length=1_000)] = ""
    """Ids of rooms with commas between them; without any, the latest that may be shown."""


class AskedRoom(Model):
    """A room that asked it."""

    id: str
    title: Text
    created: int
    """Unix time in milliseconds."""
    answered: int | None
    """How many people answered; null where it is not shown."""
    protected: bool
    """Whether it is not shown by itself, so that nobody in a small group is told apart."""


class ComparedRound(Model):
    """One asking of the question in a room."""

    number: int
    answered: int
    result: Result


class ComparedRoom(Model):
    """A room that is shown."""

    id: str
    question: Question
    """As it asked it."""
    rounds: tuple[ComparedRound, ...]
    """The first and the last that enough people answered; one where there is one."""


class ComparedWord(Model):
    """A word over the rooms that are shown."""

    key: str
    label: str
    """As the latest room that has it wrote it most."""
    counts: tuple[int, ...]
    """How many people said it in each of them, earliest first."""
    course: Course


class Comparison(Model):
    """What rooms answered to one question."""

    id: str
    kind: str
    prompt: Text
    """As the latest of them asked it."""
    fewest: int
    """People that a room must have to be shown by itself."""
    asked: tuple[AskedRoom, ...]
    """Every room that asked it and is over, latest first."""
    compared: tuple[ComparedRoom, ...]
    """Those that are shown, earliest first. None, where people answered in sentences: those are read, room by room."""
    words: tuple[ComparedWord, ...]
    """Where people answered in words: the most said first."""
