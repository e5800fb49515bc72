"""Short ways to ask, answer and count, for the tests of single kinds."""

from typing import Any

import pytest

from klankbord.questions import KINDS, QUESTION, InvalidAnswer, Question, check, read
from tests.questions.tally import Tally


def ask(kind: str, **settings: Any) -> Question:
    """Return a question of a kind."""
    return QUESTION.validate_python({"kind": kind, "id": "vraag", "prompt": {"nl": "Wat?"}, **settings})


def things(*ids: str) -> tuple[dict[str, Any], ...]:
    """Return items with these ids."""
    return tuple({"id": id_, "label": {"nl": id_.capitalize()}} for id_ in ids)


def words(*names: str) -> dict[str, dict[str, str]]:
    """Return a Dutch text for each of these settings."""
    return {name: {"nl": name} for name in names}


def result(question: Question, *lines: str) -> Any:
    """Return the result of one answer a person, each as it is written on a line, in this order."""
    tally = Tally()
    for number, line in enumerate(lines):
        tally.cast(str(number), check(question, read(question, line))[1])
    return KINDS[question.kind].result(question, tally.counts)


def refusal(question: Question, line: str) -> tuple[str, dict[str, int | str]]:
    """Return why a line is refused."""
    with pytest.raises(InvalidAnswer) as refused:
        read(question, line)
    return refused.value.code, refused.value.values
