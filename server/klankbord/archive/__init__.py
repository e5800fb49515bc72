"""The archive: SQL for everything that was said in a room, from the first answer until it is forgotten.

It knows nothing of where rooms are live; `klankbord.live.archivist` brings what happens there.
"""

from klankbord.archive.address import place_of
from klankbord.archive.archive import Archive
from klankbord.archive.errors import AnotherRoom, ArchiveError, ArchiveUnavailable, Forgotten, NotDone, OutOfStep
from klankbord.archive.notes import Signature
from klankbord.archive.place import Place
from klankbord.archive.retention import FOR_EVER, Leaving
from klankbord.archive.roomfile import DamagedRoomFile, Lines, NewerRoomFile, RoomFileError
from klankbord.archive.shares import Lent
from klankbord.archive.transfer import Taken, take_in, write_out
from klankbord.archive.values import Belonging, Change, Moved, Opened, Reach, Standing, TakenBack, Voted
from klankbord.archive.writer import MOST_CHANGES

__all__ = [
    "FOR_EVER",
    "MOST_CHANGES",
    "AnotherRoom",
    "Archive",
    "ArchiveError",
    "ArchiveUnavailable",
    "Belonging",
    "Change",
    "DamagedRoomFile",
    "Forgotten",
    "Leaving",
    "Lent",
    "Lines",
    "Moved",
    "NewerRoomFile",
    "NotDone",
    "Opened",
    "OutOfStep",
    "Place",
    "Reach",
    "RoomFileError",
    "Signature",
    "Standing",
    "Taken",
    "TakenBack",
    "Voted",
    "place_of",
    "take_in",
    "write_out",
]
