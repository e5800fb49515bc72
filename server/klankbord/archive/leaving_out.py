"""Leaving somebody out of an archive that is older than their taking back."""

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from klankbord.archive import finish, reader, recount, schema, slides, taking_back

_EVENT, _VOTER, _ROOM = schema.event.c, schema.voter.c, schema.room.c


async def leave_out(connection: AsyncConnection, uid: str, seq: int, now: int) -> bool:
    """Take back every answer of whoever voted at this place; return whether somebody did.

    What the rounds of a room that is over came to is worked out again. `now` is Unix time in milliseconds.
    """
    asked = (
        sa.select(_ROOM.id, _ROOM.seq, _ROOM.archived, _VOTER.ballot_key)
        .join(schema.event, _EVENT.room_id == _ROOM.id)
        .join(schema.voter, (_VOTER.room_id == _EVENT.room_id) & (_VOTER.number == _EVENT.voter))
        .where(_ROOM.uid == uid, _EVENT.seq == seq)
    )
    found = (await connection.execute(asked)).first()
    opened = await reader.opened(connection, uid)
    if found is None or opened is None:
        return False
    await taking_back.take_back(connection, found.id, [bytes(found.ballot_key)], now)
    if found.archived is not None:
        names = {position: question for question, position in (await slides.positions(connection, found.id)).items()}
        counts = await recount.from_events(connection, found.id)
        left = {f"{names[position]}:{number}": one for (position, number), one in counts.items()}
        await finish.conclude(connection, await finish.examine(connection, opened[0], found.seq, left), now)
    return True
