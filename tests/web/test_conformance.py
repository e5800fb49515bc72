"""The API answers as it describes itself, whatever is sent: Schemathesis makes requests of the description."""

import subprocess
import sys
from pathlib import Path

import httpx2

from tests.server_process import ServerProcess
from tests.web.site import PLAIN

CHECKS = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_schema_conformance",
)
LEFT_OUT = ("endSession", "endAllSessions", "takeRoomIn")
"""What would end the session that asks, and what takes no JSON."""

SECONDS = 240
"""After which something hangs."""


def test_every_operation_answers_as_it_is_described(tmp_path: Path) -> None:
    """An admin's requests, right and wrong ones: no failure of ours, and no answer that is not in the description."""
    server = ServerProcess(tmp_path / "data")
    server.start()
    try:
        done = _run(server, tmp_path)
    finally:
        server.stop()
    assert done.returncode == 0, done.stdout + done.stderr


def _run(server: ServerProcess, folder: Path) -> subprocess.CompletedProcess[str]:
    with httpx2.Client(base_url=server.url, headers={"Origin": server.url}, trust_env=False, verify=PLAIN) as admin:
        cookie = _become_admin(server, admin)
        known = {
            "room": admin.post("/api/rooms", json={"deck": "sturen-vanuit-vertrouwen"}).json()["id"],
            "deck": "sturen-vanuit-vertrouwen",
            "team": admin.post("/api/teams", json={"name": "Leergang"}).json()["id"],
            "person": admin.post("/api/people", json={"login": "bob", "name": "Bob"}).json()["person"]["id"],
        }
    config = folder / "schemathesis.toml"
    config.write_text("[parameters]\n" + "".join(f'"path.{name}" = "{value}"\n' for name, value in known.items()))
    command = [
        *(sys.executable, "-m", "schemathesis.cli", "--config-file", str(config)),
        *("run", f"{server.url}/api/openapi.json", "--no-color", "--phases", "fuzzing"),
        *("--max-examples", "4", "--generation-deterministic", "--checks", ",".join(CHECKS)),
        *("--header", f"Cookie: {cookie}", "--header", f"Origin: {server.url}"),
        *(part for name in LEFT_OUT for part in ("--exclude-operation-id", name)),
    ]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=SECONDS, check=False)


def _become_admin(server: ServerProcess, browser: httpx2.Client) -> str:
    """Make the first account, and return the cookie of its session."""
    with httpx2.Client(base_url=server.url, trust_env=False, verify=PLAIN) as program:
        program.headers["Authorization"] = f"Bearer {server.token}"
        link = program.post("/api/admin-links", json={}).json()["link"]
    browser.post("/api/session", json={"link": link.partition("#link=")[2]}).raise_for_status()
    account = {"login": "anna", "name": "Anna", "password": "een lange avond samen"}
    browser.post("/api/accounts", json=account).raise_for_status()
    return "; ".join(f"{name}={value}" for name, value in browser.cookies.items())
