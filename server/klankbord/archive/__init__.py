"""The archive: SQL for everything that was said in a room, from the first answer until it is forgotten.

It knows nothing of where rooms are live; `klankbord.live.archivist` brings what happens there.
"""

from klankbord.archive.address import place_of
from klankbord.archive.archive import Archive
from klankbord.archive.errors import AnotherRoom, ArchiveError, ArchiveUnavailable, Forgotten, OutOfStep
from klankbord.archive.place import Place
from klankbord.archive.roomfile import Lines, RoomFileError
from klankbord.archive.tally import Tally
from klankbord.archive.transfer import Taken, take_in, write_out
from klankbord.archive.values import Belonging, Change, Moved, Opened, Reach, Standing, Voted
from klankbord.archive.writer import MOST_CHANGES

__all__ = [
    "MOST_CHANGES",
    "AnotherRoom",
    "Archive",
    "ArchiveError",
    "ArchiveUnavailable",
    "Belonging",
    "Change",
    "Forgotten",
    "Lines",
    "Moved",
    "Opened",
    "OutOfStep",
    "Place",
    "Reach",
    "RoomFileError",
    "Standing",
    "Taken",
    "Tally",
    "Voted",
    "place_of",
    "take_in",
    "write_out",
]
