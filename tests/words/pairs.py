"""The labelled pairs of words, and what becomes of each."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, cast

from klankbord.questions import Counts
from klankbord.rooms import NO_ACTS
from klankbord.rooms.likeness import suggest
from klankbord.words import clean, merge_key
from tests.questions.kinds import ask

CORPUS = Path(__file__).parent / "corpus"
LANGUAGES = ("nl", "en")

Half = Literal["tuned", "held-out"]
Label = Literal["merge", "suggest", "apart"]
Fate = Literal["merged", "offered", "left"]

HALVES: tuple[Half, ...] = ("tuned", "held-out")
LABELS: tuple[Label, ...] = ("merge", "suggest", "apart")
DUE: dict[Label, Fate] = {"merge": "merged", "suggest": "offered", "apart": "left"}
"""What should become of a pair."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two words that somebody judged."""

    one: str
    other: str
    label: Label
    name: str
    """Of its class, such as `plural`."""

    @property
    def half(self) -> Half:
        """Where the hash of its words puts it."""
        written = "\t".join(sorted((self.one, self.other)))
        return "held-out" if hashlib.sha256(written.encode()).digest()[0] % 2 else "tuned"


@cache
def read(language: str, half: Half) -> tuple[Pair, ...]:
    """Return the pairs of one file."""
    return tuple(_lines(CORPUS / f"{language}.{half}.tsv"))


def _lines(file: Path) -> Iterator[Pair]:
    for line in file.read_text("utf-8").splitlines():
        one, other, label, name = line.split("\t")
        assert label in LABELS, f"{file}: {label} is no label"
        yield Pair(one, other, cast(Label, label), name)


def fate(one: str, other: str) -> Fate:
    """Return what becomes of two words that are all a room said: found out with the code that does it."""
    keys = [merge_key(clean(word)) for word in (one, other)]
    if keys[0] == keys[1]:
        return "merged"
    weights = {bucket: people for key, people in zip(keys, (2, 1), strict=True) for bucket in (key, f"{key}\n{key}")}
    counts = Counts(weights, {bucket: seq for seq, bucket in enumerate(weights)}, 3)
    return "offered" if suggest(ask("cloud"), counts, NO_ACTS) else "left"
