"""Every command in every phase."""

from collections.abc import Callable
from typing import get_args

import pytest

from klankbord.decks import Deck
from klankbord.rooms import (
    COMMAND,
    REFUSALS,
    Asking,
    Closed,
    Command,
    Ended,
    Lobby,
    Open,
    Paced,
    Phase,
    Refused,
    Revealed,
    Room,
    Waiting,
    step,
)
from klankbord.rooms.command import VERBS
from tests.rooms.decks import AGREED, DECK, QUESTIONS, STORY, WELCOME, WORDS

NOW = 1_790_000_000_000

# What becomes of a room that stands at a question, slide 1: its new phase with slide, round and seconds left, or why
# not.
TABLE = """
command     | lobby         | waiting      | open         | closed       | revealed     | paced         | ended
advance     | revealed 0.1  | open 1.1     | revealed 1.1 | revealed 1.1 | waiting 2.1  | !paced        | !ended
next        | revealed 0.1  | waiting 2.1  | waiting 2.1  | waiting 2.1  | waiting 2.1  | !paced        | !ended
previous    | !first        | revealed 0.1 | revealed 0.1 | revealed 0.1 | revealed 0.1 | !paced        | !ended
open        | !nothing_asked| open 1.1     | !open        | open 1.1     | open 1.1     | !nothing_asked| !ended
close       | !nothing_asked| !not_open    | closed 1.1   | !not_open    | !not_open    | lobby         | !ended
reveal      | !nothing_asked| revealed 1.1 | revealed 1.1 | revealed 1.1 | !revealed    | !nothing_asked| !ended
hide        | !nothing_asked| !hidden      | !hidden      | !hidden      | closed 1.1   | !nothing_asked| !ended
again       | !nothing_asked| open 1.2     | open 1.2     | open 1.2     | open 1.2     | !nothing_asked| !ended
reset       | !nothing_asked| open 1.2     | open 1.2     | open 1.2     | open 1.2     | !nothing_asked| !ended
undo        | !nothing_asked| !nothing_to_undo|!nothing_to_undo|!nothing_to_undo|!nothing_to_undo|!nothing_asked|!ended
compare     | !nothing_asked| !one_round   | !one_round   | !one_round   | !one_round   | !nothing_asked| !ended
black       | lobby         | waiting 1.1  | open 1.1     | closed 1.1   | revealed 1.1 | paced         | !ended
end         | ended         | ended        | ended        | ended        | ended        | ended         | !ended
jump 3      | open 3.1      | open 3.1     | open 3.1     | open 3.1     | open 3.1     | !paced        | !ended
jump 1      | open 1.1      | waiting 1.1  | open 1.1     | closed 1.1   | revealed 1.1 | !paced        | !ended
jump 4      | !no_slide     | !no_slide    | !no_slide    | !no_slide    | !no_slide    | !paced        | !ended
timer 30    | !nothing_asked| open 1.1 30s | open 1.1 30s | open 1.1 30s | open 1.1 30s | !nothing_asked| !ended
timer off   | !nothing_asked| !no_timer    | !no_timer    | !no_timer    | !no_timer    | !nothing_asked| !ended
extend 15   | !nothing_asked| !no_timer    | !no_timer    | open 1.1 15s | open 1.1 15s | !nothing_asked| !ended
show live   | !nothing_asked| waiting 1.1  | open 1.1     | closed 1.1   | revealed 1.1 | !nothing_asked| !ended
show never  | !nothing_asked| waiting 1.1  | open 1.1     | closed 1.1   | closed 1.1   | !nothing_asked| !ended
moderate all| !nothing_asked| waiting 1.1  | open 1.1     | closed 1.1   | revealed 1.1 | !nothing_asked| !ended
change no   | !nothing_asked| waiting 1.1  | open 1.1     | closed 1.1   | revealed 1.1 | !nothing_asked| !ended
mark hidden | !nothing_asked| waiting 1.1  | open 1.1     | closed 1.1   | revealed 1.1 | !nothing_asked| !ended
mark pinned | !nothing_asked| !no_mark     | !no_mark     | !no_mark     | !no_mark     | !nothing_asked| !ended
merge durf  | !nothing_asked| waiting 1.1  | open 1.1     | closed 1.1   | revealed 1.1 | !nothing_asked| !ended
merge lef   | !nothing_asked| !no_merge    | !no_merge    | !no_merge    | !no_merge    | !nothing_asked| !ended
group wij   | !nothing_asked| !no_mark     | !no_mark     | !no_mark     | !no_mark     | !nothing_asked| !ended
look once   | !nothing_asked| waiting 1.1  | open 1.1     | closed 1.1   | revealed 1.1 | !nothing_asked| !ended
leaf 1      | !nothing_asked| !no_lens     | !no_lens     | !no_lens     | !no_lens     | !nothing_asked| !ended
arrange     | !nothing_asked| waiting 1.1  | open 1.1     | closed 1.1   | revealed 1.1 | !nothing_asked| !ended
drop ja     | !nothing_asked| !no_item     | !no_item     | !no_item     | !no_item     | !nothing_asked| !ended
chain lef   | !nothing_asked| waiting 1.1  | open 1.1     | closed 1.1   | revealed 1.1 | !nothing_asked| !ended
chain rust  | !nothing_asked| !same_items  | !same_items  | !same_items  | !same_items  | !nothing_asked| !ended
chain \u00ad| !nothing_asked| !empty_item  | !empty_item  | !empty_item  | !empty_item  | !nothing_asked| !ended
pace        | paced         | !begun       | !begun       | !begun       | !begun       | paced         | !ended
pace 60     | paced 60s     | !begun       | !begun       | !begun       | !begun       | paced 60s     | !ended
pace 2678401| !too_far      | !begun       | !begun       | !begun       | !begun       | !too_far      | !ended
pace 0      | !too_late     | !begun       | !begun       | !begun       | !begun       | !too_late     | !ended
"""

