"""A backup: one file with everything that an installation knows, taken while it runs.

The archive first, of one instant, then every room that the engine has, each of one instant. The archive follows from
the logs of the rooms, so a room that is further than the archive is nothing new: it catches up after the restore.

The archive is in it as a file of SQLite, from whichever database it came, so it can be put back into either.

It is a tar file with a digest of all its bytes behind it, so that one that was cut off or changed is noticed before
anything of it is used.
"""

import hashlib
import io
import secrets
import tarfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, ValidationError

from klankbord.archive import Archive, ArchiveError
from klankbord.archive.journal import Entry
from klankbord.questions import Model
from klankbord.store.base import NoSuchRoom, RoomStore, Stale, VoteEvent
from klankbord.store.copier import Copier

VERSION = 1
ARCHIVE, ROOMS, HEAD = "archive.sqlite", "rooms/", "backup.json"

_FOOT = b"sha256 "
_FOOT_BYTES = len(_FOOT) + 64 + 1
_CHUNK = 1 << 20
_ARCHIVED = 0.9  # the part of the work that is done when the archive has been copied


class BackupError(Exception):
    """A backup that cannot be made or used. One sentence that says what to do."""


class Head(Model):
    """What a backup says of itself."""

    klankbord: Literal["backup"] = "backup"
    version: Literal[1] = VERSION
    made: Annotated[int, Field(ge=0)]
    """Unix time in milliseconds, before anything was read."""


def _unheard(_part: float) -> None:
    """Nobody waits for it."""


async def write(
    archive: Archive, store: RoomStore, copier: Copier, to: Path, now: int, *, told: Callable[[float], None] = _unheard
) -> int:
    """Write a backup to a new file; return how many rooms of the engine are in it. `now` is Unix time in milliseconds.

    `told` hears the part that is done, from 0 to 1, in any thread. Raises `ArchiveError`, `Unavailable`, and `OSError`;
    what was written of the file is the caller's to remove.
    """
    snapshot = to.with_name(f"{to.name}.archive")
    rooms = 0
    try:
        await archive.copy(snapshot, lambda part: told(_ARCHIVED * part))
        with tarfile.open(to, "w") as tar:
            _add(tar, HEAD, Head(made=now).model_dump_json().encode())
            tar.add(snapshot, ARCHIVE)
            there = await store.rooms()
            for number, room in enumerate(there):
                told(_ARCHIVED + (1 - _ARCHIVED) * number / len(there))
                try:
                    _add(tar, f"{ROOMS}{room}", await copier.copy(room))
                except NoSuchRoom:
                    continue  # half made, or gone a moment ago
                rooms += 1
    finally:
        snapshot.unlink(missing_ok=True)
    with to.open("r+b") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
        file.write(_FOOT + digest.encode() + b"\n")
    told(1.0)
    return rooms


def check(file: Path) -> Head:
    """Return what a backup says of itself. Raises `BackupError` where it is none, or not as it was written."""
    digest = hashlib.sha256()
    with file.open("rb") as backup:
        left = file.stat().st_size - _FOOT_BYTES
        while left > 0:
            data = backup.read(min(_CHUNK, left))
            digest.update(data)
            left -= len(data)
        foot = backup.read()
    if foot != _FOOT + digest.hexdigest().encode() + b"\n":
        raise BackupError(f"{file} is no backup, or not whole: it was cut off or changed after it was made.")
    try:
        with tarfile.open(file) as tar:
            return Head.model_validate_json(_bytes(tar, HEAD))
    except (tarfile.TarError, KeyError, ValidationError) as error:
        raise BackupError(f"{file} was made by another version of Klankbord: restore it with that one.") from error


def unpack_archive(file: Path, to: Path) -> None:
    """Write the archive of a backup to a file; who may read it is the caller's to say."""
    with tarfile.open(file) as tar, to.open("wb") as archive:
        member = tar.extractfile(ARCHIVE)
        while member is not None and (data := member.read(_CHUNK)):
            archive.write(data)


async def put_rooms(file: Path, copier: Copier) -> int:
    """Put the rooms of a backup into an engine that has none, each as a new data set; return how many that are."""
    rooms = 0
    with tarfile.open(file) as tar:
        for member in tar.getmembers():
            if member.name.startswith(ROOMS):
                room = member.name.removeprefix(ROOMS)
                await copier.put(room, _bytes(tar, member.name), secrets.token_hex(8))
                rooms += 1
    return rooms


async def forget_again(archive: Archive, store: RoomStore, journal: Sequence[Entry], made: int) -> int:
    """Forget what was forgotten after a backup was made; return how many rooms and people that may be.

    What was forgotten before is not in it. `made` is Unix time in milliseconds.
    """
    since = [entry for entry in journal if entry.at >= made]
    for entry in since:
        if entry.seq is None:
            await archive.forget(entry.room, entry.at)
            await store.forget(entry.room)
            continue
        await archive.leave_out(entry.room, entry.seq, entry.at)
        try:
            await _take_back(store, entry.room, entry.seq)
        except NoSuchRoom:
            continue
    await archive.scrub()
    await store.scrub()
    return len(since)


async def _take_back(store: RoomStore, room: str, seq: int) -> None:
    async for event in store.events(room, seq - 1):
        if isinstance(event, VoteEvent) and event.seq == seq:
            record, state = await store.record(room), await store.state(room)
            rounds = state.room.rounds(state.room.plan(record.deck))
            try:
                await store.take_back(room, event.voter, state, rounds)
            except Stale as error:
                raise ArchiveError("A server is using the engine: stop it, and restore again.") from error
            await store.sweep(room)
        return


def _add(tar: tarfile.TarFile, name: str, data: bytes) -> None:
    member = tarfile.TarInfo(name)
    member.size, member.mode = len(data), 0o600
    tar.addfile(member, io.BytesIO(data))


def _bytes(tar: tarfile.TarFile, name: str) -> bytes:
    member = tar.extractfile(name)
    if member is None:
        raise KeyError(name)
    return member.read()
