"""What is taken out of a question while it is asked: out of sight, and back with everything that was said of it."""

import pytest

from klankbord.questions import KINDS, QUESTION, Counts, Question, check
from tests.questions.kinds import ask, result, things, words
from tests.questions.tally import Tally

THINGS = things("aap", "noot", "mies")
ZONE = {"id": "boven", "label": {"nl": "Boven"}, "left": 0, "right": 100, "bottom": 50, "top": 100}
EXAMPLES: dict[str, tuple[Question, str]] = {
    "choice": (ask("choice", options=THINGS, pick=3), "aap, noot, mies"),
    "scale": (ask("scale", statements=THINGS, steps=5, **words("low", "high")), "aap 1, noot 2, mies 3"),
    "ranking": (ask("ranking", items=THINGS, top=3), "noot > aap > mies"),
    "points": (ask("points", items=THINGS), "aap 20, noot 50, mies 30"),
    "grid": (
        ask("grid", items=THINGS, zones=(ZONE,), **words("x_low", "x_high", "y_low", "y_high")),
        "aap 10/90, noot 20/80, mies 30/10",
    ),
    "nowwish": (ask("nowwish", items=THINGS, **words("low", "high")), "aap 1 → 2, noot 3 → 4, mies 5 → 6"),
}
"""Of every kind with things in it: a question, and an answer to all of it."""

kinds = pytest.mark.parametrize("kind", EXAMPLES)


def counts(kind: str) -> Counts:
    """Return what somebody answered while nothing was out."""
    question, line = EXAMPLES[kind]
    tally = Tally()
    tally.cast("somebody", check(question, KINDS[kind].read(question, line))[1])
    return tally.counts


def test_every_kind_with_things_in_it_is_here() -> None:
    """A new one has its line above."""
    assert {name for name, kind in KINDS.items() if kind.question_type.items_in} == EXAMPLES.keys()


@kinds
def test_a_question_without_something_is_one_that_a_deck_could_hold(kind: str) -> None:
    """However many may be picked or placed, there are no more than are left."""
    question = EXAMPLES[kind][0]
    out = ("noot", "mies")[: 3 - question.least_items]
    left = question.without(out)
    assert QUESTION.validate_json(left.model_dump_json()) == left
    assert question.without(()) == question


@kinds
def test_what_is_out_is_not_in_the_result(kind: str) -> None:
    """The rest is as it was; back in, so is everything."""
    question = EXAMPLES[kind][0]
    now = KINDS[kind].result(question.without(("noot",)), counts(kind)).model_dump_json()
    assert "noot" not in now
    assert "aap" in now
    assert KINDS[kind].result(question, counts(kind)) == result(question, EXAMPLES[kind][1])


def test_a_zone_does_not_count_the_marks_of_what_is_out() -> None:
    """And the marks in all are those that are seen."""
    plane = KINDS["grid"].result(EXAMPLES["grid"][0].without(("noot",)), counts("grid"))
    assert ([zone.marks for zone in plane.zones], plane.marks, len(plane.dots)) == ([1], 2, 2)


def test_no_bar_is_longer_than_the_scale_of_a_ranking() -> None:
    """What was first of three has three points, also when two things are left."""
    ranked = KINDS["ranking"].result(EXAMPLES["ranking"][0].without(("mies",)), counts("ranking"))
    assert (ranked.items[0].points, ranked.most) == (3, 3)
