"""The engine lets go of a room's key, and then of the room, when the archive has it; and of nothing before that."""

import hmac
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from klankbord.archive import Archive, ArchiveError, Opened, Place, Voted, schema
from klankbord.live.archivist import Archivist
from klankbord.live.caretaker import DAY, KEY_LIVES, LEFT_ALONE, ROOM_LIVES, Caretaker
from klankbord.live.host import Host
from klankbord.live.looking import wall_clock
from klankbord.rooms import Ended
from klankbord.store import keys
from klankbord.store.base import NoSuchRoom, RoomRecord, VoteEvent
from klankbord.store.redis import RedisStore
from tests.archive.contents import rows
from tests.archive.evening import Evening
from tests.archive.folder import Folder

SECRET = secrets.token_urlsafe(16)
"""What a phone knows. Klankbord gives it another one in every room; here it gets the same, to make linking easy."""


def later(milliseconds: int) -> int:
    """Some time from now."""
    return wall_clock() + milliseconds


def keys_on_disk(path: Path) -> Iterator[bytes]:
    """Every 32 bytes that lie beside each other in a file, whatever they are."""
    for file in path.rglob("*"):
        if file.is_file():
            data = file.read_bytes()
            for at in range(len(data) - 31):
                yield data[at : at + 32]


async def identities(folder: Folder, room: RoomRecord) -> set[bytes]:
    """All by which the engine and the archive know the people of a room."""
    events = folder.store.events(room.id)
    logged = {event.voter async for event in events if isinstance(event, VoteEvent)}
    archived = {change.ballot_key async for change in folder.archive.changes(room.id) if isinstance(change, Voted)}
    return logged | archived | await folder.client.smembers(keys.people(room.id))


def led_to(path: Path, secret: str, people: set[bytes]) -> set[bytes]:
    """The people to whom this secret leads, with any key that may lie in the files."""
    message = secret.encode()
    return {who for key in keys_on_disk(path) if (who := hmac.digest(key, message, "sha256")[:16]) in people}


async def test_two_rooms_cannot_be_linked(folder: Folder) -> None:
    """With the phone's secret in hand, and every 32 bytes on disk for a key, it is somebody in both rooms while their
    keys live, and nobody in either afterwards; and nobody of the one room is somebody of the other.
    """
    rooms = [await folder.evening("zonnebloem", phone=SECRET) for _ in range(2)]
    one, other = [await identities(folder, room) for room in rooms]
    assert len(led_to(folder.path, SECRET, one)) == len(led_to(folder.path, SECRET, other)) == 1
    await folder.caretaker().turn(later(KEY_LIVES))
    one, other = [await identities(folder, room) for room in rooms]
    assert one
    assert other
    assert led_to(folder.path, SECRET, one | other) == set()
    numbers = {number.to_bytes(16, "big") for number in range(1, 10)}
    assert one & other <= numbers  # the first voter of the one is the first of the other: a number, and nobody
    written = b"".join(file.read_bytes() for file in folder.path.rglob("*") if file.is_file())
    assert not [room for room in rooms if room.key and room.key in written]


async def test_the_archive_says_the_same_without_keys(any_folder: Folder) -> None:
    """Every count is what it was, and the file of the room too."""
    room = await any_folder.evening("zonnebloem")
    before = [line async for line in any_folder.file(room.id)]
    await any_folder.caretaker().turn(later(KEY_LIVES))
    assert [line async for line in any_folder.file(room.id)] == before
    assert await any_folder.archive.verify(room.id) == []


