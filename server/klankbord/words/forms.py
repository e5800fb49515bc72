"""Two forms of one word: what grammar does to a word in Dutch and in English, and nothing else.

Stems come from the Snowball project (https://snowballstem.org). A stem alone says too much: it also joins *open* and
*opening*, *moed* and *moedig*, which are different words. So two words are forms of one only where they share a stem
and differ in endings that make no other word.
"""

from functools import lru_cache

import snowballstemmer

_STEMMERS = tuple(snowballstemmer.stemmer(name) for name in ("dutch", "dutch_porter", "english"))

_ENDINGS = frozenset({"", "e", "en", "n", "s", "es", "t", "d", "de", "te", "den", "ten", "ed"})
"""Plurals, and what becomes of verbs and adjectives. Not *-ing*, *-er*, *-ig*, *-heid*: those make another word."""

_SHORTEST = 3
_SAME_SOUND = str.maketrans("vzy", "fsi")


@lru_cache(maxsize=4_096)
def stems(word: str) -> frozenset[str]:
    """Return the stems of a word, in small letters: itself, and those of two Dutch rules and an English one.

    The word itself is among them because a stem of *kansen* is *kans*, while that of *kans* is *kan*.
    """
    return frozenset((word, *(stemmer.stemWord(word) for stemmer in _STEMMERS)))


def same_word(one: str, other: str) -> bool:
    """Return whether two words, in small letters, are forms of one."""
    return not stems(one).isdisjoint(stems(other)) and _inflected(_sound(one), _sound(other))


def _inflected(one: str, other: str) -> bool:
    """Return whether two words differ in such endings only, behind a beginning of at least three letters."""
    common = 0
    while common < min(len(one), len(other)) and one[common] == other[common]:
        common += 1
    # What both have before the ending may be one letter shorter than what both begin with: "gelet", "gelette".
    return any(one[cut:] in _ENDINGS and other[cut:] in _ENDINGS for cut in range(common, _SHORTEST - 1, -1))


def _sound(word: str) -> str:
    """Return a word without what endings do to its spelling: *muur*, *muren*; *durf*, *durven*; *party*, *parties*."""
    single = "".join(letter for place, letter in enumerate(word) if place == 0 or word[place - 1] != letter)
    return single.translate(_SAME_SOUND)
