"""A data folder in use, with its archive in it or in PostgreSQL, of which a test can read every byte."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import redis.asyncio as redis_client
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff

from klankbord.archive import Archive, Place, place_of, write_out
from klankbord.live.archivist import Archivist
from klankbord.live.caretaker import Caretaker
from klankbord.live.eraser import Eraser
from klankbord.live.host import Host
from klankbord.live.hub import Hub
from klankbord.questions import ANSWER, check
from klankbord.rooms import COMMAND, step
from klankbord.store.base import Cast, RoomRecord
from klankbord.store.engine import EmbeddedEngine
from klankbord.store.redis import RedisStore
from tests.archive.cluster import Cluster
from tests.archive.evening import DECK
from tests.conftest import new_record

MADE = "reservesleutel"
"""A word that somebody says in every evening, and of which a question is made."""


class Folder:
    """A data folder with an engine and an archive of its own, and nothing else in it."""

    def __init__(self, path: Path, client: Any, archive: Archive, beside: Cluster | None = None) -> None:
        """`beside` is the PostgreSQL in which the archive is."""
        self.path, self.client, self.archive, self.beside = path, client, archive, beside
        self.store = RedisStore(client)
        self.eraser = Eraser(self.store, archive)
        self.host = Host(self.store, Hub())

    async def evening(
        self, word: str, *, end: bool = True, archive: bool = True, made: bool = True, phone: str = "somebody"
    ) -> RoomRecord:
        """Hold a room in which somebody says this word, and something is made of it."""
        record = new_record(DECK)
        assert record.key
        assert await self.store.create(record)
        voter = Host.voter(record.key, phone)
        assert await self.store.enter(record.id, voter, 1) == "new"
        await self.give(record, {"do": "jump", "at": 1})
        kept, weights = check(DECK.slides[1].question, ANSWER.validate_python({"kind": "cloud", "words": (word, MADE)}))
        await self.store.cast(record.id, "woorden:1", [Cast(voter, 1, kept, weights)], change=True)
        if made:
            await self.give(record, {"do": "chain", "kind": "choice", "items": (word, MADE)})
        if end:
            await self.give(record, {"do": "end"})
        if archive:
            await self.catch_up()
        return record

    async def give(self, record: RoomRecord, command: dict[str, Any]) -> None:
        """Give a room a command."""
        state = await self.store.state(record.id)
        now = step(record.deck, state.room, COMMAND.validate_python(command), 0)
        await self.store.move(record.id, state, now, now.open_round(now.plan(record.deck)))

    async def catch_up(self) -> None:
        """Archive everything there is."""
        archivist = Archivist(self.store, self.archive)
        while await archivist.turn():
            pass

    def caretaker(self, keep_days: int | None = None) -> Caretaker:
        """Somebody who just began to go round."""
        return Caretaker(self.store, self.archive, Archivist(self.store, self.archive), keep_days=keep_days)

    def file(self, room: str) -> AsyncIterator[bytes]:
        """The lines of the file of a room."""
        return write_out(self.archive, room)

    def has(self, word: str) -> list[str]:
        """The files in which these letters are."""
        files = [path for path in self.path.rglob("*") if path.is_file()]
        found = [path.name for path in files if word.encode() in path.read_bytes().lower()]
        return found + (self.beside.has(word) if self.beside is not None else [])


@asynccontextmanager
async def folder_at(path: Path, place: Place | None = None, beside: Cluster | None = None) -> AsyncIterator[Folder]:
    """Put a folder into use; its archive is at `place`, `beside` it, where one is named."""
    archive = Archive(place or place_of(None, path))
    await archive.open()
    async with EmbeddedEngine(path) as engine:
        client = redis_client.Redis.from_url(engine.url, socket_timeout=None, retry=Retry(NoBackoff(), 0))
        await client.config_set("rdbcompression", "no")  # or what it has in its file could not be read there
        yield Folder(path, client, archive, beside)
        await client.aclose()
    await archive.close()
