"""Forgetting a room: its rows, what was found by them, and whatever else of it the database still has."""

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from klankbord.archive import comparison_shares, labels, passages, schema
from klankbord.archive.statements import insert


async def forget(connection: AsyncConnection, uid: str, now: int) -> bool:
    """Remove a room and write down its id, so that it does not come back; return whether anything of it was there.

    `now` is Unix time in milliseconds.
    """
    put = insert(connection, schema.forgotten).on_conflict_do_nothing()
    await connection.execute(put, {"uid": uid, "at": now})
    worn = await labels.worn_in(connection, uid)
    removed = await connection.execute(sa.delete(schema.room).where(schema.room.c.uid == uid))
    await labels.remove_unworn(connection, worn)  # a label of this room alone may tell of it
    await comparison_shares.let_go(connection)
    # Questions that were made in the room have people's own words in them.
    asked = sa.select(schema.slide.c.question_hash)
    await connection.execute(sa.delete(schema.question).where(schema.question.c.hash.not_in(asked)))
    await passages.let_go(connection)
    return removed.rowcount > 0


async def is_forgotten(connection: AsyncConnection, uid: str) -> bool:
    """Return whether a room was forgotten."""
    found = await connection.execute(sa.select(schema.forgotten.c.uid).where(schema.forgotten.c.uid == uid))
    return found.first() is not None
