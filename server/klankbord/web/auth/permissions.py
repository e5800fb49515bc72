"""Who may do what. One function decides, for pages, programs and sockets alike."""

from dataclasses import dataclass
from typing import Literal, get_args

from klankbord.protocol.api import Role
from klankbord.protocol.messages import DeskAudience
from klankbord.rooms import MODERATING, Command

Action = Literal[
    "come in",
    "check the network",
    "take a copy",
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
    "forget a room",
    "export the archive",
    "add to the archive",
    "put on screen",
    "share a room",
    "invite a presenter",
]
ACTIONS: tuple[Action, ...] = get_args(Action)

NOT_YOURS = "This is not for you to do."


@dataclass(frozen=True, slots=True)
class Caller:
    """Who is asking."""

    role: Role = "stranger"
    room: str | None = None
    """The one room of a remote or a moderator."""
    session: str | None = None
    """The fingerprint of the session it came with, if it came with one."""


STRANGER = Caller()

_OF_A_STRANGER: frozenset[Action] = frozenset({"come in", "check the network", "take a copy"})
_OF_A_MODERATOR: frozenset[Action] = frozenset({"read a room", "moderate a room"})
_OF_A_REMOTE: frozenset[Action] = frozenset(
    {*_OF_A_MODERATOR, "command a room", "rehearse a room", "hold a remote", "invite a moderator"},
)
_OF_A_PRESENTER: frozenset[Action] = frozenset(ACTIONS) - {"invite a presenter"}


def may(caller: Caller, action: Action, room: str | None = None) -> bool:
    """Return whether `caller` may do `action`, in `room` where the action is about one.

    A *stranger* may come in, with a link, and do what phones do. A *moderator* and a *remote* have one room: the one
    decides about its answers, the other about everything in it. A *presenter* has every room of this server. The
    holder of the API *token* may also invite presenters: it can read the machine's files.
    """
    if action in _OF_A_STRANGER:
        return True
    own = room is not None and room == caller.room
    match caller.role:
        case "stranger":
            return False
        case "moderator":
            return own and action in _OF_A_MODERATOR
        case "remote":
            return own and action in _OF_A_REMOTE
        case "presenter":
            return action in _OF_A_PRESENTER
        case "token":
            return True


def needed_for(command: Command) -> Action:
    """Return what somebody must be allowed to do to give this command."""
    return "moderate a room" if isinstance(command, MODERATING) else "command a room"


def seated(audience: DeskAudience, room: str, session: str | None) -> Caller:
    """Return who gives the orders of a seat: a screen commands its room as a remote does."""
    return Caller("moderator" if audience == "moderator" else "remote", room, session)
