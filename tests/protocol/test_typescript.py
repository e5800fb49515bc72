"""The pages' types are the server's messages."""

from pathlib import Path

import pytest

from klankbord.protocol.__main__ import main, schema
from klankbord.protocol.typescript import typescript

PROTOCOL = Path(__file__).parents[2] / "client" / "src" / "core" / "protocol.ts"


def test_the_pages_have_the_types_of_today() -> None:
    """What is printed from the models is what the client was built with."""
    assert PROTOCOL.read_text("utf-8") == typescript(schema()), "run: make generate"


def test_the_module_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """`python -m klankbord.protocol typescript` prints the module and nothing else."""
    assert main(["typescript"]) == 0
    assert capsys.readouterr().out == typescript(schema())


def test_what_cannot_be_said_in_typescript_is_refused() -> None:
    """A schema beyond what the printer knows is no reason to guess."""
    strange = {**schema(), "$defs": {"Strange": {"type": "object", "properties": {"x": {"not": {}}}}}}
    with pytest.raises(ValueError, match="no TypeScript"):
        typescript(strange)
