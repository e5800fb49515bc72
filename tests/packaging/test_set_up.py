"""Setting up: once, in order, and with one sentence when something is missing."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import client_build
import pytest
import set_up

ROOT = Path(__file__).parents[2]
TOO_OLD = """#!/bin/sh
case "$1" in
    --version) echo "Python 3.9.2" ;;
    *) exit 1 ;;
esac
"""


class Machine:
    """A machine with a copy of what sets Klankbord up, where only what is put there is found."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.bin = folder / "bin"
        self.bin.mkdir()
        for name in ("sh", "dirname"):
            self.link(name, str(shutil.which(name)))
        for path in ("scripts", "requirements"):
            shutil.copytree(ROOT / path, folder / path)
        for path in ("pyproject.toml", "hatch_build.py", "client/package.json", "client/package-lock.json"):
            (folder / path).parent.mkdir(exist_ok=True)
            shutil.copy(ROOT / path, folder / path)

    def link(self, name: str, target: str) -> None:
        """Put a program of the real machine here."""
        (self.bin / name).symlink_to(target)

    def program(self, name: str, text: str) -> None:
        """Put a program of our own here."""
        (self.bin / name).write_text(text)
        (self.bin / name).chmod(0o755)

    def set_up(self, **variables: str) -> subprocess.CompletedProcess[str]:
        """Run what `make run` runs first."""
        surroundings = {"PATH": str(self.bin), "HOME": str(self.folder), **variables}
        command = [self.bin / "sh", "scripts/set_up.sh", "run"]
        return subprocess.run(command, cwd=self.folder, env=surroundings, capture_output=True, text=True, check=False)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A machine with a shell and nothing else."""
    return Machine(tmp_path)


def the_one_sentence(refused: subprocess.CompletedProcess[str]) -> str:
    """Return what a refusal says, having seen that it refuses and says one line."""
    assert refused.returncode == 1
    assert refused.stdout == ""
    [line] = refused.stderr.splitlines()
    return line


def test_no_python_is_said_in_a_sentence(machine: Machine) -> None:
    """Without Python, one sentence says which Python is needed and where it is."""
    said = the_one_sentence(machine.set_up())
    assert said.startswith("Klankbord needs Python 3.11 or newer with pip; this machine has none.")
    assert "https://www.python.org" in said


def test_an_old_python_is_said_in_a_sentence(machine: Machine) -> None:
    """With a Python that is too old, the sentence says which one was found."""
    machine.program("python3", TOO_OLD)
    assert "this machine has Python 3.9.2." in the_one_sentence(machine.set_up())


def test_a_newer_python_beside_an_old_one_is_found(machine: Machine) -> None:
    """When python3 is too old and a newer one has a name of its own, the newer one goes on to the next part."""
    machine.program("python3", TOO_OLD)
    machine.link("python3.13", sys.executable)
    assert "Node.js" in the_one_sentence(machine.set_up())


def test_no_node_is_said_before_anything_is_installed(machine: Machine) -> None:
    """Without Node.js, the sentence comes before the minute that Python's packages take."""
    machine.link("python3", sys.executable)
    said = the_one_sentence(machine.set_up())
    assert said.startswith("Klankbord needs Node.js 20.19 or newer with npm")
    assert "this machine has none" in said
    assert "https://nodejs.org" in said
    assert not (machine.folder / ".venv").exists()


def test_an_old_node_is_said_in_a_sentence(machine: Machine) -> None:
    """With a Node.js that is too old, the sentence says which one was found."""
    machine.link("python3", sys.executable)
    machine.program("node", "#!/bin/sh\necho v18.19.0\n")
    assert "this machine has v18.19.0:" in the_one_sentence(machine.set_up())


def test_node_without_npm_is_said_in_a_sentence(machine: Machine) -> None:
    """With Node.js and no npm, the sentence says so."""
    machine.link("python3", sys.executable)
    machine.program("node", "#!/bin/sh\necho v22.4.0\n")
    assert "this machine has v22.4.0 without npm:" in the_one_sentence(machine.set_up())


