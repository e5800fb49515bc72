"""What PostgreSQL keeps of what was removed, and what becomes of it when it is forgotten."""

from collections.abc import AsyncIterator, Callable, Sequence
from pathlib import Path

import pytest
import sqlalchemy as sa

from klankbord.archive import Archive, ArchiveUnavailable, Change, Opened, Signature, Voted, place_of
from klankbord.archive import postgres as module
from klankbord.archive.tables import TABLES
from klankbord.protocol.archived import FindPassages
from klankbord.protocol.overlay import PutNote
from tests.archive.cluster import OWNER, Cluster
from tests.archive.evening import DECK
from tests.archive.written import room

FORGOTTEN, KEPT = "schaduwboek", "zonnebloem"


def evening(number: int, word: str) -> tuple[Opened, Sequence[Change]]:
    """A room in which everybody says this word, and something of their own."""
    said = [("woorden:1", f"{word}, {word[::-1]}{person}") for person in range(1, 30)]
    return room(DECK, number, *said, ("zin:1", f"Ik zag een {word}."))


MADE, OTHER = evening(1, FORGOTTEN), evening(2, KEPT)


@pytest.fixture
def name(postgres: Cluster, database: Callable[[str], str], made_database: str) -> str:
    """The name of a database with nothing in its tables."""
    return str(sa.make_url(database(made_database)).database)


@pytest.fixture
async def archive(postgres: Cluster, name: str) -> AsyncIterator[Archive]:
    """An archive with two rooms in it, of which the planner of the database has looked at every word."""
    archive = Archive(place_of(postgres.url(name), Path()))
    await archive.open()
    for opened, changes in (MADE, OTHER):
        await archive.append(opened, changes)
    await archive.overlay.put_note(MADE[0].uid, "note-one", PutNote(text=f"Een {FORGOTTEN}!"), Signature(0))
    postgres.execute("ANALYZE", name)
    yield archive
    await archive.close()


async def test_no_byte_of_a_room_is_left(archive: Archive, postgres: Cluster, name: str) -> None:
    """Not in an index, nor in what the planner remembers of words, also of a table in which nothing is left."""
    postgres.execute("CHECKPOINT")
    for kept in ("pg_statistic", "passage", "passage_index", "note"):
        [(file,)] = postgres.execute(f"SELECT pg_relation_filepath('{kept}')", name)
        assert file in postgres.has(FORGOTTEN)
    await archive.forget(MADE[0].uid, 1)
    await archive.scrub()
    assert postgres.has(FORGOTTEN) == []
    assert postgres.has(KEPT)
    assert (await archive.passages(FindPassages(q=KEPT))).passages


async def test_without_rights_it_is_gone_from_the_tables(archive: Archive, postgres: Cluster, name: str) -> None:
    """And stays in what was written ahead, until the server lets go of that by itself."""
    postgres.execute(f"REVOKE pg_checkpoint FROM {OWNER}")
    await archive.forget(MADE[0].uid, 1)
    await archive.scrub()
    postgres.execute("CHECKPOINT")
    assert {Path(file).parent.name for file in postgres.has(FORGOTTEN)} <= {"pg_wal"}
    postgres.execute(f"GRANT pg_checkpoint TO {OWNER}")
    await archive.scrub()
    assert postgres.has(FORGOTTEN) == []


async def test_keys_that_were_destroyed_are_gone(archive: Archive, postgres: Cluster) -> None:
    """What led from a voter to a phone is a number, also in the bytes."""
    *_, last = (change for change in MADE[1] if isinstance(change, Voted))
    key = last.ballot_key  # that of the first is sixteen ones, which may stand anywhere
    postgres.execute("CHECKPOINT")
    assert any(key in path.read_bytes() for path in postgres.data.rglob("*") if path.is_file())
    for opened, _ in (MADE, OTHER):
        await archive.unlink(opened.uid)
    await archive.scrub()
    assert not [path for path in postgres.data.rglob("*") if path.is_file() and key in path.read_bytes()]


async def test_a_reader_is_waited_for(archive: Archive, postgres: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who may still see what was forgotten keeps it in the files; that is said, and done when it is asked for again."""
    monkeypatch.setattr(module, "BUSY_SECONDS", 0.2)
    async with archive.database.reading() as connection:
        await connection.execute(sa.text("SELECT count(*) FROM person"))
        await archive.forget(MADE[0].uid, 1)
        with pytest.raises(ArchiveUnavailable, match="is being read"):
            await archive.scrub()
    await archive.scrub()
    assert postgres.has(FORGOTTEN) == []


async def test_a_writer_that_says_nothing_is_let_go_of(archive: Archive) -> None:
    """By the server, after a minute, so that a node that is gone holds up no other; a reader is in nobody's way."""
    asked = sa.text("SELECT setting FROM pg_settings WHERE name = 'idle_in_transaction_session_timeout'")
    async with archive.database.writing() as writer, archive.database.reading() as reader:
        assert [int(await connection.scalar(asked) or 0) for connection in (writer, reader)] == [60_000, 0]


async def test_a_connection_that_broke_is_not_used_again(archive: Archive, postgres: Cluster, name: str) -> None:
    """A server that was started again is found again by whoever asks first."""
    await archive.ping()
    others = "FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    postgres.execute(f"SELECT pg_terminate_backend(pid) {others}", name)
    await archive.ping()


async def test_a_reader_cannot_write(archive: Archive) -> None:
    """By a mistake of ours, which would pass by the turns that writers take."""
    with pytest.raises(ArchiveUnavailable, match="read-only"):
        async with archive.database.reading() as connection:
            await connection.execute(sa.text("DELETE FROM note"))


async def test_every_table_is_written_anew(archive: Archive, postgres: Cluster, name: str) -> None:
    """Whatever module it is described in."""
    found = {table for (table,) in postgres.execute("SELECT relname FROM pg_class WHERE relkind = 'r'", name)}
    ours = {table.name for table in TABLES}
    assert {one for one in found if not one.startswith(("pg_", "sql_", "alembic_"))} == ours
