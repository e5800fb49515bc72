"""One typing error: a letter too many, too few, another one, or two neighbours swapped."""

from collections.abc import Iterator

from klankbord.words.real import is_real

SHORTEST = 7
"""Letters; in shorter words one letter too often makes another word."""


def traces(word: str) -> Iterator[str]:
    """Yield what two words have in common where one of them is the other with a typing error: what is left of a word
    without one of its letters, and the word. Nothing where the word is too short, or is not of letters only.
    """
    if len(word) >= SHORTEST and word.isalpha():
        yield word
        for place in range(1, len(word)):  # the first letter is right
            yield word[:place] + word[place + 1 :]


def one_typo(one: str, other: str) -> bool:
    """Return whether two words begin alike and differ in one typing error: Damerau and Levenshtein's distance is 1."""
    if one == other or one[:1] != other[:1] or abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    first, second = one[start:], other[start:]
    swapped = first[1::-1] == second[:2] and first[2:] == second[2:]
    return first[1:] == second[1:] or first[1:] == second or first == second[1:] or swapped


def mistyped(one: str, other: str) -> bool:
    """Return whether one of two words is the other with a typing error: they are one apart, and not both real words."""
    return one_typo(one, other) and not (is_real(one) and is_real(other))
