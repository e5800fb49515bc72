"""An organisation's logo: a drawing or a picture that was looked into before anybody gets it."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from klankbord.brand.errors import BrandError
from klankbord.brand.png import NotPng, plain_png
from klankbord.brand.svg import NotSvg, plain_svg

MOST_BYTES = 100_000
"""Phones fetch it over bad networks, after the question."""

_READERS = {".svg": (plain_svg, "image/svg+xml"), ".png": (plain_png, "image/png")}


@dataclass(frozen=True, slots=True)
class Logo:
    """What is sent, and the name under which it is."""

    name: str
    """Made here, of what is in it: `3f9ac1….svg`."""
    media_type: str
    body: bytes


def read_logo(folder: Path, name: str) -> Logo:
    """Return the logo in this file of the folder. Raises `BrandError`."""
    suffix = Path(name).suffix.lower()
    if Path(name).name != name or suffix not in _READERS:
        raise BrandError(f"A logo is the name of an SVG or PNG file in {folder}, and {name!r} is not.")
    try:
        body = (folder / name).read_bytes()
    except OSError as error:
        raise BrandError(f"The logo {folder / name} cannot be read ({error.strerror}).") from error
    if len(body) > MOST_BYTES:
        raise BrandError(f"The logo {name} has {len(body):,} bytes, and may have {MOST_BYTES:,}: make it smaller.")
    read, media_type = _READERS[suffix]
    try:
        plain = read(body)
    except (NotSvg, NotPng) as error:
        raise BrandError(f"The logo {name} {error}.") from error
    return Logo(hashlib.sha256(plain).hexdigest()[:16] + suffix, media_type, plain)
