"""The database of the archive: opened once, read by many, written by one at a time."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import TypeVar

import sqlalchemy as sa
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, NotSupportedError, ProgrammingError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from klankbord.archive import carrying, migrate
from klankbord.archive.carrying import Told
from klankbord.archive.errors import ArchiveError, ArchiveUnavailable
from klankbord.archive.place import WRITES, Place

WITHIN = 15.0
"""Seconds for a whole transaction; a chunk takes a tenth of one."""

MIGRATING_WITHIN = 3600.0
"""Seconds to bring an archive up to date: one of years of evenings may be read from end to end."""

PING_WITHIN = 2.0
"""Seconds to answer whoever asks whether the archive is there."""

_OURS = (IntegrityError, ProgrammingError, DataError, NotSupportedError)
"""Failures of a statement rather than of the database: asking again would not help."""

T = TypeVar("T")


class Database:
    """Connections to one `Place`. Nothing is asked of it before `open`."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self._engine: AsyncEngine | None = None
        self._writer = asyncio.Lock()
        self._trouble: str | None = None

    async def open(self) -> None:
        """Make or migrate the tables, unless that was done. May be tried again after `ArchiveUnavailable`.

        Raises `ArchiveError` where waiting does not help: a newer schema, a folder that cannot be written.
        """
        async with self._writer:
            if self._engine is not None:
                return
            with self._remembered_trouble():
                self._place.prepare()
                engine = self._place.engine()
                try:
                    with self._named_failures():
                        async with asyncio.timeout(MIGRATING_WITHIN), _writes(engine).begin() as connection:
                            await connection.run_sync(migrate.upgrade, self._place)
                except BaseException:
                    await engine.dispose()
                    raise
            self._engine = engine

    async def version(self) -> str | None:
        """Return the version of the schema as it is, without touching it; None where there is none yet."""
        return await self._looked(migrate.version)

    async def close(self) -> None:
        """Let go of the database."""
        async with self._writer:
            engine, self._engine = self._engine, None
            if engine is not None:
                await engine.dispose()

    @asynccontextmanager
    async def reading(self) -> AsyncGenerator[AsyncConnection]:
        """Lend a connection that sees one instant for as long as it is lent. Raises `ArchiveUnavailable`."""
        engine = self._opened()
        with self._named_failures():
            self._place.check()
            async with engine.begin() as connection:
                yield connection

    @asynccontextmanager
    async def writing(self) -> AsyncGenerator[AsyncConnection]:
        """Lend the one connection that writes: all that is done is kept, or none. Raises `ArchiveUnavailable`."""
        async with self._writer:
            engine = self._opened()
            with self._remembered_trouble(), self._named_failures():
                self._place.check()
                async with asyncio.timeout(WITHIN), _writes(engine).begin() as connection:
                    yield connection

    async def scrub(self) -> None:
        """Remove from files what was removed from tables. Raises `ArchiveUnavailable` where a reader is in the way."""
        async with self._writer:
            engine = self._opened()
            with self._named_failures():
                self._place.check()
                await self._place.scrub(engine)

    async def copy(self, to: Path, told: Told) -> None:
        """Write all that is in the database, of one instant, to a new archive in a file. Raises `ArchiveError`."""
        engine = self._opened()
        with self._named_failures():
            self._place.check()
            await self._place.copy(engine, to, told)

    async def is_empty(self) -> bool:
        """Return whether nothing is in the database, without touching it or its tables."""
        return await self._looked(carrying.is_empty)

    async def fill(self, file: Path, told: Told) -> None:
        """Put everything that is in an archive in a file into this one, which is empty: all of it, or nothing."""
        async with self._writer:
            engine = self._opened()
            with self._named_failures():
                async with asyncio.timeout(MIGRATING_WITHIN), _writes(engine).begin() as connection:
                    await carrying.out_of_file(file, connection, told)

    async def ping(self) -> None:
        """Return when the database answers and kept what it was given last, else raise `ArchiveUnavailable`."""
        if self._trouble is not None:
            raise ArchiveUnavailable(self._trouble)
        with self._named_failures():
            async with asyncio.timeout(PING_WITHIN), self.reading() as connection:
                await connection.execute(sa.select(1))

    async def _looked(self, look: Callable[[sa.Connection], T]) -> T:
        """Return what `look` sees in a database that need not be open."""
        self._place.prepare()
        engine = self._place.engine()
        try:
            with self._named_failures():
                async with engine.connect() as connection:
                    return await connection.run_sync(look)
        finally:
            await engine.dispose()

    def _opened(self) -> AsyncEngine:
        if self._engine is None:
            raise ArchiveUnavailable(self._trouble or f"The archive {self._place} is not open yet.")
        return self._engine

    @contextmanager
    def _named_failures(self) -> Generator[None]:
        """Raise what the operator understands."""
        try:
            yield
        except _OURS:
            raise
        except (DBAPIError, PoolTimeout, OSError, TimeoutError, *self._place.failures) as error:
            raise self._place.explain(error) from error

    @contextmanager
    def _remembered_trouble(self) -> Generator[None]:
        """Remember that something could not be kept, until something is kept again."""
        try:
            yield
        except ArchiveError as error:
            self._trouble = str(error)
            raise
        self._trouble = None


def _writes(engine: AsyncEngine) -> AsyncEngine:
    return engine.execution_options(**{WRITES: True})
