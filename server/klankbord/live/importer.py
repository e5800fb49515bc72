"""The importer: takes a room that is sent over the network into the archive, one at a time."""

import asyncio
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

from klankbord.archive import Archive, Lines, Taken, take_in
from klankbord.live.looking import wall_clock

MOST_BYTES = 256 * 1024 * 1024
"""Of one file: a room in which 2,000 people answered eight questions has four million."""


class TooLarge(Exception):
    """A file of more than `MOST_BYTES`."""


class Importer:
    """Takes rooms in. A file is on disk, in a folder of its own, as long as that takes."""

    def __init__(self, archive: Archive, folder: Path) -> None:
        self._archive = archive
        self._folder = folder
        self._turn = asyncio.Lock()

    async def take(self, body: AsyncIterator[bytes], owner: str | None, team: str | None) -> Taken:
        """Take in the room that is sent, for somebody and their team, or find that it is there already.

        It may be sent again at any time.

        Raises `TooLarge`, `RoomFileError` for what is no whole room, `AnotherRoom`, `Forgotten`, `ArchiveError`.
        """
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=self._folder) as file:
            size = 0
            async for chunk in body:
                size += len(chunk)
                if size > MOST_BYTES:
                    raise TooLarge
                file.write(chunk)
            file.flush()
            async with self._turn:
                return await take_in(self._archive, Lines(Path(file.name)), wall_clock(), owner=owner, team=team)
