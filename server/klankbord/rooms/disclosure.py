"""Which groups may be told apart: none of few people, and none that the others leave as few."""

from collections.abc import Mapping

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
