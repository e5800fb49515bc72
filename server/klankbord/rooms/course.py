"""From slide to slide."""

from klankbord.decks import Deck
from klankbord.rooms import asking
from klankbord.rooms.command import MOST_DAYS
from klankbord.rooms.phase import Asking, Closed, Ended, Instant, Lobby, Open, Paced, Revealed, Waiting
from klankbord.rooms.refused import Refused
from klankbord.rooms.room import Room

_MOST_PACED = MOST_DAYS * 24 * 3_600_000  # milliseconds


def at(room: Room) -> int:
    """Return the index of the slide in front of the room; -1 before the first."""
    return room.phase.at if isinstance(room.phase, Asking) else -1


def advance(deck: Deck, room: Room) -> Room:
    """Do what comes next: open, reveal, or go on where everything is seen that may be."""
    phase, slide = room.phase, room.slide(deck)
    if isinstance(phase, Waiting):
        return asking.ask(deck, room, "open")
    if slide is not None and isinstance(phase, Open):
        return asking.ask(deck, room, "close" if room.visibility_of(slide) == "never" else "reveal")
    if slide is not None and isinstance(phase, Closed) and room.visibility_of(slide) == "reveal":
        return asking.ask(deck, room, "reveal")
    return go(deck, room, at(room) + 1, "last")


def go(deck: Deck, room: Room, to: int, otherwise: str) -> Room:
    """Go to the slide `to`, or raise `Refused(otherwise)`.

    Every question is found again as it was left: a look back closes none that was open.
    """
    if isinstance(room.phase, Paced):
        raise Refused("paced")
    if not 0 <= to < len(deck.slides):
        raise Refused(otherwise)
    if to == at(room):
        return room
    found = room.left.get(deck.slides[to].question.id)
    # Questions that were added since have moved the slides behind them.
    return _leave(deck, room, found.model_copy(update={"at": to}) if found else _arrive(deck, to))


def end(deck: Deck, room: Room) -> Room:
    """End the room."""
    ended = stop_pace(deck, room) if isinstance(room.phase, Paced) else room
    return _leave(deck, ended, Ended())


def pace(room: Room, until: Instant | None, now: Instant) -> Room:
    """Let everybody go at their own pace; or, where they do already, until another moment."""
    if not isinstance(room.phase, Lobby | Paced) or room.left:
        raise Refused("begun")
    if until is not None and until <= now:
        raise Refused("too_late")
    if until is not None and until > now + _MOST_PACED:
        raise Refused("too_far")
    return room.model_copy(update={"phase": Paced(until=until)})


def stop_pace(deck: Deck, room: Room) -> Room:
    """Close every question; the presenter then goes through them, and finds each as it was answered."""
    left = {
        slide.question.id: Closed(at=index, round=1)
        for index, slide in enumerate(deck.slides)
        if slide.question.kind != "content"
    }
    return room.model_copy(update={"phase": Lobby(), "left": left})


def _leave(deck: Deck, room: Room, phase: Asking | Ended) -> Room:
    left = dict(room.left)
    if isinstance(room.phase, Asking):
        left[deck.slides[room.phase.at].question.id] = room.phase
    return room.model_copy(update={"phase": phase, "left": left, "compared": False})


def _arrive(deck: Deck, to: int) -> Asking:
    question = deck.slides[to].question
    if question.kind == "content":
        return Revealed(at=to, round=1)
    return Waiting(at=to, round=1) if question.opens == "command" else Open(at=to, round=1)
