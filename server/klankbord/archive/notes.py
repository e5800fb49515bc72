"""Notes in the margin of a room."""

from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from klankbord.archive import overlaid, overlay_schema, schema
from klankbord.archive.overlaid import decide, places_of, position_of, refuse_more
from klankbord.protocol.overlay import Note, PutNote

MOST_NOTES = 1000
"""Of one room."""

_NOTE, _SLIDE, _ANSWER = overlay_schema.note.c, schema.slide.c, schema.answer.c


@dataclass(frozen=True, slots=True)
class Signature:
    """When a note is written, and by whom, where the server knows."""

    at: int
    """Unix time in milliseconds."""
    id: str | None = None
    name: str | None = None


async def read(connection: AsyncConnection, room_id: int, uid: str | None = None) -> tuple[Note, ...]:
    """Return the notes of a room, the earliest first, or the one of this id."""
    here = (_ANSWER.room_id == _NOTE.room_id) & (_ANSWER.position == _NOTE.position)
    asked = (
        sa.select(*_NOTE, _SLIDE.question_id.label("question"), _ANSWER.seq.label("answer"))
        .outerjoin(schema.slide, (_SLIDE.room_id == _NOTE.room_id) & (_SLIDE.position == _NOTE.position))
        .outerjoin(schema.answer, here & (_ANSWER.round == _NOTE.round) & (_ANSWER.voter == _NOTE.voter))
        .where(_NOTE.room_id == room_id, *([] if uid is None else [_NOTE.uid == uid]))
        .order_by(_NOTE.id)
    )
    rows = (await connection.execute(asked)).mappings()
    fields = ("rev", "question", "answer", "text", "author", "created", "changed")
    return tuple(Note.model_validate({"id": row["uid"], **{name: row[name] for name in fields}}) for row in rows)


async def put(connection: AsyncConnection, room_id: int, uid: str, wanted: PutNote, signed: Signature) -> Note:
    """Write a note or change its text, and return it: it stays whose it was. Raises `NotDone`."""
    here = (_NOTE.room_id == room_id) & (_NOTE.uid == uid)
    found = (await connection.execute(sa.select(_NOTE.rev, _NOTE.text).where(here).with_for_update())).first()
    known = found.rev if found else None
    match decide(known, wanted.rev, same=found is not None and found.text == wanted.text):
        case "add":
            await _add(connection, room_id, uid, wanted, signed)
        case "change":
            values = {"rev": wanted.rev + 1, "text": wanted.text, "changed": signed.at}
            await connection.execute(sa.update(overlay_schema.note).where(here).values(values))
        case "keep":
            pass
    [note] = await read(connection, room_id, uid)
    return note


async def remove(connection: AsyncConnection, room_id: int, uid: str, rev: int | None) -> None:
    """Remove a note, if it is there. Raises `NotDone` where it is at another revision than `rev`."""
    await overlaid.remove(connection, overlay_schema.note, (_NOTE.room_id == room_id) & (_NOTE.uid == uid), rev)


async def disown(connection: AsyncConnection, author: str) -> None:
    """Forget who wrote the notes of the person with this id; the notes stay with their rooms."""
    theirs = sa.update(overlay_schema.note).where(_NOTE.author_id == author)
    await connection.execute(theirs.values(author_id=None, author=None))


async def _add(connection: AsyncConnection, room_id: int, uid: str, wanted: PutNote, signed: Signature) -> None:
    await refuse_more(connection, overlay_schema.note, MOST_NOTES, _NOTE.room_id == room_id)
    position = round_ = voter = None
    if wanted.answer is not None:
        position, round_, voter = (await places_of(connection, room_id, [wanted.answer]))[wanted.answer]
    elif wanted.question is not None:
        position = await position_of(connection, room_id, wanted.question)
    row = {
        "uid": uid,
        "rev": 1,
        "room_id": room_id,
        "position": position,
        "round": round_,
        "voter": voter,
        "text": wanted.text,
        "author_id": signed.id,
        "author": signed.name,
        "created": signed.at,
        "changed": signed.at,
    }
    await connection.execute(sa.insert(overlay_schema.note), row)
