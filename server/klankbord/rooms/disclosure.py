"""Which groups may be told apart: none of few people, and none that the others leave as few."""

from collections.abc import Iterable, Mapping, Set

FEWEST = 5
"""People in a group that is shown by itself."""


def protected(sizes: Mapping[str, int], fewest: int = FEWEST) -> frozenset[str]:
    """Return the groups that are not to be shown, of all that there are; `sizes` is how many people each has.

    Those are all with fewer than `fewest` people. Whoever knows how many there are together can take away what is
    shown; so when those are fewer than `fewest` together, the smallest of the others join them until they are enough.
    A group of nobody tells nothing; where all together are too few, how many they are is not to be told either.

    It does not matter which groups somebody chose to see: what is protected is so in every choice, or two choices
    together would tell what neither of them does.
    """
    peopled = {name: people for name, people in sizes.items() if people}
    hidden = {name for name, people in peopled.items() if people < fewest}
    others = sorted(peopled.keys() - hidden, key=lambda name: (peopled[name], name))
    while hidden and sum(peopled[name] for name in hidden) < fewest and others:
        hidden.add(others.pop(0))
    return frozenset(hidden)


def cells(sizes: Mapping[str, int], fewest: int = FEWEST) -> tuple[frozenset[str], ...]:
    """Return the pieces of which everything that is told consists, each of at least `fewest` people and none in two.

    A group that is shown by itself is a piece of its own. Those that are protected are put together, neighbours in the
    order of `sizes` first, until they are enough. Sums and differences of what consists of whole pieces consist of
    whole pieces again, so nothing smaller can be worked out of them: not from all that there are, and not from any
    choice of groups of groups, however they overlap. A group of nobody is in no piece; where all together are too
    few, there is none.
    """
    hidden = protected(sizes, fewest)
    lumps: list[set[str]] = []
    for name in (one for one in sizes if one in hidden):
        if not lumps or _people(lumps[-1], sizes) >= fewest:
            lumps.append(set())
        lumps[-1].add(name)
    if lumps and _people(lumps[-1], sizes) < fewest:
        too_few = lumps.pop()
        if lumps:
            lumps[-1] |= too_few
    alone = [{name} for name, people in sizes.items() if people and name not in hidden]
    return tuple(frozenset(piece) for piece in (*alone, *lumps))


def told(names: Set[str], pieces: Iterable[Set[str]]) -> frozenset[str]:
    """Return those of these groups that may be told together: every piece that is wholly among them."""
    return frozenset(name for piece in pieces if piece <= names for name in piece)


def countable(some: int, of: int, fewest: int = FEWEST) -> bool:
    """Return whether it may be told how many people of a group something holds of: neither they nor the others are few.

    The others may be nobody.
    """
    return some >= fewest and (some == of or of - some >= fewest)


def _people(names: Iterable[str], sizes: Mapping[str, int]) -> int:
    return sum(sizes[name] for name in names)
