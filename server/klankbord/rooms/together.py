"""Who gave several of the words that count as one: they count once."""

from collections.abc import Mapping

from klankbord.questions import Weights


def together(ballot: Weights, merges: Mapping[str, str]) -> list[frozenset[str]]:
    """Return what one ballot has several of that count as one: a set of buckets for each bucket that they count for."""
    given: dict[str, set[str]] = {}
    for bucket in ballot:
        given.setdefault(merges.get(bucket, bucket), set()).add(bucket)
    return [frozenset(buckets) for buckets in given.values() if len(buckets) > 1]
