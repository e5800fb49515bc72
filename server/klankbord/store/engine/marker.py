"""engine.json: which engine wrote the data, because data files only go forward.

A newer engine reads what an older one wrote. The other way round some refuse, and some start empty
without a word, which would look like a night of answers lost.
"""

import os
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from klankbord.store.engine.binary import Binary, Flavour, Version, dotted
from klankbord.store.engine.errors import EngineError

NAME = "engine.json"

LAST_SHARED = (7, 2)
"""Valkey left Redis after 7.2: it reads the files of Redis up to here. Beyond, neither reads the other's."""


class _Marker(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    flavour: Flavour
    version: Version


def refuse_older(directory: Path, binary: Binary) -> None:
    """Raise EngineError when `binary` may not read what the engine of `directory` wrote.

    A directory without a marker is new, or holds a restored copy of only the data: it passes.
    """
    path = directory / NAME
    try:
        marker = _Marker.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        return
    except (OSError, ValidationError) as error:
        raise EngineError(
            f"{path} cannot be read, so it is unknown which engine wrote this data: restore the file from a "
            f"backup, or remove it if you are sure that {binary} is not older than the engine that wrote it."
        ) from error
    if not _may_read(binary, marker):
        wrote = f"{marker.flavour.capitalize()} {dotted(marker.version)}"
        raise EngineError(
            f"The data in {directory} was written by {wrote}, and {binary} ({binary.path}) cannot be trusted "
            f"to read it: use {wrote} or a newer {marker.flavour.capitalize()} (KLANKBORD_ENGINE), or "
            "another data directory (KLANKBORD_DATA_DIR)."
        )


def record(directory: Path, binary: Binary) -> None:
    """Write down that `binary` has opened the data of `directory`; whole or not at all, also in a power cut.

    Raises EngineError when the disk refuses.
    """
    fresh = directory / f"{NAME}.new"
    try:
        with fresh.open("w", encoding="utf-8") as file:
            file.write(_Marker(flavour=binary.flavour, version=binary.version).model_dump_json() + "\n")
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(directory / NAME)
        _sync(directory)
    except OSError as error:
        raise EngineError(
            f"{directory / NAME} cannot be written ({error.strerror}): make room on the disk and see that "
            "this user may write there."
        ) from error


def _sync(directory: Path) -> None:
    """A renamed file survives a power cut once its directory is on disk."""
    handle = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _may_read(binary: Binary, marker: _Marker) -> bool:
    if binary.version < marker.version:
        return False
    if binary.flavour == marker.flavour:
        return True
    return marker.flavour == "redis" and marker.version[:2] <= LAST_SHARED
