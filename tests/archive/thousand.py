"""`python -m tests.archive.thousand [rooms]`: hold so many evenings at random, and count each in four ways.

Live = archive = export = replay: the counts of the engine, those of the archive from its events and from its answers,
the file of the room before and after another archive took it in, and the votes of that file one by one. Somebody takes
everything back in every third room. Any difference is printed, and the status is 1.
"""

import asyncio
import random
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

import click
import redis.asyncio as redis_client
import structlog
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff

from klankbord.archive import Archive, Voted, place_of, roomfile, take_in, write_out
from klankbord.live.archivist import Archivist
from klankbord.questions import Counts
from klankbord.rooms.tally import Tally
from klankbord.store.engine import EmbeddedEngine
from klankbord.store.redis import RedisStore
from tests.archive.evening import Evening

ROOMS = 1000
ACTS = 30
AT_ONCE = 20


async def main(rooms: int) -> int:
    """Hold the evenings; return how many differ."""
    differ = changes = 0
    with tempfile.TemporaryDirectory() as folder:
        here, there = (Archive(place_of(None, Path(folder) / name)) for name in ("here", "there"))
        await here.open()
        await there.open()
        async with EmbeddedEngine(Path(folder) / "engine") as engine:
            client = redis_client.Redis.from_url(engine.url, socket_timeout=None, retry=Retry(NoBackoff(), 0))
            store = RedisStore(client)
            with click.progressbar(range(0, rooms, AT_ONCE), label="Evenings", file=sys.stderr) as bar:
                for start in bar:
                    evenings = [await _hold(store, seed) for seed in range(start, min(start + AT_ONCE, rooms))]
                    archivist = Archivist(store, here)
                    while await archivist.turn():
                        pass
                    for evening in evenings:
                        found = await _differences(evening, here, there)
                        differ += bool(found)
                        for difference in found:
                            click.echo(f"Room {evening.record.id}: {difference}")
                        changes += (await evening.state()).seq
                        await store.forget(evening.record.id)
            await client.aclose()
        await here.close()
        await there.close()
    click.echo(f"{rooms} rooms with {changes} changes, live = archive = export = replay: {differ} differ.")
    return differ


async def _hold(store: RedisStore, seed: int) -> Evening:
    evening = await Evening.begin(store, seed)
    await evening.go_on(ACTS)
    if seed % 3 == 0:
        await evening.take_back(random.Random(seed).randint(1, 7))
        await evening.go_on(ACTS // 3)
    await evening.end()
    return evening


async def _differences(evening: Evening, here: Archive, there: Archive) -> list[str]:
    """Return in what a room is not the same everywhere."""
    uid, live = evening.record.id, await evening.counts()
    found = [*await here.verify(uid)]
    standing = await here.standing(uid)
    if standing is None or not standing.verified:
        found.append("The archive did not find it whole.")
    file = [line async for line in write_out(here, uid)]
    await take_in(there, file, time.time_ns() // 1_000_000)
    found += await there.verify(uid)
    if [line async for line in write_out(there, uid)] != file:
        found.append("Its file is another one after a round trip.")
    if _replayed(file, list(live)) != live:
        found.append("Its votes one by one do not come to the live counts.")
    return found


def _replayed(file: list[bytes], rounds: list[str]) -> dict[str, Counts]:
    tallies: defaultdict[str, Tally] = defaultdict(Tally)
    for change in roomfile.read(file)[1]:
        if isinstance(change, Voted):
            tallies[change.round].add(change.ballot_key, change.seq, change.weights)
    return {key: tallies[key].counts() for key in rounds}


if __name__ == "__main__":
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(40))
    began = time.monotonic()
    status = asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else ROOMS))
    click.echo(f"{time.monotonic() - began:.0f} s", err=True)
    sys.exit(1 if status else 0)
