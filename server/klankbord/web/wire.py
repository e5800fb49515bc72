"""The websocket, given to uvicorn as ``Config(ws=Wire)``.

uvicorn parses the request head and hands the transport over: ``connection_made``, then ``data_received`` with
the whole head, and only then ``set_protocol`` (until then, pauses of writing reach its own protocol; the answer
to a handshake is far below the mark). Bytes that arrive together with the head are dropped, as RFC 6455
forbids sending before the answer. On shutdown uvicorn calls ``shutdown`` on every member of its
``connections`` and waits until that set is empty.

websockets' sans-I/O ``ServerProtocol`` does the handshake and every unusual frame. It exists only while
needed: a quiet connection keeps none. A whole binary message, what clients send, does not pass through it.
"""

from __future__ import annotations

import asyncio
import enum
import logging
from http import HTTPStatus
from typing import Any, Final, cast

from uvicorn.config import Config
from uvicorn.server import ServerState
from websockets.frames import CloseCode, Opcode
from websockets.frames import Frame as WireFrame
from websockets.http11 import Request, Response
from websockets.protocol import State
from websockets.server import ServerProtocol

from klankbord.live.frame import Frame
from klankbord.web import framing
from klankbord.web.handshake import FULL, NO_REQUEST, Caller, greet
from klankbord.web.peers import address_of
from klankbord.web.sockets import tune
from klankbord.web.wiring import Desk, WireSettings

__all__ = ["Desk", "Stage", "Wire", "WireSettings"]

TOO_FAST: Final = "You are sending faster than this server allows. Wait a little and come back."
TOO_BIG: Final = "A message may be at most {:,} bytes."
NOT_TEXT: Final = "Messages are binary here; text is not understood."
NO_MESSAGE: Final = "No message came within {} seconds of connecting."
RESTARTING: Final = "The server is restarting. Come back in a moment."

#: At DEBUG the library logs every frame, and a frame is someone's answer. So it may only speak of trouble.
_LIBRARY_LOG: Final = logging.getLogger("klankbord.web.wire")
_LIBRARY_LOG.setLevel(logging.WARNING)


class Stage(enum.Enum):
    """A wire is in exactly one stage, and only ever moves down this list."""

    GREETING = enum.auto()  # waiting for the request head
    HELD = enum.auto()  # let in, and not a message yet
    OPEN = enum.auto()  # has sent a message
    CLOSING = enum.auto()  # we said goodbye; waiting for theirs
    ENDING = enum.auto()  # nothing more is read or written; waiting for the transport to end
    GONE = enum.auto()


