"""Files that outlast a power cut: whole, and under their name, or not there at all; and the folders they are in."""

import os
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def lasting(to: Path) -> Generator[Path]:
    """Make a new file, readable by this user only, and yield where it is to be written; then it is called `to`.

    It gets that name when all of it is on disk, and so is the name when this ends. Nothing is left of one that could
    not be written to its end. Raises `OSError`.
    """
    # Another name each time: what a power cut left of an earlier one is in nobody's way.
    handle, name = tempfile.mkstemp(".part", f"{to.name}.", to.parent)
    os.close(handle)
    part = Path(name)
    try:
        yield part
        _sync(part)
        part.replace(to)
        _sync(to.parent)
    finally:
        part.unlink(missing_ok=True)


def lasting_folder(at: Path) -> None:
    """Make a folder, readable by this user only, with those above it that are missing; their names are on disk then.

    Nothing is done where it is there. Raises `OSError`.
    """
    missing = [folder for folder in (at, *at.parents) if not folder.exists()]
    at.mkdir(mode=0o700, parents=True, exist_ok=True)
    for folder in reversed(missing):
        _sync(folder.parent)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
