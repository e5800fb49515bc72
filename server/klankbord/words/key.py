"""The zero-error key: two spellings share it only when nobody would call them different words."""

import unicodedata
from functools import lru_cache

from klankbord.words.written import all_words

_JOINED = frozenset(" -\u2010\u2011\u2012\u2013\u2014\u00ad_'\u2019")  # "e-mail", "e mail" and "email" are one word
_STYLES = frozenset("\ufe0e\ufe0f")  # some phones ask for the picture of a heart in so many words, some do not
_LEFT_OUT = _JOINED | _STYLES
_OUTER = frozenset({"Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Zs"})
_MEANT = frozenset("%‰#&@*/")  # Unicode calls these punctuation, but "50%" is not "50" and "C#" is not "C"


@lru_cache(maxsize=16_384)
def merge_key(text: str) -> str:
    """Return the key under which `text` (already cleaned) is counted.

    NFKC and case folded; outer punctuation off; spaces, hyphens and apostrophes inside joined, unless that could make
    another word; diacritics folded on Latin letters only, because elsewhere a mark is a letter of its own. Text of
    punctuation alone keeps itself.
    Not a stemmer and not a similarity: *open* and *opening*, *zeker* and *onzeker* never meet here.
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    start, end = 0, len(folded)
    while start < end and _is_outer(folded[start]):
        start += 1
    while end > start and _is_outer(folded[end - 1]):
        end -= 1
    core = folded[start:end] or folded
    if (elided := core.replace("\u2019", "'")) in all_words("grammar/elisions.txt"):  # "zo'n" is not "zon"
        return elided
    first, _, second = core.partition(" ")
    if first in all_words("grammar/particles.txt") and second and " " not in second:  # "te kort" is not "tekort"
        return f"{first} {merge_key(second)}"
    return _plain("".join(character for character in core if character not in _LEFT_OUT)) or core


def _is_outer(character: str) -> bool:
    return character not in _MEANT and unicodedata.category(character) in _OUTER


def _plain(text: str) -> str:
    """Return `text` without the marks on its Latin letters."""
    if text.isascii():
        return text
    kept: list[str] = []
    on_latin = False
    for character in unicodedata.normalize("NFD", text):
        if unicodedata.category(character) == "Mn":
            if on_latin and "\u0300" <= character <= "\u036f":
                continue
        else:
            on_latin = unicodedata.name(character, "").startswith("LATIN ")
        kept.append(character)
    return unicodedata.normalize("NFC", "".join(kept))