def test_no_pip_is_said_in_a_sentence(machine: Machine) -> None:
    """With a Python that has no pip, the sentence says how to get it."""
    bare = machine.folder / "bare"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(bare)], check=True)
    machine.program("node", "#!/bin/sh\necho v22.4.0\n")
    machine.program("npm", "#!/bin/sh\n")
    said = the_one_sentence(machine.set_up(PYTHON=str(bare / "bin" / "python")))
    assert said.startswith("Klankbord needs pip, and ")
    assert "https://pip.pypa.io/installation" in said


Ran = list[str]


@pytest.fixture
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A client with one source, in a tree of its own."""
    folder = tmp_path / "client"
    (folder / "src").mkdir(parents=True)
    (folder / "src" / "page.tsx").write_text("one")
    (folder / "package.json").write_text('{"engines": {"node": ">=1.0"}}')
    (folder / "package-lock.json").write_text("{}")
    monkeypatch.setattr(client_build, "ROOT", tmp_path)
    monkeypatch.setattr(client_build, "CLIENT", folder)
    monkeypatch.setattr(client_build, "BUILT", tmp_path / "app")
    return folder


def running(client: Path, ran: Ran, *, fails: bool = False) -> Callable[[str, Sequence[str]], None]:
    """Return an npm that does what is asked of it, as far as the folders show, and notes it."""

    def run(what: str, command: Sequence[str]) -> None:
        ran.append(" ".join(command[:2]))
        if fails:
            raise subprocess.CalledProcessError(1, command)
        made = client / "node_modules" if command[1] == "ci" else client.parent / "app"
        shutil.rmtree(made, ignore_errors=True)
        made.mkdir()

    return run


def test_the_client_is_built_once(client: Path) -> None:
    """The first build installs and builds; the second finds it done and does nothing."""
    ran: Ran = []
    client_build.build(running(client, ran))
    assert ran == ["npm ci", "npm run"]
    client_build.build(running(client, ran))
    assert ran == ["npm ci", "npm run"]


def test_a_changed_source_is_built_again(client: Path) -> None:
    """A source that changed is built again, with the packages that are there; a new lock file brings its own."""
    ran: Ran = []
    client_build.build(running(client, ran))
    (client / "src" / "page.tsx").write_text("two")
    client_build.build(running(client, ran))
    assert ran == ["npm ci", "npm run", "npm run"]
    (client / "package-lock.json").write_text("{ }")
    client_build.build(running(client, ran))
    assert ran[3:] == ["npm ci", "npm run"]


def test_what_no_page_is_made_of_is_not_built_again(client: Path) -> None:
    """Packages, previews and reports may come and go without a build."""
    client_build.build(running(client, []))
    for folder in ("node_modules", "preview", "coverage", "dist"):
        (client / folder).mkdir(exist_ok=True)
        (client / folder / "file").write_text("new")
    assert client_build.is_built()


def test_a_renamed_source_is_built_again(client: Path) -> None:
    """A name is part of what a page is made of."""
    client_build.build(running(client, []))
    (client / "src" / "page.tsx").rename(client / "src" / "other.tsx")
    assert not client_build.is_built()


def test_a_failed_build_is_tried_again(client: Path) -> None:
    """A build that failed leaves nothing behind that says it is done."""
    with pytest.raises(subprocess.CalledProcessError):
        client_build.build(running(client, [], fails=True))
    assert not client_build.is_built()
    assert not client_build.has_packages()


def test_a_build_by_hand_is_not_trusted(client: Path) -> None:
    """A folder that someone else built says nothing of its sources, and is built again."""
    (client.parent / "app").mkdir()
    assert not client_build.is_built()


def test_without_sources_the_built_client_is_taken_as_it_is(client: Path) -> None:
    """Where only the built client is, as in an image, nothing asks for Node."""
    shutil.rmtree(client)
    assert not client_build.is_built()
    (client.parent / "app").mkdir()
    assert client_build.is_built()


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The programs that the set-up finds: what is put in here, and nothing else."""
    programs: dict[str, str] = {}
    monkeypatch.setattr(shutil, "which", programs.get)
    monkeypatch.delenv("CHROMIUM", raising=False)
    return programs


