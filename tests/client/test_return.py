"""A server that goes and comes back is a pause: nobody has to do anything, and no answer is lost."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from klankbord.client import Klankbord, Phone, Screen
from klankbord.protocol.api import Do, Jump
from klankbord.questions.cloud import CloudAnswer
from klankbord.web import server
from tests.web.site import running


@pytest.fixture(autouse=True)
def _short_goodbye(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "DRAIN", 0.3)


async def test_a_restart_is_a_pause(tmp_path: Path, engine_url: str) -> None:
    """Phone and screen come back by themselves to a server at the same address; an answer given in between arrives."""
    async with running(tmp_path, engine_url) as first:
        port, token = first.server.port, first.token
        klankbord = Klankbord(first.url, token)
        room = await klankbord.open_room("sturen-vanuit-vertrouwen")
        at = [slide.id for slide in room.outline].index("spannend")
        await klankbord.command(room.id, Jump(at=at))
        phone, screen = Phone.join(first.url, room.code), Screen.join(klankbord, room.id)
        await phone.__aenter__()
        await screen.__aenter__()
        secret = phone.secret
    await wait_until(lambda: not phone.connected and not screen.connected)
    vote = asyncio.create_task(phone.vote(CloudAnswer(words=("onderweg",))))
    async with running(tmp_path, engine_url, port=port):
        async with asyncio.timeout(30):
            assert (await vote).status == "ok"
            await wait_until(lambda: screen.connected)
            assert (await screen.order(Do(do="close"), step=screen.scene.step)).status == "ok"
        assert phone.secret == secret
        await phone.__aexit__()
        await screen.__aexit__()
        await klankbord.__aexit__()


async def wait_until(condition: Callable[[], bool]) -> None:
    """Return when the condition holds; a minute at most."""
    async with asyncio.timeout(60):
        while not condition():  # noqa: ASYNC110 - what is asked of a line here raises no event
            await asyncio.sleep(0.01)


@pytest.mark.parametrize("restarts", [3])
async def test_votes_during_restarts_count_once(restarts: int, tmp_path: Path, engine_url: str) -> None:
    """Answers changed all the time while the server restarts again and again: the last one stands, once."""
    async with running(tmp_path, engine_url) as site:
        port, url, token = site.server.port, site.url, site.token
        async with Klankbord(url, token) as klankbord:
            room = await klankbord.open_room("sturen-vanuit-vertrouwen")
            at = [slide.id for slide in room.outline].index("spannend")
            await klankbord.command(room.id, Jump(at=at))
        phones = [Phone.join(url, room.code) for _ in range(5)]
        await asyncio.gather(*(phone.__aenter__() for phone in phones))
    stop = asyncio.Event()

    async def keep_changing(phone: Phone) -> str:
        number, word = 0, ""
        while not stop.is_set():
            number += 1
            word = f"w{number}"
            assert (await phone.vote(CloudAnswer(words=(word,)))).status in {"ok", "dup"}
        return word

    voting = [asyncio.create_task(keep_changing(phone)) for phone in phones]
    for _ in range(restarts):
        async with running(tmp_path, engine_url, port=port):
            await wait_until(lambda: all(phone.connected for phone in phones))
    async with running(tmp_path, engine_url, port=port):
        stop.set()
        async with asyncio.timeout(30):
            last = await asyncio.gather(*voting)
        async with Klankbord(url, token) as klankbord:
            [round_] = (await klankbord.results(room.id)).rounds
        await asyncio.gather(*(phone.__aexit__() for phone in phones))
    counts = {word.key: word.count for word in round_.result.words} if round_.result.kind == "cloud" else {}
    assert counts == {word: last.count(word) for word in last}
