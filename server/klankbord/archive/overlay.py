"""The overlay: what organisers lay over the archive. It has a place of its own, and never changes an answer."""

from collections.abc import Iterable

from klankbord.archive import filing, labels, notes, threads
from klankbord.archive.database import Database
from klankbord.archive.notes import Signature
from klankbord.archive.overlaid import room_number
from klankbord.archive.overlay_lines import OverlayLine
from klankbord.archive.values import Reach
from klankbord.protocol.overlay import (
    CommonThreads,
    Label,
    Labels,
    Note,
    Overlay,
    PutLabel,
    PutNote,
    PutThread,
    Relabel,
    Rethread,
    Tally,
    Thread,
)


class OverlayStore:
    """Notes, labels and threads in SQL. Every method raises `ArchiveUnavailable`, and `NotDone` with the reason.

    `room` is the id of a room, the other ids are handles: whoever puts something in made them, at random. What is
    removed can be put in again under its handle.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    async def read(self, room: str, reach: Reach | None = None) -> Overlay:
        """Return everything that was laid over a room; its labels with how much has them within `reach`, if any."""
        async with self._database.reading() as connection:
            id_ = await room_number(connection, room)
            return Overlay(
                room=room,
                labels=await labels.read(connection, reach, of=id_),
                worn=(await labels.of_rooms(connection, [room])).get(room, ()),
                notes=await notes.read(connection, id_),
                answers=await labels.of_answers(connection, id_),
                threads=await threads.read(connection, id_),
            )

    async def take(self, room: str, lines: Iterable[OverlayLine]) -> None:
        """Lay what the file of a room says over it, all or nothing; what is there already is left as it is."""
        async with self._database.writing() as connection:
            id_ = await room_number(connection, room)
            for line in lines:
                await filing.take(connection, id_, line)

    async def put_note(self, room: str, uid: str, wanted: PutNote, signed: Signature) -> Note:
        """Write a note, or change its text: where it stands and whose it is stays so."""
        async with self._database.writing() as connection:
            return await notes.put(connection, await room_number(connection, room), uid, wanted, signed)

    async def remove_note(self, room: str, uid: str, rev: int | None = None) -> None:
        """Remove a note, if it is there; with `rev`, only where nobody changed it since."""
        async with self._database.writing() as connection:
            await notes.remove(connection, await room_number(connection, room), uid, rev)

    async def labels(self, reach: Reach | None = None) -> Labels:
        """Return every label, with how much has it within `reach`, if any."""
        async with self._database.reading() as connection:
            return Labels(labels=await labels.read(connection, reach))

    async def put_label(self, uid: str, wanted: PutLabel, reach: Reach | None = None) -> Label:
        """Make a label, or change it everywhere; not one that rooms beyond `reach` have."""
        async with self._database.writing() as connection:
            return await labels.put(connection, uid, wanted, reach)

    async def remove_label(self, uid: str, rev: int | None = None, reach: Reach | None = None) -> None:
        """Remove a label from everything that has it; with `rev`, only where nobody changed it since.

        Not one that rooms beyond `reach` have.
        """
        async with self._database.writing() as connection:
            await labels.remove(connection, uid, rev, reach)

    async def relabel(self, room: str, wanted: Relabel) -> None:
        """Give labels to a room or to answers in it, and take some away."""
        async with self._database.writing() as connection:
            await labels.relabel(connection, await room_number(connection, room), wanted)

    async def put_thread(self, room: str, uid: str, wanted: PutThread) -> Thread:
        """Begin a thread, or change its name, colour and memo: its question stays."""
        async with self._database.writing() as connection:
            return await threads.put(connection, await room_number(connection, room), uid, wanted)

    async def remove_thread(self, room: str, uid: str, rev: int | None = None) -> None:
        """Remove a thread, if it is there; with `rev`, only where nobody changed it since."""
        async with self._database.writing() as connection:
            await threads.remove(connection, await room_number(connection, room), uid, rev)

    async def rethread(self, room: str, uid: str, wanted: Rethread) -> Tally:
        """Put answers into a thread, and take some out; return what it comes to."""
        async with self._database.writing() as connection:
            return await threads.rethread(connection, await room_number(connection, room), uid, wanted)

    async def common_threads(self, question: str, reach: Reach | None = None) -> CommonThreads:
        """Return what came back in the answers to a question, in all rooms that a comparison shows by themselves.

        Within `reach`, if any.
        """
        async with self._database.reading() as connection:
            return await threads.common(connection, question, reach)
