"""Bring this folder to where `klankbord serve` starts, or to where every check runs.

    python scripts/set_up.py run     the virtual environment from the lock files, and the built client
    python scripts/set_up.py test    the same, the tools of the checks, a browser, an office and a database
    python scripts/set_up.py tools   the virtual environment with the tools, and no client

Uses the standard library and pip only: no root, no compiler, no python3-venv. Each part carries the
fingerprint of what it was made of, so a second run does nothing and says nothing. A part that was interrupted
carries none.
"""

import os
import platform
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import client_build
from client_build import CLIENT, ROOT, fingerprint

VENV = ROOT / ".venv"
REQUIREMENTS = ROOT / "requirements"
LOG = ROOT / ".set-up.log"

SIGN_OF_LIFE = 10
"""Seconds between two signs of life of a step that takes its time."""

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
"""What the browser tests can drive, unless CHROMIUM names another executable."""

DATABASES = Path("/usr/lib/postgresql")
"""Where Debian puts the programs of PostgreSQL, which it keeps off the PATH."""


def main(goal: str) -> None:
    """Set up whatever `goal`, which is `tools`, `run` or `test`, needs and does not have yet."""
    LOG.unlink(missing_ok=True)
    try:
        if goal != "tools":
            client_is_possible()
        packages()
        if goal != "run":
            tools()
        command()
        if goal != "tools":
            client_build.build(in_client)
        if goal == "test":
            client_build.require_node()
            client_build.install_packages(in_client)
            browser()
            office()
            database()
    except client_build.NoNode as missing:
        stop(str(missing))
    LOG.unlink(missing_ok=True)


def client_is_possible() -> None:
    """Ask for Node before a minute is spent on Python's packages."""
    if not client_build.is_built():
        client_build.require_node()


def packages() -> None:
    """Make the virtual environment anew unless it is of these lock files, by this Python, in this folder."""
    locks = [REQUIREMENTS / "runtime.lock", REQUIREMENTS / "build.lock"]
    made_of = fingerprint(*locks, extra=f"{ROOT} {sys.base_prefix} {sys.version} {platform.machine()}")
    if carries("packages", made_of):
        return
    require_pip()
    say(f"Setting Klankbord up with Python {platform.python_version()}. The first time takes a minute or two.")
    # Without a pip of its own, because Debian packs what would bring it separately; the pip outside fills it.
    venv = [sys.executable, "-m", "venv", "--clear", "--without-pip", str(VENV)]
    step("Making the virtual environment", venv)
    step("Installing the server's packages", locked(*locks))
    mark("packages", made_of)


def tools() -> None:
    """Add the packages that only the checks need."""
    lock = REQUIREMENTS / "dev.lock"
    if carries("tools", fingerprint(lock)):
        return
    require_pip()
    step("Installing the packages of the checks", locked(lock))
    mark("tools", fingerprint(lock))


def command() -> None:
    """Install the command `klankbord`, which runs the sources in this folder."""
    made_of = fingerprint(ROOT / "pyproject.toml", ROOT / "hatch_build.py")
    if carries("command", made_of):
        return
    require_pip()
    step("Installing the command", pip_install("--no-deps", "--no-build-isolation", "--editable", str(ROOT)))
    mark("command", made_of)


def browser() -> None:
    """Install Debian's Chromium for the browser tests where that is allowed, or say the line that does."""
    if chosen := os.environ.get("CHROMIUM"):
        if shutil.which(chosen) is None:
            stop(f"CHROMIUM names {chosen}, which this machine cannot start.")
        return
    if any(shutil.which(name) for name in BROWSERS):
        return
    if shutil.which("apt-get") is None:
        stop("The browser tests need Chromium or Chrome: install one, or name its executable in CHROMIUM.")
    from_debian("Chromium for the browser tests", "chromium")


def office() -> None:
    """Install Debian's LibreOffice, without its windows, for the tests of documents, or say the line that does."""
    if shutil.which("soffice"):
        return
    if shutil.which("apt-get") is None:
        stop("The tests of documents need LibreOffice: install it, so that `soffice` is found.")
    packages = "libreoffice-calc-nogui", "libreoffice-impress-nogui"
    from_debian("LibreOffice for the tests of documents", "--no-install-recommends", *packages)


