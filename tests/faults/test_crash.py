"""Faults R01 and R02 of the contract: a real server, killed while people answer."""

import asyncio
from collections import Counter
from collections.abc import Iterator
from contextlib import AsyncExitStack, suppress
from pathlib import Path
from typing import Any, cast

import pytest
import redis.asyncio as redis_client

from klankbord.client import Klankbord, Phone, Refused, Unreachable
from klankbord.live.host import Host
from klankbord.protocol.api import RoomDetail
from klankbord.questions.cloud import CloudAnswer
from klankbord.rooms import Jump
from klankbord.store import keys
from klankbord.store.ballot import unpack_ballot
from klankbord.store.base import VoteEvent
from klankbord.store.engine import EmbeddedEngine
from klankbord.store.redis import RedisStore
from tests.server_process import ServerProcess

DECK = "sturen-vanuit-vertrouwen"
QUESTION = "spannend"
ROUND = f"{QUESTION}:1"
WORDS = ("vertrouwen", "loslaten", "Loslaten", "lef", "spanning", "fouten maken", "E-mail", "email", "rust", "moed")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ServerProcess]:
    """A server that runs."""
    server = ServerProcess(tmp_path / "data")
    server.start()
    yield server
    server.stop()


async def ask(server: ServerProcess) -> RoomDetail:
    """Open a room and put its word cloud in front of it."""
    async with Klankbord(server.url, server.token) as klankbord:
        room = await klankbord.open_room(DECK)
        at = next(i for i, slide in enumerate(room.outline) if slide.id == QUESTION)
        await klankbord.command(room.id, Jump(at=at))
        return room


async def test_three_hundred_people_answer_twice_at_once(server: ServerProcess) -> None:
    """C2 and C4: every answer counts once, the second replaces the first, and counts equal the ballots exactly."""
    room = await ask(server)
    last = [CloudAnswer(words=(WORDS[i % 10], WORDS[i * 3 % 7])) for i in range(300)]

    async def take_part(number: int) -> None:
        async with Phone.join(server.url, room.code, room.guest_link.rpartition("#")[2]) as phone:
            first = CloudAnswer(words=(f"eerst {number % 9}",))
            acks = await asyncio.gather(phone.vote(first, round_key=ROUND), phone.vote(last[number], round_key=ROUND))
            assert {ack.status for ack in acks} <= {"ok", "dup"}

    await asyncio.gather(*(take_part(number) for number in range(300)))
    async with Klankbord(server.url, server.token) as klankbord:
        results = await klankbord.results(room.id)
    (result,) = [asked.result for asked in results.rounds if asked.round == ROUND]
    assert result.kind == "cloud"
    assert result.ballots == 300
    expected: Counter[str] = Counter()
    for answer in last:
        expected.update({word.lower().replace(" ", "").replace("-", "") for word in answer.words})
    assert {word.key: word.count for word in result.words} == dict(expected)


async def test_a_killed_server_has_lost_no_acknowledged_answer(server: ServerProcess) -> None:
    """C1: what a phone was told is on disk, is on disk; after a restart the same people go on."""
    room = await ask(server)
    guest = room.guest_link.rpartition("#")[2]
    async with AsyncExitStack() as stack:
        phones = [await stack.enter_async_context(Phone.join(server.url, room.code, guest)) for _ in range(40)]
        acknowledged = [0] * len(phones)
        for kill_after in (0.15, 0.4, 0.9):
            voting = [asyncio.create_task(_keep_voting(phone, i, acknowledged)) for i, phone in enumerate(phones)]
            await asyncio.sleep(kill_after)
            server.kill()
            for task in voting:
                task.cancel()
            await asyncio.gather(*voting, return_exceptions=True)
            told = list(acknowledged)
            assert sum(told) > 0
            await _compare(server, room, [phone.secret or "" for phone in phones], told)
            server.start()
        acks = await asyncio.gather(*(phone.vote(CloudAnswer(words=("slot",)), round_key=ROUND) for phone in phones))
        assert {ack.status for ack in acks} == {"ok"}


async def _keep_voting(phone: Phone, number: int, acknowledged: list[int]) -> None:
    """Change an answer again and again, noting the newest revision that was acknowledged."""
    with suppress(Refused, Unreachable):
        for turn in range(10_000):
            words = (WORDS[(number + turn) % 10], WORDS[(number * turn) % 10])
            ack = await phone.vote(CloudAnswer(words=words), round_key=ROUND)
            assert ack.status in {"ok", "dup"}
            acknowledged[number] = max(acknowledged[number], ack.rev)


async def _compare(server: ServerProcess, room: RoomDetail, secrets: list[str], told: list[int]) -> None:
    """Read what is on disk, without the server: every acknowledged revision, and counts that equal the ballots."""
    async with EmbeddedEngine(server.data_dir) as engine:
        client = redis_client.Redis.from_url(engine.url, socket_timeout=None)
        store = RedisStore(client)
        record = await store.record(room.id)
        for secret, rev in zip(secrets, told, strict=True):
            (ballot,) = await store.ballots(room.id, Host.voter(record.key or b"", secret), [ROUND])
            assert (ballot.rev if ballot else 0) >= rev
        stored: dict[bytes, bytes] = await cast("Any", client.hgetall(keys.ballots(room.id, ROUND)))
        recount: Counter[str] = Counter()
        for ballot in stored.values():
            recount.update(unpack_ballot(ballot).weights)
        state, counts = await store.counts(room.id, ROUND)
        assert counts.weights == dict(recount)
        assert counts.ballots == len(stored)
        events = [event async for event in store.events(room.id)]
        assert [event.seq for event in events] == list(range(1, state.seq + 1))
        newest = {event.voter: event.ballot for event in events if isinstance(event, VoteEvent)}
        assert newest == {voter: unpack_ballot(ballot) for voter, ballot in stored.items()}
        await client.aclose()
