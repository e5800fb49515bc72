"""The server begins with a sentence or not at all, and ends politely."""

import socket
from pathlib import Path

import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from klankbord.client import Phone
from klankbord.client.line import Heard, decode
from klankbord.protocol.codec import encode
from klankbord.protocol.codes import Code
from klankbord.protocol.messages import VERSION, Bye, JoinPhone
from klankbord.web import server
from klankbord.web.server import PortTaken, listen
from tests.web.site import running


def test_a_port_is_held_by_one() -> None:
    """While one server listens, another is refused with the port and what to do."""
    with listen("127.0.0.1", 0) as held:
        port = held.getsockname()[1]
        with pytest.raises(PortTaken, match=f"port {port} .*--port"):
            listen("127.0.0.1", port)


def test_an_address_of_another_machine_is_refused() -> None:
    """Nobody listens on an address that is not this machine's."""
    with pytest.raises(PortTaken, match=r"192\.0\.2\.77"):
        listen("192.0.2.77", 0)


async def test_a_stop_is_announced(tmp_path: Path, engine_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before it closes, the server tells every page when to come back, and spreads them over the time given."""
    monkeypatch.setattr(server, "DRAIN", 2.0)
    async with running(tmp_path, engine_url) as site:
        room = await site.room()
        url = site.url.replace("http", "ws") + "/ws"
        sockets = [await connect(url, proxy=None, compression=None) for _ in range(20)]
        for sock in sockets:
            await sock.send(encode(JoinPhone(version=VERSION, code=room.code)))
            await sock.recv()
        site.server.stop()
        waits: list[int] = []
        for sock in sockets:
            last = await last_word(sock)
            assert isinstance(last, Bye)
            waits.append(last.wait)
            assert sock.close_code == Code.RESTARTING
    assert len(waits) == 20
    assert len(set(waits)) > 5
    assert all(0 <= wait <= 2000 for wait in waits)


async def last_word(sock: ClientConnection) -> Heard | None:
    """What the server said last before it closed."""
    last = None
    try:
        while True:
            last = decode(await sock.recv(decode=False))
    except ConnectionClosed:
        return last


async def test_nothing_listens_after_the_end(tmp_path: Path, engine_url: str) -> None:
    """When the server has ended, its port is free at once."""
    async with running(tmp_path, engine_url) as site:
        port = site.server.port
        room = await site.room()
        async with Phone.join(site.url, room.code) as phone:
            assert phone.connected
    with socket.create_server(("127.0.0.1", port)):
        pass
