"""Who may do what. One function decides, for pages, programs and sockets alike."""

from dataclasses import dataclass
from typing import Literal, get_args

from klankbord.protocol.api import Role

Action = Literal[
    "come in",
    "read decks",
    "open rooms",
    "list rooms",
    "read a room",
    "command a room",
    "read results",
    "put on screen",
    "hold a remote",
    "invite a remote",
    "invite a presenter",
]
ACTIONS: tuple[Action, ...] = get_args(Action)


@dataclass(frozen=True, slots=True)
class Caller:
    """Who is asking."""

    role: Role = "stranger"
    room: str | None = None
    """The one room of a remote."""
    session: str | None = None
    """The fingerprint of the session it came with, if it came with one."""


STRANGER = Caller()

_OF_A_REMOTE: frozenset[Action] = frozenset({"come in", "read a room", "command a room", "hold a remote"})
_OF_A_PRESENTER: frozenset[Action] = frozenset(ACTIONS) - {"invite a presenter"}


def may(caller: Caller, action: Action, room: str | None = None) -> bool:
    """Return whether `caller` may do `action`, in `room` where the action is about one.

    A *stranger* may come in, with a link. A *remote* has one room. A *presenter* has every room of this server. The
    holder of the API *token* may also invite presenters: it can read the machine's files.
    """
    match caller.role:
        case "stranger":
            return action == "come in"
        case "remote":
            return action in _OF_A_REMOTE and (action == "come in" or (room is not None and room == caller.room))
        case "presenter":
            return action in _OF_A_PRESENTER
        case "token":
            return True
