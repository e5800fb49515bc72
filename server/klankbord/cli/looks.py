"""What becomes of an organisation's look, for the operator to read before anybody sees it."""

from klankbord.brand import THEMES, Brand, Palette, Theme
from klankbord.brand.guard import APART, READABLE, READABLE_ON_WALL, VISIBLE
from klankbord.brand.sight import contrast, distance
from klankbord.settings import Settings, SettingsError
from klankbord.web.app import brand_of

NONE = "Klankbord has its own look: name a folder with brand.toml, or set KLANKBORD_BRAND."


def looks(settings: Settings) -> str:
    """Return the colours of every theme with their contrasts, and what was changed. Raises `BrandError`."""
    brand = brand_of(settings)
    if brand is None:
        raise SettingsError(NONE)
    lines = [brand.name, f"  logo: {', '.join(logo.name for logo in brand.logos) or 'none'}"]
    for theme in THEMES:
        if palette := brand.palettes.get(theme.name):
            lines += ["", *_theme(theme, palette)]
    return "\n".join([*lines, "", *_changed(brand)])


def _theme(theme: Theme, palette: Palette) -> list[str]:
    rows = (
        ("text that stands out", palette.accent_ink, theme.paper, READABLE_ON_WALL),
        ("who leads", palette.accent, theme.paper, VISIBLE),
        ("text on it", palette.on_accent, palette.accent, READABLE),
        ("the rest", palette.calm, theme.paper, VISIBLE),
    )
    apart = distance(palette.accent, palette.calm)
    return [
        f"On {theme.name} paper, {theme.paper}",
        *(f"  {of}  {role:<21} {contrast(of, on):5.2f} : 1, at least {least:g}" for role, of, on, least in rows),
        f"  Who leads is told from the rest at a distance of {apart:.1f}, at least {APART:g}.",
    ]


def _changed(brand: Brand) -> list[str]:
    return list(brand.remarks) or ["Every colour is used as it is."]
