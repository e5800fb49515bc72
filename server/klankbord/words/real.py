"""Real words that look like other real words. A typing error makes no word, so it makes none of these.

Not a dictionary: only words that have such a neighbour are listed, because only they are asked about.
"""

from functools import cache
from importlib.resources import files

BEGINNING = 3
"""Letters. What begins alike stands together: the list is read in milliseconds, and takes little memory."""


def is_real(word: str) -> bool:
    """Return whether a word is known to be one, where it could be taken for another with a typing error."""
    return f" {word[BEGINNING:]} " in _by_beginning().get(word[:BEGINNING], "")


@cache
def _by_beginning() -> dict[str, str]:
    lines = (files("klankbord.words") / "real" / "words.txt").read_text("utf-8").splitlines()
    return {line[:BEGINNING]: line[BEGINNING:] + " " for line in lines if not line.startswith("#")}
