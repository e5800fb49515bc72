"""How the answers to a question came: the picture after each of them, and what the presenter did meanwhile."""

from typing import Annotated, Any, Literal

from pydantic import Field

from klankbord.protocol.readback import Position, RoundNumber
from klankbord.questions import Model, Question, Result

MOST_FRAMES = 240
"""Of a round with more changes, every so many of them make one frame."""

MOST_MARKS = 200

Done = Literal[
    "asked",
    "opened",
    "closed",
    "revealed",
    "covered",
    "left",
    "aside",
    "shown",
    "merged",
    "apart",
    "grouped",
    "looked",
    "arranged",
    "reset",
]
"""What the presenter did: *covered* takes a result out of sight again; *shown* is of an answer, and undoes *aside*."""


class FindReplay(Model):
    """Ask how a round went."""

    position: Position = 0
    round: RoundNumber = 1


class Frame(Model):
    """The round at one moment."""

    seq: int
    """Of the last change in it."""
    offset: int
    """Milliseconds since the room was opened."""
    answered: int
    seen: bool
    """Whether the wall showed the result."""
    arranged: int
    change: dict[str, Any] | None
    """What makes this result of that of the frame before, as `klankbord.protocol.delta` tells it."""


class Mark(Model):
    """Something that the presenter did about this round."""

    seq: int
    offset: int
    """Milliseconds since the room was opened."""
    what: Done
    text: str | None
    """The answer it was about, or how the room looked at words."""
    into: str | None
    """What it counts for from then on, or the group it was put into."""


class Replay(Model):
    """A round from its first moment to its last."""

    question: Question
    round: int
    start: Result
    """Before anybody answered."""
    frames: Annotated[tuple[Frame, ...], Field(max_length=MOST_FRAMES + 1)]
    """The last one has the result as it was read back."""
    marks: Annotated[tuple[Mark, ...], Field(max_length=MOST_MARKS)]
