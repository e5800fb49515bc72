"""A server as people run it: a process of its own, which a test can also kill."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from klankbord.web.auth.api_token import stored_token

STARTS_WITHIN = 30.0


class ServerProcess:
    """`klankbord serve` on a data directory and a port; both stay the same through every restart."""

    def __init__(self, data_dir: Path, **settings: str) -> None:
        self.data_dir = data_dir
        self._settings = {f"KLANKBORD_{name.upper()}": value for name, value in settings.items()}
        self.port = _free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._log = data_dir.with_name(f"{data_dir.name}.log")
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start, and return when the server is ready."""
        environment = {name: value for name, value in os.environ.items() if not name.startswith("KLANKBORD_")}
        command = [sys.executable, "-m", "klankbord", "serve", "--host", "127.0.0.1"]
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                [*command, "--port", str(self.port), "--data-dir", str(self.data_dir)],
                env={**environment, **self._settings, "PYTHONPATH": os.pathsep.join(sys.path)},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        until = time.monotonic() + STARTS_WITHIN
        while not self._ready():
            if self._process.poll() is not None or time.monotonic() > until:
                self._process.kill()
                raise RuntimeError(f"the server did not start:\n{self._log.read_text()[-3000:]}")
            time.sleep(0.05)

    @property
    def token(self) -> str:
        """The API token that the server made."""
        token = stored_token(self.data_dir / "api-token")
        assert token is not None
        return token

    def kill(self) -> None:
        """End it as the kernel would: at once, with whatever it was doing."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """End it as an operator would."""
        self._end(signal.SIGTERM)

    def _end(self, number: int) -> None:
        if self._process is not None:
            self._process.send_signal(number)
            self._process.wait(30)
            self._process = None

    def _ready(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/readyz", timeout=2) as answer:  # noqa: S310 - our own address
                return answer.status == 200
        except OSError:
            return False


def _free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        port: int = sock.getsockname()[1]
        return port
