"""Open: an answer in one's own sentences, shown as a wall of cards."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from klankbord.questions.base import Counts, InvalidAnswer, Kind, Model, QuestionBase, Weights
from klankbord.words import clean, graphemes

MOST_GRAPHEMES = 500
MOST_CARDS_SHOWN = 120
"""A result carries the newest cards only, and says how many there are in all."""

MOST_BYTES_SHOWN = 500_000
"""Of text, in UTF-8, on those cards: 500 graphemes may be 16,000 bytes, and a wall of those is no frame any more."""


class Open(QuestionBase):
    """A question to answer freely."""

    kind: Literal["open"] = "open"
    length: Annotated[int, Field(ge=1, le=MOST_GRAPHEMES)] = MOST_GRAPHEMES
    """The longest an answer may be, in graphemes."""


class OpenAnswer(Model):
    """What one person wrote."""

    kind: Literal["open"] = "open"
    text: Annotated[str, StringConstraints(max_length=4000)]


class Card(Model):
    """One text on the wall."""

    id: int
    """Its place in the order of arrival: the seq of the ballot that brought it."""
    text: str
    count: int
    """How many people wrote exactly this."""


class OpenResult(Model):
    """The newest cards, newest first."""

    kind: Literal["open"] = "open"
    ballots: int
    cards: tuple[Card, ...]
    distinct: int
    """How many different texts there are in all."""


def _check(question: Open, answer: OpenAnswer) -> OpenAnswer:
    text = clean(answer.text)
    if not text:
        raise InvalidAnswer("nothing_written")
    if graphemes(text) > question.length:
        raise InvalidAnswer("text_too_long", most=question.length)
    return OpenAnswer(text=text)


def _weigh(_question: Open, answer: OpenAnswer) -> Weights:
    return {answer.text: 1}


def _result(_question: Open, counts: Counts) -> OpenResult:
    newest = sorted(counts.weights, key=lambda text: (-counts.first.get(text, 0), text))
    cards: list[Card] = []
    room = MOST_BYTES_SHOWN
    for text in newest[:MOST_CARDS_SHOWN]:
        room -= len(text.encode())
        if room < 0:
            break
        cards.append(Card(id=counts.first.get(text, 0), text=text, count=counts.weights[text]))
    return OpenResult(ballots=counts.ballots, cards=tuple(cards), distinct=len(newest))


OPEN = Kind("open", Open, OpenAnswer, OpenResult, _check, _weigh, _result)
