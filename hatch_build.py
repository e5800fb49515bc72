"""Hatchling's hook: wheel and source archive carry the built client: installing needs no Node."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).resolve().parent / "scripts"))

import client_build


class ClientBuildHook(BuildHookInterface[Any]):
    """Builds the client before it is packed, unless it was built of the same sources."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the client; an editable installation reads the folder, where `make` builds it."""
        if version == "editable":
            return
        try:
            client_build.build(self._run)
        except client_build.NoNode as missing:
            self.app.abort(f"{missing} A wheel needs no Node: it carries the built client.")
        except subprocess.CalledProcessError as failed:
            self.app.abort(f"`{' '.join(failed.cmd)}` in client/ failed; its output is above.")

    def _run(self, what: str, command: Sequence[str]) -> None:
        self.app.display_info(f"{what}: {' '.join(command)}")
        # Standard output belongs to whoever called the build; npm may talk on the other one.
        subprocess.run(command, cwd=client_build.CLIENT, check=True, stdout=sys.stderr)
