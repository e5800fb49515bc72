"""How long it takes to find which words of a large cloud may be one."""

import re
import time
from collections.abc import Callable
from importlib.resources import files
from statistics import median

from klankbord.questions import KINDS, Counts, Question
from klankbord.rooms import NO_ACTS
from klankbord.rooms.likeness import suggest
from klankbord.words import merge_key
from tests.bench.figure import Figure
from tests.questions.kinds import ask

WORDS = 2_500
"""Different words, those of the built-in decks: more than a room gives."""

TIMES = 20
"""Rounds that are measured, behind one in which everything is read and remembered that can be."""


async def suggestions() -> list[Figure]:
    """Return milliseconds of this process for one look, beside only reading the same words from their counts."""
    question, counts = ask("cloud"), _counts()
    return [
        Figure(
            name="suggestions",
            value=_milliseconds(lambda: suggest(question, counts, NO_ACTS)),
            floor=_milliseconds(lambda: _read(question, counts)),
            unit="ms of one core",
            goal="value at most 60",
            note=f"{WORDS:,} different words; floor: reading them from their counts, and looking for nothing",
        )
    ]


def _milliseconds(look: Callable[[], object]) -> float:
    """Return the median time that the process had a core for a look."""
    look()
    taken: list[float] = []
    for _ in range(TIMES):
        before = time.process_time()
        look()
        taken.append(time.process_time() - before)
    return median(taken) * 1_000


def _read(question: Question, counts: Counts) -> None:
    kind = KINDS[question.kind]
    assert kind.merge is not None
    kind.writings(counts)


def _counts() -> Counts:
    """Return the words of the decks, earlier ones given by more people."""
    decks = sorted((files("klankbord.decks") / "builtin").iterdir(), key=lambda deck: deck.name)
    written = (word for deck in decks for word in re.findall(r"[^\W\d_]+", deck.read_text("utf-8")))
    words = list(dict.fromkeys(merge_key(word) for word in written))[:WORDS]
    assert len(words) == WORDS
    people = {word: 1 + (WORDS - place) // 50 for place, word in enumerate(words)}
    weights = {bucket: count for word, count in people.items() for bucket in (word, f"{word}\n{word}")}
    return Counts(weights, {bucket: seq for seq, bucket in enumerate(weights)}, WORDS)
