"""Question kinds: one module each, and this registry. A new kind is a module and a line in each of the tables below."""

from typing import Annotated, Any

from pydantic import Field, TypeAdapter

from klankbord.questions.base import (
    Counts,
    InvalidAnswer,
    Kind,
    Model,
    QuestionBase,
    Text,
    Visibility,
    Weights,
)
from klankbord.questions.choice import CHOICE, Choice, ChoiceAnswer, ChoiceResult
from klankbord.questions.cloud import CLOUD, Cloud, CloudAnswer, CloudResult
from klankbord.questions.content import CONTENT, Content, ContentAnswer, ContentResult
from klankbord.questions.open import OPEN, Open, OpenAnswer, OpenResult

AnyKind = Kind[Any, Any, Any]

KINDS: dict[str, AnyKind] = {kind.name: kind for kind in (CHOICE, CLOUD, OPEN, CONTENT)}

Question = Annotated[Choice | Cloud | Open | Content, Field(discriminator="kind")]
Answer = Annotated[ChoiceAnswer | CloudAnswer | OpenAnswer | ContentAnswer, Field(discriminator="kind")]
Result = Annotated[ChoiceResult | CloudResult | OpenResult | ContentResult, Field(discriminator="kind")]

QUESTION: TypeAdapter[Question] = TypeAdapter(Question)
ANSWER: TypeAdapter[Answer] = TypeAdapter(Answer)
RESULT: TypeAdapter[Result] = TypeAdapter(Result)


def check(question: Question, answer: Answer) -> tuple[Answer, Weights]:
    """Return the answer as it is kept and what it adds to the counts, or raise `InvalidAnswer`."""
    kind = KINDS[question.kind]
    if type(answer) is not kind.answer_type:
        raise InvalidAnswer("malformed")
    kept = kind.check(question, answer)
    return kept, kind.weigh(question, kept)


__all__ = [
    "ANSWER",
    "KINDS",
    "QUESTION",
    "RESULT",
    "Answer",
    "AnyKind",
    "Counts",
    "InvalidAnswer",
    "Kind",
    "Model",
    "Question",
    "QuestionBase",
    "Result",
    "Text",
    "Visibility",
    "Weights",
    "check",
]
