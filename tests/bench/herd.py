"""A hall that scans one QR code: everybody comes in at once."""

import asyncio
from statistics import median

from tests.bench import phones, rooms
from tests.bench.figure import Figure
from tests.bench.phones import Phone
from tests.bench.processes import node, peer

PHONES = 1_000
ROUNDS = 3


async def herd() -> list[Figure]:
    """Return the seconds until the last of them is in."""
    loop = asyncio.get_running_loop()
    took, floor = [], []
    async with node() as server, peer("echo") as mirror:
        for _ in range(ROUNDS):
            room = await rooms.ask(server, "cloud")
            began = loop.time()
            joined = await phones.join(server.port, room.code, room.guest, range(PHONES), at_once=PHONES)
            took.append(loop.time() - began)
            await _leave(joined)
            began = loop.time()
            connected = await phones.connect(mirror.port, range(PHONES), at_once=PHONES)
            floor.append(loop.time() - began)
            await _leave(connected)
    return [
        Figure(
            name="herd.last",
            value=median(took),
            floor=median(floor),
            unit="s",
            goal="none",
            note=f"{PHONES:,} phones connect and join at once, to the last `joined`, each kept on disk; "
            "floor: as many bare websocket handshakes with picows",
        )
    ]


async def _leave(there: list[Phone]) -> None:
    for phone in there:
        phone.hang_up()
    await asyncio.sleep(0.5)
