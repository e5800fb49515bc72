"""The long way round: the messages of the websocket over plain HTTP, for networks where a websocket does not live.

`POST /poll` carries `{id, seen, wait, up}` and gives `{at, down, close?}`: `up` and `down` are frames, `at` counts the
frames so far, `seen` is the newest one the page had, and with `wait` the answer is held until there is something to
say. Whatever is not seen is sent again, so an answer that was lost on the way is no loss.
"""

import asyncio
import time
from collections import deque
from collections.abc import Callable
from typing import Annotated, Any

import msgpack
from pydantic import Field, StringConstraints, ValidationError
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from klankbord.live.frame import Frame
from klankbord.protocol.codec import MOST_BYTES
from klankbord.questions import Model
from klankbord.web.desk import Desk
from klankbord.web.origins import OriginPolicy
from klankbord.web.peers import UNIX, TrustedProxies

MOST_LINKS = 5_000
"""Pages that come by this way at once; the next one is answered 503."""

MOST_FRAMES_UP = 16
"""Frames in one request."""

MOST_BODY = 64 * 1024
"""Bytes in one request."""

MOST_UNSEEN = 32
"""Frames a page has not fetched yet, above which it counts as slow and gets only the newest scene."""

HOLD = 20.0
"""Seconds for which an answer is held; proxies cut at thirty and more."""

SILENCE = 35.0
"""Seconds without a request after which a page is gone."""


class _Ask(Model):
    id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9]{16,64}$")]
    seen: Annotated[int, Field(ge=0)]
    wait: bool
    up: Annotated[tuple[Annotated[bytes, Field(max_length=MOST_BYTES)], ...], Field(max_length=MOST_FRAMES_UP)]


class PollLink:
    """One page that asks again and again. Nothing is lost between two requests: what is not seen is kept."""

    def __init__(self, peer: str, gone: Callable[["PollLink"], None], now: float) -> None:
        self.peer = peer
        self.seat: object = None
        self.heard = now
        self.held = 0
        self.closed: int | None = None
        self._gone = gone
        self._at = 0
        self._unseen: deque[bytes] = deque()
        self._news = asyncio.Event()

    @property
    def congested(self) -> bool:
        """Whether this page has much to fetch."""
        return len(self._unseen) >= MOST_UNSEEN

    def write(self, frame: Frame) -> None:
        """Keep a frame until it was seen."""
        if self.closed is None:
            self._at += 1
            self._unseen.append(frame.payload)
            self._news.set()

    def close(self, code: int, reason: str) -> None:
        """Say goodbye with the next answer."""
        if self.closed is None:
            self.closed = code
            self._news.set()

    def abort(self) -> None:
        """Be gone at once."""
        self.closed = self.closed or 1006
        self._news.set()
        self._gone(self)

    def saw(self, seen: int) -> None:
        """Forget what has arrived."""
        while self._unseen and self._at - len(self._unseen) < seen:
            self._unseen.popleft()
        if not self._unseen and self.closed is None:
            self._news.clear()

    async def news(self, hold: float) -> None:
        """Return when there is something to say, or after `hold` seconds."""
        self.held += 1
        try:
            async with asyncio.timeout(hold):
                await self._news.wait()
        except TimeoutError:
            pass
        finally:
            self.held -= 1

    def answer(self) -> dict[str, Any]:
        """Return what this page has not seen."""
        said: dict[str, Any] = {"at": self._at, "down": list(self._unseen)}
        if self.closed is not None:
            said["close"] = self.closed
        return said


class Polls:
    """The pages that come by long polling. `async with` it: it notices pages that stay away."""

    def __init__(
        self,
        desk: Desk,
        origins: OriginPolicy,
        proxies: TrustedProxies,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._desk = desk
        self._origins = origins
        self._proxies = proxies
        self._clock = clock
        self._links: dict[str, PollLink] = {}
        self._sweeping: asyncio.Task[None] | None = None

    async def __aenter__(self) -> "Polls":
        self._sweeping = asyncio.create_task(self._sweep(), name="polls")
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._sweeping is not None:
            self._sweeping.cancel()
            await asyncio.gather(self._sweeping, return_exceptions=True)
        for link in list(self._links.values()):
            link.abort()

    async def endpoint(self, request: Request) -> Response:
        """Answer one `POST /poll`."""
        forwarded = request.headers.getlist("x-forwarded-proto")
        secure = request.url.scheme == "https" or self._proxies.secure(_direct(request), forwarded)
        if not self._origins.allows(request.headers.get("origin"), request.headers.get("host", ""), secure=secure):
            return PlainTextResponse("This page may not connect here.\n", 403)
        try:
            ask = await _ask(request)
        except ValueError:
            return PlainTextResponse("This is not a request of a page of this server. Reload it.\n", 400)
        link = self._links.get(ask.id)
        if link is None:
            if ask.seen:  # this server was restarted, or the page stayed away too long: it joins again
                return PlainTextResponse("This connection is not known any more.\n", 410)
            if len(self._links) >= MOST_LINKS:
                return PlainTextResponse("The server is busy; try again soon.\n", 503, {"Retry-After": "5"})
            link = self._meet(ask.id, request)
        return await self._exchange(link, ask)

    async def _exchange(self, link: PollLink, ask: _Ask) -> Response:
        link.heard = self._clock()
        was_slow = link.congested
        link.saw(ask.seen)
        if was_slow and not link.congested:
            self._desk.drained(link)
        for frame in ask.up:
            if link.closed is None:
                self._desk.received(link, frame)
        if ask.wait:
            await link.news(HOLD)
        link.heard = self._clock()
        answer = msgpack.packb(link.answer())
        if link.closed is not None:
            link.abort()
        return Response(answer, media_type="application/x-msgpack", headers={"Cache-Control": "no-store"})

    def _meet(self, id_: str, request: Request) -> PollLink:
        def gone(link: PollLink) -> None:
            if self._links.pop(id_, None) is not None:
                self._desk.closed(link)

        peer = self._proxies.client(_direct(request), request.headers.getlist("x-forwarded-for"))
        link = self._links[id_] = PollLink(peer, gone, self._clock())
        self._desk.opened(link)
        return link

    async def _sweep(self) -> None:
        while True:
            await asyncio.sleep(1)
            now = self._clock()
            for link in list(self._links.values()):
                if not link.held and now - link.heard > SILENCE:
                    link.abort()


def _direct(request: Request) -> str:
    return request.client.host if request.client else UNIX


async def _ask(request: Request) -> _Ask:
    """Return the request in the body, or raise `ValueError`."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST_BODY:
            raise ValueError("too large")
    try:
        value = msgpack.unpackb(
            body,
            use_list=False,
            max_str_len=64,
            max_bin_len=MOST_BYTES,
            max_array_len=MOST_FRAMES_UP,
            max_map_len=8,
            max_ext_len=0,
        )
        return _Ask.model_validate(value)
    except (ValidationError, TypeError, OverflowError, RecursionError, msgpack.exceptions.UnpackException) as error:
        raise ValueError(str(error)) from error
