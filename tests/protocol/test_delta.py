"""What is different from one value to the next makes the next of the one before."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from klankbord.protocol.delta import applied, difference

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.sampled_from(["a", "b", ""]),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.sampled_from("xyz"), inner, max_size=3),
    max_leaves=12,
)


@given(before=JSON, after=JSON)
def test_a_delta_makes_the_one_value_of_the_other(before: Any, after: Any) -> None:
    """Whatever they are, also when it has gone over the wire; true is not 1."""
    delta = json.loads(json.dumps(difference(before, after)))
    assert json.dumps(applied(before, delta), sort_keys=True) == json.dumps(after, sort_keys=True)


@given(value=JSON)
def test_of_equal_values_there_is_nothing_to_tell(value: Any) -> None:
    """Not even an empty delta."""
    assert difference(value, json.loads(json.dumps(value))) is None


def test_a_word_that_rises_is_told_alone() -> None:
    """However long the list, and wherever it goes."""
    words = [{"key": f"w{n}", "count": 1} for n in range(100)]
    risen = [{"key": "w60", "count": 2}, *words[:60], *words[61:]]
    assert difference({"words": words}, {"words": risen}) == {
        "of": {"words": {"list": [[{"key": "w60", "count": 2}], 60, -1, 39]}}
    }
