"""Cloud: a few words from everyone; a word weighs as many people as gave it."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from klankbord.questions.base import Counts, InvalidAnswer, Kind, Model, QuestionBase, Weights
from klankbord.questions.line import escape, split
from klankbord.words import clean, graphemes, merge_key

MOST_ENTRIES = 10
MOST_GRAPHEMES = 40
MOST_WORDS_SHOWN = 200
"""A result carries the largest words only, and says how many there are in all."""

_SPELLING = "\n"  # separates key and spelling in a bucket; a cleaned entry is one line, so it never holds one


class Cloud(QuestionBase):
    """A word cloud."""

    has_words = True

    kind: Literal["cloud"] = "cloud"
    entries: Annotated[int, Field(ge=1, le=MOST_ENTRIES)] = 3
    """The largest number of words one person may give."""
    length: Annotated[int, Field(ge=1, le=MOST_GRAPHEMES)] = MOST_GRAPHEMES
    """The longest a word may be, in graphemes."""


class CloudAnswer(Model):
    """The words of one person, as typed."""

    kind: Literal["cloud"] = "cloud"
    words: Annotated[tuple[Annotated[str, StringConstraints(max_length=400)], ...], Field(max_length=MOST_ENTRIES)]


class Word(Model):
    """One word of the cloud."""

    key: str
    label: str
    """The most frequent spelling; of equals, the earliest."""
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


def _result(_question: Cloud, counts: Counts) -> CloudResult:
    spellings: dict[str, list[tuple[int, int, str]]] = {}
    sizes: dict[str, int] = {}
    for bucket, count in counts.weights.items():
        key, separator, spelling = bucket.partition(_SPELLING)
        if separator:
            spellings.setdefault(key, []).append((-count, counts.first.get(bucket, 0), spelling))
        else:
            sizes[key] = count
    ranked = sorted(sizes, key=lambda key: (-sizes[key], counts.first.get(key, 0), key))
    return CloudResult(
        ballots=counts.ballots,
        words=tuple(Word(key=key, label=min(spellings[key])[2], count=sizes[key]) for key in ranked[:MOST_WORDS_SHOWN]),
        distinct=len(sizes),
    )


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
    marks=("shown", "hidden"),
    acts=("merge",),
)
