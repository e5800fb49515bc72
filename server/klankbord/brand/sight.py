"""How colours are seen: how far from the ground they stand, how far from each other, and by whom.

Colours are `#rrggbb` here, as a browser will show them: what is measured is what was rounded.
"""

from functools import lru_cache

from coloraide import Color

SIGHTS = ("usual", "protan", "deutan", "tritan")
"""The ways of seeing: with all cones, and without one kind of them."""


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    return _color(one).contrast(_color(other), method="wcag21")


def distance(one: str, other: str) -> float:
    """Return how different two colours look to whom they look most alike (CIEDE2000)."""
    return min(_seen(one, sight).delta_e(_seen(other, sight), method="2000") for sight in SIGHTS)


def lightness(colour: str) -> float:
    """Return the lightness as it is perceived, 0 to 1 (OKLCH)."""
    return _color(colour).convert("oklch").get("lightness", nans=False)


@lru_cache(maxsize=2048)
def at_lightness(colour: str, light: float) -> str:
    """Return the colour of the same hue at another lightness, as vivid as a screen can show it there, and no more."""
    moved = _color(colour).convert("oklch").set("lightness", light)
    return moved.fit("srgb", method="oklch-chroma").convert("srgb").to_string(hex=True)


@lru_cache(maxsize=2048)
def _color(colour: str) -> Color:
    return Color(colour)


@lru_cache(maxsize=2048)
def _seen(colour: str, sight: str) -> Color:
    """Return what this sight sees: Machado, Oliveira and Fernandes 2009, at full severity."""
    if sight == "usual":
        return _color(colour)
    return _color(colour).filter(sight, method="machado").convert("srgb").clip()
