"""Whoever takes back every answer was never there: not in a count, not in the archive, not in a byte on disk."""

import json
import random
from typing import Any

import pytest

from klankbord.archive import Archive, ArchiveError, Place, schema, take_in, write_out
from klankbord.live.archivist import Archivist
from klankbord.live.caretaker import Caretaker
from klankbord.live.looking import wall_clock
from klankbord.questions import ANSWER, Counts, check
from klankbord.rooms import Ended
from klankbord.rooms.tally import Tally
from klankbord.store import keys
from klankbord.store.base import Cast, RoomRecord, Stale, VoteEvent
from klankbord.store.redis import RedisStore
from tests.archive.contents import everything, rows, told
from tests.archive.evening import DECK, Evening
from tests.archive.folder import Folder
from tests.conftest import new_record

FORGOTTEN, KEPT = "schaduwboek", "zonnebloem"
PERSON = 3


async def tidy(store: RedisStore, archive: Archive) -> None:
    """Do what a server does by itself within a minute."""
    archivist = Archivist(store, archive)
    caretaker = Caretaker(store, archive, archivist)
    while True:
        while await archivist.turn():
            pass
        if not await caretaker.turn(wall_clock()):
            break
    while await archivist.turn():
        pass


async def votes(evening: Evening) -> list[VoteEvent]:
    """Every vote in the log of a room."""
    events = evening.store.events(evening.record.id)
    return [event async for event in events if isinstance(event, VoteEvent)]


def added_up(found: list[VoteEvent], rounds: list[str]) -> dict[str, Counts]:
    """What these votes come to, by the rounds in which they were cast."""
    tallies = {key: Tally() for key in rounds}
    for vote in found:
        tallies[vote.round].add(vote.voter, vote.seq, vote.ballot.weights)
    return {key: tally.counts() for key, tally in tallies.items()}


@pytest.mark.parametrize("seed", range(6))
async def test_it_is_as_if_they_had_never_answered(
    store: RedisStore, client: Any, archive: Archive, place: Place, seed: int
) -> None:
    """Whenever that is, also after the end: the counts, what came first, the archive and its results are what everybody
    else's votes come to, and nothing of theirs is in any row.
    """
    await client.delete(keys.ROOMS)
    evening = await Evening.begin(store, seed)
    chance = random.Random(seed)
    await evening.give({"do": "jump", "at": 1})
    for moment in range(5):
        await evening.go_on(10)
        if moment == seed:
            await evening.take_back(PERSON)
        if chance.random() < 0.5:
            await tidy(store, archive)
    await evening.end()
    if seed == 5:
        await tidy(store, archive)
        await evening.take_back(PERSON)
    others = [vote for vote in await votes(evening) if vote.voter != bytes([PERSON]) * 16]
    await tidy(store, archive)
    uid, live = evening.record.id, await evening.counts()
    assert live == added_up(others, list(live))
    assert await votes(evening) == others
    assert await told(archive, uid) == await evening.log()
    [room] = await rows(place, schema.room)
    assert (room["verified"], room["difference"]) == (True, None)
    assert await archive.verify(uid) == []
    assert bytes([PERSON]) * 16 not in [bytes(row["ballot_key"]) for row in await rows(place, schema.voter)]
    assert len(await rows(place, schema.answer)) == sum(counts.ballots for counts in live.values())
    assert len(await rows(place, schema.result)) == len(live)
    [journal] = await rows(place, schema.taken_back)
    assert journal["uid"] == uid


@pytest.mark.parametrize("end", [False, True], ids=["live", "over"])
async def test_no_byte_of_it_is_left(any_folder: Folder, *, end: bool) -> None:
    """Also where the presenter hid it, or counted others for it; what others said is untouched."""
    room = await said(any_folder, FORGOTTEN, KEPT)
    for act in ({"mark": "hidden"}, {"mark": None}, {"mark": "shown"}):
        await any_folder.give(room, {"do": "mark", "bucket": FORGOTTEN, **act})
    await any_folder.give(room, {"do": "merge", "bucket": KEPT, "into": FORGOTTEN})
    await any_folder.give(room, {"do": "merge", "bucket": KEPT, "into": None})
    await any_folder.give(room, {"do": "mark", "bucket": KEPT, "mark": "shown"})
    if end:
        await any_folder.give(room, {"do": "end"})
    await tidy(any_folder.store, any_folder.archive)
    assert [name for name in any_folder.has(FORGOTTEN) if name.startswith(("archive.sqlite", "base/"))]
    assert await any_folder.host.take_back(room, FORGOTTEN)
    await tidy(any_folder.store, any_folder.archive)
    assert any_folder.has(FORGOTTEN) == []
    assert await any_folder.store.swept(room.id) == set()
    state, counts = await any_folder.store.counts(room.id, "woorden:1")
    assert (counts.ballots, counts.weights) == (1, {KEPT: 1, f"{KEPT}\n{KEPT}": 1})
    assert (state.room.acts["woorden:1"].marks, state.taken_back) == ({KEPT: "shown"}, 1)
    assert await any_folder.archive.verify(room.id) == []


