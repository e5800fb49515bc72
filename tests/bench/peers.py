"""The floors that are servers. `python -m tests.bench.peers echo|accept` prints its port and ends with its input."""

import asyncio
import sys
from collections.abc import Awaitable, Callable

import picows
import uvloop


class _Echo(picows.WSListener):
    def on_ws_frame(self, transport: picows.WSTransport, frame: picows.WSFrame) -> None:
        transport.send(frame.msg_type, frame.get_payload_as_bytes())


async def echo() -> asyncio.Server:
    """Serve websockets that send every message back: the least a websocket server in Python can do."""
    return await picows.ws_create_server(lambda _request: _Echo(), "127.0.0.1", 0, backlog=2048)


async def accept() -> asyncio.Server:
    """Take connections and nothing else: the least a connection can cost."""
    return await asyncio.get_running_loop().create_server(asyncio.Protocol, "127.0.0.1", 0, backlog=2048)


async def _serve(peer: Callable[[], Awaitable[asyncio.Server]]) -> None:
    server = await peer()
    sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    uvloop.run(_serve({"echo": echo, "accept": accept}[sys.argv[1]]))
