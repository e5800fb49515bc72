"""Forgetting: what people take back, and rooms whose time is over."""

from klankbord.archive import FOR_EVER
from klankbord.live.caretaker import DAY
from klankbord.live.looking import wall_clock
from klankbord.protocol.forgetting import FindLeaving, KeepRoom, KeptRoom, LeavingRoom, LeavingRooms, TakeBack
from klankbord.web.auth.permissions import reach_of
from klankbord.web.failures import NO_ROOM, Failure
from klankbord.web.routes.visit import Visit


async def take_back(visit: Visit, body: TakeBack) -> None:
    """Take back every answer of a phone. To all phones that were not in the room there is no such room."""
    services = visit.services
    room = await services.host.find(body.code)
    record = await services.host.record(room) if room is not None else None
    if record is None or not await services.host.take_back(record, body.secret):
        visit.check_guess()
        services.budget.failed(visit.peer)
        raise Failure(404, "no_such_room", NO_ROOM)
    services.caretaker.call()


async def keep_room(visit: Visit, body: KeepRoom) -> None:
    """Say until when a room is kept."""
    until = FOR_EVER if body.until == "for ever" else body.until
    if not await visit.services.archive.keep(visit.room, until):
        raise Failure(404, "no_such_room", NO_ROOM)


async def read_kept(visit: Visit) -> KeptRoom:
    """Return until when a room is kept."""
    found, days = await visit.services.archive.kept(visit.room), visit.services.settings.keep_rooms
    if found is None:
        raise Failure(404, "no_such_room", NO_ROOM)
    until, over = found
    usual = over + days * DAY if over is not None and days is not None else None
    leaves = usual if until is None else until
    return KeptRoom(
        until="for ever" if until == FOR_EVER else until,
        keep_days=days,
        over=over,
        leaves=None if over is None or until == FOR_EVER else leaves,
    )


async def find_leaving(visit: Visit, find: FindLeaving) -> LeavingRooms:
    """Return the rooms that will be forgotten."""
    days = visit.services.settings.keep_rooms
    keep = days * DAY if days is not None else None
    before = wall_clock() + find.days * DAY
    found = await visit.services.archive.leaving(before, keep, find.most, reach_of(visit.caller))
    return LeavingRooms(
        keep_days=days, rooms=tuple(LeavingRoom(id=one.uid, title=one.title, at=one.at) for one in found)
    )
