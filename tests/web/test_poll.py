"""Pages that come by long polling: the same messages, over requests that may be lost."""

import secrets
from collections.abc import AsyncIterator
from typing import Any

import httpx2
import msgpack
import pytest
from starlette.applications import Starlette
from starlette.routing import Route

from klankbord.live.frame import Frame
from klankbord.protocol.codes import Code
from klankbord.protocol.messages import VERSION
from klankbord.web import poll
from klankbord.web.origins import OriginPolicy
from klankbord.web.peers import TrustedProxies
from klankbord.web.poll import MOST_UNSEEN, SILENCE, PollLink, Polls
from tests.web.house import House


class Far:
    """A page at the far end of a network without websockets."""

    def __init__(self, client: httpx2.AsyncClient, **headers: str) -> None:
        self.client = client
        self.headers = headers
        self.id = secrets.token_hex(16)
        self.seen = 0

    async def ask(self, *up: object, wait: bool = False, seen: int | None = None) -> httpx2.Response:
        """Make one request; what comes down is not counted as seen yet."""
        body = {
            "id": self.id,
            "seen": self.seen if seen is None else seen,
            "wait": wait,
            "up": [msgpack.packb(message) for message in up],
        }
        return await self.client.post("/poll", content=msgpack.packb(body), headers=self.headers)

    async def hear(self, *up: object, wait: bool = False) -> list[dict[str, Any]]:
        """Make one request and see what comes down."""
        answer = msgpack.unpackb((await self.ask(*up, wait=wait)).content)
        self.seen = answer["at"]
        return [msgpack.unpackb(frame) for frame in answer["down"]]


@pytest.fixture
async def polls(house: House) -> AsyncIterator[Polls]:
    """The way in by polling."""
    async with Polls(house.desk, OriginPolicy(), TrustedProxies()) as polls:
        yield polls


@pytest.fixture
async def far(polls: Polls) -> AsyncIterator[Far]:
    """A page that has not said anything yet."""
    app = Starlette(routes=[Route("/poll", polls.endpoint, methods=["POST"])])
    transport = httpx2.ASGITransport(app=app)
    async with httpx2.AsyncClient(transport=transport, base_url="http://localhost") as client:
        yield Far(client)


def join(house: House) -> dict[str, Any]:
    """Return the message with which a phone comes in."""
    return {"t": "join", "version": VERSION, "code": house.record.code}


async def test_a_vote_by_polling_is_acknowledged(house: House, far: Far) -> None:
    """The same messages as over a websocket, and the same answers."""
    await far.hear(join(house))
    (joined,) = await far.hear(wait=True)
    assert joined["t"] == "joined"
    await house.do("advance")
    (scene,) = await far.hear(wait=True)
    assert scene["phase"] == "open"
    vote = {"t": "vote", "round": "woorden:1", "rev": 1, "answer": {"kind": "cloud", "words": ["lef"]}}
    await far.hear(vote)
    assert (await far.hear(wait=True))[0]["status"] == "ok"


async def test_an_answer_that_was_lost_comes_again(house: House, far: Far) -> None:
    """What the page has not seen is kept."""
    await far.ask(join(house))
    first = msgpack.unpackb((await far.ask(wait=True)).content)
    again = msgpack.unpackb((await far.ask(wait=True)).content)
    assert first["at"] == 1
    assert again == first


async def test_a_held_request_is_answered_when_there_is_news(house: House, far: Far) -> None:
    """Nothing is polled in a hurry."""
    await far.hear(join(house))
    await far.hear(wait=True)
    await house.do("advance")
    assert [message["phase"] for message in await far.hear(wait=True)] == ["open"]


async def test_a_page_that_is_turned_away_hears_why(far: Far) -> None:
    """The last answer carries the close code."""
    await far.ask({"t": "join", "version": VERSION, "code": "00000000"})
    answer = msgpack.unpackb((await far.ask(wait=True)).content)
    assert answer["close"] == Code.NO_SUCH_ROOM
    assert msgpack.unpackb(answer["down"][0])["code"] == Code.NO_SUCH_ROOM


async def test_a_connection_that_the_server_forgot_is_gone(far: Far) -> None:
    """After a restart the page learns that it must join again."""
    assert (await far.ask(seen=5)).status_code == 410


async def test_a_strange_page_may_not_connect(far: Far) -> None:
    """The same rule as for websockets: exactly the allowed origins."""
    far.headers = {"Origin": "https://elsewhere.example"}
    assert (await far.ask()).status_code == 403


@pytest.mark.parametrize("body", [b"", b"\xc1", msgpack.packb({"id": "x"}), b"\x00" * 70_000])
async def test_a_request_that_is_none_is_refused(far: Far, body: bytes) -> None:
    """Nothing is made of bytes that make no sense."""
    assert (await far.client.post("/poll", content=body)).status_code == 400


async def test_so_much_is_taken_at_once_and_no_more(far: Far) -> None:
    """Bytes of one request, whatever is in it."""
    frame = b"x" * 16_000
    asked = {"id": far.id, "seen": 0, "wait": False}
    for frames, status in ((4, 200), (5, 400)):
        body = msgpack.packb({**asked, "up": [frame] * frames})
        assert (await far.client.post("/poll", content=body)).status_code == status


async def test_one_page_too_many_is_told_to_come_back(house: House, far: Far, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those that are here already go on."""
    monkeypatch.setattr(poll, "MOST_LINKS", 1)
    await far.hear(join(house))
    more = await Far(far.client).ask(join(house))
    assert (more.status_code, more.headers["Retry-After"]) == (503, "5")
    assert (await far.hear(wait=True))[0]["t"] == "joined"


async def test_a_page_that_stays_away_is_gone(house: House, polls: Polls, far: Far, monkeypatch: Any) -> None:
    """Nobody who left is counted as present."""
    await far.hear(join(house))
    await far.hear(wait=True)
    assert house.hub.present(house.record.id) == 1
    clock = polls._clock()  # the same time that the sweep sees
    monkeypatch.setattr(polls, "_clock", lambda: clock + SILENCE + 1)
    screen = await house.desk_page("screen")
    await screen.scene(present=0)


def test_a_slow_page_gets_the_newest_scene_only() -> None:
    """A page that does not fetch counts as congested until it has seen what was kept."""
    link = PollLink("192.0.2.1", lambda _: None, 0.0)
    for _ in range(MOST_UNSEEN):
        link.write(Frame(b"x"))
    assert link.congested
    link.saw(1)
    assert not link.congested
    assert link.answer()["at"] == MOST_UNSEEN
