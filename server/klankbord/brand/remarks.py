"""What the guard changed, in sentences for the operator."""

from collections.abc import Iterator, Mapping

from klankbord.brand.guard import READABLE_ON_WALL, VISIBLE, bears_text
from klankbord.brand.palette import Palette
from klankbord.brand.sight import contrast, lightness
from klankbord.brand.themes import THEMES, Theme


def remarks(colour: str | None, second: str | None, palettes: Mapping[str, Palette]) -> Iterator[str]:
    """Yield a sentence for each of the operator's colours that is used as another."""
    for theme in THEMES:
        palette = palettes[theme.name]
        if colour is not None:
            if palette.accent != colour:
                yield _why(theme, "colour", colour, palette.accent)
            if contrast(colour, theme.paper) < READABLE_ON_WALL:
                yield (
                    f"{colour} is too {_fault(colour, palette.accent_ink)} for text on {theme.name} paper: "
                    f"{palette.accent_ink} is used there."
                )
        if second is not None and palette.calm != second:
            yield _why(theme, "second", second, palette.calm)


def _why(theme: Theme, key: str, given: str, used: str) -> str:
    if contrast(given, theme.paper) < VISIBLE:
        return f"{given} is too {_fault(given, used)} to be seen on {theme.name} paper: {used} is used there."
    if key == "colour" and not bears_text(theme, given):
        return f"{given} bears no text that can be read on {theme.name} pages: {used} is used there."
    other = "second" if key == "colour" else "colour"
    return f"{given} is too near to `{other}` to be told apart on {theme.name} paper: {used} is used there."


def _fault(given: str, used: str) -> str:
    return "light" if lightness(used) < lightness(given) else "dark"
