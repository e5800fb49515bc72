"""What a presenter looks at, and presses."""

import asyncio
from itertools import count

from klankbord.client.api import Klankbord
from klankbord.client.errors import Refused, Unreachable
from klankbord.client.line import Line
from klankbord.protocol.api import Command
from klankbord.protocol.messages import VERSION, Ack, DeskAudience, Done, JoinDesk, Joined, Order, Seated

_FOR_NOW = frozenset({"busy", "too_many_tries"})
"""Refusals of a ticket after which the next one may be given."""


class Screen(Line):
    """A room on the wall, or as a remote with the presenter's notes. It fetches a ticket for every connection.

    `async with Screen.join(klankbord, room) as screen:` — see `Line` for scenes.
    """

    def __init__(self, klankbord: Klankbord, room: str, audience: DeskAudience) -> None:
        super().__init__(klankbord.url)
        self._klankbord = klankbord
        self._room = room
        self._audience: DeskAudience = audience
        self._ids = count(1)
        self._orders: dict[int, tuple[Order, asyncio.Future[Done]]] = {}

    @classmethod
    def join(cls, klankbord: Klankbord, room: str, audience: DeskAudience = "screen") -> "Screen":
        """Return a screen for a room, by its id."""
        return cls(klankbord, room, audience)

    async def order(self, command: Command, *, step: int | None = None) -> Done:
        """Command the room and return the server's word.

        With `step` a command may be sent again after a reconnect, for it then moves the room once; without, its
        outcome is unknown when the line breaks, and this returns `busy`. Raises `Refused`.
        """
        order = Order(id=next(self._ids), step=step, command=command)
        word: asyncio.Future[Done] = asyncio.get_running_loop().create_future()
        self._orders[order.id] = (order, word)
        try:
            await self._send(order)
            return await self._or_refused(word)
        finally:
            del self._orders[order.id]

    async def _hello(self) -> JoinDesk:
        try:
            ticket = await self._klankbord.ticket(self._room, self._audience)
        except Refused as refusal:
            if refusal.code in _FOR_NOW:
                raise Unreachable(str(refusal)) from refusal
            raise
        return JoinDesk(version=VERSION, ticket=ticket.ticket)

    async def _came_in(self, answer: Joined | Seated) -> None:
        for order, word in list(self._orders.values()):
            if order.step is not None:
                await self._send(order)
            elif not word.done():
                word.set_result(Done(id=order.id, status="busy"))

    async def _heard(self, message: Ack | Done) -> None:
        if isinstance(message, Done) and message.id in self._orders:
            word = self._orders[message.id][1]
            if not word.done():
                word.set_result(message)
