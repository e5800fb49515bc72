"""What is forgotten is gone: from the engine, from the archive, and from the bytes in their files."""

from typing import Any

import pytest

from klankbord.archive import Archive, ArchiveError, Place, Signature, schema, take_in, write_out
from klankbord.live.archivist import Archivist
from klankbord.live.eraser import Eraser, NotOver
from klankbord.protocol.overlay import PutLabel, PutNote, PutThread, Relabel
from klankbord.rooms import COMMAND, step
from klankbord.store import keys
from klankbord.store.base import NoSuchRoom, RoomRecord
from klankbord.store.redis import RedisStore
from tests.archive.contents import everything, rows
from tests.archive.evening import DECK
from tests.archive.folder import Folder
from tests.conftest import new_record

FORGOTTEN, KEPT = "schaduwboek", "zonnebloem"


async def test_no_byte_of_a_forgotten_room_is_left(any_folder: Folder) -> None:
    """In no file of the engine or of the archive, their logs and indexes included; the other room is untouched."""
    gone, kept = await any_folder.evening(FORGOTTEN), await any_folder.evening(KEPT)
    before = [line async for line in write_out(any_folder.archive, kept.id)]
    assert any_folder.has(FORGOTTEN)
    await any_folder.eraser.forget(gone.id)
    assert any_folder.has(FORGOTTEN) == []
    assert any_folder.has(gone.guest) == []
    assert any_folder.has(KEPT)
    assert [line async for line in write_out(any_folder.archive, kept.id)] == before
    assert await any_folder.archive.verify(kept.id) == []
    assert not [key async for key in any_folder.client.scan_iter(match=keys.everything(gone.id))]


async def test_no_byte_of_what_was_laid_over_it_is_left(any_folder: Folder) -> None:
    """Notes, also as they were before a change or until they were removed; labels of its own; threads and memos."""
    gone, overlay = await any_folder.evening(FORGOTTEN), any_folder.archive.overlay
    words = ("kantlijn", "doorgehaald", "weggehaald", "etiket", "rodedraad", "geheugensteun", "ondertekend")
    line, before, away, label, thread, memo, author = words
    signed = Signature(0, "ans", author)
    await overlay.put_note(gone.id, "note-one", PutNote(text=before), signed)
    await overlay.put_note(gone.id, "note-one", PutNote(text=line, question="woorden", rev=1), signed)
    await overlay.put_note(gone.id, "note-two", PutNote(text=away), signed)
    await overlay.remove_note(gone.id, "note-two")
    await overlay.put_label("label-one", PutLabel(name=label))
    await overlay.relabel(gone.id, Relabel(put=("label-one",)))
    await overlay.put_thread(gone.id, "thread-one", PutThread(question="woorden", name=thread, memo=memo))
    assert all(any_folder.has(word) for word in words)
    await any_folder.eraser.forget(gone.id)
    assert [word for word in words if any_folder.has(word)] == []


async def test_a_forgotten_room_does_not_come_back(any_folder: Folder) -> None:
    """Not from the engine that has it still, as one does that was restored, and not from its file."""
    gone = await any_folder.evening(FORGOTTEN)
    file = [line async for line in write_out(any_folder.archive, gone.id)]
    dumps = {
        key: await any_folder.client.dump(key)
        async for key in any_folder.client.scan_iter(match=keys.everything(gone.id))
    }
    await any_folder.eraser.forget(gone.id)
    for key, dump in dumps.items():
        await any_folder.client.restore(key, 0, dump)
    await any_folder.client.zadd(keys.ROOMS, {gone.id: 1})
    await any_folder.catch_up()
    assert await any_folder.archive.standing(gone.id) is None
    assert await any_folder.store.rooms() == []
    with pytest.raises(NoSuchRoom):
        await any_folder.store.state(gone.id)
    with pytest.raises(ArchiveError, match="forgotten"):
        await take_in(any_folder.archive, file, 0)


async def test_its_code_leads_nowhere_and_to_no_other_room(folder: Folder) -> None:
    """It may still stand on somebody's paper."""
    gone = await folder.evening(FORGOTTEN)
    await folder.eraser.forget(gone.id)
    assert await folder.store.find(gone.code) is None
    other = new_record(DECK)
    assert not await folder.store.create(RoomRecord(other.id, gone.code, other.guest, other.key, DECK, 0))


async def test_a_room_that_is_live_is_not_forgotten(folder: Folder) -> None:
    """Nor is one that nobody knows."""
    live = await folder.evening(KEPT, end=False)
    with pytest.raises(NotOver):
        await folder.eraser.forget(live.id)
    assert await folder.archive.standing(live.id) is not None
    with pytest.raises(NoSuchRoom):
        await folder.eraser.forget("nowhere")


@pytest.mark.parametrize("step", ["archive.forget", "store.forget", "archive.scrub", "store.scrub"])
async def test_forgetting_that_broke_off_is_finished(
    any_folder: Folder, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """Wherever it broke off, asking again does the rest."""
    gone = await any_folder.evening(FORGOTTEN)
    owner, _, method = step.partition(".")

    async def break_off(*_: object) -> bool:
        raise ArchiveError("Somebody pulled the plug.")

    with monkeypatch.context() as patched:
        patched.setattr(getattr(any_folder, owner), method, break_off)
        with pytest.raises(ArchiveError):
            await any_folder.eraser.forget(gone.id)
    await any_folder.catch_up()
    try:
        await any_folder.eraser.forget(gone.id)
    except NoSuchRoom:
        assert step in {"archive.scrub", "store.scrub", "store.forget"}
    assert any_folder.has(FORGOTTEN) == []


async def test_only_its_id_is_kept(archive: Archive, place: Place, store: RedisStore, client: Any) -> None:
    """On every database."""
    await client.delete(keys.ROOMS)
    record = new_record(DECK)
    assert await store.create(record)
    state = await store.state(record.id)
    await store.move(record.id, state, step(DECK, state.room, COMMAND.validate_python({"do": "end"}), 0), None)
    archivist = Archivist(store, archive)
    while await archivist.turn():
        pass
    await Eraser(store, archive).forget(record.id)
    left = await everything(place)
    assert {name for name, found in left.items() if found} == {"forgotten"}
    assert [row["uid"] for row in await rows(place, schema.forgotten)] == [record.id]
