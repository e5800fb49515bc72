"""A PostgreSQL of the tests' own, for as long as they run; a database of its own for every test, each a copy of one.

It is found where Debian puts it, or on PATH. Text is ordered as people order it, not as bytes are, so that no test
passes by luck; what was written ahead is not kept for later, so that every byte it has can be looked at.
"""

import os
import pwd
import secrets
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg

SETTINGS = {
    "autovacuum": "off",  # whatever is removed is removed by us
    "fsync": "off",
    "jit": "off",
    "listen_addresses": "",
    "max_connections": "60",
    "min_wal_size": "2MB",
    "shared_buffers": "32MB",
    "wal_recycle": "off",
}
"""What a test needs; `data-protection.md` advises the last one."""

OWNER = "klankbord"
"""Who has the databases: nobody special, with the two rights that `data-protection.md` advises."""

_PLACES = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)


def _program(name: str) -> str:
    found = shutil.which(name, path=os.pathsep.join([*map(str, _PLACES), os.environ.get("PATH", "")]))
    assert found, f"{name} is not there: sh scripts/set_up.sh test installs it"
    return found


class Cluster:
    """A server of databases; what is asked of it is asked as its superuser."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def data(self) -> Path:
        """All that it has on disk."""
        return self.folder / "data"

    def url(self, database: str, user: str = OWNER) -> str:
        """The address of a database."""
        return f"postgresql://{user}@/{database}?host={self.folder}"

    def create(self, template: str = "template1") -> str:
        """Make a database that is a copy of another; return its name."""
        name = f"klankbord_{secrets.token_hex(6)}"
        self.execute(f"CREATE DATABASE {name} OWNER {OWNER} TEMPLATE {template} STRATEGY file_copy")
        return name

    def drop(self, database: str) -> None:
        """Remove a database, whoever is still connected with it."""
        self.execute(f"DROP DATABASE {database} WITH (FORCE)")

    def execute(self, statement: str, database: str = "postgres") -> list[tuple[Any, ...]]:
        """Execute one statement, and return its rows."""
        with psycopg.connect(self.url(database, "postgres"), autocommit=True) as connection:
            done = connection.execute(statement.encode())
            return done.fetchall() if done.description else []

    def has(self, word: str) -> list[str]:
        """The files in which these letters are."""
        files = [path for path in self.data.rglob("*") if path.is_file()]
        return [str(path.relative_to(self.data)) for path in files if word.encode() in path.read_bytes().lower()]


@contextmanager
def cluster() -> Iterator[Cluster]:
    """A server that runs meanwhile, and of which nothing is left afterwards."""
    with tempfile.TemporaryDirectory(prefix="klankbord-") as name:
        folder = Path(name)
        as_somebody = _somebody(folder)
        made = [
            _program("initdb"),
            "--pgdata",
            f"{folder}/data",
            "--username",
            "postgres",
            "--auth",
            "trust",
            "--wal-segsize",
            "1",
        ]
        order = ["--encoding", "UTF8", "--locale", "C.UTF-8", "--locale-provider", "icu", "--icu-locale", "nl"]
        subprocess.run([*made, *order, "--no-sync"], check=True, capture_output=True, **as_somebody)
        settings = [argument for name, value in SETTINGS.items() for argument in ("-c", f"{name}={value}")]
        with (folder / "log").open("wb") as log:
            command = [_program("postgres"), "-D", f"{folder}/data", "-k", str(folder), *settings]
            process = subprocess.Popen(command, stdout=log, stderr=log, **as_somebody)
        try:
            cluster = Cluster(folder)
            _await(cluster, process)
            cluster.execute(f"CREATE ROLE {OWNER} LOGIN")
            cluster.execute(f"GRANT pg_checkpoint TO {OWNER}")
            cluster.execute(f"GRANT EXECUTE ON FUNCTION pg_switch_wal() TO {OWNER}", "template1")
            yield cluster
        finally:
            process.terminate()
            process.wait(30)


def _somebody(folder: Path) -> dict[str, Any]:
    """Return as whom it runs: PostgreSQL refuses root."""
    if os.geteuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": (), "cwd": folder}


def _await(cluster: Cluster, process: "subprocess.Popen[Any]") -> None:
    while True:
        try:
            cluster.execute("SELECT 1")
        except psycopg.OperationalError:
            if process.poll() is not None:
                raise RuntimeError((cluster.folder / "log").read_text()) from None
        else:
            return
