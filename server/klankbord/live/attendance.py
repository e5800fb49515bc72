"""Who sits in a room on this node."""

from typing import NamedTuple

from klankbord.live.hub import Hub


class Attendance(NamedTuple):
    """How many people and remotes are connected."""

    present: int
    remotes: int


def attendance(hub: Hub, room: str) -> Attendance:
    """Count who sits in a room."""
    return Attendance(present=hub.present(room), remotes=hub.seated_among(room, "remote"))
