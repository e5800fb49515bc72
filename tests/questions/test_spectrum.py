"""Spectrum: the rules of its own."""

from tests.questions.kinds import ask, refusal, result, words

SPECTRUM = ask("spectrum", **words("left", "right"))


def test_everybody_stands_somewhere() -> None:
    """Places from left to right, and how many stand there."""
    line = result(SPECTRUM, "70", "0", "70", "100")
    assert (line.places, line.median, line.ballots) == (((0, 1), (70, 2), (100, 1)), 70, 4)


def test_there_is_nothing_beyond_the_poles() -> None:
    """The line ends at 100."""
    assert refusal(SPECTRUM, "101") == ("malformed", {})
    assert refusal(SPECTRUM, "-1") == ("malformed", {})
