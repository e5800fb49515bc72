"""Where people stand on a line of whole steps: how many on each, and the middle of them."""

from collections.abc import Sequence


def median(counts: Sequence[int], lowest: int) -> float | None:
    """Return the median of values `lowest`, `lowest + 1`, … given how often each occurs; None where there is none.

    Of an even number of values it is the mean of the two in the middle, so it may end in .5.
    """
    total = sum(counts)
    if not total:
        return None
    return (_at(counts, (total - 1) // 2) + _at(counts, total // 2)) / 2 + lowest


def _at(counts: Sequence[int], rank: int) -> int:
    """Return the index of the value with this rank, counted from 0."""
    below = 0
    for index, count in enumerate(counts):
        below += count
        if rank < below:
            return index
    raise IndexError(rank)
