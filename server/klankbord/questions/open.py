"""Open: an answer in one's own sentences, in one field or two, shown as a wall of cards."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from klankbord.questions.base import Counts, InvalidAnswer, Kind, Model, QuestionBase, Weights
from klankbord.questions.item import Item, refuse_twins
from klankbord.questions.line import escape, split
from klankbord.words import clean, graphemes

MOST_GRAPHEMES = 500
FIELDS = 2
MOST_CARDS_SHOWN = 120
"""A result carries the newest cards only, and says how many there are in all."""

MOST_BYTES_SHOWN = 500_000
"""Of text, in UTF-8, on those cards: 500 graphemes may be 16,000 bytes, and a wall of those is no frame any more."""

_FIELD = "\n"  # between the fields in a bucket; a cleaned text is one line, so it never holds one


class Open(QuestionBase):
    """A question to answer freely."""

    kind: Literal["open"] = "open"
    fields: Annotated[tuple[Item, ...], Field(max_length=FIELDS)] = ()
    """Two halves of an answer, each with a label; without them an answer is one text."""
    length: Annotated[int, Field(ge=1, le=MOST_GRAPHEMES)] = MOST_GRAPHEMES
    """The longest a text may be, in graphemes."""

    @model_validator(mode="after")
    def _fields_are_two(self) -> "Open":
        refuse_twins(self.fields, "fields")
        if len(self.fields) == 1:
            raise ValueError("fields are two or none: one text needs no label")
        return self


class OpenAnswer(Model):
    """What one person wrote."""

    kind: Literal["open"] = "open"
    texts: Annotated[tuple[Annotated[str, StringConstraints(max_length=4000)], ...], Field(max_length=FIELDS)]
    """One for each field of the question, in their order; of two, one may be empty."""


class Card(Model):
    """One answer on the wall."""

    id: int
    """Its place in the order of arrival: the seq of the ballot that brought it."""
    texts: tuple[str, ...]
    """As many as an answer has."""
    count: int
    """How many people wrote exactly this."""


class OpenResult(Model):
    """The newest cards, newest first."""

    kind: Literal["open"] = "open"
    ballots: int
    cards: tuple[Card, ...]
    distinct: int
    """How many different answers there are in all."""


def _check(question: Open, answer: OpenAnswer) -> OpenAnswer:
    if len(answer.texts) != (len(question.fields) or 1):
        raise InvalidAnswer("malformed")
    texts = tuple(clean(text) for text in answer.texts)
    if not any(texts):
        raise InvalidAnswer("nothing_written")
    if any(graphemes(text) > question.length for text in texts):
        raise InvalidAnswer("text_too_long", most=question.length)
    return OpenAnswer(texts=texts)


def _weigh(_question: Open, answer: OpenAnswer) -> Weights:
    return {_FIELD.join(answer.texts): 1}


def _result(_question: Open, counts: Counts) -> OpenResult:
    newest = sorted(counts.weights, key=lambda bucket: (-counts.first.get(bucket, 0), bucket))
    cards: list[Card] = []
    room = MOST_BYTES_SHOWN
    for bucket in newest[:MOST_CARDS_SHOWN]:
        room -= len(bucket.encode())
        if room < 0:
            break
        texts = tuple(bucket.split(_FIELD))
        cards.append(Card(id=counts.first.get(bucket, 0), texts=texts, count=counts.weights[bucket]))
    return OpenResult(ballots=counts.ballots, cards=tuple(cards), distinct=len(newest))


def _read(question: Open, text: str) -> OpenAnswer:
    return OpenAnswer(texts=tuple(split(text, "|")) if question.fields else (text,))


def _write(question: Open, answer: OpenAnswer) -> str:
    if question.fields:
        return " | ".join(escape(text, "|") for text in answer.texts).strip()
    return answer.texts[0]


OPEN = Kind(
    name="open",
    question_type=Open,
    answer_type=OpenAnswer,
    result_type=OpenResult,
    check=_check,
    weigh=_weigh,
    result=_result,
    read=_read,
    write=_write,
    written="the text itself; two fields have a '|' between them",
)
