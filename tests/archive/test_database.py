"""The database of the archive: made, brought up to date, guarded, and missed in a sentence."""

# ruff: noqa: ASYNC240 — a test's loop serves nobody else

import asyncio
import sqlite3
import stat
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import event

from klankbord.archive import (
    MOST_CHANGES,
    Archive,
    ArchiveError,
    ArchiveUnavailable,
    Moved,
    Opened,
    Place,
    place_of,
    schema,
)
from klankbord.archive import sqlite as sqlite_place
from klankbord.archive.place import WRITES
from klankbord.rooms import Room
from tests.archive.contents import execute, rows
from tests.archive.evening import DECK

EARLIER: dict[str, dict[str, object]] = {
    "room": {"uid": "kamer", "deck_id": "avond", "deck": "{}", "created": 0, "state": "{}", "seq": 0},
    "question": {"hash": "h", "question_id": "woorden", "kind": "cloud", "definition": '{"prompt": {"nl": "Welke?"}}'},
    "slide": {"room_id": 1, "position": 0, "question_id": "woorden", "question_hash": "h"},
    "round": {"room_id": 1, "position": 0, "number": 1},
}
"""A room in the tables of the first version."""

OPENED = Opened(uid="kamer", deck=DECK, created=0)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where an SQLite archive is, or will be."""
    return tmp_path / "data" / "archive.sqlite"


@pytest.fixture
def in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits long for another program to let go."""
    monkeypatch.setattr(sqlite_place, "BUSY_SECONDS", 0.1)


async def opened(place: Place) -> Archive:
    """An open archive, to be closed."""
    archive = Archive(place)
    await archive.open()
    return archive


def is_ours(name: str | None, kind: str, _parents: object) -> bool:
    """Whether something is no part of the index of words, which each database has in its own way."""
    return not (kind in {"table", "index"} and str(name).startswith("passage_index")) and (kind, name) != (
        "column",
        "vector",
    )


