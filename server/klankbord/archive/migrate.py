"""The schema of the archive, made and brought up to date by Alembic at every start."""

import sqlalchemy as sa
import structlog
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

from klankbord.archive.errors import ArchiveError
from klankbord.archive.place import Place

_VERSION = sa.table("alembic_version", sa.column("version_num", sa.String()))

log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)


def upgrade(connection: sa.Connection, place: Place) -> None:
    """Bring the schema up to date, all or nothing, in the transaction of `connection`, while nobody else writes.

    Raises `ArchiveError` for a schema that a newer Klankbord made: what it means is not known here.
    """
    config = _config()
    config.attributes["connection"] = connection
    scripts = ScriptDirectory.from_config(config)
    found, newest = version(connection), scripts.get_current_head()
    if found == newest:
        return
    if found is not None and found not in {script.revision for script in scripts.walk_revisions()}:
        raise ArchiveError(
            f"The archive {place} was made by a newer Klankbord (its schema is {found}, this one knows {newest}): "
            "start that version, or restore the backup from before it."
        )
    command.upgrade(config, "head")
    log.info("archive_schema", found=found, now=newest)


def newest() -> str:
    """Return the version of the schema that this Klankbord makes."""
    return str(ScriptDirectory.from_config(_config()).get_current_head())


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", "klankbord.archive:migrations")
    return config


def version(connection: sa.Connection) -> str | None:
    """Return the version of the schema in the database, or None where there is none yet."""
    if not sa.inspect(connection).has_table(_VERSION.name):
        return None
    return connection.execute(sa.select(_VERSION.c.version_num)).scalar()
