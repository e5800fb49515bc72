"""Looking at words in another way. It changes neither answers nor what is counted, and holds for one round."""

from klankbord.decks import Deck
from klankbord.questions import KINDS
from klankbord.rooms.asking import asked
from klankbord.rooms.command import Arrange, Leaf, Look
from klankbord.rooms.refused import Refused
from klankbord.rooms.room import Room, key_of


def focus(deck: Deck, room: Room, command: Look | Leaf | Arrange) -> Room:
    """Return the room with another look at the round in front of it: at this one alone, where rounds lay side by side.

    How many leaves there are depends on what is answered, so one beyond the last is none to refuse.
    """
    slide, phase = asked(deck, room)
    key = key_of(deck, phase)
    now = room.focus_of(key)
    if KINDS[slide.question.kind].look is None:
        raise Refused("no_lens")
    match command:
        case Look(lens=lens):
            changes = {} if lens == now.lens else {"lens": lens, "leaf": 0}
        case Leaf(leaf=leaf) if now.lens != "cloud":
            changes = {"leaf": leaf}
        case Arrange() if now.lens == "cloud":
            changes = {"arranged": now.arranged + 1}
        case _:
            raise Refused("no_lens")
    return room.model_copy(
        update={"focus": {**room.focus, key: now.model_copy(update=changes)}, "compared": False},
    )
