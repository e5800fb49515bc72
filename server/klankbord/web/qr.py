"""QR codes: as one SVG path for pages, and as characters for a terminal."""

import io

import segno

from klankbord.protocol.api import Qr

BORDER = 4
"""Modules of quiet space on each side, as the standard asks."""


def qr_code(text: str) -> Qr:
    """Return the code of `text`, correct with 15 % of it lost: a projector screen has folds and heads before it."""
    symbol = segno.make_qr(text, error="m")
    rows = [bytes(row) for row in symbol.matrix]
    path = "".join(
        f"M{start + BORDER} {y + BORDER}h{length}v1h-{length}z"
        for y, row in enumerate(rows)
        for start, length in _runs(row)
    )
    return Qr(size=len(rows) + 2 * BORDER, path=path)


def terminal_qr(text: str) -> str:
    """Return the code of `text` as lines for a terminal, two modules a character."""
    out = io.StringIO()
    segno.make_qr(text, error="l").terminal(out, border=2, compact=True)
    return out.getvalue()


def _runs(row: bytes) -> list[tuple[int, int]]:
    """Return start and length of each run of dark modules."""
    runs: list[tuple[int, int]] = []
    start = None
    for x, module in enumerate((*row, 0)):
        if module and start is None:
            start = x
        elif not module and start is not None:
            runs.append((start, x - start))
            start = None
    return runs
