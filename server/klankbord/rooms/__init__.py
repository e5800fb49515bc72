"""Rooms: one live run of a deck, as plain values and a function from one to the next."""

from klankbord.rooms.command import COMMAND, REFUSALS, Command, Do, Jump, Refused, SetMark, Show, step
from klankbord.rooms.phase import Asking, Closed, Ended, Lobby, Open, Phase, Revealed, Waiting
from klankbord.rooms.room import Room, RoundKey, key_of
from klankbord.rooms.sight import AUDIENCES, Audience, sees_result

__all__ = [
    "AUDIENCES",
    "COMMAND",
    "REFUSALS",
    "Asking",
    "Audience",
    "Closed",
    "Command",
    "Do",
    "Ended",
    "Jump",
    "Lobby",
    "Open",
    "Phase",
    "Refused",
    "Revealed",
    "Room",
    "RoundKey",
    "SetMark",
    "Show",
    "Waiting",
    "key_of",
    "sees_result",
    "step",
]
