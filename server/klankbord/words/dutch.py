"""What Dutch grammar does to a word, undone.

The endings are those of plurals, diminutives, verbs and adjectives, and no others: *-ing*, *-er*, *-ig* and *-heid*
make another word. Spelling is undone with them: a long vowel is written once in an open syllable (*muur*, *mu-ren*), a
consonant twice behind a short one (*brug*, *brug-gen*), and *v* and *z* are *f* and *s* at the end of a word (*brief*,
*brie-ven*). So *bom*, *bommen* and *boom*, *bomen* do not meet.

Which endings there are, and how they are spelt: Algemene Nederlandse Spraakkunst (https://e-ans.ivdnt.org).
"""

import re
from collections.abc import Iterator
from functools import cache

from klankbord.words.written import is_its_own, rows

_SHORTEST = 3
_SHORTEST_BEFORE_N = 4  # "toe" and "toen" are two words,
_SHORTEST_BEFORE_S = 4  # and so are "dan" and "dans",
_SHORTEST_BEFORE_T = 4  # "kan" and "kant"
_SHORTEST_BEHIND_PREFIX = 4  # "be-sproken", not "verg-at"

_VOWELS = frozenset("aeiou")
_TAKES_EN = re.compile(r"(?:[^e]|ee|ie)$")  # "idee-en", not "alle-en"
_OPEN = re.compile(r"(?:^|[^aeiou])[aeou][^aeiouwxj]$")  # one vowel and one consonant: "mu-r", "de-l", not "boek"
_SHORT_I = re.compile(r"(?:^|[^aeiou])i[^aeiouj]$")
_AT_THE_END = {"v": "f", "z": "s"}

_DIMINUTIVES = (
    (re.compile(r"(.+)je"), r"\1"),  # "stap-je", "fout-je"
    (re.compile(r"(.+)tje"), r"\1"),  # "verhaal-tje"
    (re.compile(r"(.+)etje"), r"\1"),  # "vergadering-etje"
    (re.compile(r"(.+(.))\2etje"), r"\1"),  # "brug-getje"
    (re.compile(r"(.+([aeou]))\2tje"), r"\1"),  # "foto-otje"
    (re.compile(r"(.*(?:[aeiou]{2}|[lr]|[aeiou].*[aeiou])m)pje"), r"\1"),  # "droom-pje", not "lam-pje"
    (re.compile(r"(.+in)kje"), r"\1g"),  # "koning", "konin-kje"
)
_WITH_GE = re.compile(
    r"(aan|achter|af|bij|door|in|los|mee|na|om|op|over|samen|stil|tegen|terug|toe|uit|vast|vol|voor|weg|)"
    r"ge(?!e)(.{3,})[dt]"
)
_PRESENT = re.compile(r"(.{3,}[^cvz])t")  # "werk-t", not "kan-t"
_PAST = re.compile(r"(.{2,}(?:[cfhkptx](?=te)|[^chkptx](?=de)))[td]e")  # "werk-te"; not "mooi-ste", a comparison
_PAST_PARTICIPLE = re.compile(r"((?:be|er|her|ont|ver).+[^cvz])d")  # behind these prefixes it has no ge-


def roots(word: str) -> frozenset[str]:
    """Return what a word, in small letters without accents, may be a form of in Dutch. Itself is among them."""
    if known := _irregular().get(word):
        return known
    if is_its_own(word) or not word.isalpha():
        return frozenset((word,))
    found = (*_behind_a_prefix(word), *_plural(word), *_diminutive(word), *_adjective(word), *_verb(word))
    return frozenset((word, *(root for root in found if len(root) >= _SHORTEST and not _VOWELS.isdisjoint(root))))


def _plural(word: str) -> Iterator[str]:
    if word.endswith("heden"):
        yield word[:-5] + "heid"
    elif word.endswith("en") and _TAKES_EN.search(word[:-2]):  # and the infinitive of a verb
        yield from _without_vowel(word[:-2])
        if len(word) > _SHORTEST_BEFORE_N:
            yield word[:-1]
    elif word.endswith("s") and len(word) > _SHORTEST_BEFORE_S and word[-2] not in "szx":
        yield word[:-1]


def _adjective(word: str) -> Iterator[str]:
    if word.endswith("e") and (word[-2:-1] not in _VOWELS or word[-3:-1] in {"oi", "ei", "ui", "ai"}):
        yield from _without_vowel(word[:-1])


def _diminutive(word: str) -> Iterator[str]:
    small = word.removesuffix("s")
    if small.endswith("je") and not is_its_own(small):
        for ending, large in _DIMINUTIVES:
            if found := ending.fullmatch(small):
                yield found.expand(large)


def _verb(word: str) -> Iterator[str]:
    if with_ge := _WITH_GE.fullmatch(word):
        prefix, stem = with_ge.groups()
        yield prefix + stem
        yield prefix + stem + word[-1]  # "ge-praat"
    elif present := _PRESENT.fullmatch(word):
        yield present[1]
    elif (past := _PAST.fullmatch(word) or _PAST_PARTICIPLE.fullmatch(word)) and not _is_infinitive(past[1]):
        yield past[1]


def _is_infinitive(rest: str) -> bool:
    """Return whether with a *d* behind it this is a participle that means something else: *bestaan-d*, *volgen-de*."""
    return rest.endswith(("en", "gaan", "staan")) and not is_its_own(rest)


def _without_vowel(rest: str) -> Iterator[str]:
    """Yield how `rest` is spelt where no ending that begins with a vowel comes behind it."""
    if rest[-1:] == rest[-2:-1] and rest[-1:] not in _VOWELS:
        yield rest[:-1]
        return
    end = rest[:-1] + _AT_THE_END.get(rest[-1:], rest[-1:])
    is_long, is_i = _OPEN.search(rest), _SHORT_I.search(rest)
    if is_long:
        yield end[:-1] + end[-2:]
    # A syllable without stress keeps its spelling: "teken-en", "motor-en", "moedig-e". No word's only one is that.
    if not (is_long or is_i) or not _VOWELS.isdisjoint(rest[:-2]):
        yield end


@cache
def _irregular() -> dict[str, frozenset[str]]:
    """Return the roots of forms that no rule makes."""
    known: dict[str, set[str]] = {}
    for word, *forms in rows("grammar/irregular.nl.txt"):
        root = next(_without_vowel(word[:-2])) if word.endswith("en") else word
        for form in (word, *forms):
            known.setdefault(form, {form}).add(root)
    return {form: frozenset(found) for form, found in known.items()}


def _behind_a_prefix(word: str) -> Iterator[str]:
    """Yield the roots of *afgesproken*, *besproken* and *hoofdsteden*, which go as *gesproken* and *steden* do."""
    known = _irregular()
    for start in range(2, len(word) - _SHORTEST_BEHIND_PREFIX + 1):
        prefix, rest = word[:start], word[start:]
        for form in (rest, "ge" + rest):
            yield from (prefix + root for root in known.get(form, frozenset()) if root != form)
