"""Votes per second through one server process, every acknowledgement after the disk."""

import asyncio
import os
from itertools import count
from statistics import median

import redis.asyncio as redis_client
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff

from klankbord.questions import ANSWER, check
from klankbord.store.base import MOST_VOTES_A_BATCH, Cast
from klankbord.store.redis import RedisStore
from tests.bench import phones, rooms
from tests.bench.figure import Figure
from tests.bench.processes import Node, node, peer
from tests.bench.storm import Storm

PHONES = 2_000
ROUNDS = 3
SECONDS = 3.0
SECONDS_OF_FLOOR = 1.5


async def votes() -> list[Figure]:
    """Return the rate for one-tap and for worded answers, over the echo and over the script, and what a vote costs."""
    async with node() as server, peer("echo") as mirror:
        room = await rooms.ask(server, "choice")
        screen = await rooms.show(server, room)
        voting = await phones.join(server.port, room.code, room.guest, range(PHONES))
        mirrored = await phones.connect(mirror.port, range(PHONES))
        figures: list[Figure] = []
        for kind in ("choice", "cloud"):
            room = await rooms.ask(server, kind, room)
            storm = Storm(server.pid, voting, room.votes)
            echoes = Storm(mirror.pid, mirrored, room.votes, echo=True)
            figures += await _of(kind, server, storm, echoes)
        for phone in (screen, *voting, *mirrored):
            phone.hang_up()
    return figures


async def _of(kind: str, server: Node, storm: Storm, echoes: Storm) -> list[Figure]:
    bare = await rooms.ask(server, kind)
    took, echoed, cast = [], [], []
    for _ in range(ROUNDS):
        took.append(await storm.blow(SECONDS))
        echoed.append(await echoes.blow(SECONDS_OF_FLOOR))
        cast.append(await _script_rate(server, bare, SECONDS_OF_FLOOR))
    rate = median(gust.rate for gust in took)
    echo = "a bare picows server that echoes the same frames to the same phones"
    return [
        Figure(
            name=f"votes.{kind}.echo",
            value=rate,
            floor=median(gust.rate for gust in echoed),
            unit="votes/s",
            goal="ratio at least 0.5",
            note=f"{kind} answers, {PHONES:,} phones, each ack after its fsync, a screen looking on; floor: {echo}",
        ),
        Figure(
            name=f"votes.{kind}.script",
            value=rate,
            floor=median(cast),
            unit="votes/s",
            goal="none: it shows how much is not the engine",
            note=f"the same votes/s; floor: the script alone, {MOST_VOTES_A_BATCH} votes a call, on the same engine",
        ),
        Figure(
            name=f"votes.{kind}.cost",
            value=median(gust.cost for gust in took),
            floor=median(gust.cost for gust in echoed),
            unit="µs of server CPU per vote",
            goal="ratio at most 2",
            note=f"the same votes, where other work on the machine counts less; floor: {echo}",
        ),
    ]


async def _script_rate(server: Node, room: rooms.Room, seconds: float) -> float:
    """Return how many votes a second the engine takes in full batches and nothing around them."""
    client = redis_client.Redis.from_url(server.redis_url, retry=Retry(NoBackoff(), 0))
    store = RedisStore(client)
    checked = [check(room.question, ANSWER.validate_python(answer)) for answer in room.answers]
    voters = [os.urandom(16) for _ in range(PHONES)]
    loop = asyncio.get_running_loop()
    done, began = 0, loop.time()
    try:
        for turn in count():
            if loop.time() - began >= seconds:
                return done / (loop.time() - began)
            rev, part = divmod(turn, PHONES // MOST_VOTES_A_BATCH)
            batch = [
                Cast(voters[i], rev + 1, *checked[(i + rev) % len(checked)])
                for i in range(part * MOST_VOTES_A_BATCH, (part + 1) * MOST_VOTES_A_BATCH)
            ]
            receipts = await store.cast(room.id, room.round, batch, change=True)
            done += sum(receipt.status == "ok" for receipt in receipts)
    finally:
        await client.aclose()
    raise AssertionError("counting never ends")
