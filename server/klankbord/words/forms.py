"""Two forms of one word: what grammar does to a word in Dutch and in English, and nothing else.

A form is undone to what it may be a form of, its roots; two words that share one are forms of one word. Nobody says in
which language a word is, so both are tried, but each only meets its own: *hope* is not a form of the Dutch *hoop*.
"""

import re
from functools import lru_cache

from klankbord.words import dutch, english

_SPLIT_VERB = re.compile(r"(aan|bij|door|in|na|om|onder|op|over|tegen|uit|voor) (.{3,}en)")
"""A verb with a space behind its first part, *op bouwen*. The key leaves that to a person: *op maandag* is no verb."""


@lru_cache(maxsize=4_096)
def roots(word: str) -> frozenset[str]:
    """Return names for what a word, as its key is written, may be a form of: two words that share one are one."""
    if split := _SPLIT_VERB.fullmatch(word):
        return roots("".join(split.groups()))
    return frozenset((*(f"nl {root}" for root in dutch.roots(word)), *(f"en {root}" for root in english.roots(word))))


def same_word(one: str, other: str) -> bool:
    """Return whether two words are forms of one."""
    return not roots(one).isdisjoint(roots(other))
