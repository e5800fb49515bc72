"""The life of a room: whatever a presenter does, these things hold."""

from typing import get_args

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from klankbord.decks import Deck
from klankbord.questions import Moderation, Visibility
from klankbord.rooms import (
    EVERY_ROUND,
    GRACE,
    Asking,
    Closed,
    Command,
    Do,
    Ended,
    Jump,
    Lobby,
    Open,
    Paced,
    Refused,
    Revealed,
    Room,
    SetMark,
    Show,
    expire,
    step,
)
from klankbord.rooms.command import VERBS, Chain, Change, Drop, Extend, Group, Merge, Moderate, Pace, Timer
from tests.rooms.decks import EVENING

WORDS = ("lef", "durf", "moed", "rust")
ITEMS = ("moed", "rust", "tijd", "geld", "a", "b", "nergens")

WORDS_AT = 1
"""Where words can be counted for each other."""

words = st.sampled_from(WORDS)
seconds = st.integers(5, 60)
DECISIONS: st.SearchStrategy[Command] = st.one_of(
    st.builds(Show, visibility=st.sampled_from(get_args(Visibility))),
    st.builds(Moderate, moderation=st.sampled_from(get_args(Moderation))),
    st.builds(Change, change=st.booleans()),
    st.builds(SetMark, bucket=words, mark=st.none() | st.sampled_from(["shown", "hidden", "pinned", "gold"])),
    st.builds(Group, bucket=words, group=st.none() | st.sampled_from(["wij", "zij"])),
)


