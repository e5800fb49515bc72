"""The archivist: takes what happens in every room to the archive, a few seconds behind, without a word to anybody.

The log of a room is the source, and it is on disk before a phone is told so. What the archive has of it says where to
go on, and is kept with the rows themselves. So a stop at any point, of this server, of the engine or of the database,
loses nothing and does nothing twice; several servers may do this at once.
"""

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import structlog

from klankbord.archive import (
    MOST_CHANGES,
    Archive,
    ArchiveError,
    Change,
    Forgotten,
    Moved,
    Opened,
    OutOfStep,
    TakenBack,
    Voted,
)
from klankbord.live.faults import report
from klankbord.rooms import Ended
from klankbord.store.base import (
    Event,
    NoSuchRoom,
    PhaseEvent,
    RoomState,
    RoomStore,
    TakenBackEvent,
    Unavailable,
    VoteEvent,
)

EVERY = 3.0
"""Seconds between two turns."""

MOST_REST = 15.0
"""Seconds for which a room in which nothing happens is left alone, and between two tries when there is no database."""

SHARE = 0.1
"""The part of its time that this works while it is behind. Phones that wait for their tick come first; whatever a
burst of answers leaves undone is done in the quiet after it."""

_A_BREATH = 100  # changes unpacked in one go, which takes less than a millisecond

log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)


@dataclass(slots=True)
class _Watched:
    """A room that is not wholly archived yet, as far as this server knows."""

    opened: Opened
    seq: int
    """Of the last change that is in the archive."""
    verified: bool


