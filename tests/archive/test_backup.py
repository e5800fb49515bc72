"""A backup is taken while people answer, and what is restored from it is what was said, without what was forgotten."""

import asyncio
import hashlib
import io
import json
import tarfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from klankbord.archive import Archive, ArchiveError, Place, Signature, place_of, sqlite
from klankbord.archive.address import FILE
from klankbord.archive.journal import Entry
from klankbord.live import backup
from klankbord.live.backup import BackupError
from klankbord.live.looking import wall_clock
from klankbord.people import People
from klankbord.protocol.overlay import PutLabel, PutNote, Relabel
from klankbord.store.base import RoomRecord, Stale, VoteEvent
from klankbord.store.copier import Copier
from tests.archive.contents import everything
from tests.archive.evening import DECK
from tests.archive.folder import Folder, folder_at
from tests.archive.test_taking_back import cast_of, said, tidy
from tests.archive.written import room as another


async def back_up(folder: Folder, file: Path) -> int:
    """Take a backup now; return when."""
    now = wall_clock()
    await backup.write(folder.archive, folder.store, Copier(folder.client), file, now)
    return now


def unpack(file: Path, folder: Path) -> None:
    """Make a data folder of the archive in a backup."""
    backup.check(file)
    folder.mkdir(mode=0o700)
    backup.unpack_archive(file, folder / FILE)


@asynccontextmanager
async def restored(file: Path, path: Path) -> AsyncIterator[Folder]:
    """Another folder, made of a backup."""
    unpack(file, path)
    async with folder_at(path) as other:
        await backup.put_rooms(file, Copier(other.client))
        yield other


async def votes(folder: Folder, room: RoomRecord) -> list[VoteEvent]:
    """Every vote in the log of a room."""
    return [event async for event in folder.store.events(room.id) if isinstance(event, VoteEvent)]


async def test_every_answer_until_the_cut_is_there(folder: Folder, tmp_path: Path) -> None:
    """C7: people go on answering meanwhile: of every room there is one instant, not before the backup began, at which
    counts, ballots and log agree; the archive catches up with it, and finds the room whole when it has ended.
    """
    over = await folder.evening("zonnebloem")
    room = await said(folder, "eerst")
    acknowledged = 0
    stop, begun = asyncio.Event(), asyncio.Event()

    async def answer() -> None:
        nonlocal acknowledged
        while not stop.is_set():
            person = acknowledged.to_bytes(16, "big")
            [receipt] = await folder.store.cast(room.id, "woorden:1", [cast_of(person, "onderweg")], change=True)
            assert receipt.status == "ok"
            acknowledged += 1
            begun.set()

    answering = asyncio.create_task(answer())
    await begun.wait()
    await folder.catch_up()
    before = acknowledged
    await back_up(folder, tmp_path / "backup")
    stop.set()
    await answering
    async with restored(tmp_path / "backup", tmp_path / "other") as other:
        _, counts = await other.store.counts(room.id, "woorden:1")
        assert before + 1 <= counts.ballots <= acknowledged + 1
        assert len(await votes(other, room)) == counts.ballots == counts.weights["eerst"] + counts.weights["onderweg"]
        there, here = await other.store.state(room.id), await folder.store.state(room.id)
        assert there.epoch != here.epoch
        assert await other.store.find(room.code) == room.id
        assert await other.host.recognise(await other.store.record(room.id), "eerst") is not None
        await other.give(room, {"do": "end"})
        await tidy(other.store, other.archive)
        for each in (room, over):
            standing = await other.archive.standing(each.id)
            assert standing
            assert standing.verified
            assert await other.archive.verify(each.id) == []


@pytest.mark.parametrize("end", [False, True], ids=["live", "over"])
async def test_what_was_forgotten_since_stays_forgotten(folder: Folder, tmp_path: Path, *, end: bool) -> None:
    """A room, and a person in another room, who would all be in the backup: their journal says so, in numbers."""
    gone = await folder.evening("schaduwboek")
    room = await said(folder, "vergeetmij", "zonnebloem")
    if end:
        await folder.give(room, {"do": "end"})
    await folder.catch_up()
    made = await back_up(folder, tmp_path / "backup")
    assert b"vergeetmij" in (tmp_path / "backup").read_bytes()
    await folder.eraser.forget(gone.id)
    assert await folder.host.take_back(room, "vergeetmij")
    await tidy(folder.store, folder.archive)
    journal = await folder.archive.journal()
    assert "vergeetmij" not in repr(journal)
    async with restored(tmp_path / "backup", tmp_path / "other") as other:
        assert await backup.forget_again(other.archive, other.store, journal, made) == 2
        for _ in range(2):  # at once, and after everything that a server does by itself
            assert other.has("vergeetmij") == []
            assert other.has("schaduwboek") == []
            await tidy(other.store, other.archive)
        assert other.has("zonnebloem")
        assert await other.store.rooms() == [room.id]
        _, counts = await other.store.counts(room.id, "woorden:1")
        assert counts.ballots == 1
        assert await other.archive.verify(room.id) == []


