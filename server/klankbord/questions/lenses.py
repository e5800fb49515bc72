"""Ways to look at words other than drawn: on leaves, each with as much as can be read on a wall."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from klankbord.questions.base import Lens, LensName, Line, Part
from klankbord.words import merge_key

MOST_LETTERS = 560
"""On one leaf. It can be read on a wall of 4:3 too, under a long question, in letters of 1/36 of its height."""

_LINE = 78  # letters on a line of the whole width, where words follow each other
_COLUMN = 34  # and on a line of half of it, where figures stand in the margin
_BETWEEN = 3  # letters that the space between two words takes
_NEW_COUNT = 17  # in a list, a word that fewer people gave than the one before begins a line
_NEW_GROUP = 24  # a merged word is larger, and has air around it


class Seen(NamedTuple):
    """A word that the room sees."""

    key: str
    label: str
    people: int
    parts: Sequence[tuple[str, int]]
    """The words it is made of and how many people gave each; only itself where nothing was merged."""


def look(words: Sequence[Seen], lens: LensName, leaf: int) -> Lens:
    """Return what the room sees of `words`, the most given first, through `lens`, opened at `leaf` or the last one.

    What one person gave is in the order of the alphabet: nobody's word comes first for having been quick.
    """
    once = [word for word in words if word.people == 1]
    grouped = [word for word in words if len(word.parts) > 1]
    leaves = list(_leaves(_laid(words, once, grouped, lens)))
    at = max(0, min(leaf, len(leaves) - 1))
    return Lens(
        name=lens,
        words=len(words),
        once=len(once),
        grouped=len(grouped),
        leaf=at,
        leaves=max(1, len(leaves)),
        lines=tuple(_line(word, with_parts=lens == "grouped") for word in leaves[at]) if leaves else (),
    )


def _laid(
    words: Sequence[Seen], once: Sequence[Seen], grouped: Sequence[Seen], lens: LensName
) -> Iterator[tuple[Seen, int]]:
    """Yield what the lens shows, in order, each with the letters it takes."""
    match lens:
        case "cloud":
            return
        case "list":
            before = 0
            for word in words:
                yield word, _taken(word.label, _COLUMN) + (0 if word.people == before else _NEW_COUNT)
                before = word.people
        case "once":
            for word in sorted(once, key=lambda word: (merge_key(word.label), word.key)):
                yield word, _taken(word.label, _LINE)
        case "grouped":
            for word in grouped:
                yield from _pieces(word)


def _pieces(word: Seen) -> Iterator[tuple[Seen, int]]:
    """Yield a merged word, and again with the parts that come next where one leaf cannot hold all of them."""
    head = _NEW_GROUP + max(_COLUMN, _taken(word.label, _COLUMN))
    parts: list[tuple[str, int]] = []
    taken = head
    for part in word.parts:
        needed = _taken(f"{part[0]} {part[1]}", _COLUMN)
        if parts and taken + needed > MOST_LETTERS:
            yield word._replace(parts=parts), taken
            parts, taken = [], head
        parts.append(part)
        taken += needed
    yield word._replace(parts=parts), taken


def _leaves(laid: Iterable[tuple[Seen, int]]) -> Iterator[list[Seen]]:
    """Yield leaf after leaf, each as full as it can be; what is too long for any has one to itself."""
    leaf: list[Seen] = []
    left = MOST_LETTERS
    for word, needed in laid:
        if leaf and needed > left:
            yield leaf
            leaf, left = [], MOST_LETTERS
        leaf.append(word)
        left -= needed
    if leaf:
        yield leaf


def _taken(text: str, line: int) -> int:
    """Return how many letters of a line `text` takes, where every other text on it is as long: lines break early."""
    letters = _letters(text) + _BETWEEN
    side_by_side = line // letters
    return line // side_by_side if side_by_side else -(-letters // line) * line


def _letters(text: str) -> int:
    """Return how many letters of usual width `text` is as wide as; never too few."""
    if text.isascii():
        return len(text)
    spelt_out = unicodedata.normalize("NFKC", text)
    return len(spelt_out) + sum(unicodedata.east_asian_width(one) in "WF" for one in spelt_out)


def _line(word: Seen, *, with_parts: bool) -> Line:
    parts = tuple(Part(label=label, count=count) for label, count in word.parts) if with_parts else ()
    return Line(key=word.key, label=word.label, count=word.people, parts=parts)
