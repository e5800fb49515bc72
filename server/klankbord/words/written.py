"""What is written down in this package because no rule knows it."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files


def rows(name: str) -> Iterator[list[str]]:
    """Yield the words of each line of a file in this package; a line that begins with `#` is a comment."""
    for line in (files("klankbord.words") / name).read_text("utf-8").splitlines():
        if not line.startswith("#") and (words := line.split()):
            yield words


@cache
def all_words(*names: str) -> frozenset[str]:
    """Return the words of some files of this package."""
    return frozenset(word for name in names for row in rows(name) for word in row)


def is_its_own(word: str) -> bool:
    """Return whether a word only looks like a form of another, in Dutch or in English."""
    return word in all_words("grammar/own.nl.txt", "grammar/own.en.txt")
