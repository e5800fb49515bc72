"""The minutes of a room: what was said and decided in it, as plain values, when it is over."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from klankbord.decks import Deck
from klankbord.questions import Answer, Counts, Weights
from klankbord.rooms import Room, RoundKey


@dataclass(frozen=True, slots=True)
class Ballot:
    """What one person's answer in a round was at last."""

    voter: int
    """Who, by first vote in the room, from 1. It says nothing about who that was."""
    offset: int
    """When it was given, in milliseconds since the room was created."""
    answer: Answer
    weights: Weights


@dataclass(frozen=True, slots=True)
class RoundMinutes:
    """One asking of a question."""

    counts: Counts
    """Of all answers, also of those that wait or were set aside; nothing is merged in them."""
    ballots: Sequence[Ballot] = ()
    """By the number of the voter."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What an organiser laid something beside: the room, where nothing is said; a question; or an answer to it."""

    question: str | None = None
    round: int | None = None
    voter: int | None = None
    text: str | None = None
    """What of the answer is meant, in words."""


@dataclass(frozen=True, slots=True)
class Note:
    """What an organiser wrote in the margin."""

    beside: Beside
    text: str
    author: str | None
    created: int
    """Unix time in milliseconds."""
    changed: int
    """The same."""


@dataclass(frozen=True, slots=True)
class Thread:
    """What comes back in the answers to a question."""

    question: str
    name: str
    memo: str | None
    quotes: Sequence[Beside]
    of: int
    """How many people answered the question in words."""

    @property
    def people(self) -> int:
        """How many people are in it; one may answer in several rounds."""
        return len({quote.voter for quote in self.quotes})


@dataclass(frozen=True, slots=True)
class Overlay:
    """What organisers laid over a room."""

    notes: Sequence[Note] = ()
    labels: Sequence[tuple[str, Beside]] = ()
    """The name of each, with one thing that has it."""
    threads: Sequence[Thread] = ()


@dataclass(frozen=True, slots=True)
class Minutes:
    """A room that is over."""

    uid: str
    """The id of the room."""
    deck: Deck
    """As it was started."""
    created: int
    """Unix time in milliseconds."""
    ended: int
    """The same."""
    room: Room
    """As the last command left it, with what was decided about the answers."""
    rounds: Mapping[RoundKey, RoundMinutes]
    """Every round that was asked."""
    people: int
    """Who answered something."""
    overlay: Overlay = Overlay()