class Wire(asyncio.Protocol):
    """One websocket; a ``Link`` for the hub.

    ``peer`` is the client's address, ``seat`` belongs to the desk, ``congested`` says that the transport's
    buffer is over its high-water mark.
    """

    __slots__ = (
        "_conn",
        "_connections",
        "_credit",
        "_desk",
        "_limits",
        "_owed",
        "_parts",
        "_patience",
        "_plain",
        "_rest",
        "_settings",
        "_silence",
        "_stage",
        "_stuck",
        "_transport",
        "congested",
        "peer",
        "seat",
    )

    def __init__(
        self,
        config: Config,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        settings = WireSettings.of(app_state)
        limits = settings.limits
        self.peer = ""
        self.seat: object = None
        self.congested = False
        self._settings: Final = settings
        self._desk: Final = settings.desk
        self._limits: Final = limits
        self._connections = cast("set[object]", server_state.connections)
        self._transport: asyncio.Transport
        self._stage = Stage.GREETING
        self._conn: ServerProtocol | None = None
        # True when the next read may be taken for one small plain message: open, and nothing half received.
        self._plain = False
        self._rest = b""
        self._parts: bytearray | None = None
        self._credit = limits.messages_at_once
        self._silence = 0
        self._stuck = 0
        self._owed = 0
        self._patience = limits.head_seconds

    # What the hub uses.

    def write(self, frame: Frame) -> None:
        """Send a frame. A peer that lets more than ``Limits.owed_bytes`` pile up while congested is dropped."""
        if self._stage is Stage.OPEN or self._stage is Stage.HELD:
            self._send(frame.wire)

    def close(self, code: int, reason: str) -> None:
        """Send a close frame and wait ``Limits.close_seconds`` for the peer's. Raises for a code that may
        not travel.
        """
        if self._stage is Stage.OPEN or self._stage is Stage.HELD:
            self._send(framing.close_frame(code, reason))
            self._leave(Stage.CLOSING)
        elif self._stage is Stage.GREETING:
            self._end()

    def abort(self) -> None:
        """Drop the connection and what was unsent; ``Desk.closed`` follows in a later turn of the loop."""
        if self._stage is not Stage.GONE:
            self._leave(Stage.ENDING)
            self._transport.abort()

    # What uvicorn uses.

    def shutdown(self) -> None:
        """The server stops: say so politely, if the desk has not already."""
        self.close(CloseCode.SERVICE_RESTART, RESTARTING)

    # What the transport uses.

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Prepare the socket, and count among the connections of the server."""
        self._transport = cast(asyncio.Transport, transport)
        self._transport.set_write_buffer_limits(self._limits.high_water_bytes, self._limits.low_water_bytes)
        tune(transport, unacknowledged_seconds=self._limits.silence_seconds)
        self._connections.add(self)
        self._settings.ring.add(self)

    def connection_lost(self, exc: Exception | None) -> None:
        """The end: give everything back and tell the desk."""
        was_opened = self.peer != ""
        self._stage = Stage.GONE
        self._plain = False
        self._conn = self._parts = None
        self._connections.discard(self)
        self._settings.ring.discard(self)
        if was_opened:
            self._desk.closed(self)
        self.seat = None

    def eof_received(self) -> None:
        """Half-open is no use to us: returning nothing lets the transport close."""

    def pause_writing(self) -> None:
        """The transport's buffer is over its high-water mark."""
        self.congested = True

    def resume_writing(self) -> None:
        """The transport's buffer has drained."""
        self.congested = False
        self._stuck = self._owed = 0
        if self._stage is Stage.OPEN or self._stage is Stage.HELD:
            self._desk.drained(self)

    def data_received(self, data: bytes) -> None:
        """Take what came: nearly always one small message, which goes to the desk directly."""
        self._silence = 0
        size = len(data)
        # One whole masked binary frame with a 7-bit length (0x80 | size - 6) and nothing else in this read. The
        # bounds matter: at 132 bytes the length byte would read 126, which announces a 16-bit length.
        if self._plain and 6 <= size < 132 and data[0] == 0x82 and data[1] == size + 122 and self._credit > 0:
            self._credit -= 1
            self._desk.received(self, framing.unmask(data[6:], data[2:6]))
        elif self._stage is Stage.GREETING:
            self._greet(data)
        elif self._stage is not Stage.ENDING:
            self._read(data)

    # What the ring uses.

    def visit(self) -> None:
        """A second has passed: hand out credit, keep deadlines, ask a silent peer whether it is there."""
        limits = self._limits
        self._credit = min(limits.messages_at_once, self._credit + limits.messages_per_second)
        if self._stage is not Stage.OPEN:
            self._patience -= 1
            if self._patience <= 0:
                if self._stage is Stage.HELD:
                    self._fail(CloseCode.POLICY_VIOLATION, NO_MESSAGE.format(limits.first_message_seconds))
                else:
                    self.abort()
            return
        if self.congested:
            self._stuck += 1
        self._silence += 1
        if self._silence >= limits.silence_seconds or self._stuck >= limits.congested_seconds:
            self.abort()
        elif self._silence == limits.ping_after_seconds:
            self._send(framing.PING)

    # Handshake.

    def _greet(self, head: bytes) -> None:
        conn = self._conn
        if conn is None:
            conn = self._conn = ServerProtocol(max_size=self._limits.message_bytes, logger=_LIBRARY_LOG)
        conn.receive_data(head)
        events = conn.events_received()
        if not events and conn.handshake_exc is None:
            return  # the head is not complete yet
        peer = ""
        if not events or not isinstance(events[0], Request):
            response = conn.reject(HTTPStatus.BAD_REQUEST, NO_REQUEST)
        elif len(self._connections) > self._limits.connections:
            response = conn.reject(HTTPStatus.SERVICE_UNAVAILABLE, FULL)
        else:
            tls = self._transport.get_extra_info("sslcontext") is not None
            caller = Caller(address_of(self._transport), tls)
            response, peer = greet(conn, events[0], caller, self._settings.origins, self._settings.proxies)
        self._conn = None
        self._answer(response, peer)

    def _answer(self, response: Response, peer: str) -> None:
        self._transport.write(response.serialize())
        if response.status_code != HTTPStatus.SWITCHING_PROTOCOLS:
            self._end()
            return
        self.peer = peer
        self._stage = Stage.HELD
        self._patience = self._limits.first_message_seconds
        self._desk.opened(self)

    # Reading, off the fast path.

    def _read(self, data: bytes) -> None:
        """Take every whole frame; keep the rest for the next read."""
        buffer = self._rest + data if self._rest else data
        self._rest = b""
        start = 0
        while start < len(buffer):
            try:
                end = framing.frame_end(buffer, start, self._limits.message_bytes)
            except framing.Malformed as exc:
                self._fail(CloseCode.PROTOCOL_ERROR, str(exc))
                return
            except framing.TooBig:
                self._fail(CloseCode.MESSAGE_TOO_BIG, TOO_BIG.format(self._limits.message_bytes))
                return
            if end is None or end > len(buffer):
                # A read that completes nothing costs as much as a message: nobody may send byte by byte for long.
                self._rest = buffer[start:]
                self._spend(1 if start == 0 else 0)
                return
            self._take(buffer[start:end])
            if self._stage is Stage.ENDING or self._stage is Stage.GONE:
                return
            start = end
        self._plain = self._stage is Stage.OPEN and self._parts is None

    def _take(self, frame: bytes) -> None:
        """Handle one whole frame."""
        if self._stage is Stage.CLOSING:
            # Whatever it is, it crossed our goodbye; only theirs still matters.
            if framing.is_close(frame):
                self._end()
            return
        if not self._spend(self._limits.control_cost if framing.is_control(frame) else 1):
            return
        message = framing.plain_message(frame) if self._parts is None else None
        if message is not None:
            self._deliver(message)
        else:
            self._consult(frame)

    def _consult(self, frame: bytes) -> None:
        """Let the library handle a frame that is not a plain message: control, fragment, text or nonsense."""
        conn = self._conn
        if conn is None or framing.is_close(frame):
            # A goodbye is valid between fragments too (5.4), and ends the message in the making.
            conn = ServerProtocol(state=State.OPEN, max_size=self._limits.message_bytes, logger=_LIBRARY_LOG)
        conn.receive_data(frame)
        events = cast("list[WireFrame]", conn.events_received())
        answers = conn.data_to_send()
        self._conn = conn if conn.current_size is not None else None
        for answer in filter(None, answers):
            self._send(answer)
        if conn.close_expected():
            self._end()
            return
        for event in events:
            if event.opcode is Opcode.TEXT:
                self._fail(CloseCode.UNSUPPORTED_DATA, NOT_TEXT)
            elif event.opcode in (Opcode.BINARY, Opcode.CONT):
                self._join(bytes(event.data), final=event.fin)

    def _join(self, part: bytes, *, final: bool) -> None:
        parts = self._parts if self._parts is not None else bytearray()
        parts += part
        self._parts = None if final else parts
        if final:
            self._deliver(bytes(parts))

    def _deliver(self, message: bytes) -> None:
        if self._stage is Stage.HELD:
            self._stage = Stage.OPEN
        self._desk.received(self, message)

    def _spend(self, cost: int) -> bool:
        """Pay for what was received; False when there is no credit and the connection has been failed."""
        if self._credit < cost:
            self._fail(CloseCode.POLICY_VIOLATION, TOO_FAST)
            return False
        self._credit -= cost
        return True

    # Writing and leaving.

    def _send(self, data: bytes) -> None:
        if self.congested:
            self._owed += len(data)
            if self._owed > self._limits.owed_bytes:
                self.abort()
                return
        self._transport.write(data)

    def _fail(self, code: CloseCode, reason: str) -> None:
        """Close without waiting for the peer's close frame: it broke the rules, so nothing more is read."""
        if self._stage is Stage.OPEN or self._stage is Stage.HELD:
            self._send(framing.close_frame(code, reason))
        self._end()

    def _end(self) -> None:
        """Send what is left and end our half; the peer ends its own, or is dropped at the deadline.

        Closing at once instead, with bytes of theirs unread, would reset the connection and lose our last
        words.
        """
        if self._stage is Stage.ENDING or self._stage is Stage.GONE:
            return
        self._leave(Stage.ENDING)
        if self._transport.is_closing():
            return
        if self._transport.can_write_eof():
            self._transport.write_eof()
        else:
            self._transport.close()

    def _leave(self, stage: Stage) -> None:
        self._stage = stage
        self._patience = self._limits.close_seconds
        self._plain = False
        self._conn = self._parts = None
        self._rest = b""
