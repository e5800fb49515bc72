"""Merged words on a real engine: the number on the wall is that of people, read from their ballots."""

import random
import secrets
from collections.abc import AsyncIterator, Sequence

import redis.asyncio as redis_client

from klankbord.live.host import Host
from klankbord.live.hub import Hub
from klankbord.live.overlaps import EVERY, Overlaps
from klankbord.protocol.view import View
from klankbord.questions import KINDS, Counts, Weights, check
from klankbord.questions.cloud import CloudAnswer
from klankbord.rooms import Do
from klankbord.rooms.command import Merge
from klankbord.rooms.sifting import sift
from klankbord.store.base import Cast, RoomRecord
from klankbord.store.redis import RedisStore
from klankbord.words import WordLists
from tests.conftest import DECK

ROUND = "woorden:1"
CLOUD = DECK.slides[0].question


class CountedReads(RedisStore):
    """A store that remembers how often the ballots of a round were read."""

    reads = 0

    def weights(self, room: str, round_key: str) -> AsyncIterator[Weights]:
        """Count, and read."""
        self.reads += 1
        return super().weights(room, round_key)


class Clock:
    """A clock that is put forward by hand."""

    now = 100.0

    def __call__(self) -> float:
        """Return what it says."""
        return self.now


async def cast(
    store: RedisStore, room: RoomRecord, *people: Sequence[str], who: bytes | None = None, rev: int = 1
) -> None:
    """Let each of these people give these words."""
    votes: list[Cast] = []
    for words in people:
        answer, weights = check(CLOUD, CloudAnswer(words=tuple(words)))
        votes.append(Cast(who or secrets.token_bytes(16), rev, answer, weights))
    await store.cast(room.id, ROUND, votes, change=True)


async def opened(store: RedisStore, **merges: str) -> tuple[Host, RoomRecord]:
    """Return a host, not entered, and a room whose cloud is open, with these words counted for others."""
    host = Host(store, Hub())
    record = await host.open_room(DECK)
    await host.command(record.id, Do(do="next"), None)
    for word, into in merges.items():
        await host.command(record.id, Merge(bucket=word, into=into), None)
    return host, record


def sizes(view: View) -> dict[str, int]:
    """Return the words in the result that a view leads to."""
    sifted = sift(CLOUD, view.counts, "off", view.acts, WordLists())
    return {word.key: word.count for word in KINDS["cloud"].result(CLOUD, sifted.counts).words}


async def test_who_gave_several_merged_words_counts_once(store: RedisStore) -> None:
    """P55: over a thousand ballots, more than one page of them, add up to people."""
    host, record = await opened(store, moed="lef", durf="lef")
    chance, given = random.Random(3), list[list[str]]()
    for _ in range(6):
        people = [chance.sample(["lef", "moed", "durf", "rust", "tijd"], 3) for _ in range(200)]
        await cast(store, record, *people)
        given += people
    shown = sizes(await host.view(record.id))
    assert shown["lef"] == sum(not {"lef", "moed", "durf"}.isdisjoint(words) for words in given)
    assert shown["rust"] == sum("rust" in words for words in given)
    assert set(shown) == {"lef", "rust", "tijd"}


async def test_the_weights_of_a_round_are_those_of_its_ballots(store: RedisStore) -> None:
    """Each person once, as they answer now; of a round that nobody answered there are none."""
    _, record = await opened(store)
    assert [weights async for weights in store.weights(record.id, ROUND)] == []
    somebody = secrets.token_bytes(16)
    await cast(store, record, ["lef"], who=somebody)
    await cast(store, record, ["rust"], ["rust"])
    await cast(store, record, ["tijd"], who=somebody, rev=2)
    found = Counts()
    async for weights in store.weights(record.id, ROUND):
        found = found.plus(Counts(weights, {}, 1))
    assert found.weights == {"tijd": 1, "tijd\ntijd": 1, "rust": 2, "rust\nrust": 2}
    assert found.ballots == 3


async def read(overlaps: Overlaps, store: RedisStore, record: RoomRecord) -> dict[frozenset[str], int]:
    """Return the overlaps as they are known now."""
    state, counts = await store.counts(record.id, ROUND)
    return dict((await overlaps.of(state.room.plan(DECK), state, ROUND, counts)).together)


async def test_ballots_are_read_only_where_words_were_merged(client: "redis_client.Redis") -> None:
    """A room without merged words never pays for them."""
    store = CountedReads(client)
    host, record = await opened(store)
    overlaps = Overlaps(store, record.id)
    await cast(store, record, ["lef", "moed"])
    assert await read(overlaps, store, record) == {}
    assert store.reads == 0
    await host.command(record.id, Merge(bucket="moed", into="lef"), None)
    assert await read(overlaps, store, record) == {frozenset({"lef", "moed"}): 1}
    assert store.reads == 1


async def test_ballots_are_read_once_a_second_while_answers_come_in(client: "redis_client.Redis") -> None:
    """Not at all while nothing changes; at once when a command was given; and never again when the round is over."""
    store, clock = CountedReads(client), Clock()
    host, record = await opened(store, moed="lef")
    overlaps, both = Overlaps(store, record.id, clock), frozenset({"lef", "moed"})

    async def now(people: int, reads: int) -> None:
        assert (await read(overlaps, store, record), store.reads) == ({both: people} if people else {}, reads)

    await now(0, 1)
    await cast(store, record, ["lef", "moed"])
    await now(0, 1)
    clock.now += EVERY
    await now(1, 2)
    clock.now += 10 * EVERY
    await now(1, 2)
    await cast(store, record, ["lef", "moed"])
    await host.command(record.id, Do(do="close"), None)
    await now(2, 3)
    await host.command(record.id, Do(do="reveal"), None)
    clock.now += 10 * EVERY
    await now(2, 3)


async def test_the_last_answers_before_the_end_are_read_too(store: RedisStore) -> None:
    """Also where two people swapped words, so that no number of the counts has changed."""
    host, record = await opened(store, moed="lef")
    overlaps, one, other = Overlaps(store, record.id, Clock()), secrets.token_bytes(16), secrets.token_bytes(16)
    await cast(store, record, ["lef", "moed"], who=one)
    await cast(store, record, ["rust"], who=other)
    assert await read(overlaps, store, record) == {frozenset({"lef", "moed"}): 1}
    await cast(store, record, ["lef", "rust"], who=one, rev=2)
    await cast(store, record, ["moed"], who=other, rev=2)
    await host.command(record.id, Do(do="close"), None)
    assert await read(overlaps, store, record) == {}


async def test_a_merged_word_is_exact_on_the_wall_soon_after_the_last_answer(store: RedisStore) -> None:
    """P55: also where its number was read a moment too early, and nothing else happens in the room."""
    _, record = await opened(store, moed="lef")
    clock = Clock()
    async with Host(store, Hub(), clock=clock) as host:
        room = await host.live(record.id)
        await room.view()
        await cast(store, record, ["lef", "moed"], ["rust"])
        await room.moved()
        early = await room.view()
        assert sizes(early) == {"lef": 2, "rust": 1}
        clock.now += EVERY
        await room.moved()
        late = await room.view()
        assert sizes(late) == {"lef": 1, "rust": 1}
        assert late.seq == early.seq
