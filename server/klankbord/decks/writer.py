"""From a deck to the text of its file, in the one form that a difference between two files is readable in."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from klankbord.decks.deck import Deck, Sample, Slide, Source
from klankbord.decks.entries import BULLET, INDENT
from klankbord.decks.forms import CHAPTER, FORMS, NOTES, SAMPLES, Part, Shape, field
from klankbord.decks.outline import FENCE
from klankbord.decks.parser import MOST_CHARACTERS
from klankbord.decks.problem import DeckError, Problem
from klankbord.decks.samples import write_sample
from klankbord.decks.sentences import said
from klankbord.decks.texts import write_page, write_text
from klankbord.decks.things import write_thing
from klankbord.questions import Question


def write_deck(deck: Deck) -> str:
    """Return the file of a deck: `parse_deck(write_deck(deck), deck.id) == deck`.

    What has its default value is left out. Raises `DeckError` where the file would be longer than one may be.
    """
    text = "\n".join(_deck(deck)) + "\n"
    if len(text) > MOST_CHARACTERS:
        raise DeckError((Problem(1, None, (said("does_not_fit", most=MOST_CHARACTERS),)),))
    return text


def _deck(deck: Deck) -> Iterator[str]:
    yield FENCE
    yield "title:"
    yield from write_text(deck.title, deck.languages, INDENT)
    if deck.summary:
        yield "summary:"
        yield from write_text(deck.summary, deck.languages, INDENT)
    if deck.source:
        yield "source:"
        yield from _source(deck.source)
    yield FENCE
    for slide in deck.slides:
        yield ""
        yield f"## {slide.question.id}"
        yield ""
        yield from _slide(slide, deck.languages)


def _source(source: Source) -> Iterator[str]:
    for name, value in source:
        if value is not None:
            yield f"{INDENT}{name}: {value}"


def _slide(slide: Slide, languages: tuple[str, ...]) -> Iterator[str]:
    question = slide.question
    yield from write_text(question.prompt, languages, BULLET)
    yield f"{BULLET}kind: {question.kind}"
    form = FORMS[question.kind]
    for name, shape in form.settings.items():
        yield from _setting(question, name, shape)
    if slide.chapter:
        yield from _part(CHAPTER, "text", slide.chapter, languages)
    for name, part in form.parts.items():
        value = getattr(question, field(name))
        if value:
            yield from _part(name, part, value, languages)
    if slide.notes:
        yield from _part(NOTES, "pages", slide.notes, languages)
    if slide.samples:
        yield from _samples(question, slide.samples)


def _setting(question: Question, name: str, shape: Shape) -> Iterator[str]:
    value = getattr(question, field(name))
    if value != type(question).model_fields[field(name)].default:
        yield f"{BULLET}{name}: {('no', 'yes')[value] if shape == 'yes or no' else value}"


def _part(name: str, part: Part, value: Any, languages: tuple[str, ...]) -> Iterator[str]:
    yield ""
    yield f"### {name}"
    yield ""
    if part == "text":
        yield from write_text(value, languages, BULLET)
    elif part == "pages":
        yield from _pages(value, languages)
    else:
        for thing in value:
            yield from write_thing(thing, languages)


def _pages(pages: Mapping[str, str], languages: tuple[str, ...]) -> Iterator[str]:
    written = [language for language in languages if language in pages]
    for language in written:
        if language != written[0]:
            yield ""
        yield f"#### {language}"
        yield ""
        yield write_page(pages[language])


def _samples(question: Question, samples: tuple[Sample, ...]) -> Iterator[str]:
    yield ""
    yield f"### {SAMPLES}"
    for language, group in groupby(samples, key=lambda sample: sample.language):
        yield ""
        if language is not None:
            yield f"#### {language}"
            yield ""
        for sample in group:
            yield f"{BULLET}{write_sample(question, sample)}"
