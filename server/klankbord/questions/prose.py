"""What the author of a deck writes: one line, or paragraphs, in which every character can be seen.

Kept in one form, so that a deck that is read, sent over a wire and written to a file again is the same deck.
"""

import re
import unicodedata

from klankbord.questions.rules import BrokenRule

_HIDDEN_CATEGORIES = frozenset({"Cc", "Cs", "Zl", "Zp"})
_DIRECTIONS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_BYTE_ORDER_MARK = "\ufeff"
_HIDDEN = _DIRECTIONS | {_BYTE_ORDER_MARK}
_EMPTY_LINES = re.compile(r"\n{3,}")


def hidden(text: str) -> int | None:
    """Return the place of the first character that a reader of one line cannot see, if there is one.

    These are control characters (a tab and a line break too), unpaired surrogates, other line separators,
    direction overrides and a stray byte order mark. Soft hyphens and the joiners inside emoji have a use.
    """
    if text.isprintable():
        return None
    for place, character in enumerate(text):
        if character in _HIDDEN or unicodedata.category(character) in _HIDDEN_CATEGORIES:
            return place
    return None


def one_line(text: str) -> str:
    """Return `text` without white space around it, or raise `ValueError` where it is not one visible line."""
    kept = text.strip()
    if not kept:
        raise BrokenRule("nothing_here")
    _refuse_hidden(kept)
    return kept


def paragraphs(text: str) -> str:
    """Return `text` with no space at the end of a line and one empty line at most between paragraphs.

    Raises `ValueError` where nothing is left, or where a line holds a character that cannot be seen.
    """
    lines = [line.rstrip() for line in text.split("\n")]
    kept = _EMPTY_LINES.sub("\n\n", "\n".join(lines).strip("\n"))
    if not kept:
        raise BrokenRule("nothing_here")
    for line in kept.split("\n"):
        _refuse_hidden(line)
    return kept


def _refuse_hidden(line: str) -> None:
    place = hidden(line)
    if place is not None:
        raise BrokenRule("hidden_character", place=place + 1, sign=f"U+{ord(line[place]):04X}")
