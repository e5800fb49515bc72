"""The deck as one room runs it: with questions made of answers, without what was taken out."""

from typing import Any

import pytest

from klankbord.decks.deck import MOST_SLIDES
from klankbord.questions import InvalidAnswer, check
from klankbord.questions.choice import Choice
from klankbord.questions.ranking import Ranking, RankingAnswer
from klankbord.rooms import Closed, Do, Jump, Open, Refused, Revealed, Room, Waiting, step
from klankbord.rooms.command import Chain, Change, Drop
from tests.rooms.decks import DECK, EVENING, ORDER, WORDS

NOW = 1_790_000_000_000
AT_WORDS = Room(phase=Revealed(at=WORDS, round=1))
AT_ORDER = Room(phase=Open(at=ORDER, round=1))


def chained(room: Room, *items: str, **more: Any) -> Room:
    """Return the room with a new question made of these answers."""
    return step(DECK, room, Chain.model_validate({"kind": "choice", "items": items, **more}), NOW)


def ids(room: Room) -> list[str]:
    """Return the questions of the room, in order."""
    return [slide.question.id for slide in room.plan(DECK).slides]


def dropped(room: Room, item: str, *, out: bool = True) -> Room:
    """Return the room with an item taken out, or put back."""
    return step(EVENING, room, Drop(item=item, dropped=out), NOW)


def test_a_room_runs_its_deck_as_it_is_until_something_is_decided() -> None:
    """It is the very same deck."""
    assert Room().plan(DECK) is DECK


@pytest.mark.parametrize("kind", ["choice", "ranking", "points"])
def test_answers_become_a_question_right_behind(kind: str) -> None:
    """It asks the same of what people said, with an id of its own."""
    question = chained(AT_WORDS, "lef", " moed ", kind=kind).plan(DECK).slides[WORDS + 1].question
    assert (question.kind, question.id, question.prompt) == (kind, "woorden-2", {"nl": "Welke woorden?"})
    things = getattr(question, question.items_in or "")
    assert [(thing.id, thing.label) for thing in things] == [("a", {"nl": "lef"}), ("b", {"nl": "moed"})]


def test_it_can_ask_something_else_of_them() -> None:
    """In the presenter's own words."""
    room = chained(AT_WORDS, "lef", "moed", prompt={"nl": "Welk woord telt?"})
    assert room.plan(DECK).slides[WORDS + 1].question.prompt == {"nl": "Welk woord telt?"}


def test_a_question_that_came_in_between_is_asked_like_any_other() -> None:
    """It opens, it is found as it was left, and those behind it are found as they were left too."""
    room = step(DECK, step(DECK, Room(), Jump(at=3), NOW), Jump(at=WORDS), NOW)
    room = step(DECK, chained(room, "lef", "moed"), Do(do="next"), NOW)
    assert room.phase == Open(at=WORDS + 1, round=1)
    assert room.open_round(room.plan(DECK)) == "woorden-2:1"
    room = step(DECK, step(DECK, room, Do(do="close"), NOW), Jump(at=4), NOW)
    assert room.phase == Open(at=4, round=1)
    assert room.round_key(room.plan(DECK)) == "verhaal:1"
    assert step(DECK, room, Jump(at=WORDS + 1), NOW).phase == Closed(at=WORDS + 1, round=1)
    assert room.rounds(room.plan(DECK)) == ["woorden:1", "woorden-2:1", "verhaal:1"]


def test_the_newest_of_several_comes_first_and_none_loses_its_id() -> None:
    """Also a question that is made of the answers to one that was made."""
    room = chained(chained(AT_WORDS, "lef", "moed"), "rust", "lef")
    assert ids(room) == ["welkom", "woorden", "woorden-3", "woorden-2", "eens", "verhaal"]
    deeper = chained(step(DECK, room, Do(do="next"), NOW), "lef", "moed")
    assert ids(deeper)[2:4] == ["woorden-3", "woorden-3-2"]


def test_a_room_has_so_many_slides_and_no_more() -> None:
    """The deck and what was made count together."""
    room = AT_WORDS
    for _ in range(MOST_SLIDES - len(DECK.slides)):
        room = chained(room, "lef", "moed")
    with pytest.raises(Refused, match="as long as it can be"):
        chained(room, "lef", "moed")


def test_what_is_taken_out_is_no_answer_any_more_and_the_sentence_says_so() -> None:
    """Put back, it is the question it was."""
    room = dropped(AT_ORDER, "tijd")
    question = room.plan(EVENING).slides[ORDER].question
    assert isinstance(question, Ranking)
    assert [item.id for item in question.items] == ["moed", "rust", "geld"]
    with pytest.raises(InvalidAnswer) as refusal:
        check(question, RankingAnswer(order=("tijd",)))
    assert (refusal.value.code, refusal.value.values) == ("unknown_item", {"item": "tijd"})
    assert dropped(room, "tijd", out=False) == AT_ORDER


def test_there_is_always_something_left_to_answer() -> None:
    """And what is out already takes nothing more away."""
    room = dropped(dropped(dropped(AT_ORDER, "tijd"), "geld"), "geld")
    assert room.dropped == {"orde": ("tijd", "geld")}
    with pytest.raises(Refused, match="So few items"):
        dropped(room, "moed")


def test_things_are_taken_out_of_a_question_that_was_made_too() -> None:
    """It is a question like any other."""
    room = step(DECK, chained(AT_WORDS, "lef", "moed", "rust"), Do(do="next"), NOW)
    question = step(DECK, room, Drop(item="b"), NOW).plan(DECK).slides[WORDS + 1].question
    assert isinstance(question, Choice)
    assert [option.id for option in question.options] == ["a", "c"]


def test_whether_answers_may_be_changed_is_decided_in_the_room() -> None:
    """The deck says how it begins."""
    room = step(DECK, Room(phase=Waiting(at=WORDS, round=1)), Change(change=False), NOW)
    assert [slide.question.change for slide in room.plan(DECK).slides] == [True, False, True, True]
    assert DECK.slides[WORDS].question.change
