"""Timers, and rooms in which everybody goes at their own pace."""

import pytest

from klankbord.rooms import (
    EVERY_ROUND,
    GRACE,
    Asking,
    Closed,
    Do,
    Ended,
    Lobby,
    Open,
    Paced,
    Refused,
    Room,
    expire,
    step,
)
from klankbord.rooms.command import Extend, Pace, Timer
from tests.rooms.decks import DECK, WORDS

NOW = 1_790_000_000_000


def open_until(until: int | None) -> Room:
    """Return a room whose question is open until then."""
    return Room(phase=Open(at=WORDS, round=1, until=until))


def end_of(room: Room) -> int | None:
    """Return when the question closes by itself."""
    assert isinstance(room.phase, Open)
    return room.phase.until


def test_a_timer_runs_from_now() -> None:
    """Set again, it begins anew."""
    room = step(DECK, open_until(None), Timer(seconds=60), NOW)
    assert end_of(room) == NOW + 60_000
    assert end_of(step(DECK, room, Timer(seconds=30), NOW + 50_000)) == NOW + 80_000
    assert end_of(step(DECK, room, Timer(seconds=None), NOW)) is None


def test_more_time_is_added_to_what_is_left() -> None:
    """Where it has run out, the question is open again for so long."""
    room = open_until(NOW + 10_000)
    assert end_of(step(DECK, room, Extend(), NOW)) == NOW + 25_000
    assert end_of(step(DECK, room, Extend(), NOW + 10_500)) == NOW + 25_500
    over = expire(DECK, room, NOW + 60_000)
    assert end_of(step(DECK, over, Extend(), NOW + 60_000)) == NOW + 75_000


def test_a_question_closes_when_its_time_and_a_moment_have_passed() -> None:
    """The moment is for answers that are under way; before that nothing changes at all."""
    room = open_until(NOW)
    assert expire(DECK, room, NOW + GRACE - 1) is room
    assert expire(DECK, room, NOW + GRACE).phase == Closed(at=WORDS, round=1)
    assert GRACE == 1_000


def test_time_changes_nothing_where_no_timer_runs() -> None:
    """The very same room comes back."""
    for phase in (Lobby(), Open(at=WORDS, round=1), Closed(at=WORDS, round=1), Paced(), Ended()):
        room = Room(phase=phase)
        assert expire(DECK, room, NOW * 2) is room


def test_an_answered_question_that_is_opened_by_hand_has_no_timer() -> None:
    """Nor has one that was left and is asked again."""
    over = expire(DECK, open_until(NOW), NOW + GRACE)
    assert end_of(step(DECK, over, Do(do="open"), NOW)) is None
    assert end_of(step(DECK, open_until(NOW + 5_000), Do(do="again"), NOW)) is None


def test_a_timer_goes_on_while_the_room_looks_elsewhere() -> None:
    """Found again after its end, the question closes."""
    away = step(DECK, open_until(NOW + 5_000), Do(do="next"), NOW)
    back = step(DECK, away, Do(do="previous"), NOW + 60_000)
    assert expire(DECK, back, NOW + 60_000).phase == Closed(at=WORDS, round=1)


def test_at_their_own_pace_everybody_answers_the_first_round_of_everything() -> None:
    """All of it is listed, so that a phone that comes back finds what it answered."""
    room = step(DECK, Room(), Pace(until=NOW + 1), NOW)
    assert room.open_round(DECK) == EVERY_ROUND
    assert room.rounds(DECK) == ["woorden:1", "eens:1", "verhaal:1"]


@pytest.mark.parametrize("how", ["close", "time"])
def test_after_that_every_question_is_closed_and_is_walked_through(how: str) -> None:
    """The presenter begins at the first slide, and shows what was answered question by question."""
    paced = step(DECK, Room(), Pace(until=NOW + 1), NOW)
    room = expire(DECK, paced, NOW + 1 + GRACE) if how == "time" else step(DECK, paced, Do(do="close"), NOW)
    assert (room.phase, room.open_round(DECK)) == (Lobby(), None)
    seen: list[str] = []
    for _ in range(5):
        room = step(DECK, room, Do(do="advance"), NOW)
        assert isinstance(room.phase, Asking)
        seen.append(f"{room.phase.name} {room.phase.at}")
    assert seen == ["revealed 0", "closed 1", "revealed 1", "closed 2", "closed 3"]
    with pytest.raises(Refused, match="begun already"):
        step(DECK, room, Pace(), NOW)


def test_a_room_can_end_while_everybody_goes_at_their_own_pace() -> None:
    """Nothing that was answered is left out."""
    room = step(DECK, step(DECK, Room(), Pace(), NOW), Do(do="end"), NOW)
    assert (room.phase, len(room.rounds(DECK))) == (Ended(), 3)
