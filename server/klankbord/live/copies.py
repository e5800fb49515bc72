"""Copies: what a room answered, for whoever was in it to take home."""

import asyncio
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from klankbord.decks import Slide
from klankbord.live.overlaps import Overlaps
from klankbord.protocol.api import Copy, CopyRound, DeckSource
from klankbord.questions import KINDS, Result
from klankbord.rooms import NO_ACTS, Room, RoundKey, was_shown
from klankbord.rooms.sifting import sift
from klankbord.store.base import RoomRecord, RoomState, RoomStore
from klankbord.words import WordLists

MOST_ROOMS = 16
"""Rooms whose results are kept at hand, the last ones that were asked for."""


@dataclass(frozen=True, slots=True)
class _Picture:
    """What the room was shown of a round: nothing, or a result and how many answers are not in it."""

    result: Result | None = None
    aside: int = 0


@dataclass(frozen=True, slots=True)
class _Shown:
    """What a room was shown, as of one command."""

    epoch: str
    step: int
    taken_back: int
    rounds: Sequence[tuple[Slide, RoundKey]]
    pictures: Sequence[_Picture]

    def is_of(self, state: RoomState) -> bool:
        """Return whether no command came after this was read, and nobody took anything back."""
        return (self.epoch, self.step, self.taken_back) == (state.epoch, state.step, state.taken_back)


class Copies:
    """Makes copies. At the end of a room everybody asks at once, so one reading of the results serves all."""

    def __init__(self, store: RoomStore, lists: WordLists) -> None:
        self._store = store
        self._lists = lists
        self._at_hand: OrderedDict[str, _Shown] = OrderedDict()
        self._turn = asyncio.Lock()

    async def make(self, record: RoomRecord) -> Copy:
        """Return what a room answered: every kept round, with the result where it was shown.

        Nothing of any one person is in it. Raises `Unavailable`, and `NoSuchRoom`.
        """
        async with self._turn:
            shown = await self._shown(record)
        answered = await self._store.answered(record.id, [key for _, key in shown.rounds])
        return Copy(
            title=record.deck.title,
            created=record.created,
            source=DeckSource.of(record.deck.source),
            rounds=tuple(
                CopyRound(
                    round=key, question=slide.question, answered=people, result=picture.result, aside=picture.aside
                )
                for (slide, key), people, picture in zip(shown.rounds, answered, shown.pictures, strict=True)
            ),
        )

    async def _shown(self, record: RoomRecord) -> _Shown:
        """Return what was shown, read anew after a command only: what is shown takes no more answers."""
        state = await self._store.state(record.id)
        known = self._at_hand.pop(record.id, None)
        if known is None or not known.is_of(state):
            known = await self._read(record, state)
        self._at_hand[record.id] = known
        if len(self._at_hand) > MOST_ROOMS:
            self._at_hand.popitem(last=False)
        return known

    async def _read(self, record: RoomRecord, state: RoomState) -> _Shown:
        room, deck = state.room, state.room.plan(record.deck)
        slides = {slide.question.id: slide for slide in deck.slides}
        rounds = [(slides[key.partition(":")[0]], key) for key in room.rounds(deck) if key not in room.aside]
        pictures = [
            await self._picture(record, room, slide, key) if was_shown(deck, room, slide, key) else _Picture()
            for slide, key in rounds
        ]
        return _Shown(state.epoch, state.step, state.taken_back, rounds, pictures)

    async def _picture(self, record: RoomRecord, room: Room, slide: Slide, key: RoundKey) -> _Picture:
        state, counts = await self._store.counts(record.id, key)
        counts = await Overlaps(self._store, record.id).of(room.plan(record.deck), state, key, counts)
        sifted = sift(slide.question, counts, room.moderation_of(slide), room.acts.get(key, NO_ACTS), self._lists)
        return _Picture(KINDS[slide.question.kind].result(slide.question, sifted.counts), sifted.aside)
