"""Every command in every phase."""

import pytest

from klankbord.rooms import (
    REFUSALS,
    Asking,
    Closed,
    Command,
    Do,
    Ended,
    Jump,
    Lobby,
    Open,
    Phase,
    Refused,
    Revealed,
    Room,
    SetMark,
    Show,
    Waiting,
    step,
)
from klankbord.rooms.room import MOST_MARKS, MOST_ROUNDS
from tests.rooms.decks import AGREED, DECK, QUESTIONS, STORY, WELCOME, WORDS

# What becomes of a room that stands at a question, slide 1: its new phase with slide and round, or why not.
TABLE = """
command    | lobby         | waiting      | open         | closed       | revealed     | ended
advance    | revealed 0.1  | open 1.1     | revealed 1.1 | revealed 1.1 | waiting 2.1  | !ended
next       | revealed 0.1  | waiting 2.1  | waiting 2.1  | waiting 2.1  | waiting 2.1  | !ended
previous   | !first        | revealed 0.1 | revealed 0.1 | revealed 0.1 | revealed 0.1 | !ended
open       | !nothing_asked| open 1.1     | !open        | open 1.1     | open 1.1     | !ended
close      | !nothing_asked| !not_open    | closed 1.1   | !not_open    | !not_open    | !ended
reveal     | !nothing_asked| revealed 1.1 | revealed 1.1 | revealed 1.1 | !revealed    | !ended
hide       | !nothing_asked| !hidden      | !hidden      | !hidden      | closed 1.1   | !ended
again      | !nothing_asked| open 1.2     | open 1.2     | open 1.2     | open 1.2     | !ended
end        | ended         | ended        | ended        | ended        | ended        | !ended
jump 3     | open 3.1      | open 3.1     | open 3.1     | open 3.1     | open 3.1     | !ended
jump 1     | open 1.1      | waiting 1.1  | open 1.1     | closed 1.1   | revealed 1.1 | !ended
jump 4     | !no_slide     | !no_slide    | !no_slide    | !no_slide    | !no_slide    | !ended
show live  | !nothing_asked| waiting 1.1  | open 1.1     | closed 1.1   | revealed 1.1 | !ended
show never | !nothing_asked| waiting 1.1  | open 1.1     | closed 1.1   | closed 1.1   | !ended
"""

# The same at a slide that asks nothing, slide 0, and at a question whose result is never shown, slide 2.
CONTENT_TABLE = """
command    | revealed
advance    | open 1.1
next       | open 1.1
previous   | !first
open       | !nothing_asked
close      | !nothing_asked
reveal     | !nothing_asked
hide       | !nothing_asked
again      | !nothing_asked
show live  | !nothing_asked
"""
NEVER_TABLE = """
command    | waiting    | open       | closed
advance    | open 2.1   | closed 2.1 | open 3.1
reveal     | !never     | !never     | !never
show live  | waiting 2.1| open 2.1   | closed 2.1
"""


def phase(name: str, at: int) -> Phase:
    """Return the phase of that name at a slide, in its first round."""
    asking: dict[str, type[Asking]] = {"waiting": Waiting, "open": Open, "closed": Closed, "revealed": Revealed}
    if name in asking:
        return asking[name](at=at, round=1)
    return Lobby() if name == "lobby" else Ended()


def command(text: str) -> Command:
    """Return a command as the tables write it."""
    verb, _, subject = text.partition(" ")
    if verb == "jump":
        return Jump(at=int(subject))
    return Show.model_validate({"do": "show", "visibility": subject}) if subject else Do.model_validate({"do": verb})


def outcome(room: Room, given: Command) -> str:
    """Return what becomes of a room, as the tables write it."""
    try:
        now = step(DECK, room, given).phase
    except Refused as refusal:
        return f"!{refusal.code}"
    return f"{now.name} {now.at}.{now.round}" if isinstance(now, Asking) else now.name


def cells(table: str, at: int) -> list[tuple[str, Phase, str]]:
    """Return command, phase and outcome of every cell."""
    head, *rows = ([cell.strip() for cell in line.split("|")] for line in table.strip().splitlines())
    return [
        (row[0], phase(name, at), expected) for row in rows for name, expected in zip(head[1:], row[1:], strict=True)
    ]


