"""What is asked over HTTP about forgetting."""

from typing import Annotated, Literal

from pydantic import Field

from klankbord.protocol.messages import RoomCode, Token
from klankbord.questions import Model, Text
from klankbord.rooms.phase import Instant


class TakeBack(Model):
    """Take back every answer that this phone gave in a room."""

    code: RoomCode
    secret: Token
    """Who this phone is in this room, as the server told it at the first join."""


class KeepRoom(Model):
    """Until when a room is kept."""

    until: Instant | Literal["for ever"] | None
    """Unix time in milliseconds; null is as long as all rooms of this server."""


class KeptRoom(KeepRoom):
    """Until when a room is kept, and what comes of it."""

    keep_days: int | None
    """For how many days all rooms are kept here after they were over; null is for ever."""
    over: int | None
    """From when those are counted: when it ended, or was taken in. In Unix milliseconds; null while it is live."""
    leaves: int | None
    """When it will be forgotten, in Unix milliseconds, as things are; null where it stays."""


class FindLeaving(Model):
    """Look which rooms will be forgotten."""

    days: Annotated[int, Field(ge=0, le=3650)] = 30
    """From now."""
    most: Annotated[int, Field(ge=1, le=100)] = 50


class LeavingRoom(Model):
    """A room that will be forgotten."""

    id: str
    title: Text
    at: int
    """When its time is over, in Unix milliseconds; it goes within minutes after that."""


class LeavingRooms(Model):
    """The rooms that will be forgotten, the first to go first."""

    keep_days: int | None
    """For how many days rooms are kept here after they ended; null is for ever. A room may have a date of its own."""
    rooms: tuple[LeavingRoom, ...]
