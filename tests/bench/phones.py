"""Phones that cost next to nothing: they speak the protocol in bytes made ahead, and look at few of the bytes they get.

`klankbord.client` would be the slower side of every measurement here.
"""

import asyncio
from collections.abc import Callable, Iterable
from typing import cast

import msgpack

from klankbord.protocol.messages import VERSION
from tests.bench.vote import client_frame

_HANDSHAKE = (
    b"GET /ws HTTP/1.1\r\nHost: %s\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
)
_PONG = b"\x8a\x80\x00\x00\x00\x00"
_BINARY, _PING = 0x82, 0x89

AT_ONCE = 100
"""Phones that come in together where the coming in is not what is measured."""

Heard = Callable[["Phone", bytes], None]


class Phone(asyncio.Protocol):
    """One websocket. `heard` is called with every whole message."""

    def __init__(self, number: int, host: bytes) -> None:
        self.number = number
        self.rev = 0
        self.heard: Heard = _ignore
        self.upgraded = asyncio.get_running_loop().create_future()
        self.send: Callable[[bytes], None]
        self._host = host
        self._transport: asyncio.Transport
        self._rest = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Ask for a websocket."""
        self._transport = cast(asyncio.Transport, transport)
        self.send = self._transport.write
        self.send(_HANDSHAKE % self._host)

    def connection_lost(self, exc: Exception | None) -> None:
        """Say so to whoever waits for the handshake; later, silence is noticed by whoever waits for answers."""
        if not self.upgraded.done():
            self.upgraded.set_exception(ConnectionError(f"phone {self.number} was not let in: {exc or 'closed'}"))

    def data_received(self, data: bytes) -> None:
        """Take what came: nearly always one small message."""
        if not self._rest and data[0] == _BINARY and data[1] == len(data) - 2:
            self.heard(self, data[2:])
        elif self.upgraded.done():
            self._read(self._rest + data)
        else:
            self._greet(self._rest + data)

    def hang_up(self) -> None:
        """Leave without a word, as a phone does that goes out of reach."""
        self._transport.abort()

    def _greet(self, data: bytes) -> None:
        head, end, rest = data.partition(b"\r\n\r\n")
        self._rest = b"" if end else data
        if not end:
            return
        if not head.startswith(b"HTTP/1.1 101 "):
            self.upgraded.set_exception(ConnectionError(head.decode("latin-1").partition("\r\n")[0]))
            return
        self.upgraded.set_result(None)
        self._read(rest)

    def _read(self, data: bytes) -> None:
        """Take every whole frame, and keep the rest."""
        at = 0
        while (frame := _frame_at(data, at)) is not None:
            start, end = frame
            if data[at] == _BINARY:
                self.heard(self, data[start:end])
            elif data[at] == _PING:
                self.send(_PONG)
            at = end
        self._rest = data[at:]


async def connect(port: int, numbers: Iterable[int], at_once: int = AT_ONCE) -> list[Phone]:
    """Open a websocket for each number. Raises `OSError` where one is not let in."""
    loop = asyncio.get_running_loop()
    gate = asyncio.Semaphore(at_once)

    async def one(number: int) -> Phone:
        async with gate:
            _, phone = await loop.create_connection(lambda: Phone(number, b"127.0.0.1:%d" % port), "127.0.0.1", port)
            await phone.upgraded
            return phone

    return await asyncio.gather(*map(one, numbers))


async def join(port: int, code: str, guest: str, numbers: Iterable[int], at_once: int = AT_ONCE) -> list[Phone]:
    """Open a websocket for each number, and come into the room: return when each has its `joined`."""
    hello = client_frame(msgpack.packb({"t": "join", "version": VERSION, "code": code, "guest": guest}))
    gate = asyncio.Semaphore(at_once)

    async def one(number: int) -> Phone:
        async with gate:
            [phone] = await connect(port, [number])
            return await say(phone, hello, b"joined")

    return await asyncio.gather(*map(one, numbers))


async def say(phone: Phone, frame: bytes, answer: bytes) -> Phone:
    """Send a frame and return when a message of type `answer` has come."""
    answered = asyncio.get_running_loop().create_future()

    def heard(_phone: Phone, message: bytes) -> None:
        if not answered.done() and is_a(answer, message):
            answered.set_result(None)
        elif not answered.done() and is_a(b"error", message):
            answered.set_exception(ConnectionError(msgpack.unpackb(message)["sentence"]))

    phone.heard = heard
    phone.send(frame)
    await answered
    phone.heard = _ignore
    return phone


def is_a(kind: bytes, message: bytes) -> bool:
    """Return whether a message of the server is of this type: `t` is the first field it writes."""
    start = 3 if message[0] == 0xDE else 1  # a map of more than fifteen fields has a longer head
    return message.startswith(b"\xa1t" + bytes((0xA0 | len(kind),)) + kind, start)


def _frame_at(data: bytes, at: int) -> tuple[int, int] | None:
    """Return where the payload of the frame at `at` begins and ends, or None where the frame is not whole."""
    have = len(data) - at
    if have < 2:
        return None
    size, start = data[at + 1], at + 2
    if size >= 126:
        width = 2 if size == 126 else 8
        size, start = int.from_bytes(data[start : start + width], "big"), start + width
    return (start, start + size) if start + size <= len(data) else None


def _ignore(_phone: Phone, _message: bytes) -> None:
    """Hear nothing."""
