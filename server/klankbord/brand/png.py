"""PNG files, as far as a logo needs them: the picture, and nothing else that came with it.

See the PNG specification, third edition, sections 5 and 11.
"""

import struct
import zlib
from collections.abc import Iterator

SIGNATURE = b"\x89PNG\r\n\x1a\n"
MOST_PIXELS = 2_000
"""Of a side."""

_KEPT = frozenset({b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB"})


class NotPng(ValueError):
    """A file that is no whole PNG, or too large a picture. The message is the rest of a sentence about it."""


def plain_png(data: bytes) -> bytes:
    """Return the picture without words, profiles, places and movements. Raises `NotPng`."""
    if not data.startswith(SIGNATURE):
        raise NotPng("is no PNG file")
    chunks = list(_chunks(data))
    kind, header = chunks[0]
    if kind != b"IHDR" or len(header) != 13 or chunks[-1][0] != b"IEND":
        raise NotPng("is not a whole PNG file")
    width, height = struct.unpack(">II", header[:8])
    if not (0 < width <= MOST_PIXELS and 0 < height <= MOST_PIXELS):
        raise NotPng(f"has {width} × {height} pixels, and a side may have {MOST_PIXELS:,}")
    return SIGNATURE + b"".join(_chunk(kind, body) for kind, body in chunks if kind in _KEPT)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(SIGNATURE)
    while at < len(data):
        head = data[at : at + 8]
        if len(head) < 8:
            raise NotPng("is not a whole PNG file")
        length, kind = struct.unpack(">I4s", head)
        body = data[at + 8 : at + 8 + length]
        end = data[at + 8 + length : at + 12 + length]
        if len(end) < 4 or struct.unpack(">I", end)[0] != zlib.crc32(kind + body):
            raise NotPng("is not a whole PNG file")
        yield kind, body
        if kind == b"IEND":
            return
        at += 12 + length


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I4s", len(body), kind) + body + struct.pack(">I", zlib.crc32(kind + body))
