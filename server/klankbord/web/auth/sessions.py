"""Sessions: a browser that came in by a link, a pairing or a password stays in by a cookie."""

from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Annotated, Literal, cast

import redis.asyncio as redis_client
from pydantic import BaseModel, ConfigDict, Field

from klankbord.people import Directory, Person
from klankbord.protocol.api import PairedRole
from klankbord.store.tokens import HeldTokens, Tokens, fingerprint
from klankbord.web.auth.permissions import STRANGER, Caller

SESSION_SECONDS = 30 * 24 * 3600
"""A presenter prepares at home and presents weeks later, on the same laptop."""

GUEST_SECONDS = 24 * 3600
"""A remote, a moderator or a stand-in. A course takes a day."""

LINK_SECONDS = 24 * 3600
"""A one-time presenter link; `klankbord presenter-link` prints another."""

READER_SECONDS = 24 * 3600
"""Of somebody who reads what was shared; the link brings them back."""

PAIRING_SECONDS = 600
"""From the QR code on the laptop to the other device."""

OWNER = "owner"
"""Who holds the sessions of a server without accounts."""

_NO_ROOM = "-"


@dataclass(frozen=True, slots=True)
class Opened:
    """A session that has just begun."""

    token: str
    """The cookie's value; new at every login."""
    seconds: int
    caller: Caller
    room: str | None
    """The room that it was opened for."""


class Signed(BaseModel):
    """What is kept of a session of somebody who stays."""

    model_config = ConfigDict(frozen=True)

    holder: str
    """A person's id, or `OWNER`."""
    since: Annotated[int, Field(ge=0)]
    """Unix time in milliseconds."""
    device: str
    """What the browser called itself, shortened."""


class Sessions:
    """Links in, sessions and the way out. Every method may raise `Unavailable`."""

    def __init__(
        self, client: "redis_client.Redis", directory: Directory, accounts: Callable[[], Awaitable[bool]]
    ) -> None:
        """`accounts` says whether anybody has an account on this server."""
        self._links = Tokens(client, "link", LINK_SECONDS)
        self._pairings = Tokens(client, "pairing", PAIRING_SECONDS)
        self._signed = HeldTokens(client, "session", SESSION_SECONDS)
        self._guests = Tokens(client, "guest", GUEST_SECONDS)
        self._directory = directory
        self._accounts = accounts
        self._readers = Tokens(client, "reader", READER_SECONDS)

    async def invite_presenter(self) -> str:
        """Return the secret of a new one-time presenter link."""
        return await self._links.issue("presenter")

    async def pair(self, role: PairedRole, room: str) -> str:
        """Return the secret of a new one-time pairing with a room."""
        return await self._pairings.issue(f"{role} {room}")

    async def open(self, kind: Literal["link", "pairing"], secret: str, now: int, device: str = "") -> Opened | None:
        """Spend a link or a pairing and begin a session, or return None when it is worthless.

        `now` is Unix time in milliseconds.
        """
        if kind == "link":
            return await self._present(None, now, device) if await self._links.spend(secret) is not None else None
        value = await self._pairings.spend(secret)
        if value is None:
            return None
        role, room = value.split(" ")
        return await self._present(room, now, device) if role == "presenter" else await self._guest(role, room)

    async def sign_in(self, person: Person, now: int, device: str = "") -> Opened:
        """Begin a session of somebody who has shown who they are. `now` is Unix time in milliseconds."""
        token = await self._signed.issue_to(person.id, _kept(person.id, now, device))
        caller = Caller(person.role, session=fingerprint(token), person=person)
        return Opened(token, SESSION_SECONDS, caller, None)

    async def caller(self, token: str) -> Caller:
        """Return who came with this cookie; a stranger when it is worthless. May raise `ArchiveUnavailable`."""
        kept = await self._signed.read(token)
        if kept is not None:
            return await self._signed_in(Signed.model_validate_json(kept).holder, token)
        value = await self._guests.read(token)
        return STRANGER if value is None else _guest(value, token)

    async def lend(self, share: str) -> str:
        """Return the cookie's value for somebody who came with a link to the archive."""
        return await self._readers.issue(share)

    async def reader(self, token: str) -> Caller:
        """Return who came with this cookie of a reader; a stranger when it is worthless."""
        share = await self._readers.read(token)
        return STRANGER if share is None else Caller("reader", session=fingerprint(token), share=share)

    async def end(self, token: str) -> None:
        """Make the cookie worthless."""
        kept = await self._signed.read(token)
        if kept is not None:
            await self._signed.revoke(Signed.model_validate_json(kept).holder, fingerprint(token))
        await self._guests.forget(token)

    async def standing(self, prints: Collection[str]) -> set[str]:
        """Return those of these fingerprints whose sessions go on."""
        return await self._signed.standing(prints) | await self._guests.standing(prints)

    async def of(self, holder: str) -> dict[str, Signed]:
        """Return the sessions of a person by their fingerprints, the newest first."""
        found = {print_: Signed.model_validate_json(kept) for print_, kept in (await self._signed.held(holder)).items()}
        return dict(sorted(found.items(), key=lambda one: -one[1].since))

    async def end_of(self, holder: str, prints: Sequence[str] | None = None, but: str | None = None) -> list[str]:
        """End these sessions of a person, or all of them; return the fingerprints of those that ended.

        `but` is the fingerprint of one that stays.
        """
        wanted = await self._signed.held(holder) if prints is None else prints
        return [one for one in wanted if one != but and await self._signed.revoke(holder, one)]

    async def _signed_in(self, holder: str, token: str) -> Caller:
        if holder == OWNER:
            return Caller("owner", session=fingerprint(token))
        person = await self._directory.person(holder)
        if person is None or person.state != "active":
            return STRANGER
        return Caller(person.role, session=fingerprint(token), person=person)

    async def _present(self, room: str | None, now: int, device: str) -> Opened:
        """Begin a session of the owner, or of a stand-in where people have accounts."""
        token = await self._signed.issue_to(OWNER, _kept(OWNER, now, device))
        # Asked when the session is there: whoever makes the first account ends every session of the owner after that,
        # so that of the two at least one notices the other.
        if not await self._accounts():
            return Opened(token, SESSION_SECONDS, Caller("owner", session=fingerprint(token)), room)
        await self._signed.revoke(OWNER, fingerprint(token))
        return await self._guest("stand-in", room or _NO_ROOM)

    async def _guest(self, role: str, room: str) -> Opened:
        value = f"{role} {room}"
        token = await self._guests.issue(value)
        caller = _guest(value, token)
        return Opened(token, GUEST_SECONDS, caller, caller.room)


def _kept(holder: str, now: int, device: str) -> str:
    return Signed(holder=holder, since=now, device=device).model_dump_json()


def _guest(value: str, token: str) -> Caller:
    role, room = value.split(" ")
    of = cast("Literal['remote', 'moderator', 'stand-in']", role)
    return Caller(of, None if room == _NO_ROOM else room, fingerprint(token))
