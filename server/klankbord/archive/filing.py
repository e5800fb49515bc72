"""What organisers laid over a room, taken in from its file."""

import secrets
from collections.abc import Sequence
from typing import TypeVar

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from klankbord.archive import labels, notes, overlay_schema, threads
from klankbord.archive.notes import Signature
from klankbord.archive.overlaid import key_of
from klankbord.archive.overlay_lines import FiledLabel, FiledNote, FiledThread, LabelLine, NoteLine, OverlayLine
from klankbord.protocol.overlay import MOST_PICKS, PutNote, PutThread, Relabel, Rethread

_T = TypeVar("_T")
_NOTE, _LABEL, _THREAD = overlay_schema.note.c, overlay_schema.label.c, overlay_schema.thread.c


async def take(connection: AsyncConnection, room_id: int, line: OverlayLine) -> None:
    """Lay what a line of a file says over its room; what is there already is left as it is. Raises `NotDone`."""
    match line:
        case NoteLine(note=note):
            await _take_note(connection, room_id, note)
        case LabelLine(label=label):
            await _take_label(connection, room_id, label)
        case _:
            await _take_thread(connection, room_id, line.thread)


async def _take_note(connection: AsyncConnection, room_id: int, note: FiledNote) -> None:
    here = (_NOTE.room_id == room_id) & (_NOTE.uid == note.id)
    if (await connection.execute(sa.select(_NOTE.id).where(here))).first():
        return
    question = note.question if note.answer is None else None
    wanted = PutNote(question=question, answer=note.answer, text=note.text)
    await notes.put(connection, room_id, note.id, wanted, Signature(note.created, name=note.author))
    await connection.execute(sa.update(overlay_schema.note).where(here).values(changed=note.changed))


async def _take_label(connection: AsyncConnection, room_id: int, label: FiledLabel) -> None:
    """Labels of two archives are one where they have one name."""
    key = key_of(label.name)
    uid = (await connection.execute(sa.select(_LABEL.uid).where(_LABEL.key == key))).scalar()
    if uid is None:
        taken = (await connection.execute(sa.select(_LABEL.id).where(_LABEL.uid == label.id))).first()
        uid = secrets.token_urlsafe(12) if taken else label.id
        row = {"uid": uid, "rev": 1, "name": label.name, "key": key, "colour": label.colour}
        await connection.execute(sa.insert(overlay_schema.label), row)
    if label.room:
        await labels.relabel(connection, room_id, Relabel(put=(uid,)))
    for some in _some(label.answers):
        await labels.relabel(connection, room_id, Relabel(put=(uid,), answers=tuple(some)))


async def _take_thread(connection: AsyncConnection, room_id: int, thread: FiledThread) -> None:
    here = (_THREAD.room_id == room_id) & (_THREAD.uid == thread.id)
    if (await connection.execute(sa.select(_THREAD.id).where(here))).first():
        return
    wanted = PutThread(question=thread.question, name=thread.name, colour=thread.colour, memo=thread.memo)
    await threads.put(connection, room_id, thread.id, wanted)
    for some in _some(thread.picks):
        await threads.rethread(connection, room_id, thread.id, Rethread(put=tuple(some)))


def _some(many: Sequence[_T]) -> list[Sequence[_T]]:
    return [many[start : start + MOST_PICKS] for start in range(0, len(many), MOST_PICKS)]
