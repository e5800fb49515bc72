"""Faults R05 and R07 of the contract: an engine that hangs, replies that are lost on the way; and a full disk."""

# ruff: noqa: ASYNC110, ASYNC240 — a test's loop serves nobody else, and files tell it what happened

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import redis.asyncio as redis_client
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff

from klankbord.questions import Counts
from klankbord.questions.cloud import CloudAnswer
from klankbord.rooms import Do, step
from klankbord.store.base import Cast, RoomRecord, Unavailable
from klankbord.store.engine import EmbeddedEngine
from klankbord.store.redis import RedisStore
from tests.conftest import new_record

ROUND = "woorden:1"


async def ask(store: RedisStore) -> RoomRecord:
    """Open a room with its first question in front of it."""
    record = new_record()
    await store.create(record)
    state = await store.state(record.id)
    now = step(record.deck, state.room, Do(do="advance"), 0)
    await store.move(record.id, state, now, now.open_round(record.deck))
    return record


def vote(number: int, rev: int = 1) -> Cast:
    """Return the vote of one person."""
    return Cast(number.to_bytes(16, "big"), rev, CloudAnswer(words=("lef",)), {"lef": 1})


@pytest.fixture
async def engine(tmp_path: Path) -> AsyncIterator[EmbeddedEngine]:
    """An engine of this test alone."""
    async with EmbeddedEngine(tmp_path / "engine") as engine:
        yield engine


def connect(url: str) -> "redis_client.Redis":
    """Return a client as the server makes it: it never asks twice by itself."""
    return redis_client.Redis.from_url(url, socket_timeout=None, retry=Retry(NoBackoff(), 0))


async def test_an_engine_that_hangs_costs_no_answer(engine: EmbeddedEngine) -> None:
    """C5 and C8: nobody waits for ever, nobody hears ok, and no reply is ever taken for that of another question."""
    client = connect(engine.url)
    store = RedisStore(client)
    record = await ask(store)
    os.kill(engine.pid, signal.SIGSTOP)
    try:
        hanging = [store.cast(record.id, ROUND, [vote(number)], change=True) for number in range(20)]
        outcomes = await asyncio.gather(*hanging, return_exceptions=True)
    finally:
        os.kill(engine.pid, signal.SIGCONT)
    assert {type(outcome) for outcome in outcomes} == {Unavailable}

    async def ask_own(number: int) -> None:
        """Ask something that has one right answer only."""
        (receipt,) = await store.cast(record.id, ROUND, [vote(number, rev=2 + number)], change=True)
        assert receipt.status == "ok"
        (ballot,) = await store.ballots(record.id, number.to_bytes(16, "big"), [ROUND])
        assert ballot is not None
        assert ballot.rev == 2 + number

    await asyncio.gather(*(ask_own(number) for number in range(60)))
    _, counts = await store.counts(record.id, ROUND)
    assert (counts.ballots, counts.weights) == (60, {"lef": 60})
    await client.aclose()


async def test_a_file_that_was_not_rewritten_is_not_taken_for_scrubbed(engine: EmbeddedEngine) -> None:
    """What was forgotten is in it still; that is said, and it is tried anew when it is asked for again."""
    client = connect(engine.url)
    store = RedisStore(client)
    await ask(store)
    await client.config_set("rdb-key-save-delay", 1_000_000)  # microseconds, so that the rewriting can be met
    scrubbing = asyncio.create_task(store.scrub())
    children = Path(f"/proc/{engine.pid}/task/{engine.pid}/children")
    while not (found := children.read_text().split()):
        await asyncio.sleep(0.01)
    os.kill(int(found[0]), signal.SIGKILL)
    with pytest.raises(Unavailable, match="could not rewrite its file"):
        await scrubbing
    await client.config_set("rdb-key-save-delay", 0)
    await store.scrub()
    await client.aclose()


class LossyLine:
    """A way to the engine on which the next `losses` replies to a script are executed but never arrive."""

    def __init__(self, target: str, path: Path) -> None:
        self._target = target
        self._path = path
        self.losses = 0

    async def __aenter__(self) -> "LossyLine":
        self._server = await asyncio.start_unix_server(self._carry, self._path)
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        await self._server.wait_closed()

    @property
    def url(self) -> str:
        """The address of this end."""
        return f"unix://{self._path}"

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_unix_connection(self._target)
        try:
            while request := await reader.read(1 << 16):
                back.write(request)
                reply = await there.read(1 << 16)
                if b"EVALSHA" in request and self.losses:
                    self.losses -= 1
                    break
                writer.write(reply)
        finally:
            for stream in (writer, back):
                stream.close()


@pytest.mark.parametrize("losses", [1, 3, 10])
async def test_a_lost_reply_counts_once(engine: EmbeddedEngine, tmp_path: Path, losses: int) -> None:
    """C2: a vote that was carried out but not heard of is sent again, and found."""
    direct = connect(engine.url)
    record = await ask(RedisStore(direct))
    async with LossyLine(engine.url.removeprefix("unix://"), tmp_path / "lossy.sock") as line:
        client = connect(line.url)
        store = RedisStore(client)
        # The engine has to know the script before its replies get lost.
        await store.cast(record.id, ROUND, [vote(99)], change=True)
        line.losses = losses
        for _ in range(losses):
            with pytest.raises(Unavailable):
                await store.cast(record.id, ROUND, [vote(1)], change=True)
        (receipt,) = await store.cast(record.id, ROUND, [vote(1)], change=True)
        assert receipt.status == "dup"
        await client.aclose()
    _, counts = await RedisStore(direct).counts(record.id, ROUND)
    assert counts == Counts({"lef": 2}, {"lef": 2}, 2)
    await direct.aclose()
