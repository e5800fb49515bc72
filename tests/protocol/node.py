"""A node whose clock is turned by hand, and which remembers every page that came."""

import json
from dataclasses import dataclass, field

from pydantic import TypeAdapter

from klankbord.protocol.messages import Outgoing
from tests.web.house import House, Page

OUTGOING: TypeAdapter[Outgoing] = TypeAdapter(Outgoing)


@dataclass
class Clock:
    """Seconds, since whenever."""

    now: float = 1000.0

    def __call__(self) -> float:
        """Return what time it is."""
        return self.now


@dataclass
class Node(House):
    """A house in which everything that is said is checked against the protocol."""

    clock: Clock
    pages: list[Page] = field(default_factory=list[Page])

    def page(self) -> Page:
        """Open a page that has not come in yet."""
        self.pages.append(super().page())
        return self.pages[-1]

    async def after(self, seconds: float) -> None:
        """Let time pass, and the room look at its clock."""
        self.clock.now += seconds
        (await self.host.live(self.record.id)).changed()

    def everything_said(self) -> list[Outgoing]:
        """Return every message that any page was sent, strictly read."""
        return [OUTGOING.validate_json(json.dumps(message)) for page in self.pages for message in page.got]
