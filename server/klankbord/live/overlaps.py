"""How many people gave several of the words that count as one: known from their ballots only, so those are read."""

import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from klankbord.decks import Deck
from klankbord.questions import Counts
from klankbord.rooms import EVERY_ROUND, NO_ACTS
from klankbord.rooms.together import together
from klankbord.store.base import RoomState, RoomStore

EVERY = 1.0
"""Seconds between two readings of a round that takes answers: a merged word may be wrong by a few for so long."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What a reading found, and of what."""

    merges: Mapping[str, str]
    counts: Counts
    state: RoomState
    over: bool
    when: float
    together: Mapping[frozenset[str], int]


class Overlaps:
    """The overlaps of one room. Ballots are read where words were merged, and where the counts have changed since."""

    def __init__(self, store: RoomStore, room: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._store = store
        self._room = room
        self._clock = clock
        self._found: dict[str, _Found] = {}

    async def of(self, deck: Deck, state: RoomState, round_key: str, counts: Counts) -> Counts:
        """Return `counts` of a round with its overlaps; they are of the same instant as soon as answers stop coming.

        `deck` is the room's plan. Raises `Unavailable`.
        """
        merges = state.room.acts.get(round_key, NO_ACTS).merges
        if not merges:
            return counts
        over = state.room.open_round(deck) not in {round_key, EVERY_ROUND}
        known = self._found.get(round_key)
        if known is None or known.merges != merges or not self._will_do(known, state, counts, over=over):
            found = await self._read(round_key, merges)
            known = self._found[round_key] = _Found(merges, counts, state, over, self._clock(), found)
        return replace(counts, together=known.together)

    def _will_do(self, known: _Found, state: RoomState, counts: Counts, *, over: bool) -> bool:
        if (known.state.epoch, known.state.seq) == (state.epoch, state.seq):
            return True
        if over:  # nothing has changed since it was over
            return known.over and known.counts.weights == counts.weights
        return known.state.step == state.step and self._clock() - known.when < EVERY

    async def _read(self, round_key: str, merges: Mapping[str, str]) -> Mapping[frozenset[str], int]:
        found: Counter[frozenset[str]] = Counter()
        async for ballot in self._store.weights(self._room, round_key):
            found.update(together(ballot, merges))
        return found
