"""KLANKBORD_DATABASE_URL: where the operator wants the archive."""

from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.exc import ArgumentError

from klankbord.archive.errors import ArchiveError
from klankbord.archive.place import Place
from klankbord.archive.postgres import PostgresServer
from klankbord.archive.sqlite import SqliteFile

FILE = "archive.sqlite"


def place_of(url: str | None, data_dir: Path) -> Place:
    """Return the place that `url` names, or the file in the data folder. Raises `ArchiveError`; repeats no secret."""
    if url is None:
        return SqliteFile(data_dir / FILE)
    try:
        parsed = sa.make_url(url)
    except (ArgumentError, ValueError):
        raise _refusal("it is no address") from None
    match parsed.drivername.partition("+")[0]:
        case "sqlite":
            if parsed.database is None or parsed.database.startswith((":", "file:")):
                raise _refusal("an archive is in a file, such as sqlite:////srv/klankbord/archive.sqlite")
            if parsed.query:
                raise _refusal("an address of a file ends with its path")
            return SqliteFile(Path(parsed.database))
        case "postgresql" | "postgres":
            return PostgresServer(parsed)
        case _:
            raise _refusal("it begins with sqlite:/// or postgresql://")


def _refusal(reason: str) -> ArchiveError:
    return ArchiveError(f"KLANKBORD_DATABASE_URL cannot be used: {reason}.")
