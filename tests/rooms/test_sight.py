"""Who may see a result: the whole table, written out."""

from typing import get_args

import pytest

from klankbord.questions import Visibility
from klankbord.rooms import (
    AUDIENCES,
    Audience,
    Closed,
    Ended,
    Lobby,
    Open,
    Paced,
    Phase,
    Revealed,
    Waiting,
    sees_result,
)

EVERYBODY = set(AUDIENCES)
NOBODY: set[Audience] = set()

SEEN: dict[Visibility, dict[str, set[Audience]]] = {
    "live": {"open": {"screen", "remote", "moderator"}, "closed": EVERYBODY, "revealed": EVERYBODY},
    "after": {"open": {"answered"}, "closed": EVERYBODY, "revealed": EVERYBODY},
    "reveal": {"open": NOBODY, "closed": NOBODY, "revealed": EVERYBODY},
    "never": {"open": NOBODY, "closed": NOBODY, "revealed": NOBODY},
}
"""Visibility and phase → who sees the result. In every other phase nobody does."""

PHASES: list[Phase] = [
    Lobby(),
    Waiting(at=0, round=1),
    Open(at=0, round=1),
    Closed(at=0, round=1),
    Revealed(at=0, round=1),
    Paced(),
    Ended(),
]


def test_every_visibility_has_a_line() -> None:
    """The table is complete."""
    assert set(SEEN) == set(get_args(Visibility))


@pytest.mark.parametrize("phase", PHASES, ids=lambda phase: phase.name)
@pytest.mark.parametrize("visibility", SEEN)
def test_who_sees_the_result(visibility: Visibility, phase: Phase) -> None:
    """P30: exactly those of the table, and nobody while nothing has been asked."""
    seeing = {audience for audience in AUDIENCES if sees_result(visibility, phase, audience)}
    assert seeing == SEEN[visibility].get(phase.name, NOBODY)


@pytest.mark.parametrize("phase", PHASES, ids=lambda phase: phase.name)
@pytest.mark.parametrize("visibility", SEEN)
def test_who_sees_what_people_answer_to_each_other(visibility: Visibility, phase: Phase) -> None:
    """Where people answer to what others answered, *live* is live on phones as well; nothing else differs."""
    seeing = {audience for audience in AUDIENCES if sees_result(visibility, phase, audience, shared=True)}
    among_each_other = visibility == "live" and phase.name == "open"
    assert seeing == (EVERYBODY if among_each_other else SEEN[visibility].get(phase.name, NOBODY))
