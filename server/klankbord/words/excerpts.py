"""A text that a search has found, taken apart at the words by which it was found."""

from collections.abc import Iterator
from typing import NamedTuple

from klankbord.words.terms import SHORTEST_BEGINNING, placed, wanted

_BEFORE = 0.3
"""Of an excerpt, the part that comes before the first word that was found."""


class Piece(NamedTuple):
    """Some of a text, in its order."""

    text: str
    found: bool
    """Whether it is a word by which the text was found."""


def excerpt(text: str, query: str, most: int) -> tuple[Piece, ...]:
    """Return `text` in pieces; of a text of more than `most` characters what surrounds the first word that is found.

    What was cut off is an ellipsis. Line ends become spaces: an excerpt is one line.
    """
    line = text.replace("\n", " ")
    found = list(_found(line, query))
    start, end = _window(line, found[0][0] if found else 0, most)
    pieces: list[Piece] = [Piece("… ", found=False)] if start > 0 else []
    at = start
    for first, last in found:
        if first < start or last > end:
            continue
        pieces += [Piece(line[at:first], found=False)] if first > at else []
        pieces.append(Piece(line[first:last], found=True))
        at = last
    rest = line[at:end] + (" …" if end < len(line) else "")
    return (*pieces, Piece(rest, found=False)) if rest else tuple(pieces)


def _found(text: str, query: str) -> Iterator[tuple[int, int]]:
    """Yield where words of `query` stand in `text`; its last one may be the beginning of a word."""
    asked = wanted(query)
    known = frozenset[str]().union(*asked)
    begun = min(asked[-1], key=len) if asked else ""
    beginning = begun if len(begun) >= SHORTEST_BEGINNING else None
    for start, end, terms in placed(text):
        if not known.isdisjoint(terms) or (beginning and any(term.startswith(beginning) for term in terms)):
            yield start, end


def _window(line: str, first: int, most: int) -> tuple[int, int]:
    """Return from where to where `line` is shown: whole words, of which the first that was found is one."""
    if len(line) <= most:
        return 0, len(line)
    start = max(0, min(first - int(most * _BEFORE), len(line) - most))
    end = min(len(line), start + most)
    if start > 0:
        start = line.find(" ", start, first) + 1 or start
    if end < len(line):
        end = max(line.rfind(" ", first, end), first + 1) if line.rfind(" ", first, end) > first else end
    return start, end
