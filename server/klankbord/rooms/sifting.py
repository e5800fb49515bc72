"""Which answers the room sees, and how, after what was decided about them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from klankbord.questions import KINDS, Counts, Moderation, Question, Writing
from klankbord.rooms.acts import Acts
from klankbord.rooms.reading import State, states
from klankbord.words import WordLists


@dataclass(frozen=True, slots=True)
class Sifted:
    """The counts of a round after moderation."""

    counts: Counts
    """What the room may see: nothing in it comes from what waits or was set aside."""
    aside: int
    """How many answers were set aside. Somebody who wrote two of them counts twice."""
    held: int
    """How many wait to be read."""


def sift(question: Question, counts: Counts, moderation: Moderation, acts: Acts, lists: WordLists) -> Sifted:
    """Return what the room sees of `counts`: without what waits or was set aside, merged words as one, in groups."""
    kind = KINDS[question.kind]
    decided = replace(counts, marks=acts.marks, groups=acts.groups)
    if moderation == "off" and not acts.merges and kind.aside not in acts.marks.values():
        return Sifted(decided, aside=0, held=0)
    writings = kind.writings(counts)
    now = states(kind, writings, moderation, acts, lists)
    left = _in_sight(decided, writings, now)
    return Sifted(
        counts=kind.merge(left, acts.merges) if kind.merge and acts.merges else left,
        aside=_answers(counts, now, "hidden"),
        held=_answers(counts, now, "held"),
    )


def _in_sight(counts: Counts, writings: Mapping[str, Writing], now: Mapping[str, State]) -> Counts:
    weights, first = dict(counts.weights), dict(counts.first)
    for bucket, writing in writings.items():
        if now[bucket] == "seen":
            continue
        for part in (bucket, *writing.parts):
            weights.pop(part, None)
            first.pop(part, None)
        if writing.leaves is not None:
            weights[writing.leaves] = weights.get(writing.leaves, 0) + counts.weights[bucket]
            seq = counts.first.get(bucket, 0)
            first[writing.leaves] = min(seq, first.get(writing.leaves, seq))
    return replace(counts, weights=weights, first=first)


def _answers(counts: Counts, now: Mapping[str, State], state: State) -> int:
    return sum(counts.weights[bucket] for bucket, found in now.items() if found == state)
