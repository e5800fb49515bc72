"""Words of a cloud that may be the same. Offered to the presenter, who decides; never done unasked."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import Literal

from klankbord.questions import KINDS, Counts, Question
from klankbord.rooms.acts import Acts
from klankbord.words.forms import roots
from klankbord.words.typos import mistyped, traces

MOST_SUGGESTIONS = 40
MOST_COMPARED = 500
"""Suggestions are looked for among so many of the largest words: more than a wall shows."""

_MOST_ALIKE = 8  # words of one root, or of one trace, that another is compared with


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two words that may be the same: one can be counted for the other."""

    bucket: str
    into: str
    """The one that more people gave; of equals, the earlier."""
    why: Literal["form", "typo"]
    """Two forms of one word, or one typing error."""


def suggest(question: Question, counts: Counts, acts: Acts) -> tuple[Likeness, ...]:
    """Return words that the room sees in `counts`, after sifting, and that may be the same; the largest first.

    Two words that were merged and taken apart again are not offered a second time.
    """
    kind = KINDS[question.kind]
    if kind.merge is None:
        return ()
    words = list(kind.writings(counts))
    words.sort(key=lambda word: (-counts.weights[word], counts.first.get(word, 0), word))
    return tuple(islice(_likenesses(words[:MOST_COMPARED], acts), MOST_SUGGESTIONS))


def _likenesses(words: Sequence[str], acts: Acts) -> Iterator[Likeness]:
    """Yield each word that is like a larger one, with the largest of those; forms come before typing errors."""
    by_root: dict[str, list[int]] = {}
    by_trace: dict[str, list[int]] = {}
    for place, word in enumerate(words):
        larger = [words[other] for other in _meet(by_root, roots(word), place)]
        alike = [words[other] for other in _meet(by_trace, traces(word), place)]
        forms = (Likeness(word, other, "form") for other in larger)
        typos = (Likeness(word, other, "typo") for other in alike if mistyped(word, other))
        yield from islice((one for one in chain(forms, typos) if not _apart(one.bucket, one.into, acts)), 1)


def _meet(known: dict[str, list[int]], names: Iterable[str], place: int) -> list[int]:
    """Return the places of words that were put under these names before, in order, and put this one there."""
    met: set[int] = set()
    for name in names:
        places = known.setdefault(name, [])
        met.update(places)
        if len(places) < _MOST_ALIKE:
            places.append(place)
    return sorted(met)


def _apart(one: str, other: str, acts: Acts) -> bool:
    return acts.apart.get(one) == other or acts.apart.get(other) == one