def database() -> None:
    """Install Debian's PostgreSQL for the tests of the archive, or say the line that does."""
    if any(DATABASES.glob("*/bin/initdb")) or shutil.which("initdb"):
        return
    if shutil.which("apt-get") is None:
        stop("The tests of the archive need PostgreSQL: install it, so that `initdb` is found.")
    from_debian("PostgreSQL for the tests of the archive", "--no-install-recommends", "postgresql")


def from_debian(what: str, *packages: str) -> None:
    """Install packages of Debian, where that is allowed."""
    install = ["apt-get", "install", "--yes", *packages]
    as_root = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    if as_root and not succeeds(*as_root, "true"):
        stop(f"{what} is not there: run `sudo {' '.join(install)}`, then this again.")
    step("Reading what Debian offers", [*as_root, "apt-get", "update"])
    step(f"Installing {what}", [*as_root, *install])


def require_pip() -> None:
    """Stop with advice unless this Python has a pip that can fill another environment."""
    if not succeeds(sys.executable, "-m", "pip", "--version"):
        debian = shutil.which("apt-get") is not None
        how = "`sudo apt-get install python3-pip`" if debian else "https://pip.pypa.io/installation"
        stop(f"Klankbord needs pip, and {sys.executable} has none: install it with {how}, then run this again.")


def succeeds(*arguments: str) -> bool:
    """Whether this command is here and ends well."""
    if shutil.which(arguments[0]) is None:
        return False
    return subprocess.run(arguments, check=False, capture_output=True).returncode == 0


def locked(*locks: Path) -> list[str]:
    """Return the command that installs what these lock files say, and nothing that has another hash."""
    files = [argument for lock in locks for argument in ("--requirement", str(lock))]
    return pip_install("--require-hashes", "--only-binary", ":all:", *files)


def pip_install(*arguments: str) -> list[str]:
    """Return the command with which this machine's pip, and its settings, fills our virtual environment."""
    into = ["--python", str(VENV / "bin" / "python")]
    return [sys.executable, "-m", "pip", *into, "--disable-pip-version-check", "install", *arguments]


def carries(part: str, made_of: str) -> bool:
    """Whether a part of the virtual environment is there and was made of this."""
    stamp = VENV / f"{part}.sha256"
    return stamp.is_file() and stamp.read_text() == made_of


def mark(part: str, made_of: str) -> None:
    """Say of a part of the virtual environment, now complete, what it was made of."""
    (VENV / f"{part}.sha256").write_text(made_of)


def in_client(what: str, arguments: Sequence[str]) -> None:
    """Run one step in the client's folder."""
    step(what, arguments, folder=CLIENT)


def step(what: str, arguments: Sequence[str], folder: Path = ROOT) -> None:
    """Run one command, saying what it is for and how long it took; stop with its last words when it fails."""
    say(f"{what} ...")
    start = time.monotonic()
    with LOG.open("ab") as log, subprocess.Popen(arguments, cwd=folder, stdout=log, stderr=log) as process:
        while True:
            try:
                failed = process.wait(timeout=SIGN_OF_LIFE)
                break
            except subprocess.TimeoutExpired:
                say(f"  still at it after {time.monotonic() - start:.0f} s")
    if failed:
        last_words = LOG.read_text(errors="replace").splitlines()[-20:]
        stop("\n".join([*last_words, f"{what} failed: `{' '.join(arguments)}`. All it said is in {LOG}."]))
    say(f"  done in {time.monotonic() - start:.0f} s")


def say(sentence: str) -> None:
    """Tell the person who waits, at once."""
    print(sentence, flush=True)


def stop(sentence: str) -> NoReturn:
    """End here; `sentence` says why and what helps."""
    print(sentence, file=sys.stderr)
    sys.exit(1)


if __name__ == "__main__":
    try:
        main(sys.argv[1])
    except KeyboardInterrupt:
        stop("Interrupted; the next time goes on from here.")
