"""The sweeper: puts a log without what was taken back in the place of the one that has it still."""

from collections.abc import Set as AbstractSet
from typing import Any

import msgpack
import redis.asyncio as redis_client

from klankbord.store import keys
from klankbord.store.asking import ask, script
from klankbord.store.base import RoomState
from klankbord.store.sweeping import Entry, Sweeping

PAGE = 200
"""Entries of a log that are read or written at once."""


class Sweeper:
    """Sweeps logs on one engine. It may be stopped anywhere: until the last step nothing has changed."""

    def __init__(self, client: "redis_client.Redis") -> None:
        self._redis: Any = client
        self._swap = client.register_script(script("swap"))

    async def sweep(self, room: str, state: RoomState, gone: AbstractSet[bytes]) -> bool:
        """Leave nothing of those who are `gone`, unless something happens meanwhile; return whether that was done."""
        sweeping = Sweeping(await self._entries(room), gone)
        await sweeping.work_out()
        await self._write(keys.fresh_log(room), sweeping)
        rounds = sorted(sweeping.words)
        ranks = [[part for bucket, seq in sweeping.first(key).items() for part in (seq, bucket)] for key in rounds]
        left = state.room.without(sweeping.words)
        swapped = self._swap(
            keys=[
                keys.room(room),
                keys.log(room),
                keys.fresh_log(room),
                keys.swept(room),
                *(keys.first(room, key) for key in rounds),
            ],
            args=[state.seq, left.model_dump_json(), *(msgpack.packb(one, use_bin_type=False) for one in ranks)],
        )
        return bool(await ask(swapped))

    async def _entries(self, room: str) -> list[Entry]:
        entries: list[Entry] = []
        start = "-"
        while page := await ask(self._redis.xrange(keys.log(room), start, "+", count=PAGE)):
            entries += page
            start = f"({page[-1][0].decode()}"
        return entries

    async def _write(self, fresh: str, sweeping: Sweeping) -> None:
        await ask(self._redis.delete(fresh))  # of somebody who did not get this far
        for start in range(0, len(sweeping), PAGE):
            pipe = self._redis.pipeline(transaction=False)
            for id_, fields in sweeping.swept(start, start + PAGE):
                pipe.xadd(fresh, fields, id=id_)
            await ask(pipe.execute())
