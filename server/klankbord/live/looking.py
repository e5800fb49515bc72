"""Reading a room from the store."""

import time

from klankbord.live.attendance import Attendance
from klankbord.live.overlaps import Overlaps
from klankbord.protocol.view import View
from klankbord.questions import Counts
from klankbord.rooms import Lobby, Paced
from klankbord.store.base import RoomRecord, RoomState, RoomStore
from klankbord.words import WordLists


def wall_clock() -> int:
    """Return Unix time in milliseconds: what timers run by."""
    return time.time_ns() // 1_000_000


async def look(
    store: RoomStore,
    record: RoomRecord,
    round_key: str | None,
    here: Attendance,
    *,
    lists: WordLists,
    overlaps: Overlaps,
) -> View:
    """Read a room: its state and the counts in front of it are of one instant.

    `round_key` is the round that is probably in front of it; a wrong guess costs one more reading. Raises
    `Unavailable` and `NoSuchRoom`.
    """
    state, counts = await store.counts(record.id, round_key)
    while (current := state.room.round_key(state.room.plan(record.deck))) != round_key:
        round_key = current
        state, counts = await store.counts(record.id, round_key)
    deck = state.room.plan(record.deck)
    return View(
        whole=record.deck,
        deck=deck,
        room=state.room,
        code=record.code,
        epoch=state.epoch,
        seq=state.seq,
        step=state.step,
        counts=await overlaps.of(deck, state, round_key, counts) if round_key else counts,
        present=here.present,
        remotes=here.remotes,
        now=wall_clock(),
        rehearsal=record.rehearsal,
        taken_back=state.taken_back,
        earlier=await _earlier(store, record, state, overlaps),
        progress=await _progress(store, record, state),
        lists=lists,
    )


async def _earlier(store: RoomStore, record: RoomRecord, state: RoomState, overlaps: Overlaps) -> dict[int, Counts]:
    """Read the rounds that lie beside the one in front of the room. They are over: any instant will do."""
    room = state.room
    deck = room.plan(record.deck)
    here, slide = room.round_key(deck), room.slide(deck)
    if not room.compared or slide is None:
        return {}
    beside = [key for key in room.kept_rounds(slide.question.id) if key != here]
    return {
        int(key.rpartition(":")[2]): await overlaps.of(deck, state, key, (await store.counts(record.id, key))[1])
        for key in beside
    }


async def _progress(store: RoomStore, record: RoomRecord, state: RoomState) -> tuple[int, ...]:
    room = state.room
    # A lobby after a pace says how many answered, too.
    if not isinstance(room.phase, Paced) and not (isinstance(room.phase, Lobby) and room.left):
        return ()
    slides = room.plan(record.deck).slides
    return tuple(await store.answered(record.id, [f"{slide.question.id}:1" for slide in slides]))
