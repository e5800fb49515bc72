"""The settings of a question, as facts: whatever its kind, every field that is set has a label and a value."""

from collections.abc import Iterator, Sequence
from typing import cast

from klankbord.documents.phrases import Phrases
from klankbord.documents.table import Cell, Fact
from klankbord.questions import Moderation, Question, Text, Visibility
from klankbord.questions.item import Item

_TOLD_ELSEWHERE = frozenset({"id", "kind", "prompt", "explanation", "visibility", "moderation"})


def settings_of(question: Question, visibility: Visibility, moderation: Moderation, say: Phrases) -> tuple[Fact, ...]:
    """Return the settings of a question as it was asked: `visibility` and `moderation` as they were decided at last."""
    facts = [Fact(say("setting visibility"), say(f"visibility {visibility}"))]
    if question.has_words:
        facts.append(Fact(say("setting moderation"), say(f"moderation {moderation}")))
    return (*facts, *_own(question, say))


def _own(question: Question, say: Phrases) -> Iterator[Fact]:
    for name in type(question).model_fields:
        value = getattr(question, name)
        if name not in _TOLD_ELSEWHERE and value not in (None, ()):
            yield Fact(say(f"setting {name}"), _told(name, value, say))


def _told(name: str, value: object, say: Phrases) -> Cell:
    match value:
        case bool():
            return say.yes_no(yes=value)
        case int():
            return value
        case dict():
            return say.of(cast("Text", value))
        case tuple():
            return "; ".join(say.of(item.label) for item in cast("Sequence[Item]", value))
        case _:
            return str(value) if name == "credit" else say(f"{name} {value}")
