"""Who may do what. One function decides, for pages, programs and sockets alike."""

from dataclasses import dataclass
from typing import Literal, get_args

from klankbord.archive import Belonging, Reach
from klankbord.people import Person
from klankbord.protocol.api import Role
from klankbord.protocol.messages import DeskAudience
from klankbord.protocol.people import Scope
from klankbord.rooms import MODERATING, Command

Action = Literal[
    "come in",
    "check the network",
    "take a copy",
    "take back answers",
    "read a room",
    "moderate a room",
    "command a room",
    "rehearse a room",
    "hold a remote",
    "invite a moderator",
    "read decks",
    "open rooms",
    "list rooms",
    "read results",
    "read the archive",
    "export the archive",
    "add to the archive",
    "annotate the archive",
    "share the archive",
    "read what is shared",
    "forget a room",
    "put on screen",
    "share a room",
    "invite a presenter",
    # People and access
    "keep an account",
    "make tokens",
    "make accounts",
    "manage people",
    "invite an admin",
]
ACTIONS: tuple[Action, ...] = get_args(Action)

SCOPES: dict[Scope, frozenset[Action]] = {
    "read-rooms": frozenset({"read a room", "list rooms", "read results"}),
    "open-rooms": frozenset({"open rooms"}),
    "command-rooms": frozenset(
        {"moderate a room", "command a room", "rehearse a room", "hold a remote", "put on screen"}
    ),
    "share-rooms": frozenset({"invite a moderator", "share a room"}),
    "read-decks": frozenset({"read decks"}),
    "read-archive": frozenset({"read the archive"}),
    "annotate-archive": frozenset({"annotate the archive"}),
    "share-archive": frozenset({"share the archive"}),
    "export-archive": frozenset({"export the archive"}),
    "add-to-archive": frozenset({"add to the archive"}),
    "forget": frozenset({"forget a room"}),
    "people": frozenset({"manage people", "invite a presenter"}),
}
"""What an API token is good for, as far as whoever it acts for may do it."""

NOT_YOURS = "This is not for you to do."


@dataclass(frozen=True, slots=True)
class Caller:
    """Who is asking."""

    role: Role = "stranger"
    room: str | None = None
    """The one room of a remote or a moderator; of a stand-in, the room that was handed over."""
    session: str | None = None
    """The fingerprint of the session it came with, if it came with one."""
    person: Person | None = None
    """Who it is, where they have an account."""
    scopes: frozenset[Scope] | None = None
    """Of an API token, if it came with one that has them."""
    share: str | None = None
    """The link to the archive by which a reader came."""
    token: str | None = None
    """The id of the API token it came with, if it came with one that can be revoked."""

    @property
    def badge(self) -> str | None:
        """By what its pages may be in a room: they leave when that ends."""
        return self.session or self.token

    @property
    def holder(self) -> str | None:
        """Whose the rooms are that this caller opens: a person's, or those of one stand-in's session."""
        if self.person is not None:
            return self.person.id
        return f"stand-in-{self.session[:16]}" if self.role == "stand-in" and self.session else None

    @property
    def teams(self) -> frozenset[str]:
        """The teams of this person, by their ids."""
        return frozenset(team.id for team in self.person.teams) if self.person is not None else frozenset()

    @property
    def folders(self) -> frozenset[str]:
        """What the folders with their decks are called."""
        return frozenset(team.folder for team in self.person.teams) if self.person is not None else frozenset()


@dataclass(frozen=True, slots=True)
class Shelved:
    """Whose a deck is."""

    team: str | None = None
    """The folder of the team whose it is; None for a deck that everybody may have."""


STRANGER = Caller()

_OF_A_STRANGER: frozenset[Action] = frozenset({"come in", "check the network", "take a copy", "take back answers"})
_OF_A_READER: frozenset[Action] = frozenset({*_OF_A_STRANGER, "read what is shared"})
_OF_A_MODERATOR: frozenset[Action] = frozenset({*_OF_A_STRANGER, "read a room", "moderate a room"})
_OF_A_MODERATOR_WITH_AN_ACCOUNT: frozenset[Action] = frozenset({*_OF_A_MODERATOR, "list rooms", "keep an account"})
_OF_A_REMOTE: frozenset[Action] = frozenset(
    {
        *_OF_A_MODERATOR,
        "command a room",
        "rehearse a room",
        "hold a remote",
        "invite a moderator",
    }
)
_OF_A_STAND_IN: frozenset[Action] = frozenset(
    {
        *_OF_A_REMOTE,
        "read decks",
        "open rooms",
        "list rooms",
        "read results",
        "put on screen",
        "share a room",
    }
)
_OF_A_PRESENTER: frozenset[Action] = frozenset(
    {*_OF_A_STAND_IN, "read the archive", "annotate the archive", "keep an account", "make tokens"}
)
_OF_AN_ORGANISER: frozenset[Action] = frozenset(
    {*_OF_A_PRESENTER, "export the archive", "add to the archive", "share the archive", "forget a room"}
)
_OF_AN_ADMIN: frozenset[Action] = frozenset({*_OF_AN_ORGANISER, "invite a presenter", "manage people"})
_OF_THE_OWNER: frozenset[Action] = frozenset({*(_OF_AN_ORGANISER - {"keep an account"}), "make accounts"})

