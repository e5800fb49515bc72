"""Whatever two colours an organisation has, everything in them is seen."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from klankbord.brand import THEMES, Theme, guarded
from klankbord.brand.guard import APART, READABLE, READABLE_ON_WALL, STEP, VISIBLE
from klankbord.brand.remarks import remarks
from klankbord.brand.sight import contrast, distance, lightness

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@given(colour=COLOURS | st.none(), second=COLOURS | st.none())
@example(colour="#000000", second="#000000")
@example(colour="#ffffff", second="#ffffff")
@example(colour="#ffff00", second="#ffffff")
@example(colour="#e4003a", second="#e3003b")
@settings(max_examples=40, deadline=None)
def test_everything_is_seen(theme: Theme, colour: str | None, second: str | None) -> None:
    """Text on the wall and near the eyes is read, marks are seen, and everybody tells the two apart."""
    palette = guarded(theme, colour, second)
    assert contrast(palette.accent_ink, theme.paper) >= READABLE_ON_WALL
    assert contrast(palette.on_accent, palette.accent) >= READABLE
    assert contrast(palette.accent, theme.paper) >= VISIBLE
    assert contrast(palette.calm, theme.paper) >= VISIBLE
    assert distance(palette.accent, palette.calm) >= APART
    assert abs(lightness(palette.accent) - lightness(palette.calm)) >= STEP


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_what_is_seen_already_stays(theme: Theme) -> None:
    """Colours that need no guard are used as they are: those of the theme itself."""
    palette = guarded(theme, theme.accent, theme.calm)
    assert (palette.accent, palette.on_accent, palette.calm) == (theme.accent, theme.on_accent, theme.calm)


def test_the_hue_stays() -> None:
    """A purple that is too dark for dark paper becomes a lighter purple, not a grey and not a pink."""
    dark, light = (guarded(theme, "#7a1fa2", "#00a19a") for theme in THEMES)
    assert (dark.accent, dark.accent_ink) == ("#8f38b8", "#d57fff")
    assert (light.accent, light.accent_ink) == ("#7a1fa2", "#7a1fa2")


def test_a_look_without_a_first_colour_keeps_the_themes_own() -> None:
    """Only the second colour is the organisation's; the accent and its ink are as ever."""
    for theme in THEMES:
        palette = guarded(theme, None, "#00a19a")
        assert (palette.accent, palette.accent_ink) == (theme.accent, theme.accent_ink)


def test_what_was_changed_is_told() -> None:
    """A colour that is used as another is named, with where, why and what is used."""
    palettes = {theme.name: guarded(theme, "#ffcc00", "#7a1fa2") for theme in THEMES}
    assert list(remarks("#ffcc00", "#7a1fa2", palettes)) == [
        "#7a1fa2 is too dark to be seen on dark paper: #8f38b8 is used there.",
        "#ffcc00 is too light to be seen on light paper: #af8600 is used there.",
        "#ffcc00 is too light for text on light paper: #694e00 is used there.",
    ]


def test_colours_that_are_alike_are_told_apart_and_the_operator_is_told() -> None:
    """Neither is too dark or too light, and still they cannot both stay."""
    palettes = {theme.name: guarded(theme, "#e4003a", "#e3003b") for theme in THEMES}
    said = list(remarks("#e4003a", "#e3003b", palettes))
    assert "#e3003b is too near to `colour` to be told apart on light paper: #d4002f is used there." in said


@given(colour=COLOURS, second=COLOURS)
@example(colour="#00bf62", second="#00bf62")
@settings(max_examples=20, deadline=None)
def test_every_change_is_told(colour: str, second: str) -> None:
    """There is a sentence for each colour that is not the one that was given, and none for another."""
    palettes = {theme.name: guarded(theme, colour, second) for theme in THEMES}
    changed = [
        used
        for palette in palettes.values()
        for used, meant in ((palette.accent, colour), (palette.accent_ink, colour), (palette.calm, second))
        if used != meant
    ]
    told = [sentence.rpartition(": ")[2] for sentence in remarks(colour, second, palettes)]
    assert told == [f"{used} is used there." for used in changed]
