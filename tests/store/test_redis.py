"""The store's contract, on a real engine."""

import asyncio
import secrets
from dataclasses import replace

import pytest
import redis.asyncio as redis_client

from klankbord.questions import Counts
from klankbord.questions.cloud import CloudAnswer
from klankbord.rooms import EVERY_ROUND, Do, Paced, Room, SetMark, step
from klankbord.store import keys
from klankbord.store.base import (
    Cast,
    NoSuchRoom,
    PhaseEvent,
    RoomRecord,
    RoomState,
    Stale,
    Unavailable,
    VoteEvent,
)
from klankbord.store.redis import RedisStore
from tests.conftest import new_record

ROUND = "woorden:1"


def voter() -> bytes:
    """Return somebody new."""
    return secrets.token_bytes(16)


def vote(who: bytes, rev: int, **weights: int) -> Cast:
    """Return a vote for some words; the store looks at the weights only."""
    return Cast(who, rev, CloudAnswer(words=tuple(weights)[:10] or ("leeg",)), weights)


async def do(store: RedisStore, room: RoomRecord, verb: str) -> RoomState:
    """Give the room a command."""
    state = await store.state(room.id)
    now = step(room.deck, state.room, Do.model_validate({"do": verb}), 0)
    return await store.move(room.id, state, now, now.open_round(room.deck))


@pytest.fixture
async def asked(store: RedisStore, room: RoomRecord) -> RoomRecord:
    """A room whose first question is open."""
    await do(store, room, "advance")
    return room


async def test_a_room_is_found_by_its_code(store: RedisStore, room: RoomRecord) -> None:
    """A code leads to its room, and a record comes back as it was kept."""
    assert await store.find(room.code) == room.id
    assert await store.record(room.id) == room
    assert room.id in await store.rooms()
    assert len(await store.rooms(1)) == 1


async def test_rooms_of_several_come_newest_first(store: RedisStore) -> None:
    """Each once, whoever of them has it, and of all those the newest."""
    ans, team = secrets.token_hex(8), secrets.token_hex(8)
    holders = [(ans, None), ("somebody", team), (ans, team), (None, None)]
    made = [
        replace(new_record(), created=at, owner=owner, team=of) for at, (owner, of) in enumerate(holders, 1_700_000_000)
    ]
    for record in made:
        assert await store.create(record)
    assert await store.rooms(of=[ans, team]) == [made[at].id for at in (2, 1, 0)]
    assert await store.rooms(2, of=[team, ans]) == [made[at].id for at in (2, 1)]


async def test_a_taken_code_is_not_given_twice(store: RedisStore, room: RoomRecord) -> None:
    """Two rooms never share a code."""
    other = new_record()
    clash = RoomRecord(other.id, room.code, other.guest, other.key, other.deck, other.created)
    assert not await store.create(clash)
    assert await store.find(room.code) == room.id


async def test_a_room_that_is_forgotten_takes_no_code_of_another(
    store: RedisStore, room: RoomRecord, client: "redis_client.Redis"
) -> None:
    """A code that leads to somebody else by now goes on leading there."""
    other = new_record()
    assert await store.create(other)
    await client.set(keys.code(room.code), other.id)
    await store.forget(room.id)
    assert await store.find(room.code) == other.id


async def test_an_unknown_room_has_a_name_for_it(store: RedisStore) -> None:
    """Nothing is made up for a room that does not exist."""
    assert await store.find("00000000") is None
    with pytest.raises(NoSuchRoom):
        await store.record("nothing")
    with pytest.raises(NoSuchRoom):
        await store.state("nothing")
    with pytest.raises(NoSuchRoom):
        await store.cast("nothing", ROUND, [vote(voter(), 1, lef=1)], change=True)
    with pytest.raises(NoSuchRoom):
        await store.enter("nothing", voter(), 10)


async def test_a_vote_is_counted_once_however_often_it_is_sent(store: RedisStore, asked: RoomRecord) -> None:
    """C2: a repeat is answered `dup` with the recorded ballot and changes nothing."""
    who = voter()
    first = await store.cast(asked.id, ROUND, [vote(who, 1, lef=1)], change=True)
    again = await store.cast(asked.id, ROUND, [vote(who, 1, moed=1), vote(who, 1, lef=1)], change=True)
    assert [receipt.status for receipt in (*first, *again)] == ["ok", "dup", "dup"]
    assert again[0].recorded is not None
    assert again[0].recorded.answer == {"kind": "cloud", "words": ("lef",)}
    _, counts = await store.counts(asked.id, ROUND)
    assert counts == Counts({"lef": 1}, {"lef": 2}, 1)


