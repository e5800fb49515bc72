"""Letting go of what leads to phones: the voters of a room become numbers that mean something within it only."""

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from klankbord.archive import schema
from klankbord.archive.statements import execute

KEY_BYTES = 16


def nobody(number: int) -> bytes:
    """Return what stands in the place of the ballot key of the voter with this number."""
    return number.to_bytes(KEY_BYTES, "big")


async def unlink(connection: AsyncConnection, uid: str) -> None:
    """Put nothing but its own number in the place of every voter's ballot key. Doing it again changes nothing."""
    voter, room = schema.voter, schema.room
    asked = sa.select(voter.c.room_id, voter.c.number, voter.c.ballot_key).join(room).where(room.c.uid == uid)
    rows = [
        {"of": room_id, "who": number, "key": nobody(number)}
        for room_id, number, key in await connection.execute(asked)
        if bytes(key) != nobody(number)
    ]
    put = sa.update(voter).where(voter.c.room_id == sa.bindparam("of"), voter.c.number == sa.bindparam("who"))
    await execute(connection, put.values(ballot_key=sa.bindparam("key")), rows)
