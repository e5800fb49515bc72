"""What becomes of a room by a command, or by time."""

from typing import assert_never

from klankbord.decks import Deck
from klankbord.rooms import asking, chain, course, deciding, focusing
from klankbord.rooms.command import (
    Arrange,
    Chain,
    Change,
    Command,
    Do,
    Drop,
    Extend,
    Group,
    Jump,
    Leaf,
    Look,
    Merge,
    Moderate,
    Pace,
    SetMark,
    Show,
    Timer,
)
from klankbord.rooms.phase import Closed, Ended, Instant, Open, Paced
from klankbord.rooms.refused import Refused
from klankbord.rooms.room import Room

GRACE = 1_000
"""Milliseconds after the end of a timer in which answers that are under way still count."""


def step(deck: Deck, room: Room, command: Command, now: Instant) -> Room:
    """Return the room after `command`, or raise `Refused`. `deck` is the deck the room was opened with."""
    if isinstance(room.phase, Ended):
        raise Refused("ended")
    plan = room.plan(deck)
    match command:
        case Do():
            return _do(plan, room, command)
        case Jump(at=at):
            return course.go(plan, room, at, "no_slide")
        case Timer(seconds=seconds):
            return asking.time(plan, room, seconds, now)
        case Extend(seconds=seconds):
            return asking.extend(plan, room, seconds, now)
        case Show(visibility=visibility):
            return asking.show(plan, room, visibility)
        case Change(change=change):
            return asking.change(plan, room, change=change)
        case Drop(item=item, dropped=dropped):
            return asking.drop(deck, room, item, dropped=dropped)
        case Moderate() | SetMark() | Merge() | Group() | Look() | Leaf() | Arrange():
            return _about_answers(plan, room, command)
        case Chain():
            return chain.chain(plan, room, command)
        case Pace(until=until):
            return course.pace(room, until, now)
        case _:
            assert_never(command)


def expire(deck: Deck, room: Room, now: Instant) -> Room:
    """Return the room as time has changed it; the very same where no timer has run out."""
    phase = room.phase
    if not isinstance(phase, Open | Paced) or phase.until is None or now < phase.until + GRACE:
        return room
    if isinstance(phase, Paced):
        return course.stop_pace(room.plan(deck), room)
    return room.model_copy(update={"phase": Closed(at=phase.at, round=phase.round)})


def _about_answers(deck: Deck, room: Room, command: Moderate | SetMark | Merge | Group | Look | Leaf | Arrange) -> Room:
    if isinstance(command, Look | Leaf | Arrange):
        return focusing.focus(deck, room, command)
    return deciding.decide(deck, room, command)


def _do(deck: Deck, room: Room, command: Do) -> Room:
    match command.do:
        case "advance":
            return course.advance(deck, room)
        case "next":
            return course.go(deck, room, course.at(room) + 1, "last")
        case "previous":
            return course.go(deck, room, course.at(room) - 1, "first")
        case "end":
            return course.end(deck, room)
        case "black":
            return room.model_copy(update={"black": not room.black})
        case "compare":
            return asking.compare(deck, room)
        case "close" if isinstance(room.phase, Paced):
            return course.stop_pace(deck, room)
        case "open" | "close" | "reveal" | "hide":
            return asking.ask(deck, room, command.do)
        case "again" | "reset":
            return asking.restart(deck, room, command.do)
        case "undo":
            return asking.undo(deck, room)
