"""Nobody in a small group is told apart, by whatever is shown beside it."""

from fractions import Fraction
from itertools import chain, combinations

from hypothesis import given
from hypothesis import strategies as st

from klankbord.rooms.disclosure import FEWEST, protected

SIZES = st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 12), min_size=1)


@given(sizes=SIZES)
def test_no_sum_or_difference_of_what_is_shown_is_a_small_group(sizes: dict[str, int]) -> None:
    """Whoever knows every group that is shown and how many there are together learns of no group of a few people."""
    names = sorted(sizes)
    known = [[Fraction(one == name) for one in names] for name in names if name not in protected(sizes)]
    if sum(sizes.values()) >= FEWEST:
        known.append([Fraction(1)] * len(names))
    for group in chain.from_iterable(combinations(names, r) for r in range(1, len(names) + 1)):
        people = sum(sizes[name] for name in group)
        if 0 < people < FEWEST:
            # What has nobody in it is no secret: it may be added to anything.
            empty = [name for name in names if sizes[name] == 0]
            told = [*known, *([Fraction(one == name) for one in names] for name in empty)]
            assert rank([*told, [Fraction(name in group) for name in names]]) > rank(told), (group, sizes)


@given(sizes=SIZES)
def test_a_group_is_not_held_back_for_nothing(sizes: dict[str, int]) -> None:
    """Without a small group all are shown; and what is held back is no more than is needed."""
    hidden = protected(sizes)
    small = {name for name, people in sizes.items() if 0 < people < FEWEST}
    assert small <= hidden
    assert hidden or not small
    extra = hidden - small
    assert not extra or sum(sizes[name] for name in hidden) - max(sizes[name] for name in extra) < FEWEST


def test_two_of_three_groups_do_not_tell_the_third() -> None:
    """The smallest of the others is held back with it, whichever two somebody asks for."""
    assert protected({"a": 30, "b": 14, "c": 3}) == {"b", "c"}
    assert protected({"a": 30, "b": 4, "c": 3}) == {"b", "c"}
    assert protected({"a": 30, "b": 14, "c": 0}) == frozenset()


def rank(rows: list[list[Fraction]]) -> int:
    """The rank of a matrix, exactly."""
    rows = [list(row) for row in rows]
    found = 0
    for column in range(len(rows[0]) if rows else 0):
        pivot = next((i for i in range(found, len(rows)) if rows[i][column]), None)
        if pivot is None:
            continue
        rows[found], rows[pivot] = rows[pivot], rows[found]
        for i in range(found + 1, len(rows)):
            part = rows[i][column] / rows[found][column]
            rows[i] = [one - part * other for one, other in zip(rows[i], rows[found], strict=True)]
        found += 1
    return found
