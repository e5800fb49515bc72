"""The names of what is kept. All of a room lies under one hash tag, so one script may touch it in a cluster too."""

ROOMS = "rooms"
"""Sorted set: room id by time of creation."""

HINTS = "hints"
"""Channel: ids of rooms that changed."""

ENDED = "ended"
"""Channel: fingerprints of sessions and ids of API tokens that are worth nothing any more."""


def rooms_of(holder: str) -> str:
    """Sorted set: what `ROOMS` has of one owner or one team."""
    return f"rooms:{holder}"


def code(digits: str) -> str:
    """String: the id of the room with this code."""
    return f"code:{digits}"


def room(id_: str) -> str:
    """Hash: state, open round, seq, step, and what never changes."""
    return f"r:{{{id_}}}:m"


def deck(id_: str) -> str:
    """String: the deck as it was when the room was started."""
    return f"r:{{{id_}}}:d"


def people(id_: str) -> str:
    """Set: the ballot keys of everybody who came in."""
    return f"r:{{{id_}}}:p"


def ballots(id_: str, round_key: str) -> str:
    """Hash: ballot key → ballot."""
    return f"r:{{{id_}}}:b:{round_key}"


def counts(id_: str, round_key: str) -> str:
    """Hash: bucket → sum of weights."""
    return f"r:{{{id_}}}:t:{round_key}"


def first(id_: str, round_key: str) -> str:
    """Sorted set: bucket by the seq at which it rose from zero."""
    return f"r:{{{id_}}}:z:{round_key}"


def everything(id_: str) -> str:
    """Pattern: all keys of a room."""
    return f"r:{{{id_}}}:*"


def gone(id_: str) -> str:
    """Set: the ballot keys of everybody who took back every answer."""
    return f"r:{{{id_}}}:g"


def swept(id_: str) -> str:
    """Set: the seqs at which something was taken back that is gone from the log, and not from its file yet."""
    return f"r:{{{id_}}}:s"


def fresh_log(id_: str) -> str:
    """Stream: the log while it is written anew."""
    return f"r:{{{id_}}}:new"


def log(id_: str) -> str:
    """Stream: every accepted change; the id of an entry is its first seq."""
    return f"r:{{{id_}}}:log"
