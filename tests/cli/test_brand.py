"""The command line shows what becomes of an organisation's colours."""

import re
from pathlib import Path

from tests.cli.test_commands import run, serving

LOOK = 'name = "Voorbeeld"\ncolour = "#ffcc00"\nsecond = "#7a1fa2"\n'


async def test_colours_are_shown_with_their_contrasts(tmp_path: Path) -> None:
    """In both themes, with the least that is asked, and with a sentence for each that was changed."""
    (tmp_path / "brand.toml").write_text(LOOK, "utf-8")
    status, out, err = await run("brand", str(tmp_path))
    assert (status, err) == (0, "")
    assert re.search(r"#694e00 +text that stands out +7\.\d\d : 1, at least 7\n", out)
    assert "#ffcc00 is too light for text on light paper: #694e00 is used there." in out


async def test_a_look_can_come_from_the_settings(tmp_path: Path) -> None:
    """What the server would use is what is shown."""
    (tmp_path / "brand.toml").write_text('name = "Voorbeeld"\ncolour = "#963600"\n', "utf-8")
    status, out, _ = await run("brand", KLANKBORD_BRAND=str(tmp_path))
    assert status == 0
    assert out.startswith("Voorbeeld\n")


async def test_what_is_wrong_is_one_sentence(tmp_path: Path) -> None:
    """A look that cannot be used, and none at all."""
    (tmp_path / "brand.toml").write_text('name = "Voorbeeld"\ncolour = "geel"\n', "utf-8")
    assert await run("brand", str(tmp_path)) == (
        1,
        "",
        "colour = 'geel' is no colour that can be read here: write it as #rrggbb, such as #7a1fa2.\n",
    )
    status, _, err = await run("brand")
    assert status == 1
    assert "KLANKBORD_BRAND" in err


async def test_the_start_tells_which_colours_are_used_as_others(tmp_path: Path) -> None:
    """In the log, where the operator looks first."""
    (tmp_path / "brand.toml").write_text(LOOK, "utf-8")
    async with serving(tmp_path / "data", KLANKBORD_BRAND=str(tmp_path)) as (process, _, _):
        assert process.stderr is not None
        said = (await process.stderr.readline()).decode()
        while "colour_guarded" not in said:
            said = (await process.stderr.readline()).decode()
        assert "#8f38b8 is used there" in said
