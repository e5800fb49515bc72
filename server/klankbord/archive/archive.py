"""The archive: what every room said, long after the room is gone."""

from collections.abc import AsyncIterator, Callable, Collection, Mapping, Sequence
from pathlib import Path

from klankbord.archive import (
    comparing,
    finding,
    finish,
    forget,
    journal,
    leaving_out,
    migrate,
    readback,
    reader,
    replay,
    retention,
    unlink,
    verify,
    writer,
)
from klankbord.archive.comparison_shares import ComparisonShareStore
from klankbord.archive.database import Database
from klankbord.archive.overlay import OverlayStore
from klankbord.archive.place import Place
from klankbord.archive.retention import Kept, Leaving
from klankbord.archive.shares import ShareStore
from klankbord.archive.values import Belonging, Change, Opened, Reach, Standing
from klankbord.protocol.archived import ArchivedRooms, FindPassages, FindRooms, Passages
from klankbord.protocol.comparison import Comparison, FindComparison
from klankbord.protocol.readback import ArchiveIndex, FindAnswers, ReadAnswers, ReadRoom
from klankbord.protocol.replay import FindReplay, Replay
from klankbord.questions import Counts
from klankbord.words import WordLists, built_in_lists


class Archive:
    """Rooms in SQL. Every method but `close` raises `ArchiveUnavailable` when the database does not answer.

    Whatever is asked may be asked again: it is done once, and wholly or not at all.
    """

    def __init__(self, place: Place, lists: WordLists | None = None) -> None:
        """`lists` are the words that flag an answer, for reading rooms back."""
        self._database = Database(place)
        self._lists = lists or built_in_lists()
        self.overlay = OverlayStore(self._database)
        self.shares = ShareStore(self._database)
        self.comparison_shares = ComparisonShareStore(self._database, self._lists)

    @property
    def database(self) -> Database:
        """What rooms are kept in; people are kept there too."""
        return self._database

    async def open(self) -> None:
        """Make or migrate the tables, unless that was done; raise `ArchiveError` where waiting would not help."""
        await self._database.open()

    async def versions(self) -> tuple[str | None, str]:
        """Return the version of the schema as it is, and the one that `open` would make of it."""
        return await self._database.version(), migrate.newest()

    async def close(self) -> None:
        """Let go of the database."""
        await self._database.close()

    async def ping(self) -> None:
        """Return when the database answers and keeps what it is given."""
        await self._database.ping()

    async def standing(self, uid: str) -> Standing | None:
        """Return how far a room is archived, or None where nothing of it is."""
        async with self._database.reading() as connection:
            return await reader.standing(connection, uid)

    async def append(self, room: Opened, changes: Sequence[Change], gone: Collection[bytes] = ()) -> int:
        """Add changes to a room, in order; return the seq of the last one that is in.

        Where somebody took back every answer in one of them, nothing is left of those who are `gone`, by their ballot
        keys. Its bytes are gone from the files after `scrub`.
        Changes that are in already are passed over. Raises `OutOfStep` where the others do not follow on those. At
        most `writer.MOST_CHANGES`.
        """
        async with self._database.writing() as connection:
            return await writer.append(connection, room, changes, gone)

    async def finish(self, room: Opened, seq: int, live: Mapping[str, Counts], now: int) -> Sequence[str]:
        """Compare a room that is over with what it was live, keep its results, and return the differences.

        `seq` is that of the live room, `live` has the counts of each of its rounds, `now` is Unix time in
        milliseconds. What differs is marked, never mended.
        """
        async with self._database.reading() as connection:
            finding = await finish.examine(connection, room, seq, live)
        async with self._database.writing() as connection:
            await finish.conclude(connection, finding, now)
        return finding.differences

    async def mark(self, room: Opened, difference: str) -> None:
        """Mark a room as not equal to what it was live; `difference` is a sentence for the organiser."""
        async with self._database.writing() as connection:
            await finish.mark(connection, room, difference)

    async def changes(self, uid: str, after: int = 0) -> AsyncIterator[Change]:
        """Yield the changes of a room with a seq above `after`, in order."""
        async with self._database.reading() as connection:
            async for change in reader.changes(connection, uid, after):
                yield change

    async def forget(self, uid: str, now: int) -> bool:
        """Remove everything of a room, for good; return whether there was anything. `now` is Unix time in milliseconds.

        Its bytes are gone from the files after `scrub`.
        """
        async with self._database.writing() as connection:
            return await forget.forget(connection, uid, now)

    async def unlink(self, uid: str) -> None:
        """Remove what leads from the voters of a room to phones. Its bytes are gone from the files after `scrub`."""
        async with self._database.writing() as connection:
            await unlink.unlink(connection, uid)

    async def kept(self, uid: str) -> Kept | None:
        """Return until when a room is kept, or None where nothing of it is archived."""
        async with self._database.reading() as connection:
            return await retention.kept(connection, uid)

    async def keep(self, uid: str, until: int | None) -> bool:
        """Keep a room until then, or as all rooms where that is None; return whether there is such a room.

        `until` is Unix time in milliseconds, `FOR_EVER` at most.
        """
        async with self._database.writing() as connection:
            return await retention.keep(connection, uid, until)

    async def leaving(self, before: int, keep: int | None, most: int, reach: Reach | None = None) -> list[Leaving]:
        """Return the rooms whose time is over before then, the first to go first; within `reach` where there is one.

        `before` is Unix time in milliseconds; `keep` is for how many milliseconds rooms are kept after they ended.
        """
        async with self._database.reading() as connection:
            return await retention.leaving(connection, before, keep, most, reach)

    async def copy(self, to: Path, told: Callable[[float], None]) -> None:
        """Write all that is in the archive, of one instant, to a new archive in a file. Raises `ArchiveError`.

        `told` hears the part that is done, from 0 to 1, in any thread.
        """
        await self._database.copy(to, told)

    async def is_empty(self) -> bool:
        """Return whether nothing is in the database, without making or migrating anything."""
        return await self._database.is_empty()

    async def fill(self, file: Path, told: Callable[[float], None]) -> None:
        """Put everything that `copy` wrote, here or in another kind of database, into this archive, which is empty."""
        await self._database.fill(file, told)

    async def journal(self) -> Sequence[journal.Entry]:
        """Return everything that was forgotten, in numbers only, the earliest first."""
        async with self._database.reading() as connection:
            return [entry async for entry in journal.entries(connection)]

    async def leave_out(self, uid: str, seq: int, now: int) -> bool:
        """Take back every answer of whoever voted at this place; return whether somebody did.

        For an archive that is older than the taking back. `now` is Unix time in milliseconds.
        """
        async with self._database.writing() as connection:
            return await leaving_out.leave_out(connection, uid, seq, now)

    async def scrub(self) -> None:
        """Remove from the database's files what was removed from its tables."""
        await self._database.scrub()

    async def uids(self) -> Sequence[str]:
        """Return the id of every room, the earliest first."""
        async with self._database.reading() as connection:
            return await reader.uids(connection)

    async def verify(self, uid: str) -> Sequence[str]:
        """Count an archived room again, from its events and from its answers, and return in what they differ.

        Each other, the results that were kept when it ended, and the words by which it is found: one sentence each.
        """
        async with self._database.reading() as connection:
            return await verify.differences(connection, uid)

    async def verify_index(self) -> Sequence[str]:
        """Compare the index of words with what it is of, for all rooms; return in what it differs, as `verify` does."""
        async with self._database.writing() as connection:
            return await verify.index_differences(connection)

    async def opened(self, uid: str) -> tuple[Opened, bool] | None:
        """Return a room as it was started and whether it has ended, or None where nothing of it is archived."""
        async with self._database.reading() as connection:
            return await reader.opened(connection, uid)

    async def belonging(self, uid: str) -> Belonging | None:
        """Return whose a room is, or None where nothing of it is archived."""
        async with self._database.reading() as connection:
            return await reader.belonging(connection, uid)

    async def rooms(self, find: FindRooms, reach: Reach | None = None) -> ArchivedRooms:
        """Return a page of the rooms that are looked for, newest first; within `reach` where there is one."""
        async with self._database.reading() as connection:
            return await finding.rooms(connection, find, reach)

    async def passages(self, find: FindPassages, reach: Reach | None = None) -> Passages:
        """Return a page of what was asked and answered, newest first; within `reach` where there is one."""
        async with self._database.reading() as connection:
            return await finding.passages(connection, find, reach)

    async def index(self, reach: Reach | None = None) -> ArchiveIndex:
        """Return which decks and which questions can be looked for; within `reach` where there is one."""
        async with self._database.reading() as connection:
            return await finding.index(connection, reach)

    async def read(self, uid: str) -> ReadRoom | None:
        """Return a room with all that it was, or None where nothing of it is archived."""
        async with self._database.reading() as connection:
            return await readback.room(connection, uid, self._lists)

    async def answers(self, uid: str, find: FindAnswers) -> ReadAnswers | None:
        """Return a page of the answers to a question, or None where it is not in the archive."""
        async with self._database.reading() as connection:
            return await readback.answers(connection, uid, find, self._lists)

    async def replay(self, uid: str, find: FindReplay) -> Replay | None:
        """Return how a round went, or None where it is not in the archive or was never asked."""
        async with self._database.reading() as connection:
            return await replay.replay(connection, uid, find, self._lists)

    async def compare(self, find: FindComparison, reach: Reach | None = None) -> Comparison | None:
        """Return what rooms within `reach` answered to the same question, or None where none that is over asked it.

        Raises `NotDone` where they are too many.
        """
        async with self._database.reading() as connection:
            return await comparing.compare(connection, find, self._lists, reach)
