"""The life of a room: whatever a presenter does, these things hold."""

from typing import get_args

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from klankbord.questions import Visibility
from klankbord.rooms import Asking, Command, Do, Ended, Jump, Open, Phase, Refused, Revealed, Room, Show, step
from klankbord.rooms.command import VERBS
from tests.rooms.decks import DECK

IDS = [slide.question.id for slide in DECK.slides]


class Life(RuleBasedStateMachine):
    """A presenter presses anything; the model remembers how each question was left and which rounds there were."""

    def __init__(self) -> None:
        super().__init__()
        self.room = Room()
        self.left: dict[int, Phase] = {}
        self.asked: set[str] = set()
        self.given = 0

    @rule(verb=st.sampled_from([verb for verb in VERBS if verb != "end"]))
    def press(self, verb: str) -> None:
        """One of the verbs."""
        self._give(Do.model_validate({"do": verb}))

    @precondition(lambda self: self.given > 25)
    @rule()
    def end(self) -> None:
        """Not before something has happened."""
        self._give(Do(do="end"))

    @rule(at=st.integers(0, len(IDS)))
    def jump(self, at: int) -> None:
        """Somewhere, perhaps past the last slide."""
        self._give(Jump(at=at))

    @rule(visibility=st.sampled_from(get_args(Visibility)))
    def show(self, visibility: Visibility) -> None:
        """Another visibility."""
        self._give(Show(do="show", visibility=visibility))

    def _give(self, command: Command) -> None:
        self.given += 1
        before, as_it_was = self.room, self.room.model_dump_json()
        try:
            self.room = step(DECK, before, command)
        except Refused:
            assert self.room is before
        assert before.model_dump_json() == as_it_was, "a step changed the room it started from"
        if isinstance(before.phase, Ended):
            assert self.room is before, "ended is final"
        self._went(before.phase, self.room.phase)

    def _went(self, before: Phase, now: Phase) -> None:
        if isinstance(before, Asking) and (not isinstance(now, Asking) or now.at != before.at):
            self.left[before.at] = before
        if isinstance(now, Asking) and (not isinstance(before, Asking) or now.at != before.at):
            assert now == self.left.get(now.at, now), "a question is found as it was left"

    @invariant()
    def a_phase_stands_at_a_slide_of_the_deck(self) -> None:
        """Lobby and ended stand nowhere."""
        phase = self.room.phase
        slide = self.room.slide(DECK)
        assert (slide is not None) == isinstance(phase, Asking)
        assert slide is None or slide == DECK.slides[IDS.index(slide.question.id)]

    @invariant()
    def a_round_takes_answers_exactly_while_open(self) -> None:
        """And it is the round in front of the room, of a question."""
        taking = self.room.open_round(DECK)
        assert (taking is not None) == isinstance(self.room.phase, Open)
        assert taking in {None, self.room.round_key(DECK)}
        slide = self.room.slide(DECK)
        assert taking is None or slide is None or slide.question.kind != "content"

    @invariant()
    def no_round_is_ever_lost(self) -> None:
        """Every round that ever took answers is listed, once, in the order of the deck."""
        taking = self.room.open_round(DECK)
        if taking is not None:
            self.asked.add(taking)
        rounds = self.room.rounds(DECK)
        assert self.asked <= set(rounds)
        places = [(IDS.index(key.partition(":")[0]), int(key.partition(":")[2])) for key in rounds]
        assert places == sorted(set(places))

    @invariant()
    def what_is_never_shown_is_not_revealed(self) -> None:
        """Neither by a command nor by a change of mind."""
        slide = self.room.slide(DECK)
        if slide is not None and slide.question.kind != "content" and self.room.visibility_of(slide) == "never":
            assert not isinstance(self.room.phase, Revealed)

    @invariant()
    def a_room_survives_being_written_down(self) -> None:
        """What the store keeps is the whole of it."""
        assert Room.model_validate_json(self.room.model_dump_json()) == self.room


Life.TestCase.settings = settings(deadline=None, max_examples=100, stateful_step_count=40)
TestLife = Life.TestCase
