"""A page with a few bytes of today in its middle, compressed without compressing the whole page again.

Deflate blocks that end in a full flush refer to nothing before them, so pieces that were compressed apart may be
joined (RFC 1951). Only the checksum runs over the whole, and that costs next to nothing.
"""

import struct
import zlib

_HEADER = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff"  # gzip, deflate, no time, smallest, unknown system
_BEST = 9
_QUICK = 4


class Spliced:
    """A page in two parts, with room between them."""

    def __init__(self, head: bytes, tail: bytes) -> None:
        self.head = head
        self.tail = tail
        self._packed_head = _HEADER + _deflate(head, _BEST, zlib.Z_FULL_FLUSH)
        self._packed_tail = _deflate(tail, _BEST, zlib.Z_FINISH)
        self._sum_of_head = zlib.crc32(head)

    def plain(self, middle: bytes) -> bytes:
        """Return the whole page."""
        return self.head + middle + self.tail

    def gzip(self, middle: bytes) -> bytes:
        """Return the whole page as gzip."""
        checksum = zlib.crc32(self.tail, zlib.crc32(middle, self._sum_of_head))
        size = (len(self.head) + len(middle) + len(self.tail)) & 0xFFFFFFFF
        packed = _deflate(middle, _QUICK, zlib.Z_FULL_FLUSH)
        return self._packed_head + packed + self._packed_tail + struct.pack("<II", checksum, size)


def _deflate(data: bytes, level: int, end: int) -> bytes:
    packer = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush(end)
