"""Counts, worked out again from accepted votes: what the engine's script did on the night, said in Python."""

from collections import Counter
from collections.abc import Mapping

from klankbord.questions import Counts, Weights
from klankbord.rooms.together import together


class Tally:
    """One round, vote by vote in the order of their seq."""

    def __init__(self) -> None:
        self._ballots: dict[bytes | int, Weights] = {}
        self._weights: dict[str, int] = {}
        self._first: dict[str, int] = {}

    def add(self, voter: bytes | int, seq: int, weights: Weights) -> None:
        """Put a vote in the place of the voter's earlier one, if there is one."""
        earlier = self._ballots.get(voter, {})
        self._ballots[voter] = weights
        for bucket in {**earlier, **weights}:
            before = self._weights.pop(bucket, 0)
            after = before + weights.get(bucket, 0) - earlier.get(bucket, 0)
            if after == 0:
                self._first.pop(bucket, None)
                continue
            self._weights[bucket] = after
            if before == 0:
                self._first[bucket] = seq

    def counts(self, merges: Mapping[str, str] | None = None) -> Counts:
        """Return what they add up to; with `merges`, also how many people gave several of what counts as one."""
        several: Counter[frozenset[str]] = Counter()
        for ballot in self._ballots.values() if merges else ():
            several.update(together(ballot, merges or {}))
        return Counts(dict(self._weights), dict(self._first), len(self._ballots), together=several)
