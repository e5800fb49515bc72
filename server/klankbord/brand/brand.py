"""The folder of an organisation's look: `brand.toml`, and the logos that it names."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from klankbord.brand.errors import BrandError
from klankbord.brand.guard import guarded
from klankbord.brand.logo import Logo, read_logo
from klankbord.brand.palette import Palette
from klankbord.brand.remarks import remarks
from klankbord.brand.themes import THEMES

FILE = "brand.toml"
KEYS = ("name", "colour", "second", "logo", "logo_on_dark")
LONGEST_NAME = 60
"""Characters."""

_COLOUR = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Brand:
    """A look that was read and guarded."""

    name: str
    colour: str | None
    second: str | None
    """As the operator gave them, `#rrggbb`."""
    logo: Logo | None
    logo_on_dark: Logo | None
    palettes: Mapping[str, Palette]
    """By name of the theme; none where the operator gave no colour."""

    @property
    def logos(self) -> tuple[Logo, ...]:
        """The logos there are."""
        return tuple(logo for logo in (self.logo, self.logo_on_dark) if logo is not None)

    @property
    def remarks(self) -> tuple[str, ...]:
        """What the guard changed, a sentence each."""
        return tuple(remarks(self.colour, self.second, self.palettes)) if self.palettes else ()


def read_brand(folder: Path) -> Brand:
    """Return the look in this folder. Raises `BrandError`."""
    said = _read(folder / FILE)
    name = said.get("name")
    if name is None or not 0 < len(name) <= LONGEST_NAME:
        raise BrandError(f"{folder / FILE} needs a name, of at most {LONGEST_NAME} characters.")
    colour, second = _colour(said, "colour"), _colour(said, "second")
    logo, on_dark = said.get("logo"), said.get("logo_on_dark")
    if on_dark is not None and logo is None:
        raise BrandError(f"{folder / FILE} names a logo for dark paper and none for light: add `logo`.")
    palettes = {theme.name: guarded(theme, colour, second) for theme in THEMES} if colour or second else {}
    return Brand(
        name=name,
        colour=colour,
        second=second,
        logo=read_logo(folder, logo) if logo is not None else None,
        logo_on_dark=read_logo(folder, on_dark) if on_dark is not None else None,
        palettes=palettes,
    )


def _read(file: Path) -> dict[str, str]:
    try:
        said: dict[str, Any] = tomllib.loads(file.read_text("utf-8"))
    except OSError as error:
        raise BrandError(f"{file} cannot be read ({error.strerror}).") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BrandError(f"{file} is no TOML: {error}.") from error
    for key, value in said.items():
        if key not in KEYS:
            near = get_close_matches(key, KEYS, n=1)
            hint = f" Did you mean {near[0]}?" if near else ""
            raise BrandError(f"{file} has a key {key}, which nobody knows.{hint}")
        if not isinstance(value, str):
            raise BrandError(f'{file}: what {key} is stands between quotes, as in {key} = "…".')
    return {key: value.strip() for key, value in said.items()}


def _colour(said: dict[str, str], key: str) -> str | None:
    value = said.get(key)
    if value is None:
        return None
    if _COLOUR.fullmatch(value) is None:
        raise BrandError(f"{key} = {value!r} is no colour that can be read here: write it as #rrggbb, such as #7a1fa2.")
    digits = value[1:].lower()
    return "#" + (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits))
