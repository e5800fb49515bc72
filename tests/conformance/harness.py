"""A real uvicorn server with an echoing desk, and a client that speaks raw bytes.

The server runs in a thread with its own uvloop. Its ring is turned by the test, so deadlines need no waiting.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import struct
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any, NamedTuple, TypeVar

import uvicorn
import uvloop
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from klankbord.live.frame import Frame
from klankbord.web.door import Door
from klankbord.web.limits import Limits
from klankbord.web.ring import PARTS, Ring
from klankbord.web.wire import Wire, WireSettings

T = TypeVar("T")

MASK = b"\x12\x34\x56\x78"
CONT, TEXT, BINARY, CLOSE, PING, PONG = 0, 1, 2, 8, 9, 10
KEY = "dGhlIHNhbXBsZSBub25jZQ=="

#: Fails a test that hangs; no assertion depends on its length.
PATIENCE = 10.0


class EchoDesk:
    """Sends every message back, and remembers what it was told."""

    def __init__(self) -> None:
        self.links: list[Wire] = []
        self.events: list[str] = []
        self.changed = threading.Condition()

    def opened(self, link: Wire) -> None:
        """Remember the link."""
        self.links.append(link)
        link.seat = self
        self._note("opened")

    def received(self, link: Wire, data: bytes) -> None:
        """Echo."""
        link.write(Frame(data))
        self._note(f"received {len(data)}")

    def drained(self, link: Wire) -> None:
        """Note it."""
        self._note("drained")

    def closed(self, link: Wire) -> None:
        """Note it."""
        self._note("closed")

    def wait_for(self, event: str, times: int = 1) -> None:
        """Wait until an event has been noted so many times."""
        with self.changed:
            assert self.changed.wait_for(lambda: self.events.count(event) >= times, PATIENCE), self.events

    def _note(self, event: str) -> None:
        with self.changed:
            self.events.append(event)
            self.changed.notify_all()


class Served:
    """A running server, as a test sees it."""

    def __init__(self, port: int, desk: EchoDesk) -> None:
        self.port = port
        self.desk = desk
        self.loop: asyncio.AbstractEventLoop
        self.server: uvicorn.Server
        self.errors: list[dict[str, Any]] = []
        self._turns: list[Callable[[], None]] = []
        self.ring = Ring(later=lambda seconds, callback: self._turns.append(callback))

    def run(self, call: Callable[[], T]) -> T:
        """Run something in the server's loop and return what it returns."""

        async def inside() -> T:
            return call()

        return asyncio.run_coroutine_threadsafe(inside(), self.loop).result(PATIENCE)

    def pass_seconds(self, seconds: int) -> None:
        """Let every connection be visited this many times."""
        for _ in range(seconds * PARTS):
            self.run(self._turn)

    def connections(self) -> int:
        """How many connections uvicorn counts."""
        return self.run(lambda: len(self.server.server_state.connections))

    def _turn(self) -> None:
        turns, self._turns = self._turns, []
        for turn in turns:
            turn()


@contextlib.contextmanager
def serving(*, limits: Limits | None = None, http: Any = Door, **settings: Any) -> Iterator[Served]:
    """Serve an echo on a free loopback port until the block ends."""
    sock = socket.create_server(("127.0.0.1", 0))
    served = Served(sock.getsockname()[1], EchoDesk())
    wire = WireSettings(desk=served.desk, limits=limits or Limits(), ring=served.ring, **settings)

    @contextlib.asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[dict[str, Any]]:
        yield {"wire": wire}

    async def read_body(request: Request) -> PlainTextResponse:
        return PlainTextResponse(f"{len(await request.body())} bytes")

    app = Starlette(routes=[Route("/", read_body, methods=["GET", "POST"])], lifespan=lifespan)
    served.server = uvicorn.Server(
        uvicorn.Config(
            app,
            http=http,
            ws=Wire,
            loop="uvloop",
            lifespan="on",
            log_config=None,
            timeout_graceful_shutdown=5,
        )
    )
    ready = threading.Event()

    async def main() -> None:
        served.loop = asyncio.get_running_loop()
        served.loop.set_exception_handler(lambda loop, context: served.errors.append(context))
        served.loop.call_soon(ready.set)
        await served.server.serve(sockets=[sock])

    def serve() -> None:
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            runner.run(main())

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    assert ready.wait(PATIENCE)
    try:
        yield served
    finally:
        served.server.should_exit = True
        thread.join(PATIENCE)
        assert not thread.is_alive(), "the server did not stop"
        assert not served.errors, served.errors


class Received(NamedTuple):
    """A frame from the server."""

    opcode: int
    data: bytes

    @property
    def code(self) -> int:
        """The close code it carries; 1005 for a close without one."""
        assert self.opcode == CLOSE, self
        return int(struct.unpack("!H", self.data[:2])[0]) if self.data else 1005

    @property
    def reason(self) -> str:
        """The sentence that a close carries."""
        assert self.opcode == CLOSE, self
        return self.data[2:].decode()


