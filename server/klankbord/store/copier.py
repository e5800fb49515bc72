"""The copier: takes a room out of an engine as bytes, of one instant, and puts it into another."""

from typing import Any

import msgpack
import redis.asyncio as redis_client

from klankbord.store import keys
from klankbord.store.asking import ask, script


class Copier:
    """Copies rooms of one engine. Every method raises `Unavailable` when it does not answer."""

    def __init__(self, client: "redis_client.Redis") -> None:
        self._redis: Any = client
        self._copy = client.register_script(script("copy"))

    async def copy(self, room: str) -> bytes:
        """Return everything that the engine has of a room. Raises `NoSuchRoom`.

        An engine of the same version or a newer one can take it in.
        """
        return msgpack.packb(await ask(self._copy(keys=[keys.room(room)], args=[keys.everything(room)])))

    async def put(self, room: str, copy: bytes, epoch: str) -> None:
        """Put a room into an engine that does not have it, as a data set of its own: `epoch` is a new name for it."""
        flat: list[bytes] = msgpack.unpackb(copy, use_list=True)
        for i in range(0, len(flat), 2):
            await ask(self._redis.restore(flat[i], 0, flat[i + 1]))
        await ask(self._redis.hset(keys.room(room), "epoch", epoch))
        fields = await ask(self._redis.hmget(keys.room(room), ("code", "created", "owner", "team")))
        code, created, *holders = (field.decode() if field else "" for field in fields)
        await ask(self._redis.set(keys.code(code), room, nx=True))
        for list_ in (keys.ROOMS, *(keys.rooms_of(holder) for holder in holders if holder)):
            await ask(self._redis.zadd(list_, {room: int(created)}))
