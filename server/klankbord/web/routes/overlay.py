"""What organisers lay over the archive: notes, labels and threads."""

from typing import Annotated

from pydantic import Field, TypeAdapter, ValidationError

from klankbord.archive import Signature
from klankbord.live.looking import wall_clock
from klankbord.protocol.overlay import (
    CommonThreads,
    FindThreads,
    Handle,
    Label,
    Labels,
    Note,
    Overlay,
    PutLabel,
    PutNote,
    PutThread,
    Relabel,
    Rethread,
    Tally,
    Thread,
)
from klankbord.questions import Model
from klankbord.web.auth.permissions import reach_of
from klankbord.web.failures import Failure
from klankbord.web.routes.visit import Visit

_HANDLE: TypeAdapter[str] = TypeAdapter(Handle)


class Known(Model):
    """What whoever removes something knows of it."""

    rev: Annotated[int, Field(ge=1)] | None = None
    """The revision; refused with `overtaken` when it is another one. Without it, always removed."""


async def read_overlay(visit: Visit) -> Overlay:
    """Return everything that was laid over a room."""
    return await visit.services.archive.overlay.read(visit.room, reach_of(visit.caller))


async def put_note(visit: Visit, body: PutNote) -> Note:
    """Write a note, or change it."""
    return await visit.services.archive.overlay.put_note(visit.room, _named(visit, "note"), body, _signed(visit))


async def remove_note(visit: Visit, known: Known) -> None:
    """Remove a note."""
    await visit.services.archive.overlay.remove_note(visit.room, _named(visit, "note"), known.rev)


async def list_labels(visit: Visit) -> Labels:
    """Return every label."""
    return await visit.services.archive.overlay.labels(reach_of(visit.caller))


async def put_label(visit: Visit, body: PutLabel) -> Label:
    """Make a label, or change it everywhere."""
    reach = reach_of(visit.caller)
    return await visit.services.archive.overlay.put_label(_named(visit, "label"), body, reach)


async def remove_label(visit: Visit, known: Known) -> None:
    """Remove a label from everything."""
    reach = reach_of(visit.caller)
    await visit.services.archive.overlay.remove_label(_named(visit, "label"), known.rev, reach)


async def relabel(visit: Visit, body: Relabel) -> None:
    """Give labels, and take some away."""
    await visit.services.archive.overlay.relabel(visit.room, body)


async def put_thread(visit: Visit, body: PutThread) -> Thread:
    """Begin a thread, or change it."""
    return await visit.services.archive.overlay.put_thread(visit.room, _named(visit, "thread"), body)


async def remove_thread(visit: Visit, known: Known) -> None:
    """Remove a thread."""
    await visit.services.archive.overlay.remove_thread(visit.room, _named(visit, "thread"), known.rev)


async def rethread(visit: Visit, body: Rethread) -> Tally:
    """Put answers into a thread, and take some out."""
    return await visit.services.archive.overlay.rethread(visit.room, _named(visit, "thread"), body)


async def find_threads(visit: Visit, find: FindThreads) -> CommonThreads:
    """Return the threads of a question in all rooms."""
    return await visit.services.archive.overlay.common_threads(find.question, reach_of(visit.caller))


def _named(visit: Visit, what: str) -> str:
    """Return the handle in the path. Raises `Failure` where it is none."""
    try:
        return _HANDLE.validate_python(visit.request.path_params[what])
    except ValidationError as error:
        raise Failure(404) from error


def _signed(visit: Visit) -> Signature:
    person = visit.caller.person
    return Signature(wall_clock(), person.id, person.name) if person else Signature(wall_clock())
