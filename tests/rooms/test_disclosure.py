"""Nobody in a small group is told apart, by whatever is shown beside it."""

from hypothesis import given
from hypothesis import strategies as st

from klankbord.rooms.disclosure import FEWEST, cells, countable, protected, told
from tests.rooms.slices import small_slices

SIZES = st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 12), min_size=1)
LABELLED = st.lists(st.frozensets(st.sampled_from("abcdef"), min_size=1), max_size=8)
"""Groups of groups, as labels make them: they overlap, and are inside each other."""


@given(sizes=SIZES, labelled=LABELLED)
def test_no_sum_or_difference_of_what_is_shown_is_a_small_group(
    sizes: dict[str, int], labelled: list[frozenset[str]]
) -> None:
    """Whoever knows all that is shown, in every choice of groups and of labels, learns of no few people."""
    pieces = cells(sizes)
    shown = [told(names & sizes.keys(), pieces) for names in (*map(frozenset, sizes), *labelled)]
    assert small_slices(sizes, shown) == []


@given(sizes=SIZES)
def test_everybody_is_in_one_piece(sizes: dict[str, int]) -> None:
    """None of them small; and a group is a piece of its own where it is not protected."""
    pieces = cells(sizes)
    peopled = {name for name, people in sizes.items() if people}
    assert sorted(name for piece in pieces for name in piece) == (
        sorted(peopled) if sum(sizes.values()) >= FEWEST else []
    )
    assert all(sum(sizes[name] for name in piece) >= FEWEST for piece in pieces)
    assert {name for piece in pieces if len(piece) == 1 for name in piece} == peopled - protected(sizes)


def test_neighbours_are_told_together() -> None:
    """Small groups that follow on each other, and no more of them than are needed."""
    assert set(cells({"a": 3, "b": 4, "c": 30, "d": 2, "e": 4})) == {frozenset("c"), frozenset("ab"), frozenset("de")}
    assert set(cells({"a": 3, "b": 4, "c": 30, "d": 2})) == {frozenset("c"), frozenset("abd")}
    assert told(frozenset("abcd"), cells({"a": 3, "b": 4, "c": 30, "d": 2, "e": 4})) == frozenset("abc")


@given(sizes=SIZES)
def test_a_group_is_not_held_back_for_nothing(sizes: dict[str, int]) -> None:
    """Without a small group all are shown; and what is held back is no more than is needed."""
    hidden = protected(sizes)
    small = {name for name, people in sizes.items() if 0 < people < FEWEST}
    assert small <= hidden
    assert hidden or not small
    extra = hidden - small
    assert not extra or sum(sizes[name] for name in hidden) - max(sizes[name] for name in extra) < FEWEST


def test_a_part_of_a_group_is_told_where_neither_it_nor_the_rest_is_small() -> None:
    """All of them are a part too, of which nobody is left; so may a group of few never be told of."""
    assert [some for some in range(13) if countable(some, 12)] == [5, 6, 7, 12]
    assert [some for some in range(10) if countable(some, 9)] == [9]
    assert not any(countable(some, 4) for some in range(5))


def test_two_of_three_groups_do_not_tell_the_third() -> None:
    """The smallest of the others is held back with it, whichever two somebody asks for."""
    assert protected({"a": 30, "b": 14, "c": 3}) == {"b", "c"}
    assert protected({"a": 30, "b": 4, "c": 3}) == {"b", "c"}
    assert protected({"a": 30, "b": 14, "c": 0}) == frozenset()
