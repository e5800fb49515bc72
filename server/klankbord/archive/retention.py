"""How long rooms are kept: each until its own date, or for as long as rooms are kept here, after they were over.

That is counted from when a room was found whole in the archive: seconds after it ended, or when it was taken in from
another archive, where it may have ended years ago.
"""

from typing import NamedTuple

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from klankbord.archive import schema
from klankbord.archive.reach import within
from klankbord.archive.values import Reach

FOR_EVER = 2**53 - 1
"""Unix time in milliseconds that nobody will see."""

_ROOM = schema.room.c
_OVER = sa.func.coalesce(_ROOM.archived, _ROOM.created + _ROOM.ended)


class Leaving(NamedTuple):
    """A room that will be forgotten."""

    uid: str
    title: dict[str, str]
    at: int
    """Unix time in milliseconds."""


class Kept(NamedTuple):
    """Until when a room is kept, as far as the archive knows."""

    until: int | None
    """Unix time in milliseconds, `FOR_EVER` at most; None where it is kept as all rooms are."""
    over: int | None
    """From when the time of all rooms is counted, Unix time in milliseconds; None while it is live."""


async def kept(connection: AsyncConnection, uid: str) -> Kept | None:
    """Return until when a room is kept, or None where there is no such room."""
    over = sa.case((_ROOM.ended.is_not(None), _OVER))
    asked = sa.select(_ROOM.keep_until, over).where(_ROOM.uid == uid)
    found = (await connection.execute(asked)).first()
    return Kept(*found) if found is not None else None


async def keep(connection: AsyncConnection, uid: str, until: int | None) -> bool:
    """Keep a room until then, or as all rooms where that is None; return whether there is such a room."""
    put = sa.update(schema.room).where(_ROOM.uid == uid).values(keep_until=until)
    return (await connection.execute(put)).rowcount > 0


async def leaving(
    connection: AsyncConnection, before: int, keep: int | None, most: int, reach: Reach | None = None
) -> list[Leaving]:
    """Return the rooms whose time is over before then, the first to go first.

    `before` is Unix time in milliseconds; `keep` is for how many milliseconds rooms are kept after they were over, for
    ever where it is None. A room that has not ended is not among them.
    """
    at = sa.func.coalesce(_ROOM.keep_until, _OVER + keep) if keep is not None else _ROOM.keep_until
    asked = sa.select(_ROOM.uid, _ROOM.deck["title"], at.label("at"))
    due = asked.where(_ROOM.ended.is_not(None), at < before, *within(reach)).order_by("at").limit(most)
    return [Leaving(*row) for row in await connection.execute(due)]
