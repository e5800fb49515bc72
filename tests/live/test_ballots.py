"""Votes on their way to the store: settled in order, and never more of them than can wait."""

import pytest

from klankbord.live import ballots as module
from klankbord.live.ballots import Ballot, Ballots
from klankbord.questions.cloud import CloudAnswer
from klankbord.rooms import Paced, Room
from klankbord.rooms.room import EVERY_ROUND
from klankbord.store.base import Cast, Receipt, RoomRecord
from klankbord.store.redis import RedisStore


@pytest.fixture
async def paced(store: RedisStore, room: RoomRecord) -> RoomRecord:
    """A room whose questions are all open."""
    await store.move(room.id, await store.state(room.id), Room(phase=Paced()), EVERY_ROUND)
    return room


def ballot(number: int, round_key: str = "woorden:1") -> Ballot[int]:
    """A vote of somebody, sent by number."""
    return Ballot(number, round_key, True, Cast(number.to_bytes(16, "big"), 1, CloudAnswer(words=("lef",)), {"lef": 1}))


async def test_votes_are_settled_in_order_whatever_they_are_for(store: RedisStore, paced: RoomRecord) -> None:
    """Each with its own receipt, in its own round."""
    settled: list[tuple[int, str]] = []

    def settle(done: Ballot[int], receipt: Receipt | None) -> None:
        settled.append((done.sender, receipt.status if receipt else "unknown"))

    ballots = Ballots(store, paced.id, settle)
    rounds = ("woorden:1", "woorden:1", "eens:1", "woorden:1", "woorden:2")
    assert all(ballots.add(ballot(number, key)) for number, key in enumerate(rounds))
    await ballots.finish()
    assert settled == [(0, "ok"), (1, "ok"), (2, "ok"), (3, "ok"), (4, "closed")]
    assert await store.answered(paced.id, ("woorden:1", "eens:1", "woorden:2")) == [3, 1, 0]


async def test_one_vote_too_many_is_not_taken(
    store: RedisStore, paced: RoomRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    """C11: it is said at once, and there is room again as soon as the store has taken some."""
    monkeypatch.setattr(module, "MOST_WAITING", 2)
    ballots: Ballots[int] = Ballots(store, paced.id, lambda _ballot, _receipt: None)
    assert [ballots.add(ballot(number)) for number in range(3)] == [True, True, False]
    await ballots.finish()
    assert ballots.add(ballot(3))
    await ballots.finish()
    assert await store.answered(paced.id, ["woorden:1"]) == [3]


async def test_a_surprise_is_no_answer(store: RedisStore, paced: RoomRecord, monkeypatch: pytest.MonkeyPatch) -> None:
    """C5: whoever waits hears that it is unknown, and the votes behind it go on."""
    settled: list[Receipt | None] = []
    ballots: Ballots[int] = Ballots(store, paced.id, lambda _ballot, receipt: settled.append(receipt))

    async def fault(*_: object, **__: object) -> list[Receipt]:
        raise ZeroDivisionError

    with monkeypatch.context() as patched:
        patched.setattr(store, "cast", fault)
        assert ballots.add(ballot(0))
        await ballots.finish()
    assert ballots.add(ballot(0))
    await ballots.finish()
    assert [receipt and receipt.status for receipt in settled] == [None, "ok"]
