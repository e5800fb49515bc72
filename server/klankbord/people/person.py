"""A person and a team, as plain values."""

import secrets
import unicodedata
from dataclasses import dataclass
from typing import Literal

AccountRole = Literal["moderator", "presenter", "organiser", "admin"]
State = Literal["invited", "active", "off"]


@dataclass(frozen=True, slots=True)
class Team:
    """People who share their rooms, their archive and their decks."""

    id: str
    name: str

    @property
    def folder(self) -> str:
        """What the folder with its decks is called, whichever way a disk writes an é."""
        return unicodedata.normalize("NFC", self.name)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with an account."""

    id: str
    login: str
    """An e-mail address or a name, as `folded` gives it."""
    name: str
    role: AccountRole
    state: State
    """`invited` until they have been in, `off` when an admin let them out."""
    created: int
    """Unix time in milliseconds."""
    password: bool
    """Whether they have one."""
    external: bool
    """Whether they come in by a provider of OpenID Connect."""
    teams: tuple[Team, ...] = ()


LONGEST_LOGIN = 254
"""Characters: an e-mail address has no more."""


def folded(login: str) -> str:
    """Return a login as it is compared: two that look alike to its owner are one."""
    seen = "".join(sign for sign in login if unicodedata.category(sign) != "Cc")
    # Folding may make one sign many; behind this no two logins of people differ.
    return unicodedata.normalize("NFKC", seen).strip().casefold()[:LONGEST_LOGIN]


def new_id() -> str:
    """Return an id that nobody has."""
    return secrets.token_hex(8)
