"""The lock files: complete, hashed, current, and silent about where packages come from."""

import json
import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
LOCKS = ("runtime", "build", "dev")


def entries(lock: str) -> dict[str, tuple[Requirement, list[str]]]:
    """Return the packages of a lock file by name, each with its hashes."""
    text = (ROOT / "requirements" / f"{lock}.lock").read_text()
    lines = [line for line in text.replace("\\\n", " ").splitlines() if line and not line.startswith("#")]
    parted = (line.split(" --hash=") for line in lines)
    pinned = ((Requirement(first), [each.strip() for each in hashes]) for first, *hashes in parted)
    return {requirement.name: (requirement, hashes) for requirement, hashes in pinned}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_is_pinned_and_hashed(lock: str) -> None:
    """Every package in a lock file has one exact version and at least one SHA-256."""
    packages = entries(lock)
    assert packages
    for requirement, hashes in packages.values():
        assert [version.operator for version in requirement.specifier] == ["=="]
        assert hashes
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", each) for each in hashes)


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_file_names_no_place(lock: str) -> None:
    """A lock file says what is installed, never from where: no address, host or folder is in it."""
    text = (ROOT / "requirements" / f"{lock}.lock").read_text()
    assert not re.search(r"://|--(?:extra-)?index-url|--find-links|\.(?:org|com|io)\b|file:", text)


def test_the_client_lock_file_names_no_place() -> None:
    """The lock file of the client's packages has a hash for each, and no address for any."""
    locked = json.loads((ROOT / "client" / "package-lock.json").read_text())["packages"]
    packages = {name: package for name, package in locked.items() if name}
    assert packages
    assert all("resolved" not in package for package in packages.values())
    assert all(package["integrity"].startswith("sha512-") for package in packages.values())


@pytest.mark.parametrize(
    ("lock", "wanted"),
    [
        ("runtime", PROJECT["project"]["dependencies"]),
        ("build", PROJECT["dependency-groups"]["build"]),
        ("dev", [line for line in PROJECT["dependency-groups"]["dev"] if isinstance(line, str)]),
    ],
    ids=LOCKS,
)
def test_a_lock_file_satisfies_the_project(lock: str, wanted: list[str]) -> None:
    """What the project asks for is in the lock file, in a version it accepts; else `make lock` was forgotten."""
    packages = entries(lock)
    for requirement in map(Requirement, wanted):
        [pin] = packages[requirement.name][0].specifier
        assert requirement.specifier.contains(pin.version), requirement


@pytest.mark.parametrize("lower", ["runtime", "build"])
def test_the_checks_run_on_the_packages_that_are_served(lower: str) -> None:
    """The packages of the checks include those of the server and of the build, in the same versions."""
    dev = entries("dev")
    for name, (requirement, _) in entries(lower).items():
        assert dev[name][0].specifier == requirement.specifier, name


def test_the_build_backend_is_the_locked_one() -> None:
    """Whoever builds Klankbord without our lock file still builds it with the same hatchling."""
    assert PROJECT["build-system"]["requires"] == PROJECT["dependency-groups"]["build"]
