"""Logos for tests."""

import struct
import zlib

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10">{}</svg>'


def drawing(inside: str = '<path d="M0 0h40v10z" fill="#7a1fa2"/>') -> bytes:
    """Return an SVG file with this in it."""
    return DRAWING.format(inside).encode()


def picture(width: int = 4, height: int = 2, *, more: bytes = b"") -> bytes:
    """Return a grey PNG file of this size, with `more` chunks in it."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    lines = b"".join(b"\x00" + bytes(min(width, 9)) for _ in range(min(height, 9)))
    body = chunk(b"IHDR", header) + more + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def chunk(kind: bytes, body: bytes) -> bytes:
    """Return one chunk of a PNG file."""
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
