"""What a phone costs that sits in a room and does nothing."""

import asyncio

from tests.bench import cores, phones, rooms
from tests.bench.figure import Figure
from tests.bench.processes import node, peer

FIRST = 1_000
"""Seats taken before measuring begins: they fill what the server freed after starting, so that it flatters nobody."""

SEATS = 2_000
"""Seats that are measured."""

SETTLES = 2.0
"""Seconds of quiet before memory is read."""


async def memory() -> list[Figure]:
    """Return kilobytes per seat."""
    async with node() as server:
        room = await rooms.ask(server, "cloud")
        first = await phones.join(server.port, room.code, room.guest, range(FIRST))
        await asyncio.sleep(SETTLES)
        before = cores.resident(server.pid)
        seated = await phones.join(server.port, room.code, room.guest, range(SEATS))
        await asyncio.sleep(SETTLES)
        taken = cores.resident(server.pid) - before
        for phone in (*first, *seated):
            phone.hang_up()
    return [
        Figure(
            name="memory.seat",
            value=taken / SEATS / 1000,
            floor=await _bare(),
            unit="kB per idle seat",
            goal="value at most 20",
            note=f"resident memory of the server process, {SEATS:,} joined phones; floor: TCP connections in uvloop",
        )
    ]


async def _bare() -> float:
    """Return kilobytes per connection of a server that only takes connections."""
    loop = asyncio.get_running_loop()
    async with peer("accept") as server:
        before, held = 0, []
        for number in range(FIRST + SEATS):
            if number == FIRST:
                await asyncio.sleep(SETTLES)
                before = cores.resident(server.pid)
            transport, _protocol = await loop.create_connection(asyncio.Protocol, "127.0.0.1", server.port)
            held.append(transport)
        await asyncio.sleep(SETTLES)
        taken = cores.resident(server.pid) - before
        for transport in held:
            transport.abort()
    return taken / SEATS / 1000
