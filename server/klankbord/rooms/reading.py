"""What people wrote, for who decides whether the room sees it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from klankbord.questions import KINDS, AnyKind, Counts, Moderation, Question, Writing
from klankbord.rooms.acts import Acts
from klankbord.words import WordLists

State = Literal["seen", "held", "hidden"]
"""Before the room, where it may see results at all; waiting to be read; set aside."""

_STRICTNESS: tuple[State, ...] = get_args(State)


@dataclass(frozen=True, slots=True)
class Read:
    """Something that people wrote, for who moderates."""

    bucket: str
    text: str
    count: int
    """How many people wrote it."""
    state: State
    flagged: bool
    """Whether a word of the lists is in it."""


def states(
    kind: AnyKind, writings: Mapping[str, Writing], moderation: Moderation, acts: Acts, lists: WordLists
) -> dict[str, State]:
    """Return what becomes of everything that people wrote, by its bucket.

    A word that counts for another one is seen where the other is: what was decided about the other holds for it too,
    unless something was decided about the word itself, and it is never before the room when the other is not.
    """

    def state(bucket: str, mark: str | None) -> State:
        if mark is not None:
            return "hidden" if mark == kind.aside else "seen"
        if moderation == "all":
            return "held"
        writing = writings.get(bucket)
        return "held" if moderation == "flagged" and writing and _flagged(writing, lists) else "seen"

    found: dict[str, State] = {}
    for bucket in writings:
        into = acts.merges.get(bucket, bucket)
        mark = acts.marks.get(into)
        own = state(bucket, acts.marks.get(bucket, mark))
        found[bucket] = _stricter(own, state(into, mark))
    return found


def handled(
    question: Question, counts: Counts, moderation: Moderation, acts: Acts, lists: WordLists, *, seen: bool, most: int
) -> tuple[Read, ...]:
    """Return at most `most` of what people wrote: what waits comes first, then the newest.

    Where whoever reads this may not see the result yet (`seen` is false), it is what they have to read or have read
    already: what waits and what was decided about; and where nothing is moderated, nothing.
    """
    if not seen and moderation == "off":
        return ()
    kind = KINDS[question.kind]
    writings = kind.writings(counts)
    now = states(kind, writings, moderation, acts, lists)
    listed = [bucket for bucket in writings if seen or now[bucket] != "seen" or bucket in acts.marks]
    listed.sort(key=lambda bucket: (now[bucket] != "held", -counts.first.get(bucket, 0), bucket))
    return tuple(
        Read(bucket, writings[bucket].text, counts.weights[bucket], now[bucket], _flagged(writings[bucket], lists))
        for bucket in listed[:most]
    )


def _stricter(one: State, other: State) -> State:
    return max((one, other), key=_STRICTNESS.index)


def _flagged(writing: Writing, lists: WordLists) -> bool:
    return any(map(lists.flag, (writing.text, *writing.spellings)))
