"""What the live side needs from the place where rooms are kept. One implementation: `klankbord.store.redis`."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple, Protocol

from klankbord.decks import Deck
from klankbord.questions import Answer, Counts, Weights
from klankbord.rooms import Room

MOST_VOTES_A_BATCH = 200
"""Votes in one call. More would hold the engine, and so every other room, for longer than a millisecond or two."""


class Unavailable(Exception):
    """The store did not answer, or not in time. What was asked may have happened or not: never take it for done."""


class NoSuchRoom(LookupError):
    """No room has this id."""


class Stale(Exception):
    """Somebody else moved the room first."""


@dataclass(frozen=True, slots=True)
class RoomRecord:
    """What never changes about a room."""

    id: str
    """Random; in every key of the store, never shown."""
    code: str
    """Eight digits, for people."""
    guest: str
    """What the QR code carries in its fragment."""
    key: bytes | None
    """32 bytes that turn a phone's secret into its ballot key; None once they were destroyed."""
    deck: Deck
    created: int
    """Unix time in milliseconds, for people to read; nothing is decided by it."""
    rehearsal: bool = False
    owner: str | None = None
    """Who opened it, by their id; nobody where no account did."""
    team: str | None = None
    """The team it was opened for, by its id."""


@dataclass(frozen=True, slots=True)
class RoomState:
    """What a room is doing at one instant."""

    room: Room
    epoch: str
    seq: int
    """+1 for every accepted change."""
    step: int
    """+1 for every command."""
    taken_back: int = 0
    """How many people took back every answer they gave."""


class Cast(NamedTuple):
    """One vote on its way to the store."""

    voter: bytes
    """Ballot key: 16 bytes, `HMAC(room key, secret)`."""
    rev: int
    answer: Answer
    weights: Weights


@dataclass(frozen=True, slots=True)
class Recorded:
    """A ballot as it is kept."""

    rev: int
    answer: dict[str, Any]
    """A checked answer, as plain values."""
    weights: Weights


class Receipt(NamedTuple):
    """What became of one vote: a fact, on disk."""

    status: Literal["ok", "dup", "closed", "unchangeable"]
    seq: int | None = None
    """The room's seq of this change, where the status is `ok`."""
    recorded: Recorded | None = None
    """The ballot that stands, where it is not the vote that was sent."""


@dataclass(frozen=True, slots=True)
class VoteEvent:
    """An accepted vote, as the room's log keeps it."""

    seq: int
    offset: int
    """Milliseconds since the room was created, by the engine's clock; for replay, not for order."""
    round: str
    voter: bytes
    ballot: Recorded


@dataclass(frozen=True, slots=True)
class PhaseEvent:
    """A command that moved the room, as the room's log keeps it."""

    seq: int
    offset: int
    """Milliseconds since the room was created, by the engine's clock; for replay, not for order."""
    room: Room
    """After the command. Of the acts it has those rounds only in which this command decided something."""


@dataclass(frozen=True, slots=True)
class TakenBackEvent:
    """A vote of somebody who took back every answer, of which nothing else is left; or that it was done."""

    seq: int
    offset: int
    """Milliseconds since the room was created, by the engine's clock."""
    what: Literal["vote", "person"]


Event = VoteEvent | PhaseEvent | TakenBackEvent

Entry = Literal["new", "back", "full", "ended"]


