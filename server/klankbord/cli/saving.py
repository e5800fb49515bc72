"""What an operator does for the day on which a disk breaks: back up, and restore."""

import time
from collections.abc import AsyncGenerator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import click
import redis.asyncio as redis_client

from klankbord.archive import ArchiveError, journal
from klankbord.archive.address import FILE
from klankbord.cli.keeping import archive_of
from klankbord.cli.lasting import lasting
from klankbord.live import backup
from klankbord.live.backup import BackupError
from klankbord.settings import Settings
from klankbord.store.copier import Copier
from klankbord.store.engine import EmbeddedEngine, find_binary
from klankbord.store.redis import RedisStore

SOCKET = "engine.sock"


@asynccontextmanager
async def engine_of(settings: Settings) -> AsyncGenerator["redis_client.Redis"]:
    """Reach the engine of these settings: the operator's, that of a server which runs, or one that runs for now."""
    async with AsyncExitStack() as stack:
        socket = settings.data_dir.absolute() / SOCKET
        if settings.redis_url is not None:
            url = settings.redis_url.get_secret_value()
        elif socket.is_socket():
            url = f"unix://{socket}"
        else:
            binary = find_binary(settings.engine) if settings.engine is not None else None
            url = (await stack.enter_async_context(EmbeddedEngine(settings.data_dir, binary))).url
        client = redis_client.Redis.from_url(url, socket_timeout=None)  # pyright: ignore[reportUnknownMemberType]
        stack.push_async_callback(client.aclose)
        yield client


def _refuse_existing(file: Path) -> None:
    if file.exists():
        raise BackupError(f"{file} exists already: a backup is a new file.")


async def back_up(settings: Settings, to: Path) -> None:
    """Write a backup to a new file; nothing is left of one that could not be written to its end."""
    _refuse_existing(to)
    try:
        with lasting(to) as part:
            async with archive_of(settings) as archive, engine_of(settings) as client:
                now = time.time_ns() // 1_000_000
                rooms = await backup.write(archive, RedisStore(client), Copier(client), part, now)
    except OSError as error:
        raise BackupError(f"{to} cannot be written: {error.strerror or error}.") from error
    click.echo(f"The archive and {rooms} {'room' if rooms == 1 else 'rooms'} of the engine are in {to}.")


def unpack(settings: Settings, file: Path, forgotten: Path | None) -> tuple[list[journal.Entry], int]:
    """Put the archive of a backup into an empty data folder; return what was forgotten since, and when it was made.

    Nothing is written where the backup is not whole.
    """
    if settings.database_url is not None or settings.redis_url is not None:
        raise BackupError("A backup goes into a data folder: unset KLANKBORD_DATABASE_URL and KLANKBORD_REDIS_URL.")
    folder = settings.data_dir
    if folder.exists() and any(folder.iterdir()):
        raise BackupError(f"{folder} is not empty: name another folder with --data-dir, or move what is in it away.")
    try:
        entries = journal.read(forgotten.read_bytes().splitlines()) if forgotten is not None else []
        head = backup.check(file)
        backup.unpack_archive(file, folder / FILE)
    except OSError as error:
        raise BackupError(f"{file} cannot be restored: {error.strerror or error}.") from error
    return entries, head.made


async def revive(settings: Settings, file: Path, entries: Sequence[journal.Entry], made: int) -> None:
    """Put the rooms of a backup beside its archive, and forget again what was forgotten since."""
    async with archive_of(settings) as archive, engine_of(settings) as client:
        rooms = await backup.put_rooms(file, Copier(client))
        again = await backup.forget_again(archive, RedisStore(client), entries, made)
    click.echo(f"The archive and {rooms} {'room' if rooms == 1 else 'rooms'} of the engine are in {settings.data_dir}.")
    if entries:
        click.echo(f"Forgotten again: {again}.")


async def write_journal(settings: Settings, to: Path) -> None:
    """Write down what was forgotten, in numbers only; what was written down before is there until this is."""
    async with archive_of(settings) as archive:
        entries = await archive.journal()
    try:
        with lasting(to) as part, part.open("w", encoding="utf-8") as file:
            file.writelines(f"{entry.model_dump_json()}\n" for entry in entries)
    except OSError as error:
        raise ArchiveError(f"{to} cannot be written: {error.strerror}.") from error
    click.echo(f"{len(entries)} {'line' if len(entries) == 1 else 'lines'} in {to}.")
