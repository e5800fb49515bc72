"""How the room looks at words: a matter of one round, kept with the room."""

import pytest

from klankbord.rooms import Focus, Open, Refused, Revealed, Room, step
from klankbord.rooms.command import Arrange, Do, Leaf, Look
from tests.rooms.decks import AGREED, DECK, WORDS

NOW = 1_790_000_000_000


def after(*commands: Do | Look | Leaf | Arrange) -> Room:
    """Return a room at words that are seen, after some commands."""
    room = Room(phase=Revealed(at=WORDS, round=1))
    for command in commands:
        room = step(DECK, room, command, NOW)
    return room


def focus(*commands: Do | Look | Leaf | Arrange) -> Focus:
    """Return how the first round is looked at then."""
    return after(*commands).focus_of("woorden:1")


def test_words_are_drawn_at_first() -> None:
    """Nothing is remembered of a room that nobody looks at in another way."""
    assert (after().focus, focus()) == ({}, Focus(lens="cloud", leaf=0, arranged=0))


def test_another_lens_begins_at_its_first_leaf() -> None:
    """And the same one again leaves the leaf open."""
    assert focus(Look(lens="list"), Leaf(leaf=4)) == Focus(lens="list", leaf=4)
    assert focus(Look(lens="list"), Leaf(leaf=4), Look(lens="list")) == Focus(lens="list", leaf=4)
    assert focus(Look(lens="list"), Leaf(leaf=4), Look(lens="once")) == Focus(lens="once", leaf=0)


def test_arranging_is_counted() -> None:
    """A screen that hears of it late still knows that it was asked; looking elsewhere forgets nothing."""
    assert focus(Arrange(), Arrange(), Look(lens="once"), Look(lens="cloud")).arranged == 2


@pytest.mark.parametrize(
    "commands", [(Leaf(leaf=1),), (Look(lens="list"), Arrange())], ids=["a leaf of a drawing", "arranging a list"]
)
def test_what_makes_no_sense_through_this_lens_is_refused(commands: tuple[Look | Leaf | Arrange, ...]) -> None:
    """Drawn words have no leaves, and a list is in order already."""
    with pytest.raises(Refused) as refused:
        after(*commands)
    assert refused.value.code == "no_lens"


def test_it_is_a_matter_of_one_round() -> None:
    """Asked again, words are drawn; and the round before is found as it was left."""
    room = after(Look(lens="once"), Do(do="again"))
    assert (room.focus_of("woorden:1").lens, room.focus_of("woorden:2").lens) == ("once", "cloud")
    assert step(DECK, room, Do(do="undo"), NOW).focus_of("woorden:1").lens == "once"


def test_a_look_elsewhere_does_not_lose_it() -> None:
    """The room comes back to the words as it left them."""
    assert focus(Look(lens="list"), Leaf(leaf=2), Do(do="next"), Do(do="previous")) == Focus(lens="list", leaf=2)


def test_looking_takes_rounds_apart() -> None:
    """Side by side they are drawn; who looks in another way looks at the last one."""
    side_by_side = after(Do(do="again"), Do(do="reveal"), Do(do="compare"))
    assert side_by_side.compared
    assert not step(DECK, side_by_side, Look(lens="list"), NOW).compared


def test_it_changes_nothing_else() -> None:
    """Neither what is asked nor who sees it."""
    room = Room(phase=Open(at=WORDS, round=1))
    seen = step(DECK, room, Look(lens="once"), NOW)
    assert seen == room.model_copy(update={"focus": {"woorden:1": Focus(lens="once")}})


def test_other_answers_are_looked_at_in_one_way() -> None:
    """Only words have lenses."""
    for command in (Look(lens="list"), Leaf(leaf=0), Arrange()):
        with pytest.raises(Refused) as refused:
            step(DECK, Room(phase=Open(at=AGREED, round=1)), command, NOW)
        assert refused.value.code == "no_lens"


def test_it_is_kept_with_the_room() -> None:
    """What is written of a room is read back, also where it was written before there were lenses."""
    room = after(Look(lens="once"), Leaf(leaf=3))
    assert Room.model_validate_json(room.model_dump_json()) == room
    assert Room.model_validate_json(room.model_dump_json(exclude={"focus"})) == after()
