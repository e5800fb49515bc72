"""Trying to work out a group of a few people from everything that is shown, as somebody with a pencil would."""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import chain, combinations

from klankbord.rooms.disclosure import FEWEST


def small_slices(sizes: Mapping[str, int], shown: Iterable[Iterable[str]]) -> list[tuple[str, ...]]:
    """Return the groups of fewer than `FEWEST` people that follow from what is shown, by adding and taking away.

    `sizes` is how many people each has, `shown` which of them stand together in each thing that is shown. How many
    there are in all is known where they are enough; what has nobody in it may be added to anything.
    """
    names = sorted(sizes)
    together = [names] if sum(sizes.values()) >= FEWEST else []
    empty = [[name] for name in names if sizes[name] == 0]
    known = [_row(group, names) for group in (*shown, *together, *empty)]
    told = _rank(known)
    return [
        group
        for group in chain.from_iterable(combinations(names, r) for r in range(1, len(names) + 1))
        if 0 < sum(sizes[name] for name in group) < FEWEST and _rank([*known, _row(group, names)]) == told
    ]


def _row(group: Iterable[str], names: Sequence[str]) -> list[Fraction]:
    """Which of these a group consists of, as an equation."""
    members = set(group)
    return [Fraction(name in members) for name in names]


def _rank(rows: list[list[Fraction]]) -> int:
    """The rank of a matrix, exactly."""
    rows = [list(row) for row in rows]
    found = 0
    for column in range(len(rows[0]) if rows else 0):
        pivot = next((i for i in range(found, len(rows)) if rows[i][column]), None)
        if pivot is None:
            continue
        rows[found], rows[pivot] = rows[pivot], rows[found]
        for i in range(found + 1, len(rows)):
            part = rows[i][column] / rows[found][column]
            rows[i] = [one - part * other for one, other in zip(rows[i], rows[found], strict=True)]
        found += 1
    return found
