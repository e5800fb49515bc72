"""What was forgotten, in numbers only: carried beside backups, so that restoring one brings nothing of it back.

A journal is JSON Lines. A line names a room that was forgotten, or a room and the place in its order of events where
somebody voted first who took back every answer.
"""

from collections.abc import AsyncIterator, Iterable
from typing import Annotated

import sqlalchemy as sa
from pydantic import Field, ValidationError
from sqlalchemy.ext.asyncio import AsyncConnection

from klankbord.archive import schema
from klankbord.archive.errors import ArchiveError
from klankbord.questions import Model


class Entry(Model):
    """A room that was forgotten, or with `seq` somebody in it."""

    room: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,40}$")]
    at: int
    """Unix time in milliseconds."""
    seq: Annotated[int, Field(ge=1)] | None = None


async def entries(connection: AsyncConnection) -> AsyncIterator[Entry]:
    """Yield everything that was forgotten, the earliest first."""
    rooms, people = schema.forgotten.c, schema.taken_back.c
    nothing = sa.cast(sa.null(), sa.BigInteger()).label("seq")
    both = sa.union_all(sa.select(rooms.uid, rooms.at, nothing), sa.select(people.uid, people.at, people.seq))
    for uid, at, seq in await connection.execute(both.order_by("at")):
        yield Entry(room=uid, at=at, seq=seq)


def read(lines: Iterable[bytes]) -> list[Entry]:
    """Return what stands in a journal. Raises `ArchiveError` with the number of the first line that is none of it."""
    found: list[Entry] = []
    for number, line in enumerate(lines, 1):
        try:
            found.append(Entry.model_validate_json(line))
        except ValidationError as error:
            raise ArchiveError(f"Line {number} of the journal is not what Klankbord writes there.") from error
    return found
