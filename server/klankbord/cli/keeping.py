"""What an operator does with the archive: list it, write rooms to files, take them in, count everything again."""

import sys
import tempfile
import time
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import click

from klankbord.archive import Archive, ArchiveError, Lines, place_of, take_in, write_out
from klankbord.cli.lasting import lasting
from klankbord.live.typesetter import Wanted, typeset
from klankbord.protocol.archived import FindRooms
from klankbord.settings import Settings

PAGE = 100


def archive_at(settings: Settings) -> Archive:
    """Return the archive of these settings, which is not open yet."""
    url = settings.database_url.get_secret_value() if settings.database_url is not None else None
    return Archive(place_of(url, settings.data_dir))


@asynccontextmanager
async def archive_of(settings: Settings) -> AsyncGenerator[Archive]:
    """Open the archive of these settings. A server may be using it. Raises `ArchiveError`."""
    archive = archive_at(settings)
    try:
        await archive.open()
        yield archive
    finally:
        await archive.close()


async def migrate(settings: Settings, *, check: bool) -> bool:
    """Bring the archive up to date, or only say whether it is; return whether it is then."""
    found, newest = await archive_at(settings).versions()
    if found is not None and found > newest:
        click.echo(f"The archive is of version {found}, and this Klankbord knows {newest}: it was made by a newer one.")
        return False
    if found == newest:
        click.echo(f"The archive is of version {found}, the newest.")
        return True
    if not check:
        async with archive_of(settings):
            click.echo(f"The archive was of version {found or 'none'}, and is of {newest} now.")
        return True
    click.echo(f"The archive is of version {found or 'none'}; the next start makes it {newest}.")
    return False


async def list_rooms(settings: Settings) -> None:
    """Print a line for every room, newest first: its id, day, people, deck and title."""
    async with archive_of(settings) as archive:
        page = await archive.rooms(FindRooms(most=PAGE))
        while True:
            for room in page.rooms:
                day = datetime.fromtimestamp(room.created / 1000, UTC).date()
                title = next(iter(room.title.values()))
                state = "live" if room.ended is None else "differs" if room.verified is False else "whole"
                click.echo(f"{room.id}  {day}  {room.people:>5}  {state:<7}  {room.deck}  {title}")
            if not page.more:
                return
            page = await archive.rooms(FindRooms(most=PAGE, before=page.rooms[-1].id))


async def write_room(settings: Settings, uid: str, to: Path, *, silent: bool = False, bare: bool = False) -> None:
    """Write the file of a room; nothing is left of one that could not be written to its end.

    `bare`, without what organisers laid over it.
    """
    async with archive_of(settings) as archive:
        try:
            with lasting(to) as part, part.open("wb") as file:
                async for line in write_out(archive, uid, bare=bare):
                    file.write(line)
        except OSError as error:
            raise ArchiveError(f"{to} cannot be written: {error.strerror}.") from error
    if not silent:
        click.echo(f"Room {uid} is in {to}.")


async def export_room(settings: Settings, uid: str, wanted: Wanted, to: Path, *, overlay: bool) -> None:
    """Write a document about a room, with `overlay` also what organisers laid over it.

    Nothing is left of one that could not be written to its end.
    """
    part = to.with_name(f"{to.name}.part")
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder) / "room.jsonl"
        await write_room(settings, uid, room, silent=True, bare=not overlay)
        try:
            with click.progressbar(length=100, label="Writing", file=sys.stderr) as bar:
                typeset(room, wanted, part, lambda done: bar.update(round(100 * done) - bar.pos))
            part.rename(to)
        except OSError as error:
            raise ArchiveError(f"{to} cannot be written: {error.strerror}.") from error
        finally:
            part.unlink(missing_ok=True)
    click.echo(f"Room {uid} is in {to}.")


async def take_files(settings: Settings, files: Sequence[Path]) -> None:
    """Take rooms in from their files, one after the other; the first that is no room ends it."""
    async with archive_of(settings) as archive:
        for path in files:
            try:
                taken = await take_in(archive, Lines(path), time.time_ns() // 1_000_000)
            except OSError as error:
                raise ArchiveError(f"{path} cannot be read: {error.strerror}.") from error
            except ArchiveError as error:
                raise ArchiveError(f"{path}: {error}") from error
            news = f"is in the archive, with {taken.changes} changes" if taken.new else "was in the archive already"
            click.echo(f"{path}: room {taken.room} {news}.")


async def verify_all(settings: Settings) -> bool:
    """Count every room again; print what is not as it should be, and return whether nothing is."""
    well = True
    async with archive_of(settings) as archive:
        rooms = await archive.uids()
        with click.progressbar(rooms, label="Counting again", file=sys.stderr) as bar:
            for uid in bar:
                for difference in await archive.verify(uid):
                    well = False
                    click.echo(f"Room {uid}: {difference}")
        for difference in await archive.verify_index():
            well = False
            click.echo(difference)
    if well:
        click.echo(
            f"{len(rooms)} {'room' if len(rooms) == 1 else 'rooms'}: everything is as it was counted on the night."
        )
    return well