class RoomStore(Protocol):
    """Rooms, their ballots and their counts. Every method raises `Unavailable` when the store does not answer."""

    async def create(self, record: RoomRecord) -> bool:
        """Keep a new room and claim its code; return whether the code was free."""
        ...

    async def find(self, code: str) -> str | None:
        """Return the id of the room with this code."""
        ...

    async def record(self, room: str) -> RoomRecord:
        """Return what never changes about a room, or raise `NoSuchRoom`."""
        ...

    async def holders(self, room: str) -> tuple[str | None, str | None]:
        """Return the owner and the team of a room, or raise `NoSuchRoom`."""
        ...

    async def state(self, room: str) -> RoomState:
        """Return what the room is doing, or raise `NoSuchRoom`."""
        ...

    async def rooms(self, most: int | None = None, of: Sequence[str] | None = None) -> list[str]:
        """Return the ids of all rooms, or of so many of the newest; newest first.

        With `of`, of those that belong to one of these owners and teams.
        """
        ...

    async def move(self, room: str, expected: RoomState, now: Room, takes: str | None) -> RoomState:
        """Put the room in the state `now` if it is still at the step of `expected`, else raise `Stale`.

        `takes` is the key of the round that takes answers from here on, `EVERY_ROUND` (the first of each question), or
        None. Closing is a cut: votes accepted before this are in the counts, none after it is.
        """
        ...

    async def knows(self, room: str, voter: bytes) -> bool:
        """Return whether this person has come into the room before."""
        ...

    async def enter(self, room: str, voter: bytes, most: int) -> Entry:
        """Let a person into the room, unless `most` are in it or it has ended; who was in before is let in again."""
        ...

    async def cast(self, room: str, round_key: str, votes: Sequence[Cast], *, change: bool) -> list[Receipt]:
        """Record votes for one round, all in one atomic and durable act; return a receipt for each, in order.

        Idempotent: a revision changes the counts at most once, and only a higher revision replaces a ballot. Where
        `change` is false, a first ballot stands. At most `MOST_VOTES_A_BATCH` votes.
        """
        ...

    async def counts(self, room: str, round_key: str | None) -> tuple[RoomState, Counts]:
        """Return the state of the room and the counts of a round, of one and the same instant."""
        ...

    async def answered(self, room: str, rounds: Sequence[str]) -> list[int]:
        """Return how many people have answered each of the rounds."""
        ...

    async def ballots(self, room: str, voter: bytes, rounds: Sequence[str]) -> list[Recorded | None]:
        """Return one person's ballot in each of the rounds."""
        ...

    def weights(self, room: str, round_key: str) -> AsyncIterator[Weights]:
        """Yield what each ballot of a round adds to its counts, once for every person, in no order.

        It is not of one instant: of a ballot that is changed meanwhile it may be the one before or the one after.
        """
        ...

    def events(self, room: str, after: int = 0) -> AsyncIterator[Event]:
        """Yield every accepted change with a seq above `after`, in order."""
        ...

    async def take_back(self, room: str, voter: bytes, expected: RoomState, rounds: Sequence[str]) -> bool:
        """Take back every answer of a person, in one atomic and durable act, if the room is still at that step.

        Returns whether there was any. `rounds` are all that were asked until now. This person votes no more, and
        nobody knows them any more. Their earlier votes are in the log until `sweep`. Doing it again is harmless.
        Raises `Stale` and `NoSuchRoom`.
        """
        ...

    async def took_back(self, room: str) -> set[bytes]:
        """Return the ballot keys of everybody who took back every answer, until the key of the room is destroyed."""
        ...

    async def unswept(self, room: str) -> int | None:
        """Return the seq at which somebody took answers back last, where the log has not been swept since."""
        ...

    async def sweep(self, room: str) -> bool:
        """Leave nothing in the log of what was taken back; return False where the room would not hold still for it.

        From then on the counts are as if those people had never answered, also in what came first.
        """
        ...

    async def swept(self, room: str) -> set[int]:
        """Return the seqs at which something was taken back that is gone from the log, and not from its file yet."""
        ...

    async def scrubbed(self, room: str, seqs: set[int]) -> None:
        """Write down that `scrub` was done for these."""
        ...

    async def touched(self, room: str) -> int:
        """Return when something happened in the room last, in Unix milliseconds; or when it was opened."""
        ...

    async def has_key(self, room: str) -> bool:
        """Return whether phones of this room can still be recognised."""
        ...

    async def destroy_key(self, room: str) -> None:
        """Remove what leads from a phone to its ballots. Doing it again is harmless."""
        ...

    async def forget(self, room: str) -> None:
        """Remove everything of a room but that its code was taken. Doing it again is harmless."""
        ...

    async def scrub(self) -> None:
        """Remove from the engine's files what was removed from its memory; takes as long as they are large."""
        ...

    async def hint(self, room: str) -> None:
        """Tell every node that the room changed. May be lost; nothing depends on it."""
        ...

    def hints(self) -> AsyncIterator[str | None]:
        """Yield ids of rooms that changed; None where some may have been missed, so that every room is read again."""
        ...

    async def ping(self) -> None:
        """Return when the store answers."""
        ...
