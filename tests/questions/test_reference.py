"""The reference of each kind says what the kind does."""

import inspect
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from klankbord.questions import ANSWER, KINDS, QuestionBase

KINDS_OF_DOCS = Path(__file__).parents[2] / "docs" / "reference" / "kinds"

kinds = pytest.mark.parametrize("kind", KINDS)


def page(kind: str) -> str:
    """Return the page about a kind."""
    return (KINDS_OF_DOCS / f"{kind}.md").read_text("utf-8")


def written(default: object) -> str:
    """Return a default as the page writes it; switches are spelt as in deck files."""
    if isinstance(default, bool):
        return "`yes`" if default else "`no`"
    return "none" if default in (None, ()) else f"`{default}`"


def refusals(rule: Callable[..., Any]) -> set[str]:
    """Return the reasons for which a rule refuses, itself or by the functions that it calls."""
    source = inspect.getsource(rule)
    found = set(re.findall(r'InvalidAnswer\("(\w+)"', source))
    for name in set(re.findall(r"\b(\w+)\(", source)) - {rule.__name__}:
        called = getattr(inspect.getmodule(rule), name, None)
        if inspect.isfunction(called) and called.__module__.startswith("klankbord.questions."):
            found |= refusals(called)
    return found


def test_every_kind_has_a_page() -> None:
    """And there is no page about a kind that does not exist."""
    assert {path.stem for path in KINDS_OF_DOCS.glob("*.md")} == set(KINDS)


@kinds
def test_the_page_names_every_setting_with_its_default(kind: str) -> None:
    """Those of the kind itself, spelt as in deck files; what every kind has is said once, elsewhere."""
    fields = KINDS[kind].question_type.model_fields
    own = {name: field for name, field in fields.items() if name not in QuestionBase.model_fields and name != "kind"}
    said = dict(re.findall(r"^\| `([\w-]+)` \| [^|]+ \| (.*?) ?\|$", page(kind), re.MULTILINE))
    defaults = {
        name.replace("_", "-"): "" if field.is_required() else written(field.default) for name, field in own.items()
    }
    assert said == defaults


@kinds
def test_the_page_names_every_refusal(kind: str) -> None:
    """A kind refuses for the reasons that its page gives, and no others."""
    table = page(kind).partition("| refused with |")[2].partition("\n\n")[0]
    said = re.findall(r"^\| `(\w+)` \| [^|]+ \|$", table, re.MULTILINE)
    assert set(said) == refusals(KINDS[kind].check)


@pytest.mark.parametrize("kind", [name for name in KINDS if name != "content"])
def test_the_answer_on_the_page_is_one(kind: str) -> None:
    """What a page shows as an answer can be sent."""
    (shown,) = re.findall(r"`({\"kind\": .+})`", page(kind))
    assert ANSWER.validate_json(shown).kind == kind
