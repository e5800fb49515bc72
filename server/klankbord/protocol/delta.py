"""What is different in a JSON value from the one before it: a row of results that grow is short when told like this.

A delta is an object with one member. `{"set": value}` is another value. `{"of": {name: delta}}` changes members of an
object. `{"list": [part, …]}` makes a list of the one before, from its beginning: a positive number keeps so many of its
items, a negative one leaves so many out, a list is items that come in here, and a delta changes the next item.
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from json import dumps
from typing import Any, cast

Delta = dict[str, Any]


def difference(before: Any, after: Any) -> Delta | None:
    """Return what makes `after` of `before`, or None where they are equal."""
    if _written(before) == _written(after):
        return None
    match before, after:
        case dict(), dict():
            return _members(cast("dict[str, Any]", before), cast("dict[str, Any]", after))
        case list(), list():
            return {"list": list(_parts(cast("list[Any]", before), cast("list[Any]", after)))}
        case _:
            return {"set": after}


def applied(before: Any, delta: Delta | None) -> Any:
    """Return what a delta makes of `before`."""
    match delta:
        case None:
            return before
        case {"set": after}:
            return after
        case {"of": changed}:
            return before | {name: applied(before[name], one) for name, one in changed.items()}
        case {"list": parts}:
            return _list(before, parts)
        case _:
            raise ValueError("this is no delta")


def _members(before: dict[str, Any], after: dict[str, Any]) -> Delta:
    if before.keys() != after.keys():
        return {"set": after}
    changed = {name: difference(before[name], after[name]) for name in after}
    return {"of": {name: delta for name, delta in changed.items() if delta is not None}}


def _parts(before: Sequence[Any], after: Sequence[Any]) -> Iterator[Any]:
    written = [_written(item) for item in before], [_written(item) for item in after]
    for what, i, until_i, j, until_j in SequenceMatcher(None, *written, autojunk=False).get_opcodes():
        if what == "equal":
            yield until_i - i
        elif what == "replace" and until_i - i == until_j - j:
            for one, other in zip(before[i:until_i], after[j:until_j], strict=True):
                yield difference(one, other)
        else:
            if until_i > i:
                yield i - until_i
            if until_j > j:
                yield list(after[j:until_j])


def _list(before: Sequence[Any], parts: Sequence[Any]) -> list[Any]:
    made: list[Any] = []
    at = 0
    for part in parts:
        match part:
            case list():
                made += cast("list[Any]", part)
            case dict():
                made.append(applied(before[at], cast("Delta", part)))
                at += 1
            case int() if part > 0:
                made += before[at : at + part]
                at += part
            case _:
                at -= part
    return made


def _written(value: Any) -> str:
    """Return what tells values apart as JSON does: true is not 1, and the order of members is no matter."""
    return dumps(value, sort_keys=True)
