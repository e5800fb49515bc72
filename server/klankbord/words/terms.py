"""The terms by which a search finds a text: its words, whatever their spelling, and what those may be forms of.

Both what is kept and what is looked for go through here, so a search means the same on every database.
"""

from collections.abc import Iterator
from functools import lru_cache

import regex

from klankbord.words.forms import roots
from klankbord.words.key import merge_key

# A word with what joins its parts, or one picture. Of ASCII nothing but letters and digits is ever part of a term.
_TOKEN = regex.compile(r"[\p{L}\p{N}\p{M}]+(?:['’\-‐‑][\p{L}\p{N}\p{M}]+)*|(?=[^\p{ASCII}\p{Z}\p{P}\p{C}])\X")
_JOINTS = regex.compile(r"[\p{ASCII}&&[^a-z0-9]]", regex.VERSION1)  # a key keeps some, as in "zo'n"
_JOINT = regex.compile(r"[\-‐‑]")


SHORTEST_BEGINNING = 3
"""Letters from which the last word of a query also stands for longer words."""


def terms(text: str) -> frozenset[str]:
    """Return every term by which `text` is found: *e-mail* by *e-mail*, *email* and *mail*."""
    return frozenset(term for token in _tokens(text) for term in _all_of(token))


def placed(text: str) -> Iterator[tuple[int, int, frozenset[str]]]:
    """Yield every word of `text`: where it begins and ends, and the terms by which it is found."""
    for found in _TOKEN.finditer(text):
        yield found.start(), found.end(), _all_of(found.group())


def wanted(query: str) -> tuple[frozenset[str], ...]:
    """Return what a text must have to be found: of each word of `query` one of the terms that it may stand under."""
    return tuple(_of(token) for token in _tokens(query))


def _tokens(text: str) -> Iterator[str]:
    return (found.group() for found in _TOKEN.finditer(text))


def _all_of(token: str) -> frozenset[str]:
    return frozenset(term for part in {token, *_JOINT.split(token)} for term in _of(part))


@lru_cache(maxsize=16_384)
def _of(token: str) -> frozenset[str]:
    key = _JOINTS.sub("", merge_key(token))
    # Which language a root is of does not matter here: who looks for a word would rather find one too many.
    return frozenset((key, *(root.partition(" ")[2] for root in roots(key))))
