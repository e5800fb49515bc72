"""Sample answers, one a line: `- 3x regie, loslaten`. How an answer is written depends on its kind."""

import re
from collections.abc import Iterator
from typing import cast

from klankbord.decks.deck import MOST_SAMPLES, Sample
from klankbord.decks.draft import Draft
from klankbord.decks.entries import read_items
from klankbord.decks.outline import Block, Line, by_title
from klankbord.decks.problem import Problems, meant
from klankbord.decks.sentences import REASON, Said, said
from klankbord.decks.texts import Languages, speaks
from klankbord.questions import KINDS, Answer, InvalidAnswer, Question, read, write
from klankbord.questions.item import Item

_WEIGHTED = re.compile(r"([0-9]{1,6}) ?[x×] (.*)")


def read_samples(
    block: Block, question: Question, languages: Languages, problems: Problems
) -> list[tuple[Sample, int]]:
    """Return the samples under a heading and the line of each, those without a language first."""
    samples = _read_list(block.lines, question, None, problems)
    for language, inner in by_title(block.blocks, problems).items():
        if speaks(language, languages, inner.line, problems):
            samples += _read_list(inner.lines, question, language, problems)
    return samples


def write_sample(question: Question, sample: Sample) -> str:
    """Return a sample as it stands after its bullet."""
    text = write(question, sample.answer)
    looks_weighted = _WEIGHTED.fullmatch(text) is not None  # an answer may itself begin with "2 x "
    if sample.weight > 1 or looks_weighted:
        return f"{sample.weight}x {text}"
    return text


def _read_list(
    lines: list[Line], question: Question, language: str | None, problems: Problems
) -> list[tuple[Sample, int]]:
    samples: list[tuple[Sample, int]] = []
    for item in read_items(lines, problems)[: MOST_SAMPLES + 1]:  # one too many is enough to be refused
        weighted = _WEIGHTED.fullmatch(item.text)
        weight, text = weighted.groups() if weighted else ("1", item.text)
        answer = _answer(question, text, item.number, problems)
        if answer is not None:
            draft = Draft(item.number)
            draft.put("answer", answer, item.number)
            draft.put("language", language, item.number)
            draft.put("weight", int(weight), item.number)
            sample = draft.complete(Sample, problems)
            if sample is not None:
                samples.append((sample, item.number))
    return samples


def _answer(question: Question, text: str, line: int, problems: Problems) -> Answer | None:
    try:
        return read(question, text)
    except InvalidAnswer as refusal:
        problems.add(line, *_refusal(question, refusal))
    return None


def _refusal(question: Question, refusal: InvalidAnswer) -> tuple[Said, ...]:
    """Return why a line is no answer, and what was meant or how an answer is written."""
    why = said(REASON + refusal.code, refusal.values)
    if refusal.code == "malformed":
        return why, said("written_as", written=KINDS[question.kind].written)
    unknown = refusal.values.get("option", refusal.values.get("item"))
    return (why,) if unknown is None else (why, *meant(str(unknown), _ids(question)))


def _ids(question: Question) -> Iterator[str]:
    """Every id of a thing that a question is about."""
    for _, value in question:
        if isinstance(value, tuple):
            for thing in cast("tuple[object, ...]", value):
                if isinstance(thing, Item):
                    yield thing.id
