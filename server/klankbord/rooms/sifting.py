"""Which answers the room sees, and how, after what was decided about them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from klankbord.questions import Counts, Moderation, Question
from klankbord.rooms.acts import Acts


@dataclass(frozen=True, slots=True)
class Read:
    """An answer in people's own words, for who moderates."""

    bucket: str
    text: str
    count: int
    """How many people gave it."""
    state: Literal["seen", "held", "hidden"]
    flagged: bool
    """Whether a word of the lists is in it."""


@dataclass(frozen=True, slots=True)
class Sifted:
    """The counts of a round after moderation."""

    counts: Counts
    """What the room may see."""
    aside: int
    """How many answers were set aside."""
    held: int
    """How many wait to be read."""
    handled: tuple[Read, ...]
    """What people wrote, the newest first."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two words that may be the same: one can be counted for the other."""

    bucket: str
    into: str
    why: Literal["form", "typo"]


def sift(question: Question, counts: Counts, moderation: Moderation, acts: Acts) -> Sifted:
    """Return what the room sees of `counts`."""
    return Sifted(replace(counts, marks=acts.marks), aside=0, held=0, handled=())


def suggest(question: Question, handled: Sequence[Read], acts: Acts) -> tuple[Likeness, ...]:
    """Return the words of a cloud that may be the same."""
    return ()
