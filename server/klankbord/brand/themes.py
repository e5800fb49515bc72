"""The grounds that an organisation's colours stand on: the same values as in the pages' `tokens.css`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme of the pages, and the colours in it that stay as they are, as `#rrggbb`."""

    name: str
    paper: str
    ink: str
    accent: str
    on_accent: str
    accent_ink: str
    calm: str


DARK = Theme("dark", "#14131a", "#f6f3ec", "#fbeb77", "#14131a", "#fbeb77", "#2894e0")
LIGHT = Theme("light", "#fbfaf6", "#1b1a22", "#d37422", "#1b1a22", "#963600", "#1673b1")
THEMES = (DARK, LIGHT)