async def test_only_a_higher_rev_replaces_a_ballot(store: RedisStore, asked: RoomRecord) -> None:
    """C3: the newest answer wins by its rev, in whatever order the two arrive."""
    who = voter()
    await store.cast(asked.id, ROUND, [vote(who, 2, moed=1)], change=True)
    (late,) = await store.cast(asked.id, ROUND, [vote(who, 1, lef=1)], change=True)
    assert late.status == "dup"
    assert late.recorded is not None
    assert late.recorded.rev == 2
    _, counts = await store.counts(asked.id, ROUND)
    assert counts.weights == {"moed": 1}


async def test_changing_a_ballot_leaves_no_trace_in_the_counts(store: RedisStore, asked: RoomRecord) -> None:
    """A bucket that nobody is in any more does not exist."""
    who = voter()
    await store.cast(asked.id, ROUND, [vote(who, 1, lef=1, rust=3)], change=True)
    await store.cast(asked.id, ROUND, [vote(who, 2, rust=1)], change=True)
    state, counts = await store.counts(asked.id, ROUND)
    assert counts == Counts({"rust": 1}, {"rust": 2}, 1)
    assert state.seq == 3


async def test_a_person_can_change_twice_within_one_batch(store: RedisStore, asked: RoomRecord) -> None:
    """Votes of one batch are taken one after the other."""
    who, other = voter(), voter()
    receipts = await store.cast(
        asked.id,
        ROUND,
        [
            vote(who, 1, lef=1),
            vote(other, 1, lef=1),
            vote(who, 2, moed=1),
            vote(other, 2, moed=1),
            vote(who, 3, lef=1),
        ],
        change=True,
    )
    assert [receipt.seq for receipt in receipts] == [2, 3, 4, 5, 6]
    _, counts = await store.counts(asked.id, ROUND)
    assert counts == Counts({"lef": 1, "moed": 1}, {"lef": 6, "moed": 4}, 2)


