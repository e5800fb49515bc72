"""Rooms that are taken along as documents, and rooms that are brought in as files."""

from starlette.background import BackgroundTask
from starlette.responses import FileResponse

from klankbord.protocol.exported import AskExport, Export, TakeIn, TakenIn
from klankbord.web.routes.rooms import team_of
from klankbord.web.routes.visit import Visit

MEDIA = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "csv-semicolon": "text/csv; charset=utf-8",
    "pdf": "application/pdf",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "jsonl": "application/x-ndjson",
}
"""What each kind of document says it is."""


async def begin_export(visit: Visit, body: AskExport) -> Export:
    """Begin a document about a room."""
    export = await visit.services.exporter.begin(visit.room, body)
    visit.headers["Location"] = f"{visit.request.url.path}/{export.id}"
    return export


async def look_at_export(visit: Visit) -> Export:
    """Return how far a document is."""
    return visit.services.exporter.look(visit.room, _id(visit))


async def fetch_export(visit: Visit) -> FileResponse:
    """Answer with a document, and let go of it when it was sent."""
    exporter, id_ = visit.services.exporter, _id(visit)
    path, export = exporter.document(visit.room, id_)
    sent = BackgroundTask(exporter.fetched, id_)
    return FileResponse(path, media_type=MEDIA[export.format], filename=export.name, background=sent)


async def stop_export(visit: Visit) -> None:
    """Stop a document, or let go of it."""
    await visit.services.exporter.stop(visit.room, _id(visit))


async def take_room_in(visit: Visit, take: TakeIn) -> TakenIn:
    """Take in the room whose file is sent; from then on it is the caller's."""
    owner, team = visit.caller.holder, team_of(visit.caller, take.team)
    taken = await visit.services.importer.take(visit.request.stream(), owner, team)
    return TakenIn(room=taken.room, changes=taken.changes, new=taken.new)


def _id(visit: Visit) -> str:
    return str(visit.request.path_params["export"])
