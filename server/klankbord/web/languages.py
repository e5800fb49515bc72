"""Which language a person reads: the one they chose, else the first of their browser's that the pages speak."""

from collections.abc import Collection

from starlette.requests import Request

CHOICE = "klankbord_lang"
SCREEN_CHOICE = "klankbord_screen_lang"
"""The cookies in which a page keeps the choice; the screen has one of its own, for a room may read another language
than its presenter.
"""

_ELSE = "en"
"""Whoever speaks none of them is more likely to read this one."""


def language_of(request: Request, spoken: Collection[str], choice: str = CHOICE) -> str:
    """Return the tag of the language, one of `spoken`, that whoever asks reads. `spoken` is not empty."""
    for wanted in (request.cookies.get(choice, ""), *_accepted(request.headers.get("Accept-Language", ""))):
        found = _match(wanted.lower(), spoken)
        if found is not None:
            return found
    return _ELSE if _ELSE in spoken else min(spoken)


def _accepted(header: str) -> list[str]:
    """Return the tags of the header, the most wanted first (RFC 9110, 12.5.4)."""
    weighed: list[tuple[float, str]] = []
    for part in header.split(","):
        tag, _, weight = part.partition(";")
        try:
            weighed.append((float(weight.strip().removeprefix("q=") or 1), tag.strip()))
        except ValueError:
            continue
    return [tag for weight, tag in sorted(weighed, key=lambda one: -one[0]) if weight > 0]


def _match(wanted: str, spoken: Collection[str]) -> str | None:
    """Return the language itself, or a shorter tag of it (RFC 4647, lookup), or another region's: de-CH reads de, and
    pt reads pt-BR.
    """
    known = {tag.lower(): tag for tag in spoken}
    parts = wanted.split("-")
    for length in range(len(parts), 0, -1):
        found = known.get("-".join(parts[:length]))
        if found is not None:
            return found
    return next((tag for low, tag in sorted(known.items()) if low.split("-")[0] == parts[0]), None)
