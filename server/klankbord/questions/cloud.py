"""Cloud: a few words from everyone; a word weighs as many people as gave it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from klankbord.questions.base import (
    Counts,
    InvalidAnswer,
    Kind,
    Lens,
    LensName,
    Model,
    QuestionBase,
    Weights,
    Writing,
)
from klankbord.questions.lenses import Seen, look
from klankbord.questions.line import escape, split
from klankbord.words import clean, graphemes, merge_key

MOST_ENTRIES = 10
MOST_GRAPHEMES = 40
MOST_WORDS_SHOWN = 200
"""A result carries the largest words only, and says how many there are in all."""

_SPELLING = "\n"  # separates key and spelling in a bucket; a cleaned entry is one line, so it never holds one


class Cloud(QuestionBase):
    """A word cloud."""

    kind: Literal["cloud"] = "cloud"
    entries: Annotated[int, Field(ge=1, le=MOST_ENTRIES)] = 3
    """The largest number of words one person may give."""
    length: Annotated[int, Field(ge=1, le=MOST_GRAPHEMES)] = MOST_GRAPHEMES
    """The longest a word may be, in graphemes."""

    @property
    def has_words(self) -> bool:
        """Every word is a person's own."""
        return True


class CloudAnswer(Model):
    """The words of one person, as typed."""

    kind: Literal["cloud"] = "cloud"
    words: Annotated[tuple[Annotated[str, StringConstraints(max_length=400)], ...], Field(max_length=MOST_ENTRIES)]


class Word(Model):
    """One word of the cloud."""

    key: str
    label: str
    """The most frequent of its own spellings; of equals, the earliest. Another's where nobody gives the word itself."""
    count: int
    """How many people gave it."""


class CloudResult(Model):
    """The largest words, largest first; of equals, the earliest first."""

    kind: Literal["cloud"] = "cloud"
    ballots: int
    words: tuple[Word, ...]
    distinct: int
    """How many words there are in all."""


def _check(question: Cloud, answer: CloudAnswer) -> CloudAnswer:
    words = tuple(word for word in map(clean, answer.words) if word)
    if not words:
        raise InvalidAnswer("nothing_written")
    if len(words) > question.entries:
        raise InvalidAnswer("too_many_words", most=question.entries)
    for word in words:
        if graphemes(word) > question.length:
            raise InvalidAnswer("word_too_long", most=question.length)
    return answer if words == answer.words else CloudAnswer(words=words)


def _weigh(_question: Cloud, answer: CloudAnswer) -> Weights:
    weights: dict[str, int] = {}
    for word in answer.words:
        key = merge_key(word)
        if key not in weights:  # a person adds at most one to a word, in the spelling written first
            weights[key] = 1
            weights[key + _SPELLING + word] = 1
    return weights


def _result(_question: Cloud, counts: Counts, most: int | None = MOST_WORDS_SHOWN) -> CloudResult:
    spellings = _spellings(counts)
    ranked = _ranked(spellings, counts)[:most]
    return CloudResult(
        ballots=counts.ballots,
        words=tuple(Word(key=key, label=spellings[key][0], count=counts.weights[key]) for key in ranked),
        distinct=len(spellings),
    )


def _look(counts: Counts, lens: LensName, leaf: int) -> Lens:
    spellings = _spellings(counts)
    words = [
        Seen(key, spellings[key][0], counts.weights[key], _parts(key, spellings[key], counts))
        for key in _ranked(spellings, counts)
    ]
    return look(words, lens, leaf)


def _parts(word: str, spellings: Sequence[str], counts: Counts) -> list[tuple[str, int]]:
    """Return the words that `word` is made of, each in its most frequent spelling, and how many people gave it.

    The word itself comes first, then the others by their number. A person gives a word in one spelling only.
    """
    if len(spellings) == 1:
        return [(spellings[0], counts.weights[word])]
    found: dict[str, tuple[str, int]] = {}
    for spelling in spellings:
        key = merge_key(spelling)
        label, people = found.get(key, (spelling, 0))
        found[key] = label, people + counts.weights[word + _SPELLING + spelling]
    own = found.pop(word, None)
    return [*((own,) if own else ()), *sorted(found.values(), key=lambda part: -part[1])]


def _ranked(words: Iterable[str], counts: Counts) -> list[str]:
    """Return words by their keys, the largest first; of equals, the earliest."""
    return sorted(words, key=lambda word: (-counts.weights[word], counts.first.get(word, 0), word))


def _spellings(counts: Counts) -> dict[str, list[str]]:
    """Return every word by its key, in all of its spellings: its own first, then those of words that count for it.

    Of both, the most frequent comes first, and of equals the earliest.
    """
    found: dict[str, list[str]] = {}
    for bucket in counts.weights:
        key, separator, spelling = bucket.partition(_SPELLING)
        if separator:
            found.setdefault(key, []).append(spelling)

    def rank(key: str, spelling: str) -> tuple[bool, int, int, str]:
        bucket = key + _SPELLING + spelling
        return merge_key(spelling) != key, -counts.weights[bucket], counts.first.get(bucket, 0), spelling

    for key, spellings in found.items():
        if len(spellings) > 1:  # nearly every word has one, and there may be thousands
            spellings.sort(key=partial(rank, key))
    return found


def _writings(counts: Counts) -> dict[str, Writing]:
    return {
        key: Writing(label, tuple(others), parts=tuple(key + _SPELLING + one for one in (label, *others)))
        for key, (label, *others) in _spellings(counts).items()
    }


def _merge(counts: Counts, merges: Mapping[str, str]) -> Counts:
    """Return the counts with some words counted for others.

    A merged word has all spellings of its words and is as old as the earliest of them. Who gave several of them
    counts once: `counts.together` says how often that is so. Where it is not of the same instant as the counts, no
    word comes out smaller than the largest of those it is made of, or larger than the room.
    """
    words = {word: into.partition(_SPELLING)[0] for word, into in merges.items()}
    weights: dict[str, int] = {}
    first: dict[str, int] = {}
    largest: dict[str, int] = {}
    for bucket, weight in counts.weights.items():
        key, separator, spelling = bucket.partition(_SPELLING)
        into = words.get(key, key) + separator + spelling
        weights[into] = weights.get(into, 0) + weight
        largest[into] = max(weight, largest.get(into, 0))
        first[into] = min(counts.first.get(bucket, 0), first.get(into, counts.first.get(bucket, 0)))
    for several, people in counts.together.items():
        given = [words.get(word, word) for word in several if word in counts.weights]
        for into in set(given):
            weights[into] -= people * (given.count(into) - 1)
    for into, least in largest.items():
        weights[into] = max(least, min(weights[into], counts.ballots))
    return replace(counts, weights=weights, first=first)


def _read(_question: Cloud, text: str) -> CloudAnswer:
    return CloudAnswer(words=tuple(split(text, ",")))


def _write(_question: Cloud, answer: CloudAnswer) -> str:
    return ", ".join(escape(word, ",") for word in answer.words)


CLOUD = Kind(
    name="cloud",
    question_type=Cloud,
    answer_type=CloudAnswer,
    result_type=CloudResult,
    check=_check,
    weigh=_weigh,
    result=_result,
    read=_read,
    write=_write,
    written=r"words with commas between them; '\,' is a comma within a word",
    writings=_writings,
    marks=("shown", "hidden"),
    merge=_merge,
    whole=partial(_result, most=None),
    look=_look,
)
