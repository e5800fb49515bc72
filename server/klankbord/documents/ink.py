"""The colours of charts: those of Klankbord's light pages, on white paper."""

from klankbord.brand.themes import LIGHT

ACCENT = LIGHT.calm

_LOW, _MIDDLE, _HIGH = LIGHT.accent_ink, "#8f897d", LIGHT.calm
"""The ends of a scale, and between them a grey that is seen on white as well (3:1)."""


def series_colours(number: int) -> list[str]:
    """Return colours for so many parts that are in an order, as `#rrggbb`; one alone has the accent."""
    if number == 1:
        return [ACCENT]
    return [_between(place / (number - 1)) for place in range(number)]


def _between(place: float) -> str:
    """Return the colour at a place from 0 to 1 of the scale."""
    start, end, part = (_LOW, _MIDDLE, 2 * place) if place < 0.5 else (_MIDDLE, _HIGH, 2 * place - 1)
    channels = (round(one + part * (other - one)) for one, other in zip(_channels(start), _channels(end), strict=True))
    return f"#{''.join(f'{channel:02x}' for channel in channels)}"


def _channels(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
