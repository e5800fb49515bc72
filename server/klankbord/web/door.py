"""HTTP as uvicorn speaks it, with deadlines: given to uvicorn as ``Config(http=Door)``.

uvicorn waits for ever for a request head and keeps as much of it as is sent. The door does not.
"""

from __future__ import annotations

import asyncio
from http import HTTPStatus
from typing import Any, Final, cast

from uvicorn.config import Config
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.server import ServerState

from klankbord.web.wiring import WireSettings

TOO_SLOW: Final = "The request did not arrive within {} seconds.\n"
TOO_LONG: Final = "The head of the request is longer than {:,} bytes.\n"


class Door(HttpToolsProtocol):
    """One HTTP connection. A head has ``Limits.head_seconds`` and ``head_bytes``; a body may not pause longer."""

    def __init__(
        self,
        config: Config,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        super().__init__(config, server_state, app_state, _loop)
        settings = WireSettings.of(app_state)
        self._limits: Final = settings.limits
        self._ring: Final = settings.ring
        self._in_head = True
        self._head_bytes = 0
        # Visits left for the next piece of a request; None while it is the application's turn.
        self._patience: int | None = settings.limits.head_seconds

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Start waiting for the first head."""
        super().connection_made(cast(asyncio.Transport, transport))
        self._ring.add(self)

    def connection_lost(self, exc: Exception | None) -> None:
        """The ring need not visit any more."""
        self._ring.discard(self)
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take what came; refuse a head that is already too long."""
        super().data_received(data)
        if self._in_head and self._patience is not None:
            self._head_bytes += len(data)
            if self._head_bytes > self._limits.head_bytes:
                self._refuse(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, TOO_LONG.format(self._limits.head_bytes))

    def on_message_begin(self) -> None:
        """A request begins: its head has a deadline of its own."""
        super().on_message_begin()
        self._in_head = True
        self._head_bytes = 0
        self._patience = self._limits.head_seconds

    def on_headers_complete(self) -> None:
        """The head is here; what follows is the body."""
        self._in_head = False
        super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        """A piece of the body is here; the next has its own deadline."""
        self._patience = self._limits.head_seconds
        super().on_body(body)

    def on_message_complete(self) -> None:
        """The request is whole: it is the application's turn."""
        self._patience = None
        super().on_message_complete()

    def handle_websocket_upgrade(self) -> None:
        """Hand the connection over to the wire and forget it."""
        self._ring.discard(self)
        super().handle_websocket_upgrade()
        # Parser and protocol hold each other; let go, so that a seat does not keep the door it came through.
        self.parser = None

    def visit(self) -> None:
        """A second has passed. An application that does not read its body is not the client's fault."""
        if self._patience is None or self.flow.read_paused:
            return
        self._patience -= 1
        if self._patience > 0:
            return
        if self._in_head:
            self._refuse(HTTPStatus.REQUEST_TIMEOUT, TOO_SLOW.format(self._limits.head_seconds))
        else:
            self.transport.abort()

    def _refuse(self, status: HTTPStatus, sentence: str) -> None:
        self._patience = None
        body = sentence.encode()
        head = (
            f"HTTP/1.1 {status.value} {status.phrase}\r\nContent-Type: text/plain; charset=utf-8\r\n"
            f"Content-Length: {len(body)}\r\nConnection: close\r\n\r\n"
        )
        self.transport.write(head.encode() + body)
        self.transport.close()
