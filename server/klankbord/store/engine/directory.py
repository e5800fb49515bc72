"""The engine's data directory: made private, held by one server at a time, with a log and a socket."""

import asyncio
import errno
import fcntl
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Self

from klankbord.store.engine.errors import EngineError

LOCK_PATIENCE = 3.0
"""Seconds to wait for the lock: the engine of a server that was just killed needs a moment to let go."""

LOCK_INTERVAL = 0.02
"""Seconds between two tries."""

LOG_LIMIT = 5_000_000
"""Bytes of log kept before a start begins a new file; the one before stays as engine.log.1."""

SOCKET_LIMIT = 107 if sys.platform == "linux" else 103
"""Bytes the kernel takes for the path of a unix socket, without the closing zero."""


class DataDirectory:
    """A directory that this process holds until `release`.

    The hold is an `flock` on engine.lock. The engine inherits it, so that a directory stays held as long
    as any engine runs on it, whatever became of the server that started it.
    """

    def __init__(self, path: Path, lock: int) -> None:
        self.path = path
        self.lock = lock

    @classmethod
    async def claim(cls, path: Path) -> Self:
        """Make `path` (mode 0700) where it is missing, and hold it.

        Raises EngineError when it is no directory, cannot be written, or is held by another server for
        longer than LOCK_PATIENCE.
        """
        path, lock = _open(path)
        try:
            await _hold(path, lock)
        except BaseException:
            os.close(lock)
            raise
        return cls(path, lock)

    def release(self) -> None:
        """Let go. The engine must have ended: until then its own copy of the lock holds the directory."""
        os.close(self.lock)

    def sign(self, engine: int) -> None:
        """Write into the lock who holds it, so that a refused second server can say so.

        On a full disk it stays unsigned; it holds all the same.
        """
        with suppress(OSError):
            os.ftruncate(self.lock, 0)
            os.pwrite(self.lock, json.dumps({"server": os.getpid(), "engine": engine}).encode(), 0)

    @property
    def log(self) -> Path:
        """Where the engine's own words go."""
        return self.path / "engine.log"

    def open_log(self) -> int:
        """A descriptor that appends to the log; the caller closes it. Raises EngineError."""
        try:
            if self.log.exists() and self.log.stat().st_size > LOG_LIMIT:
                self.log.replace(self.log.with_name("engine.log.1"))
            return os.open(self.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW, 0o600)
        except OSError as error:
            raise _unwritable(self.path, error) from error


@contextmanager
def socket_path(directory: Path) -> Generator[Path]:
    """A path for the engine's socket: in `directory`, or in a private temporary one when that is too long.

    The temporary directory has a fresh random name and mode 0700 from its first instant, so nobody can be
    there before us; it is removed on leaving. Raises EngineError when even that path is too long.
    """
    usual = directory / "engine.sock"
    if len(os.fsencode(usual)) <= SOCKET_LIMIT:
        yield usual
        return
    try:
        private = Path(tempfile.mkdtemp(prefix="klankbord-"))
    except OSError as error:
        raise EngineError(
            f"The path {usual} is too long for a socket and no temporary directory can be made instead "
            f"({error.strerror}): choose a shorter data directory with KLANKBORD_DATA_DIR."
        ) from error
    try:
        short = private / "engine.sock"
        if len(os.fsencode(short)) > SOCKET_LIMIT:
            raise EngineError(
                f"The paths {usual} and {short} are both longer than the {SOCKET_LIMIT} bytes a socket may "
                "have: choose a shorter data directory with KLANKBORD_DATA_DIR, or a shorter TMPDIR."
            )
        yield short
    finally:
        shutil.rmtree(private, ignore_errors=True)


def _open(path: Path) -> tuple[Path, int]:
    """The directory by its full name, and a descriptor of the lock in it."""
    path = path.absolute()
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        return path, os.open(path / "engine.lock", os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
    except OSError as error:
        raise _unwritable(path, error) from error


async def _hold(path: Path, lock: int) -> None:
    loop = asyncio.get_running_loop()
    patience_ends = loop.time() + LOCK_PATIENCE
    while True:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            if loop.time() >= patience_ends:
                raise EngineError(
                    f"The data directory {path} is in use by another Klankbord server{_holder(lock)}: stop "
                    "that one first, or choose another directory with KLANKBORD_DATA_DIR."
                ) from error
        except OSError as error:
            raise EngineError(
                f"The data directory {path} is on a file system that cannot lock files ({error.strerror}): "
                "choose one on a local disk with KLANKBORD_DATA_DIR."
            ) from error
        else:
            return
        await asyncio.sleep(LOCK_INTERVAL)


def _holder(lock: int) -> str:
    """Who signed the lock, as a remark in brackets; nothing when it is not signed yet."""
    try:
        signed = json.loads(os.pread(lock, 200, 0))
        return f" (process {int(signed['server'])}, its engine is process {int(signed['engine'])})"
    except (OSError, ValueError, KeyError, TypeError):
        return ""


def _unwritable(path: Path, error: OSError) -> EngineError:
    if error.errno in (errno.EEXIST, errno.ENOTDIR):
        reason = "is not a directory"
    elif error.errno in (errno.ENOSPC, errno.EDQUOT):
        return EngineError(f"The disk of the data directory {path} is full: make room and start again.")
    else:
        reason = f"cannot be written ({error.strerror})"
    return EngineError(
        f"The data directory {path} {reason}: choose another with KLANKBORD_DATA_DIR, or give this user "
        "the right to write there."
    )
