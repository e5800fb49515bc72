"""A whole server, and what it says of its archive."""

# ruff: noqa: ASYNC110 — a test's loop serves nobody else

import asyncio
from pathlib import Path

import pytest

from klankbord.archive import ArchiveError
from klankbord.live import archivist
from klankbord.rooms import Do
from klankbord.settings import Settings
from klankbord.web.app import compose
from tests.web.site import build_client, running


async def test_readiness_asks_the_archive(tmp_path: Path, engine_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without its archive a server is not ready, in a sentence; rooms go on all the same, and all comes in later."""
    for pause in ("EVERY", "MOST_REST"):
        monkeypatch.setattr(archivist, pause, 0.01)
    async with running(tmp_path, engine_url) as site, site.program() as program:
        assert (await program.get("/readyz")).json() == {"ready": True}
        file = tmp_path / "data" / "archive.sqlite"
        away = file.rename(file.with_name("away"))
        answer = await program.get("/readyz")
        assert (answer.status_code, answer.json()["error"]["code"]) == (503, "not_archiving")
        assert answer.json()["error"]["sentence"].startswith("Answers are taken and kept, but the archive does not")
        room = await site.room()
        moved = await program.post(f"/api/rooms/{room.id}/commands", json={"command": {"do": "next"}})
        assert moved.is_success
        away.rename(file)
        async with asyncio.timeout(10):
            while await site.services.archive.standing(room.id) is None:
                await asyncio.sleep(0.01)
        assert (await program.get("/readyz")).is_success


async def test_a_server_archives_by_itself(tmp_path: Path, engine_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What happens in a room of a server is in its archive without a word to anybody."""
    monkeypatch.setattr(archivist, "EVERY", 0.01)
    async with running(tmp_path, engine_url) as site:
        room = await site.room()
        for verb in ("next", "end"):
            await site.services.host.command(room.id, Do.model_validate({"do": verb}), None)
        async with asyncio.timeout(10):
            while (found := await site.services.archive.standing(room.id)) is None or found.verified is None:
                await asyncio.sleep(0.01)
        assert (found.seq, found.verified) == (2, True)


async def test_a_server_starts_without_its_database(tmp_path: Path, engine_url: str) -> None:
    """A database that is away is said by the probe, and is no reason to take no votes."""
    async with running(tmp_path, engine_url, database_url="postgresql://127.0.0.1:1/klankbord") as site:
        async with site.program() as program:
            answer = await program.get("/readyz")
            assert (answer.status_code, answer.json()["error"]["code"]) == (503, "not_archiving")
        await site.room()


async def test_a_server_does_not_start_on_what_cannot_be(tmp_path: Path, engine_url: str) -> None:
    """An address that cannot be one is refused at the start."""
    settings = Settings.model_validate(
        {"data_dir": tmp_path, "redis_url": engine_url, "database_url": "mysql://127.0.0.1/klankbord"}
    )
    with pytest.raises(ArchiveError, match="KLANKBORD_DATABASE_URL cannot be used"):
        async with compose(settings, build_client(tmp_path / "client")):
            pass
