"""What English grammar does to a word, undone: the endings of plurals and verbs, and how they change its spelling.

Not *-er*, *-ly*, *-ness* or *-ful*, which make another word; and *-ing* only of verbs that are known for it.
"""

import re
from collections.abc import Iterator
from functools import cache

from klankbord.words.written import all_words, is_its_own, rows

_SHORTEST = 3
_SHORTEST_BEFORE_S = 4  # Dutch is heard in the same room, and there "dan" and "dans" are two words
_HISSES = ("s", "x", "z", "ch", "sh", "o")
_ONE_SYLLABLE = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")  # "hop", which doubles its consonant: "hopped"
_VOWELS = frozenset("aeiouy")

_AMERICAN = (
    (re.compile(r"(?<=...)our(?=s|ed|ing|able|hood|less|ful|$)"), "or"),  # "neighbour", not "four"
    (
        re.compile(r"(?<=...[iy])s(?=e[sd]?$|ing$|ations?$)"),
        "z",
    ),  # "realise"; and "promize", which does no harm
    (re.compile(r"(?<=..[bt])re(?=s?$)"), "er"),  # "centre"
    (re.compile(r"(?<=[aeiou][^aeiou]el)l(?=ed$|ing$|[eo]rs?$)"), ""),  # "travelling", not "spelling"
    (re.compile(r"(?<=dg)e(?=ments?$)"), ""),  # "judgement"
    (re.compile(r"(?<=[aeiou]l)(?=ful$)"), "l"),  # "skilful"
)
"""What is spelt otherwise in British English, and how in American."""


def roots(word: str) -> frozenset[str]:
    """Return what a word, in small letters without accents, may be a form of in English. Itself is among them."""
    word = _american(word)
    if known := _irregular().get(word):
        return known
    if is_its_own(word) or not word.isalpha():
        return frozenset((word,))
    found = (*_with_s(word), *_with_ed(word), *_with_ing(word))
    return frozenset((word, *(root for root in found if len(root) >= _SHORTEST and not _VOWELS.isdisjoint(root))))


def _american(word: str) -> str:
    for british, american in _AMERICAN:
        word = british.sub(american, word)
    return word


def _with_s(word: str) -> Iterator[str]:
    if word.endswith("ies"):
        yield word[:-3] + "y"
    elif word.endswith("es") and word[:-2].endswith(_HISSES):
        yield word[:-2]
    if len(word) > _SHORTEST_BEFORE_S and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        yield word[:-1]


def _with_ed(word: str) -> Iterator[str]:
    if word.endswith("ied"):
        yield word[:-3] + "y"
    elif word.endswith("eed"):
        if len(word) > _SHORTEST_BEFORE_S:
            yield word[:-1]
    elif word.endswith("ed") and len(word) > _SHORTEST_BEFORE_S:
        yield from _without_vowel(word[:-2])


def _with_ing(word: str) -> Iterator[str]:
    if word.endswith("ing"):
        yield from _gerunds().intersection(_without_vowel(word[:-3]))


def _without_vowel(rest: str) -> Iterator[str]:
    """Yield how `rest` is spelt where no ending that begins with a vowel comes behind it."""
    if not _ONE_SYLLABLE.fullmatch(rest):
        yield rest
    yield rest + "e"
    if rest[-1:] == rest[-2:-1]:
        yield rest[:-1]


@cache
def _gerunds() -> frozenset[str]:
    return frozenset(map(_american, all_words("grammar/gerunds.en.txt")))


@cache
def _irregular() -> dict[str, frozenset[str]]:
    """Return the roots of forms that no rule makes."""
    known: dict[str, set[str]] = {}
    for word, *forms in rows("grammar/irregular.en.txt"):
        for form in (word, *forms):
            known.setdefault(form, {form}).add(word)
    return {form: frozenset(found) for form, found in known.items()}
