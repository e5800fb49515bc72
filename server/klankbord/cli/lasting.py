"""Files that outlast a power cut: whole, and under their name, or not there at all."""

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


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
