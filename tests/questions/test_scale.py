"""Scale: the rules of its own."""

import pytest
from pydantic import ValidationError

from klankbord.questions import InvalidAnswer, check
from klankbord.questions.scale import ScaleAnswer, Step
from tests.questions.kinds import ask, refusal, result, things, words

SCALE = ask("scale", statements=things("rust", "ruimte"), steps=5, **words("low", "high"))


def test_a_statement_has_its_distribution_first() -> None:
    """People on each step, from the first to the last, with the median beside it."""
    rust, ruimte = result(SCALE, "rust 4, ruimte 1", "rust 5, ruimte 2", "rust 4, ruimte 5").statements
    assert (rust.counts, rust.n, rust.median, rust.mean) == ((0, 0, 0, 2, 1), 3, 4, pytest.approx(13 / 3))
    assert (ruimte.counts, ruimte.median) == ((1, 1, 0, 0, 1), 2)


def test_the_median_of_an_even_number_lies_between_two() -> None:
    """It is the mean of the two in the middle."""
    rust, _ = result(SCALE, "rust 1, ruimte 3", "rust 4, ruimte 3").statements
    assert rust.median == 2.5


def test_skipping_is_neither_neutral_nor_missing() -> None:
    """Whoever skips a statement has answered, and weighs on no step."""
    rust, ruimte = result(SCALE, "rust 3, ruimte skip", "rust skip, ruimte 3").statements
    assert (rust.counts, rust.n, rust.skipped) == ((0, 0, 1, 0, 0), 1, 1)
    assert ruimte.skipped == 1
    assert refusal(SCALE, "rust 3") == ("not_complete", {})


def test_a_statement_that_nobody_placed_has_no_middle() -> None:
    """Nothing is shown rather than zero."""
    _, ruimte = result(SCALE, "rust 3, ruimte skip").statements
    assert (ruimte.n, ruimte.median, ruimte.mean) == (0, None, None)


@pytest.mark.parametrize(
    ("line", "code", "values"),
    [
        ("rust 6, ruimte 1", "beyond_scale", {"most": 5}),
        ("rust skip, ruimte skip", "nothing_placed", {}),
        ("rust 1, rust 2", "answered_twice", {}),
        ("rust 1, rest 2", "unknown_item", {"item": "rest"}),
        ("rust 0, ruimte 1", "malformed", {}),
        ("rust veel, ruimte 1", "malformed", {}),
        ("rust", "malformed", {}),
    ],
)
def test_what_is_no_answer_is_refused(line: str, code: str, values: dict[str, int | str]) -> None:
    """Each refusal has its own reason."""
    assert refusal(SCALE, line) == (code, values)


def test_a_single_statement_is_answered_with_its_step() -> None:
    """Its id can be left out on a line."""
    one = ask("scale", statements=things("rust"), **words("low", "high"))
    assert result(one, "4", "rust 4").statements[0].counts == (0, 0, 0, 2, 0)


def test_a_statement_of_another_question_is_refused() -> None:
    """A phone cannot add a statement."""
    with pytest.raises(InvalidAnswer, match="unknown_item"):
        check(SCALE, ScaleAnswer(steps=(Step(statement="tempo", step=1),)))


@pytest.mark.parametrize("steps", [2, 12])
def test_a_scale_has_three_to_eleven_steps(steps: int) -> None:
    """Fewer is a choice, more is a line."""
    with pytest.raises(ValidationError):
        ask("scale", statements=things("rust"), steps=steps, **words("low", "high"))
