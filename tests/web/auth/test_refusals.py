"""Whoever may not do something is told the true reason, which is what helps."""

import pytest

from klankbord.people import AccountRole, Person, Team
from klankbord.web.auth.permissions import Action, Caller
from klankbord.web.auth.refusals import why_not


def person(role: AccountRole) -> Caller:
    """Somebody with an account, who is in a team."""
    team = Team("t", "Leergang")
    who = Person("p", "login", "Naam", role, "active", 0, password=True, external=False, teams=(team,))
    return Caller(role, person=who)


@pytest.mark.parametrize(
    ("caller", "action", "code"),
    [
        (person("organiser"), "read the archive", "not_your_room"),
        (Caller("stand-in", "room", "session"), "command a room", "not_your_room"),
        (Caller("stand-in", "room", "session"), "read the archive", "needs_account"),
        (Caller("owner"), "manage people", "needs_account"),
        (Caller("remote", "room"), "open rooms", "only_paired"),
        (Caller("moderator", "room"), "command a room", "only_paired"),
        (person("moderator"), "open rooms", "needs_presenter"),
        (person("presenter"), "export the archive", "needs_organiser"),
        (person("organiser"), "manage people", "needs_admin"),
        (Caller("admin", person=person("admin").person, scopes=frozenset()), "read decks", "needs_scope"),
        (
            Caller("presenter", person=person("presenter").person, scopes=frozenset({"forget"})),
            "forget a room",
            "needs_organiser",
        ),
        (person("admin"), "invite an admin", "forbidden"),
        (Caller("token"), "keep an account", "forbidden"),
    ],
)
def test_the_reason_is_the_true_one(caller: Caller, action: Action, code: str) -> None:
    """A role that reaches too short, a link in the place of an account, or a room of somebody else."""
    assert why_not(caller, action) == code
