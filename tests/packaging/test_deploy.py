"""What is in deploy/: it parses, and what it says of Klankbord is so."""

import json
import re
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import crossplane
import pytest
import yaml

from klankbord.settings import Settings
from klankbord.web.routes.table import ENDPOINTS

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text())

# Every directive that klankbord.service may use, so that a misspelt one, which systemd only logs, is found here.
DIRECTIVES = {
    "Unit": {"Description", "Documentation", "After", "Wants"},
    "Service": {
        "AmbientCapabilities",
        "CapabilityBoundingSet",
        "DynamicUser",
        "Environment",
        "EnvironmentFile",
        "ExecStart",
        "KillMode",
        "LimitNOFILE",
        "LockPersonality",
        "MemoryDenyWriteExecute",
        "NoNewPrivileges",
        "PrivateDevices",
        "PrivateTmp",
        "PrivateUsers",
        "ProtectClock",
        "ProtectControlGroups",
        "ProtectHome",
        "ProtectHostname",
        "ProtectKernelLogs",
        "ProtectKernelModules",
        "ProtectKernelTunables",
        "ProtectProc",
        "ProtectSystem",
        "RemoveIPC",
        "Restart",
        "RestartSec",
        "RestrictAddressFamilies",
        "RestrictNamespaces",
        "RestrictRealtime",
        "RestrictSUIDSGID",
        "StateDirectory",
        "StateDirectoryMode",
        "SystemCallArchitectures",
        "SystemCallErrorNumber",
        "SystemCallFilter",
        "TimeoutStopSec",
        "Type",
        "UMask",
    },
    "Install": {"WantedBy"},
}


def unit() -> list[tuple[str, str, str]]:
    """Return the section, directive and value of each line of the systemd unit."""
    section = ""
    found: list[tuple[str, str, str]] = []
    for line in (DEPLOY / "klankbord.service").read_text().splitlines():
        if header := re.fullmatch(r"\[(\w+)\]", line):
            section = header[1]
        elif line and not line.startswith("#"):
            directive, value = line.split("=", 1)
            found.append((section, directive, value))
    return found


@pytest.mark.parametrize(
    "name",
    ["Caddyfile", "Dockerfile", "README.md", "klankbord.service", "nginx.conf", "../docker-compose.yml"],
)
def test_every_variable_is_a_setting(name: str) -> None:
    """A variable that a file of deploy/ names is one that Klankbord reads."""
    known = {f"KLANKBORD_{field.upper()}" for field in Settings.model_fields}
    named = re.findall(r"\bKLANKBORD_[A-Z_]+\b", (DEPLOY / name).read_text())
    assert {each.removesuffix("_FILE") for each in named} <= known


def test_the_unit_has_no_misspelt_directive() -> None:
    """Every line of the systemd unit is a directive of its section."""
    assert [line for line in unit() if line[1] not in DIRECTIVES[line[0]]] == []


def test_the_unit_keeps_the_data_where_it_may_write() -> None:
    """The service may write in one folder, and that is where the answers are."""
    service = {directive: value for section, directive, value in unit() if section == "Service"}
    assert service["ProtectSystem"] == "strict"
    assert service["Environment"] == f"KLANKBORD_DATA_DIR=/var/lib/{service['StateDirectory']}"


def test_the_unit_lets_klankbord_stop_its_engine() -> None:
    """Stopping the service asks Klankbord alone, which stops the engine after the last answer is on disk."""
    assert ("Service", "KillMode", "mixed") in unit()


def test_the_composed_engine_keeps_what_a_tick_promises() -> None:
    """The engine of docker-compose.yml syncs every answer to disk, evicts none, and keeps them in a volume."""
    engine: dict[str, Any] = COMPOSE["services"]["valkey"]
    command = engine["command"]
    options = dict(zip(command[1::2], command[2::2], strict=True))
    assert options["--appendonly"] == "yes"
    assert options["--appendfsync"] == "always"
    assert options["--maxmemory-policy"] == "noeviction"
    assert engine["volumes"] == ["engine:/data"]


def test_only_klankbord_reaches_the_composed_engine() -> None:
    """The engine has no published port, and the one network it is on leads nowhere else."""
    engine: dict[str, Any] = COMPOSE["services"]["valkey"]
    assert "ports" not in engine
    assert engine["networks"] == ["engine"]
    assert COMPOSE["networks"]["engine"] == {"internal": True}


