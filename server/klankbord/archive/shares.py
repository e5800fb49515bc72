"""Links to the archive for somebody outside. Only the hash of a link is kept: whoever reads the files learns none."""

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from klankbord.archive import overlay_schema, schema
from klankbord.archive.database import Database
from klankbord.archive.errors import NotDone
from klankbord.archive.overlaid import refuse_more, room_number
from klankbord.protocol.shared import MakeShare, Making, Share, Shares, Shows

MOST_SHARES = 50
"""Links to one room, or to comparisons of one question, that are good for something, or were until lately."""

DAY = 86_400_000
"""Milliseconds."""

KEPT_AFTER = 90 * DAY
"""How long a link that is over can say so, instead of leading nowhere."""

_SHARE, _ROOM = overlay_schema.share.c, schema.room.c


@dataclass(frozen=True, slots=True)
class Lent:
    """What was shared: a room, or else a comparison."""

    share: Share
    room: str | None


class ShareStore:
    """Links in SQL: those to a room, and what they have in common with those to a comparison.

    Every method raises `ArchiveUnavailable`, and `NotDone` with the reason. Every `now` is Unix time in milliseconds.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    async def make(self, room: str, wanted: MakeShare, now: int) -> tuple[Share, str]:
        """Make a link to a room; return it with its secret, which is told this once."""
        async with self._database.writing() as connection:
            to = {"room_id": await room_number(connection, room)}
            _, share, secret = await issue(connection, to, wanted, wanted.shows, now)
        return share, secret

    async def list(self, room: str) -> Shares:
        """Return the links to a room, the newest first."""
        async with self._database.reading() as connection:
            return await listed(connection, _SHARE.room_id == await room_number(connection, room))

    async def withdraw(self, room: str, uid: str, now: int) -> None:
        """Make a link to a room good for nothing, from now on. Doing it again changes nothing."""
        async with self._database.writing() as connection:
            id_ = await room_number(connection, room)
            await withdraw(connection, (_SHARE.room_id == id_) & (_SHARE.uid == uid), now)

    async def open(self, secret: str, now: int) -> Lent:
        """Return what a link with this secret leads to, and remember on which day it was used."""
        async with self._database.writing() as connection:
            lent = _good(await _read(connection, _SHARE.hash == _hash(secret)), now)
            used = sa.update(overlay_schema.share).where(_SHARE.uid == lent.share.id)
            await connection.execute(used.values(used=now - now % DAY))
        return lent

    async def read(self, uid: str, now: int) -> Lent:
        """Return what a link leads to, by its id, for somebody who came in with it before."""
        async with self._database.reading() as connection:
            return _good(await _read(connection, _SHARE.uid == uid), now)


async def issue(
    connection: AsyncConnection, to: Mapping[str, int | str], wanted: Making, shows: Shows, now: int
) -> tuple[int, Share, str]:
    """Make a link; return its number, itself, and its secret. `to` is the column that says what it leads to.

    Raises `NotDone`.
    """
    secret, uid = secrets.token_urlsafe(32), secrets.token_urlsafe(9)
    await connection.execute(sa.delete(overlay_schema.share).where(_SHARE.expires < now - KEPT_AFTER))
    same = [_SHARE[name] == value for name, value in to.items()]
    await refuse_more(connection, overlay_schema.share, MOST_SHARES, *same)
    row = {
        "uid": uid,
        "hash": _hash(secret),
        **to,
        "name": wanted.name,
        "made": now,
        "expires": now + wanted.days * DAY,
        **shows.model_dump(),
    }
    await connection.execute(sa.insert(overlay_schema.share), row)
    [share] = (await listed(connection, _SHARE.uid == uid)).shares
    number = await connection.execute(sa.select(_SHARE.id).where(_SHARE.uid == uid))
    return number.scalar_one(), share, secret


async def listed(connection: AsyncConnection, where: sa.ColumnElement[bool]) -> Shares:
    """Return links, the newest first."""
    return Shares(shares=tuple(one.share for one in await _read(connection, where)))


async def withdraw(connection: AsyncConnection, where: sa.ColumnElement[bool], now: int) -> None:
    """Make links good for nothing; those that are so already, are so since then."""
    standing = sa.update(overlay_schema.share).where(where, _SHARE.withdrawn.is_(None))
    await connection.execute(standing.values(withdrawn=now))


async def _read(connection: AsyncConnection, where: sa.ColumnElement[bool]) -> list[Lent]:
    shown = [_SHARE[name] for name in Shows.model_fields]
    asked = (
        sa.select(_SHARE.uid, _SHARE.name, _SHARE.made, _SHARE.expires, _SHARE.withdrawn, _SHARE.used, *shown)
        .add_columns(_ROOM.uid.label("room"))
        .outerjoin(schema.room, _ROOM.id == _SHARE.room_id)
        .where(where)
        .order_by(_SHARE.id.desc())
    )
    rows = (await connection.execute(asked)).mappings()
    return [
        Lent(
            Share(
                id=row["uid"],
                name=row["name"],
                shows=Shows.model_validate({name: row[name] for name in Shows.model_fields}),
                made=row["made"],
                expires=row["expires"],
                withdrawn=row["withdrawn"],
                used=row["used"],
            ),
            row["room"],
        )
        for row in rows
    ]


def _good(found: list[Lent], now: int) -> Lent:
    """Return the link that was found. Raises `NotDone` where it is good for nothing (any more)."""
    if not found:
        raise NotDone("no_such_share")
    [lent] = found
    if lent.share.withdrawn is not None:
        raise NotDone("share_withdrawn")
    if lent.share.expires <= now:
        raise NotDone("share_expired")
    return lent


def _hash(secret: str) -> str:
    """Return what is kept of a secret: it is 256 random bits, so a plain hash is as good as a slow one."""
    return hashlib.sha256(secret.encode()).hexdigest()
