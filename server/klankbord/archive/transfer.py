"""A room from one archive to another by way of a file."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Iterable, Iterator
from dataclasses import dataclass, replace

from klankbord.archive import roomfile
from klankbord.archive.archive import Archive
from klankbord.archive.errors import AnotherRoom, ArchiveError, NotDone
from klankbord.archive.overlay_lines import OverlayLine, lines_of
from klankbord.archive.values import Change, Moved, Voted
from klankbord.archive.writer import MOST_CHANGES
from klankbord.rooms import Ended, Room
from klankbord.rooms.tally import Tally

_A_BREATH = 25
"""Lines read in one go: two or three milliseconds, so that a server sees to its rooms in between."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a file."""

    room: str
    changes: int
    new: bool
    """Whether it was not in the archive whole before."""


async def write_out(archive: Archive, uid: str, *, bare: bool = False) -> AsyncIterator[bytes]:
    """Yield the lines of the file of a room; `bare`, without what organisers laid over it.

    Raises `ArchiveError` where there is no such room, or it is live.
    """
    found = await archive.opened(uid)
    if found is None:
        raise ArchiveError(f"There is no room {uid} in the archive: `klankbord archive list` names them.")
    room, ended = found
    if not ended:
        raise ArchiveError(f"Room {uid} has not ended yet: a file is written of a room that is over.")
    overlay = [] if bare else list(lines_of(await archive.overlay.read(uid)))
    async for line in roomfile.lines(room, archive.changes(uid), overlay):
        yield line


async def take_in(
    archive: Archive, file: Iterable[bytes], now: int, *, owner: str | None = None, team: str | None = None
) -> Taken:
    """Put the room of a file into an archive, and compare the two at the end, as with a room that was live here.

    It is the owner's and the team's; whose a room is that is there already does not change.

    The file is gone through more than once. Nothing changes where the room is there already; where taking it in broke
    off, it goes on. `now` is Unix time in milliseconds. Raises `RoomFileError` for a file that is no whole room, of
    which nothing is put in, `AnotherRoom` where that of this id in the archive is another one, and `Forgotten`.
    """
    overlay: list[OverlayLine] = []
    told, changes = roomfile.read(file, overlay)  # first whether it is whole
    room = replace(told, owner=owner, team=team)
    tallies: defaultdict[str, Tally] = defaultdict(Tally)
    state, seq = Room(), 0
    async for change in _unhurried(changes):
        seq += 1
        if change.seq != seq:
            raise roomfile.DamagedRoomFile(f"Change {seq} is missing: the file goes on at {change.seq}.")
        if isinstance(change, Moved):
            state = change.room
        elif isinstance(change, Voted):
            tallies[change.round].add(change.ballot_key, change.seq, change.weights)
    if not isinstance(state.phase, Ended):
        raise roomfile.DamagedRoomFile("The room in this file has not ended.")
    standing = await archive.standing(room.uid)
    at = await _refuse_another(archive, file) if standing else 0
    if standing and standing.verified is not None and at == seq:
        return Taken(room.uid, seq, new=False)
    chunk: list[Change] = []
    async for change in _unhurried(roomfile.read(file)[1]):
        if change.seq > at:
            chunk.append(change)
        if chunk and (len(chunk) == MOST_CHANGES or change.seq == seq):
            await archive.append(room, chunk)
            chunk = []
    try:
        await archive.overlay.take(room.uid, overlay)
    except NotDone as error:
        raise roomfile.DamagedRoomFile(f"What was laid over the room in this file does not fit it. {error}") from error
    rounds = state.rounds(state.plan(room.deck))
    differences = await archive.finish(room, seq, {key: tallies[key].counts() for key in rounds}, now)
    if differences:
        raise ArchiveError(f"Room {room.uid} was taken in, but is not what its file says. {' '.join(differences)}")
    return Taken(room.uid, seq, new=True)


async def _unhurried(changes: Iterable[Change]) -> AsyncIterator[Change]:
    """Yield the changes of a file, and let the event loop see to something else now and then."""
    for number, change in enumerate(changes, 1):
        yield change
        if number % _A_BREATH == 0:
            await asyncio.sleep(0)


async def _refuse_another(archive: Archive, file: Iterable[bytes]) -> int:
    """Return up to which change the room of a file is in the archive. Raises `AnotherRoom` where that is another."""
    room, changes = roomfile.read(file)
    found = await archive.opened(room.uid)
    theirs = _votes_numbered(changes)
    seq = 0
    numbers: dict[bytes, int] = {}
    async for ours in archive.changes(room.uid):
        if found is None or found[0] != room or _numbered(ours, numbers) != next(theirs, None):
            raise AnotherRoom(f"There is another room {room.uid} in the archive; nothing was changed.")
        seq = ours.seq
    return seq


def _votes_numbered(changes: Iterator[Change]) -> Iterator[object]:
    numbers: dict[bytes, int] = {}
    return (_numbered(change, numbers) for change in changes)


def _numbered(change: Change, numbers: dict[bytes, int]) -> object:
    """Return a change by the number of who voted: in a file nobody has a key."""
    if not isinstance(change, Voted):
        return change
    voter = numbers.setdefault(change.ballot_key, len(numbers) + 1)
    return replace(change, ballot_key=voter.to_bytes(8, "big"))
