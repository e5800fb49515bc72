"""Which characters a printed report has a sign for."""

import unicodedata
from bisect import bisect_right
from pathlib import Path

FONTS = Path(__file__).with_name("fonts")

NO_SIGN = "□"
"""Stands for a character that no font of ours has."""

_RANGES = sorted(
    (int(first, 16), int(last, 16))
    for first, _, last in (line.partition("-") for line in (FONTS / "covered.txt").read_text().split())
)
_FIRSTS = [first for first, _ in _RANGES]


def printable(text: str) -> str:
    """Return a text in which every character has a sign; those that are never seen stay as they are."""
    return text if text.isascii() else "".join(one if has_sign(one) else NO_SIGN for one in text)


def has_sign(character: str) -> bool:
    """Return whether a character is seen as itself, or is one that only steers how others are seen."""
    at = bisect_right(_FIRSTS, ord(character)) - 1
    return (at >= 0 and ord(character) <= _RANGES[at][1]) or unicodedata.category(character) == "Cf"
