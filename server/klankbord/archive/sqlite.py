"""The archive in one file on this machine: one writer, and readers that never wait for it."""

import asyncio
import errno
import os
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import aiosqlite
import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from klankbord.archive.errors import ArchiveError, ArchiveUnavailable
from klankbord.archive.place import WRITES

BUSY_SECONDS = 5.0
"""For another program to let go of the file."""

BETWEEN_TRIES = 0.02
"""Seconds before trying again what SQLite does not wait for itself."""

COPIED_AT_ONCE = 2_000
"""Pages of a copy between two words about how far it is."""

MOST_CONNECTIONS = 5
"""One writes; each has a thread of its own."""

_PRAGMAS = (
    "PRAGMA synchronous=FULL",  # what is committed survives a power cut
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",  # what is forgotten is overwritten
)
_ADVICE = {
    sqlite3.SQLITE_BUSY: "is held by another program: end that program, or its transaction",
    sqlite3.SQLITE_LOCKED: "is held by another program: end that program, or its transaction",
    sqlite3.SQLITE_FULL: "cannot grow because its disk is full: make room",
    sqlite3.SQLITE_READONLY: "cannot be written: give this user the right to write the file and its folder",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened: give this user the right to read and write the file and its folder",
    sqlite3.SQLITE_IOERR: "cannot be read or written: see whether its disk is healthy",
}
_RUINED = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)
_PRIMARY = 0xFF  # of an error code; the rest says more than an operator wants to know


class SqliteFile:
    """A `Place`: an SQLite database by its path."""

    failures: Sequence[type[Exception]] = (sqlite3.Error,)

    def __init__(self, path: Path) -> None:
        self._path = path.absolute()
        self._identity: tuple[int, int] | None = None

    def __str__(self) -> str:
        """Return the path."""
        return str(self._path)

    def prepare(self) -> None:
        """Make the file, readable by this user only, where it is missing, and remember which file it is."""
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            os.close(os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600))
            self._identity = self._look()
        except OSError as error:
            if error.errno in (errno.ENOSPC, errno.EDQUOT):
                raise ArchiveUnavailable(f"The archive {self} {_ADVICE[sqlite3.SQLITE_FULL]}.") from error
            raise ArchiveError(
                f"The archive {self} cannot be written ({error.strerror}): choose another file with "
                "KLANKBORD_DATABASE_URL, or give this user the right to write there."
            ) from error

    def check(self) -> None:
        """Return if the path still leads to the file that was opened: SQLite would go on writing to one removed."""
        try:
            here = self._look()
        except OSError:
            here = None
        if here != self._identity:
            what = "has been removed" if here is None else "has been replaced by another file"
            raise ArchiveUnavailable(
                f"The archive {self} {what} while Klankbord was running: put it where it belongs and start Klankbord "
                "again. Answers are safe in the engine until then."
            )

    def engine(self) -> AsyncEngine:
        """Return an engine whose connections are set up for an archive, and begin as readers or as writers."""
        engine = create_async_engine(
            sa.URL.create("sqlite+aiosqlite", database=str(self._path)),
            connect_args={"timeout": BUSY_SECONDS},
            pool_size=MOST_CONNECTIONS,
            max_overflow=0,
            hide_parameters=True,
        )
        event.listen(engine.sync_engine, "connect", self._set_up)
        event.listen(engine.sync_engine, "begin", _begin)
        return engine

    async def scrub(self, engine: AsyncEngine) -> None:
        """Bring the write-ahead log into the file, where removed rows are overwritten, and leave nothing of it."""
        async with engine.connect() as connection:
            await connection.rollback()  # a checkpoint is no part of a transaction
            driver: Any = (await connection.get_raw_connection()).driver_connection
            async with driver.execute("PRAGMA wal_checkpoint(TRUNCATE)") as cursor:
                held, *_ = await cursor.fetchone() or (1,)
        if held:
            raise ArchiveUnavailable(
                f"The archive {self} {_ADVICE[sqlite3.SQLITE_BUSY]}. What was forgotten is gone from its tables, but "
                "not from its write-ahead log yet: forget it again."
            )

    async def copy(self, engine: AsyncEngine, to: Path, told: Callable[[float], None]) -> None:
        """Write all that is in the file and its write-ahead log to a new file; a server may be writing meanwhile."""
        await asyncio.to_thread(self._copy, to, told)

    def _copy(self, to: Path, told: Callable[[float], None]) -> None:
        def tell(_status: int, left: int, total: int) -> None:
            told(1 - left / total)

        try:
            os.close(os.open(to, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
            with closing(sqlite3.connect(f"{self._path.as_uri()}?mode=ro", uri=True)) as ours:
                ours.execute("BEGIN")  # one instant, however long it takes
                ours.execute("SELECT 1 FROM sqlite_schema")  # and this is it
                with closing(sqlite3.connect(to)) as copy:
                    ours.backup(copy, pages=COPIED_AT_ONCE, progress=tell)
        except (OSError, sqlite3.Error) as error:
            raise self.explain(error) from error

    def explain(self, error: BaseException) -> ArchiveError:
        """Return what the operator reads about a failure of SQLite."""
        cause = error.orig if isinstance(error, DBAPIError) else error
        code = getattr(cause, "sqlite_errorcode", 0) & _PRIMARY
        if code in _RUINED:
            return ArchiveError(
                f"The archive {self} is no SQLite database, or a damaged one: restore it from a backup, or move it "
                "away to begin a new one."
            )
        advice = _ADVICE.get(code) or f"does not answer ({type(cause).__name__}): see whether its disk is healthy"
        return ArchiveUnavailable(f"The archive {self} {advice}. Answers are safe in the engine until then.")

    def _look(self) -> tuple[int, int]:
        found = self._path.stat()
        return found.st_dev, found.st_ino

    def _set_up(self, connection: Any, _record: object) -> None:
        connection.isolation_level = None  # transactions begin where we say, also around changes of the schema
        if connection.run_async(_share_memory) != "wal":
            raise ArchiveError(
                f"The archive {self} is on a file system that cannot share memory, such as one on a network: choose "
                "a file on a local disk with KLANKBORD_DATABASE_URL, or PostgreSQL."
            )
        cursor = connection.cursor()
        for pragma in _PRAGMAS:
            cursor.execute(pragma)
        cursor.close()


async def _share_memory(connection: aiosqlite.Connection) -> str:
    """Let readers and the writer work at once, and return the mode that the file is in then.

    Only the first who opens a new file changes it. SQLite waits for whoever holds a file before everything but this,
    so servers that start together would be refused.
    """
    loop = asyncio.get_running_loop()
    until = loop.time() + BUSY_SECONDS
    while True:
        try:
            async with connection.execute("PRAGMA journal_mode=WAL") as cursor:
                return str((await cursor.fetchone() or [""])[0])
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & _PRIMARY != sqlite3.SQLITE_BUSY or loop.time() >= until:
                raise
        await asyncio.sleep(BETWEEN_TRIES)


def _begin(connection: sa.Connection) -> None:
    """A writer takes the file at once: one that began as a reader could be refused halfway."""
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
