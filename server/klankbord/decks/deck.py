"""A deck: ordered questions with what their presenter needs."""

from collections.abc import Iterator
from typing import Annotated, cast

from pydantic import AfterValidator, BaseModel, Field, StringConstraints, model_validator

from klankbord.questions import Answer, InvalidAnswer, Model, Question, Text, check
from klankbord.questions.base import Language, LongText, Slug
from klankbord.questions.prose import one_line

MOST_SLIDES = 100
MOST_SAMPLES = 200

_Line = Annotated[str, StringConstraints(min_length=1, max_length=300), AfterValidator(one_line)]


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
    """As it is kept: `check` returns it unchanged."""
    language: Language | None = None
    """The language it is written in; none where an answer has no words."""
    weight: Annotated[int, Field(ge=1, le=100)] = 1
    """How often it is given, beside the other samples of the slide."""


def _by_language(samples: tuple[Sample, ...]) -> tuple[Sample, ...]:
    """Put the samples of a language together, those without one first."""
    order = {sample.language: None for sample in samples if sample.language is not None}
    languages = [None, *order]
    return tuple(sorted(samples, key=lambda sample: languages.index(sample.language)))


class Slide(Model):
    """One question of a deck, and what only its presenter sees."""

    question: Question
    chapter: Text | None = None
    """The chapter that begins here."""
    notes: LongText | None = None
    """For the presenter's remote; never for the screen or the room."""
    samples: Annotated[tuple[Sample, ...], Field(max_length=MOST_SAMPLES), AfterValidator(_by_language)] = ()

    @model_validator(mode="after")
    def _samples_answer_the_question(self) -> "Slide":
        for number, sample in enumerate(self.samples, 1):
            try:
                kept, _ = check(self.question, sample.answer)
            except InvalidAnswer as refusal:
                raise ValueError(f"sample {number} is no answer here: {refusal.code}") from refusal
            if kept != sample.answer:
                raise ValueError(f"sample {number} is not written as it would be kept")
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

    @model_validator(mode="after")
    def _languages_are_those_of_the_title(self) -> "Deck":
        for text in _texts(self):
            if next(iter(text)) != self.languages[0]:
                raise ValueError(f"a text does not begin with its original, {self.languages[0]!r}: {text}")
            if not text.keys() <= self.title.keys():
                raise ValueError(f"a text is in a language that the title is not in: {text}")
        spoken = {sample.language for slide in self.slides for sample in slide.samples}
        if not spoken <= {None, *self.title}:
            raise ValueError("a sample is in a language that the title is not in")
        return self

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages the deck is written in, the original first."""
        return tuple(self.title)


def _texts(value: object) -> Iterator[dict[str, str]]:
    """Every text in a value, whatever the kinds of its questions."""
    if isinstance(value, dict):
        yield cast("dict[str, str]", value)
    elif isinstance(value, tuple):
        for item in cast("tuple[object, ...]", value):
            yield from _texts(item)
    elif isinstance(value, BaseModel):
        for _, inner in value:
            yield from _texts(inner)
