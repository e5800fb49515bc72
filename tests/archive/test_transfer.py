"""A room goes from one archive to another by way of a file, whole or not at all."""

import hashlib
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from klankbord.archive import (
    Archive,
    ArchiveError,
    DamagedRoomFile,
    NewerRoomFile,
    Place,
    RoomFileError,
    Signature,
    place_of,
    schema,
    take_in,
    write_out,
)
from klankbord.archive import transfer as module
from klankbord.live.archivist import Archivist
from klankbord.protocol.overlay import Pick, PutLabel, PutNote, PutThread, Quote, Relabel, Rethread
from klankbord.store import keys
from klankbord.store.redis import RedisStore
from tests.archive.contents import everything, execute, rows
from tests.archive.evening import Evening

NOW = 1_800_000_000_000


@pytest.fixture
async def other(tmp_path: Path) -> AsyncIterator[Archive]:
    """Another archive."""
    archive = Archive(other_place(tmp_path))
    await archive.open()
    yield archive
    await archive.close()


def other_place(tmp_path: Path) -> Place:
    """Where the other archive is."""
    return place_of(None, tmp_path / "other")


class Held:
    """Evenings that were held and archived."""

    def __init__(self, store: RedisStore, client: Any, archive: Archive) -> None:
        self._store, self._client, self._archive = store, client, archive

    async def evening(self, seed: int, *, end: bool = True) -> str:
        """Hold one, and return its id."""
        await self._client.delete(keys.ROOMS)
        evening = await Evening.begin(self._store, seed)
        await evening.go_on(40)
        if end:
            await evening.end()
        archivist = Archivist(self._store, self._archive)
        while await archivist.turn():
            pass
        return evening.record.id

    async def file(self, seed: int) -> list[bytes]:
        """Hold one, and return its file."""
        return await file_of(self._archive, await self.evening(seed))


@pytest.fixture
def held(store: RedisStore, client: Any, archive: Archive) -> Held:
    """Evenings in the archive of the test."""
    return Held(store, client, archive)


async def file_of(archive: Archive, uid: str) -> list[bytes]:
    """The file of a room."""
    return [line async for line in write_out(archive, uid)]


def keyless(contents: dict[str, list[dict[str, object]]]) -> dict[str, list[dict[str, object]]]:
    """What is in an archive without what leads back to a phone, which no file has."""
    contents["voter"] = [{**row, "ballot_key": b""} for row in contents["voter"]]
    contents["passage"] = sorted(({**row, "id": 0} for row in contents["passage"]), key=str)
    return contents


async def test_a_room_is_the_same_after_a_round_trip(
    held: Held, archive: Archive, other: Archive, place: Place, tmp_path: Path
) -> None:
    """Every row but the keys of phones: events, answers, results, words; and the file written again."""
    for seed in range(4):
        uid = await held.evening(seed)
        file = await file_of(archive, uid)
        taken = await take_in(other, file, NOW)
        assert (taken.room, taken.changes, taken.new) == (uid, len(file) - 2, True)
        assert await file_of(other, uid) == file
        assert await other.verify(uid) == []
    assert keyless(await everything(other_place(tmp_path))) == keyless(await everything(place))


async def test_taking_it_in_again_changes_nothing(held: Held, archive: Archive, other: Archive) -> None:
    """It is the same room."""
    file = await held.file(1)
    assert (await take_in(other, file, NOW)).new
    assert not (await take_in(other, file, NOW)).new
    assert not (await take_in(archive, file, NOW)).new