# The same at a slide that asks nothing, slide 0; at a question whose result is never shown, slide 2; and at one that
# is seen as it grows, slide 3.
CONTENT_TABLE = """
command     | revealed
advance     | open 1.1
next        | open 1.1
previous    | !first
open        | !nothing_asked
close       | !nothing_asked
reveal      | !nothing_asked
hide        | !nothing_asked
again       | !nothing_asked
reset       | !nothing_asked
undo        | !nothing_asked
compare     | !nothing_asked
timer 30    | !nothing_asked
extend 15   | !nothing_asked
show live   | !nothing_asked
moderate all| !nothing_asked
change no   | !nothing_asked
mark hidden | !nothing_asked
merge durf  | !nothing_asked
group wij   | !nothing_asked
look once   | !nothing_asked
arrange     | !nothing_asked
drop ja     | !nothing_asked
chain lef   | !nothing_asked
pace        | !begun
"""
NEVER_TABLE = """
command     | waiting     | open        | closed
advance     | open 2.1    | closed 2.1  | open 3.1
reveal      | !never      | !never      | !never
show live   | waiting 2.1 | open 2.1    | closed 2.1
moderate all| !no_words   | !no_words   | !no_words
mark hidden | !no_mark    | !no_mark    | !no_mark
merge durf  | !no_merge   | !no_merge   | !no_merge
group wij   | !no_mark    | !no_mark    | !no_mark
look once   | !no_lens    | !no_lens    | !no_lens
drop ja     | !too_few_items | !too_few_items | !too_few_items
drop x      | !no_item    | !no_item    | !no_item
"""
LIVE_TABLE = """
command     | waiting     | open         | closed | revealed
advance     | open 3.1    | revealed 3.1 | !last  | !last
group wij   | waiting 3.1 | open 3.1     | closed 3.1 | revealed 3.1
"""
SHARED_TABLE = """
command     | waiting       | open          | closed        | revealed
change no   | !unchangeable | !unchangeable | !unchangeable | !unchangeable
change yes  | waiting 0.1   | open 0.1      | closed 0.1    | revealed 0.1
mark pinned | waiting 0.1   | open 0.1      | closed 0.1    | revealed 0.1
mark gold   | !no_mark      | !no_mark      | !no_mark      | !no_mark
"""


def phase(name: str, at: int) -> Phase:
    """Return the phase of that name at a slide, in its first round."""
    asking: dict[str, type[Asking]] = {"waiting": Waiting, "open": Open, "closed": Closed, "revealed": Revealed}
    if name in asking:
        return asking[name](at=at, round=1)
    elsewhere: dict[str, Phase] = {"lobby": Lobby(), "paced": Paced(), "ended": Ended()}
    return elsewhere[name]


SUBJECTS: dict[str, Callable[[str], dict[str, object]]] = {
    "jump": lambda said: {"at": int(said)},
    "timer": lambda said: {"seconds": None if said == "off" else int(said)},
    "extend": lambda said: {"seconds": int(said)},
    "show": lambda said: {"visibility": said},
    "moderate": lambda said: {"moderation": said},
    "change": lambda said: {"change": said == "yes"},
    "mark": lambda said: {"bucket": "lef", "mark": said},
    "merge": lambda said: {"bucket": "lef", "into": said},
    "group": lambda said: {"bucket": "lef", "group": said},
    "look": lambda said: {"lens": said},
    "leaf": lambda said: {"leaf": int(said)},
    "drop": lambda said: {"item": said},
    "chain": lambda said: {"kind": "choice", "items": ("rust", said)},
    "pace": lambda said: {"until": NOW + 1000 * int(said) if said else None},
}
"""What the second word of a command in the tables means."""


