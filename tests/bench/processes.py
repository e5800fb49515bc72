"""The processes a benchmark measures, each gone when its `async with` ends."""

import asyncio
import secrets
import shutil
import socket
import sys
import tempfile
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from os import environ
from pathlib import Path

import httpx2
import psutil

from tests.bench import cores

_SERVER = Path(__file__).parents[2] / "server"
READY_WITHIN = 30.0
ENDS_WITHIN = 15.0


@dataclass(frozen=True)
class Node:
    """One `klankbord serve` with its embedded engine."""

    pid: int
    engine: int
    """Process id of the engine."""
    port: int
    token: str
    """Of the HTTP API."""
    redis_url: str

    @property
    def url(self) -> str:
        """Where programs find it."""
        return f"http://127.0.0.1:{self.port}"


@asynccontextmanager
async def node() -> AsyncGenerator[Node]:
    """Start a server on a fresh data directory, alone on its core."""
    folder, token, port = Path(tempfile.mkdtemp(prefix="kb-")), secrets.token_urlsafe(32), _free_port()
    try:
        async with _running(
            *(sys.executable, "-m", "klankbord", "serve"),
            *("--host", "127.0.0.1", "--port", str(port), "--data-dir", str(folder)),
            KLANKBORD_API_TOKEN=token,
        ) as process:
            await _until_ready(process, port)
            [engine] = psutil.Process(process.pid).children()
            cores.pin(process.pid, cores.MEASURED)
            yield Node(process.pid, engine.pid, port, token, f"unix://{folder}/engine.sock")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@dataclass(frozen=True)
class Peer:
    """A server to compare with."""

    pid: int
    port: int


@asynccontextmanager
async def peer(kind: str) -> AsyncGenerator[Peer]:
    """Start `echo` or `accept` of `tests.bench.peers`, alone on the core of what it is compared with."""
    async with module("tests.bench.peers", kind) as process:
        yield Peer(process.pid, int(await line(process)))


@asynccontextmanager
async def module(name: str, *words: str) -> AsyncGenerator[Process]:
    """Run one of these modules as a process, alone on the core of what is measured. Its input ends with this."""
    async with _running(sys.executable, "-m", name, *words) as process:
        cores.pin(process.pid, cores.MEASURED)
        yield process


async def line(process: Process) -> bytes:
    """Return the next line that a process prints. Raises `RuntimeError` where it ended instead."""
    assert process.stdout is not None
    async with asyncio.timeout(READY_WITHIN):
        if said := await process.stdout.readline():
            return said
    raise RuntimeError("a process that was to be measured ended.")


@asynccontextmanager
async def _running(*command: str, **extra: str) -> AsyncGenerator[Process]:
    path = [str(_SERVER), str(_SERVER.parent), environ.get("PYTHONPATH", "")]
    settings = {name: value for name, value in environ.items() if not name.startswith("KLANKBORD_")}
    process = await asyncio.create_subprocess_exec(
        *command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env={**settings, **extra, "PYTHONPATH": ":".join(path)}
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.terminate()
        try:
            async with asyncio.timeout(ENDS_WITHIN):
                await process.communicate()
        except TimeoutError:
            process.kill()
            await process.wait()


async def _until_ready(process: Process, port: int) -> None:
    async with asyncio.timeout(READY_WITHIN), httpx2.AsyncClient(trust_env=False) as http:
        while process.returncode is None:
            try:
                if (await http.get(f"http://127.0.0.1:{port}/readyz")).is_success:
                    return
            except httpx2.TransportError:
                await asyncio.sleep(0.05)
    raise RuntimeError("the server did not start; `klankbord serve` says why.")


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]
