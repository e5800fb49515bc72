"""The few facts of websocket framing (RFC 6455, section 5) that we need ourselves; the rest is the library's."""

from __future__ import annotations

from typing import Final

from websockets.frames import (
    Close,
    Frame,
    Opcode,
    apply_mask,  # pyright: ignore[reportPrivateImportUsage]  # compiled where the platform has it
)

#: ``unmask(data, key)`` takes a client's mask off.
unmask: Final = apply_mask

#: A final binary frame, the one shape a message of ours has when it is not fragmented.
FINAL_BINARY: Final = 0x82

#: An empty ping from the server.
PING: Final = b"\x89\x00"

_MASKED: Final = 0x80
_REASON_BYTES: Final = 123


class Malformed(ValueError):
    """A frame header that breaks the rules; the message says how."""


class TooBig(ValueError):
    """A frame whose payload is over the limit; known before it has arrived."""


def frame_end(data: bytes, start: int, payload_limit: int) -> int | None:
    """Where the frame at ``start`` ends, which may be beyond the data; ``None`` while its header is
    incomplete.

    Raises ``Malformed`` for a length that is not written in the shortest way or has its top bit set (5.2),
    and ``TooBig`` over the limit.
    """
    have = len(data) - start
    if have < 2:
        return None
    head = 2
    size = data[start + 1] & 0x7F
    if size >= 126:
        width, least = (2, 126) if size == 126 else (8, 1 << 16)
        head += width
        if have < head:
            return None
        size = int.from_bytes(data[start + 2 : start + head], "big")
        if size < least or size >> 63:
            raise Malformed("payload length not in its shortest form")
    if size > payload_limit:
        raise TooBig
    if data[start + 1] & _MASKED:
        head += 4
    return start + head + size


def plain_message(frame: bytes) -> bytes | None:
    """The unmasked payload of a whole, final, masked binary frame; ``None`` for a frame of any other kind."""
    if frame[0] != FINAL_BINARY or not frame[1] & _MASKED:
        return None
    size = frame[1] & 0x7F
    at = 2 if size < 126 else 4 if size == 126 else 10
    return unmask(frame[at + 4 :], frame[at : at + 4])


def is_control(frame: bytes) -> bool:
    """Whether a frame is a close, a ping or a pong."""
    return bool(frame[0] & 0x08)


def is_close(frame: bytes) -> bool:
    """Whether a frame is a close."""
    return frame[0] & 0x0F == Opcode.CLOSE


def close_frame(code: int, reason: str) -> bytes:
    """A close frame as a server sends it; the reason is cut to the 123 bytes that fit, at a whole character.

    Raises ``ProtocolError`` for a code that may not travel.
    """
    fitting = reason.encode()[:_REASON_BYTES].decode(errors="ignore")
    return Frame(Opcode.CLOSE, Close(code, fitting).serialize()).serialize(mask=False)
