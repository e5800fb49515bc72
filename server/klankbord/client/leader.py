"""A simulated presenter, beside the simulated audience: asks every question, waits, and shows the result."""

import asyncio

from klankbord.client.api import Klankbord
from klankbord.client.audience import ARRIVAL, THINKING
from klankbord.client.errors import Refused
from klankbord.protocol.api import Do, Jump, RoomDetail

MEANS = 3.0
"""Of waits that are exponential, one in twenty is longer than so many times their mean."""


async def lead(klankbord: Klankbord, room: RoomDetail, *, pace: float = 1.0) -> None:
    """Lead a room from its first question to its end, at the pace of an `Audience`."""
    await asyncio.sleep(MEANS * ARRIVAL / pace)
    for at, slide in enumerate(room.outline):
        await klankbord.command(room.id, Jump(at=at))
        if slide.kind == "content":
            continue
        await asyncio.sleep(MEANS * THINKING / pace)
        try:
            await klankbord.command(room.id, Do(do="reveal"))
        except Refused:
            await klankbord.command(room.id, Do(do="close"))  # its result is for nobody, or was seen all the time
    await klankbord.command(room.id, Do(do="end"))
