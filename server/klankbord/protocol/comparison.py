"""The same question over time: what rooms that asked it answered, beside each other."""

from typing import Annotated, Literal

from pydantic import Field

from klankbord.questions import Model, Question, Result, Text
from klankbord.questions.base import Slug

MOST_COMPARED = 12
"""Rooms and groups beside each other: more cannot be looked at together."""

MOST_WORDS = 60
"""In each part of a comparison of words."""

Course = Literal["returned", "appeared", "vanished"]
"""Beside the latest of what is shown: a word is in it and in an earlier one, in it only, or in earlier ones only."""

_Ids = Annotated[str, Field(max_length=1_000)]
"""Ids with commas between them."""


class FindComparison(Model):
    """Ask how rooms answered the same question."""

    question: Slug
    rooms: _Ids = ""
    labels: _Ids = ""
    """All rooms that have such a label are one group. With neither rooms nor labels, the latest rooms that may be
    shown."""


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


class AskedGroup(Model):
    """The rooms that asked it and have a label."""

    id: str
    """Of the label."""
    name: str
    colour: int
    rooms: int
    """How many they are."""
    answered: int | None
    """How many people answered in those that may be told together; null where none may."""


class ComparedRound(Model):
    """One asking of the question in a room, or in all rooms of a group."""

    number: int
    """In a group, that of its latest room."""
    answered: int
    result: Result


class ComparedPart(Model):
    """A room that is shown, or a group of rooms as if all had been in one."""

    id: str
    """Of the room, or of the label."""
    name: str | None
    """What a group is called; null for a room, and for a group whose label is gone."""
    rooms: tuple[str, ...]
    """Whose answers these are, earliest first."""
    left_out: int
    """How many rooms of the group are not in it: they could be told apart, or asked it with other things to choose from
    or other steps. For somebody outside, also those in which the result was not revealed."""
    question: Question
    """As the latest of them asked it."""
    rounds: tuple[ComparedRound, ...]
    """The first and the last that enough people answered; one where there is one, or a room of the group has one."""


class ComparedWord(Model):
    """A word over what is shown."""

    key: str
    label: str
    """As the latest that has it wrote it most."""
    counts: tuple[int, ...]
    """How many people said it in each part, earliest first."""
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
    groups: tuple[AskedGroup, ...]
    """The labels that some of them have, in the order of the alphabet."""
    compared: tuple[ComparedPart, ...]
    """What is shown, earliest first. Nothing, where people answered in sentences: those are read, room by room."""
    words: tuple[ComparedWord, ...]
    """Where people answered in words: the most said first."""
