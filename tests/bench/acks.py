"""How long a person looks at *sending*, at a steady rate of votes."""

import asyncio
import os
from collections.abc import Callable
from statistics import median, quantiles
from time import perf_counter

import redis.asyncio as redis_client
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff

from klankbord.questions import ANSWER, check
from klankbord.store.base import Cast, Unavailable
from klankbord.store.redis import RedisStore
from klankbord.web.app import ENGINE_SECONDS, MOST_CONNECTIONS
from tests.bench import phones, rooms
from tests.bench.figure import Figure
from tests.bench.phones import Phone
from tests.bench.processes import Node, node

PHONES = 500
RATE = 500
"""Votes per second, sent on a schedule that waits for nobody."""

ROUNDS = 3
SECONDS = 5.0
WARM = 200
"""Votes at the beginning of a round that are not counted."""

Send = Callable[[int, asyncio.Future[None]], None]
"""Start vote number n; the future is done when it is acknowledged."""


async def acks() -> list[Figure]:
    """Return the median and the 99th percentile."""
    async with node() as server:
        room, bare = await rooms.ask(server, "cloud"), await rooms.ask(server, "cloud")
        screen = await rooms.show(server, room)
        voting = await phones.join(server.port, room.code, room.guest, range(PHONES))
        took, floor = [], []
        for _ in range(ROUNDS):
            took.append(await _delays(_through(room, voting)))
            floor.append(await _delays_of_calls(server, bare))
        for phone in (screen, *voting):
            phone.hang_up()
    note = f"{RATE} votes/s offered, counted from when each was due; floor: one durable script call per vote"
    return [
        Figure(
            name=f"acks.p{percent}",
            value=median(_percentile(delays, percent) for delays in took),
            floor=median(_percentile(delays, percent) for delays in floor),
            unit="ms",
            goal=goal,
            note=note,
        )
        for percent, goal in ((50, "none"), (99, "value at most 30"))
    ]


async def _delays(send: Send) -> list[float]:
    """Return milliseconds from the moment each vote was due, not sent, to its acknowledgement: a server that stops
    for a second delays every vote that was due in that second.
    """
    loop, now = asyncio.get_running_loop(), perf_counter  # the clock of the loop counts whole milliseconds
    delays: list[float] = []
    waiting: set[asyncio.Future[None]] = set()
    begin = now() + 0.05
    for number in range(int(RATE * SECONDS)):
        due = begin + number / RATE
        if (early := due - now()) > 0:
            await asyncio.sleep(early)
        acknowledged: asyncio.Future[None] = loop.create_future()
        acknowledged.add_done_callback(lambda _, due=due: delays.append((now() - due) * 1000))
        waiting.add(acknowledged)
        acknowledged.add_done_callback(waiting.discard)
        send(number, acknowledged)
    async with asyncio.timeout(10):
        await asyncio.gather(*waiting)
    await asyncio.sleep(0)
    return delays[WARM:]


def _through(room: rooms.Room, voting: list[Phone]) -> Send:
    """Return a way to vote from one phone after the other."""
    frames = room.votes
    under_way: dict[Phone, asyncio.Future[None]] = {}

    def heard(phone: Phone, message: bytes) -> None:
        if phones.is_a(b"ack", message):
            if b"\xa6status\xa2ok" not in message:
                raise RuntimeError("A vote was not answered `ok`.")
            under_way.pop(phone).set_result(None)

    def send(number: int, acknowledged: asyncio.Future[None]) -> None:
        phone = voting[number % PHONES]
        phone.heard = heard
        phone.rev += 1
        under_way[phone] = acknowledged
        phone.send(frames.frame(phone.number, phone.rev))

    return send


async def _delays_of_calls(server: Node, room: rooms.Room) -> list[float]:
    """Return the same delays where each vote is one call of the script, from here, and nothing else."""
    pool = redis_client.BlockingConnectionPool.from_url(
        server.redis_url, max_connections=MOST_CONNECTIONS, timeout=ENGINE_SECONDS, retry=Retry(NoBackoff(), 0)
    )
    store = RedisStore(redis_client.Redis(connection_pool=pool))
    checked = [check(room.question, ANSWER.validate_python(answer)) for answer in room.answers]
    calls: set[asyncio.Task[None]] = set()

    async def call(number: int, acknowledged: asyncio.Future[None]) -> None:
        vote = Cast(os.urandom(16), 1, *checked[number % len(checked)])
        try:
            await store.cast(room.id, room.round, [vote], change=True)
            acknowledged.set_result(None)
        except Unavailable as error:
            acknowledged.set_exception(error)

    def send(number: int, acknowledged: asyncio.Future[None]) -> None:
        task = asyncio.create_task(call(number, acknowledged))
        calls.add(task)
        task.add_done_callback(calls.discard)

    try:
        return await _delays(send)
    finally:
        await pool.aclose()


def _percentile(delays: list[float], percent: int) -> float:
    return quantiles(delays, n=100)[percent - 1]
