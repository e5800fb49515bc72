"""A thing with a name that people choose, order, weigh or place."""

from collections.abc import Sequence

from klankbord.questions.base import Model, Slug, Text
from klankbord.questions.rules import BrokenRule


class Item(Model):
    """One of several things a question is about."""

    id: Slug
    label: Text


def refuse_twins(items: Sequence[Item], what: str) -> None:
    """Raise `ValueError` where two items have the same id; `what` names them in the sentence."""
    seen: set[str] = set()
    for item in items:
        if item.id in seen:
            raise BrokenRule("twins", what=what, id=item.id)
        seen.add(item.id)
