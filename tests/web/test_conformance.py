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
LEFT_OUT = "takeRoomIn"
"""What takes no JSON."""

SECONDS = 240
"""After which something hangs."""


def test_every_operation_answers_as_it_is_described(tmp_path: Path) -> None:
    """Requests with the server's own token, right and wrong ones: no failure of ours, and no answer that is not in the
    description. Five operations are for people only, and answer that.
    """
    server = ServerProcess(tmp_path / "data")
    server.start()
    try:
        done = _run(server, tmp_path)
    finally:
        server.stop()
    assert done.returncode == 0, done.stdout + done.stderr


def _run(server: ServerProcess, folder: Path) -> subprocess.CompletedProcess[str]:
    authorization = f"Bearer {server.token}"
    with httpx2.Client(base_url=server.url, trust_env=False, verify=PLAIN) as program:
        program.headers["Authorization"] = authorization
        known = {
            "room": program.post("/api/rooms", json={"deck": "sturen-vanuit-vertrouwen"}).json()["id"],
            "deck": "sturen-vanuit-vertrouwen",
            "team": program.post("/api/teams", json={"name": "Leergang"}).json()["id"],
            "person": program.post("/api/people", json={"login": "bob", "name": "Bob"}).json()["person"]["id"],
        }
    config = folder / "schemathesis.toml"
    config.write_text("[parameters]\n" + "".join(f'"path.{name}" = "{value}"\n' for name, value in known.items()))
    command = [
        *(sys.executable, "-m", "schemathesis.cli", "--config-file", str(config)),
        *("run", f"{server.url}/api/openapi.json", "--no-color", "--phases", "fuzzing"),
        *("--max-examples", "4", "--generation-deterministic", "--checks", ",".join(CHECKS)),
        *("--header", f"Authorization: {authorization}", "--exclude-operation-id", LEFT_OUT),
    ]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=SECONDS, check=False)
