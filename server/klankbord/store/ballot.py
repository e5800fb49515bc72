"""A ballot as bytes: `[rev, answer, bucket, weight, bucket, weight, …]` in MessagePack.

Strings and bytes are both written in the old `raw` form, the only one that the engine's Lua reads.
"""

from typing import Any

import msgpack

from klankbord.questions import Answer, Weights
from klankbord.store.base import Recorded


def pack_ballot(rev: int, answer: Answer, weights: Weights) -> bytes:
    """Return the ballot as it is kept. The answer goes in as bytes of its own, so scripts need not understand it."""
    parts: list[Any] = [rev, msgpack.packb(answer, default=vars)]
    for pair in weights.items():
        parts += pair
    return msgpack.packb(parts, use_bin_type=False)


def unpack_ballot(data: bytes) -> Recorded:
    """Return the ballot in `data`."""
    parts = msgpack.unpackb(data, raw=True)
    weights: dict[str, int] = {parts[i].decode(): parts[i + 1] for i in range(2, len(parts), 2)}
    return Recorded(rev=parts[0], answer=msgpack.unpackb(parts[1], use_list=False), weights=weights)
