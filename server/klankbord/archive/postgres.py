"""The archive in PostgreSQL, for an operator who runs one anyway, or more than one node."""

from collections.abc import Sequence
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from klankbord.archive.errors import ArchiveError, ArchiveUnavailable

CONNECT_SECONDS = 5
MOST_CONNECTIONS = 5

_SCHEMA_LOCK = 0x6B6C616E6B  # any number, as long as every version of Klankbord takes the same


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
        """Return an engine that looks whether a connection is alive before using it again."""
        try:
            return create_async_engine(
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

    def hold(self, connection: sa.Connection) -> None:
        """Take a lock that every Klankbord takes first."""
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_SCHEMA_LOCK)))

    async def scrub(self, engine: AsyncEngine) -> None:
        """Let the server reuse the room of removed rows. When their bytes are overwritten is its own business."""
        async with engine.connect() as connection:
            free = await connection.execution_options(isolation_level="AUTOCOMMIT")
            await free.exec_driver_sql("VACUUM")

    def copy(self, to: Path) -> None:
        """Refuse: PostgreSQL has better ways of its own."""
        raise ArchiveError(
            "An archive in PostgreSQL is backed up with pg_dump: `klankbord backup` is for an archive in a file."
        )

    def explain(self, error: BaseException) -> ArchiveError:
        """Return what the operator reads about a failure of PostgreSQL."""
        cause = error.orig if isinstance(error, DBAPIError) else error
        reason = next(iter(str(cause).strip().splitlines()), "") or type(cause).__name__
        return ArchiveUnavailable(
            f"The archive {self} does not answer ({reason}): see whether PostgreSQL runs and KLANKBORD_DATABASE_URL is "
            "right. Answers are safe in the engine until then."
        )
