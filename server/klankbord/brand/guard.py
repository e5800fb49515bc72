"""Makes of two colours, whatever they are, a palette in which everything is seen.

The hue stays; the lightness goes no further than it must. Every promise of this module holds for any two colours, and a
test asks it with thousands.
"""

from collections.abc import Iterable, Sequence

from klankbord.brand.palette import Palette
from klankbord.brand.sight import at_lightness, contrast, distance, lightness
from klankbord.brand.themes import Theme

READABLE_ON_WALL = 7.0
READABLE = 4.5
VISIBLE = 3.0
"""Contrasts: of text on a wall, of text near the eyes, of what is no text (WCAG 2.2, 1.4.6, 1.4.3 and 1.4.11)."""

APART = 13.0
"""The least distance of the two colours to anybody, in CIEDE2000; the same as between the pages' categories."""

STEP = 0.1
"""The least distance of the two in lightness, of 1: what a projector without colours leaves of them."""

RUNGS = 50
"""At so many lightnesses a colour is tried. One rung is a difference that is hardly seen."""


def guarded(theme: Theme, colour: str | None, second: str | None) -> Palette:
    """Return the palette of a theme made of `colour`, which leads, and `second`, for the rest, both `#rrggbb`.

    Where one is not given, the theme's own takes its place and is guarded with the other.
    """
    leader, rest = colour or theme.accent, second or theme.calm
    accent, calm = _apart(
        leader,
        [one for one in _ladder(leader) if bears_text(theme, one) and contrast(one, theme.paper) >= VISIBLE],
        rest,
        [one for one in _ladder(rest) if contrast(one, theme.paper) >= VISIBLE],
    )
    inks = (one for one in _ladder(leader) if contrast(one, theme.paper) >= READABLE_ON_WALL)
    ink = theme.accent_ink if colour is None else _nearest(leader, inks)
    return Palette(accent, text_on(theme, accent), ink, calm)


def text_on(theme: Theme, ground: str) -> str:
    """Return paper or ink, whichever is read better on this ground."""
    return max((theme.paper, theme.ink), key=lambda text: contrast(text, ground))


def bears_text(theme: Theme, ground: str) -> bool:
    """Return whether paper or ink can be read on this ground."""
    return contrast(text_on(theme, ground), ground) >= READABLE


def _ladder(colour: str) -> list[str]:
    """Return the colour as it is, and at every other lightness."""
    return [colour, *(at_lightness(colour, rung / RUNGS) for rung in range(RUNGS + 1))]


def _nearest(colour: str, choices: Iterable[str]) -> str:
    light = lightness(colour)
    return min(choices, key=lambda choice: abs(lightness(choice) - light))


def _apart(one: str, ones: Sequence[str], other: str, others: Sequence[str]) -> tuple[str, str]:
    """Return the two choices that are told apart by everybody, and have to go least far for it."""
    first, second = lightness(one), lightness(other)
    ways = [(choice, lightness(choice)) for choice in ones], [(choice, lightness(choice)) for choice in others]
    pairs = sorted(
        (abs(here - first) + abs(there - second), choice, match)
        for choice, here in ways[0]
        for match, there in ways[1]
        if abs(here - there) >= STEP
    )
    return next((choice, match) for _, choice, match in pairs if distance(choice, match) >= APART)