async def test_a_phone_is_recognised_for_a_day(folder: Folder) -> None:
    """And its copy is there for as long; then the room knows nobody any more, but what it answered is in the engine."""
    room = await folder.evening("zonnebloem", phone=SECRET)
    caretaker = folder.caretaker()
    host = folder.host
    await caretaker.turn(later(KEY_LIVES - DAY // 2))
    assert await host.recognise(await folder.store.record(room.id), SECRET) is not None
    await caretaker.turn(later(KEY_LIVES))
    record = await folder.store.record(room.id)
    assert record.key is None
    assert await host.recognise(record, SECRET) is None
    _, counts = await folder.store.counts(room.id, "woorden:1")
    assert counts.ballots == 1


async def test_a_room_leaves_the_engine_after_a_week(any_folder: Folder) -> None:
    """With everything it had there; the archive goes on as it was."""
    room = await any_folder.evening("zonnebloem")
    caretaker = any_folder.caretaker()
    await caretaker.turn(later(ROOM_LIVES - DAY))
    assert await any_folder.store.rooms() == [room.id]
    await caretaker.turn(later(ROOM_LIVES))
    assert await any_folder.store.rooms() == []
    assert not [key async for key in any_folder.client.scan_iter(match=keys.everything(room.id))]
    with pytest.raises(NoSuchRoom):
        await any_folder.store.state(room.id)
    assert await any_folder.store.find(room.code) is None
    assert await any_folder.archive.verify(room.id) == []


async def test_nothing_goes_that_the_archive_does_not_have(folder: Folder) -> None:
    """One that differs stays in the engine, without its key, however long that takes."""
    differs = await folder.evening("schaduwboek", archive=False)
    await folder.client.hincrby(keys.counts(differs.id, "woorden:1"), "schaduwboek", 5)
    caretaker = folder.caretaker()
    await caretaker.turn(later(100 * ROOM_LIVES))
    assert (await folder.store.record(differs.id)).key is not None
    await folder.catch_up()
    await caretaker.turn(later(100 * ROOM_LIVES))
    assert await folder.store.rooms() == [differs.id]
    assert (await folder.store.record(differs.id)).key is None


async def test_a_room_that_was_left_alone_is_ended(folder: Folder) -> None:
    """As long after its last change as people can be left to their own pace, and not before; then its time begins."""
    room = await folder.evening("zonnebloem", end=False, phone=SECRET)
    caretaker = folder.caretaker()
    await caretaker.turn(later(LEFT_ALONE - DAY))
    assert not isinstance((await folder.store.state(room.id)).room.phase, Ended)
    await caretaker.turn(later(LEFT_ALONE))
    assert isinstance((await folder.store.state(room.id)).room.phase, Ended)
    await folder.catch_up()
    assert (await folder.store.record(room.id)).key is not None
    await caretaker.turn(later(KEY_LIVES))
    assert (await folder.store.record(room.id)).key is None
    assert led_to(folder.path, SECRET, await identities(folder, room)) == set()
    assert await folder.archive.verify(room.id) == []


async def test_a_room_that_can_never_be_compared_loses_its_key(folder: Folder) -> None:
    """Its archive is marked, because its log has a hole; the engine keeps the rest of it."""
    room = await folder.evening("zonnebloem", archive=False)
    await folder.archive.mark(Opened(room.id, room.deck, room.created), "Change 3 is missing.")
    caretaker = folder.caretaker()
    await caretaker.turn(later(LEFT_ALONE - DAY))
    assert (await folder.store.record(room.id)).key is not None
    await caretaker.turn(later(LEFT_ALONE))
    assert (await folder.store.record(room.id)).key is None
    assert await folder.store.rooms() == [room.id]


async def test_a_rehearsal_leaves_the_engine_too(store: RedisStore, archive: Archive) -> None:
    """Nobody archives it, so it goes by when it began."""
    rehearsal = await Evening.begin(store, 1, rehearsal=True)
    caretaker = Caretaker(store, archive, Archivist(store, archive))
    await caretaker.turn(rehearsal.record.created + ROOM_LIVES - 1)
    assert rehearsal.record.id in await store.rooms()
    await caretaker.turn(rehearsal.record.created + ROOM_LIVES)
    assert rehearsal.record.id not in await store.rooms()


STEPS = ("archive.unlink", "store.destroy_key", "store.forget", "archive.scrub", "store.scrub")


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("done", [False, True], ids=["before", "after"])
async def test_a_caretaker_that_is_killed_is_followed_by_another(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, step: str, *, done: bool
) -> None:
    """Killed before or after any of its steps, and whatever the next finds, it ends with the same: the key and its
    traces gone from every byte, the room out of the engine, and nothing missing from the archive.
    """
    room = await folder.evening("zonnebloem", phone=SECRET)
    assert room.key
    owner, _, method = step.partition(".")
    real = getattr(getattr(folder, owner), method)

    async def kill(*arguments: object) -> None:
        if done:
            await real(*arguments)
        raise ArchiveError("Somebody pulled the plug.")

    with monkeypatch.context() as patched:
        patched.setattr(getattr(folder, owner), method, kill)
        with pytest.raises(ArchiveError):
            await folder.caretaker().turn(later(ROOM_LIVES))
    await folder.catch_up()
    await folder.caretaker().turn(later(ROOM_LIVES))
    written = b"".join(file.read_bytes() for file in folder.path.rglob("*") if file.is_file())
    assert room.key not in written
    assert Host.voter(room.key, SECRET) not in written
    assert await folder.store.rooms() == []
    assert await folder.archive.verify(room.id) == []
    assert b"zonnebloem" in written


async def test_doing_it_again_changes_nothing(archive: Archive, place: Place, store: RedisStore, client: Any) -> None:
    """On every database."""
    await client.delete(keys.ROOMS)
    evening = await Evening.begin(store, 3)
    await evening.go_on(30)
    await evening.end()
    archivist = Archivist(store, archive)
    while await archivist.turn():
        pass
    uid = evening.record.id
    for _ in range(2):
        await archive.unlink(uid)
        voters = await rows(place, schema.voter)
        assert [int.from_bytes(row["ballot_key"], "big") for row in voters] == [row["number"] for row in voters]
        assert await archive.verify(uid) == []
