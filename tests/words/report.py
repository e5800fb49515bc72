"""`python -m tests.words.report`: what becomes of the labelled pairs, as the tables of docs/explanation/words.md.

`python -m tests.words.report missed` names the pairs of the tuned half that went wrong. Those of the held-out half are
named nowhere, so that nobody tunes on them.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tests.words.pairs import DUE, HALVES, LABELS, LANGUAGES, Half, Pair, fate, read


@dataclass(frozen=True, slots=True)
class Score:
    """What became of the pairs of one language in one half."""

    merged_wrongly: int
    """Merged unasked, and labelled otherwise."""
    due: int
    """Pairs that should be offered."""
    found: int
    """Those of them that are."""
    offered: int
    offered_wrongly: int
    """Offered, and two words."""
    apart: int
    """Pairs of two words."""

    @property
    def share_found(self) -> float:
        """Of the pairs that should be offered."""
        return self.found / self.due

    @property
    def share_wrong(self) -> float:
        """The larger of two: of what is offered, and of what must not be."""
        return self.offered_wrongly / min(self.offered, self.apart)


def score(pairs: Iterable[Pair]) -> Score:
    """Return what becomes of some pairs."""
    fates = [(pair.label, fate(pair.one, pair.other)) for pair in pairs]
    return Score(
        merged_wrongly=sum(was == "merged" and label != "merge" for label, was in fates),
        due=sum(label == "suggest" for label, _ in fates),
        found=fates.count(("suggest", "offered")),
        offered=sum(was == "offered" for _, was in fates),
        offered_wrongly=fates.count(("apart", "offered")),
        apart=sum(label == "apart" for label, _ in fates),
    )


def report() -> str:
    """Return both tables, in Markdown."""
    return "\n".join([*_goals(), "", *_classes()])


def _goals() -> Iterator[str]:
    yield "| half | pairs | merged wrongly | offered of those to offer | wrong of all offered | wrong of all to leave |"
    yield "|---|--:|--:|--:|--:|--:|"
    for half in HALVES:
        for language in LANGUAGES:
            pairs = read(language, half)
            one = score(pairs)
            yield (
                f"| {language}, {half} | {len(pairs)} | {one.merged_wrongly} | {_share(one.found, one.due)}"
                f" | {_share(one.offered_wrongly, one.offered)} | {_share(one.offered_wrongly, one.apart)} |"
            )


def _classes() -> Iterator[str]:
    sets = [(language, half) for language in LANGUAGES for half in HALVES]
    yield f"| should be | class | {' | '.join(', '.join(names) for names in sets)} |"
    yield f"|---|---|{'--:|' * len(sets)}"
    for label in LABELS:
        for name in sorted({pair.name for names in sets for pair in read(*names) if pair.label == label}):
            right = [
                _right([pair for pair in read(*names) if (pair.label, pair.name) == (label, name)]) for names in sets
            ]
            yield f"| {DUE[label]} | {name} | {' | '.join(right)} |"


def _right(pairs: list[Pair]) -> str:
    right = sum(fate(pair.one, pair.other) == DUE[pair.label] for pair in pairs)
    return f"{right} of {len(pairs)}" if pairs else "–"


def _share(some: int, of: int) -> str:
    return f"{some} of {of}, {some / of:.1%}"


def _missed(half: Half) -> Iterator[str]:
    for language in LANGUAGES:
        for pair in read(language, half):
            if (was := fate(pair.one, pair.other)) != DUE[pair.label]:
                yield f"{language} {pair.name}: {pair.one}, {pair.other} should be {DUE[pair.label]} and is {was}"


def main() -> None:
    """Print what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.words.report", description=__doc__)
    parser.add_argument("what", nargs="?", choices=("tables", "missed"), default="tables")
    lines = [report()] if parser.parse_args().what == "tables" else _missed("tuned")
    for line in lines:
        sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
