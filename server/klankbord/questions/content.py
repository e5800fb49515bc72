"""Content: a slide that asks nothing."""

from typing import Literal

from klankbord.questions.base import Counts, InvalidAnswer, Kind, LongText, Model, QuestionBase, Weights


class Content(QuestionBase):
    """A heading with a few paragraphs."""

    kind: Literal["content"] = "content"
    body: LongText | None = None
    """Paragraphs separated by an empty line; lines that start with `- ` are a list."""


class ContentAnswer(Model):
    """No answer can be given; the type exists so that a wrong message gets a clear refusal."""

    kind: Literal["content"] = "content"


class ContentResult(Model):
    """Nothing to show but the slide itself."""

    kind: Literal["content"] = "content"


def _check(_question: Content, _answer: ContentAnswer) -> ContentAnswer:
    raise InvalidAnswer("nothing_asked")


def _weigh(_question: Content, _answer: ContentAnswer) -> Weights:
    return {}


def _result(_question: Content, _counts: Counts) -> ContentResult:
    return ContentResult()


def _read(_question: Content, _text: str) -> ContentAnswer:
    raise InvalidAnswer("nothing_asked")


def _write(_question: Content, _answer: ContentAnswer) -> str:
    return ""


CONTENT = Kind(
    name="content",
    question_type=Content,
    answer_type=ContentAnswer,
    result_type=ContentResult,
    check=_check,
    weigh=_weigh,
    result=_result,
    read=_read,
    write=_write,
    written="nothing: this slide asks nothing",
)
