"""Now and wish: the rules of its own."""

import pytest

from tests.questions.kinds import ask, refusal, result, things, words

NOWWISH = ask("nowwish", items=things("autonomie", "rust"), **words("low", "high"))


def test_the_shift_of_the_room_is_counted() -> None:
    """The middle of both lines, and how many wish for more, the same or less."""
    autonomie, _ = result(
        NOWWISH, "autonomie 20 → 80, rust 50 → 50", "autonomie 40 -> 60, rust 1→2", "autonomie 90 → 30, rust 0 → 100"
    ).items
    assert (autonomie.median_now, autonomie.median_wish) == (40, 60)
    assert (autonomie.more, autonomie.same, autonomie.less) == (2, 0, 1)
    assert autonomie.now == ((20, 1), (40, 1), (90, 1))


def test_both_places_on_every_line_are_needed() -> None:
    """Half an answer is none."""
    assert refusal(NOWWISH, "autonomie 20 → 80") == ("not_complete", {})
    assert refusal(NOWWISH, "autonomie 20, rust 1 → 2") == ("malformed", {})


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("autonomie 20 → 80, autonomie 20 → 80", "answered_twice"),
        ("autonomie 20 → 80, rest 20 → 80", "unknown_item"),
        ("autonomie 20 → 101, rust 0 → 0", "malformed"),
    ],
)
def test_what_is_no_answer_is_refused(line: str, code: str) -> None:
    """Each line of the question once, within its ends."""
    assert refusal(NOWWISH, line)[0] == code


def test_a_single_line_is_answered_with_its_places() -> None:
    """Its id can be left out."""
    one = ask("nowwish", items=things("kennen"), **words("low", "high"))
    assert result(one, "20 → 80").items[0].more == 1
