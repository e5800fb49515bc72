"""The archive in PostgreSQL, for an operator who runs one anyway, or more than one node."""

import asyncio
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.exc import DBAPIError, ProgrammingError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from klankbord.archive.carrying import Told, into_file
from klankbord.archive.errors import ArchiveError, ArchiveUnavailable
from klankbord.archive.place import WRITES
from klankbord.archive.tables import TABLES

CONNECT_SECONDS = 5
MOST_CONNECTIONS = 5

GONE_SECONDS = 60
"""After which a writer that says nothing is no reason for the others to wait any longer."""

BUSY_SECONDS = 5
"""For readers to let go of a table that is to be written anew."""

BETWEEN_LOOKS = 0.02
"""Seconds between two looks whether they have."""

_WRITER = 0x6B6C616E6B  # any number, as long as every version of Klankbord takes the same
_READS = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"
_TAKES_ITS_TURN = (
    f"SET LOCAL idle_in_transaction_session_timeout = '{GONE_SECONDS}s'; SELECT pg_advisory_xact_lock({_WRITER})"
)
_TRANSACTIONS = """
    SELECT pid, xact_start FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL
        AND backend_type = 'client backend'
"""
_SAMPLED = """
    SELECT format('ALTER TABLE %I ', relname)
        || string_agg(format('ALTER %I TYPE %s', a.attname, format_type(atttypid, atttypmod)), ', ')
    FROM pg_stats s
        JOIN pg_class ON relname = tablename AND relnamespace = current_schema()::regnamespace
        JOIN pg_attribute a ON attrelid = pg_class.oid AND a.attname = s.attname
    WHERE schemaname = current_schema() AND atttypid IN ('text'::regtype, 'varchar'::regtype, 'tsvector'::regtype)
        AND NOT EXISTS (
            SELECT FROM pg_constraint WHERE conrelid = attrelid AND attnum = ANY (conkey) AND contype IN ('p', 'f')
        )
    GROUP BY relname
"""
"""What removes what the planner sampled of words: to give a column the type that it has. `ANALYZE` puts others in their
place, but not in a table that became empty."""

_WRITES_ANEW = (*(f"VACUUM (FULL, ANALYZE) {table.name}" for table in TABLES), "VACUUM (FULL) pg_statistic")
_WHERE_ALLOWED = ("SELECT pg_switch_wal()", "CHECKPOINT")
"""After these nothing that was written before is in the log that the server writes ahead, unless it keeps that."""


class PostgresServer:
    """A `Place`: a PostgreSQL database by its address."""

    failures: Sequence[type[Exception]] = ()

    def __init__(self, url: sa.URL) -> None:
        self._url = url.set(drivername="postgresql+psycopg")

    def __str__(self) -> str:
        """Return the database and its server."""
        return f"{self._url.database or 'postgres'} on {self._url.host or 'this machine'}"

    def prepare(self) -> None:
        """Nothing to do: the operator made the database."""

    def check(self) -> None:
        """Nothing to do: a server says so itself when its database is gone."""

    def engine(self) -> AsyncEngine:
        """Return an engine that looks whether a connection is alive before using it again.

        Its connections see one instant, or write while no other does.
        """
        try:
            engine = create_async_engine(
                self._url,
                connect_args={"connect_timeout": CONNECT_SECONDS},
                pool_size=MOST_CONNECTIONS,
                max_overflow=0,
                pool_pre_ping=True,
                hide_parameters=True,
            )
        except ImportError as error:
            raise ArchiveError(
                "An archive in PostgreSQL needs a package that is not installed: run pip install 'klankbord[postgres]'."
            ) from error
        event.listen(engine.sync_engine, "begin", _begin)
        return engine

    async def scrub(self, engine: AsyncEngine) -> None:
        """Leave nothing of removed rows in the files of the tables and of their indexes and statistics.

        Removed rows, and terms in the index, stay in their files until these are written anew. What was written ahead
        goes as soon as the server lets us say so, or by itself.
        """
        async with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as free:
            await free.exec_driver_sql(f"SET lock_timeout = '{BUSY_SECONDS}s'")
            try:
                await self._outwait_readers(free)
                sampled = (await free.execute(sa.text(_SAMPLED))).scalars().all()
                for statement in (*sampled, *_WRITES_ANEW):
                    await free.exec_driver_sql(statement)
            finally:
                await free.exec_driver_sql("RESET lock_timeout")
            for statement in _WHERE_ALLOWED:
                with suppress(ProgrammingError):  # the operator did not grant it: then it is done by itself, some day
                    await free.exec_driver_sql(statement)

    async def _outwait_readers(self, connection: AsyncConnection) -> None:
        """Return when everybody who may still see what was removed is done. Raises `ArchiveUnavailable`."""
        reading = set((await connection.exec_driver_sql(_TRANSACTIONS)).all())
        until = time.monotonic() + BUSY_SECONDS
        while reading:
            if time.monotonic() > until:
                raise ArchiveUnavailable(
                    f"The archive {self} is being read. What was forgotten is gone from its tables, but not from its "
                    "files yet: forget it again."
                )
            await asyncio.sleep(BETWEEN_LOOKS)
            reading &= set((await connection.exec_driver_sql(_TRANSACTIONS)).all())

    async def copy(self, engine: AsyncEngine, to: Path, told: Told) -> None:
        """Write all that is in the database, of one instant, to a new archive in a file; servers go on writing."""
        async with engine.begin() as connection:
            await into_file(connection, to, told)

    def explain(self, error: BaseException) -> ArchiveError:
        """Return what the operator reads about a failure of PostgreSQL."""
        cause = error.orig if isinstance(error, DBAPIError) else error
        reason = next(iter(str(cause).strip().splitlines()), "") or type(cause).__name__
        return ArchiveUnavailable(
            f"The archive {self} does not answer ({reason}): see whether PostgreSQL runs and KLANKBORD_DATABASE_URL is "
            "right. Answers are safe in the engine until then."
        )


def _begin(connection: sa.Connection) -> None:
    """A reader sees one instant; writers take turns, on however many nodes, as they do in a file."""
    options = connection.get_execution_options()
    if options.get("isolation_level") != "AUTOCOMMIT":
        connection.exec_driver_sql(_TAKES_ITS_TURN if options.get(WRITES, False) else _READS)
