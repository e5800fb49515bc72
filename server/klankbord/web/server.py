"""The server: uvicorn with our door and our wire, a polite end, and sentences where it cannot begin."""

import asyncio
import contextlib
import gc
import signal
import socket
from collections.abc import Generator
from types import FrameType

import uvicorn
from starlette.applications import Starlette

from klankbord.settings import Settings
from klankbord.web.door import Door
from klankbord.web.services import Services
from klankbord.web.wire import Wire

BACKLOG = 2048
"""Connections the system holds while we are busy: a room that scans one QR code arrives at once."""

KEEP_ALIVE = 15
"""Seconds an idle HTTP connection stays."""

DRAIN = 4.0
"""Seconds over which pages are told to come back after a planned stop: 2,000 phones are 500 a second."""

REQUESTS_END_WITHIN = 5
"""Seconds for requests that were being answered when the stop came."""


class PortTaken(Exception):
    """The server cannot listen there. The message is one sentence for an operator."""


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that holds the address. Raises `PortTaken` before anything else has been started."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    sock = socket.socket(family, socket.SOCK_STREAM)
    try:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind((host, port))
        # Listening at once: two servers could bind the same port with SO_REUSEADDR as long as neither listens.
        sock.listen(BACKLOG)
    except OSError as error:
        sock.close()
        raise PortTaken(
            f"Cannot listen on {host} port {port} ({error.strerror}): stop what uses it, or choose another with --port."
        ) from error
    except OverflowError:
        sock.close()
        raise PortTaken(f"There is no port {port}: choose one between 1 and 65535 with --port.") from None
    sock.setblocking(False)
    return sock


class Server(uvicorn.Server):
    """Serves until SIGTERM or Ctrl-C, then says goodbye to every page before it stops."""

    def __init__(self, app: Starlette, services: Services, sock: socket.socket) -> None:
        super().__init__(_config(app, services.settings))
        self._services = services
        self._socket = sock
        self.ready = asyncio.Event()

    @property
    def port(self) -> int:
        """The port it listens on."""
        port: int = self._socket.getsockname()[1]
        return port

    async def run_until_stopped(self) -> None:
        """Serve. Returns after the goodbye."""
        await self.serve(sockets=[self._socket])

    def stop(self) -> None:
        """Begin the end, as SIGTERM does."""
        self.should_exit = True

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start; what was made until now lives as long as the server, so the collector need not look at it again."""
        await super().startup(sockets)
        gc.collect()
        gc.freeze()
        self.ready.set()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Take no more connections, tell every page when to come back, and only then close."""
        for server in self.servers:
            server.close()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(DRAIN):
                await self._services.host.close(DRAIN)
        await super().shutdown(sockets)

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None]:
        """Let signals end the server, once: the engine below it still has to be stopped in order, which a signal
        raised again afterwards, as the base class does, would prevent.
        """
        signals = (signal.SIGINT, signal.SIGTERM)
        before = {number: signal.signal(number, self._signalled) for number in signals}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def _signalled(self, number: int, _frame: FrameType | None) -> None:
        if self.should_exit and number == signal.SIGINT:
            self.force_exit = True
        self.should_exit = True


def _config(app: Starlette, settings: Settings) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        host=settings.host,
        port=settings.port,
        http=Door,
        ws=Wire,
        lifespan="on",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        backlog=BACKLOG,
        timeout_keep_alive=KEEP_ALIVE,
        timeout_graceful_shutdown=REQUESTS_END_WITHIN,
    )