_RIGHTS: dict[Role, frozenset[Action]] = {
    "stranger": _OF_A_STRANGER,
    "reader": _OF_A_READER,
    "moderator": _OF_A_MODERATOR,
    "remote": _OF_A_REMOTE,
    "stand-in": _OF_A_STAND_IN,
    "presenter": _OF_A_PRESENTER,
    "organiser": _OF_AN_ORGANISER,
    "admin": _OF_AN_ADMIN,
    "owner": _OF_THE_OWNER,
    "token": frozenset(ACTIONS) - {"keep an account", "read what is shared"},
}

_EVERYWHERE: frozenset[Role] = frozenset({"admin", "owner", "token"})
"""Who has every room of this server."""


def may(caller: Caller, action: Action, about: Belonging | Shelved | None = None) -> bool:
    """Return whether `caller` may do `action`, with the room or the deck that it is `about`, where it is about one.

    A *stranger* may come in, and do what phones do. A *reader* came by a link to the archive, and reads what that has
    to show. A *moderator* and a *remote* have one room: the one decides about its answers, the other about everything
    in it. A *stand-in* leads rooms for an evening, without an account. People with accounts have the rooms that they
    opened and those of their teams: a *moderator* decides about answers, a *presenter* leads, an *organiser* also looks
    after the archive; an *admin* lets people in and has every room, and so has the *owner* of a server on which nobody
    has an account. The server's own *token* belongs to whoever can read the machine's files. Other API tokens act for
    somebody, within their scopes. A deck in the folder of a team is for its people, and for whoever has every room.
    """
    if action in _OF_A_STRANGER:
        return True
    if action not in _rights(caller):
        return False
    if caller.scopes is not None and action not in _scoped(caller.scopes):
        return False
    if isinstance(about, Shelved):
        return about.team is None or caller.role in _EVERYWHERE or about.team in caller.folders
    if caller.role in ("moderator", "remote") and caller.person is None:
        return about is not None and about.room == caller.room
    return about is None or reaches(caller, about)


def reaches(caller: Caller, room: Belonging) -> bool:
    """Return whether a room is one of those that `caller` has to do with."""
    if room.room == caller.room:
        return True
    reach = reach_of(caller)
    return reach is None or reach.has(room)


def reach_of(caller: Caller) -> Reach | None:
    """Return which rooms a list for `caller` may name; None stands for all of them."""
    if caller.role in _EVERYWHERE:
        return None
    return Reach(caller.holder or "", caller.teams)


def granted(caller: Caller) -> tuple[Action, ...]:
    """Return everything that `caller` may do, in some room or altogether."""
    room = Belonging(caller.room) if caller.room is not None else None
    return tuple(action for action in ACTIONS if may(caller, action, room) or may(caller, action))


def worth_having(caller: Caller) -> tuple[Scope, ...]:
    """Return the scopes with which a token of `caller` could do something."""
    return tuple(scope for scope, actions in SCOPES.items() if any(may(caller, action) for action in actions))


def needed_for(command: Command) -> Action:
    """Return what somebody must be allowed to do to give this command."""
    return "moderate a room" if isinstance(command, MODERATING) else "command a room"


def seated(audience: DeskAudience, room: str, badge: str | None) -> Caller:
    """Return who gives the orders of a seat: a screen commands its room as a remote does."""
    return Caller("moderator" if audience == "moderator" else "remote", room, badge)


def _rights(caller: Caller) -> frozenset[Action]:
    if caller.role == "moderator" and caller.person is not None:
        return _OF_A_MODERATOR_WITH_AN_ACCOUNT
    return _RIGHTS[caller.role]


def _scoped(scopes: frozenset[Scope]) -> frozenset[Action]:
    return frozenset(action for scope in scopes for action in SCOPES[scope])
