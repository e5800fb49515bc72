"""The question in front of the room: open or closed, seen or not, for how long, and once more."""

from typing import Literal

from klankbord.decks import Deck, Slide
from klankbord.questions import Visibility
from klankbord.rooms.phase import Asking, Closed, Instant, Open, Revealed, Waiting
from klankbord.rooms.refused import Refused
from klankbord.rooms.room import MOST_ROUNDS, Restart, Room, key_of


def asked(deck: Deck, room: Room) -> tuple[Slide, Asking]:
    """Return the slide in front of the room and its phase, or raise `Refused` where nothing is asked."""
    slide, phase = room.slide(deck), room.phase
    if slide is None or slide.question.kind == "content" or not isinstance(phase, Asking):
        raise Refused("nothing_asked")
    return slide, phase


def ask(deck: Deck, room: Room, verb: Literal["open", "close", "reveal", "hide"]) -> Room:
    """Open, close, reveal or hide."""
    slide, phase = asked(deck, room)
    match verb, phase:
        case "open", Open():
            raise Refused("open")
        case "open", _:
            return _in(room, Open(at=phase.at, round=phase.round))
        case "close", Open():
            return _in(room, Closed(at=phase.at, round=phase.round))
        case "close", _:
            raise Refused("not_open")
        case "reveal", Revealed():
            raise Refused("revealed")
        case "reveal", _ if room.visibility_of(slide) == "never":
            raise Refused("never")
        case "reveal", _:
            shown = tuple(dict.fromkeys((*room.shown, key_of(deck, phase))))
            return room.model_copy(update={"phase": Revealed(at=phase.at, round=phase.round), "shown": shown})
        case "hide", Revealed():
            return _in(room, Closed(at=phase.at, round=phase.round))
        case "hide", _:
            raise Refused("hidden")


def time(deck: Deck, room: Room, seconds: int | None, now: Instant) -> Room:
    """Set the timer and open the question for so long, or take the timer away."""
    _, phase = asked(deck, room)
    if seconds is None and not (isinstance(phase, Open) and phase.until is not None):
        raise Refused("no_timer")
    until = None if seconds is None else now + 1_000 * seconds
    return _in(room, Open(at=phase.at, round=phase.round, until=until))


def extend(deck: Deck, room: Room, seconds: int, now: Instant) -> Room:
    """Give more time: to what is left of it, or anew where it has run out."""
    _, phase = asked(deck, room)
    if isinstance(phase, Waiting) or (isinstance(phase, Open) and phase.until is None):
        raise Refused("no_timer")
    end = max(now, phase.until or now) if isinstance(phase, Open) else now
    return _in(room, Open(at=phase.at, round=phase.round, until=end + 1_000 * seconds))


def restart(deck: Deck, room: Room, how: Literal["again", "reset"]) -> Room:
    """Begin a new round; a reset puts the one before aside. Both can be undone."""
    slide, phase = asked(deck, room)
    id_ = slide.question.id
    number = room.number(id_)
    if number >= MOST_ROUNDS:
        raise Refused("too_many_rounds")
    changes = {
        "phase": Open(at=phase.at, round=number + 1),
        "asked": {**room.asked, id_: number + 1},
        "aside": (*room.aside, key_of(deck, phase)) if how == "reset" else room.aside,
        "restarts": {**room.restarts, id_: Restart(did=how, phase=phase, aside=room.aside)},
        "compared": False,
    }
    return room.model_copy(update=changes)


def undo(deck: Deck, room: Room) -> Room:
    """Take back the last restart of this question. What was answered since is kept, and put aside."""
    slide, phase = asked(deck, room)
    id_ = slide.question.id
    restarted = room.restarts.get(id_)
    if restarted is None:
        raise Refused("nothing_to_undo")
    changes = {
        "phase": restarted.phase.model_copy(update={"at": phase.at}),
        "aside": (*restarted.aside, key_of(deck, phase)),
        "restarts": {other: one for other, one in room.restarts.items() if other != id_},
        "compared": False,
    }
    return room.model_copy(update=changes)


def compare(deck: Deck, room: Room) -> Room:
    """Lay the rounds of this question side by side, or show the last one alone again."""
    slide, _ = asked(deck, room)
    if not room.compared and len(room.kept_rounds(slide.question.id)) < 2:
        raise Refused("one_round")
    return room.model_copy(update={"compared": not room.compared})


def show(deck: Deck, room: Room, visibility: Visibility) -> Room:
    """Decide when the result may be seen."""
    slide, phase = asked(deck, room)
    now = Closed(at=phase.at, round=phase.round) if visibility == "never" and isinstance(phase, Revealed) else phase
    return room.model_copy(
        update={"visibility": {**room.visibility, slide.question.id: visibility}, "phase": now},
    )


def change(deck: Deck, room: Room, *, change: bool) -> Room:
    """Decide whether answers may be changed."""
    slide, _ = asked(deck, room)
    if not change and slide.question.shared:
        raise Refused("unchangeable")
    return room.model_copy(update={"change": {**room.change, slide.question.id: change}})


def drop(deck: Deck, room: Room, item: str, *, dropped: bool) -> Room:
    """Take an item out of the question, or put it back. `deck` is as the room was opened."""
    slide, phase = asked(room.plan(deck), room)
    id_ = slide.question.id
    out = room.dropped.get(id_, ())
    whole = room.model_copy(update={"dropped": {other: ids for other, ids in room.dropped.items() if other != id_}})
    question = whole.plan(deck).slides[phase.at].question
    items = {one.id for one in getattr(question, question.items_in)} if question.items_in else set[str]()
    if item not in items:
        raise Refused("no_item")
    now = (*(one for one in out if one != item), *((item,) if dropped else ()))
    if len(items) - len(now) < question.least_items:
        raise Refused("too_few_items")
    return whole.model_copy(update={"dropped": {**whole.dropped, id_: now}}) if now else whole


def _in(room: Room, phase: Asking) -> Room:
    return room.model_copy(update={"phase": phase})