STEPS = ("archive.append", "archive.finish", "store.sweep", "archive.scrub", "store.scrub", "store.scrubbed")


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("done", [False, True], ids=["before", "after"])
async def test_a_server_that_is_killed_is_followed_by_another(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, step: str, *, done: bool
) -> None:
    """Killed before or after any of the steps behind a taking back, the next does the rest without being asked."""
    room = await said(folder, FORGOTTEN, KEPT)
    await folder.give(room, {"do": "end"})
    await tidy(folder.store, folder.archive)
    assert await folder.host.take_back(room, FORGOTTEN)
    owner, _, method = step.partition(".")
    real = getattr(getattr(folder, owner), method)

    async def kill(*arguments: object) -> None:
        if done:
            await real(*arguments)
        raise ArchiveError("Somebody pulled the plug.")

    with monkeypatch.context() as patched:
        patched.setattr(getattr(folder, owner), method, kill)
        with pytest.raises(ArchiveError):
            await tidy(folder.store, folder.archive)
    await tidy(folder.store, folder.archive)
    assert folder.has(FORGOTTEN) == []
    assert folder.has(KEPT)
    assert await folder.archive.verify(room.id) == []
    standing = await folder.archive.standing(room.id)
    assert standing
    assert standing.verified


async def test_a_vote_that_was_under_way_is_not_taken(store: RedisStore, room: RoomRecord) -> None:
    """It is told that it came too late; and taking back again changes nothing."""
    evening = Evening(store, room, random.Random(1))
    await evening.give({"do": "jump", "at": 0})
    late = cast_of(b"k" * 16, "te laat")
    await store.cast(room.id, "woorden:1", [cast_of(b"k" * 16, "op tijd"), cast_of(b"o" * 16, "op tijd")], change=True)
    await evening.take_back(ord("k"))
    before = await store.counts(room.id, "woorden:1")
    [receipt] = await store.cast(room.id, "woorden:1", [late], change=True)
    assert receipt.status == "closed"
    await evening.take_back(ord("k"))
    assert await store.counts(room.id, "woorden:1") == before
    assert before[1].ballots == 1


async def test_nobody_moves_the_room_meanwhile(store: RedisStore, room: RoomRecord) -> None:
    """A round that was begun in between could have had an answer too."""
    state = await store.state(room.id)
    await Evening(store, room, random.Random(1)).give({"do": "jump", "at": 0})
    with pytest.raises(Stale):
        await store.take_back(room.id, b"k" * 16, state, [])


async def test_a_log_is_not_swept_while_the_room_goes_on(
    store: RedisStore, room: RoomRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What comes in between would be lost: so it is left as it is, and swept later."""
    evening = Evening(store, room, random.Random(1))
    await evening.give({"do": "jump", "at": 0})
    await store.cast(room.id, "woorden:1", [cast_of(b"k" * 16, "weg"), cast_of(b"o" * 16, "blijft")], change=True)
    await evening.take_back(ord("k"))
    took_back = store.took_back

    async def meanwhile(id_: str) -> set[bytes]:
        await store.cast(id_, "woorden:1", [cast_of(b"p" * 16, "ertussen")], change=True)
        return await took_back(id_)

    with monkeypatch.context() as patched:
        patched.setattr(store, "took_back", meanwhile)
        assert not await store.sweep(room.id)
    assert len(await votes(evening)) == 3
    assert await store.sweep(room.id)
    assert await store.unswept(room.id) is None
    left = await votes(evening)
    assert [vote.voter for vote in left] == [b"o" * 16, b"p" * 16]
    assert (await store.counts(room.id, "woorden:1"))[1] == added_up(left, ["woorden:1"])["woorden:1"]


async def test_a_room_in_which_somebody_took_back_goes_from_one_archive_to_another(
    folder: Folder, archive: Archive, place: Place
) -> None:
    """With the places of what is gone, and nothing in them."""
    room = await said(folder, FORGOTTEN, KEPT)
    await folder.give(room, {"do": "end"})
    assert await folder.host.take_back(room, FORGOTTEN)
    await tidy(folder.store, folder.archive)
    file = [line async for line in write_out(folder.archive, room.id)]
    assert [json.loads(line)["gone"] for line in file if b'"gone"' in line] == ["vote", "person"]
    assert (await take_in(archive, file, 0)).new
    assert [line async for line in write_out(archive, room.id)] == file
    assert await archive.verify(room.id) == []
    assert FORGOTTEN not in repr(await everything(place))


async def said(folder: Folder, *words: str) -> RoomRecord:
    """A room in which everybody says one word, from a phone whose secret is that word, and that is still open."""
    record = new_record(DECK)
    assert record.key
    assert await folder.store.create(record)
    await folder.give(record, {"do": "jump", "at": 1})
    casts: list[Cast] = []
    for word in words:
        voter = folder.host.voter(record.key, word)
        assert await folder.store.enter(record.id, voter, 9) == "new"
        casts.append(cast_of(voter, word))
    await folder.store.cast(record.id, "woorden:1", casts, change=True)
    state = await folder.store.state(record.id)
    assert not isinstance(state.room.phase, Ended)
    return record


def cast_of(voter: bytes, word: str) -> Cast:
    """A word from somebody."""
    kept, weights = check(DECK.slides[1].question, ANSWER.validate_python({"kind": "cloud", "words": (word,)}))
    return Cast(voter, 1, kept, weights)
