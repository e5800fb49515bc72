"""Questions: the room asks, supports what others ask, and the presenter takes up what is asked.

A ballot holds what a person asks and supports now; asking, supporting and withdrawing are all changes of it. What
becomes of a question is the presenter's mark on its bucket, and never part of anybody's answer.
"""

from functools import partial
from math import inf
from typing import Annotated, Literal, get_args

from pydantic import Field, StringConstraints, model_validator

from klankbord.questions.base import Counts, InvalidAnswer, Kind, Model, QuestionBase, Visibility, Weights, Writing
from klankbord.questions.line import escape, split
from klankbord.questions.rules import BrokenRule
from klankbord.questions.support import Key, Supports, key_of, refuse_own, with_supports, without_supports
from klankbord.words import clean, graphemes

MOST_ASKED = 3
MOST_GRAPHEMES = 200
MOST_SHOWN = 120
MOST_BYTES_SHOWN = 500_000
"""A result carries so many questions, with so much text in UTF-8, and says how many there are in all."""

_ASKED, _SUPPORT, _NOTHING = "asked:", "support:", "nothing"
_ASIDE = "aside"

State = Literal["active", "pinned", "pending", "answered"]
"""Being answered now; kept on top; not taken up yet; answered. They are shown in this order."""

_STATES: dict[str, State] = {"active": "active", "pinned": "pinned", "answered": "answered"}
_SHOWN = "shown"
"""The mark of a question that waits to be taken up, and that everybody may read in the meantime."""

_ORDER: tuple[State, ...] = get_args(State)


class Questions(QuestionBase):
    """A place for questions from the room."""

    kind: Literal["questions"] = "questions"
    asked: Annotated[int, Field(ge=1, le=MOST_ASKED)] = MOST_ASKED
    """How many questions one person may ask."""
    length: Annotated[int, Field(ge=1, le=MOST_GRAPHEMES)] = MOST_GRAPHEMES
    """The longest a question may be, in graphemes."""
    visibility: Visibility = "live"
    """By default people see at once what others ask, or they could not support it."""

    @model_validator(mode="after")
    def _people_go_on(self) -> "Questions":
        if not self.change:
            raise BrokenRule("questions_need_change")
        return self

    @property
    def has_words(self) -> bool:
        """Every question is a person's own."""
        return True

    @property
    def shared(self) -> bool:
        """People answer to what others asked."""
        return True


class QuestionsAnswer(Model):
    """What one person asks and supports; nothing at all after withdrawing everything."""

    kind: Literal["questions"] = "questions"
    asked: Annotated[tuple[Annotated[str, StringConstraints(max_length=1200)], ...], Field(max_length=MOST_ASKED)]
    supports: Supports = ()


class Asked(Model):
    """One question."""

    key: Key
    bucket: str
    """What a presenter's mark is put on."""
    text: str
    support: int
    """People who support it, besides whoever asked it."""
    state: State


class QuestionsResult(Model):
    """What is asked: taken up first, then by support, of equals the earliest."""

    kind: Literal["questions"] = "questions"
    ballots: int
    questions: tuple[Asked, ...]
    distinct: int
    """How many different questions there are in all."""


def _check(question: Questions, answer: QuestionsAnswer) -> QuestionsAnswer:
    asked = tuple(text for text in map(clean, answer.asked) if text)
    if len(asked) > question.asked:
        raise InvalidAnswer("too_many_asked", most=question.asked)
    if any(graphemes(text) > question.length for text in asked):
        raise InvalidAnswer("text_too_long", most=question.length)
    if len(set(asked)) != len(asked):
        raise InvalidAnswer("answered_twice")
    refuse_own(answer.supports, asked)
    return QuestionsAnswer(asked=asked, supports=answer.supports)


def _weigh(_question: Questions, answer: QuestionsAnswer) -> Weights:
    asked = {_ASKED + text: 1 for text in answer.asked}
    return asked | {_SUPPORT + key: 1 for key in answer.supports} or {_NOTHING: 1}


def _result(
    _question: Questions, counts: Counts, most: int | None = MOST_SHOWN, room: float = MOST_BYTES_SHOWN
) -> QuestionsResult:
    buckets = [bucket for bucket in counts.weights if bucket.startswith(_ASKED)]
    all_asked = [_asked(bucket, counts) for bucket in buckets]
    all_asked.sort(
        key=lambda one: (_ORDER.index(one.state), -one.support, counts.first.get(one.bucket, 0), one.bucket),
    )
    shown: list[Asked] = []
    for one in all_asked[:most]:
        room -= 2 * len(one.text.encode())  # the bucket holds it too
        if room < 0:
            break
        shown.append(one)
    return QuestionsResult(
        ballots=counts.ballots,
        questions=tuple(shown),
        distinct=len(buckets),
    )


def _asked(bucket: str, counts: Counts) -> Asked:
    text = bucket.removeprefix(_ASKED)
    key = key_of(text)
    return Asked(
        key=key,
        bucket=bucket,
        text=text,
        support=counts.weights.get(_SUPPORT + key, 0),
        state=_STATES.get(counts.marks.get(bucket, ""), "pending"),
    )


def _writings(counts: Counts) -> dict[str, Writing]:
    return {
        bucket: Writing(text, parts=(_SUPPORT + key_of(text),))
        for bucket in counts.weights
        if (text := bucket.removeprefix(_ASKED)) != bucket
    }


def _read(_question: Questions, text: str) -> QuestionsAnswer:
    asked, supports = without_supports(text)
    return QuestionsAnswer(asked=tuple(split(asked, "|")), supports=supports)


def _write(_question: Questions, answer: QuestionsAnswer) -> str:
    return with_supports(" | ".join(escape(text, "|") for text in answer.asked), answer.supports)


QUESTIONS = Kind(
    name="questions",
    question_type=Questions,
    answer_type=QuestionsAnswer,
    result_type=QuestionsResult,
    check=_check,
    weigh=_weigh,
    result=_result,
    read=_read,
    write=_write,
    written="the question itself; several have a '|' between them",
    writings=_writings,
    marks=(_SHOWN, *_STATES, _ASIDE),
    aside=_ASIDE,
    whole=partial(_result, most=None, room=inf),
)
