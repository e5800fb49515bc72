"""Invitations: a link by which somebody comes in for the first time, or again when the password is lost."""

import secrets
from hashlib import sha256

import sqlalchemy as sa

from klankbord.archive.database import Database
from klankbord.archive.people import invitation
from klankbord.archive.statements import insert

INVITATION_SECONDS = 7 * 24 * 3600
"""From the making of a link to its end: a mail may lie over a weekend."""

_INVITATION = invitation.c


class Invitations:
    """Links for people, one each. Every method raises `ArchiveUnavailable` when the database does not answer."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def make(self, person: str, now: int) -> str:
        """Return the secret of a new link, which makes an earlier one worthless. `now` is Unix time in milliseconds."""
        secret = secrets.token_urlsafe(32)
        row = {"person_id": person, "hash": _hash(secret), "expires": now + INVITATION_SECONDS * 1000}
        async with self._database.writing() as connection:
            put = insert(connection, invitation)
            replaced = {"hash": put.excluded["hash"], "expires": put.excluded["expires"]}
            await connection.execute(put.on_conflict_do_update(index_elements=["person_id"], set_=replaced), row)
        return secret

    async def read(self, secret: str, now: int) -> str | None:
        """Return whose link this is, by their id, or None where it is worthless. `now` is as above."""
        asked = sa.select(_INVITATION.person_id).where(_INVITATION.hash == _hash(secret), _INVITATION.expires > now)
        async with self._database.reading() as connection:
            return (await connection.execute(asked)).scalar()

    async def spend(self, secret: str, now: int) -> str | None:
        """Return the same and make the link worthless: of any number of callers one gets it. `now` is as above."""
        spent = (
            sa.delete(invitation)
            .where(_INVITATION.hash == _hash(secret), _INVITATION.expires > now)
            .returning(_INVITATION.person_id)
        )
        async with self._database.writing() as connection:
            return (await connection.execute(spent)).scalar()


def _hash(secret: str) -> str:
    """A secret has 256 random bits, so a plain hash is as good as a slow one."""
    return sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
