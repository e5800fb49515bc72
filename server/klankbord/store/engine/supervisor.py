"""Our own engine, kept running for as long as the server runs."""

import asyncio
from contextlib import AsyncExitStack, suppress
from pathlib import Path
from typing import Self
from urllib.parse import quote

import structlog

from klankbord.store.engine.binary import Binary, find_binary
from klankbord.store.engine.directory import DataDirectory, socket_path
from klankbord.store.engine.errors import EngineError
from klankbord.store.engine.marker import record, refuse_older
from klankbord.store.engine.process import EngineProcess

PAUSES = (0.0, 0.1, 0.25, 0.5, 1.0)
"""Seconds before the first, second, … try to start an engine that ended; the last one repeats for ever,
because a full disk can be emptied while phones wait."""

STEADY_AFTER = 5.0
"""Seconds an engine must have run for the pauses to begin again at the first."""

log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)


class EmbeddedEngine:
    """A Valkey or Redis on a data directory, reached by a unix socket, alive while the `async with` lasts.

    An engine that ends by itself is started again on the same data, so that its death is a pause: see
    `running`, `trouble`, `wait_dead` and `wait_running`. Enter in the thread that lives as long as the
    server does, normally the one of its event loop: on Linux the engine ends with that thread.
    Elsewhere a killed server can leave its engine behind; the next one then names that process.
    """

    def __init__(self, data_dir: Path, binary: Binary | None = None) -> None:
        """`binary` is what `find_binary` gives when none is given."""
        self._data_dir = data_dir
        self._binary = binary
        self._up = asyncio.Event()
        self._down = asyncio.Event()
        self._down.set()
        self._trouble: str | None = None
        self._restarts = 0

    async def __aenter__(self) -> Self:
        """Start. Raises EngineError with what is wrong and what to do; nothing is left running then."""
        binary = self._binary or await asyncio.to_thread(find_binary)
        async with AsyncExitStack() as stack:
            directory = await DataDirectory.claim(self._data_dir)
            stack.callback(directory.release)
            refuse_older(directory.path, binary)
            socket = stack.enter_context(socket_path(directory.path))
            self._socket = socket
            self._process = await EngineProcess.start(binary, directory, socket)
            stack.push_async_callback(self._stop)
            record(directory.path, binary)
            self._rise()
            self._keeper = asyncio.create_task(self._keep(binary, directory, socket), name="engine keeper")
            stack.push_async_callback(self._stop_keeping)
            self._stack = stack.pop_all()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._stack.aclose()

    @property
    def url(self) -> str:
        """The engine's address as redis-py takes it, `unix:///…/engine.sock`; the same after a restart."""
        return f"unix://{quote(str(self._socket))}"

    @property
    def pid(self) -> int:
        """The process id of the engine that runs, or ran last."""
        return self._process.pid

    @property
    def running(self) -> bool:
        """Whether the engine answered at its last start and has not ended since."""
        return self._up.is_set()

    @property
    def restarts(self) -> int:
        """How many times the engine ended by itself and came back."""
        return self._restarts

    @property
    def trouble(self) -> str | None:
        """Why the engine is not running, in a sentence for an operator; None while it runs."""
        return self._trouble

    async def wait_dead(self) -> None:
        """Return once the engine has ended; at once when it is not running."""
        await self._down.wait()

    async def wait_running(self) -> None:
        """Return once the engine runs with its data loaded; at once when it does."""
        await self._up.wait()

    async def _keep(self, binary: Binary, directory: DataDirectory, socket: Path) -> None:
        loop = asyncio.get_running_loop()
        tries = 0
        while True:
            came_up = loop.time()
            status = await self._process.wait()
            self._fall(f"{binary} ended (status {status}) and is started again: {directory.log} may say why.")
            if loop.time() - came_up >= STEADY_AFTER:
                tries = 0
            while not self.running:
                await asyncio.sleep(PAUSES[min(tries, len(PAUSES) - 1)])
                tries += 1
                try:
                    self._process = await EngineProcess.start(binary, directory, socket)
                except EngineError as error:
                    self._fall(str(error))
                else:
                    self._restarts += 1
                    self._rise()

    def _rise(self) -> None:
        self._trouble = None
        self._down.clear()
        self._up.set()
        log.info("engine_running", pid=self.pid, restarts=self._restarts)

    def _fall(self, trouble: str) -> None:
        self._sink(trouble)
        log.error("engine_down", trouble=trouble)

    def _sink(self, trouble: str) -> None:
        self._trouble = trouble
        self._up.clear()
        self._down.set()

    async def _stop_keeping(self) -> None:
        self._keeper.cancel()
        with suppress(asyncio.CancelledError):
            await self._keeper

    async def _stop(self) -> None:
        await self._process.stop()
        self._sink("The engine was stopped with the server.")
        log.info("engine_stopped", pid=self.pid)
