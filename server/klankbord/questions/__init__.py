"""Question kinds: one module each, and this registry. A new kind is a module and a line in each table below."""

from typing import Annotated, Any

from pydantic import Field, TypeAdapter, ValidationError

from klankbord.questions.base import (
    Counts,
    InvalidAnswer,
    Kind,
    Model,
    Moderation,
    QuestionBase,
    Text,
    Visibility,
    Weights,
    Writing,
)
from klankbord.questions.choice import CHOICE, Choice, ChoiceAnswer, ChoiceResult
from klankbord.questions.cloud import CLOUD, Cloud, CloudAnswer, CloudResult
from klankbord.questions.content import CONTENT, Content, ContentAnswer, ContentResult
from klankbord.questions.grid import GRID, Grid, GridAnswer, GridResult
from klankbord.questions.nowwish import NOWWISH, NowWish, NowWishAnswer, NowWishResult
from klankbord.questions.open import OPEN, Open, OpenAnswer, OpenResult
from klankbord.questions.points import POINTS, Points, PointsAnswer, PointsResult
from klankbord.questions.questions import QUESTIONS, Questions, QuestionsAnswer, QuestionsResult
from klankbord.questions.ranking import RANKING, Ranking, RankingAnswer, RankingResult
from klankbord.questions.scale import SCALE, Scale, ScaleAnswer, ScaleResult
from klankbord.questions.spectrum import SPECTRUM, Spectrum, SpectrumAnswer, SpectrumResult
from klankbord.questions.timeline import TIMELINE, Timeline, TimelineAnswer, TimelineResult

AnyKind = Kind[Any, Any, Any]

KINDS: dict[str, AnyKind] = {
    kind.name: kind
    for kind in (CHOICE, CLOUD, OPEN, SCALE, RANKING, POINTS, GRID, SPECTRUM, NOWWISH, TIMELINE, QUESTIONS, CONTENT)
}

_Question = (
    Choice | Cloud | Open | Scale | Ranking | Points | Grid | Spectrum | NowWish | Timeline | Questions | Content
)
_Answer = (
    ChoiceAnswer
    | CloudAnswer
    | OpenAnswer
    | ScaleAnswer
    | RankingAnswer
    | PointsAnswer
    | GridAnswer
    | SpectrumAnswer
    | NowWishAnswer
    | TimelineAnswer
    | QuestionsAnswer
    | ContentAnswer
)
_Result = (
    ChoiceResult
    | CloudResult
    | OpenResult
    | ScaleResult
    | RankingResult
    | PointsResult
    | GridResult
    | SpectrumResult
    | NowWishResult
    | TimelineResult
    | QuestionsResult
    | ContentResult
)
Question = Annotated[_Question, Field(discriminator="kind")]
Answer = Annotated[_Answer, Field(discriminator="kind")]
Result = Annotated[_Result, Field(discriminator="kind")]

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


def read(question: Question, text: str) -> Answer:
    """Return the answer that a person wrote on one line, as it is kept, or raise `InvalidAnswer`."""
    try:
        answer = KINDS[question.kind].read(question, text)
    except ValidationError as error:
        raise InvalidAnswer("malformed") from error
    return check(question, answer)[0]


def write(question: Question, answer: Answer) -> str:
    """Return a kept answer as one line, from which `read` returns the same answer."""
    return KINDS[question.kind].write(question, answer)


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
    "Moderation",
    "Question",
    "QuestionBase",
    "Result",
    "Text",
    "Visibility",
    "Weights",
    "Writing",
    "check",
    "read",
    "write",
]
