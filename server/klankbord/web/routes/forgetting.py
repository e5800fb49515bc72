"""Forgetting: what people take back, and rooms whose time is over."""

from klankbord.protocol.forgetting import TakeBack
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
