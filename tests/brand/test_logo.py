"""A logo is looked into before anybody gets it."""

from pathlib import Path

import pytest

from klankbord.brand import BrandError
from klankbord.brand.logo import MOST_BYTES, read_logo
from klankbord.brand.png import plain_png
from klankbord.brand.svg import plain_svg
from tests.brand.drawings import chunk, drawing, picture


def refused(folder: Path, name: str, body: bytes) -> str:
    """Return what is said of this file."""
    (folder / name).write_bytes(body)
    with pytest.raises(BrandError) as refusal:
        read_logo(folder, name)
    sentence = str(refusal.value)
    assert name in sentence
    assert sentence.endswith(".")
    return sentence


def test_a_drawing_is_written_anew() -> None:
    """Shapes and colours come through; what a drawing program left for itself does not."""
    left = '<metadata>me</metadata><x:page xmlns:x="urn:x" a="1"><x:y/></x:page>'
    shapes = '<style>.a{fill:url(#g)}</style><g id="g" class="a" xmlns:i="urn:i" i:label="x"><path d="M0 0h9"/></g>'
    assert plain_svg(b"<!DOCTYPE svg>" + drawing(left + shapes)).decode() == (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10">'
        '<style>.a{fill:url(#g)}</style><g id="g" class="a"><path d="M0 0h9"></path></g></svg>'
    )


def test_what_was_written_anew_stays_as_it_is() -> None:
    """Nothing more is found in it the second time."""
    once = plain_svg(drawing('<title>a &amp; b</title><use href="#a"/><text>&lt;b&gt; "q"</text>'))
    assert plain_svg(once) == once


@pytest.mark.parametrize(
    ("inside", "about"),
    [
        ("<script>alert(1)</script>", "has a <script>"),
        ("<foreignObject/>", "has a <foreignObject>"),
        ("<animate/>", "has a <animate>"),
        ("<set/>", "has a <set>"),
        ("<a/>", "has a <a>"),
        ("<image href='data:image/png;base64,'/>", "has a <image>"),
        ('<path onload="alert(1)"/>', "has an onload"),
        ('<path ONCLICK="alert(1)"/>', "has an ONCLICK"),
        ('<use href="https://example.org/x.svg#a"/>', "outside itself"),
        ('<use xmlns:x="http://www.w3.org/1999/xlink" x:href="//example.org/#a"/>', "outside itself"),
        ('<path fill="url(https://example.org/x)"/>', "outside itself"),
        ("<path style=\"fill:URL( 'https://example.org/x' )\"/>", "outside itself"),
        ("<style>@import 'https://example.org/x.css'</style>", "outside itself"),
        ("<style>@im<![CDATA[port]]> 'x.css'</style>", "outside itself"),
        ("<style>.a{fill:u\\72l(https://example.org)}</style>", "outside itself"),
        ("<style>&lt;/style&gt;</style>", "outside itself"),
        ("<path>", "no SVG file"),
    ],
)
def test_what_runs_moves_or_loads_is_refused(inside: str, about: str, tmp_path: Path) -> None:
    """A logo is a drawing, and the sentence says what else it was."""
    assert about in refused(tmp_path, "logo.svg", drawing(inside))


@pytest.mark.parametrize(
    ("body", "about"),
    [
        (b"GIF89a", "no SVG file"),
        (b"<html/>", "no SVG file"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "needs a viewBox"),
        (b'<g xmlns="http://www.w3.org/2000/svg"/>', "no SVG file"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + drawing("&a;"), "declares an entity, a"),
        (b'<!DOCTYPE svg [<!ENTITY % a SYSTEM "file:///etc/passwd">%a;]>' + drawing(), "declares an entity, a"),
        (drawing("x" * MOST_BYTES), "make it smaller"),
    ],
)
def test_what_is_no_drawing_is_refused(body: bytes, about: str, tmp_path: Path) -> None:
    """Also what is one and cannot be used."""
    assert about in refused(tmp_path, "logo.svg", body)


def test_a_picture_leaves_its_words_behind() -> None:
    """Who made it, where and when, and what it would do, go; the picture stays."""
    more = chunk(b"tEXt", b"Author\x00me") + chunk(b"eXIf", b"MM") + chunk(b"acTL", bytes(8))
    assert plain_png(picture(more=more)) == picture()


@pytest.mark.parametrize(
    ("body", "about"),
    [
        (drawing(), "no PNG file"),
        (picture()[:-4], "not a whole PNG file"),
        (picture()[:40] + b"!" + picture()[41:], "not a whole PNG file"),
        (picture()[:8] + chunk(b"IEND", b""), "not a whole PNG file"),
        (picture(2001, 2), "has 2001 × 2 pixels"),
        (picture(0, 2), "has 0 × 2 pixels"),
    ],
)
def test_what_is_no_picture_is_refused(body: bytes, about: str, tmp_path: Path) -> None:
    """Also a picture that unpacks into more than a phone can hold."""
    assert about in refused(tmp_path, "logo.png", body)


@pytest.mark.parametrize("name", ["../logo.svg", "/etc/passwd", "logo.gif", "logo", ""])
def test_a_logo_is_a_file_in_the_folder(name: str, tmp_path: Path) -> None:
    """Nothing else on the machine can be named."""
    with pytest.raises(BrandError, match="the name of an SVG or PNG file"):
        read_logo(tmp_path, name)


def test_a_logo_is_sent_under_a_name_of_ours(tmp_path: Path) -> None:
    """The name is made of what is in it, and says nothing of the operator's folder."""
    (tmp_path / "Logo voor Jan (def).SVG").write_bytes(drawing())
    logo = read_logo(tmp_path, "Logo voor Jan (def).SVG")
    assert logo.media_type == "image/svg+xml"
    assert len(logo.name) == len("0123456789abcdef.svg")
    assert "jan" not in logo.name.lower()
