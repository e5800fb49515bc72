"""Reading a room from the store."""

import time

from klankbord.protocol.view import View
from klankbord.questions import Counts
from klankbord.rooms import Paced, Room
from klankbord.store.base import RoomRecord, RoomState, RoomStore


def wall_clock() -> int:
    """Return Unix time in milliseconds: what timers run by."""
    return time.time_ns() // 1_000_000


async def look(store: RoomStore, record: RoomRecord, round_key: str | None, present: int) -> View:
    """Read a room: its state and the counts in front of it are of one instant.

    `round_key` is the round that is probably in front of it; a wrong guess costs one more reading. Raises
    `Unavailable` and `NoSuchRoom`.
    """
    state, counts = await store.counts(record.id, round_key)
    while (current := state.room.round_key(state.room.plan(record.deck))) != round_key:
        round_key = current
        state, counts = await store.counts(record.id, round_key)
    return View(
        whole=record.deck,
        deck=state.room.plan(record.deck),
        room=state.room,
        code=record.code,
        epoch=state.epoch,
        seq=state.seq,
        step=state.step,
        counts=counts,
        present=present,
        now=wall_clock(),
        rehearsal=record.rehearsal,
        earlier=await _earlier(store, record, state.room),
        progress=await _progress(store, record, state),
    )


async def _earlier(store: RoomStore, record: RoomRecord, room: Room) -> dict[int, Counts]:
    """Read the rounds that lie beside the one in front of the room. They are over: any instant will do."""
    deck = room.plan(record.deck)
    here, slide = room.round_key(deck), room.slide(deck)
    if not room.compared or slide is None:
        return {}
    beside = [key for key in room.kept_rounds(slide.question.id) if key != here]
    return {int(key.rpartition(":")[2]): (await store.counts(record.id, key))[1] for key in beside}


async def _progress(store: RoomStore, record: RoomRecord, state: RoomState) -> tuple[int, ...]:
    if not isinstance(state.room.phase, Paced):
        return ()
    slides = state.room.plan(record.deck).slides
    return tuple(await store.answered(record.id, [f"{slide.question.id}:1" for slide in slides]))