def command(text: str) -> Command:
    """Return a command as the tables write it."""
    do, _, subject = text.partition(" ")
    return COMMAND.validate_python({"do": do, **SUBJECTS.get(do, lambda _: {})(subject)})


def outcome(room: Room, given: Command, deck: Deck = DECK) -> str:
    """Return what becomes of a room, as the tables write it."""
    try:
        now = step(deck, room, given, NOW).phase
    except Refused as refusal:
        return f"!{refusal.code}"
    until = now.until if isinstance(now, Open | Paced) else None
    left = "" if until is None else f" {(until - NOW) // 1000}s"
    return f"{now.name} {now.at}.{now.round}{left}" if isinstance(now, Asking) else f"{now.name}{left}"


def cells(table: str, at: int, deck: Deck = DECK) -> list[tuple[str, Deck, Phase, str]]:
    """Return command, deck, phase and outcome of every cell."""
    head, *rows = ([cell.strip() for cell in line.split("|")] for line in table.strip().splitlines())
    return [
        (row[0], deck, phase(name, at), expected)
        for row in rows
        for name, expected in zip(head[1:], row[1:], strict=True)
    ]


CELLS = [
    *cells(TABLE, WORDS),
    *cells(CONTENT_TABLE, WELCOME),
    *cells(NEVER_TABLE, AGREED),
    *cells(LIVE_TABLE, STORY),
    *cells(SHARED_TABLE, 0, QUESTIONS),
]


@pytest.mark.parametrize(("text", "deck", "before", "expected"), CELLS)
def test_every_command_in_every_phase(text: str, deck: Deck, before: Phase, expected: str) -> None:
    """A room goes to exactly one phase, or the command is refused with a sentence."""
    assert outcome(Room(phase=before), command(text), deck) == expected


def test_every_command_is_in_the_table() -> None:
    """A new command has its line."""
    given = {text.partition(" ")[0] for text, *_ in cells(TABLE, WORDS)}
    assert given == {*VERBS, *(one.model_fields["do"].default for one in get_args(get_args(Command)[0])[1:])}


def test_no_refusal_is_without_a_way_to_it() -> None:
    """Every reason in the table of refusals is given to someone."""
    reached = {expected.removeprefix("!") for _, _, _, expected in CELLS if expected.startswith("!")}
    limits = {"too_many_rounds", "too_many_marks", "too_many_slides"}  # in the tests of their subjects
    elsewhere = {"no_rehearsal", "no_samples"}  # of filling a room with samples
    assert REFUSALS.keys() == reached | limits | elsewhere


@pytest.mark.parametrize("verb", ["next", "advance"])
def test_after_the_last_slide_comes_nothing(verb: str) -> None:
    """The room stays where it is, and the presenter hears why."""
    assert outcome(Room(phase=Revealed(at=STORY, round=1)), command(verb)) == "!last"


def test_the_clicker_alone_goes_through_a_deck() -> None:
    """One button opens, reveals and goes on, past a question that is never shown too."""
    room, seen = Room(), list[str]()
    while (now := outcome(room, command("advance"))) != "!last":
        seen.append(now)
        room = step(DECK, room, command("advance"), NOW)
    assert seen == [
        "revealed 0.1",
        "open 1.1",
        "revealed 1.1",
        "waiting 2.1",
        "open 2.1",
        "closed 2.1",
        "open 3.1",
        "revealed 3.1",
    ]


def test_a_decision_of_the_presenter_outlives_the_slide() -> None:
    """What was decided about a question still holds when the room comes back to it."""
    room = Room(phase=Closed(at=AGREED, round=1))
    for text in ("show reveal", "next", "previous", "reveal"):
        room = step(DECK, room, command(text), NOW)
    assert room.phase == Revealed(at=AGREED, round=1)


def test_a_black_screen_says_nothing_about_the_question() -> None:
    """It is a switch: black, and as it was."""
    room = Room(phase=Open(at=WORDS, round=1))
    black = step(DECK, room, command("black"), NOW)
    assert black == room.model_copy(update={"black": True})
    assert step(DECK, black, command("black"), NOW) == room
