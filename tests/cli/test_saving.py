"""An operator backs up a server that runs, restores it elsewhere, and asks what a start would change."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from klankbord.archive import Archive, place_of
from klankbord.cli import saving
from klankbord.cli.keeping import archive_of
from klankbord.client import Klankbord, Phone
from klankbord.live.backup import BackupError
from klankbord.live.looking import wall_clock
from klankbord.protocol.api import Do, Jump
from klankbord.questions.cloud import CloudAnswer
from klankbord.settings import Settings
from klankbord.store.base import RoomRecord
from klankbord.store.redis import RedisStore
from tests.archive.evening import DECK as AVOND
from tests.archive.written import room
from tests.cli.test_commands import run, serving
from tests.cli.test_keeping import DECK
from tests.conftest import new_record


async def test_a_server_that_runs_is_backed_up_and_goes_on_elsewhere(tmp_path: Path) -> None:
    """The same room, the same person, the same answer, under the same code; a second restore finds no empty folder."""
    here, there, file = tmp_path / "here", tmp_path / "there", tmp_path / "backup"
    async with serving(here) as (_, _said, port):
        url, token = f"http://127.0.0.1:{port}", (here / "api-token").read_text().strip()
        async with Klankbord(url, token) as klankbord:
            room = await klankbord.open_room(DECK)
            at = [slide.id for slide in room.outline].index("spannend")
            await klankbord.command(room.id, Jump(at=at))
            async with Phone.join(url, room.code) as phone:
                await phone.until(lambda scene: scene.phase == "open")
                await phone.vote(CloudAnswer(words=("loslaten",)))
                status, out, _ = await run("backup", str(file), "--data-dir", str(here))
                assert (status, out) == (0, f"The archive and 1 room of the engine are in {file}.\n")
                secret = phone.secret
    assert (await run("backup", str(file), "--data-dir", str(here)))[0] == 1
    status, out, _ = await run("restore", str(file), "--data-dir", str(there))
    assert (status, out) == (0, f"The archive and 1 room of the engine are in {there}.\n")
    assert "is not empty" in (await run("restore", str(file), "--data-dir", str(there)))[2]
    async with serving(there) as (_, _said, port):
        url, token = f"http://127.0.0.1:{port}", (there / "api-token").read_text().strip()
        async with Phone.join(url, room.code, secret=secret) as phone:
            await phone.until(lambda scene: scene.answered == 1)
            assert phone.secret == secret  # somebody else would have been given another
        async with Klankbord(url, token) as klankbord:
            await klankbord.command(room.id, Do(do="end"))
            assert (await klankbord.results(room.id)).rounds[0].ballots == 1


async def test_a_backup_that_was_cut_off_leaves_the_folder_empty(tmp_path: Path) -> None:
    """Nothing of it is used."""
    file = tmp_path / "backup"
    file.write_bytes(b"x" * 5000)
    status, _, err = await run("restore", str(file), "--data-dir", str(tmp_path / "there"))
    assert (status, "not whole" in err) == (1, True)
    assert not (tmp_path / "there").exists()


async def test_what_a_start_would_change_is_told(tmp_path: Path) -> None:
    """Without changing it: a new archive, one that is up to date, and one of a newer Klankbord."""
    folder = ("--data-dir", str(tmp_path))
    status, out, _ = await run("migrate", "--check", *folder)
    assert (status, "version none" in out) == (1, True)
    assert (await run("migrate", *folder))[0] == 0
    status, out, _ = await run("migrate", "--check", *folder)
    assert (status, "the newest" in out) == (0, True)
    with sqlite3.connect(tmp_path / "archive.sqlite") as archive:
        archive.execute("UPDATE alembic_version SET version_num = '9999'")
    status, out, _ = await run("migrate", "--check", *folder)
    assert (status, "made by a newer one" in out) == (1, True)


def settings(folder: Path, **about: str) -> Settings:
    """The settings of a server whose data folder this is."""
    return Settings.model_validate({"data_dir": folder, **about})


@pytest.fixture
async def live(store: RedisStore) -> RoomRecord:
    """A room that is live in the engine of the tests."""
    record = new_record()
    assert await store.create(record)
    return record


@pytest.mark.usefixtures("live")
async def test_an_archive_in_a_database_is_backed_up_and_goes_back(
    tmp_path: Path, database: Callable[[], str], engine_url: str
) -> None:
    """Into another database that is empty, and no other, or into a data folder; without what was forgotten since."""
    file, forgotten = tmp_path / "backup", tmp_path / "forgotten"
    here, there = database(), database()
    kept = settings(tmp_path / "here", database_url=here)
    archive = Archive(place_of(here, tmp_path))
    await archive.open()
    for number in (1, 2):
        await archive.append(*room(AVOND, number, ("woorden:1", "zonnebloem")))
    await saving.back_up(kept, file)
    await archive.forget("kamer-2", wall_clock())
    await archive.close()
    await saving.write_journal(kept, forgotten)
    for used, sentence in (
        (settings(tmp_path / "no", database_url=here), "is not empty"),
        (settings(tmp_path / "no", database_url=there, redis_url=engine_url), "has rooms already"),
    ):
        with pytest.raises(BackupError, match=sentence):
            await saving.restore(used, file, forgotten)
    for empty in (settings(tmp_path / "there", database_url=there), settings(tmp_path / "file")):
        await saving.restore(empty, file, forgotten)
        async with archive_of(empty) as again:
            assert await again.uids() == ["kamer-1"]
            assert await again.verify("kamer-1") == []
