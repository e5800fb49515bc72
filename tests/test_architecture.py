"""The picture of the architecture in the docs is the contract that is enforced."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_the_docs_draw_the_layers_that_the_contract_enforces() -> None:
    """Whoever reads the page sees what `lint-imports` checks."""
    page = (ROOT / "docs/explanation/architecture.md").read_text("utf-8")
    drawn = re.search(r"```layers\n(.*?)```", page, re.DOTALL)
    assert drawn is not None
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    (layers,) = [contract["layers"] for contract in contracts if contract["type"] == "layers"]
    assert drawn[1].splitlines() == layers


def test_every_package_has_its_layer() -> None:
    """A new package says where it stands."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    (layers,) = [contract["layers"] for contract in contracts if contract["type"] == "layers"]
    named = {name.strip(" ()") for layer in layers for name in layer.split("|")}
    packages = {path.parent.name for path in (ROOT / "server/klankbord").glob("*/__init__.py")}
    assert packages - named == {"client"}
