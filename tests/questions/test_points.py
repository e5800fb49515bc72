"""Points: the rules of its own."""

import pytest
from pydantic import ValidationError

from tests.questions.kinds import ask, refusal, result, things

POINTS = ask("points", items=things("bonding", "bridging"))


def test_points_and_givers_are_counted() -> None:
    """Much from a few and little from many are not the same."""
    given = result(POINTS, "bonding 100", "bonding 60, bridging 40")
    assert [(item.id, item.points, item.givers) for item in given.items] == [("bonding", 160, 2), ("bridging", 40, 1)]
    assert given.total == 200


@pytest.mark.parametrize(
    ("line", "code", "values"),
    [
        ("bonding 60, bridging 45", "too_many_points", {"most": 100, "given": 105}),
        ("bonding 60, bridging 35", "points_left", {"left": 5}),
        ("bonding 57, bridging 43", "off_step", {"step": 5}),
        ("bonding 50, bonding 50", "answered_twice", {}),
        ("bonding 50, binding 50", "unknown_item", {"item": "binding"}),
    ],
)
def test_points_that_do_not_add_up_are_refused(line: str, code: str, values: dict[str, int | str]) -> None:
    """The server counts again; the sentence says how many are left or too many."""
    assert refusal(POINTS, line) == (code, values)


def test_points_may_be_kept_where_the_deck_says_so() -> None:
    """Without `spend` part of the budget can stay in one's pocket, though not all of it."""
    free = ask("points", items=things("bonding", "bridging"), spend=False)
    assert result(free, "bonding 5").total == 5


def test_a_budget_is_a_number_of_whole_steps() -> None:
    """Otherwise it could not be given away."""
    with pytest.raises(ValidationError, match="a budget of 100 cannot be given away in steps of 7"):
        ask("points", items=things("bonding", "bridging"), step=7)
