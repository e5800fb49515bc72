"""What an operator does for the day on which a disk breaks: back up, and restore."""

import asyncio
import sys
import tempfile
import time
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from pathlib import Path

import click
import redis.asyncio as redis_client

from klankbord.archive import ArchiveError, journal
from klankbord.archive.address import FILE
from klankbord.cli.keeping import archive_at, archive_of
from klankbord.cli.lasting import lasting, lasting_folder
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
        with lasting(to) as part, _progress("Backing up") as told:
            async with archive_of(settings) as archive, engine_of(settings) as client:
                now = time.time_ns() // 1_000_000
                rooms = await backup.write(archive, RedisStore(client), Copier(client), part, now, told=told)
    except OSError as error:
        raise BackupError(f"{to} cannot be written: {error.strerror or error}.") from error
    click.echo(f"The archive and {rooms} {'room' if rooms == 1 else 'rooms'} of the engine are in {to}.")


async def restore(settings: Settings, file: Path, forgotten: Path | None) -> None:
    """Put a backup where there is nothing yet, and forget again what was forgotten since.

    Nothing is written where the backup is not whole, or where there is something already. All of it is on disk when
    this returns.
    """
    folder = settings.data_dir
    try:
        entries, made = await asyncio.to_thread(_read, file, forgotten)
        await _refuse_used(settings)
        lasting_folder(folder)
        if settings.database_url is None:
            with lasting(folder / FILE) as part:
                backup.unpack_archive(file, part)
        else:
            await _fill(settings, file)
        async with archive_of(settings) as archive, engine_of(settings) as client:
            rooms = await backup.put_rooms(file, Copier(client))
            again = await backup.forget_again(archive, RedisStore(client), entries, made)
    except OSError as error:
        raise BackupError(f"{file} cannot be restored: {error.strerror or error}.") from error
    where = f"in {folder}" if settings.database_url is None else "back"
    click.echo(f"The archive and {rooms} {'room' if rooms == 1 else 'rooms'} of the engine are {where}.")
    if entries:
        click.echo(f"Forgotten again: {again}.")


def _read(file: Path, forgotten: Path | None) -> tuple[list[journal.Entry], int]:
    """Return what was forgotten since a backup, and when it was made. Raises `BackupError` where it is not whole."""
    entries = journal.read(forgotten.read_bytes().splitlines()) if forgotten is not None else []
    return entries, backup.check(file).made


async def _refuse_used(settings: Settings) -> None:
    """Raise `BackupError` where there is something already: in the data folder, the database or the engine."""
    folder, beside = settings.data_dir, settings.database_url is not None and settings.redis_url is not None
    if not beside and folder.exists() and any(folder.iterdir()):
        raise BackupError(f"{folder} is not empty: name another folder with --data-dir, or move what is in it away.")
    if settings.database_url is not None and not await archive_at(settings).is_empty():
        raise BackupError("The database of KLANKBORD_DATABASE_URL is not empty: name another, or empty it.")
    if settings.redis_url is not None:
        async with engine_of(settings) as client:
            if await RedisStore(client).rooms(1):
                raise BackupError("The engine of KLANKBORD_REDIS_URL has rooms already: name one that has none.")


async def _fill(settings: Settings, file: Path) -> None:
    """Put the archive of a backup into the database of these settings, all of it or nothing."""
    archive = archive_at(settings)
    try:
        await archive.open()
        with tempfile.TemporaryDirectory(dir=settings.data_dir) as folder, _progress("Restoring") as told:
            backup.unpack_archive(file, Path(folder) / FILE)
            await archive.fill(Path(folder) / FILE, told)
    finally:
        await archive.close()


@contextmanager
def _progress(label: str) -> Generator[Callable[[float], None]]:
    """Show how far something is, beside what it prints."""
    with click.progressbar(length=100, label=label, file=sys.stderr) as bar:
        yield lambda part: bar.update(round(100 * part) - bar.pos)


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
