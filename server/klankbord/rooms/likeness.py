"""Words of a cloud that may be the same. Offered to the presenter, who decides; never done unasked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from klankbord.questions import KINDS, Counts, Question
from klankbord.rooms.acts import Acts
from klankbord.words.forms import same_word, stems
from klankbord.words.typos import one_typo, traces

MOST_SUGGESTIONS = 40
MOST_COMPARED = 500
"""Suggestions are looked for among so many of the largest words: more than a wall shows."""

_MOST_ALIKE = 8  # words of one stem, or of one trace, that another is compared with


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
    return tuple(_likenesses(words[:MOST_COMPARED], acts))[:MOST_SUGGESTIONS]


def _likenesses(words: Iterable[str], acts: Acts) -> Iterator[Likeness]:
    """Yield each word that is like a larger one, with that one."""
    by_stem: dict[str, list[str]] = {}
    by_trace: dict[str, list[str]] = {}
    for word in words:
        word_stems, word_traces = stems(word), list(traces(word))
        forms = (other for other in _met(by_stem, word_stems) if same_word(word, other))
        typos = (other for other in _met(by_trace, word_traces) if one_typo(word, other))
        if (form := next((other for other in forms if not _apart(word, other, acts)), None)) is not None:
            yield Likeness(word, form, "form")
        elif (typo := next((other for other in typos if not _apart(word, other, acts)), None)) is not None:
            yield Likeness(word, typo, "typo")
        _remember(by_stem, word_stems, word)
        _remember(by_trace, word_traces, word)


def _met(known: dict[str, list[str]], names: Iterable[str]) -> list[str]:
    """Return the larger words under these names, each once, in an order that does not depend on a set's."""
    return list(dict.fromkeys(other for name in sorted(names) for other in known.get(name, ())))


def _remember(known: dict[str, list[str]], names: Iterable[str], word: str) -> None:
    for name in names:
        others = known.setdefault(name, [])
        if len(others) < _MOST_ALIKE:
            others.append(word)


def _apart(one: str, other: str, acts: Acts) -> bool:
    return acts.apart.get(one) == other or acts.apart.get(other) == one
