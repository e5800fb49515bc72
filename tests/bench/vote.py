"""Votes as bytes: everything about a frame that can be made ahead is made ahead."""

import struct
from collections.abc import Sequence
from typing import Any

import msgpack

_NO_MASK = bytes(4)  # a mask like any other: the receiver still has to take it off
_REV = b"\xce"  # a 32-bit integer in MessagePack, so that every revision has the same length

SMALL = 126
"""Payloads below this have a one-byte length; every vote here does, as nearly every vote of a phone does."""


def client_frame(payload: bytes) -> bytes:
    """Return a websocket frame as a browser sends it: final, binary, masked."""
    size = len(payload)
    length = bytes((0x80 | size,)) if size < SMALL else b"\xfe" + struct.pack(">H", size)
    return b"\x82" + length + _NO_MASK + payload


class Votes:
    """The frames of votes for one round, each a different answer, for any revision."""

    def __init__(self, round_key: str, answers: Sequence[dict[str, Any]]) -> None:
        self._parts = [_parts(round_key, answer) for answer in answers]

    def frame(self, number: int, rev: int) -> bytes:
        """Return the frame of the vote that phone `number` sends as revision `rev`."""
        before, after = self._parts[(number + rev) % len(self._parts)]
        return before + rev.to_bytes(4, "big") + after


def _parts(round_key: str, answer: dict[str, Any]) -> tuple[bytes, bytes]:
    """Return what comes before and after the four bytes of the revision."""
    head = b"\x84" + b"".join(map(msgpack.packb, ("t", "vote", "round", round_key, "rev"))) + _REV
    tail = msgpack.packb("answer") + msgpack.packb(answer)
    size = len(head) + 4 + len(tail)
    if size >= SMALL:
        raise ValueError(f"a vote of {size} bytes is not what phones send")
    return client_frame(bytes(size))[:-size] + head, tail
