"""The caretaker: sees to it that the engine lets go of what the archive has.

A room stays in the engine for a while after it was found whole in the archive, so that phones can come back to it, and
its key for a shorter while, so that a phone that is found later leads to no answer. Everything may be done again, by
any number of servers: what is gone stays gone.
"""

import asyncio

import structlog

from klankbord.archive import Archive, ArchiveError
from klankbord.live.faults import report
from klankbord.live.looking import wall_clock
from klankbord.store.base import NoSuchRoom, RoomStore, Unavailable

EVERY = 60.0
"""Seconds between two rounds."""

DAY = 24 * 3600 * 1000

KEY_LIVES = DAY
"""Milliseconds after a room was archived in which a phone that was in it is still recognised."""

ROOM_LIVES = 7 * DAY
"""Milliseconds for which the engine keeps a room that was archived and found whole; and any rehearsal."""

log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)


class Caretaker:
    """Goes round the engine once a minute. `async with` it: it works while it is entered."""

    def __init__(self, store: RoomStore, archive: Archive) -> None:
        self._store = store
        self._archive = archive
        self._scrubbed = False  # whoever was here before may have been stopped halfway
        self._task: asyncio.Task[None] | None = None

    async def __aenter__(self) -> "Caretaker":
        self._task = asyncio.create_task(self._run(), name="caretaker")
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._task is not None:
            self._task.cancel()  # whatever was under way is done again at the next start
            await asyncio.gather(self._task, return_exceptions=True)

    async def turn(self, now: int) -> None:
        """Let go of everything whose time has come. `now` is Unix time in milliseconds.

        Raises `Unavailable` or `ArchiveError`; the next turn goes on from there.
        """
        for room in await self._store.rooms():
            try:
                await self._look(room, now)
            except NoSuchRoom:
                continue  # half made, or gone a moment ago
        if not self._scrubbed:
            await self._archive.scrub()
            await self._store.scrub()
            self._scrubbed = True

    async def _run(self) -> None:
        trouble: str | None = None
        while True:
            try:
                await self.turn(wall_clock())
                trouble = None
            except (Unavailable, ArchiveError, TimeoutError) as error:
                if (reason := str(error) or type(error).__name__) != trouble:  # once, not every minute
                    trouble = reason
                    log.warning("kept_longer", reason=reason)
            except Exception as error:  # a fault of ours is no reason never to go round again
                report("kept_longer", error)
            await asyncio.sleep(EVERY)

    async def _look(self, room: str, now: int) -> None:
        standing = await self._archive.standing(room)
        if standing is None:
            record = await self._store.record(room)
            if record.rehearsal and record.created + ROOM_LIVES <= now:
                await self._let_go(room)
        elif standing.archived is not None and standing.archived + KEY_LIVES <= now:
            if await self._store.has_key(room):
                await self._destroy_key(room)
            if standing.verified and standing.archived + ROOM_LIVES <= now:
                await self._let_go(room)

    async def _destroy_key(self, room: str) -> None:
        self._scrubbed = False
        await self._archive.unlink(room)
        await self._store.destroy_key(room)  # last: as long as it is there, this is not done
        log.info("room_key_destroyed", room=room)

    async def _let_go(self, room: str) -> None:
        self._scrubbed = False
        await self._store.forget(room)
        log.info("room_left_engine", room=room)
