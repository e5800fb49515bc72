"""How long rooms are kept: each until its own date, or for as long as rooms are kept here, after they ended."""

from typing import NamedTuple

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from klankbord.archive import finding, schema
from klankbord.archive.values import Reach

FOR_EVER = 2**53 - 1
"""Unix time in milliseconds that nobody will see."""

_ROOM = schema.room.c


class Leaving(NamedTuple):
    """A room that will be forgotten."""

    uid: str
    title: dict[str, str]
    at: int
    """Unix time in milliseconds."""


async def keep(connection: AsyncConnection, uid: str, until: int | None) -> bool:
    """Keep a room until then, or as all rooms where that is None; return whether there is such a room."""
    put = sa.update(schema.room).where(_ROOM.uid == uid).values(keep_until=until)
    return (await connection.execute(put)).rowcount > 0


async def leaving(
    connection: AsyncConnection, before: int, keep: int | None, most: int, reach: Reach | None = None
) -> list[Leaving]:
    """Return the rooms whose time is over before then, the first to go first.

    `before` is Unix time in milliseconds; `keep` is for how many milliseconds rooms are kept after they ended, for ever
    where it is None. A room that has not ended is not among them.
    """
    ended = _ROOM.created + _ROOM.ended
    at = sa.func.coalesce(_ROOM.keep_until, ended + keep) if keep is not None else _ROOM.keep_until
    asked = sa.select(_ROOM.uid, _ROOM.deck["title"], at.label("at"))
    due = asked.where(_ROOM.ended.is_not(None), at < before, *finding.within(reach)).order_by("at").limit(most)
    return [Leaving(*row) for row in await connection.execute(due)]
