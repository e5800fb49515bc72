"""QR codes are drawn as they are computed, with room around them."""

import re

import pytest
import segno

from klankbord.web.qr import BORDER, qr_code, terminal_qr

LINKS = ["http://192.168.178.20:8000/48291637#abcdefghijklmnopqrstuv", "https://poll.example.org", "x"]


def drawn(size: int, path: str) -> list[list[int]]:
    """The modules that a path paints in a square."""
    square = [[0] * size for _ in range(size)]
    pieces = re.findall(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z", path)
    assert "".join(f"M{x} {y}h{w}v1h-{back}z" for x, y, w, back in pieces) == path
    for x, y, width, back in pieces:
        assert width == back
        for place in range(int(x), int(x) + int(width)):
            assert square[int(y)][place] == 0
            square[int(y)][place] = 1
    return square


@pytest.mark.parametrize("text", LINKS)
def test_the_path_paints_the_symbol(text: str) -> None:
    """Every dark module is painted once, no light one is, and the quiet border stays empty."""
    code = qr_code(text)
    symbol = [list(row) for row in segno.make_qr(text, error="m").matrix_iter(border=BORDER)]
    assert drawn(code.size, code.path) == symbol


@pytest.mark.parametrize("text", LINKS)
def test_a_terminal_shows_two_modules_a_character(text: str) -> None:
    """Each line has two rows; the lines are equally long."""
    lines = terminal_qr(text).rstrip("\n").split("\n")
    assert len({len(line) for line in lines}) == 1
    assert len(lines) == (len(lines[0]) + 1) // 2


def test_a_link_to_a_room_is_a_small_symbol() -> None:
    """A room's link fits in 37 modules, so that one module on a projector is a thumb wide."""
    assert qr_code(LINKS[0]).size <= 37 + 2 * BORDER
