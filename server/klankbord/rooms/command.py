"""What a presenter can ask of a room, and what becomes of it."""

from typing import Annotated, Literal, get_args

from pydantic import Field, TypeAdapter

from klankbord.decks import Deck
from klankbord.questions import KINDS, Model, Visibility
from klankbord.questions.base import Slug
from klankbord.rooms.phase import Asking, Closed, Ended, Lobby, Open, Revealed, Waiting
from klankbord.rooms.room import MOST_MARKS, MOST_ROUNDS, Room

Verb = Literal["advance", "next", "previous", "open", "close", "reveal", "hide", "again", "end"]
VERBS: tuple[str, ...] = get_args(Verb)


class Do(Model):
    """A command without a subject.

    `advance` is the clicker's one button: open what waits, reveal what is open, go on from what is revealed.
    """

    do: Verb


class Jump(Model):
    """Go to a slide."""

    do: Literal["jump"] = "jump"
    at: Annotated[int, Field(ge=0, lt=1000)]
    """Index of the slide, from 0."""


class Show(Model):
    """Decide when the result of the question in front of the room may be seen."""

    do: Literal["show"] = "show"
    visibility: Visibility


class SetMark(Model):
    """Decide about something that the room answered: take up a question, set it aside."""

    do: Literal["mark"] = "mark"
    bucket: Annotated[str, Field(min_length=1, max_length=4_100)]
    """What is decided about, as results name it."""
    mark: Slug | None
    """One of the marks of the question's kind; none takes an earlier one away."""


Command = Annotated[Do | Jump | Show | SetMark, Field(discriminator="do")]
COMMAND: TypeAdapter[Command] = TypeAdapter(Command)


class Refused(ValueError):
    """A command that makes no sense in this phase; `code` is a key of `REFUSALS`."""

    def __init__(self, code: str) -> None:
        super().__init__(REFUSALS[code])
        self.code = code


REFUSALS: dict[str, str] = {
    "ended": "This room has ended.",
    "no_slide": "There is no such slide in this deck.",
    "first": "This is the first slide.",
    "last": "This is the last slide.",
    "nothing_asked": "Nothing is being asked right now.",
    "not_open": "This question is not open.",
    "open": "This question is open already.",
    "revealed": "The result is on the screen already.",
    "no_mark": "This cannot be decided about an answer to this question.",
    "too_many_marks": f"In one round {MOST_MARKS} things can be decided about.",
    "hidden": "The result is not on the screen.",
    "never": "The result of this question is never shown.",
    "too_many_rounds": f"A question can be asked {MOST_ROUNDS} times in one room.",
}


def step(deck: Deck, room: Room, command: Command) -> Room:
    """Return the room after `command`, or raise `Refused`."""
    if isinstance(room.phase, Ended):
        raise Refused("ended")
    if isinstance(command, Jump):
        return _go(deck, room, command.at, "no_slide")
    if isinstance(command, Show):
        return _show(deck, room, command.visibility)
    if isinstance(command, SetMark):
        return _mark(deck, room, command)
    match command.do:
        case "advance":
            return _advance(deck, room)
        case "next":
            return _go(deck, room, _at(room) + 1, "last")
        case "previous":
            return _go(deck, room, _at(room) - 1, "first")
        case "end":
            return _leave(deck, room, Ended())
        case "open" | "close" | "reveal" | "hide" | "again":
            return _ask(deck, room, command.do)


def _at(room: Room) -> int:
    return room.phase.at if isinstance(room.phase, Asking) else -1


def _leave(deck: Deck, room: Room, phase: Asking | Ended) -> Room:
    """Go on to `phase`. Every question is found again as it was left: a look back closes none that was open."""
    left = dict(room.left)
    if isinstance(room.phase, Asking):
        left[deck.slides[room.phase.at].question.id] = room.phase
    return room.model_copy(update={"phase": phase, "left": left})


def _go(deck: Deck, room: Room, at: int, otherwise: str) -> Room:
    if not 0 <= at < len(deck.slides):
        raise Refused(otherwise)
    if at == _at(room):
        return room
    return _leave(deck, room, room.left.get(deck.slides[at].question.id) or _arrive(deck, at))


def _arrive(deck: Deck, at: int) -> Asking:
    question = deck.slides[at].question
    if question.kind == "content":
        return Revealed(at=at, round=1)
    return Waiting(at=at, round=1) if question.opens == "command" else Open(at=at, round=1)


def _advance(deck: Deck, room: Room) -> Room:
    phase = room.phase
    if isinstance(phase, Waiting):
        return _ask(deck, room, "open")
    slide = room.slide(deck)
    if slide is not None and isinstance(phase, Open | Closed):
        if room.visibility_of(slide) != "never":
            return _ask(deck, room, "reveal")
        if isinstance(phase, Open):
            return _ask(deck, room, "close")
    return _go(deck, room, _at(room) + 1, "last")


def _ask(deck: Deck, room: Room, verb: Literal["open", "close", "reveal", "hide", "again"]) -> Room:
    phase, slide = room.phase, room.slide(deck)
    if slide is None or slide.question.kind == "content" or isinstance(phase, Lobby | Ended):
        raise Refused("nothing_asked")
    at, number = phase.at, phase.round
    match verb, phase:
        case "open", Open():
            raise Refused("open")
        case "open", _:
            return room.model_copy(update={"phase": Open(at=at, round=number)})
        case "close", Open():
            return room.model_copy(update={"phase": Closed(at=at, round=number)})
        case "close", _:
            raise Refused("not_open")
        case "reveal", Revealed():
            raise Refused("revealed")
        case "reveal", _ if room.visibility_of(slide) == "never":
            raise Refused("never")
        case "reveal", _:
            return room.model_copy(update={"phase": Revealed(at=at, round=number)})
        case "hide", Revealed():
            return room.model_copy(update={"phase": Closed(at=at, round=number)})
        case "hide", _:
            raise Refused("hidden")
        case "again", _ if number >= MOST_ROUNDS:
            raise Refused("too_many_rounds")
        case "again", _:
            return room.model_copy(update={"phase": Open(at=at, round=number + 1)})


def _show(deck: Deck, room: Room, visibility: Visibility) -> Room:
    slide = room.slide(deck)
    if slide is None or slide.question.kind == "content":
        raise Refused("nothing_asked")
    phase = room.phase
    if visibility == "never" and isinstance(phase, Revealed):
        phase = Closed(at=phase.at, round=phase.round)
    choices = {**room.visibility, slide.question.id: visibility}
    return room.model_copy(update={"visibility": choices, "phase": phase})


def _mark(deck: Deck, room: Room, command: SetMark) -> Room:
    slide, key = room.slide(deck), room.round_key(deck)
    if slide is None or key is None or slide.question.kind == "content":
        raise Refused("nothing_asked")
    marks = {bucket: mark for bucket, mark in room.marks.get(key, {}).items() if bucket != command.bucket}
    if command.mark is not None:
        if command.mark not in KINDS[slide.question.kind].marks:
            raise Refused("no_mark")
        if len(marks) == MOST_MARKS:
            raise Refused("too_many_marks")
        marks[command.bucket] = command.mark
    return room.model_copy(update={"marks": {**room.marks, key: marks}})