def test_the_composed_image_is_of_this_version() -> None:
    """docker-compose.yml names the image for the version that it builds."""
    assert COMPOSE["services"]["klankbord"]["image"] == f"klankbord:{PROJECT['version']}"


def test_what_the_image_copies_is_there() -> None:
    """Every file that the Dockerfile takes from the repository exists, and its ignore file lets it in."""
    let_in = (DEPLOY / "Dockerfile.dockerignore").read_text().splitlines()
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", (DEPLOY / "Dockerfile").read_text(), re.MULTILINE)
    for path in " ".join(copied).split():
        assert (ROOT / path).exists(), path
        parts = Path(path).parts
        assert any(f"!{Path(*parts[:depth])}" in let_in for depth in range(1, len(parts) + 1)), path


def test_the_image_runs_what_the_project_asks_for() -> None:
    """The image is built and run with a Node.js and a Python that the project accepts, and not as root."""
    text = (DEPLOY / "Dockerfile").read_text()
    node = json.loads((ROOT / "client" / "package.json").read_text())["engines"]["node"]
    [built_with] = re.findall(r"^FROM node:(\d+)-", text, re.MULTILINE)
    assert int(built_with) > int(re.findall(r"\d+", node)[0])
    assert set(re.findall(r"^FROM python:(\S+?)-slim", text, re.MULTILINE)) == {"3.13"}
    assert re.findall(r"^USER (\d+)", text, re.MULTILINE) == ["10001"]


def read_by_nginx(folder: Path, *, strict: bool) -> dict[str, Any]:
    """The nginx sample, parsed where nginx includes it."""
    whole = folder / "nginx.conf"
    whole.write_text(f"events {{}}\nhttp {{\n    include {DEPLOY / 'nginx.conf'};\n}}\n")
    return crossplane.parse(str(whole), strict=strict)


def chosen_by_nginx(folder: Path) -> Sequence[Any]:
    """The lines of the nginx sample that say by what a server is chosen for an address."""
    sample = read_by_nginx(folder, strict=False)["config"][1]["parsed"]
    [chosen] = [one for one in sample if one["directive"] == "map"]
    assert chosen["args"] == ["$uri", "$klankbord_same"]
    return chosen["block"]


def kept_together(path: str, lines: Sequence[Any]) -> str:
    """By what nginx chooses a server for a path: a text, or the name of a variable."""
    for line in lines:
        pattern, value = line["directive"], line["args"][0]
        if pattern.startswith("~") and (found := re.search(pattern[1:].replace("(?<", "(?P<"), path)):
            return found.groupdict().get(value.removeprefix("$"), value)
        if pattern in {path, "default"}:
            return value
    raise AssertionError(path)


def test_nginx_understands_the_sample(tmp_path: Path) -> None:
    """Every directive of the nginx sample is one of nginx's, where nginx allows it."""
    parsed = read_by_nginx(tmp_path, strict=True)
    patterns = {line["line"] for line in chosen_by_nginx(tmp_path)}  # which are no directives
    assert [error for error in parsed["errors"] if error["line"] not in patterns] == []
    assert [file["file"] for file in parsed["config"]] == [str(tmp_path / "nginx.conf"), str(DEPLOY / "nginx.conf")]


def test_nginx_finds_again_what_is_of_one_server(tmp_path: Path) -> None:
    """Every request about a document goes by its room, long polling by the network, and all the rest anywhere."""
    lines = chosen_by_nginx(tmp_path)
    documents = [endpoint.path for endpoint in ENDPOINTS if "/exports" in endpoint.path]
    assert len(documents) == 4
    assert {kept_together(path.format(room="kamer", export="x"), lines) for path in documents} == {"kamer"}
    assert kept_together("/poll", lines) == "$remote_addr"
    assert kept_together("/ws", lines) == kept_together("/api/archive/rooms/kamer/notes", lines) == "$request_id"


@pytest.mark.parametrize("name", ["Caddyfile", "nginx.conf"])
def test_a_proxy_keeps_no_log_of_visitors(name: str) -> None:
    """No sample in deploy/ writes down who visited: an address beside an answer is not anonymous."""
    directives = [line.split("#")[0].split() for line in (DEPLOY / name).read_text().splitlines()]
    assert not [words for words in directives if words[:1] == ["log"]]
    assert all(words == ["access_log", "off;"] for words in directives if words[:1] == ["access_log"])