@pytest.fixture
def stepped(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The commands that the set-up runs, which are noted and not run."""
    commands: list[str] = []
    monkeypatch.setattr(set_up, "step", lambda _, arguments: commands.append(" ".join(arguments)))
    return commands


@pytest.mark.parametrize("name", set_up.BROWSERS)
def test_a_browser_that_is_there_is_used(name: str, found: dict[str, str], stepped: list[str]) -> None:
    """Any of the browsers will do, and then nothing is installed."""
    found[name] = f"/usr/bin/{name}"
    set_up.browser()
    assert stepped == []


def test_root_gets_a_browser(found: dict[str, str], stepped: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """On Debian, root need not ask for Chromium: it is installed."""
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    found["apt-get"] = "/usr/bin/apt-get"
    set_up.browser()
    assert stepped == ["apt-get update", "apt-get install --yes chromium"]


def test_sudo_without_a_password_gets_a_browser(
    found: dict[str, str], stepped: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Debian, who may be root without a password need not ask for Chromium either."""
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(set_up, "succeeds", lambda *_: True)
    found["apt-get"] = "/usr/bin/apt-get"
    set_up.browser()
    assert stepped[-1] == "sudo --non-interactive apt-get install --yes chromium"


def test_no_browser_is_said_in_a_line_to_run(
    found: dict[str, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """On Debian, who may not install Chromium reads the line that does, and the checks do not go on."""
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    found["apt-get"] = "/usr/bin/apt-get"
    with pytest.raises(SystemExit, match="1"):
        set_up.browser()
    [said] = capsys.readouterr().err.splitlines()
    assert "`sudo apt-get install --yes chromium`" in said


def test_root_gets_an_office(found: dict[str, str], stepped: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """On Debian, without its windows and what it recommends; one that is there is used."""
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    found["apt-get"] = "/usr/bin/apt-get"
    set_up.office()
    assert stepped[-1].startswith("apt-get install --yes --no-install-recommends libreoffice-calc-nogui ")
    stepped.clear()
    found["soffice"] = "/usr/bin/soffice"
    set_up.office()
    assert stepped == []


def test_root_gets_a_database(
    found: dict[str, str], stepped: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """On Debian, where its programs are not on the PATH; one that is there is used."""
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(set_up, "DATABASES", tmp_path)
    found["apt-get"] = "/usr/bin/apt-get"
    set_up.database()
    assert stepped[-1] == "apt-get install --yes --no-install-recommends postgresql"
    stepped.clear()
    (tmp_path / "15" / "bin").mkdir(parents=True)
    (tmp_path / "15" / "bin" / "initdb").touch()
    set_up.database()
    assert stepped == []


@pytest.mark.usefixtures("found")
def test_no_office_elsewhere_is_said_in_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    """Where there is no apt-get, the sentence says what to install."""
    with pytest.raises(SystemExit, match="1"):
        set_up.office()
    assert "LibreOffice" in capsys.readouterr().err


@pytest.mark.usefixtures("found")
def test_no_browser_elsewhere_is_said_in_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    """Where there is no apt-get, the sentence says what to install or to set."""
    with pytest.raises(SystemExit, match="1"):
        set_up.browser()
    assert "Chromium or Chrome" in capsys.readouterr().err


@pytest.mark.usefixtures("found")
def test_a_browser_that_cannot_be_started_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """CHROMIUM chooses the browser, and a choice that is not there is not replaced in silence."""
    monkeypatch.setenv("CHROMIUM", "/opt/no/chrome")
    with pytest.raises(SystemExit, match="1"):
        set_up.browser()
    assert "CHROMIUM names /opt/no/chrome" in capsys.readouterr().err


def test_a_step_that_fails_ends_with_its_last_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """When a step fails, what it said last is shown, and where the rest is; a later step does not begin."""
    monkeypatch.setattr(set_up, "LOG", tmp_path / "log")
    with pytest.raises(SystemExit, match="1"):
        set_up.step("Trying", [sys.executable, "-c", "raise SystemExit('no such package')"], folder=tmp_path)
    said = capsys.readouterr().err
    assert said.startswith("no such package\nTrying failed: ")
    assert str(tmp_path / "log") in said


def test_the_continuous_check_is_the_one_command() -> None:
    """What runs on every change is `make test` and nothing else."""
    script = (ROOT / ".ci" / "run").read_text().splitlines()
    assert script[-1] == "exec make test"
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
