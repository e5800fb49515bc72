"""Sessions: a browser that came in by a one-time link stays in by a cookie."""

from dataclasses import dataclass
from typing import Literal

import redis.asyncio as redis_client

from klankbord.store.tokens import Tokens, fingerprint
from klankbord.web.auth.permissions import STRANGER, Caller

SESSION_SECONDS = 30 * 24 * 3600
"""A presenter prepares at home and presents weeks later, on the same laptop."""

REMOTE_SECONDS = 24 * 3600
"""A course takes a day."""

LINK_SECONDS = 24 * 3600
"""A one-time presenter link; `klankbord presenter-link` prints another."""

PAIRING_SECONDS = 600
"""From the QR code on the laptop to the presenter's phone."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A session that has just begun."""

    token: str
    """The cookie's value; new at every login."""
    seconds: int
    caller: Caller


class Sessions:
    """Links in, sessions and the way out. Every method may raise `Unavailable`."""

    def __init__(self, client: "redis_client.Redis") -> None:
        self._links = Tokens(client, "link", LINK_SECONDS)
        self._pairings = Tokens(client, "pairing", PAIRING_SECONDS)
        self._presenters = Tokens(client, "presenter", SESSION_SECONDS)
        self._remotes = Tokens(client, "remote", REMOTE_SECONDS)

    async def invite_presenter(self) -> str:
        """Return the secret of a new one-time presenter link."""
        return await self._links.issue("presenter")

    async def invite_remote(self, room: str) -> str:
        """Return the secret of a new one-time pairing with a room."""
        return await self._pairings.issue(room)

    async def open(self, kind: Literal["link", "pairing"], secret: str) -> Opened | None:
        """Spend a link or a pairing and begin a session, or return None when it is worthless."""
        if kind == "link":
            if await self._links.spend(secret) is None:
                return None
            token, seconds = await self._presenters.issue("presenter"), SESSION_SECONDS
            return Opened(token, seconds, Caller("presenter", session=fingerprint(token)))
        room = await self._pairings.spend(secret)
        if room is None:
            return None
        token, seconds = await self._remotes.issue(room), REMOTE_SECONDS
        return Opened(token, seconds, Caller("remote", room, fingerprint(token)))

    async def caller(self, token: str) -> Caller:
        """Return who came with this cookie; a stranger when it is worthless."""
        if await self._presenters.read(token) is not None:
            return Caller("presenter", session=fingerprint(token))
        room = await self._remotes.read(token)
        return STRANGER if room is None else Caller("remote", room, fingerprint(token))

    async def end(self, token: str) -> None:
        """Make the cookie worthless."""
        await self._presenters.forget(token)
        await self._remotes.forget(token)
