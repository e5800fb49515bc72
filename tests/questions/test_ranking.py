"""Ranking: the rules of its own."""

import pytest
from pydantic import ValidationError

from tests.questions.kinds import ask, refusal, result, things

RANKING = ask("ranking", items=things("a", "b", "c"))


def test_of_three_things_the_first_gets_three_points() -> None:
    """Borda: the last gets one, and what has no place gets none."""
    ranked = result(RANKING, "b > a > c", "b > c", "a")
    assert [(item.id, item.points, item.first, item.ranked) for item in ranked.items] == [
        ("b", 6, 2, 2),
        ("a", 5, 1, 2),
        ("c", 3, 0, 2),
    ]
    assert (ranked.ballots, ranked.most) == (3, 9)


def test_of_equal_points_first_places_decide_and_then_the_deck() -> None:
    """The order of a result never hangs on chance."""
    assert [item.id for item in result(RANKING, "c > a", "b > a").items] == ["a", "b", "c"]
    assert [item.id for item in result(RANKING, "c > b", "b", "c").items][:2] == ["c", "b"]


@pytest.mark.parametrize(
    ("line", "code", "values"),
    [
        ("a > a", "ranked_twice", {}),
        ("a > d", "unknown_item", {"item": "d"}),
        ("a > b > c", "too_many_places", {"most": 2}),
    ],
)
def test_what_is_no_order_is_refused(line: str, code: str, values: dict[str, int | str]) -> None:
    """A thing has one place, and there are so many places."""
    assert refusal(ask("ranking", items=things("a", "b", "c"), top=2), line) == (code, values)


def test_there_are_no_more_places_than_things() -> None:
    """A question that cannot be answered well is no question."""
    with pytest.raises(ValidationError, match="top is 4, but there are 3 items"):
        ask("ranking", items=things("a", "b", "c"), top=4)
