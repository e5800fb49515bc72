"""Tokens: random strings that stand for something until they are used or expire. Only their hash is kept."""

import asyncio
import hashlib
import secrets
from collections.abc import Awaitable, Collection
from typing import TypeVar, cast

import redis.asyncio as redis_client
from redis.exceptions import RedisError

from klankbord.store.asking import WITHIN
from klankbord.store.base import Unavailable

LONGEST = 100
"""Characters of a string that is worth looking up; longer ones are nobody's token."""

T = TypeVar("T")


class Tokens:
    """Tokens of one purpose, each with a value and the same lifetime. Every method may raise `Unavailable`.

    Whoever reads the engine's files learns no token: under a key with the SHA-256 of a token lies its value. Tokens
    carry 256 random bits, so a plain hash is as good as a slow one.
    """

    def __init__(self, client: "redis_client.Redis", purpose: str, seconds: int) -> None:
        self._redis = client
        self._purpose = purpose
        self.seconds = seconds

    async def issue(self, value: str) -> str:
        """Return a new token that stands for `value`."""
        token = secrets.token_urlsafe(32)
        await self._keep(token, value)
        return token

    async def read(self, token: str) -> str | None:
        """Return what the token stands for, or None when nobody knows it (any more)."""
        return _text(await _ask(self._redis.get(self._key(token)))) if len(token) <= LONGEST else None

    async def spend(self, token: str) -> str | None:
        """Return what the token stands for and forget it: of any number of callers one gets it."""
        return _text(await _ask(self._redis.getdel(self._key(token)))) if len(token) <= LONGEST else None

    async def standing(self, prints: Collection[str]) -> set[str]:
        """Return those of these fingerprints whose tokens still stand for something."""
        wanted = list(prints)
        values = await _ask(self._redis.mget([self._key_of(one) for one in wanted])) if wanted else []
        return {one for one, value in zip(wanted, values, strict=True) if value is not None}

    async def forget(self, token: str) -> None:
        """Make the token worthless."""
        await _ask(self._redis.delete(self._key(token)))

    async def _keep(self, token: str, value: str) -> None:
        await _ask(self._redis.set(self._key(token), value, ex=self.seconds))

    def _key(self, token: str) -> str:
        return self._key_of(fingerprint(token))

    def _key_of(self, print_: str) -> str:
        return f"token:{self._purpose}:{print_}"


class HeldTokens(Tokens):
    """Tokens of which each has a holder, whose tokens can be listed and made worthless by their fingerprints."""

    async def issue_to(self, holder: str, value: str) -> str:
        """Return a new token of `holder` that stands for `value`."""
        token = secrets.token_urlsafe(32)
        # Listed first: whoever makes all tokens of a holder worthless misses none that is there.
        await _ask(self._redis.sadd(self._list(holder), fingerprint(token)))
        await _ask(self._redis.expire(self._list(holder), self.seconds))
        await self._keep(token, value)
        return token

    async def held(self, holder: str) -> dict[str, str]:
        """Return what the tokens of `holder` stand for, by their fingerprints."""
        prints = [_text(one) or "" for one in await _ask(self._redis.smembers(self._list(holder)))]
        if not prints:
            return {}
        values = await _ask(self._redis.mget([self._key_of(one) for one in prints]))
        found = {one: text for one, value in zip(prints, values, strict=True) if (text := _text(value)) is not None}
        if past := [one for one in prints if one not in found]:
            await _ask(self._redis.srem(self._list(holder), *past))
        return found

    async def revoke(self, holder: str, print_: str) -> bool:
        """Make the token with this fingerprint worthless; return whether `holder` had it."""
        if not await _ask(self._redis.srem(self._list(holder), print_)):
            return False
        return bool(await _ask(self._redis.delete(self._key_of(print_))))

    def _list(self, holder: str) -> str:
        return f"tokens:{self._purpose}:{holder}"


def fingerprint(token: str) -> str:
    """Return the SHA-256 of a token, in hex: names it without giving it away."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def _text(found: bytes | str | None) -> str | None:
    return found.decode() if isinstance(found, bytes) else found


async def _ask(reply: "Awaitable[T] | T") -> T:
    try:
        async with asyncio.timeout(WITHIN):
            return await cast("Awaitable[T]", reply)
    except (RedisError, OSError, TimeoutError) as error:
        raise Unavailable(str(error) or type(error).__name__) from error