async def test_somebody_is_left_out_of_a_room_that_only_the_archive_has(folder: Folder, tmp_path: Path) -> None:
    """Its results are worked out again; and what was forgotten before a backup is not looked for in it."""
    room = await said(folder, "vergeetmij", "zonnebloem")
    await folder.give(room, {"do": "end"})
    await folder.catch_up()
    [first, _] = await votes(folder, room)
    await folder.store.forget(room.id)
    now = wall_clock()
    assert not await folder.archive.leave_out(room.id, 1, now)  # no vote is there
    assert await folder.archive.leave_out(room.id, first.seq, now)
    await folder.archive.scrub()
    assert await folder.archive.verify(room.id) == []
    standing = await folder.archive.standing(room.id)
    assert standing
    assert standing.verified
    [entry] = await folder.archive.journal()
    assert (entry.room, entry.seq) == (room.id, first.seq)
    assert [await backup.forget_again(folder.archive, folder.store, [entry], at) for at in (now, now + 1)] == [1, 0]


async def test_a_backup_that_is_not_whole_is_refused(folder: Folder, tmp_path: Path) -> None:
    """Cut off anywhere, or with any byte changed, or no backup at all: nothing of it is used."""
    await folder.evening("zonnebloem")
    file, broken = tmp_path / "backup", tmp_path / "broken"
    await back_up(folder, file)
    whole = file.read_bytes()
    backup.check(file)
    flipped = [whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :] for at in range(0, len(whole), len(whole) // 37)]
    cut = [whole[:at] for at in range(0, len(whole), len(whole) // 11)]
    for data in [*flipped, *cut, whole + b"\n", b"", b"x" * 5000]:
        broken.write_bytes(data)
        with pytest.raises(BackupError, match="no backup, or not whole"):
            backup.check(broken)


def test_a_backup_of_another_version_is_refused(tmp_path: Path) -> None:
    """However whole it is: what it means is not known here."""
    file = tmp_path / "backup"
    head = json.dumps({"klankbord": "backup", "version": backup.VERSION + 1, "made": 0}).encode()
    with tarfile.open(file, "w") as tar:
        member = tarfile.TarInfo(backup.HEAD)
        member.size = len(head)
        tar.addfile(member, io.BytesIO(head))
    whole = file.read_bytes()
    file.write_bytes(whole + f"sha256 {hashlib.sha256(whole).hexdigest()}\n".encode())
    with pytest.raises(BackupError, match="by another version"):
        backup.check(file)


async def test_nobody_is_left_out_of_a_room_that_goes_on_meanwhile(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some server has the engine: whoever restores hears what to do about that."""
    room = await said(folder, "vergeetmij")
    [vote] = await votes(folder, room)

    async def stale(*_: object) -> bool:
        raise Stale(room.id)

    monkeypatch.setattr(folder.store, "take_back", stale)
    with pytest.raises(ArchiveError, match="A server is using the engine: stop it"):
        await backup.forget_again(folder.archive, folder.store, [Entry(room=room.id, seq=vote.seq, at=1)], 1)


async def test_a_backup_goes_back_into_either_kind_of_database(
    any_folder: Folder, place: Place, database: Callable[[], str], tmp_path: Path
) -> None:
    """From a file or from PostgreSQL into either: every row is the one that was there, and numbers go on behind it."""
    room = await any_folder.evening("zonnebloem")
    overlay, signed = any_folder.archive.overlay, Signature(0, "ans", "Ans")
    await overlay.put_note(room.id, "note-one", PutNote(text="Kijk eens.", question="woorden"), signed)
    await overlay.put_label("label-one", PutLabel(name="etiket"))
    await overlay.relabel(room.id, Relabel(put=("label-one",)))
    await People(any_folder.archive.database).begin("ans", "Ans", "argon2", 1)
    parts: list[float] = []
    file = tmp_path / "backup"
    await backup.write(any_folder.archive, any_folder.store, Copier(any_folder.client), file, 1, told=parts.append)
    assert parts == sorted(parts)
    assert len(parts) > 2
    assert parts[-1] == 1
    whole = await everything(place)
    backup.unpack_archive(file, tmp_path / "unpacked")
    for target in (place_of(None, tmp_path / "other"), place_of(database(), tmp_path)):
        archive = Archive(target)
        assert await archive.is_empty()
        await archive.open()
        assert await archive.is_empty()
        await archive.fill(tmp_path / "unpacked", parts.append)
        assert not await archive.is_empty()
        assert await everything(target) == whole
        assert await archive.verify(room.id) == []
        opened, changes = another(DECK, 1, ("woorden:1", "erna"))
        await archive.append(opened, changes)
        await archive.overlay.put_note(opened.uid, "note-two", PutNote(text="Erna."), signed)
        await archive.close()


async def test_a_backup_is_of_one_instant(
    archive: Archive, place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever is written meanwhile: it is what was there when it began."""
    monkeypatch.setattr(sqlite, "COPIED_AT_ONCE", 1)
    for number in range(2):
        await archive.append(*another(DECK, number, ("woorden:1", "zonnebloem")))
    before, loop, writing = await everything(place), asyncio.get_running_loop(), set[Any]()

    def told(_part: float) -> None:
        if not writing:  # in whichever thread this is
            more = archive.append(*another(DECK, 9, ("woorden:1", "erna")))
            writing.add(asyncio.run_coroutine_threadsafe(more, loop))

    (tmp_path / "copy").mkdir()
    await archive.copy(tmp_path / "copy" / FILE, told)
    assert await asyncio.wrap_future(writing.pop()) > 0
    assert await everything(place_of(None, tmp_path / "copy")) == before
    assert await everything(place) != before
