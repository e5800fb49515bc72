"""Support: one person says of another's text that it is theirs too. Nobody supports their own."""

import re
from collections.abc import Collection
from hashlib import sha256
from typing import Annotated

from pydantic import Field, StringConstraints

from klankbord.questions.base import InvalidAnswer

MOST_SUPPORTS = 40

Key = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")]
"""Names a text in 64 bits, so that supporting it does not mean sending it back."""

Supports = Annotated[tuple[Key, ...], Field(max_length=MOST_SUPPORTS)]
"""The texts that one person supports now. Support that is withdrawn is left out."""

_TAIL = re.compile(r"(.*?) ?\(((?:\+[0-9a-f]{16}(?: \+[0-9a-f]{16})*)?)\)")


def key_of(text: str) -> str:
    """Return the key of a text as it is kept: the first 64 bits of its SHA-256, in hexadecimal."""
    return sha256(text.encode()).hexdigest()[:16]


def refuse_own(supports: Collection[str], own: Collection[str]) -> None:
    """Raise `InvalidAnswer` where a person supports a text twice, or one of their own."""
    if len(set(supports)) != len(supports):
        raise InvalidAnswer("answered_twice")
    if not {key_of(text) for text in own}.isdisjoint(supports):
        raise InvalidAnswer("own_support")


def with_supports(text: str, supports: Collection[str]) -> str:
    """Return one line with a text and what its writer supports: `text (+key +key)`."""
    if not supports and text and not _TAIL.fullmatch(text):
        return text
    return f"{text} ({' '.join(f'+{key}' for key in supports)})".strip()


def without_supports(line: str) -> tuple[str, tuple[str, ...]]:
    """Return the text and the supports of such a line."""
    found = _TAIL.fullmatch(line)
    if found is None:
        return line, ()
    return found[1], tuple(key.removeprefix("+") for key in found[2].split())
