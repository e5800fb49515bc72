"""Open: an answer in one's own sentences, in one field or two, shown as a wall of cards."""

from functools import partial
from math import inf
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from klankbord.questions.base import Counts, InvalidAnswer, Kind, Model, QuestionBase, Weights, Writing
from klankbord.questions.item import Item, refuse_twins
from klankbord.questions.line import escape, split
from klankbord.questions.rules import BrokenRule
from klankbord.questions.support import Key, Supports, key_of, refuse_own, with_supports, without_supports
from klankbord.words import clean, graphemes

MOST_GRAPHEMES = 500
MOST_CHARACTERS = 4000
"""Unicode code points of both texts together: an answer fits in a frame also where each of them takes four bytes."""

_PER_SUPPORT = 5  # a key takes as many bytes as so many characters
FIELDS = 2
MOST_CARDS_SHOWN = 120
"""A result carries the newest cards only, and says how many there are in all."""

MOST_BYTES_SHOWN = 500_000
"""Of text, in UTF-8, on those cards: 500 graphemes may be 16,000 bytes, and a wall of those is no frame any more."""

_FIELD = "\n"  # between the fields in a bucket; a cleaned text is one line, so it never holds one
_SUPPORT = "\n\n"  # begins the bucket of a supported card, and alone is that of having withdrawn everything


class Open(QuestionBase):
    """A question to answer freely."""

    kind: Literal["open"] = "open"
    fields: Annotated[tuple[Item, ...], Field(max_length=FIELDS)] = ()
    """Two halves of an answer, each with a label; without them an answer is one text."""
    length: Annotated[int, Field(ge=1, le=MOST_GRAPHEMES)] = MOST_GRAPHEMES
    """The longest a text may be, in graphemes."""
    support: bool = False
    """Whether people can support what others wrote."""

    @model_validator(mode="after")
    def _fields_are_two(self) -> "Open":
        refuse_twins(self.fields, "fields")
        if len(self.fields) == 1:
            raise BrokenRule("one_field")
        if self.support and not self.change:
            raise BrokenRule("support_needs_change")
        return self

    @property
    def has_words(self) -> bool:
        """Every card is a person's own."""
        return True

    @property
    def shared(self) -> bool:
        """With support, people answer to what others wrote."""
        return self.support


class OpenAnswer(Model):
    """What one person wrote."""

    kind: Literal["open"] = "open"
    texts: Annotated[
        tuple[Annotated[str, StringConstraints(max_length=MOST_CHARACTERS)], ...], Field(max_length=FIELDS)
    ]
    """One for each field of the question, in their order; of two, one may be empty, and beside support all of them."""
    supports: Supports = ()
    """The cards of others that this person supports."""

    @model_validator(mode="after")
    def _fits_in_a_frame(self) -> "OpenAnswer":
        if sum(map(len, self.texts)) + _PER_SUPPORT * len(self.supports) > MOST_CHARACTERS:
            raise ValueError(f"an answer has at most {MOST_CHARACTERS} characters")
        return self


class Card(Model):
    """One answer on the wall."""

    id: int
    """Its place in the order of arrival: the seq of the ballot that brought it."""
    texts: tuple[str, ...]
    """As many as an answer has."""
    count: int
    """How many people wrote exactly this."""
    key: Key
    """What it is supported by."""
    support: int
    """How many others support it."""
    group: str | None
    """The group into which the presenter put it."""


class CardGroup(Model):
    """Cards that the presenter put together."""

    name: str
    cards: int
    """How many different answers are in it, also those too old to be among the cards."""
    count: int
    """How many people wrote them."""


class OpenResult(Model):
    """The newest cards, newest first."""

    kind: Literal["open"] = "open"
    ballots: int
    cards: tuple[Card, ...]
    distinct: int
    """How many different answers there are in all."""
    groups: tuple[CardGroup, ...]
    """In the order in which they were first used."""


def _check(question: Open, answer: OpenAnswer) -> OpenAnswer:
    if len(answer.texts) != (len(question.fields) or 1):
        raise InvalidAnswer("malformed")
    texts = tuple(clean(text) for text in answer.texts)
    if not any(texts) and not question.support:
        raise InvalidAnswer("nothing_written")
    if any(graphemes(text) > question.length for text in texts):
        raise InvalidAnswer("text_too_long", most=question.length)
    if answer.supports and not question.support:
        raise InvalidAnswer("malformed")
    refuse_own(answer.supports, [_FIELD.join(texts)] if any(texts) else ())
    return answer if texts == answer.texts else OpenAnswer(texts=texts, supports=answer.supports)


def _weigh(_question: Open, answer: OpenAnswer) -> Weights:
    written = {_FIELD.join(answer.texts): 1} if any(answer.texts) else {}
    return written | {_SUPPORT + key: 1 for key in answer.supports} or {_SUPPORT: 1}


def _result(
    _question: Open, counts: Counts, most: int | None = MOST_CARDS_SHOWN, room: float = MOST_BYTES_SHOWN
) -> OpenResult:
    written = [bucket for bucket in counts.weights if not bucket.startswith(_SUPPORT)]
    newest = sorted(written, key=lambda bucket: (-counts.first.get(bucket, 0), bucket))
    cards: list[Card] = []
    for bucket in newest[:most]:
        room -= len(bucket.encode())
        if room < 0:
            break
        cards.append(_card(bucket, counts))
    return OpenResult(ballots=counts.ballots, cards=tuple(cards), distinct=len(newest), groups=_groups(counts))


def _card(bucket: str, counts: Counts) -> Card:
    key = key_of(bucket)
    return Card(
        id=counts.first.get(bucket, 0),
        texts=tuple(bucket.split(_FIELD)),
        count=counts.weights[bucket],
        key=key,
        support=counts.weights.get(_SUPPORT + key, 0),
        group=counts.groups.get(bucket),
    )


def _groups(counts: Counts) -> tuple[CardGroup, ...]:
    sizes: dict[str, list[int]] = {}
    for bucket, name in counts.groups.items():
        if bucket in counts.weights:
            sizes.setdefault(name, []).append(counts.weights[bucket])
    return tuple(CardGroup(name=name, cards=len(people), count=sum(people)) for name, people in sizes.items())


def _writings(counts: Counts) -> dict[str, Writing]:
    return {
        bucket: Writing(" · ".join(filter(None, bucket.split(_FIELD))), parts=(_SUPPORT + key_of(bucket),))
        for bucket in counts.weights
        if not bucket.startswith(_SUPPORT)
    }


def _read(question: Open, text: str) -> OpenAnswer:
    text, supports = without_supports(text) if question.support else (text, ())
    return OpenAnswer(texts=tuple(split(text, "|")) if question.fields else (text,), supports=supports)


def _write(question: Open, answer: OpenAnswer) -> str:
    text = " | ".join(escape(text, "|") for text in answer.texts).strip() if question.fields else answer.texts[0]
    return with_supports(text, answer.supports) if question.support else text


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
    writings=_writings,
    marks=("shown", "hidden"),
    grouped=True,
    whole=partial(_result, most=None, room=inf),
)
