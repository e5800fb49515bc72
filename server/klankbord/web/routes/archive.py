"""The archive, for reading: rooms and passages that are looked for."""

from klankbord.protocol.archived import ArchivedRooms, FindPassages, FindRooms, Passages
from klankbord.web.auth.permissions import reach_of
from klankbord.web.routes.visit import Visit


async def forget_room(visit: Visit) -> None:
    """Forget a room that is over."""
    await visit.services.eraser.forget(visit.room)
    await visit.services.exporter.forget(visit.room)


async def find_rooms(visit: Visit, find: FindRooms) -> ArchivedRooms:
    """Return a page of archived rooms."""
    return await visit.services.archive.rooms(find, reach_of(visit.caller))


async def find_passages(visit: Visit, find: FindPassages) -> Passages:
    """Return a page of what was asked and answered."""
    return await visit.services.archive.passages(find, reach_of(visit.caller))
