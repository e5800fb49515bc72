"""The endpoints about forgetting."""

from pydantic import TypeAdapter

from klankbord.protocol.forgetting import FindLeaving, KeepRoom, KeptRoom, LeavingRooms, TakeBack
from klankbord.web.routes.endpoint import NOT_ARCHIVING, Endpoint
from klankbord.web.routes.forgetting import find_leaving, keep_room, read_kept, take_back

FORGETTING: tuple[Endpoint, ...] = (
    Endpoint(
        name="readKept",
        method="GET",
        path="/api/archive/rooms/{room}/keep",
        action="read the archive",
        summary="Until when a room is kept.",
        answer=TypeAdapter(KeptRoom),
        failures={404: "There is no such room.", **NOT_ARCHIVING},
        handle=read_kept,
    ),
    Endpoint(
        name="keepRoom",
        method="PUT",
        path="/api/archive/rooms/{room}/keep",
        action="forget a room",
        summary="Say until when a room is kept.",
        about="Until a date, `for ever`, or as long as all rooms of this server. A room that has not ended is kept "
        "until it has.",
        body=TypeAdapter(KeepRoom),
        status=204,
        failures={404: "There is no such room.", **NOT_ARCHIVING},
        handle=keep_room,
    ),
    Endpoint(
        name="findLeaving",
        method="GET",
        path="/api/archive/leaving",
        action="read the archive",
        summary="Which rooms will be forgotten, by their own date or by how long rooms are kept here.",
        query=TypeAdapter(FindLeaving),
        answer=TypeAdapter(LeavingRooms),
        failures=NOT_ARCHIVING,
        handle=find_leaving,
    ),
    Endpoint(
        name="takeBack",
        method="POST",
        path="/api/taken-back",
        action="take back answers",
        summary="Take back every answer that a phone gave in a room.",
        about="From the counts at once, from the archive a few seconds later, and then from the bytes of their files. "
        "It cannot be undone, and this phone is nobody in the room any more. It can be done until the key of the room "
        "is destroyed, a day after the room is over. Asking again is harmless.",
        body=TypeAdapter(TakeBack),
        status=204,
        failures={404: "There is no such room, or this phone was not in it.", 429: "Too many wrong guesses."},
        handle=take_back,
    ),
)
