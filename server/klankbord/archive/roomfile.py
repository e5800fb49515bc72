"""A room as a file: JSON Lines that a person can read and another Klankbord can take in.

The first line says which room it is, then comes every change of its log, and the last line has a digest of all before
it, so that a file that was cut off or edited is noticed. The log is the source: rounds, answers and results follow from
it. Whoever answered is a number that means something within the file only. Before the last line comes what organisers
laid over the room. A file in which there is any is of version 2, for a Klankbord that knows nothing of it refuses it
rather than losing it; any other is of version 1, as ever.
"""

import hashlib
import json
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field, TypeAdapter, ValidationError

from klankbord.archive.errors import ArchiveError
from klankbord.archive.overlay_lines import LabelLine, NoteLine, OverlayLine, ThreadLine
from klankbord.archive.unlink import nobody
from klankbord.archive.values import Change, Moved, Opened, TakenBack, Voted
from klankbord.decks import Deck
from klankbord.questions import Answer, Model
from klankbord.rooms import Room, RoundKey

VERSION = 2
LONGEST_LINE = 4_000_000
"""Bytes: a deck of 100 slides with notes is a tenth of it."""


class RoomFileError(ArchiveError):
    """A file that is no room. One sentence, with the line."""

    code = "no_room_file"


class DamagedRoomFile(RoomFileError):
    """A file that is a room, and not whole any more."""

    code = "damaged_room_file"


class NewerRoomFile(RoomFileError):
    """A room that a newer Klankbord wrote."""

    code = "newer_room_file"


class Head(Model):
    """The first line: which room it is."""

    klankbord: Literal["room"] = "room"
    version: Literal[1, 2] = 1
    """2 where something was laid over the room."""
    room: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,40}$")]
    """Its id, which it keeps wherever it is read in."""
    created: Annotated[int, Field(ge=0)]
    """Unix time in milliseconds."""
    deck: Deck
    """As it was started."""


class _Newer(BaseModel):
    """As much of a first line as says that a newer Klankbord wrote it."""

    klankbord: Literal["room"]
    version: Annotated[int, Field(gt=VERSION)]


class Vote(Model):
    """An accepted vote."""

    seq: Annotated[int, Field(ge=1)]
    offset: Annotated[int, Field(ge=0)]
    """Milliseconds since the room was created."""
    round: RoundKey
    voter: Annotated[int, Field(ge=1)]
    """Who, by first vote, from 1."""
    rev: Annotated[int, Field(ge=1)]
    answer: Answer
    weights: dict[str, int]
    """What it adds to the counts."""


class Move(Model):
    """An accepted command."""

    seq: Annotated[int, Field(ge=1)]
    offset: Annotated[int, Field(ge=0)]
    """Milliseconds since the room was created."""
    room: Room
    """After the command. Of the acts it has those rounds only in which this command decided something."""


class Gone(Model):
    """A vote of somebody who took back every answer, of which nothing else is left; or that it was done."""

    seq: Annotated[int, Field(ge=1)]
    offset: Annotated[int, Field(ge=0)]
    """Milliseconds since the room was created."""
    gone: Literal["vote", "person"]


class Foot(Model):
    """The last line."""

    changes: Annotated[int, Field(ge=0)]
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    """Of every byte before this line."""


Line = Head | Vote | Move | Gone | NoteLine | LabelLine | ThreadLine | Foot
_LINE: TypeAdapter[Line] = TypeAdapter(Line)


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of one line."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"A line of the file of a Klankbord room, version {VERSION}",
        "description": (
            "The first line is a Head, the last a Foot; between them every Vote and Move by its seq, and then what an "
            "organiser laid over the room."
        ),
        **_LINE.json_schema(),
    }


