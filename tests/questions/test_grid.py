"""Grid: the rules of its own."""

import pytest
from pydantic import ValidationError

from klankbord.questions import KINDS, Counts, Question
from klankbord.questions.grid import MOST_BYTES_SHOWN, MOST_DOTS_SHOWN
from tests.questions.kinds import ask, refusal, result, things, words

AXES = words("x_low", "x_high", "y_low", "y_high")
ZONES = (
    {"id": "boven", "label": {"nl": "Boven"}, "left": 0, "right": 100, "bottom": 50, "top": 100},
    {"id": "linksonder", "label": {"nl": "Links onder"}, "left": 0, "right": 50, "bottom": 0, "top": 50},
)
ITEMS = ask("grid", items=things("foutje", "bedrog"), zones=ZONES, **AXES)
OWN = ask("grid", marks=2, zones=ZONES, **AXES)


def test_every_mark_is_a_dot() -> None:
    """Marks of the same item on the same place share one."""
    plane = result(ITEMS, "foutje 60/40, bedrog 5/10", "foutje 60/40")
    assert [(dot.item, dot.x, dot.y, dot.marks) for dot in plane.dots] == [("bedrog", 5, 10, 1), ("foutje", 60, 40, 2)]
    assert (plane.ballots, plane.marks) == (2, 3)


def test_zones_count_the_marks_in_them() -> None:
    """Where two zones meet the first one counts; outside all of them nothing is counted."""
    plane = result(OWN, "10/50, 90/10", "50/50")
    assert [(zone.id, zone.marks) for zone in plane.zones] == [("boven", 2), ("linksonder", 0)]
    assert plane.marks == 3


def test_the_centroid_is_the_mean_of_an_items_marks() -> None:
    """An item that nobody placed has none."""
    (middle,) = result(ITEMS, "foutje 60/40", "foutje 0/0").centroids
    assert (middle.item, middle.x, middle.y, middle.marks) == ("foutje", 30, 20, 2)


def test_a_mark_of_ones_own_may_have_a_name() -> None:
    """What a person names, the room can read; without a name a mark is a dot."""
    plane = result(OWN, '80/70 "de \\"club\\", samen", 20/30')
    assert [(dot.x, dot.label) for dot in plane.dots] == [(20, None), (80, 'de "club", samen')]


@pytest.mark.parametrize(
    ("question", "line", "code", "values"),
    [
        (ITEMS, "foutje 60/40, foutje 5/10", "answered_twice", {}),
        (ITEMS, "foute 60/40", "unknown_item", {"item": "foute"}),
        (ITEMS, "60/40", "unknown_item", {"item": ""}),
        (ITEMS, 'foutje 60/40 "naam"', "malformed", {}),
        (ITEMS, "foutje 60/101", "malformed", {}),
        (ITEMS, "foutje 60-40", "malformed", {}),
        (OWN, "1/1, 2/2, 3/3", "too_many_marks", {"most": 2}),
        (OWN, "foutje 1/1", "unknown_item", {"item": "foutje"}),
        (OWN, f'1/1 "{"é" * 41}"', "word_too_long", {"most": 40}),
    ],
)
def test_what_is_no_mark_is_refused(question: Question, line: str, code: str, values: dict[str, int | str]) -> None:
    """Within the plane, of an item that is there, and so many as may be."""
    assert refusal(question, line) == (code, values)


def test_a_zone_has_an_inside() -> None:
    """A zone in which nothing can stand is a mistake in the deck."""
    flat = {**ZONES[0], "bottom": 100}
    with pytest.raises(ValidationError, match="zone 'boven' has no inside"):
        ask("grid", zones=(flat,), **AXES)


def test_the_dots_shown_are_those_with_most_marks() -> None:
    """Beyond the most that fit, single late dots are left out, and the marks are counted all the same."""
    dots = {f"dot::{n % 101}:{n // 101}:": 1 for n in range(MOST_DOTS_SHOWN + 3)} | {"dot::7:99:": 2}
    weights = {**dots, "n:": MOST_DOTS_SHOWN + 5}
    counts = Counts(weights, {bucket: seq for seq, bucket in enumerate(weights, 1)}, 9)
    plane = KINDS["grid"].result(OWN, counts)
    assert (len(plane.dots), plane.marks) == (MOST_DOTS_SHOWN, MOST_DOTS_SHOWN + 5)
    assert (7, 99) in {(dot.x, dot.y) for dot in plane.dots}


def test_names_take_no_more_of_a_frame_than_they_may() -> None:
    """The dots shown are as many as hold their names."""
    name = ("👩\u200d👩\u200d👧" * 40)[:390]
    weights = {f"dot::{n % 101}:{n // 101}:{name}{n}": 1 for n in range(500)}
    plane = KINDS["grid"].result(OWN, Counts(weights, {}, 500))
    shown = sum(len((dot.label or "").encode()) for dot in plane.dots)
    assert MOST_BYTES_SHOWN - 2_000 < shown <= MOST_BYTES_SHOWN
