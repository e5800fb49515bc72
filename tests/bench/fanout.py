"""One scene to everybody in the room."""

import json
from statistics import median

from tests.bench import phones
from tests.bench.figure import Figure
from tests.bench.processes import line, module
from tests.bench.vote import client_frame

SEATS = 1_000
ROUNDS = 60


async def fanout() -> list[Figure]:
    """Return the milliseconds until a scene is with the system for every seat.

    The floor is `socket.send` in a loop over the very same sockets. It is a system call and a tenth of that around
    it, so it stands for a loop in C without the need for a compiler; a picows server would be a second measurement
    of how such a loop is wrapped, over other sockets.
    """
    async with module("tests.bench.sender", str(SEATS), str(ROUNDS)) as sender:
        seated = await phones.connect(int(await line(sender)), range(SEATS))
        for phone in seated:
            phone.send(client_frame(b"\xc0"))
        times = json.loads(await line(sender))
        for phone in seated:
            phone.hang_up()
    return [
        Figure(
            name="fanout.scene",
            value=median(times["shown"]),
            floor=median(times["looped"]),
            unit="ms",
            goal="ratio at most 1.6",
            note=f"a scene of 300 bytes to {SEATS:,} seats; floor: `socket.send` in a loop over the same sockets",
        )
    ]