class Lines:
    """The lines of a file, as often as they are gone through; of one that is too long, as much as shows that it is."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __iter__(self) -> Iterator[bytes]:
        with self._path.open("rb") as file:
            yield from iter(lambda: file.readline(LONGEST_LINE + 1), b"")


async def lines(
    room: Opened, changes: AsyncIterator[Change], overlay: Sequence[OverlayLine] = ()
) -> AsyncIterator[bytes]:
    """Yield the lines of a room, each with its line feed."""
    digest = hashlib.sha256()

    def written(line: Mapping[str, Any]) -> bytes:
        data = json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
        digest.update(data)
        return data

    head = Head(version=2 if overlay else 1, room=room.uid, created=room.created, deck=room.deck)
    yield written(head.model_dump(mode="json"))
    voters: dict[bytes, int] = {}
    number = 0
    async for change in changes:
        number += 1
        place = {"seq": change.seq, "offset": change.offset}
        if isinstance(change, Moved):
            yield written({**place, "room": change.room.model_dump(mode="json")})
            continue
        if isinstance(change, TakenBack):
            yield written({**place, "gone": change.what})
            continue
        voter = voters.setdefault(change.ballot_key, len(voters) + 1)
        vote = {"round": change.round, "voter": voter, "rev": change.rev, "answer": change.answer}
        yield written({**place, **vote, "weights": dict(change.weights)})
    for line in overlay:
        yield written(line.model_dump(mode="json"))
    yield written({"changes": number, "sha256": digest.hexdigest()})


def read(file: Iterable[bytes], overlay: list[OverlayLine] | None = None) -> tuple[Opened, Iterator[Change]]:
    """Return the room of a file, and its changes, which are read as they are asked for. Both raise `RoomFileError`.

    What was laid over the room is added to `overlay` as it is come upon.

    Only when the changes have been read to the end is it known that the file is whole.
    """
    numbered = enumerate(file, 1)
    _, first = next(numbered, (1, b""))
    head = _head(first)
    return Opened(head.room, head.deck, head.created), _changes(first, numbered, [] if overlay is None else overlay)


def _changes(first: bytes, numbered: Iterator[tuple[int, bytes]], overlay: list[OverlayLine]) -> Iterator[Change]:
    digest = hashlib.sha256(first)
    count = 0
    for number, data in numbered:
        line = _parsed(number, data)
        match line:
            case Foot():
                if (line.changes, line.sha256) != (count, digest.hexdigest()):
                    raise DamagedRoomFile(
                        "The file was changed after it was written: its last line does not fit the rest."
                    )
                if next(numbered, None) is not None:
                    raise DamagedRoomFile(f"Line {number + 1}: nothing may come after the last line of a room.")
                return
            case Vote():
                count += 1
                answer = line.answer.model_dump(mode="json")
                yield Voted(line.seq, line.offset, line.round, nobody(line.voter), line.rev, answer, line.weights)
            case Move():
                count += 1
                yield Moved(line.seq, line.offset, line.room)
            case Gone():
                count += 1
                yield TakenBack(line.seq, line.offset, line.gone)
            case NoteLine() | LabelLine() | ThreadLine():
                overlay.append(line)
            case Head():
                raise DamagedRoomFile(f"Line {number}: a second room begins here; a file holds one.")
        digest.update(data)
    raise DamagedRoomFile("The file breaks off: its last line is missing.")


def _head(data: bytes) -> Head:
    try:
        return Head.model_validate_json(data)
    except ValidationError as error:
        if _is_newer(data):
            raise NewerRoomFile("A newer Klankbord wrote this room: take it in with that one, or update.") from error
        raise RoomFileError("This is no room file: line 1 does not say which room it is.") from error


def _is_newer(data: bytes) -> bool:
    try:
        _Newer.model_validate_json(data)
    except ValidationError:
        return False
    return True


def _parsed(number: int, data: bytes) -> Line:
    if len(data) > LONGEST_LINE:
        raise DamagedRoomFile(f"Line {number} is longer than {LONGEST_LINE:,} bytes.")
    try:
        return _LINE.validate_json(data)
    except ValidationError as error:
        raise DamagedRoomFile(f"Line {number} is not what Klankbord {VERSION} writes there.") from error
