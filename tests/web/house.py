"""A whole node but for its sockets: real store, real rooms, and pages that only remember what was written to them."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import msgpack

from klankbord.live.frame import Frame
from klankbord.live.host import Host
from klankbord.live.hub import Hub
from klankbord.protocol.messages import VERSION
from klankbord.rooms import Do
from klankbord.store.base import RoomRecord
from klankbord.web.auth.tickets import Grant, Tickets
from klankbord.web.desk import Desk


@dataclass(eq=False)
class Page:
    """A page: what it was sent, and whether it was closed."""

    desk: Desk
    peer: str = "192.0.2.1"
    seat: object = None
    congested: bool = False
    got: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    closed: int | None = None

    def write(self, frame: Frame) -> None:
        """Remember a message."""
        self.got.append(msgpack.unpackb(frame.payload))

    def close(self, code: int, reason: str) -> None:
        """Remember the code."""
        self.closed = code

    def abort(self) -> None:
        """Remember that it was rude."""
        self.closed = 1006

    def say(self, **message: object) -> None:
        """Send a message to the desk."""
        self.desk.received(self, msgpack.packb(message))

    async def hear(self, want: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
        """Return the first message so far, or to come, that is wanted."""
        async with asyncio.timeout(5):
            while True:
                for message in self.got:
                    if want(message):
                        return message
                await asyncio.sleep(0.005)

    def vote(self, rev: int, *words: str, round_key: str = "woorden:1") -> None:
        """Send a vote for some words."""
        self.say(t="vote", round=round_key, rev=rev, answer={"kind": "cloud", "words": words})

    async def scene(self, **wanted: object) -> dict[str, Any]:
        """Return the first scene whose fields are as wanted."""

        def fits(message: dict[str, Any]) -> bool:
            scene = message.get("scene", message)
            return "phase" in scene and all(scene[key] == value for key, value in wanted.items())

        found = await self.hear(fits)
        return found.get("scene", found)


@dataclass
class House:
    """A whole node but for its sockets."""

    host: Host
    desk: Desk
    tickets: Tickets
    hub: Hub
    record: RoomRecord

    def page(self) -> Page:
        """Open a page that has not come in yet."""
        page = Page(self.desk)
        self.desk.opened(page)
        return page

    async def phone(self, **extra: object) -> Page:
        """Open a page and let it in as a participant."""
        page = self.page()
        page.say(t="join", version=VERSION, code=self.record.code, **extra)
        await page.hear(lambda message: message["t"] in {"joined", "error"})
        return page

    async def desk_page(self, audience: Any) -> Page:
        """Open a screen or a remote."""
        page = self.page()
        page.say(t="desk", version=VERSION, ticket=await self.tickets.issue(Grant(audience, self.record.id)))
        await page.hear(lambda message: message["t"] in {"seated", "error"})
        return page

    async def do(self, verb: str) -> None:
        """Give the room a command."""
        await self.host.command(self.record.id, Do.model_validate({"do": verb}), None)
