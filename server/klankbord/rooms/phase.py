"""Phases of a room. It is always in exactly one, and a phase carries only what exists in it."""

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from klankbord.questions import Model

Instant = Annotated[int, Field(ge=0, lt=2**53)]
"""Unix time in milliseconds, by the server's clock."""


class Lobby(Model):
    """People are coming in; nothing is asked yet."""

    name: Literal["lobby"] = "lobby"


class _Asking(Model):
    """A slide is in front of the room."""

    at: Annotated[int, Field(ge=0)]
    """Index of the slide in the deck."""
    round: Annotated[int, Field(ge=1)]
    """Which asking of this question it is."""


class Waiting(_Asking):
    """The question can be read; it does not take answers yet."""

    name: Literal["waiting"] = "waiting"


class Open(_Asking):
    """The question takes answers."""

    name: Literal["open"] = "open"
    until: Instant | None = None
    """When the timer runs out and the question closes by itself."""


class Closed(_Asking):
    """The question takes no more answers; its result waits for the presenter's word."""

    name: Literal["closed"] = "closed"


class Revealed(_Asking):
    """Everybody sees the result."""

    name: Literal["revealed"] = "revealed"


class Paced(Model):
    """Everybody goes through the questions at their own pace; all of them take answers."""

    name: Literal["paced"] = "paced"
    until: Instant | None = None
    """When all questions close by themselves."""


class Ended(Model):
    """The room is over."""

    name: Literal["ended"] = "ended"


Asking = Waiting | Open | Closed | Revealed
Phase = Annotated[Lobby | Waiting | Open | Closed | Revealed | Paced | Ended, Field(discriminator="name")]
PHASE: TypeAdapter[Phase] = TypeAdapter(Phase)
