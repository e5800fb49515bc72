"""Tickets: how a screen or a remote, let in over HTTP, shows its socket the door."""

from dataclasses import dataclass
from typing import cast

import redis.asyncio as redis_client

from klankbord.protocol.messages import DeskAudience
from klankbord.store.tokens import Tokens

LIFETIME = 30
"""Seconds; a page fetches a ticket and opens its socket at once."""


@dataclass(frozen=True, slots=True)
class Grant:
    """What a ticket gives: a seat of this audience in this room."""

    audience: DeskAudience
    room: str
    badge: str | None = None
    """The fingerprint of the session, or the id of the API token, that fetched it: when that ends, so does the seat."""


class Tickets:
    """Single-use tickets. Every method may raise `Unavailable`."""

    def __init__(self, client: "redis_client.Redis") -> None:
        self._tokens = Tokens(client, "ticket", LIFETIME)

    async def issue(self, grant: Grant) -> str:
        """Return a ticket for `grant`."""
        return await self._tokens.issue(f"{grant.audience} {grant.room} {grant.badge or ''}")

    async def redeem(self, ticket: str) -> Grant | None:
        """Return what the ticket gives and make it worthless, or None when it is worthless already."""
        value = await self._tokens.spend(ticket)
        if value is None:
            return None
        audience, room, badge = value.split(" ")
        return Grant(cast("DeskAudience", audience), room, badge or None)
