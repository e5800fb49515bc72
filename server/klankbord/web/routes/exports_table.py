"""The endpoints by which rooms go out as documents and come in as files."""

from pydantic import TypeAdapter

from klankbord.protocol.exported import AskExport, Export, TakeIn, TakenIn
from klankbord.web.routes.endpoint import Endpoint
from klankbord.web.routes.exports import begin_export, fetch_export, look_at_export, stop_export, take_room_in

_NO_EXPORT = {404: "There is no such document, or not any more."}

EXPORTS: tuple[Endpoint, ...] = (
    Endpoint(
        name="takeRoomIn",
        method="POST",
        path="/api/archive/rooms",
        action="add to the archive",
        summary="Take in a room that another Klankbord wrote to a file.",
        about="The file, up to 256 MiB, is the body. Sending it again changes nothing. Each of its lines is what "
        "`/api/room-file.schema.json` says. The room belongs to whoever sends it, and to the team that they choose.",
        query=TypeAdapter(TakeIn),
        takes="application/x-ndjson",
        answer=TypeAdapter(TakenIn),
        failures={
            409: "Another room of this id is there (`another_room`), or this one was forgotten here (`forgotten`).",
            413: "The file is larger than 256 MiB.",
            422: "This is no room (`no_room_file`), not a whole one (`damaged_room_file`, with the line), or of a "
            "newer Klankbord (`newer_room_file`). Or the team is not the caller's (`not_your_team`).",
        },
        handle=take_room_in,
    ),
    Endpoint(
        name="beginExport",
        method="POST",
        path="/api/archive/rooms/{room}/exports",
        action="export the archive",
        summary="Begin a document about a room that is over.",
        about="It is made in the background: look how far it is, then fetch its file.",
        body=TypeAdapter(AskExport),
        answer=TypeAdapter(Export),
        status=202,
        failures={
            404: "There is no such room.",
            409: "The room has not ended (`not_over`).",
            503: "Too many documents wait (`too_many_exports`), or the archive does not answer (`not_archiving`).",
        },
        handle=begin_export,
    ),
    Endpoint(
        name="lookAtExport",
        method="GET",
        path="/api/archive/rooms/{room}/exports/{export}",
        action="export the archive",
        summary="How far a document is.",
        answer=TypeAdapter(Export),
        failures=_NO_EXPORT,
        handle=look_at_export,
    ),
    Endpoint(
        name="fetchExport",
        method="GET",
        path="/api/archive/rooms/{room}/exports/{export}/file",
        action="export the archive",
        summary="The document, once it is ready.",
        about="It can be fetched once, within ten minutes.",
        gives="application/octet-stream",
        failures=_NO_EXPORT,
        handle=fetch_export,
    ),
    Endpoint(
        name="stopExport",
        method="DELETE",
        path="/api/archive/rooms/{room}/exports/{export}",
        action="export the archive",
        summary="Stop a document, or let go of it.",
        status=204,
        failures=_NO_EXPORT,
        handle=stop_export,
    ),
)
