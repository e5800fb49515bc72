"""What goes into the archive and comes out again, as plain values."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from klankbord.decks import Deck
from klankbord.questions import Weights
from klankbord.rooms import Room


@dataclass(frozen=True, slots=True)
class Opened:
    """What never changes about a room, as far as it is archived."""

    uid: str
    """The id of the room where it is live."""
    deck: Deck
    created: int
    """Unix time in milliseconds."""
    owner: str | None = field(default=None, compare=False)
    """Whose it is on this server; a file tells nothing of it."""
    team: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Belonging:
    """Whose a room is."""

    room: str
    """The id of the room where it is live."""
    owner: str | None = None
    team: str | None = None


@dataclass(frozen=True, slots=True)
class Reach:
    """Which rooms somebody gets to see: those they opened, and those of their teams."""

    owner: str
    teams: frozenset[str] = frozenset()

    def has(self, room: Belonging) -> bool:
        """Return whether the room is one of them."""
        return room.owner == self.owner or room.team in self.teams


@dataclass(frozen=True, slots=True)
class Voted:
    """An accepted vote."""

    seq: int
    offset: int
    """Milliseconds since the room was created."""
    round: str
    """`question-id:number`."""
    ballot_key: bytes
    """16 bytes."""
    rev: int
    answer: Mapping[str, Any]
    """A checked answer, as JSON has it."""
    weights: Weights


@dataclass(frozen=True, slots=True)
class Moved:
    """An accepted command of the presenter."""

    seq: int
    offset: int
    """Milliseconds since the room was created."""
    room: Room
    """After the command. Of the acts it has those rounds only in which this command decided something."""


@dataclass(frozen=True, slots=True)
class TakenBack:
    """A vote of somebody who took back every answer, of which nothing else is left; or that it was done."""

    seq: int
    offset: int
    """Milliseconds since the room was created."""
    what: Literal["vote", "person"]


Change = Voted | Moved | TakenBack


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a room is archived."""

    seq: int
    """Of the last change that is in."""
    verified: bool | None
    """Whether everything that is in equals the live room; None before it was compared."""
    archived: int | None
    """When it was compared first, in Unix milliseconds."""


def room_of(state: object) -> Room:
    """Return a room as JSON keeps it."""
    return Room.model_validate_json(
        json.dumps(state)
    )  # plain values would not do: JSON has lists where a room has tuples