async def test_taking_it_in_goes_on_where_it_broke_off(
    held: Held, archive: Archive, other: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A chunk is in whole or not at all, and the next try begins behind it."""
    file = await held.file(2)
    monkeypatch.setattr(module, "MOST_CHANGES", 7)
    append, calls = other.append, 0

    async def break_off(*args: Any) -> int:
        nonlocal calls
        calls += 1
        if calls == 3:
            raise ArchiveError("The disk is full.")
        return await append(*args)

    monkeypatch.setattr(other, "append", break_off)
    with pytest.raises(ArchiveError, match="disk is full"):
        await take_in(other, file, NOW)
    taken = await take_in(other, file, NOW)
    assert taken.new
    assert await file_of(other, taken.room) == file


async def test_another_room_of_that_id_is_left_alone(
    held: Held, archive: Archive, other: Archive, tmp_path: Path
) -> None:
    """Nothing is mixed."""
    file = await held.file(3)
    await take_in(other, file, NOW)
    before = await everything(other_place(tmp_path))
    changed = sealed([line.replace(b'"offset":', b'"offset":1', 1) if i == 1 else line for i, line in enumerate(file)])
    with pytest.raises(ArchiveError, match="another room"):
        await take_in(other, changed, NOW)
    assert await everything(other_place(tmp_path)) == before


async def test_a_file_that_is_not_whole_is_refused(
    held: Held, archive: Archive, other: Archive, tmp_path: Path
) -> None:
    """With what is wrong and where, and nothing of it is in the archive. A room that was damaged, and one that is of a
    newer Klankbord, are told from what is no room.
    """
    file = await held.file(4)
    strange = [b'{"title": "holiday"}\n', b"PK\x03\x04", b'{"klankbord": "room", "version": true}', b"[" * 5_000_000]
    others = {NewerRoomFile: [[file[0].replace(b'"version":1', b'"version":3', 1)]], RoomFileError: [[], file[1:]]}
    others[RoomFileError] += [[one] for one in strange]
    for kind, files in others.items():
        for lines in files:
            with pytest.raises(RoomFileError) as refused:
                await take_in(other, lines, NOW)
            assert type(refused.value) is kind
    broken = {
        "breaks off": file[:-1],
        "does not fit the rest": [line.replace(b'"offset":', b'"offset":1', 1) for line in file],
        "Line 3 is not what": [*file[:2], b'{"seq": 2}\n', *file[3:]],
        "Line 2: a second room": sealed([file[0], *file]),
        "nothing may come after": [*file, file[1]],
        "Change 2 is missing": sealed([*file[:2], *file[3:]]),
        "has not ended": sealed([file[0], file[-1]]),
        "longer than": [file[0], b" " * 5_000_000 + b"{}"],
    }
    for sentence, lines in broken.items():
        with pytest.raises(DamagedRoomFile, match=sentence):
            await take_in(other, lines, NOW)
    assert await rows(other_place(tmp_path), schema.room) == []


async def lay_over(archive: Archive, place: Place, uid: str) -> None:
    """Lay one of each over a room: a note beside an answer in words, a label, a thread with a quote."""
    written = next(row for row in await rows(place, schema.passage) if row["round"] and row["text"])
    same = ("position", "round", "voter")
    [answer] = [
        row["seq"] for row in await rows(place, schema.answer) if all(row[name] == written[name] for name in same)
    ]
    question = next(row for row in await rows(place, schema.slide) if row["position"] == written["position"])
    await archive.overlay.put_note(uid, "note-one", PutNote(text="Stil.", answer=answer), Signature(7, "a", "Ans"))
    await archive.overlay.put_label("label-one", PutLabel(name="Leergang", colour=4))
    await archive.overlay.relabel(uid, Relabel(put=("label-one",), answers=(answer,)))
    thread = PutThread(question=question["question_id"], name="Durven", memo="Lef.")
    await archive.overlay.put_thread(uid, "thread-one", thread)
    quoted = Pick(answer=answer, quote=Quote(start=0, end=1))
    await archive.overlay.rethread(uid, "thread-one", Rethread(put=(quoted,)))


async def test_what_was_laid_over_a_room_goes_along(held: Held, archive: Archive, other: Archive, place: Place) -> None:
    """Every note, label and thread. An earlier Klankbord can read a bare file, and sees of another that it cannot."""
    uid = await held.evening(2)
    before = await file_of(archive, uid)
    await lay_over(archive, place, uid)
    file = await file_of(archive, uid)
    assert (json.loads(before[0])["version"], json.loads(file[0])["version"]) == (1, 2)
    assert [line async for line in write_out(archive, uid, bare=True)] == before
    assert (await take_in(other, file, NOW)).new
    assert await other.overlay.read(uid) == await archive.overlay.read(uid)
    assert await file_of(other, uid) == file


async def test_labels_of_two_archives_are_one_by_their_names(
    held: Held, archive: Archive, other: Archive, place: Place
) -> None:
    """And what was laid over a room that is there already is left as it is."""
    uid = await held.evening(2)
    await lay_over(archive, place, uid)
    await other.overlay.put_label("label-six", PutLabel(name="LEERGANG"))
    file = await file_of(archive, uid)
    await take_in(other, file, NOW)
    assert [(one.id, one.name, one.answers) for one in (await other.overlay.labels()).labels] == [
        ("label-six", "LEERGANG", 1)
    ]
    await other.overlay.remove_note(uid, "note-one")
    assert not (await take_in(other, file, NOW)).new
    assert (await other.overlay.read(uid)).notes == ()


async def test_a_room_that_is_live_has_no_file(held: Held, archive: Archive) -> None:
    """Nor has one that is not there."""
    uid = await held.evening(5, end=False)
    with pytest.raises(ArchiveError, match="has not ended"):
        await file_of(archive, uid)
    with pytest.raises(ArchiveError, match="no room nowhere"):
        await file_of(archive, "nowhere")


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        (sa.delete(schema.event).where(schema.event.c.seq == 1), "with"),
        (sa.update(schema.result).values(n=99), "result that was kept"),
        (sa.update(schema.passage).values(terms="weg"), "search"),
        (sa.delete(schema.answer), "ballots"),
    ],
    ids=["event", "result", "passage", "answer"],
)
async def test_an_archive_that_was_damaged_is_found_out(
    held: Held, archive: Archive, place: Place, damage: sa.Executable, sentence: str
) -> None:
    """By counting again; a whole one has nothing to say."""
    uid = await held.evening(6)
    assert await archive.verify(uid) == []
    await execute(place, damage)
    assert sentence in " ".join(await archive.verify(uid))


async def test_a_file_names_nobody(held: Held, archive: Archive, place: Place) -> None:
    """What leads back to a phone stays where it is."""
    uid = await held.evening(7)
    file = b"".join(await file_of(archive, uid)).decode()
    for row in await rows(place, schema.voter):
        assert bytes(row["ballot_key"]).hex() not in file
    voters = [json.loads(line)["voter"] for line in file.splitlines() if '"voter"' in line]
    assert set(voters) == set(range(1, max(voters) + 1))


def sealed(lines: list[bytes]) -> list[bytes]:
    """Lines with a last one that fits them."""
    body = b"".join(lines[:-1])
    foot = {"changes": len(lines) - 2, "sha256": hashlib.sha256(body).hexdigest()}
    return [*lines[:-1], json.dumps(foot).encode()]
