"""How ballots become counts: what the store does in its script, as simply as it can be said."""

from klankbord.questions import Counts, Weights


class Tally:
    """One ballot a person; each `cast` is one accepted change with the next seq."""

    def __init__(self, seq: int = 0) -> None:
        self.seq = seq
        self._ballots: dict[str, Weights] = {}
        self._weights: dict[str, int] = {}
        self._first: dict[str, int] = {}

    def cast(self, person: str, weights: Weights) -> None:
        """Put a ballot in the place of the person's earlier one, if there is one."""
        self.seq += 1
        old = self._ballots.get(person, {})
        for bucket in {**old, **weights}:
            before = self._weights.pop(bucket, 0)
            after = before + weights.get(bucket, 0) - old.get(bucket, 0)
            if after:
                self._weights[bucket] = after
                if not before:
                    self._first[bucket] = self.seq
            else:
                del self._first[bucket]
        self._ballots[person] = weights

    @property
    def counts(self) -> Counts:
        """What they add up to now."""
        return Counts(dict(self._weights), dict(self._first), len(self._ballots))