@pytest.mark.parametrize(
    ("text", "before", "expected"),
    [*cells(TABLE, WORDS), *cells(CONTENT_TABLE, WELCOME), *cells(NEVER_TABLE, AGREED)],
)
def test_every_command_in_every_phase(text: str, before: Phase, expected: str) -> None:
    """A room goes to exactly one phase, or the command is refused with a sentence."""
    assert outcome(Room(phase=before), command(text)) == expected


def test_no_refusal_is_without_a_way_to_it() -> None:
    """Every reason in the table of refusals is given to someone."""
    tables = TABLE + CONTENT_TABLE + NEVER_TABLE
    reached = {code for code in REFUSALS if f"!{code}" in tables}
    assert REFUSALS.keys() - reached == {
        "last",
        "too_many_rounds",
        "no_mark",
        "too_many_marks",
    }  # the tests below


@pytest.mark.parametrize("verb", ["next", "advance"])
def test_after_the_last_slide_comes_nothing(verb: str) -> None:
    """The room stays where it is, and the presenter hears why."""
    assert outcome(Room(phase=Revealed(at=STORY, round=1)), command(verb)) == "!last"


def test_a_question_is_asked_so_many_times_and_no_more() -> None:
    """The sentence says how many."""
    last = Room(phase=Closed(at=WORDS, round=MOST_ROUNDS))
    assert outcome(last, command("again")) == "!too_many_rounds"
    with pytest.raises(Refused, match=f"asked {MOST_ROUNDS} times"):
        step(DECK, last, command("again"))


def test_the_clicker_alone_goes_through_a_deck() -> None:
    """One button opens, reveals and goes on, past a question that is never shown too."""
    room, seen = Room(), list[str]()
    while (now := outcome(room, command("advance"))) != "!last":
        seen.append(now)
        room = step(DECK, room, command("advance"))
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
        room = step(DECK, room, command(text))
    assert room.phase == Revealed(at=AGREED, round=1)


def mark(bucket: str, given: str | None) -> SetMark:
    """Return the command to decide about a bucket."""
    return SetMark(bucket=bucket, mark=given)


def test_a_mark_belongs_to_its_round() -> None:
    """What is decided about an answer is kept with the round, and another round begins without."""
    room = step(QUESTIONS, Room(phase=Open(at=0, round=1)), mark("asked:wat", "pinned"))
    assert room.marks == {"vragen:1": {"asked:wat": "pinned"}}
    again = step(QUESTIONS, room, mark("asked:wat", "answered"))
    assert again.marks == {"vragen:1": {"asked:wat": "answered"}}
    assert step(QUESTIONS, again, mark("asked:wat", None)).marks == {"vragen:1": {}}
    later = step(QUESTIONS, step(QUESTIONS, room, Do(do="again")), mark("asked:hoe", "aside"))
    assert later.marks == {"vragen:1": {"asked:wat": "pinned"}, "vragen:2": {"asked:hoe": "aside"}}


def test_a_mark_is_one_of_its_kind() -> None:
    """Where a kind has no such mark, and where nothing is asked, there is nothing to decide."""
    with pytest.raises(Refused, match="cannot be decided"):
        step(QUESTIONS, Room(phase=Open(at=0, round=1)), mark("asked:wat", "gold"))
    with pytest.raises(Refused, match="cannot be decided"):
        step(DECK, Room(phase=Open(at=WORDS, round=1)), mark("lef", "pinned"))
    for phase_ in (Lobby(), Revealed(at=WELCOME, round=1)):
        with pytest.raises(Refused, match="Nothing is being asked"):
            step(DECK, Room(phase=phase_), mark("lef", "pinned"))


def test_so_many_things_can_be_marked_and_no_more() -> None:
    """The sentence says how many; a mark that is there can still be changed."""
    full = {f"asked:{number}": "pinned" for number in range(MOST_MARKS)}
    room = Room(phase=Open(at=0, round=1), marks={"vragen:1": full})
    with pytest.raises(Refused, match=f"In one round {MOST_MARKS}"):
        step(QUESTIONS, room, mark("asked:wat", "pinned"))
    assert step(QUESTIONS, room, mark("asked:7", "aside")).marks["vragen:1"]["asked:7"] == "aside"
