"""A message on its way out: encoded once, sent to any number of seats."""

from __future__ import annotations

from typing import Final

#: A payload larger than this (bytes) is refused. The largest scene, a wall of full-length open answers, stays below
#: it; a larger one is a mistake in the scene, not something to push to every phone.
MAX_PAYLOAD: Final = 1 << 20

_FINAL_BINARY: Final = b"\x82"


class Frame:
    """One message in the two shapes transports need.

    ``payload`` is the encoded message itself (what a long poll answers with); ``wire`` is the same bytes
    behind a websocket header: final, binary and unmasked, as servers send. Since server frames carry no
    mask, the identical object serves every seat.

    Raises ``ValueError`` for a payload over ``MAX_PAYLOAD``.
    """

    __slots__ = ("payload", "wire")

    def __init__(self, payload: bytes) -> None:
        size = len(payload)
        if size > MAX_PAYLOAD:
            raise ValueError(f"A message to a seat is at most {MAX_PAYLOAD:,} bytes; this one has {size:,}.")
        if size < 126:
            length = bytes((size,))
        elif size < 1 << 16:
            length = b"\x7e" + size.to_bytes(2, "big")
        else:
            length = b"\x7f" + size.to_bytes(8, "big")
        self.payload: Final = payload
        self.wire: Final = _FINAL_BINARY + length + payload
