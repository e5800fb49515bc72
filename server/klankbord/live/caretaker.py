"""The caretaker: sees to it that what should be gone is gone.

A room stays in the engine for a while after it was found whole in the archive, so that phones can come back to it, and
its key for a shorter while, so that a phone that is found later leads to no answer. A room that nobody ended is ended
here when it was left alone for long, so that its time begins too. What somebody took back goes from the log of the
room. Whatever goes from the engine or the archive goes from the bytes of their files as well. All of it may be done
again, by any number of servers: what is gone stays gone.
"""

import asyncio

import structlog

from klankbord.archive import Archive, ArchiveError, Standing
from klankbord.live.archivist import Archivist
from klankbord.live.eraser import Eraser
from klankbord.live.faults import report
from klankbord.live.looking import wall_clock
from klankbord.rooms import Do, Ended, expire, step
from klankbord.rooms.command import MOST_DAYS
from klankbord.store.base import NoSuchRoom, RoomStore, Stale, Unavailable

EVERY = 60.0
"""Seconds between two rounds."""

SOON = 3.0
"""Seconds between two rounds while something that should be gone is not gone yet."""

DAY = 24 * 3600 * 1000

KEY_LIVES = DAY
"""Milliseconds after a room was archived in which a phone that was in it is still recognised."""

ROOM_LIVES = 7 * DAY
"""Milliseconds for which the engine keeps a room that was archived and found whole; and any rehearsal."""

LEFT_ALONE = MOST_DAYS * DAY
"""Milliseconds after which a room in which nothing happens is ended; nobody is left to their own pace for longer."""

AT_ONCE = 2
"""Rooms that are forgotten in one round: their bytes go too, and the rooms that are live come first."""

log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)


class Caretaker:
    """Goes round the engine once a minute. `async with` it: it works while it is entered."""

    def __init__(
        self, store: RoomStore, archive: Archive, archivist: Archivist, *, keep_days: int | None = None
    ) -> None:
        """`keep_days` is for how many days after their end rooms are kept; for ever where it is None."""
        self._keep = keep_days * DAY if keep_days is not None else None
        self._eraser = Eraser(store, archive)
        self._store = store
        self._archive = archive
        self._archivist = archivist
        self._scrubbed = False  # whoever was here before may have been stopped halfway
        self._called = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    async def __aenter__(self) -> "Caretaker":
        self._task = asyncio.create_task(self._run(), name="caretaker")
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._task is not None:
            self._task.cancel()  # whatever was under way is done again at the next start
            await asyncio.gather(self._task, return_exceptions=True)

    def call(self) -> None:
        """Let it go round at once: somebody took something back."""
        self._called.set()

    async def turn(self, now: int) -> bool:
        """Let go of everything whose time has come; return whether there is more to do soon.

        `now` is Unix time in milliseconds. Raises `Unavailable` or `ArchiveError`; the next turn goes on from there.
        """
        swept: dict[str, set[int]] = {}
        more = False
        for room in await self._store.rooms():
            try:
                standing = await self._archive.standing(room)
                more |= not await self._sweep(room, standing)
                if seqs := await self._store.swept(room):
                    swept[room] = seqs
                await self._look(room, standing, now)
            except NoSuchRoom:
                continue  # half made, or gone a moment ago
        if swept or not self._scrubbed:
            await self._archive.scrub()
            await self._store.scrub()
            self._scrubbed = True
        for room, seqs in swept.items():
            await self._store.scrubbed(room, seqs)
            log.info("taken_back", room=room)
        return await self._forget(now) or more

    async def _forget(self, now: int) -> bool:
        """Forget some of the rooms whose time is over; return whether there are more."""
        over = await self._archive.leaving(now, self._keep, AT_ONCE + 1)
        for room in over[:AT_ONCE]:
            log.info("room_time_over", room=room.uid, since=room.at)
            await self._eraser.forget(room.uid)
        return len(over) > AT_ONCE

    async def _run(self) -> None:
        trouble: str | None = None
        while True:
            pause = EVERY
            self._called.clear()
            try:
                pause = SOON if await self.turn(wall_clock()) else EVERY
                trouble = None
            except (Unavailable, ArchiveError, TimeoutError) as error:
                if (reason := str(error) or type(error).__name__) != trouble:  # once, not every minute
                    trouble = reason
                    log.warning("kept_longer", reason=reason)
            except Exception as error:  # a fault of ours is no reason never to go round again
                report("kept_longer", error)
            await self._wait(pause)

    async def _wait(self, pause: float) -> None:
        try:
            async with asyncio.timeout(pause):
                await self._called.wait()
        except TimeoutError:
            return

    async def _sweep(self, room: str, standing: Standing | None) -> bool:
        """Let go of what was taken back; return whether that is done, as far as the engine's memory goes."""
        seq = await self._store.unswept(room)
        if seq is None:
            return True
        if (standing is None or standing.seq < seq) and not (await self._store.record(room)).rehearsal:
            self._archivist.look_again(room)  # the archive has it still
            return False
        return await self._store.sweep(room)

    async def _look(self, room: str, standing: Standing | None, now: int) -> None:
        if standing is None and (record := await self._store.record(room)).rehearsal:
            if record.created + ROOM_LIVES <= now:
                await self._let_go(room)
        elif standing is None or standing.archived is None:
            if await self._store.touched(room) + LEFT_ALONE <= now:
                await self._close(room, standing, now)
        elif standing.archived + KEY_LIVES <= now:
            if await self._store.has_key(room):
                await self._destroy_key(room)
            if standing.verified and standing.archived + ROOM_LIVES <= now:
                await self._let_go(room)

    async def _close(self, room: str, standing: Standing | None, now: int) -> None:
        """End a room that was left alone. One that is over and will never be compared has no use for its key."""
        state = await self._store.state(room)
        if isinstance(state.room.phase, Ended):
            if standing is not None and standing.verified is False and await self._store.has_key(room):
                await self._destroy_key(room)
            return
        deck = (await self._store.record(room)).deck
        over = step(deck, expire(deck, state.room, now), Do(do="end"), now)
        try:
            await self._store.move(room, state, over, over.open_round(over.plan(deck)))
        except Stale:
            return  # somebody came back to it this very moment
        await self._store.hint(room)
        log.info("room_left_alone", room=room)

    async def _destroy_key(self, room: str) -> None:
        self._scrubbed = False
        await self._archive.unlink(room)
        await self._store.destroy_key(room)  # last: as long as it is there, this is not done
        log.info("room_key_destroyed", room=room)

    async def _let_go(self, room: str) -> None:
        self._scrubbed = False
        await self._store.forget(room)
        log.info("room_left_engine", room=room)
