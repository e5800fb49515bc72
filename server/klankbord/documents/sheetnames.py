"""Names that a spreadsheet takes for its sheets."""

import re
from collections.abc import Iterable

LONGEST = 31
"""UTF-16 code units, in which spreadsheets count."""

_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")


def sheet_names(wanted: Iterable[str]) -> list[str]:
    """Return a name for each of what is wanted: without what no name can have, short enough, and no two the same.

    Spreadsheets take names in capitals and small letters for the same.
    """
    taken: set[str] = set()
    names: list[str] = []
    for name in wanted:
        plain = _FORBIDDEN.sub(" ", name).strip(" '") or "-"
        found, number = cut(plain, LONGEST), 1
        while found.casefold() in taken:
            number += 1
            end = f" ({number})"
            found = cut(plain, LONGEST - len(end)) + end
        taken.add(found.casefold())
        names.append(found)
    return names


def cut(text: str, most: int) -> str:
    """Return as much of the beginning of a text as fits, with an ellipsis where something is left out."""
    if _units(text) <= most:
        return text
    kept = text[: most - 1]
    while _units(kept) >= most:
        kept = kept[:-1]
    return kept.rstrip(" '") + "…"


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
