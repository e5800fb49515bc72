"""The fan-out, alone in a process: `python -m tests.bench.sender <seats> <rounds>`.

Real sockets, the real wire and the real hub, and a desk that only seats. Prints its port; when everybody sits, it
shows them a scene again and again, and sends the same bytes over the same sockets with a bare loop in between. Then
it prints the milliseconds of both, as JSON.
"""

import asyncio
import gc
import json
import os
import socket
import sys
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from time import perf_counter
from typing import Any, cast

import uvicorn
import uvloop
from starlette.applications import Starlette

from klankbord.live.frame import Frame
from klankbord.live.hub import Hub
from klankbord.web.door import Door
from klankbord.web.server import BACKLOG, listen
from klankbord.web.wire import Wire, WireSettings

SCENE = Frame(bytes(300))
PAUSE = 0.03
"""Seconds in which everybody reads."""


class Usher:
    """A desk that gives whoever says something a seat."""

    def __init__(self, hub: Hub, seats: int) -> None:
        self._hub = hub
        self._left = seats
        self.wires: list[Tapped] = []
        self.full = asyncio.Event()

    def opened(self, link: Wire) -> None:
        """Wait for a word."""

    def received(self, link: Wire, data: bytes) -> None:
        """Give a seat."""
        link.seat = self._hub.seat(link, "room", "phone", None)
        self.wires.append(cast(Tapped, link))
        if len(self.wires) == self._left:
            self.full.set()

    def drained(self, link: Wire) -> None:
        """Nobody here is slow."""

    def closed(self, link: Wire) -> None:
        """The end is near."""


class Tapped(Wire):
    """The wire, with a second handle on its socket for the bare loop."""

    bare: socket.socket

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Copy the handle."""
        super().connection_made(transport)
        self.bare = socket.socket(fileno=os.dup(transport.get_extra_info("socket").fileno()))
        self.bare.setblocking(False)


class Turns:
    """Runs the hub's slices, and tells when none is left and the last bytes are with the system."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._asked = 0
        self.done = asyncio.Event()

    def soon(self, callback: Callable[[], None]) -> object:
        """Run a slice in the next turn."""
        self._asked += 1
        return self._loop.call_soon(self._run, callback)

    def _run(self, callback: Callable[[], None]) -> None:
        asked = self._asked
        callback()
        if self._asked == asked:  # uvloop writes at the end of a turn, so what was written is out in the next
            self._loop.call_soon(self.done.set)


async def main(seats: int, rounds: int) -> None:
    """Seat, send, print, end."""
    turns = Turns()
    hub = Hub(soon=turns.soon)
    usher = Usher(hub, seats)
    sock = listen("127.0.0.1", 0)

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncGenerator[Mapping[str, Any]]:
        yield {"wire": WireSettings(desk=usher)}

    config = uvicorn.Config(
        Starlette(lifespan=lifespan), http=Door, ws=Tapped, log_config=None, access_log=False, backlog=BACKLOG
    )
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve(sockets=[sock]))
    _say(str(sock.getsockname()[1]))
    await usher.full.wait()
    gc.collect()
    gc.freeze()
    sends = [wire.bare.send for wire in usher.wires]
    shown, looped = [], []
    for _ in range(rounds):
        await asyncio.sleep(PAUSE)
        shown.append(await _show(hub, turns))
        await asyncio.sleep(PAUSE)
        looped.append(_loop(sends))
    _say(json.dumps({"shown": shown, "looped": looped}))
    server.should_exit = True
    await serving


async def _show(hub: Hub, turns: Turns) -> float:
    turns.done.clear()
    began = perf_counter()
    hub.broadcast("room", "phone", SCENE)
    await turns.done.wait()
    return (perf_counter() - began) * 1000


def _loop(sends: Sequence[Callable[[bytes], int]]) -> float:
    data = SCENE.wire
    began = perf_counter()
    for send in sends:
        send(data)
    return (perf_counter() - began) * 1000


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    uvloop.run(main(int(sys.argv[1]), int(sys.argv[2])))
