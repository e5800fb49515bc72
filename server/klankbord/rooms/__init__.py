"""Rooms: one live run of a deck, as plain values and a function from one to the next."""

from klankbord.rooms.acts import NO_ACTS, Acts
from klankbord.rooms.command import COMMAND, MODERATING, Command, Do, Jump, SetMark, Show
from klankbord.rooms.focus import Focus
from klankbord.rooms.phase import Asking, Closed, Ended, Lobby, Open, Paced, Phase, Revealed, Waiting
from klankbord.rooms.refused import REFUSALS, Refused
from klankbord.rooms.room import EVERY_ROUND, Room, RoundKey, key_of
from klankbord.rooms.sight import AUDIENCES, Audience, sees_result, was_shown
from klankbord.rooms.step import GRACE, expire, step

__all__ = [
    "AUDIENCES",
    "COMMAND",
    "EVERY_ROUND",
    "GRACE",
    "MODERATING",
    "NO_ACTS",
    "REFUSALS",
    "Acts",
    "Asking",
    "Audience",
    "Closed",
    "Command",
    "Do",
    "Ended",
    "Focus",
    "Jump",
    "Lobby",
    "Open",
    "Paced",
    "Phase",
    "Refused",
    "Revealed",
    "Room",
    "RoundKey",
    "SetMark",
    "Show",
    "Waiting",
    "expire",
    "key_of",
    "sees_result",
    "step",
    "was_shown",
]