class Life(RuleBasedStateMachine):
    """A presenter presses anything; the model remembers how each question was left and which rounds there were."""

    def __init__(self) -> None:
        super().__init__()
        self.room = Room()
        self.now = 1_790_000_000_000
        self.left: dict[str, Asking] = {}
        self.asked: set[str] = set()
        self.begun: set[str] = set()
        self.given = 0

    @initialize(at=st.integers(-1, len(EVENING.slides) - 1))
    def begin(self, at: int) -> None:
        """Somewhere; in the lobby too."""
        if at >= 0:
            self._give(Jump(at=at))

    # ── What a presenter does ──

    @rule(verb=st.sampled_from([verb for verb in VERBS if verb not in {"again", "reset", "end"}]))
    def press(self, verb: str) -> None:
        """One of the verbs."""
        self._give(Do.model_validate({"do": verb}))

    @precondition(lambda self: self.given > 25)
    @rule()
    def end(self) -> None:
        """Not before something has happened."""
        self._give(Do(do="end"))

    @rule(at=st.integers(0, len(EVENING.slides) + 2))
    def jump(self, at: int) -> None:
        """Somewhere, perhaps past the last slide."""
        before = self.room
        self._give(Jump(at=at))
        assert self.room is before or (isinstance(self.room.phase, Asking) and self.room.phase.at == at)

    @rule(command=DECISIONS)
    def decide(self, command: Command) -> None:
        """Something about the question or an answer."""
        self._give(command)

    @rule(pairs=st.lists(st.tuples(words, st.none() | words), min_size=1, max_size=5))
    def merge(self, pairs: list[tuple[str, str | None]]) -> None:
        """Count words for others, in front of a question where that can be done."""
        self._give(Jump(at=WORDS_AT))
        for bucket, into in pairs:
            self._give(Merge(bucket=bucket, into=into))

    @rule(kind=st.sampled_from(["choice", "ranking", "points"]), items=st.lists(words, min_size=2, max_size=3))
    def chain(self, kind: str, items: list[str]) -> None:
        """Make a question of answers."""
        before = self.room
        self._give(Chain.model_validate({"kind": kind, "items": tuple(items)}))
        if self.room is not before:
            old, new = _ids(before), _ids(self.room)
            assert [id_ for id_ in new if id_ in old] == old, "the slides there were are there, in their order"
            assert len(new) == len(old) + 1

    @rule(command=st.builds(Timer, seconds=st.none() | seconds) | st.builds(Extend, seconds=seconds))
    def time(self, command: Command) -> None:
        """So much time, more of it, or none."""
        self._give(command)

    @rule(until=st.none() | st.integers(-5, 60))
    def pace(self, until: int | None) -> None:
        """Let everybody go at their own pace."""
        self._give(Pace(until=None if until is None else self.now + 1000 * until))

    @rule(seconds=st.integers(0, 40))
    def wait(self, seconds: int) -> None:
        """Let time pass."""
        self.now += 1000 * seconds
        before = self.room
        self._went(expire(EVENING, before, self.now))
        until = before.phase.until if isinstance(before.phase, Open | Paced) else None
        run_out = until is not None and self.now >= until + GRACE
        assert (self.room is not before) == run_out
        assert isinstance(self.room.phase, Closed | Lobby) or not run_out

    # ── What can be taken back ──

    @rule(how=st.sampled_from(["again", "reset"]), by_mistake=st.booleans())
    def restart(self, how: str, by_mistake: bool) -> None:
        """Another round: of a number that was never there, and taken back it is as if it had not been."""
        before = self.room
        self._give(Do.model_validate({"do": how}))
        if self.room is before:
            return
        key = self.room.round_key(self._plan())
        assert key is not None
        assert key not in self.begun, "a number is never used twice"
        assert key not in before.rounds(self._plan())
        undone = step(EVENING, self.room, Do(do="undo"), self.now)
        assert undone.phase == before.phase
        id_ = key.partition(":")[0]
        assert undone.kept_rounds(id_) == before.kept_rounds(id_)
        assert key in undone.aside, "what was answered since is put aside, not lost"
        kept = before.kept_rounds(id_) if how == "again" else [k for k in before.kept_rounds(id_) if k != _key(before)]
        assert self.room.kept_rounds(id_) == [*kept, key]
        if by_mistake:
            self._give(Do(do="undo"))

    @rule(item=st.sampled_from(ITEMS))
    def drop(self, item: str) -> None:
        """Out of the question and back in, it is the question it was."""
        before = self.room
        self._give(Drop(item=item))
        if self.room is not before:
            back = step(EVENING, self.room, Drop(item=item, dropped=False), self.now)
            was_out = any(item in out for out in before.dropped.values())
            assert was_out or back.plan(EVENING) == before.plan(EVENING)

    @rule(item=st.sampled_from(ITEMS))
    def put_back(self, item: str) -> None:
        """What was in is still in."""
        self._give(Drop(item=item, dropped=False))

    # ── The model ──

    def _plan(self) -> Deck:
        return self.room.plan(EVENING)

    def _give(self, command: Command) -> None:
        self.given += 1
        before, as_it_was = self.room, self.room.model_dump_json()
        try:
            now = step(EVENING, before, command, self.now)
        except Refused:
            now = before
        assert before.model_dump_json() == as_it_was, "a step changed the room it started from"
        if isinstance(before.phase, Ended):
            assert now is before, "ended is final"
        self._went(now)

    def _went(self, now: Room) -> None:
        before, self.room = self.room, now
        here, there = _here(before), _here(now)
        if here != there and isinstance(before.phase, Asking) and here is not None:
            self.left[here] = before.phase
        if isinstance(before.phase, Paced) and not isinstance(now.phase, Paced):
            self.left |= now.left
        if here != there and there in self.left:
            assert _but_at(now.phase) == _but_at(self.left[there]), "a question is found as it was left"

    @invariant()
    def a_phase_stands_at_a_slide_of_the_plan(self) -> None:
        """Lobby, paced and ended stand nowhere."""
        slide = self.room.slide(self._plan())
        assert (slide is not None) == isinstance(self.room.phase, Asking)

    @invariant()
    def a_round_takes_answers_exactly_while_open(self) -> None:
        """And it is the round in front of the room, of a question; at everybody's own pace it is the first of each."""
        taking = self.room.open_round(self._plan())
        assert (taking == EVERY_ROUND) == isinstance(self.room.phase, Paced)
        assert (taking is not None) == isinstance(self.room.phase, Open | Paced)
        assert taking in {None, EVERY_ROUND, self.room.round_key(self._plan())}
        slide = self.room.slide(self._plan())
        assert taking is None or slide is None or slide.question.kind != "content"

    @invariant()
    def no_round_is_ever_lost(self) -> None:
        """Every round that ever took answers is listed, once, in the order of the deck."""
        rounds, ids = self.room.rounds(self._plan()), _ids(self.room)
        taking = self.room.open_round(self._plan())
        self.asked |= set(rounds) if taking == EVERY_ROUND else {taking} if taking is not None else set()
        self.begun |= set(rounds)
        assert self.asked <= set(rounds)
        places = [(ids.index(key.partition(":")[0]), int(key.partition(":")[2])) for key in rounds]
        assert places == sorted(set(places))

    @invariant()
    def what_was_left_is_still_there(self) -> None:
        """A question that came in between moves slides, and breaks nothing."""
        assert self.room.left.keys() <= set(_ids(self.room))
        assert {key.partition(":")[0] for key in self.room.acts} <= set(_ids(self.room))

    @invariant()
    def merges_are_no_chain(self) -> None:
        """What a word counts for counts for itself."""
        for acts in self.room.acts.values():
            assert not acts.merges.keys() & set(acts.merges.values())

    @invariant()
    def there_is_always_something_to_answer(self) -> None:
        """However much was taken out, every question is one that a deck could hold."""
        for slide in self._plan().slides:
            field = slide.question.items_in
            assert field is None or not getattr(slide.question, field) or len(getattr(slide.question, field)) >= 2

    @invariant()
    def what_is_never_shown_is_not_revealed(self) -> None:
        """Neither by a command nor by a change of mind."""
        slide = self.room.slide(self._plan())
        if slide is not None and slide.question.kind != "content" and self.room.visibility_of(slide) == "never":
            assert not isinstance(self.room.phase, Revealed)

    @invariant()
    def a_room_survives_being_written_down(self) -> None:
        """What the store keeps is the whole of it."""
        assert Room.model_validate_json(self.room.model_dump_json()) == self.room


def _ids(room: Room) -> list[str]:
    return [slide.question.id for slide in room.plan(EVENING).slides]


def _here(room: Room) -> str | None:
    slide = room.slide(room.plan(EVENING))
    return slide.question.id if slide else None


def _key(room: Room) -> str | None:
    return room.round_key(room.plan(EVENING))


def _but_at(phase: object) -> object:
    """Return a phase wherever it stands: slides move when a question comes in between."""
    return phase.model_copy(update={"at": 0}) if isinstance(phase, Asking) else phase


Life.TestCase.settings = settings(deadline=None, max_examples=100, stateful_step_count=40)
TestLife = Life.TestCase
