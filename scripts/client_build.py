"""Build the client when its sources have changed since the last build.

Uses the standard library only: both `make` and the build of the wheel come here before anything is installed.
"""

import hashlib
import json
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CLIENT = ROOT / "client"
BUILT = ROOT / "server" / "klankbord" / "web" / "static" / "app"

# Folders of client/ that no page is made of.
_NOT_SOURCES = frozenset({"node_modules", "dist", "preview", "coverage", ".vite"})

Run = Callable[[str, Sequence[str]], None]
"""Runs a command in client/, saying what it is for; raises when the command fails."""


class NoNode(Exception):
    """The client has to be built and cannot be; the message is one sentence that says what to install."""


def fingerprint(*paths: Path, extra: str = "") -> str:
    """Return the SHA-256, in hexadecimal, of the names and contents of these files, and of `extra`."""
    digest = hashlib.sha256(extra.encode())
    for path in paths:
        name = path.relative_to(ROOT).as_posix()
        content = path.read_bytes()
        digest.update(f"\n{name} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


def is_built() -> bool:
    """Whether the built client was made of today's sources; without sources, whether there is one at all."""
    if not CLIENT.is_dir():
        return BUILT.is_dir()
    return _read(BUILT / "sources.sha256") == fingerprint(*_sources())


def has_packages() -> bool:
    """Whether client/node_modules is what the lock file says."""
    return _read(CLIENT / "node_modules" / "lock.sha256") == _lock_fingerprint()


def install_packages(run: Run) -> None:
    """Install the client's packages from its lock file, unless they are there.

    Raises:
        NoNode: Node.js or npm is missing or too old.
    """
    if has_packages():
        return
    require_node()
    run("Installing the client's packages", ["npm", "ci", "--no-audit", "--no-fund"])
    (CLIENT / "node_modules" / "lock.sha256").write_text(_lock_fingerprint())


def build(run: Run) -> None:
    """Build the client into the server's package, unless it was built of the same sources.

    Raises:
        NoNode: Node.js or npm is missing or too old.
    """
    if is_built():
        return
    require_node()
    install_packages(run)
    made_of = fingerprint(*_sources())
    run("Building the client", ["npm", "run", "build"])
    # Vite empties the folder first, so a build by hand leaves no fingerprint and is built again here.
    (BUILT / "sources.sha256").write_text(made_of)


def require_node() -> None:
    """Return when Node.js and npm are here and new enough.

    Raises:
        NoNode: They are not.
    """
    needed = json.loads((CLIENT / "package.json").read_text())["engines"]["node"].removeprefix(">=")
    node = shutil.which("node")
    if node is None:
        raise _no_node(needed, "has none")
    # Asked, not only found: a version manager's `node` may be there and start nothing.
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout.strip()
    if _version(answer) < _version(needed):
        raise _no_node(needed, f"has {answer or 'one that does not start'}")
    if shutil.which("npm") is None:
        raise _no_node(needed, f"has {answer} without npm")


def _no_node(needed: str, found: str) -> NoNode:
    return NoNode(
        f"Klankbord needs Node.js {needed} or newer with npm to build its pages, and this machine {found}: "
        "install it from https://nodejs.org, then run this again."
    )


def _version(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.removeprefix("v").split(".") if part.isdecimal())


def _lock_fingerprint() -> str:
    return fingerprint(CLIENT / "package.json", CLIENT / "package-lock.json")


def _sources() -> list[Path]:
    return sorted(_files(CLIENT))


def _files(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.is_dir():
            if path.name not in _NOT_SOURCES:
                yield from _files(path)
        elif path.suffix != ".tsbuildinfo":
            yield path


def _read(path: Path) -> str | None:
    return path.read_text() if path.is_file() else None
