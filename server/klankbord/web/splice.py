"""A page that ends with a few bytes of today, compressed without compressing the whole page again.

Brotli: what comes first is compressed as well as can be, once, in a stream that is left open at a whole byte. What
follows goes behind it as it is, in a meta-block that is not compressed (RFC 7932, section 9.2).

Gzip: deflate blocks that end in a full flush refer to nothing before them, so pieces that were compressed apart may be
joined (RFC 1951). Only the checksum runs over the whole, and that costs next to nothing.
"""

import hashlib
import struct
import zlib

import brotli

_HEADER = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff"  # gzip, deflate, no time, smallest, unknown system
_BEST = 9
_QUICK = 4

_BLOCK = 1 << 16
"""Bytes of the largest brotli meta-block whose length fits in four nibbles."""

_WINDOW = 17
"""How far back brotli looks, as a power of two: pages are about so long, and farther makes every distance longer."""

_LAST_AND_EMPTY = b"\x03"


class Spliced:
    """A page in two parts, with room between them. Making one takes a processor a fifth of a second."""

    def __init__(self, head: bytes, tail: bytes) -> None:
        self.head = head
        self.tail = tail
        self.digest = hashlib.sha256(head + tail).digest()
        self._opening = _opened(head)
        self._packed_head = _HEADER + _deflate(head, _BEST, zlib.Z_FULL_FLUSH)
        self._packed_tail = _deflate(tail, _BEST, zlib.Z_FINISH)
        self._sum_of_head = zlib.crc32(head)

    @property
    def weight(self) -> int:
        """Bytes of the head as brotli."""
        return len(self._opening)

    def plain(self, middle: bytes) -> bytes:
        """Return the whole page."""
        return self.head + middle + self.tail

    def gzip(self, middle: bytes) -> bytes:
        """Return the whole page as gzip."""
        checksum = zlib.crc32(self.tail, zlib.crc32(middle, self._sum_of_head))
        size = (len(self.head) + len(middle) + len(self.tail)) & 0xFFFFFFFF
        packed = _deflate(middle, _QUICK, zlib.Z_FULL_FLUSH)
        return self._packed_head + packed + self._packed_tail + struct.pack("<II", checksum, size)

    def brotli(self, middle: bytes) -> bytes:
        """Return the whole page as brotli. Where the middle is long, gzip is shorter."""
        return self._opening + stored(middle + self.tail) + _LAST_AND_EMPTY


def stored(data: bytes) -> bytes:
    """Return brotli meta-blocks that hold the data as it is; each begins and ends at a whole byte."""
    blocks = (data[at : at + _BLOCK] for at in range(0, len(data), _BLOCK))
    return b"".join(_stored_head(len(block)) + block for block in blocks)


def _opened(head: bytes) -> bytes:
    packer = brotli.Compressor(mode=brotli.MODE_TEXT, lgwin=_WINDOW)  # as well as it can, unless told otherwise
    return packer.process(head) + packer.flush()


def _stored_head(length: int) -> bytes:
    """From the lowest bit: not the last, four nibbles of length, the length less one, not compressed, padding."""
    return ((length - 1) << 3 | 1 << 19).to_bytes(3, "little")


def _deflate(data: bytes, level: int, end: int) -> bytes:
    packer = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush(end)