class TestSchema:
    async def test_the_migrations_make_the_schema(self, archive: Archive, place: Place) -> None:
        """The steps in `migrations/` lead to exactly the tables that the code works with."""

        def compare(connection: sa.Connection) -> object:
            options: dict[str, Any] = {"compare_type": True, "compare_server_default": True, "include_name": is_ours}
            return compare_metadata(MigrationContext.configure(connection, opts=options), schema.METADATA)

        engine = place.engine()
        async with engine.connect() as connection:
            assert await connection.run_sync(compare) == []
        await engine.dispose()

    async def test_opening_again_changes_nothing(self, archive: Archive, place: Place) -> None:
        """An archive that is up to date is opened as it is, with what is in it."""
        await archive.append(OPENED, [Moved(1, 0, Room())])
        again = await opened(place)
        assert (await again.standing("kamer")) is not None
        await again.close()

    async def test_an_archive_of_an_earlier_version_is_brought_up_to_date(self, empty_place: Place) -> None:
        """What is in it stays, and says of everything new that there was nothing of it."""
        config = Config()
        config.set_main_option("script_location", "klankbord.archive:migrations")

        def begin(connection: sa.Connection) -> None:
            config.attributes["connection"] = connection
            command.upgrade(config, "0001")
            for table, row in EARLIER.items():
                connection.execute(sa.insert(sa.table(table, *map(sa.column, row))).values(row))

        empty_place.prepare()
        engine = empty_place.engine()
        async with engine.execution_options(**{WRITES: True}).begin() as connection:
            await connection.run_sync(begin)
        await engine.dispose()
        await (await opened(empty_place)).close()
        assert [row["after"] for row in await rows(empty_place, schema.slide)] == [None]
        assert [row["aside"] for row in await rows(empty_place, schema.round_)] == [False]
        assert [(row["text"], row["round"]) for row in await rows(empty_place, schema.passage)] == [("Welke?", None)]

    async def test_servers_that_start_together_take_turns(self, empty_place: Place) -> None:
        """Several servers that find an empty database make its tables once."""
        archives = [Archive(empty_place) for _ in range(4)]
        await asyncio.gather(*(archive.open() for archive in archives))
        version = sa.Table("alembic_version", sa.MetaData(), sa.Column("version_num", sa.String(), primary_key=True))
        assert len(await rows(empty_place, version)) == 1
        await asyncio.gather(*(archive.close() for archive in archives))

    async def test_a_newer_schema_is_refused(self, archive: Archive, place: Place) -> None:
        """An archive of a newer Klankbord is not touched: what its schema means is not known here."""
        await execute(place, sa.text("UPDATE alembic_version SET version_num = '9999'"))
        with pytest.raises(ArchiveError, match="made by a newer Klankbord") as refusal:
            await Archive(place).open()
        assert not isinstance(refusal.value, ArchiveUnavailable)
        assert "9999" in str(refusal.value)

    async def test_a_reader_sees_one_instant(self, archive: Archive, place: Place) -> None:
        """For as long as it reads, whatever another server writes meanwhile."""
        other = await opened(place)
        await archive.append(OPENED, [Moved(1, 0, Room())])
        asked = sa.select(schema.room.c.seq)
        async with archive.database.reading() as connection:
            before = (await connection.execute(asked)).scalar_one()
            assert await other.append(OPENED, [Moved(2, 0, Room())]) == 2
            assert (await connection.execute(asked)).scalar_one() == before == 1
        await other.close()

    async def test_writers_of_all_servers_take_turns(self, archive: Archive, place: Place) -> None:
        """Who writes first is through before the next one looks, so that neither decides by what the other changes."""
        other = await opened(place)
        turns: list[str] = []

        async def write() -> None:
            await other.append(OPENED, [Moved(1, 0, Room())])
            turns.append("other")

        async with archive.database.writing() as connection:
            await connection.execute(sa.select(1))
            writing = asyncio.create_task(write())
            await asyncio.wait([writing], timeout=0.2)
            turns.append("first")
        await writing
        assert turns == ["first", "other"]
        await other.close()

    async def test_so_much_goes_into_one_transaction(self, archive: Archive) -> None:
        """More would keep others waiting; nothing of it is written."""
        moves = [Moved(seq, 0, Room()) for seq in range(1, MOST_CHANGES + 2)]
        with pytest.raises(ValueError, match="at most 2000 changes"):
            await archive.append(OPENED, moves)
        assert await archive.standing("kamer") is None

    async def test_half_a_schema_is_none(self, empty_place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
        """A migration that breaks off leaves nothing, and the next start makes all of it."""
        from alembic import op

        create = op.create_index

        def break_off(name: str, *args: object, **kwargs: object) -> None:
            if name == "ix_slide_question_hash":
                raise RuntimeError
            create(name, *args, **kwargs)  # pyright: ignore[reportArgumentType]

        with monkeypatch.context() as patch:
            patch.setattr(op, "create_index", break_off)
            with pytest.raises(RuntimeError):
                await Archive(empty_place).open()
        await (await opened(empty_place)).close()


class TestFile:
    async def test_the_file_is_private_and_safe(self, file: Path) -> None:
        """The default archive is a file in the data folder, for this user only, and survives a power cut."""
        place = place_of(None, file.parent)
        archive = await opened(place)
        await archive.append(OPENED, [Moved(1, 0, Room())])
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
        assert stat.S_IMODE(file.with_name("archive.sqlite-wal").stat().st_mode) == 0o600
        engine = place.engine()
        expected = {
            "journal_mode": "wal",
            "synchronous": 2,
            "foreign_keys": 1,
            "busy_timeout": 5000,
            "secure_delete": 1,
        }
        async with engine.connect() as connection:
            found = {name: (await connection.exec_driver_sql(f"PRAGMA {name}")).scalar() for name in expected}
        await engine.dispose()
        assert found == expected
        await archive.close()

    async def test_a_removed_file_is_missed(self, file: Path) -> None:
        """SQLite would go on writing to a file that was removed; the archive says so, and goes on when it is back."""
        archive = await opened(place_of(None, file.parent))
        away = file.rename(file.with_name("away"))
        for asked in (archive.ping(), archive.standing("kamer"), archive.append(OPENED, [Moved(1, 0, Room())])):
            with pytest.raises(ArchiveUnavailable, match=r"has been removed while .* start Klankbord again"):
                await asked
        away.rename(file)
        await archive.append(OPENED, [Moved(1, 0, Room())])
        await archive.ping()
        await archive.close()

    async def test_another_file_in_its_place_is_noticed(self, file: Path) -> None:
        """A file that was put in the place of the archive is not taken for it until the next start."""
        archive = await opened(place_of(None, file.parent))
        file.rename(file.with_name("away"))
        file.touch()
        with pytest.raises(ArchiveUnavailable, match="has been replaced by another file"):
            await archive.ping()
        await archive.close()

    async def test_a_copy_is_a_new_file(self, file: Path) -> None:
        """Whatever is there already is left as it is."""
        archive = await opened(place_of(None, file.parent))
        await archive.append(OPENED, [Moved(1, 0, Room())])
        there = file.with_name("there")
        there.touch()
        with pytest.raises(ArchiveError, match="FileExistsError"):
            await archive.copy(there, lambda _part: None)
        assert there.read_bytes() == b""
        await archive.close()

    @pytest.mark.usefixtures("in_a_hurry")
    async def test_nothing_is_said_to_be_scrubbed_that_is_not(self, file: Path) -> None:
        """A reader may need what is in the write-ahead log still; that is said, and done when it is asked for again."""
        archive = await opened(place_of(None, file.parent))
        await archive.append(OPENED, [Moved(1, 0, Room())])
        async with archive.database.reading() as connection:
            await connection.execute(sa.select(schema.room.c.seq))
            await archive.append(OPENED, [Moved(2, 0, Room())])
            with pytest.raises(ArchiveUnavailable, match="not from its write-ahead log yet"):
                await archive.scrub()
        await archive.scrub()
        assert file.with_name("archive.sqlite-wal").stat().st_size == 0
        await archive.close()

    @pytest.mark.usefixtures("in_a_hurry")
    async def test_a_file_that_another_program_holds_is_waited_for(self, file: Path) -> None:
        """A held archive can be read but not written, says so, and is as it was when it is let go."""
        archive = await opened(place_of(None, file.parent))
        other = sqlite3.connect(file, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        for _ in range(2):
            with pytest.raises(ArchiveUnavailable, match="is held by another program"):
                await archive.append(OPENED, [Moved(1, 0, Room())])
        with pytest.raises(ArchiveUnavailable, match="is held by another program"):
            await archive.ping()
        assert await archive.standing("kamer") is None
        other.execute("ROLLBACK")
        other.close()
        assert await archive.append(OPENED, [Moved(1, 0, Room())]) == 1
        await archive.ping()
        await archive.close()

    @pytest.mark.usefixtures("in_a_hurry")
    async def test_a_file_that_is_held_at_the_start_is_opened_later(self, file: Path) -> None:
        """Being held is no reason not to start: opening can be tried again."""
        archive = Archive(place_of(None, file.parent))
        file.parent.mkdir()
        other = sqlite3.connect(file, isolation_level=None)
        other.execute("PRAGMA journal_mode=WAL")
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(ArchiveUnavailable, match="is held by another program"):
            await archive.open()
        with pytest.raises(ArchiveUnavailable, match="is held by another program"):
            await archive.ping()
        other.execute("ROLLBACK")
        other.close()
        await archive.open()
        await archive.ping()
        await archive.close()

    async def test_a_new_file_that_is_held_is_waited_for(self, file: Path) -> None:
        """Who finds a new file held, as by a server that starts at the same moment, waits for its turn."""
        file.parent.mkdir()
        other = sqlite3.connect(file, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        opening = asyncio.create_task(opened(place_of(None, file.parent)))
        await asyncio.wait([opening], timeout=0.2)
        other.execute("ROLLBACK")
        other.close()
        archive = await opening
        await archive.ping()
        await archive.close()

    @pytest.mark.usefixtures("in_a_hurry")
    async def test_a_new_file_is_not_waited_for_without_end(self, file: Path) -> None:
        """Who holds a new file for too long is named, as for every other file."""
        file.parent.mkdir()
        other = sqlite3.connect(file, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(ArchiveUnavailable, match="is held by another program"):
            await opened(place_of(None, file.parent))
        other.close()

    @pytest.mark.parametrize(
        ("pragma", "sentence"),
        [
            ("max_page_count = 1", "its disk is full: make room"),
            ("query_only = ON", "cannot be written: give this user the right"),
        ],
    )
    async def test_a_disk_that_takes_nothing_is_told(
        self, file: Path, pragma: str, sentence: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Where the file cannot grow or may not be written any more, nothing is kept by halves."""
        place = sqlite_place.SqliteFile(file)
        archive = await opened(place)
        engine = place.engine()
        monkeypatch.setattr(place, "engine", lambda: engine)
        unlucky = await opened(place)
        event.listen(engine.sync_engine, "checkout", lambda raw, *_: raw.cursor().execute(f"PRAGMA {pragma}"))
        many = [Moved(seq, 0, Room()) for seq in range(1, 2001)]
        with pytest.raises(ArchiveUnavailable, match=sentence):
            await unlucky.append(OPENED, many)
        with pytest.raises(ArchiveUnavailable, match=sentence):
            await unlucky.ping()
        await unlucky.close()
        assert await archive.standing("kamer") is None
        await archive.close()

    async def test_a_place_that_cannot_be_written_is_refused(self, tmp_path: Path) -> None:
        """No server starts with an archive that it can never write."""
        (tmp_path / "file").touch()
        for path in (tmp_path / "file" / "archive.sqlite", tmp_path):
            with pytest.raises(ArchiveError, match="cannot be written") as refusal:
                await Archive(place_of(f"sqlite:///{path}", tmp_path)).open()
            assert str(path) in str(refusal.value)
            assert not isinstance(refusal.value, ArchiveUnavailable)

    async def test_what_is_no_database_is_refused(self, file: Path) -> None:
        """A file with something else in it is left as it is."""
        file.parent.mkdir()
        file.write_text("boodschappen\n" * 1000)
        with pytest.raises(ArchiveError, match="no SQLite database, or a damaged one"):
            await Archive(place_of(None, file.parent)).open()
        assert file.read_text().startswith("boodschappen\n")


class TestAddress:
    @pytest.mark.parametrize(
        ("url", "reason"),
        [
            ("geheim", "it is no address"),
            ("mysql://root:geheim@host/db", "it begins with sqlite:/// or postgresql://"),
            ("sqlite://", "an archive is in a file"),
            ("sqlite:///:memory:", "an archive is in a file"),
            ("sqlite:///file:geheim?uri=true", "an archive is in a file"),
            ("sqlite:////srv/archive.sqlite?mode=ro", "an address of a file ends with its path"),
        ],
    )
    def test_an_address_that_cannot_be_is_one_sentence(self, url: str, reason: str, tmp_path: Path) -> None:
        """What cannot be an archive is refused by name of the variable, and no secret in it is repeated."""
        with pytest.raises(ArchiveError) as refusal:
            place_of(url, tmp_path)
        assert str(refusal.value).startswith(f"KLANKBORD_DATABASE_URL cannot be used: {reason}")
        assert "geheim" not in str(refusal.value)

    async def test_a_server_that_is_away_is_waited_for(self, tmp_path: Path) -> None:
        """PostgreSQL need not be up when Klankbord starts; what is said of it holds no password."""
        archive = Archive(place_of("postgres://ik:geheim@127.0.0.1:1/avonden", tmp_path))
        with pytest.raises(ArchiveUnavailable, match=r"avonden on 127\.0\.0\.1 does not answer") as refusal:
            await archive.open()
        assert "geheim" not in str(refusal.value)
        with pytest.raises(ArchiveUnavailable, match="does not answer"):
            await archive.ping()
        await archive.close()
