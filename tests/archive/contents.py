"""What is in an archive, read for a test as plainly as can be."""

import json
from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from klankbord.archive import Archive, Moved, Place, TakenBack, schema
from klankbord.archive.place import WRITES
from klankbord.questions import ANSWER


async def told(archive: Archive, uid: str) -> list[dict[str, Any]]:
    """Everything that happened in a room, as `Evening.log` tells it."""
    found: list[dict[str, Any]] = []
    async for change in archive.changes(uid):
        happened: dict[str, Any] = {"seq": change.seq, "offset": change.offset}
        if isinstance(change, Moved):
            happened |= {"room": change.room}
        elif isinstance(change, TakenBack):
            happened |= {"gone": change.what}
        else:
            answer = ANSWER.validate_json(json.dumps(change.answer))
            happened |= {"rev": change.rev, "answer": answer, "weights": dict(change.weights)}
            happened |= {"round": change.round, "ballot_key": change.ballot_key}
        found.append(happened)
    return found


async def rows(place: Place, table: sa.Table) -> Sequence[sa.RowMapping]:
    """Every row of a table, in the order of its key."""
    engine = place.engine()
    try:
        async with engine.connect() as connection:
            asked = sa.select(table).order_by(*table.primary_key)
            return (await connection.execute(asked)).mappings().all()
    finally:
        await engine.dispose()


async def everything(place: Place) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table, but for the moment at which a room was found whole."""
    found = {table.name: [dict(row) for row in await rows(place, table)] for table in schema.METADATA.sorted_tables}
    for room in found["room"]:
        del room["archived"]
    return found


async def execute(place: Place, statement: sa.Executable) -> None:
    """Do something to an archive behind its back."""
    engine = place.engine()
    try:
        async with engine.execution_options(**{WRITES: True}).begin() as connection:
            await connection.execute(statement)
    finally:
        await engine.dispose()