async def test_how_votes_are_batched_makes_no_difference(store: RedisStore) -> None:
    """One batch, or one call a vote: the same counts, the same firsts, the same seq."""
    people = [bytes([i]) * 16 for i in range(5)]
    votes = [vote(people[i % 5], 1 + i // 5, **{f"w{i * 7 % 4}": 1, f"w{i * 3 % 5}": 2}) for i in range(40)]
    outcomes: list[tuple[int, Counts]] = []
    for size in (1, 3, 40):
        record = new_record()
        await store.create(record)
        await do(store, record, "advance")
        for start in range(0, len(votes), size):
            await store.cast(record.id, ROUND, votes[start : start + size], change=True)
        state, counts = await store.counts(record.id, ROUND)
        outcomes.append((state.seq, counts))
    assert outcomes[0] == outcomes[1] == outcomes[2]


async def test_a_vote_after_closing_is_told_so(store: RedisStore, asked: RoomRecord) -> None:
    """C6: none after the cut is counted; whoever had a ballot hears what stands."""
    who = voter()
    await store.cast(asked.id, ROUND, [vote(who, 1, lef=1)], change=True)
    await do(store, asked, "close")
    receipts = await store.cast(
        asked.id, ROUND, [vote(who, 2, moed=1), vote(voter(), 1, moed=1), vote(who, 1, lef=1)], change=True
    )
    assert [receipt.status for receipt in receipts] == ["closed", "closed", "dup"]
    assert receipts[0].recorded is not None
    assert receipts[0].recorded.rev == 1
    assert receipts[1].recorded is None
    _, counts = await store.counts(asked.id, ROUND)
    assert counts.weights == {"lef": 1}


async def test_a_vote_for_another_round_is_too_late(store: RedisStore, asked: RoomRecord) -> None:
    """Only the round in front of the room takes answers."""
    (receipt,) = await store.cast(asked.id, "woorden:2", [vote(voter(), 1, lef=1)], change=True)
    assert receipt.status == "closed"


async def test_a_ballot_that_may_not_change_stands(store: RedisStore, asked: RoomRecord) -> None:
    """Where the deck says so, the first answer is the answer."""
    who = voter()
    receipts = await store.cast(asked.id, ROUND, [vote(who, 1, lef=1), vote(who, 2, moed=1)], change=False)
    assert [receipt.status for receipt in receipts] == ["ok", "unchangeable"]
    _, counts = await store.counts(asked.id, ROUND)
    assert counts.weights == {"lef": 1}


async def test_where_every_round_is_open_only_first_rounds_are(store: RedisStore, room: RoomRecord) -> None:
    """A round that nobody asked takes no answers, whichever server believes so."""
    state = await store.state(room.id)
    await store.move(room.id, state, Room(phase=Paced()), EVERY_ROUND)
    rounds = ("woorden:1", "eens:1", "woorden:2", "woorden:11")
    receipts = [(await store.cast(room.id, key, [vote(voter(), 1, lef=1)], change=True))[0] for key in rounds]
    assert [receipt.status for receipt in receipts] == ["ok", "ok", "closed", "closed"]
    assert await store.answered(room.id, rounds) == [1, 1, 0, 0]


async def test_two_presenters_at_once_move_the_room_once(store: RedisStore, asked: RoomRecord) -> None:
    """Of two commands that saw the same step, one is too late."""
    state = await store.state(asked.id)
    closed = step(asked.deck, state.room, Do(do="close"), 0)
    moved = await store.move(asked.id, state, closed, None)
    assert (moved.step, moved.seq) == (state.step + 1, state.seq + 1)
    with pytest.raises(Stale):
        await store.move(asked.id, state, closed, None)
    assert await store.state(asked.id) == moved


async def test_a_room_takes_so_many_people_and_no_more(store: RedisStore, room: RoomRecord) -> None:
    """Whoever was in comes back in, also when the room is full."""
    one, two = voter(), voter()
    assert [await store.enter(room.id, who, 1) for who in (one, two, one)] == ["new", "full", "back"]
    assert [await store.knows(room.id, who) for who in (one, two)] == [True, False]


async def test_whoever_takes_everything_back_was_never_there(store: RedisStore, asked: RoomRecord) -> None:
    """Not in a count, nor in what came first, at once; and their place in a full room is free.

    That they did so is known for as long as the room could recognise them.
    """
    who, other = voter(), voter()
    assert [await store.enter(asked.id, one, 2) for one in (other, who)] == ["new", "new"]
    votes = [vote(other, 1, lef=1), vote(who, 1, lef=1, moed=1)]
    await store.cast(asked.id, ROUND, votes, change=True)
    assert await store.take_back(asked.id, who, await store.state(asked.id), [ROUND])
    _, counts = await store.counts(asked.id, ROUND)
    assert counts == Counts({"lef": 1}, {"lef": 2}, 1)
    assert not await store.knows(asked.id, who)
    assert await store.enter(asked.id, voter(), 2) == "new"
    assert await store.took_back(asked.id) == {who}
    await store.destroy_key(asked.id)
    assert await store.took_back(asked.id) == set()


async def test_an_ended_room_takes_nobody_new(store: RedisStore, room: RoomRecord) -> None:
    """Whoever took part can still come back and look."""
    one, two = voter(), voter()
    await store.enter(room.id, one, 10)
    await do(store, room, "end")
    assert [await store.enter(room.id, who, 10) for who in (two, one)] == ["ended", "back"]


async def test_the_log_holds_every_accepted_change_in_order(store: RedisStore, asked: RoomRecord) -> None:
    """Seq grows by exactly one per event, and the events add up to the counts."""
    one, two = voter(), voter()
    await store.cast(asked.id, ROUND, [vote(one, 1, lef=1), vote(one, 1, lef=1), vote(two, 1, lef=1)], change=True)
    await store.cast(asked.id, ROUND, [vote(one, 2, moed=1)], change=True)
    await do(store, asked, "close")
    events = [event async for event in store.events(asked.id)]
    assert [event.seq for event in events] == [1, 2, 3, 4, 5]
    assert isinstance(events[0], PhaseEvent)
    assert isinstance(events[4], PhaseEvent)
    assert [(e.voter, e.ballot.weights) for e in events if isinstance(e, VoteEvent)] == [
        (one, {"lef": 1}),
        (two, {"lef": 1}),
        (one, {"moed": 1}),
    ]
    assert [event.seq async for event in store.events(asked.id, after=2)] == [3, 4, 5]


async def test_the_log_tells_each_decision_once(store: RedisStore, asked: RoomRecord) -> None:
    """A command carries those rounds only in which it decided something; the room itself has all of them."""
    for command in (SetMark(bucket="lef", mark="hidden"), SetMark(bucket="rust", mark="shown"), Do(do="again")):
        state = await store.state(asked.id)
        now = step(asked.deck, state.room, command, 0)
        await store.move(asked.id, state, now, now.open_round(asked.deck))
    state = await store.state(asked.id)
    await store.move(asked.id, state, step(asked.deck, state.room, SetMark(bucket="lef", mark="hidden"), 0), None)
    told = [event.room.acts async for event in store.events(asked.id) if isinstance(event, PhaseEvent)]
    assert [{key: dict(acts.marks) for key, acts in decided.items()} for decided in told] == [
        {},
        {"woorden:1": {"lef": "hidden"}},
        {"woorden:1": {"lef": "hidden", "rust": "shown"}},
        {},
        {"woorden:2": {"lef": "hidden"}},
    ]
    assert list((await store.state(asked.id)).room.acts) == ["woorden:1", "woorden:2"]


async def test_a_person_finds_back_their_ballots(store: RedisStore, asked: RoomRecord) -> None:
    """Coming back is joining again: same person, same answers."""
    who = voter()
    await store.cast(asked.id, ROUND, [vote(who, 4, lef=1)], change=True)
    found = await store.ballots(asked.id, who, [ROUND, "eens:1"])
    assert found[0] is not None
    assert (found[0].rev, found[0].answer, found[0].weights) == (
        4,
        {"kind": "cloud", "words": ("lef",)},
        {"lef": 1},
    )
    assert found[1] is None


async def test_counts_and_seq_are_of_one_instant(store: RedisStore, asked: RoomRecord) -> None:
    """C4: whenever they are read, the counts are the sum of the ballots, and seq counts the changes."""

    async def write() -> None:
        for i in range(60):
            await store.cast(asked.id, ROUND, [vote(bytes([i]) * 16, 1, lef=1)], change=True)

    writing = asyncio.create_task(write())
    while not writing.done():
        state, counts = await store.counts(asked.id, ROUND)
        assert counts.ballots == counts.weights.get("lef", 0) == state.seq - 1
    await writing


async def test_many_words_fit_in_one_batch(store: RedisStore, asked: RoomRecord) -> None:
    """200 votes of 20 buckets each are more values than one engine command takes."""
    votes = [vote(voter(), 1, **{f"w{i}x{j}": 1 for j in range(20)}) for i in range(200)]
    receipts = await store.cast(asked.id, ROUND, votes, change=True)
    assert {receipt.status for receipt in receipts} == {"ok"}
    _, counts = await store.counts(asked.id, ROUND)
    assert len(counts.weights) == 4000


async def test_a_batch_beyond_the_limit_is_refused(store: RedisStore, asked: RoomRecord) -> None:
    """The limit is loud."""
    with pytest.raises(ValueError, match="at most 200"):
        await store.cast(asked.id, ROUND, [vote(voter(), 1, lef=1)] * 201, change=True)


async def test_an_engine_that_is_gone_is_unavailable(tmp_path: object) -> None:
    """C8: a failure to reach the engine has one name."""
    nowhere = RedisStore(redis_client.Redis.from_url(f"unix://{tmp_path}/nothing.sock"))
    with pytest.raises(Unavailable):
        await nowhere.ping()


async def test_a_hint_reaches_whoever_listens(store: RedisStore, room: RoomRecord) -> None:
    """A listener first hears that it may have missed something, then the rooms that changed."""
    hints = store.hints()
    assert await anext(hints) is None
    await store.hint(room.id)
    assert await asyncio.wait_for(anext(hints), 5) == room.id


async def test_no_answer_lies_beside_anything_personal(
    store: RedisStore, asked: RoomRecord, client: "redis_client.Redis"
) -> None:
    """A room's keys hold ballot keys of 16 bytes, and no text in any name of a key."""
    await store.cast(asked.id, ROUND, [vote(voter(), 1, geheimwoord=1)], change=True)
    names = [name async for name in client.scan_iter(match=f"*{asked.id}*")]
    assert not any(b"geheimwoord" in name for name in names)
    fields = await client.hkeys(f"r:{{{asked.id}}}:b:{ROUND}")
    assert [len(field) for field in fields] == [16]


def test_a_fresh_room_is_in_the_lobby() -> None:
    """The state of a new room needs no arguments."""
    assert Room().phase.name == "lobby"
