"""Which results may be looked at again: the whole table, written out."""

from typing import Any

import pytest

from klankbord.questions import Visibility
from klankbord.rooms import Do, Jump, Room, Show, step, was_shown
from tests.rooms.decks import DECK, WORDS

NOW = 1_790_000_000_000

STORIES: list[tuple[Visibility, list[str], set[int]]] = [
    ("reveal", [], set()),
    ("reveal", ["close"], set()),
    ("reveal", ["reveal"], {1}),
    ("reveal", ["reveal", "hide"], {1}),
    ("reveal", ["reveal", "open"], set()),
    ("reveal", ["reveal", "open", "end"], {1}),
    ("reveal", ["reveal", "next"], {1}),
    ("reveal", ["reveal", "again"], {1}),
    ("reveal", ["again", "reveal"], {2}),
    ("reveal", ["close", "end"], set()),
    ("live", [], set()),
    ("live", ["next"], set()),
    ("live", ["next", "end"], {1}),
    ("live", ["close"], {1}),
    ("live", ["again"], {1}),
    ("after", [], set()),
    ("after", ["close"], {1}),
    ("after", ["close", "end"], {1}),
    ("never", ["close", "end"], set()),
]
"""Visibility, what the presenter did after the question opened, and the rounds that may be looked at again."""


def after(room: Room, verbs: list[str]) -> Room:
    """Return the room after some commands."""
    for verb in verbs:
        room = step(DECK, room, Do.model_validate({"do": verb}), NOW)
    return room


@pytest.mark.parametrize(("visibility", "verbs", "rounds"), STORIES)
def test_what_was_shown_may_be_looked_at_again(visibility: Any, verbs: list[str], rounds: set[int]) -> None:
    """What the room saw, and nothing of a round that takes answers or may take them again."""
    opened = step(DECK, step(DECK, Room(), Jump(at=WORDS), NOW), Show(visibility=visibility), NOW)
    room, slide = after(opened, verbs), DECK.slides[WORDS]
    keys = {f"woorden:{number}": number for number in range(1, room.number("woorden") + 1)}
    assert {number for key, number in keys.items() if was_shown(DECK, room, slide, key)} == rounds


def test_what_was_revealed_and_then_forbidden_stays_unseen() -> None:
    """A presenter who decides that a result is never shown takes back that it was."""
    room = after(step(DECK, Room(), Jump(at=WORDS), NOW), ["reveal"])
    room = step(DECK, room, Show(visibility="never"), NOW)
    assert not was_shown(DECK, room, DECK.slides[WORDS], "woorden:1")


def test_a_question_that_was_not_asked_was_not_shown() -> None:
    """Nothing is told about what the room did not come to."""
    assert not was_shown(DECK, after(Room(), ["end"]), DECK.slides[WORDS], "woorden:1")
