"""People and access over HTTP: accounts, teams, invitations, sessions and API tokens."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints

from klankbord.protocol.api import Secret
from klankbord.questions import Model
from klankbord.questions.prose import one_line

AccountRole = Literal["moderator", "presenter", "organiser", "admin"]
AccountState = Literal["invited", "active", "off"]

Scope = Literal[
    "read-rooms",
    "open-rooms",
    "command-rooms",
    "share-rooms",
    "read-decks",
    "read-archive",
    "annotate-archive",
    "share-archive",
    "export-archive",
    "add-to-archive",
    "forget",
    "people",
]
"""What an API token may be good for."""

Login = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=254)]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100), AfterValidator(one_line)]
Password = Annotated[str, Field(min_length=1, max_length=1000)]
PersonId = Annotated[str, Field(min_length=1, max_length=40)]
TeamId = Annotated[str, Field(min_length=1, max_length=40)]


class TeamSummary(Model):
    """A team."""

    id: str
    name: str


class Teams(Model):
    """The teams of this server, by name."""

    teams: tuple[TeamSummary, ...]


class PersonSummary(Model):
    """Somebody with an account."""

    id: str
    login: str
    """An e-mail address or a name, in small letters."""
    name: str
    role: AccountRole
    state: AccountState
    """`invited` until they have been in; `off` when an admin let them out."""
    created: int
    """Unix time in milliseconds."""
    password: bool
    """Whether they have a password."""
    external: bool
    """Whether they come in by the organisation's own sign-in."""
    teams: tuple[TeamSummary, ...]


class People(Model):
    """Everybody with an account, by name."""

    people: tuple[PersonSummary, ...]


class WaysIn(Model):
    """How people come in on this server."""

    accounts: bool
    """Whether anybody has an account. Without one, the presenter link is for the owner of the server."""
    provider: str | None
    """The name of the organisation's own sign-in, where there is one."""


class BeginAccounts(Model):
    """Make the first account: that of an admin."""

    login: Login
    name: Name
    password: Password


class AddPerson(Model):
    """Make an account for somebody, who gets a link."""

    login: Login
    name: Name
    role: AccountRole = "presenter"
    teams: Annotated[tuple[TeamId, ...], Field(max_length=50)] = ()


class ChangePerson(Model):
    """What an admin decides about somebody."""

    name: Name
    role: AccountRole
    state: AccountState
    teams: Annotated[tuple[TeamId, ...], Field(max_length=50)]


class Invited(Model):
    """Somebody who gets a link: to come in for the first time, or to choose another password."""

    person: PersonSummary
    link: str
    """For this person only; it works once."""
    expires_in: int
    """Seconds."""


class AskAdminLink(Model):
    """Ask for a link for an admin."""

    login: Login | None = None
    """Whose password is lost; without it, for whoever makes the first account."""


class NameTeam(Model):
    """What a team is called."""

    name: Name


class ShowInvitation(Model):
    """An invitation: what stands behind the `#` of its link."""

    invitation: Secret


class AcceptInvitation(ShowInvitation):
    """Come in with an invitation, and choose a password."""

    password: Password


class ChangePassword(Model):
    """Choose another password. Every other session of this person ends."""

    current: Password
    password: Password


class AskSignIn(Model):
    """Sign in at the organisation's own provider."""

    invitation: Secret | None = None
    """An invitation that is to be for whoever signs in there."""


class SignIn(Model):
    """Where to sign in."""

    location: str


class AccountSession(Model):
    """A browser in which somebody is signed in."""

    id: str
    since: int
    """Unix time in milliseconds."""
    device: str
    """What the browser called itself, shortened."""
    here: bool
    """Whether it is the one that asks."""


class AccountSessions(Model):
    """Every browser in which this person is signed in, the newest first."""

    sessions: tuple[AccountSession, ...]


class ApiTokenSummary(Model):
    """An API token, without the token."""

    id: str
    name: str
    scopes: tuple[Scope, ...]
    created: int
    """Unix time in milliseconds."""
    expires: int
    """The same."""
    used: int | None
    """The last day it was used: Unix time of its beginning (UTC) in milliseconds."""


class ApiTokens(Model):
    """The tokens of whoever asks, the newest first."""

    tokens: tuple[ApiTokenSummary, ...]
    scopes: tuple[Scope, ...]
    """Those with which a token of whoever asks could do something."""


class MakeToken(Model):
    """Make an API token that acts for whoever makes it, as far as its scopes go."""

    name: Name
    scopes: Annotated[tuple[Scope, ...], Field(min_length=1, max_length=20)]
    days: Annotated[int, Field(ge=1, le=366)] = 90
    """How long it works."""


class NewToken(Model):
    """A new API token. This is the only time that it is told."""

    token: str
    about: ApiTokenSummary


__all__ = [
    "AcceptInvitation",
    "AccountRole",
    "AccountSession",
    "AccountSessions",
    "AccountState",
    "AddPerson",
    "ApiTokenSummary",
    "ApiTokens",
    "AskAdminLink",
    "AskSignIn",
    "BeginAccounts",
    "ChangePassword",
    "ChangePerson",
    "Invited",
    "MakeToken",
    "NameTeam",
    "NewToken",
    "People",
    "PersonSummary",
    "Scope",
    "ShowInvitation",
    "SignIn",
    "TeamSummary",
    "Teams",
    "WaysIn",
]
