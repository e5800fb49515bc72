"""A question is asked more than once: again, anew, and as if it had not been."""

import pytest

from klankbord.rooms import Asking, Closed, Do, Open, Refused, Revealed, Room, step
from klankbord.rooms.room import MOST_ROUNDS
from tests.rooms.decks import AGREED, DECK, WORDS

NOW = 1_790_000_000_000


def after(*verbs: str, phase: Asking | None = None) -> Room:
    """Return a room at its first question after these commands."""
    room = Room(phase=phase or Closed(at=WORDS, round=1))
    for verb in verbs:
        room = step(DECK, room, Do.model_validate({"do": verb}), NOW)
    return room


def test_asking_again_keeps_the_earlier_rounds_beside_the_new_one() -> None:
    """Before and after a talk can be compared."""
    room = after("again", "close")
    assert (room.round_key(DECK), room.kept_rounds("woorden")) == ("woorden:2", ["woorden:1", "woorden:2"])


def test_a_reset_puts_the_round_aside_and_loses_nothing() -> None:
    """It is not laid beside the others any more, and it is listed with all rounds."""
    room = after("reset")
    assert (room.phase, room.kept_rounds("woorden")) == (Open(at=WORDS, round=2), ["woorden:2"])
    assert (room.aside, room.rounds(DECK)) == (("woorden:1",), ["woorden:1", "woorden:2"])


@pytest.mark.parametrize("how", ["again", "reset"])
def test_what_was_restarted_by_mistake_is_as_it_was(how: str) -> None:
    """The phase and the round come back; what was answered since is kept, aside."""
    for phase in (Open(at=WORDS, round=1, until=NOW + 5_000), Closed(at=WORDS, round=1), Revealed(at=WORDS, round=1)):
        room = after(how, "close", "undo", phase=phase)
        assert (room.phase, room.kept_rounds("woorden"), room.aside) == (phase, ["woorden:1"], ("woorden:2",))


def test_the_last_restart_is_undone_once() -> None:
    """After that there is nothing to undo, also after two restarts."""
    with pytest.raises(Refused, match="nothing to undo"):
        after("again", "again", "undo", "undo")


def test_a_number_is_never_used_twice() -> None:
    """What was answered in a round that was undone is not counted in the next one."""
    room = after("again", "undo", "again")
    assert (room.round_key(DECK), room.kept_rounds("woorden")) == ("woorden:3", ["woorden:1", "woorden:3"])


def test_a_restart_is_undone_after_a_look_at_another_question() -> None:
    """Each question has its own last restart."""
    room = after("again", "next", "open", "again", "previous", "undo")
    assert room.phase == Closed(at=WORDS, round=1)
    assert step(DECK, step(DECK, room, Do(do="next"), NOW), Do(do="undo"), NOW).phase == Open(at=AGREED, round=1)


def test_a_question_is_asked_so_many_times_and_no_more() -> None:
    """The sentence says how many; rounds that were set aside or undone are among them."""
    last = after(*["reset"] * (MOST_ROUNDS - 1))
    for verb in ("again", "reset"):
        with pytest.raises(Refused, match=f"asked {MOST_ROUNDS} times"):
            step(DECK, last, Do.model_validate({"do": verb}), NOW)


def test_rounds_are_laid_side_by_side_until_something_else_is_looked_at() -> None:
    """It is a switch; another question or another round begins without."""
    room = after("again", "reveal", "compare")
    assert room.compared
    assert [step(DECK, room, Do(do=verb), NOW).compared for verb in ("compare", "next", "again", "undo")] == [False] * 4


def test_one_round_is_not_laid_beside_itself() -> None:
    """A round that was set aside is not counted."""
    for verbs in ((), ("reset",), ("again", "undo")):
        with pytest.raises(Refused, match="asked only once"):
            after(*verbs, "compare")
