"""The eraser: makes Klankbord forget a room, in the engine and in the archive, down to the bytes in their files."""

import structlog

from klankbord.archive import Archive
from klankbord.live.looking import wall_clock
from klankbord.rooms import Ended
from klankbord.store.base import NoSuchRoom, RoomStore

log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)


class NotOver(Exception):
    """A room is forgotten when it has ended, and not before."""


class Eraser:
    """Forgets rooms. Every step may be done again, and whoever asked may ask again until all of them are done."""

    def __init__(self, store: RoomStore, archive: Archive) -> None:
        self._store = store
        self._archive = archive

    async def forget(self, room: str) -> None:
        """Forget a room that is over.

        The archive writes down that it is forgotten before the engine lets go of it, so that it cannot be archived anew
        in between. Raises `NotOver` where it has not ended, `NoSuchRoom` where nothing is known of it, `Unavailable`
        and `ArchiveError`.
        """
        live = await self._is_live(room)
        archived = await self._archive.forget(room, wall_clock())
        await self._store.forget(room)
        await self._archive.scrub()
        await self._store.scrub()
        if not live and not archived:
            raise NoSuchRoom(room)
        log.info("room_forgotten", room=room)

    async def _is_live(self, room: str) -> bool:
        """Return whether the engine has the room."""
        try:
            state = await self._store.state(room)
        except NoSuchRoom:
            return False
        if not isinstance(state.room.phase, Ended):
            raise NotOver(room)
        return True
