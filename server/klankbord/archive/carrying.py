"""Carrying an archive from one kind of database to the other: every row, of one instant, a few at a time.

Both have the same tables, so a file holds what a server of databases holds, and the other way round.
"""

from collections.abc import Callable
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from klankbord.archive import migrate
from klankbord.archive.place import WRITES
from klankbord.archive.sqlite import SqliteFile
from klankbord.archive.tables import TABLES

Told = Callable[[float], None]
"""Called with the part that is done, from 0 to 1."""

AT_ONCE = 500
"""Rows that are in memory."""


async def into_file(source: AsyncConnection, to: Path, told: Told) -> None:
    """Write everything that `source` sees to a new archive in a file."""
    place = SqliteFile(to)
    place.prepare()
    engine = place.engine()
    try:
        async with engine.execution_options(**{WRITES: True}).begin() as file:
            await file.run_sync(migrate.upgrade, place)
            await _carry(source, file, told)
        await place.scrub(engine)  # or some of it would lie beside the file
    finally:
        await engine.dispose()


async def out_of_file(file: Path, to: AsyncConnection, told: Told) -> None:
    """Put everything that is in the archive in a file, which may be of an earlier version, into empty tables."""
    place = SqliteFile(file)
    place.prepare()
    engine = place.engine()
    try:
        async with engine.execution_options(**{WRITES: True}).begin() as source:
            await source.run_sync(migrate.upgrade, place)
        async with engine.begin() as source:
            await _carry(source, to, told)
    finally:
        await engine.dispose()


def is_empty(connection: sa.Connection) -> bool:
    """Return whether nothing is in those of our tables that are there, of whichever version they are."""
    there = sa.inspect(connection)
    return not any(
        there.has_table(table.name)
        and connection.execute(sa.select(sa.literal(1)).select_from(table).limit(1)).first() is not None
        for table in TABLES
    )


async def _carry(source: AsyncConnection, to: AsyncConnection, told: Told) -> None:
    counts = [sa.select(sa.func.count()).select_from(table).scalar_subquery() for table in TABLES]
    total = sum((await source.execute(sa.select(*counts))).one()) or 1
    done = 0
    for table in TABLES:
        rows = await source.stream(sa.select(table).execution_options(yield_per=AT_ONCE))
        async for page in rows.mappings().partitions():
            await to.execute(sa.insert(table), [dict(row) for row in page])
            done += len(page)
            told(done / total)
    if to.dialect.name != "sqlite":
        await _count_on(to)


async def _count_on(connection: AsyncConnection) -> None:
    """Let the database number what comes next from where the rows end; SQLite looks at them itself."""
    for table in TABLES:
        if (column := table.autoincrement_column) is not None:
            counter = sa.func.pg_get_serial_sequence(table.name, column.name)
            last = sa.select(sa.func.coalesce(sa.func.max(column), 0) + 1).scalar_subquery()
            await connection.execute(sa.select(sa.func.setval(counter, last, sa.false())))
