"""Everybody who can ask something of a server, each with a room of their own and one that is somebody else's."""

import secrets
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx2

from klankbord.live.looking import wall_clock
from klankbord.people import AccountRole, Person
from klankbord.protocol.api import PairedRole
from klankbord.protocol.people import Scope
from klankbord.store.base import RoomRecord
from klankbord.web.auth.permissions import SCOPES, Caller
from klankbord.web.routes.decks import shelved
from tests.web.site import Site

ROLES = (
    "stranger",
    "reader",
    "moderator by QR code",
    "remote",
    "stand-in",
    "moderator",
    "presenter",
    "organiser",
    "admin",
)
"""Who can ask something of a server on which people have accounts; a program with the server's token is one more."""

_PAIRED: dict[str, PairedRole] = {"moderator by QR code": "moderator", "remote": "remote", "stand-in": "presenter"}

DECK = "sturen-vanuit-vertrouwen"

TEAM, OTHER_TEAM = "Leergang", "Café"

DECKS = {
    "of everybody": "van-allen.md",
    "of one's own team": f"{TEAM}/van-ons.md",
    "of another team": f"{OTHER_TEAM}/van-hen.md",
    "in a folder of no team": "Weg/van-niemand.md",
}
"""Whose it is → where it lies in the folder of decks."""


def shelve(folder: Path) -> Path:
    """Write the decks, each with one question, and return the folder."""
    for file in DECKS.values():
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("---\ntitle:\n  nl: Proef\n---\n\n## vraag\n\n- nl: Wat?\n- kind: open\n", "utf-8")
    return folder


@dataclass(frozen=True)
class Crew:
    """People of every role, who share a team, and a room of that team."""

    site: Site
    people: dict[AccountRole, Person]
    team: str
    own: RoomRecord
    """Shared by the team, and by whoever is paired with it."""
    foreign: RoomRecord
    """Of somebody else, in another team."""
    tokens: dict[Scope, str]
    """Of the admin, each with one scope."""

    @asynccontextmanager
    async def client(self, role: str) -> AsyncGenerator[httpx2.AsyncClient]:
        """A client of this role, freshly come in."""
        sessions = self.site.services.sessions
        if role == "token":
            async with self.site.program() as program:
                yield program
            return
        if role == "stranger":
            async with self.site.browser() as browser:
                yield browser
            return
        if role == "reader":
            async with self.site.reader() as browser:
                yield browser
            return
        if role in _PAIRED:
            async with self.site.paired(_PAIRED[role], self.own.id) as browser:
                yield browser
            return
        opened = await sessions.sign_in(next(one for one in self.people.values() if one.role == role), 0)
        async with self.site.with_cookie(opened.token) as browser:
            yield browser

    def caller(self, role: str) -> Caller:
        """What the server makes of such a client."""
        match role:
            case "moderator by QR code":
                return Caller("moderator", self.own.id, "session")
            case "remote" | "stand-in":
                return Caller(role, self.own.id, "session")
            case "reader":
                return Caller("reader", share="link")
            case "stranger" | "owner" | "token":
                return Caller(role)
            case _:
                person = next(one for one in self.people.values() if one.role == role)
                return Caller(person.role, person=person)


async def hire(site: Site) -> Crew:
    """Make the people, their team, the rooms and the tokens."""
    accounts = site.services.accounts
    kept = await accounts.passwords.hash("een lange avond samen", "baas")
    boss = await accounts.people.begin(f"baas-{secrets.token_hex(4)}", "Baas", kept, 0)
    team = await accounts.teams.add(TEAM, 0)
    await accounts.teams.add(OTHER_TEAM, 0)
    people: dict[AccountRole, Person] = {"admin": boss}
    roles: tuple[AccountRole, ...] = ("moderator", "presenter", "organiser")
    for role in roles:
        added = await accounts.people.add(role, role.capitalize(), role, [team.id], 0)
        people[role] = await accounts.people.change(
            added.id, name=added.name, role=role, state="active", teams=[team.id]
        )
    deck = (await shelved(site.services, DECK))[0]
    own = await site.services.host.open_room(deck, owner="somebody", team=team.id)
    foreign = await site.services.host.open_room(deck, owner="somebody-else", team="another-team")
    tokens: dict[Scope, str] = {}
    for scope in SCOPES:
        tokens[scope] = (await accounts.tokens.make(scope, boss.id, [scope], 1, wall_clock())).token
    return Crew(site, people, team.id, own, foreign, tokens)
