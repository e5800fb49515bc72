"""The reference of each kind says what the kind does."""

import inspect
import re
from pathlib import Path

import pytest

from klankbord.questions import KINDS, QuestionBase

KINDS_OF_DOCS = Path(__file__).parents[2] / "docs" / "reference" / "kinds"

kinds = pytest.mark.parametrize("kind", KINDS)


def page(kind: str) -> str:
    """Return the page about a kind."""
    return (KINDS_OF_DOCS / f"{kind}.md").read_text("utf-8")


def written(default: object) -> str:
    """Return a default as the page writes it; switches are spelt as in deck files."""
    if isinstance(default, bool):
        return "`yes`" if default else "`no`"
    return "none" if default is None else f"`{default}`"


def test_every_kind_has_a_page() -> None:
    """And there is no page about a kind that does not exist."""
    assert {path.stem for path in KINDS_OF_DOCS.glob("*.md")} == set(KINDS)


@kinds
def test_the_page_names_every_setting_with_its_default(kind: str) -> None:
    """Those of the kind itself; what every kind has is said once, elsewhere."""
    fields = KINDS[kind].question_type.model_fields
    own = {name: field for name, field in fields.items() if name not in QuestionBase.model_fields and name != "kind"}
    said = dict(re.findall(r"^\| `(\w+)` \| [^|]+ \| (.*?) ?\|$", page(kind), re.MULTILINE))
    defaults = {name: "" if field.is_required() else written(field.default) for name, field in own.items()}
    assert said == defaults


@kinds
def test_the_page_names_every_refusal(kind: str) -> None:
    """A kind refuses for the reasons that its page gives, and no others."""
    said = re.findall(r"^\| `(\w+)` \| [^|]+ \|$", page(kind), re.MULTILINE)
    assert set(said) == set(re.findall(r'InvalidAnswer\("(\w+)"', inspect.getsource(KINDS[kind].check)))
