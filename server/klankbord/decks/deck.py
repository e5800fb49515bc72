"""A deck: ordered questions with what their presenter needs."""

from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from klankbord.questions import Answer, InvalidAnswer, Model, Question, Text, check
from klankbord.questions.base import Language, LongText, Slug

MOST_SLIDES = 100

_Line = Annotated[str, StringConstraints(min_length=1, max_length=300)]


class Source(Model):
    """Where a deck comes from; shown with it everywhere."""

    title: _Line
    author: _Line | None = None
    organisation: _Line | None = None
    year: Annotated[int, Field(ge=1500, le=2999)] | None = None
    licence: _Line | None = None


class Sample(Model):
    """One believable answer, for rehearsal and demonstration."""

    answer: Answer
    language: Language | None = None
    """The language it is written in; none where an answer has no words."""
    weight: Annotated[int, Field(ge=1, le=100)] = 1
    """How often it is given, beside the other samples of the slide."""


class Slide(Model):
    """One question of a deck, and what only its presenter sees."""

    question: Question
    chapter: Text | None = None
    """The chapter that begins here."""
    notes: LongText | None = None
    """For the presenter's remote; never for the screen or the room."""
    samples: Annotated[tuple[Sample, ...], Field(max_length=200)] = ()

    @model_validator(mode="after")
    def _samples_answer_the_question(self) -> "Slide":
        for number, sample in enumerate(self.samples, 1):
            try:
                check(self.question, sample.answer)
            except InvalidAnswer as refusal:
                raise ValueError(f"sample {number} is not an answer to this question: {refusal.code}") from refusal
        return self


class Deck(Model):
    """A deck as a presenter starts it."""

    id: Slug
    title: Text
    summary: Text | None = None
    source: Source | None = None
    slides: Annotated[tuple[Slide, ...], Field(min_length=1, max_length=MOST_SLIDES)]

    @model_validator(mode="after")
    def _questions_differ(self) -> "Deck":
        seen: set[str] = set()
        for slide in self.slides:
            if slide.question.id in seen:
                raise ValueError(f"two questions have the id {slide.question.id!r}")
            seen.add(slide.question.id)
        return self

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages the deck is written in, the original first."""
        return tuple(self.title)
