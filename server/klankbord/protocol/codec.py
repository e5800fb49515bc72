"""Frames: MessagePack with every length bounded, decoded once into a typed message."""

from typing import Any

import msgpack
from pydantic import ValidationError

from klankbord.protocol.messages import INCOMING, Incoming
from klankbord.questions import Model

MOST_BYTES = 16_384
"""The largest frame a page may send."""

MOST_STRING_BYTES = 16_000
"""The longest string in it: an open answer has at most 4,000 characters, of at most four bytes each."""

MOST_ITEMS = 64
"""The most items of an array, and the most fields of a map."""


class Malformed(ValueError):
    """A frame that is not a message of this protocol. Its text may be logged: it names fields and quotes no answer."""


def unpack(data: bytes) -> Any:
    """Return the value in `data`: nil, booleans, numbers, strings, arrays (as tuples), maps with string keys.

    Raises `Malformed` for anything else, for a value beyond the bounds, and for bytes after the value.
    """
    try:
        return msgpack.unpackb(
            data,
            use_list=False,
            strict_map_key=True,
            max_str_len=MOST_STRING_BYTES,
            max_array_len=MOST_ITEMS,
            max_map_len=MOST_ITEMS,
            max_bin_len=0,
            max_ext_len=0,
        )
    # msgpack says what is wrong in many ways; nesting too deep for its stack is one of them
    except (
        ValueError,
        TypeError,
        OverflowError,
        RecursionError,
        msgpack.exceptions.UnpackException,
    ) as error:
        raise Malformed(str(error) or type(error).__name__) from error


def decode(data: bytes) -> Incoming:
    """Return the message in `data`, or raise `Malformed`."""
    if len(data) > MOST_BYTES:
        raise Malformed(f"a frame has at most {MOST_BYTES} bytes")
    try:
        return INCOMING.validate_python(unpack(data))
    except ValidationError as error:
        raise Malformed(_summary(error)) from None  # the error quotes what was sent, and that may be an answer


def _summary(error: ValidationError) -> str:
    problems = error.errors(include_url=False, include_context=False, include_input=False)
    return ", ".join(f"{'.'.join(map(str, problem['loc'])) or 'message'}: {problem['type']}" for problem in problems)


def encode(message: Model) -> bytes:
    """Return the frame of a message: a map of its fields, in their order."""
    return msgpack.packb(message, default=vars)


def encode_accepted(round_key: str, rev: int, seq: int) -> bytes:
    """Return the frame of an `Ack` with status `ok`, byte for byte, without making one: every vote ends in this."""
    return msgpack.packb(
        {
            "t": "ack",
            "round": round_key,
            "rev": rev,
            "status": "ok",
            "seq": seq,
            "ballot": None,
            "reason": None,
            "retry": None,
        }
    )
