"""Accounts: how people show that they are who they say, and what becomes of their sessions when something changes."""

from dataclasses import dataclass

from klankbord.archive import Archive, ArchiveUnavailable
from klankbord.people import ApiTokens, Directory, Invitations, Passwords, People, Person, Teams
from klankbord.people.person import folded
from klankbord.protocol.people import Scope
from klankbord.web.auth.budget import FailureBudget, network_of
from klankbord.web.auth.permissions import SCOPES, Caller

MOST_WRONG = 10
"""Wrong passwords of one account from one network at once."""

WRONG_SECONDS = 60.0
"""Seconds after which a network may try that account once more."""

MOST_WRONG_ANYWHERE = 100
"""Wrong passwords of one account from everywhere (NIST SP 800-63B-4, section 3.2.2)."""

WRONG_SECONDS_ANYWHERE = 36.0
"""Seconds after which one more may be tried."""


@dataclass(frozen=True, slots=True)
class Wait:
    """Too many wrong passwords: not now."""

    seconds: int


class Accounts:
    """People and what they show. Methods raise `ArchiveUnavailable` when the database does not answer."""

    def __init__(self, archive: Archive, passwords: Passwords | None = None) -> None:
        database = archive.database
        self.people = People(database)
        self.teams = Teams(database)
        self.invitations = Invitations(database)
        self.tokens = ApiTokens(database)
        self.directory = Directory(self.people)
        self.passwords = passwords or Passwords()
        self._here = FailureBudget(most=MOST_WRONG, seconds_each=WRONG_SECONDS)
        self._anywhere = FailureBudget(most=MOST_WRONG_ANYWHERE, seconds_each=WRONG_SECONDS_ANYWHERE)
        self._begun = False

    async def begun(self) -> bool:
        """Return whether anybody has an account. Where that cannot be found out, who comes in gets the less for it."""
        if not self._begun:
            try:
                self._begun = await self.people.any()
            except ArchiveUnavailable:
                return True
        return self._begun

    async def check(self, login: str, password: str, address: str) -> Person | Wait | None:
        """Return whose login and password these are, or None; how long it takes does not tell which is wrong."""
        name = folded(login)
        here = f"{network_of(address)} {name}"
        waits = [self._here.wait(here), self._anywhere.wait(name)]
        if any(wait is not None for wait in waits):
            return Wait(max(wait or 0 for wait in waits))
        person, kept = await self.people.password_of(login)
        fits = await self.passwords.fits(password, kept)
        if person is None or kept is None or not fits or person.state != "active":
            self._here.failed(here)
            self._anywhere.failed(name)
            return None
        if self.passwords.is_dated(kept):
            await self.people.set_password(person.id, await self.passwords.renew(password))
        return person

    async def of_token(self, token: str, now: int) -> Caller | None:
        """Return for whom an API token acts and how far, or None where it is worthless. `now` is Unix time in ms."""
        found = await self.tokens.find(token, now)
        if found is None:
            return None
        scopes = frozenset[Scope](scope for scope in SCOPES if scope in found.scopes)
        if found.person is None:
            return Caller("token", scopes=scopes, token=found.id)
        person = await self.directory.person(found.person)
        if person is None or person.state != "active":
            return None
        return Caller(person.role, person=person, scopes=scopes, token=found.id)