class Raw:
    """A client that sends exactly the bytes it is told to."""

    def __init__(self, port: int, *, receive_buffer: int | None = None) -> None:
        self.sock = socket.socket()
        if receive_buffer is not None:
            self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        self.sock.settimeout(PATIENCE)
        self.sock.connect(("127.0.0.1", port))
        self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.port = port
        self._buffer = b""

    def __enter__(self) -> Raw:
        return self

    def __exit__(self, *exc: object) -> None:
        self.sock.close()

    def send(self, data: bytes) -> None:
        """Send; a server that has already hung up is found out by reading."""
        with contextlib.suppress(OSError):
            self.sock.sendall(data)

    def answer(self) -> tuple[int, dict[str, str], str]:
        """Read an HTTP answer: status, headers in lower case, body."""
        while b"\r\n\r\n" not in self._buffer:
            self._fill()
        head, _, self._buffer = self._buffer.partition(b"\r\n\r\n")
        status, *lines = head.decode().split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        code = int(status.split()[1])
        if "content-length" in headers:
            return code, headers, self._take(int(headers["content-length"])).decode()
        return code, headers, "" if code == 101 else self._rest().decode()

    def handshake(self, **changes: str | None) -> tuple[int, dict[str, str], str]:
        """Send a handshake and read its answer."""
        self.send(upgrade(self.port, changes=changes))
        return self.answer()

    def frame(self) -> Received:
        """Read one frame; raises ``EOFError`` at the end of the connection."""
        first, second = self._take(2)
        assert first & 0xF0 == 0x80, "server frames are final and use no extension"
        assert not second & 0x80, "server frames are not masked"
        size = second & 0x7F
        if size >= 126:
            size = int.from_bytes(self._take(2 if size == 126 else 8), "big")
        return Received(first & 0x0F, self._take(size))

    def frames(self) -> list[Received]:
        """Everything until the connection ends."""
        frames: list[Received] = []
        with contextlib.suppress(EOFError, ConnectionResetError):
            while True:
                frames.append(self.frame())
        return frames

    def frames_so_far(self) -> list[Received]:
        """What the server sends before it answers a last ping: all it has to say about what it was sent."""
        self.send(masked(PING, b"that was all"))
        frames: list[Received] = []
        while (frame := self.frame()) != (PONG, b"that was all"):
            frames.append(frame)
        return frames

    def ended(self) -> bool:
        """True when the connection has ended and nothing was sent before that."""
        return not self.frames()

    def _rest(self) -> bytes:
        with contextlib.suppress(EOFError):
            while True:
                self._fill()
        data, self._buffer = self._buffer, b""
        return data

    def _take(self, size: int) -> bytes:
        while len(self._buffer) < size:
            self._fill()
        data, self._buffer = self._buffer[:size], self._buffer[size:]
        return data

    def _fill(self) -> None:
        more = self.sock.recv(65536)
        if not more:
            raise EOFError
        self._buffer += more


@contextlib.contextmanager
def connected(served: Served, *, receive_buffer: int | None = None, **changes: str | None) -> Iterator[Raw]:
    """A raw client past the handshake, of which the desk has heard."""
    known = len(served.desk.links)
    with Raw(served.port, receive_buffer=receive_buffer) as raw:
        status, _, body = raw.handshake(**changes)
        assert status == 101, body
        until = time.monotonic() + 10
        while len(served.desk.links) == known:
            assert time.monotonic() < until, "the desk was not told of a client that was let in"
            time.sleep(0.001)
        yield raw


def upgrade(port: int, line: str = "GET /ws HTTP/1.1", extra: str = "", *, changes: dict[str, str | None]) -> bytes:
    """The head of a handshake; a change of ``None`` leaves that header out."""
    headers: dict[str, str | None] = {
        "Host": f"127.0.0.1:{port}",
        "Upgrade": "websocket",
        "Connection": "Upgrade",
        "Sec-WebSocket-Key": KEY,
        "Sec-WebSocket-Version": "13",
    }
    headers |= {name.replace("_", "-"): value for name, value in changes.items()}
    lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items() if value is not None)
    return f"{line}\r\n{lines}{extra}\r\n".encode()


def masked(
    opcode: int,
    data: bytes = b"",
    *,
    fin: bool = True,
    rsv: int = 0,
    mask: bool = True,
    announce: int | None = None,
    width: int | None = None,
) -> bytes:
    """A client frame; ``announce`` lies about the length, ``width`` (2 or 8 bytes) writes it the long way."""
    size = len(data) if announce is None else announce
    first = (fin << 7) | (rsv << 4) | opcode
    bit = 0x80 if mask else 0
    if width == 8 or (width is None and size > 0xFFFF):
        head = bytes((first, bit | 127)) + struct.pack("!Q", size)
    elif width == 2 or (width is None and size > 125):
        head = bytes((first, bit | 126)) + struct.pack("!H", size)
    else:
        head = bytes((first, bit | size))
    if not mask:
        return head + data
    return head + MASK + bytes(byte ^ MASK[at % 4] for at, byte in enumerate(data))


def close(code: int | None = None, reason: bytes = b"") -> bytes:
    """A client's close frame."""
    return masked(CLOSE, b"" if code is None else struct.pack("!H", code) + reason)
