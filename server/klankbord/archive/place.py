"""Where an archive is: what the two kinds of database do differently, and nothing else."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from sqlalchemy.ext.asyncio import AsyncEngine

from klankbord.archive.errors import ArchiveError

WRITES = "klankbord_writes"
"""Execution option of a connection that is going to write: there is one at a time, whoever else has the database."""


class Place(Protocol):
    """A database that can hold an archive. Nothing in it tells a password."""

    failures: Sequence[type[Exception]]
    """What its driver raises where SQLAlchemy cannot translate it."""

    def prepare(self) -> None:
        """Make what must be there before the first connection. Raises `ArchiveError`."""
        ...

    def check(self) -> None:
        """Return if it is still the one that was prepared, else raise `ArchiveError`. Takes microseconds."""
        ...

    def engine(self) -> AsyncEngine:
        """Return a new engine; the caller disposes of it. Raises `ArchiveError`.

        A transaction of its connections sees one instant; with `WRITES`, nobody else writes until it ends.
        """
        ...

    async def scrub(self, engine: AsyncEngine) -> None:
        """Remove from the files of the database what was removed from its tables, as far as that can be asked of it."""
        ...

    async def copy(self, engine: AsyncEngine, to: Path, told: Callable[[float], None]) -> None:
        """Write all that is in the database, of one instant, to a new archive in a file, readable by this user only.

        It takes as long as the archive is large; `told` hears the part that is done, from 0 to 1, in any thread.
        Raises `ArchiveError`.
        """
        ...

    def explain(self, error: BaseException) -> ArchiveError:
        """Return what the operator reads about a failure of the database."""
        ...

    def __str__(self) -> str:
        """Return what the operator knows it by."""
        ...
