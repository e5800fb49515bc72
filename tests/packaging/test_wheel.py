"""The wheel: everything Klankbord needs, in an environment where nothing else is."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

ROOT = Path(__file__).parents[2]
PAGES = ("gallery.html", "participant.html", "remote.html", "screen.html")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this tree, which `make` has built the client of."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True)
    [built] = folder.glob("klankbord-*.whl")
    return built


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel and the locked packages it asks for, and nothing else."""
    folder = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    # Plain pip: what it may say on the way is not a warning about Klankbord.
    pip = [sys.executable, "-m", "pip", "--python", str(folder / "bin" / "python"), "--quiet", "install"]
    locked = ["--require-hashes", "--only-binary", ":all:", "--requirement", "requirements/runtime.lock"]
    subprocess.run([*pip, *locked], cwd=ROOT, check=True)
    subprocess.run([*pip, "--no-deps", "--no-index", str(wheel)], cwd=ROOT, check=True)
    return folder


@pytest.fixture(scope="module")
def address(environment: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server that was started from an unrelated folder, on a machine without Node."""
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    nothing = tmp_path_factory.mktemp("nothing")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    surroundings = {"PATH": str(nothing), "HOME": str(elsewhere), "LANG": "C.UTF-8"}
    assert shutil.which("node", path=surroundings["PATH"]) is None
    serve = [environment / "bin" / "klankbord", "serve", "--host", "127.0.0.1", "--port", str(port)]
    with (
        (elsewhere / "log").open("wb") as log,
        subprocess.Popen(
            [*serve, "--data-dir", elsewhere / "data"],
            cwd=elsewhere,
            env=surroundings,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        ) as server,
    ):
        try:
            wait_until_it_answers(server, f"http://127.0.0.1:{port}/healthz", elsewhere / "log")
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(timeout=30)


def wait_until_it_answers(server: subprocess.Popen[bytes], url: str, log: Path) -> None:
    """Return at the first answer; fail with the server's own words when it ends or stays silent for a minute."""
    for _ in range(600):
        assert server.poll() is None, log.read_text()
        try:
            httpx2.get(url)
        except httpx2.TransportError:
            time.sleep(0.1)
        else:
            return
    pytest.fail(log.read_text())


def test_the_wheel_carries_the_pages(wheel: Path) -> None:
    """The wheel carries each page and every file a page asks for, and none of the client's sources."""
    prefix = "klankbord/web/static"
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        for page in PAGES:
            html = archive.read(f"{prefix}/app/{page}").decode()
            assert {f"{prefix}{path}" for path in asked_for(html)} <= names
    assert not [name for name in names if name.endswith((".ts", ".tsx"))]


def test_the_wheel_is_of_today(wheel: Path) -> None:
    """The wheel carries every file of the package that is in this tree, byte for byte."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "server/klankbord"], cwd=ROOT, check=True, capture_output=True, text=True
    )
    with zipfile.ZipFile(wheel) as archive:
        for name in filter(None, listed.stdout.split("\0")):
            assert archive.read(name.removeprefix("server/")) == (ROOT / name).read_bytes(), name


def test_an_installed_wheel_is_healthy(address: str) -> None:
    """A server from the wheel says that its process is healthy and that its engine answers."""
    assert httpx2.get(f"{address}/healthz").status_code == 200
    assert httpx2.get(f"{address}/readyz").status_code == 200


def test_an_installed_wheel_serves_the_client(address: str) -> None:
    """The first page a visitor asks for is the built client, and everything it asks for is there."""
    page = httpx2.get(f"{address}/", follow_redirects=True)
    assert page.status_code == 200
    assert page.headers["content-type"].startswith("text/html")
    assert "<script" in page.text
    for path in asked_for(page.text):
        assert httpx2.get(f"{address}{path}").status_code == 200, path


def test_the_command_belongs_to_the_environment(environment: Path, tmp_path: Path) -> None:
    """What runs is the installed package and not the sources of this tree."""
    python = environment / "bin" / "python"
    where = [python, "-c", "import klankbord; print(klankbord.__file__)"]
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    found = subprocess.run(where, cwd=tmp_path, env=surroundings, check=True, capture_output=True, text=True)
    assert Path(found.stdout.strip()).is_relative_to(environment)


def asked_for(html: str) -> set[str]:
    """Return the addresses of our own files that a page asks for; a star is for the page to fill in."""
    addresses = re.findall(r'(?:src|href|content)="?(/app/[^"\s>?#]+)', html)
    return {address for address in addresses if "*" not in address}
