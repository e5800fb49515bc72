"""Timeline: the rules of its own."""

import pytest

from klankbord.questions import KINDS, Counts
from klankbord.questions.timeline import MOST_SHOWN
from tests.questions.kinds import ask, refusal, result, words

TIMELINE = ask("timeline", moments=2, **words("start", "end", "above", "below"))


def test_moments_stand_from_the_beginning_to_the_end() -> None:
    """The same moment at the same place is one moment, with how many placed it."""
    line = result(TIMELINE, "60 below ruzie; 30 above kick-off", "30 above kick-off")
    assert [(moment.at, moment.side, moment.text, moment.count) for moment in line.moments] == [
        (30, "above", "kick-off", 2),
        (60, "below", "ruzie", 1),
    ]
    assert (line.ballots, line.distinct) == (2, 2)


def test_a_semicolon_within_a_moment_is_written_with_a_backslash() -> None:
    """Whatever a moment says, it is read as it was meant."""
    assert [moment.text for moment in result(TIMELINE, r"1 above eerst a\; toen b").moments] == ["eerst a; toen b"]


@pytest.mark.parametrize(
    ("line", "code", "values"),
    [
        ("1 above a; 2 above b; 3 above c", "too_many_moments", {"most": 2}),
        ("1 above a; 1 above a", "answered_twice", {}),
        ("101 above a", "malformed", {}),
        ("1 beside a", "malformed", {}),
        ("1 above \u200b\u200b", "nothing_written", {}),
        (f"1 above {'é' * 81}", "moment_too_long", {"most": 80}),
    ],
)
def test_what_is_no_moment_is_refused(line: str, code: str, values: dict[str, int | str]) -> None:
    """On the line, above or below it, and short enough to be read there."""
    assert refusal(TIMELINE, line) == (code, values)


def test_the_screen_says_how_many_moments_there_are() -> None:
    """Those that most people placed are shown, of equals the earliest, and all are counted."""
    weights = {f"{n % 101}:above:m{n}": 1 for n in range(MOST_SHOWN + 5)} | {"50:below:ruzie": 3}
    counts = Counts(weights, {bucket: seq for seq, bucket in enumerate(weights, 1)}, 9)
    line = KINDS["timeline"].result(TIMELINE, counts)
    assert (len(line.moments), line.distinct) == (MOST_SHOWN, MOST_SHOWN + 6)
    texts = {moment.text for moment in line.moments}
    assert {"ruzie", "m0"} < texts
    assert f"m{MOST_SHOWN}" not in texts
