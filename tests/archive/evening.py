"""Evenings for the tests: rooms on a real engine in which people do what people do, at random."""

import random
from dataclasses import replace
from typing import Any

from klankbord.decks import Deck
from klankbord.questions import ANSWER, Counts, Question, check
from klankbord.questions.choice import Choice
from klankbord.rooms import COMMAND, Ended, Open, Paced, Refused, step
from klankbord.store.base import Cast, Event, PhaseEvent, RoomRecord, RoomState, TakenBackEvent
from klankbord.store.redis import RedisStore
from tests.conftest import new_record

DECK = Deck.model_validate_json(
    """{
    "id": "avond",
    "title": {"nl": "Avond", "en": "Evening"},
    "slides": [
        {"question": {"kind": "content", "id": "welkom", "prompt": {"nl": "Welkom"}}},
        {"question": {"kind": "cloud", "id": "woorden", "prompt": {"nl": "Welke woorden?"}}},
        {"question": {"kind": "choice", "id": "eens", "prompt": {"nl": "Eens?"}, "change": false, "abstain": true,
            "options": [{"id": "ja", "label": {"nl": "Ja"}}, {"id": "nee", "label": {"nl": "Nee"}},
                {"id": "weet-niet", "label": {"nl": "Weet niet"}}]}},
        {"question": {"kind": "open", "id": "zin", "prompt": {"nl": "Maak de zin af."}}}
    ]}"""
)

NOW = 1_790_000_000_000

ANSWERS: dict[str, list[dict[str, Any]]] = {
    "cloud": [{"words": words} for words in (("lef",), ("Lef", "rust"), ("LEF", "é'\"\\\n", "rust!"), ("🌱",))],
    "open": [{"texts": (text,)} for text in ("Een brug.", "een brug", "Één\u00a0brug; DROP TABLE room", "🌉")],
}

COMMANDS: tuple[dict[str, Any], ...] = (
    *({"do": verb} for verb in ("advance", "advance", "next", "next", "previous", "open", "open", "close", "reveal")),
    *({"do": verb} for verb in ("hide", "again", "reset", "undo", "compare")),
    {"do": "timer", "seconds": 60},
    {"do": "pace"},
    {"do": "chain", "kind": "choice", "items": ("lef", "rust")},
    {"do": "drop", "item": "weet-niet"},
    {"do": "drop", "item": "weet-niet", "dropped": False},
    {"do": "mark", "bucket": "lef", "mark": "hidden"},
    {"do": "mark", "bucket": "rust", "mark": "shown"},
    {"do": "merge", "bucket": "lef", "into": "rust"},
)
"""What a presenter does, some of it more than once."""


class Evening:
    """One room; every method draws from `chance`."""

    def __init__(self, store: RedisStore, record: RoomRecord, chance: random.Random) -> None:
        self.store = store
        self.record = record
        self._chance = chance
        self._revs: dict[bytes, int] = {bytes([person]) * 16: 0 for person in range(1, 8)}

    @classmethod
    async def begin(cls, store: RedisStore, seed: int, *, rehearsal: bool = False) -> "Evening":
        """Open a room."""
        record = replace(new_record(DECK), rehearsal=rehearsal)
        assert await store.create(record)
        return cls(store, record, random.Random(seed))

    async def go_on(self, acts: int) -> None:
        """Let so many things happen: a command, or a batch of votes."""
        for _ in range(acts):
            if self._chance.random() < 0.3:
                await self.give(self._chance.choice(COMMANDS))
            else:
                await self.vote()

    async def command(self, verb: str) -> None:
        """Give the room a command without a subject."""
        await self.give({"do": verb})

    async def give(self, command: dict[str, Any]) -> None:
        """Give the room a command, which may be refused."""
        state = await self.state()
        try:
            now = step(self.record.deck, state.room, COMMAND.validate_python(command), NOW)
        except Refused:
            return
        await self.store.move(self.record.id, state, now, now.open_round(now.plan(self.record.deck)))

    async def vote(self) -> None:
        """Let some people vote: on the question in front of the room, or on any where all take answers."""
        state = await self.state()
        deck = state.room.plan(self.record.deck)
        slide = self._chance.choice(deck.slides) if isinstance(state.room.phase, Paced) else state.room.slide(deck)
        if slide is None or slide.question.kind == "content":
            return
        round_key = state.room.round_key(deck) or f"{slide.question.id}:1"
        batch: list[Cast] = []
        for _ in range(self._chance.randint(1, 9)):
            person = self._chance.choice(list(self._revs))
            self._revs[person] += 1
            wanted = {"kind": slide.question.kind, **self._chance.choice(_answers(slide.question))}
            kept, weights = check(slide.question, ANSWER.validate_python(wanted))
            batch.append(Cast(person, self._revs[person], kept, weights))
        receipts = await self.store.cast(self.record.id, round_key, batch, change=slide.question.change)
        if not isinstance(state.room.phase, Open | Paced):
            assert {receipt.status for receipt in receipts} <= {"closed", "dup"}

    async def take_back(self, person: int) -> None:
        """Let somebody take back every answer."""
        state = await self.state()
        rounds = state.room.rounds(state.room.plan(self.record.deck))
        await self.store.take_back(self.record.id, bytes([person]) * 16, state, rounds)

    async def end(self) -> None:
        """End the room."""
        await self.command("end")
        assert isinstance((await self.state()).room.phase, Ended)

    async def state(self) -> RoomState:
        """What the room is doing."""
        return await self.store.state(self.record.id)

    async def counts(self) -> dict[str, Counts]:
        """The counts of every round so far."""
        room = (await self.state()).room
        rounds = room.rounds(room.plan(self.record.deck))
        return {key: (await self.store.counts(self.record.id, key))[1] for key in rounds}

    async def log(self) -> list[dict[str, Any]]:
        """Everything that happened, in words that the archive can be compared with."""
        return [_told(event) async for event in self.store.events(self.record.id)]


def _answers(question: Question) -> list[dict[str, Any]]:
    """Return what can be answered now."""
    if isinstance(question, Choice):
        return [
            {"picks": ()} if question.abstain else {"picks": ("a",)},
            *({"picks": (o.id,)} for o in question.options),
        ]
    return ANSWERS[question.kind]


def _told(event: Event) -> dict[str, Any]:
    told: dict[str, Any] = {"seq": event.seq, "offset": event.offset}
    if isinstance(event, PhaseEvent):
        return told | {"room": event.room}
    if isinstance(event, TakenBackEvent):
        return told | {"gone": event.what}
    ballot = event.ballot
    answer = ANSWER.validate_python(ballot.answer)
    said = {"rev": ballot.rev, "answer": answer, "weights": dict(ballot.weights)}
    return told | said | {"round": event.round, "ballot_key": event.voter}