class Archivist:
    """Write-behind of every room but rehearsals. `async with` it: it works while it is entered."""

    def __init__(self, store: RoomStore, archive: Archive, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._store = store
        self._archive = archive
        self._clock = clock
        self._watched: dict[str, _Watched] = {}
        self._done: set[str] = set()
        self._rests: dict[str, tuple[float, float]] = {}  # for how long, and until when by the clock
        self._stopping = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    async def __aenter__(self) -> "Archivist":
        self._task = asyncio.create_task(self._run(), name="archivist")
        return self

    async def __aexit__(self, *_: object) -> None:
        self._stopping.set()  # not cancelled: a transaction under way ends by itself, and soon
        if self._task is not None:
            await self._task

    def look_again(self, room: str) -> None:
        """Look at a room in the next turn, also if it was done with."""
        self._done.discard(room)
        self._rests.pop(room, None)

    async def turn(self) -> bool:
        """Look at every room that is due; return whether one of them has more to archive right now.

        Raises `Unavailable` or `ArchiveError` when there is no use in going on.
        """
        await self._archive.open()
        behind = False
        for room in await self._store.rooms():
            if self._stopping.is_set():
                break
            if room not in self._done:
                behind |= await self._look(room)
        return behind

    async def _run(self) -> None:
        trouble: str | None = None
        pause = EVERY
        while not self._stopping.is_set():
            try:
                began = self._clock()
                behind = await self.turn()
                pause = (self._clock() - began) * (1 / SHARE - 1) if behind else EVERY
                if trouble is not None:
                    trouble = None
                    log.info("archive_answers_again")
            except (Unavailable, ArchiveError) as error:
                if str(error) != trouble:  # once, not every few seconds
                    trouble = str(error)
                    log.warning("archive_behind", reason=trouble)
                pause = min(max(pause, EVERY) * 2, MOST_REST)  # there is no use in trying often
            await self._wait(pause)

    async def _wait(self, pause: float) -> None:
        try:
            async with asyncio.timeout(pause):
                await self._stopping.wait()
        except TimeoutError:
            return

    async def _look(self, room: str) -> bool:
        """Archive a chunk of a room that is due; return whether there is more of it."""
        if self._clock() < self._rests.get(room, (0.0, 0.0))[1]:
            return False
        try:
            watched = self._watched.get(room) or await self._watch(room)
            return watched is not None and await self._advance(watched)
        except Forgotten:
            await self._store.forget(room)  # whoever began to forget it did not get this far
            self._forget(room)
        except (Unavailable, ArchiveError):
            raise
        except NoSuchRoom:
            self._let_rest(room)  # half made: by a server that is at it, or by one that died
        except Exception as error:  # a fault of ours in one room is no reason to neglect the others
            report("room_not_archived", error, room=room)
            self._let_rest(room)
        return False

    async def _watch(self, room: str) -> _Watched | None:
        record = await self._store.record(room)
        if record.rehearsal:
            self._forget(room)
            return None
        found = await self._archive.standing(room)
        opened = Opened(room, record.deck, record.created, record.owner, record.team)
        self._watched[room] = (
            _Watched(opened, found.seq, found.verified is True) if found else _Watched(opened, 0, False)
        )
        return self._watched[room]

    async def _advance(self, watched: _Watched) -> bool:
        room = watched.opened.uid
        try:
            state = await self._store.state(room)
            _refuse_difference(watched, state)
            if state.seq > watched.seq:
                await self._append(watched)
                self._rests.pop(room, None)
            else:
                self._let_rest(room)
            if watched.seq < state.seq:
                return True
            if isinstance(state.room.phase, Ended):
                await self._finish(watched, state)
        except OutOfStep as error:
            _complain(room, [str(error)])
            await self._archive.mark(watched.opened, str(error))
            self._forget(room)
        return False

    async def _append(self, watched: _Watched) -> None:
        """Archive the next chunk of changes of a room."""
        room = watched.opened.uid
        changes = await self._next(room, watched.seq)
        if watched.verified and not all(isinstance(change, TakenBack) for change in changes):
            raise OutOfStep(f"Room {room} was over and whole in the archive, and went on where it is live.")
        watched.verified = False  # what is left after something was taken back is compared again
        watched.seq = await self._archive.append(watched.opened, changes, await self._store.took_back(room))

    async def _next(self, room: str, after: int) -> list[Change]:
        """Return the next chunk of changes from the log of a room."""
        changes: list[Change] = []
        async for event in self._store.events(room, after):
            changes.append(_change(event))
            if len(changes) == MOST_CHANGES:
                break
            if len(changes) % _A_BREATH == 0:
                await asyncio.sleep(0)
        return changes

    async def _finish(self, watched: _Watched, state: RoomState) -> None:
        """Compare a room that is over with its counts, which nothing changes any more; once is enough."""
        opened = watched.opened
        if not await self._store.sweep(opened.uid):
            return  # somebody took something back this very moment
        rounds = state.room.rounds(state.room.plan(opened.deck))
        if not watched.verified:
            live = {key: (await self._store.counts(opened.uid, key))[1] for key in rounds}
            differences = await self._archive.finish(opened, state.seq, live, time.time_ns() // 1_000_000)
            if differences:
                _complain(opened.uid, differences)
            else:
                log.info("room_archived", room=opened.uid, changes=state.seq, rounds=len(rounds))
        self._forget(opened.uid)

    def _let_rest(self, room: str) -> None:
        """Leave a room alone for longer each time nothing came of looking at it."""
        rest = min(max(self._rests.get(room, (0.0, 0.0))[0] * 2, EVERY), MOST_REST)
        self._rests[room] = rest, self._clock() + rest

    def _forget(self, room: str) -> None:
        self._watched.pop(room, None)
        self._rests.pop(room, None)
        self._done.add(room)


def _refuse_difference(watched: _Watched, state: RoomState) -> None:
    """Raise `OutOfStep` where a live room went back in time."""
    if state.seq < watched.seq:
        raise OutOfStep(
            f"Room {watched.opened.uid} is at change {state.seq} where it is live, but the archive has {watched.seq}."
        )


def _complain(room: str, differences: Sequence[str]) -> None:
    log.error("archive_differs", room=room, differences=differences)


def _change(event: Event) -> Change:
    match event:
        case VoteEvent(ballot=ballot):
            return Voted(event.seq, event.offset, event.round, event.voter, ballot.rev, ballot.answer, ballot.weights)
        case PhaseEvent():
            return Moved(event.seq, event.offset, event.room)
        case TakenBackEvent():
            return TakenBack(event.seq, event.offset, event.what)
