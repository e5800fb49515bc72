"""Sample answers, one a line: `- 3x regie, loslaten`. How an answer is written depends on its kind."""

import re
from collections.abc import Callable
from typing import Any

from pydantic import ValidationError

from klankbord.decks.deck import MOST_SAMPLES, Sample
from klankbord.decks.draft import Draft
from klankbord.decks.entries import read_items
from klankbord.decks.outline import Block, Line, by_title
from klankbord.decks.problem import Problems, meant
from klankbord.decks.texts import Languages, speaks
from klankbord.questions import Answer, InvalidAnswer, Question, check
from klankbord.questions.choice import Choice, ChoiceAnswer
from klankbord.questions.cloud import Cloud, CloudAnswer
from klankbord.questions.content import Content, ContentAnswer
from klankbord.questions.open import Open, OpenAnswer
from klankbord.questions.reasons import sentence

ABSTAIN = "(none)"
"""What an abstention is written as; no id has brackets."""

_WEIGHTED = re.compile(r"([0-9]{1,6}) ?[x×] (.*)")
_WORD = re.compile(r"(?:\\[\\,]|[^,])+")
_ESCAPED = re.compile(r"\\([\\,])")
_TO_ESCAPE = re.compile(r"([\\,])")


def read_samples(
    block: Block, question: Question, languages: Languages, problems: Problems
) -> list[tuple[Sample, int]]:
    """Return the samples under a heading and the line of each, those without a language first."""
    samples = _read_list(block.lines, question, None, problems)
    for language, inner in by_title(block.blocks, problems).items():
        if speaks(language, languages, inner.line, problems):
            samples += _read_list(inner.lines, question, language, problems)
    return samples


def write_sample(sample: Sample) -> str:
    """Return a sample as it stands after its bullet."""
    _, write = _HANDS[sample.answer.kind]
    text = write(sample.answer)
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
    read, _ = _HANDS[question.kind]
    try:
        kept, _ = check(question, read(question, text))
    except InvalidAnswer as refusal:
        near = meant(text, (option.id for option in question.options)) if isinstance(question, Choice) else ""
        problems.add(line, f"{sentence(refusal.code, refusal.values)}{near}")
    except ValidationError:
        problems.add(line, sentence("malformed", {}))
    else:
        return kept
    return None


def _read_choice(question: Choice, text: str) -> ChoiceAnswer:
    if text == ABSTAIN:
        return ChoiceAnswer(picks=())
    picks = tuple(pick.strip() for pick in text.split(","))
    for pick in picks:
        if all(pick != option.id for option in question.options):
            raise InvalidAnswer("unknown_option", option=pick)
    return ChoiceAnswer(picks=picks)


def _write_choice(answer: ChoiceAnswer) -> str:
    return ", ".join(answer.picks) or ABSTAIN


def _read_cloud(_question: Cloud, text: str) -> CloudAnswer:
    return CloudAnswer(words=tuple(_ESCAPED.sub(r"\1", word) for word in _WORD.findall(text)))


def _write_cloud(answer: CloudAnswer) -> str:
    return ", ".join(_TO_ESCAPE.sub(r"\\\1", word) for word in answer.words)


def _read_open(_question: Open, text: str) -> OpenAnswer:
    return OpenAnswer(text=text)


def _write_open(answer: OpenAnswer) -> str:
    return answer.text


def _read_content(_question: Content, _text: str) -> ContentAnswer:
    return ContentAnswer()


def _write_content(_answer: ContentAnswer) -> str:
    return ""


_HANDS: dict[str, tuple[Callable[[Any, str], Answer], Callable[[Any], str]]] = {
    "choice": (_read_choice, _write_choice),
    "cloud": (_read_cloud, _write_cloud),
    "open": (_read_open, _write_open),
    "content": (_read_content, _write_content),
}
