"""Why an answer was refused, in words."""

import re
from pathlib import Path

import pytest

from klankbord import questions
from klankbord.questions.reasons import REASONS, sentence


@pytest.mark.parametrize("code", REASONS)
def test_every_reason_has_a_sentence(code: str) -> None:
    """The values of the refusal fill in what the sentence leaves open."""
    gaps = re.findall(r"{(\w+)}", REASONS[code])
    said = sentence(code, dict.fromkeys(gaps, 7))
    assert said.endswith(".")
    assert "{" not in said


def test_every_refusal_of_a_kind_has_a_reason() -> None:
    """No kind raises a code that is not in the table, and nothing is in the table that no one raises."""
    raised = {"malformed", "unchangeable"}
    for module in Path(questions.__path__[0]).glob("*.py"):
        raised |= set(re.findall(r'InvalidAnswer\("(\w+)"', module.read_text("utf-8")))
    assert raised == REASONS.keys()
