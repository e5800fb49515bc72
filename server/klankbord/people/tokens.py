"""API tokens: what a program shows to act for somebody, as far as its scopes go."""

import secrets
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import sqlalchemy as sa

from klankbord.archive.database import Database
from klankbord.archive.people import api_token
from klankbord.people.person import new_id

PREFIX = "kb_"
"""With which every token begins, so that one that got lost is known for what it is, also by machines that look."""

DAY = 24 * 3600 * 1000
"""Milliseconds."""

_TOKEN = api_token.c


@dataclass(frozen=True, slots=True)
class ApiToken:
    """A token, without what makes it worth something."""

    id: str
    name: str
    person: str | None
    """Whom it acts for; None for the server itself."""
    scopes: frozenset[str]
    created: int
    """Unix time in milliseconds."""
    expires: int
    """The same."""
    used: int | None
    """The last day it was used, counted from 1970-01-01 (UTC); not the minute, which would be a record of somebody's
    work."""


@dataclass(frozen=True, slots=True)
class NewToken:
    """A token that has just been made: the only time that anybody sees it."""

    token: str
    about: ApiToken


class ApiTokens:
    """The tokens of this server. Every method raises `ArchiveUnavailable` when the database does not answer."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def make(self, name: str, person: str | None, scopes: Collection[str], days: int, now: int) -> NewToken:
        """Return a new token that is worth something for `days`. `now` is Unix time in milliseconds."""
        token = PREFIX + secrets.token_urlsafe(32)
        about = ApiToken(new_id(), name, person, frozenset(scopes), now, now + days * DAY, None)
        row = {
            "id": about.id,
            "hash": _hash(token),
            "name": name,
            "person_id": person,
            "scopes": " ".join(sorted(scopes)),
            "created": now,
            "expires": about.expires,
        }
        async with self._database.writing() as connection:
            await connection.execute(sa.insert(api_token), row)
        return NewToken(token, about)

    async def find(self, token: str, now: int) -> ApiToken | None:
        """Return what a token is worth, or None where it is worth nothing; note the day. `now` is as above."""
        known = sa.select(api_token).where(_TOKEN.hash == _hash(token), _TOKEN.expires > now)
        async with self._database.reading() as connection:
            found = (await connection.execute(known)).mappings().first()
        if found is None:
            return None
        today = now // DAY
        if found["used"] != today:
            async with self._database.writing() as connection:
                await connection.execute(sa.update(api_token).where(_TOKEN.id == found["id"]).values(used=today))
        return _about(found)

    async def all(self, person: str | None) -> tuple[ApiToken, ...]:
        """Return the tokens of a person, or with None those of the server itself, the newest first."""
        asked = sa.select(api_token).where(_TOKEN.person_id.is_not_distinct_from(person))
        async with self._database.reading() as connection:
            found = (await connection.execute(asked.order_by(_TOKEN.created.desc(), _TOKEN.id))).mappings()
            return tuple(_about(row) for row in found)

    async def standing(self, ids: Collection[str], now: int) -> set[str]:
        """Return those of these ids whose tokens are worth something. `now` is Unix time in milliseconds."""
        if not ids:
            return set()
        asked = sa.select(_TOKEN.id).where(_TOKEN.id.in_(ids), _TOKEN.expires > now)
        async with self._database.reading() as connection:
            return set((await connection.execute(asked)).scalars())

    async def revoke(self, id_: str, person: str | None) -> bool:
        """Make a token of this person, or of the server itself, worthless; return whether there was one."""
        gone = sa.delete(api_token).where(_TOKEN.id == id_, _TOKEN.person_id.is_not_distinct_from(person))
        async with self._database.writing() as connection:
            return (await connection.execute(gone)).rowcount > 0


def _about(row: Mapping[Any, Any]) -> ApiToken:
    return ApiToken(
        id=row["id"],
        name=row["name"],
        person=row["person_id"],
        scopes=frozenset(row["scopes"].split()),
        created=row["created"],
        expires=row["expires"],
        used=row["used"],
    )


def _hash(token: str) -> str:
    """A token has 256 random bits, so a plain hash is as good as a slow one."""
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
