"""The folder of an organisation's look is read, and a mistake in it is named."""

from pathlib import Path

import pytest

from klankbord.brand import BrandError, read_brand
from tests.brand.drawings import drawing, picture


def look(folder: Path, text: str) -> Path:
    """Write the file of a look, and return its folder."""
    (folder / "brand.toml").write_text(text, "utf-8")
    return folder


def test_a_whole_look_is_read(tmp_path: Path) -> None:
    """Name, colours and both logos; three digits of a colour are six."""
    (tmp_path / "logo.svg").write_bytes(drawing())
    (tmp_path / "white.png").write_bytes(picture())
    brand = read_brand(
        look(
            tmp_path,
            'name = "Waterschap Voorbeeld"\ncolour = "#FC0"\nsecond = "#7A1FA2"\n'
            'logo = "logo.svg"\nlogo_on_dark = "white.png"\n',
        )
    )
    assert (brand.name, brand.colour, brand.second) == ("Waterschap Voorbeeld", "#ffcc00", "#7a1fa2")
    assert [logo.media_type for logo in brand.logos] == ["image/svg+xml", "image/png"]
    assert set(brand.palettes) == {"dark", "light"}
    assert len(brand.remarks) == 3


def test_a_name_is_enough(tmp_path: Path) -> None:
    """Without colours the pages keep their own."""
    brand = read_brand(look(tmp_path, 'name = "Voorbeeld"'))
    assert (brand.logos, brand.palettes, brand.remarks) == ((), {}, ())


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "needs a name"),
        (f'name = "{"x" * 61}"', "of at most 60 characters"),
        ('name = "x"\ncolour = "yellow"', "colour = 'yellow' is no colour that can be read here: write it as #rrggbb"),
        ('name = "x"\nsecond = "#12345"', "second = '#12345' is no colour"),
        ('name = "x"\ncolour = "#fff;}"', "is no colour"),
        ('name = "x"\ncolor = "#ffffff"', "has a key color, which nobody knows. Did you mean colour?"),
        ('name = "x"\ncolour = 0xffffff', 'stands between quotes, as in colour = "…"'),
        ("name = x", "is no TOML"),
        ('name = "x"\nlogo = "none.svg"', "none.svg cannot be read (No such file or directory)"),
        ('name = "x"\nlogo_on_dark = "a.svg"', "names a logo for dark paper and none for light"),
    ],
)
def test_a_mistake_is_one_sentence(text: str, sentence: str, tmp_path: Path) -> None:
    """What cannot be used is refused, and named."""
    with pytest.raises(BrandError) as refusal:
        read_brand(look(tmp_path, text))
    assert sentence in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_a_folder_without_a_look_is_refused(tmp_path: Path) -> None:
    """The sentence names the file that was expected."""
    with pytest.raises(BrandError, match=r"brand\.toml cannot be read"):
        read_brand(tmp_path)
