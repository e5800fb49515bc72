"""Sessions: a browser that came in by a one-time link stays in by a cookie."""

from dataclasses import dataclass
from typing import Literal, cast

import redis.asyncio as redis_client

from klankbord.protocol.api import PairedRole
from klankbord.store.tokens import Tokens, fingerprint
from klankbord.web.auth.permissions import STRANGER, Caller

SESSION_SECONDS = 30 * 24 * 3600
"""A presenter prepares at home and presents weeks later, on the same laptop."""

GUEST_SECONDS = 24 * 3600
"""A remote or a moderator. A course takes a day."""

LINK_SECONDS = 24 * 3600
"""A one-time presenter link; `klankbord presenter-link` prints another."""

PAIRING_SECONDS = 600
"""From the QR code on the laptop to the other device."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A session that has just begun."""

    token: str
    """The cookie's value; new at every login."""
    seconds: int
    caller: Caller
    room: str | None
    """The room that it was opened for."""


class Sessions:
    """Links in, sessions and the way out. Every method may raise `Unavailable`."""

    def __init__(self, client: "redis_client.Redis") -> None:
        self._links = Tokens(client, "link", LINK_SECONDS)
        self._pairings = Tokens(client, "pairing", PAIRING_SECONDS)
        self._presenters = Tokens(client, "presenter", SESSION_SECONDS)
        self._guests = Tokens(client, "guest", GUEST_SECONDS)

    async def invite_presenter(self) -> str:
        """Return the secret of a new one-time presenter link."""
        return await self._links.issue("presenter")

    async def pair(self, role: PairedRole, room: str) -> str:
        """Return the secret of a new one-time pairing with a room."""
        return await self._pairings.issue(f"{role} {room}")

    async def open(self, kind: Literal["link", "pairing"], secret: str) -> Opened | None:
        """Spend a link or a pairing and begin a session, or return None when it is worthless."""
        if kind == "link":
            return await self._present(None) if await self._links.spend(secret) is not None else None
        value = await self._pairings.spend(secret)
        if value is None:
            return None
        role, room = _paired(value)
        if role == "presenter":
            return await self._present(room)
        token = await self._guests.issue(value)
        return Opened(token, GUEST_SECONDS, Caller(role, room, fingerprint(token)), room)

    async def caller(self, token: str) -> Caller:
        """Return who came with this cookie; a stranger when it is worthless."""
        if await self._presenters.read(token) is not None:
            return Caller("presenter", session=fingerprint(token))
        value = await self._guests.read(token)
        return STRANGER if value is None else Caller(*_paired(value), fingerprint(token))

    async def end(self, token: str) -> None:
        """Make the cookie worthless."""
        await self._presenters.forget(token)
        await self._guests.forget(token)

    async def _present(self, room: str | None) -> Opened:
        token = await self._presenters.issue("presenter")
        return Opened(token, SESSION_SECONDS, Caller("presenter", session=fingerprint(token)), room)


def _paired(value: str) -> tuple[PairedRole, str]:
    role, room = value.split(" ")
    return cast("PairedRole", role), room
