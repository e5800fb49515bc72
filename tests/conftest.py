"""A real engine for the tests, one for all of them; every test has a room of its own."""

import secrets
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
import redis.asyncio as redis_client
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff

from klankbord.decks import Deck
from klankbord.store.base import RoomRecord
from klankbord.store.engine import EmbeddedEngine
from klankbord.store.redis import RedisStore

DECK = Deck.model_validate_json(
    """{
    "id": "proef",
    "title": {"nl": "Proef"},
    "slides": [
        {"question": {"kind": "cloud", "id": "woorden", "prompt": {"nl": "Welke woorden?"}}},
        {"question": {"kind": "choice", "id": "eens", "prompt": {"nl": "Eens?"}, "change": false,
            "options": [{"id": "ja", "label": {"nl": "Ja"}}, {"id": "nee", "label": {"nl": "Nee"}}]}}
    ]}"""
)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def engine_url(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[str]:
    """The address of an embedded engine that lives as long as the tests."""
    async with EmbeddedEngine(tmp_path_factory.mktemp("engine")) as engine:
        yield engine.url


@pytest.fixture
async def client(engine_url: str) -> AsyncIterator["redis_client.Redis"]:
    """A client of the engine."""
    # No timeout of its own, as in the server: with one, redis-py writes through `wait_for`, which on Python 3.11 can
    # swallow a cancellation, and a task that was told to stop goes on for ever.
    client = redis_client.Redis.from_url(engine_url, socket_timeout=None, retry=Retry(NoBackoff(), 0))
    yield client
    await client.aclose()


@pytest.fixture
def store(client: "redis_client.Redis") -> RedisStore:
    """The store under test."""
    return RedisStore(client)


def new_record(deck: Deck = DECK) -> RoomRecord:
    """Return a record with an id and a code that no other test has."""
    return RoomRecord(
        id=secrets.token_hex(8),
        code=f"{secrets.randbelow(10**8):08}",
        guest=secrets.token_urlsafe(16),
        key=secrets.token_bytes(32),
        deck=deck,
        created=1_700_000_000_000,
    )


@pytest.fixture
async def room(store: RedisStore) -> RoomRecord:
    """A fresh room in the lobby."""
    record = new_record()
    assert await store.create(record)
    return record
