"""A channel between nodes: short texts that whoever listens hears at once, and that may be lost."""

from collections.abc import AsyncIterator
from typing import Any

import redis.asyncio as redis_client

from klankbord.store.asking import ask, named_failures


class Channel:
    """One channel of an engine. Nothing may depend on it alone. Every method raises `Unavailable`."""

    def __init__(self, client: "redis_client.Redis", name: str) -> None:
        self._redis: Any = client
        self._name = name

    async def tell(self, text: str) -> None:
        """Let every node hear a text, this one too."""
        await ask(self._redis.publish(self._name, text))

    async def hear(self) -> AsyncIterator[str | None]:
        """Yield what is told; None where something may have been missed, as at the beginning."""
        pubsub = self._redis.pubsub()
        try:
            with named_failures():
                await pubsub.subscribe(self._name)
                async for message in pubsub.listen():
                    if message["type"] == "subscribe":
                        yield None
                    elif message["type"] == "message":
                        yield message["data"].decode()
        finally:
            await pubsub.aclose()
