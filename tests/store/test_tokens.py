"""Tokens stand for something until they are used or expire, and the store never learns them."""

import asyncio

import pytest
import redis.asyncio as redis_client

from klankbord.store.base import Unavailable
from klankbord.store.tokens import Tokens


@pytest.fixture
def tokens(client: "redis_client.Redis") -> Tokens:
    """Tokens of a purpose that only tests have."""
    return Tokens(client, "test", 60)


async def test_a_token_stands_for_its_value(tokens: Tokens) -> None:
    """A token gives its value as often as it is read, until it is forgotten."""
    token = await tokens.issue("waarde")
    assert [await tokens.read(token), await tokens.read(token)] == ["waarde", "waarde"]
    await tokens.forget(token)
    assert await tokens.read(token) is None


async def test_a_token_is_spent_once(tokens: Tokens) -> None:
    """Of twenty callers that spend a token at the same moment, exactly one gets its value."""
    token = await tokens.issue("waarde")
    found = await asyncio.gather(*(tokens.spend(token) for _ in range(20)))
    assert sorted(map(str, found)) == ["None"] * 19 + ["waarde"]


async def test_a_purpose_is_a_world_of_its_own(tokens: Tokens, client: "redis_client.Redis") -> None:
    """A token of one purpose is worth nothing for another."""
    token = await tokens.issue("waarde")
    assert await Tokens(client, "other", 60).spend(token) is None


@pytest.mark.parametrize("nonsense", ["", "x", "a" * 10_000, "\ud800", "é\n"])
async def test_nonsense_is_nobodys_token(nonsense: str, tokens: Tokens) -> None:
    """Any string may be asked about, and is answered with nothing."""
    assert await tokens.read(nonsense) is None
    assert await tokens.spend(nonsense) is None


async def test_the_engine_never_sees_a_token(tokens: Tokens, client: "redis_client.Redis") -> None:
    """No key and no value of the engine contains the token, and every token has a lifetime."""
    token = await tokens.issue("waarde")
    keys = [key async for key in client.scan_iter("token:test:*")]
    assert keys
    assert not any(token.encode() in key for key in keys)
    assert all([0 < await client.ttl(key) <= 60 for key in keys])


async def test_a_dead_engine_is_named() -> None:
    """Where the engine does not answer, neither is a token valid nor invalid: the store is unavailable."""
    nowhere = redis_client.Redis.from_url("unix:///no/such/engine.sock")
    with pytest.raises(Unavailable):
        await Tokens(nowhere, "test", 60).read("x")
    await nowhere.aclose()
