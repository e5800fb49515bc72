"""One run of the engine, from its start to its end."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, Process
from contextlib import suppress
from pathlib import Path
from typing import Literal, Self

from klankbord.store.engine.binary import Binary
from klankbord.store.engine.directory import DataDirectory
from klankbord.store.engine.errors import EngineError

SILENCE_LIMIT = 30.0
"""Seconds a starting engine may be silent. While it says that it is loading, there is no limit: stopping it
would only make the next start just as long."""

STOP_LIMIT = 10.0
"""Seconds an engine may take to stop when asked; then it is killed, which loses nothing acknowledged."""

PING_INTERVAL = 0.01
"""Seconds between two questions to a starting engine."""

PING_LIMIT = 1.0
"""Seconds to wait for one answer."""

LAST_LINES = 5
"""Lines of log quoted when the engine dies at its start."""

LAST_BYTES = 2_000
"""Bytes of log looked at for those lines."""

_LAUNCHER = Path(__file__).with_name("launcher.py")


class EngineProcess:
    """An engine that answered on its socket."""

    def __init__(self, child: Process) -> None:
        self._child = child

    @classmethod
    async def start(cls, binary: Binary, directory: DataDirectory, socket: Path) -> Self:
        """Start `binary` on `directory` and wait until it answers on `socket` with its data loaded.

        The engine ends with the thread that calls this: on Linux the kernel sees to it. Raises EngineError
        when the engine does not start, dies, or stays silent for SILENCE_LIMIT.
        """
        log = directory.open_log()
        try:
            log_begin = os.fstat(log).st_size
            child = await asyncio.create_subprocess_exec(
                *(sys.executable, "-I", "-S", _LAUNCHER, str(os.getpid())),
                *(binary.path, *_arguments(directory.path, socket)),
                stdin=DEVNULL,
                stdout=log,
                stderr=log,
                cwd=directory.path,
                env={name: value for name, value in os.environ.items() if not name.startswith("KLANKBORD_")},
                pass_fds=(directory.lock,),
                start_new_session=True,
            )
        except OSError as error:
            raise EngineError(
                f"{binary} cannot be started ({error.strerror}): look whether this machine has memory and "
                "processes to spare, and start again."
            ) from error
        finally:
            os.close(log)
        process = cls(child)
        try:
            directory.sign(child.pid)
            await process._answer(binary, directory.log, log_begin, socket)
        except BaseException:
            process._kill()
            await child.wait()
            raise
        return process

    @property
    def pid(self) -> int:
        """The engine's process id."""
        return self._child.pid

    async def wait(self) -> int:
        """The exit status, once the engine has ended; minus the signal's number when a signal ended it."""
        return await self._child.wait()

    async def stop(self) -> None:
        """Ask the engine to stop, kill it after STOP_LIMIT, and return once it has ended."""
        try:
            if self._child.returncode is None:
                with suppress(ProcessLookupError):
                    self._child.terminate()
            async with asyncio.timeout(STOP_LIMIT):
                await self._child.wait()
        except TimeoutError:
            self._kill()
            await self._child.wait()
        except BaseException:
            self._kill()
            raise

    def _kill(self) -> None:
        """Kill the engine with the children it may have for rewriting its file."""
        if self._child.returncode is None:
            with suppress(ProcessLookupError):
                os.killpg(self._child.pid, signal.SIGKILL)

    async def _answer(self, binary: Binary, log: Path, log_begin: int, socket: Path) -> None:
        loop = asyncio.get_running_loop()
        silence_ends = loop.time() + SILENCE_LIMIT
        while (answer := await _ping(socket)) != "ready":
            if self._child.returncode is not None:
                raise EngineError(
                    f"{binary} stopped at its start (status {self._child.returncode}); the last lines of "
                    f"{log} say why: {_last_words(log, log_begin)}"
                )
            if answer == "loading":
                silence_ends = loop.time() + SILENCE_LIMIT
            elif loop.time() > silence_ends:
                raise EngineError(
                    f"{binary} did not answer within {SILENCE_LIMIT:.0f} s of its start: look in {log} for "
                    "what holds it up, and start again."
                )
            await asyncio.sleep(PING_INTERVAL)


def _arguments(directory: Path, socket: Path) -> tuple[str, ...]:
    """No network, nothing evicted, and a write is answered when it is on disk."""
    return (
        *("--port", "0"),
        *("--unixsocket", str(socket)),
        *("--unixsocketperm", "700"),
        *("--dir", str(directory)),
        *("--appendonly", "yes"),
        *("--appendfsync", "always"),
        *("--no-appendfsync-on-rewrite", "no"),
        *("--save", ""),
        *("--maxmemory-policy", "noeviction"),
        *("--aof-load-truncated", "yes"),
    )


async def _ping(socket: Path) -> Literal["ready", "loading", "silent"]:
    try:
        async with asyncio.timeout(PING_LIMIT):
            reader, writer = await asyncio.open_unix_connection(socket)
            try:
                writer.write(b"PING\r\n")
                line = await reader.readline()
            finally:
                writer.close()
    except OSError:  # TimeoutError is one too
        return "silent"
    if line.startswith(b"+PONG"):
        return "ready"
    return "loading" if line.startswith(b"-LOADING") else "silent"


def _last_words(log: Path, begin: int) -> str:
    """The last lines written to `log` from byte `begin` on, joined by bars."""
    try:
        with log.open("rb") as file:
            end = file.seek(0, os.SEEK_END)
            file.seek(max(begin, end - LAST_BYTES))
            lines = file.read().decode(errors="replace").splitlines()
    except OSError as error:
        return f"(it cannot be read: {error.strerror})"
    return " | ".join(line.strip() for line in lines[-LAST_LINES:]) or "(nothing was written)"
