"""Votes on their way to the store: while one batch is in flight, the next one fills."""

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Generic, NamedTuple, TypeVar

import structlog

from klankbord.store.base import MOST_VOTES_A_BATCH, Cast, Receipt, RoomStore, Unavailable

MOST_WAITING = 20_000
"""Votes of one room that may wait for the store; one more is answered `busy`."""

log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)

S = TypeVar("S")


class Ballot(NamedTuple, Generic[S]):
    """A checked vote, and whoever waits to hear what became of it."""

    sender: S
    round: str
    change: bool
    """Whether the question lets an answer be changed."""
    vote: Cast


class Ballots(Generic[S]):
    """The votes of one room.

    `settle` is called once for every vote, in order: with its receipt, or with None where the outcome is unknown.
    A receipt is given only after the store has it on disk.
    """

    def __init__(self, store: RoomStore, room: str, settle: Callable[[Ballot[S], Receipt | None], None]) -> None:
        self._store = store
        self._room = room
        self._settle = settle
        self._waiting: deque[Ballot[S]] = deque()
        self._sending: asyncio.Task[None] | None = None

    def add(self, ballot: Ballot[S]) -> bool:
        """Take a vote; return False, and take nothing, where too many are waiting."""
        if len(self._waiting) >= MOST_WAITING:
            return False
        self._waiting.append(ballot)
        if self._sending is None:
            self._sending = asyncio.create_task(self._send(), name=f"ballots of {self._room}")
        return True

    async def finish(self) -> None:
        """Return when every vote taken so far is settled."""
        if self._sending is not None:
            await self._sending

    async def _send(self) -> None:
        try:
            while self._waiting:
                await asyncio.sleep(0)  # what arrived in this turn of the loop travels together
                batch = self._next_batch()
                for ballot, receipt in zip(batch, await self._cast(batch), strict=True):
                    self._settle(ballot, receipt)
        finally:
            self._sending = None

    def _next_batch(self) -> list[Ballot[S]]:
        """Take the longest run of votes for one round, in the order they came."""
        waiting = self._waiting
        first = waiting[0]
        batch: list[Ballot[S]] = []
        while waiting and len(batch) < MOST_VOTES_A_BATCH and waiting[0].round == first.round:
            batch.append(waiting.popleft())
        return batch

    async def _cast(self, batch: list[Ballot[S]]) -> list[Receipt] | list[None]:
        votes = [ballot.vote for ballot in batch]
        try:
            return await self._store.cast(self._room, batch[0].round, votes, change=batch[0].change)
        except (Unavailable, LookupError):
            return [None] * len(batch)
        except (
            Exception
        ):  # a surprise is not an answer either: whoever sent these votes must hear that they are unknown
            log.exception("votes_not_cast", room=self._room, votes=len(votes))
            return [None] * len(batch)
