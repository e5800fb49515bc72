"""What a participant takes home."""

from klankbord.protocol.api import AskCopy, Copy
from klankbord.web.failures import NO_ROOM, Failure
from klankbord.web.routes.visit import Visit


async def take_copy(visit: Visit, body: AskCopy) -> Copy:
    """Return what the room answered, to a phone that was in it. To all others there is no such room."""
    services = visit.services
    room = await services.host.find(body.code)
    record = await services.host.record(room) if room is not None else None
    if record is None or await services.host.recognise(record, body.secret) is None:
        visit.check_guess()
        services.budget.failed(visit.peer)
        raise Failure(404, "no_such_room", NO_ROOM)
    return await services.copies.make(record)
