"""Make the fonts of printed reports, static and whole, of what pages load in pieces. Run by hand; commit the result.

    python scripts/document_fonts.py FIGTREE BRICOLAGE NOTO_EMOJI DEJAVU

The first three are folders of unpacked npm packages: `@fontsource-variable/figtree`,
`@fontsource-variable/bricolage-grotesque` (both are in `client/node_modules`) and `@fontsource/noto-emoji`; the last is
the folder of Debian's `fonts-dejavu-core`. A typesetter takes neither WOFF2 nor a font in several pieces, and it has to
be known which characters there is a sign for: a page that is PDF/UA has no missing ones.
"""

import sys
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools import merge, ttLib
from fontTools.varLib import instancer

FONTS = Path(__file__).parents[1] / "server" / "klankbord" / "documents" / "fonts"


def main(figtree: Path, bricolage: Path, emoji: Path, dejavu: Path) -> None:
    """Write every font, and what they have signs for."""
    FONTS.mkdir(exist_ok=True)
    pieces = [figtree / f"files/figtree-{part}-wght-normal.woff2" for part in ("latin", "latin-ext")]
    large = [bricolage / f"files/bricolage-grotesque-{part}-wght-normal.woff2" for part in ("latin", "latin-ext")]
    faces = sorted((emoji / "files").glob("noto-emoji-*-400-normal.woff2"))
    made = {
        "Figtree-Regular": whole(pieces, "Figtree", 400),
        "Figtree-Bold": whole(pieces, "Figtree", 700),
        "BricolageGrotesque-Bold": whole(large, "Bricolage Grotesque", 700),
        "NotoEmoji-Regular": whole(faces, "Noto Emoji", None),
        "DejaVuSans": ttLib.TTFont(dejavu / "DejaVuSans.ttf"),
    }
    for name, font in made.items():
        font.save(FONTS / f"{name}.ttf")
    (FONTS / "covered.txt").write_text("".join(f"{line}\n" for line in ranges(covered(made.values()))))


def whole(pieces: Iterable[Path], family: str, weight: int | None) -> ttLib.TTFont:
    """Return one font of several pieces; of a variable one, at one weight."""
    with TemporaryDirectory() as folder:
        paths: list[str] = []
        for number, piece in enumerate(pieces):
            font = ttLib.TTFont(piece)
            if weight is not None:
                at = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes}
                font = instancer.instantiateVariableFont(font, {**at, "wght": weight})
            font.flavor = None
            paths.append(f"{folder}/{number}.ttf")
            font.save(paths[-1])
        font = merge.Merger().merge(paths) if len(paths) > 1 else ttLib.TTFont(paths[0])
        style = "Bold" if weight == 700 else "Regular"
        for identity, text in ((1, family), (2, style), (4, f"{family} {style}"), (16, None), (17, None), (25, None)):
            font["name"].removeNames(nameID=identity)
            if text is not None:
                font["name"].setName(text, identity, 3, 1, 0x409)
        font["OS/2"].usWeightClass = weight or 400
        return font


def covered(fonts: Iterable[ttLib.TTFont]) -> list[int]:
    """Return every character that one of the fonts has a sign for."""
    return sorted({character for font in fonts for character in font.getBestCmap()})


def ranges(characters: list[int]) -> Iterable[str]:
    """Yield the first and the last of every run of characters, in hexadecimal."""
    first = characters[0]
    for one, following in pairwise([*characters, -1]):
        if following != one + 1:
            yield f"{first:x}-{one:x}"
            first = following


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
