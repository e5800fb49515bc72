"""Why somebody may not do something, so that a page can say what helps."""

from dataclasses import replace
from typing import Literal

from klankbord.protocol.api import Role
from klankbord.web.auth.permissions import NOT_YOURS, Action, Caller, may

Code = Literal[
    "not_your_room",
    "only_paired",
    "needs_scope",
    "needs_account",
    "needs_presenter",
    "needs_organiser",
    "needs_admin",
    "forbidden",
]

SENTENCES: dict[Code, str] = {
    "not_your_room": "This room is not yours or your teams', or it is not there any more. An admin can put you in its "
    "team.",
    "only_paired": "A QR code gave this device a part in one room, and this is not in it. Ask the presenter for "
    "another code, or sign in.",
    "needs_scope": "This token does not have the scope for this. Make another one that has.",
    "needs_account": "This takes an account, and you came in by a link or a code. Sign in, or ask an admin for an "
    "invitation.",
    "needs_presenter": "This is for presenters, and you are not one here. An admin can give you that role.",
    "needs_organiser": "This is for organisers and admins. An admin can give you that role.",
    "needs_admin": "Only an admin can do this. Ask one for help.",
    "forbidden": NOT_YOURS,
}

_BY_ROLE: tuple[tuple[Role, Code], ...] = (
    ("presenter", "needs_presenter"),
    ("organiser", "needs_organiser"),
    ("admin", "needs_admin"),
)
"""Who has ever more rights, and what is said to whoever has fewer."""


def why_not(caller: Caller, action: Action) -> Code:
    """Return why `caller`, who is no stranger, may not do `action`: altogether, or else in the room it is about."""
    if may(caller, action):
        return "not_your_room"
    if caller.scopes is not None and may(replace(caller, scopes=None), action):
        return "needs_scope"
    needed: Code | None = next((code for role, code in _BY_ROLE if may(Caller(role), action)), None)
    if needed is None or caller.role == "token":
        return "forbidden"
    if caller.person is not None:
        return needed
    return "only_paired" if caller.role in ("moderator", "remote") else "needs_account"
