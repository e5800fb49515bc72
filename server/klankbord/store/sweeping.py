"""A room's log without what was taken back: read, written anew without it, and swapped.

An entry of a stream cannot be changed in its place. So the log is written anew beside the old one, a little at a time,
and takes its place in one act, if nothing has happened in the room since it was read.
"""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

import msgpack

from klankbord.questions import Weights
from klankbord.rooms import Room
from klankbord.rooms.tally import Tally
from klankbord.store.ballot import unpack_ballot

NOTHING = b""
"""In the place of a voter, and of a ballot, that was taken back."""

A_BREATH = 100
"""Entries in one go, which takes a few milliseconds at most."""

Entry = tuple[bytes, dict[bytes, bytes]]
"""An entry of a log as the engine has it: its id and its fields."""


class Sweeping:
    """One log, as it was read at one instant. Nothing here waits for anything but the event loop."""

    def __init__(self, entries: Sequence[Entry], gone: AbstractSet[bytes]) -> None:
        self._entries = entries
        self._gone = gone
        self._words: defaultdict[str, set[str]] = defaultdict(set)
        self._tallies: dict[str, Tally] = {}

    async def work_out(self) -> None:
        """Find out which buckets nobody else ever chose, and what the rounds come to without those who are gone."""
        async for key, _, voter, weights in self._votes():
            if voter in self._gone:
                self._words[key].update(weights)
        async for key, seq, voter, weights in self._votes():
            if key in self._words and voter not in self._gone:
                self._tallies.setdefault(key, Tally()).add(voter, seq, weights)
                self._words[key].difference_update(weights)

    @property
    def words(self) -> Mapping[str, AbstractSet[str]]:
        """Round → the buckets that only people who are gone ever chose; only of rounds that one of them answered."""
        return self._words

    def first(self, key: str) -> Mapping[str, int]:
        """Return the seq at which each bucket of a round rose from zero last, as if nobody of them had answered."""
        return self._tallies[key].counts().first if key in self._tallies else {}

    def __len__(self) -> int:
        """Return how many entries there are."""
        return len(self._entries)

    def swept(self, start: int, stop: int) -> Iterator[Entry]:
        """Yield so many entries of the new log."""
        for id_, fields in self._entries[start:stop]:
            yield id_, self._without(fields)

    def _without(self, fields: dict[bytes, bytes]) -> dict[bytes, bytes]:
        match fields[b"k"]:
            case b"votes":
                flat: list[bytes] = msgpack.unpackb(fields[b"v"], raw=True)
                if self._gone.isdisjoint(flat[::2]):
                    return fields
                for i in range(0, len(flat), 2):
                    if flat[i] in self._gone:
                        flat[i : i + 2] = NOTHING, NOTHING
                return {**fields, b"v": msgpack.packb(flat, use_bin_type=False)}
            case b"phase":
                room = Room.model_validate_json(fields[b"s"]).without(self.words)
                return {**fields, b"s": room.model_dump_json().encode()}
            case _:
                return fields

    async def _votes(self) -> AsyncIterator[tuple[str, int, bytes, Weights]]:
        """Yield round, seq, voter and weights of every vote that is there."""
        for number, (id_, fields) in enumerate(self._entries):
            if number % A_BREATH == 0:
                await asyncio.sleep(0)
            if fields[b"k"] != b"votes":
                continue
            seq, flat = int(id_.partition(b"-")[0]), msgpack.unpackb(fields[b"v"], raw=True)
            for i in range(0, len(flat), 2):
                if flat[i] != NOTHING:
                    yield fields[b"r"].decode(), seq + i // 2, flat[i], unpack_ballot(flat[i + 1]).weights
