"""An answer on one line, as a person writes it in the samples of a deck: its parts, its names and its numbers."""

import re
from collections.abc import Iterable, Iterator, Sequence

from klankbord.questions.base import InvalidAnswer
from klankbord.questions.item import Item

_DIGITS = 6  # more than any number in an answer has, few enough to count with


def split(text: str, separator: str) -> list[str]:
    r"""Return the parts of `text` between separators, without spaces around them.

    A backslash before a separator or another backslash makes it an ordinary character of its part.
    """
    parts: list[str] = re.findall(rf"(?:^|[{separator}])((?:\\[\\{separator}]|[^{separator}])*)", text)
    return [re.sub(rf"\\([\\{separator}])", r"\1", part).strip() for part in parts]


def escape(text: str, separator: str) -> str:
    """Return `text` as a part that `split` reads back."""
    return re.sub(rf"([\\{separator}])", r"\\\1", text)


def number(text: str) -> int:
    """Return a whole number, or raise `InvalidAnswer`."""
    digits = text.strip()
    if digits.isascii() and digits.isdecimal() and len(digits) <= _DIGITS:
        return int(digits)
    raise InvalidAnswer("malformed")


def named(text: str, items: Sequence[Item]) -> Iterator[tuple[str, str]]:
    """Yield the id and the value of each part of `a 4, b 2`. Of a single item the id may be left out."""
    ids = {item.id for item in items}
    for part in split(text, ","):
        id_, _, value = part.partition(" ")
        if len(items) == 1 and (id_ not in ids or not value):
            yield items[0].id, part
        elif not value:
            raise InvalidAnswer("malformed")
        elif id_ not in ids:
            raise InvalidAnswer("unknown_item", item=id_)
        else:
            yield id_, value.strip()


def unnamed(values: Iterable[tuple[str, str]], items: Sequence[Item]) -> str:
    """Return the line that `named` reads back, without the id where there is one item only."""
    return ", ".join(value if len(items) == 1 else f"{id_} {value}" for id_, value in values)
