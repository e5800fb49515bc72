"""A round played again, change by change: votes are folded as the engine's script folded them on the night."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from klankbord.archive import schema, slides
from klankbord.archive.reader import PAGE
from klankbord.archive.values import room_of
from klankbord.decks import Deck, Slide
from klankbord.protocol.delta import difference
from klankbord.protocol.replay import MOST_FRAMES, MOST_MARKS, Done, FindReplay, Frame, Mark, Replay
from klankbord.questions import KINDS, Counts
from klankbord.rooms import NO_ACTS, Acts, Asking, Focus, Paced, Room, sees_result
from klankbord.rooms.focus import NO_FOCUS
from klankbord.rooms.sifting import sift
from klankbord.rooms.tally import Tally
from klankbord.words import WordLists

_EVENT = schema.event.c


@dataclass(frozen=True, slots=True)
class _Standing:
    """How the room stood to the round after a command."""

    slide: Slide
    phase: str
    """Of the round: that of the room where the question is in front of it, else `away`."""
    seen: bool
    room: Room
    acts: Acts
    focus: Focus
    reset: bool


@dataclass(slots=True)
class _Round:
    """A round while it is played."""

    deck: Deck
    question: str
    number: int
    lists: WordLists
    tally: Tally = field(default_factory=Tally)
    acts: Acts = NO_ACTS
    now: _Standing | None = None

    @property
    def key(self) -> str:
        return f"{self.question}:{self.number}"

    def move(self, room: Room) -> bool:
        """Let a command change how the room stands to this round; return whether it did."""
        self.acts = room.acts.get(self.key, self.acts)
        before, self.now = self.now, self._standing(room)
        if before is None or self.now is None:
            return before is not self.now
        return before != self.now

    def result(self) -> Any:
        """Return the result as it is now, as JSON has it."""
        if self.now is None:
            raise LookupError(f"round {self.key} was not asked yet")
        question = self.now.slide.question
        counts = self.tally.counts(self.acts.merges)
        moderation = self.now.room.moderation_of(self.now.slide)
        left = sift(question, counts, moderation, self.acts, self.lists)
        return KINDS[question.kind].result(question, left.counts).model_dump(mode="json")

    def _standing(self, room: Room) -> _Standing | None:
        plan = room.plan(self.deck)
        slide = next((one for one in plan.slides if one.question.id == self.question), None)
        if slide is None:
            return None
        here = room.round_key(plan) == self.key and isinstance(room.phase, Asking)
        paced = isinstance(room.phase, Paced)
        visibility = room.visibility_of(slide)
        return _Standing(
            slide=slide,
            phase=room.phase.name if here else "open" if paced else "away",
            seen=here and sees_result(visibility, room.phase, "screen", shared=slide.question.shared),
            # Of the rest of the room only what was decided about this question is of any matter here.
            room=Room(
                moderation={k: v for k, v in room.moderation.items() if k == self.question},
                visibility={k: v for k, v in room.visibility.items() if k == self.question},
            ),
            acts=self.acts,
            focus=room.focus.get(self.key, NO_FOCUS),
            reset=self.key in room.aside,
        )


async def replay(connection: AsyncConnection, uid: str, find: FindReplay, lists: WordLists) -> Replay | None:
    """Return how a round went, or None where there is no such room or slide, or it was never asked.

    Between two frames the event loop sees to the rooms that are live.
    """
    table = schema.room.c
    row = (await connection.execute(sa.select(table.id, table.deck).where(table.uid == uid))).first()
    if row is None:
        return None
    places = {position: id_ for id_, position in (await slides.positions(connection, row.id)).items()}
    if find.position not in places:
        return None
    deck = Deck.model_validate_json(json.dumps(row.deck))
    playing = _Round(deck, places[find.position], find.round, lists)
    of_it = (_EVENT.kind == "phase") | ((_EVENT.position == find.position) & (_EVENT.round == find.round))
    here = (_EVENT.room_id == row.id) & of_it
    count = (await connection.execute(sa.select(sa.func.count()).where(here))).scalar_one()
    every = -(-count // MOST_FRAMES)
    frames: list[Frame] = []
    marks: list[Mark] = []
    start = shown = None
    since = 0
    last: tuple[int, int] | None = None
    async for seq, offset, change in _changes(connection, here):
        before = playing.now
        if isinstance(change, Room):
            if not playing.move(change):
                continue
            marks += _marks(seq, offset, before, playing)
        elif playing.now is None:
            continue
        else:
            playing.tally.add(change[0], seq, change[1])
        if start is None:
            if playing.now is None or playing.now.phase == "away":
                continue
            start = shown = _empty(playing)
        last, since = (seq, offset), since + 1
        if since >= every:
            frame, shown = _frame(playing, last, shown)
            frames.append(frame)
            last, since = None, 0
            await asyncio.sleep(0)
    if playing.now is None or start is None:
        return None
    if last is not None:
        frames.append(_frame(playing, last, shown)[0])
    return Replay.model_validate_json(
        json.dumps(
            {
                "question": playing.now.slide.question.model_dump(mode="json"),
                "round": find.round,
                "start": start,
                "frames": [frame.model_dump(mode="json") for frame in frames],
                "marks": [mark.model_dump(mode="json") for mark in marks[:MOST_MARKS]],
            }
        )
    )


async def _changes(connection: AsyncConnection, here: sa.ColumnElement[bool]) -> AsyncIterator[tuple[int, int, Any]]:
    """Yield seq, offset and the room after a command, or the voter and weights of a vote."""
    page = (
        sa.select(_EVENT.seq, _EVENT.offset, _EVENT.kind, _EVENT.voter, _EVENT.payload)
        .where(here)
        .order_by(_EVENT.seq)
        .limit(PAGE)
    )
    after = 0
    while rows := (await connection.execute(page.where(_EVENT.seq > after))).all():
        for row in rows:
            change = room_of(row.payload) if row.kind == "phase" else (row.voter, row.payload["weights"])
            yield row.seq, row.offset, change
        after = rows[-1].seq


def _empty(playing: _Round) -> Any:
    question = playing.now.slide.question if playing.now else None
    return KINDS[question.kind].result(question, Counts()).model_dump(mode="json") if question else None


def _frame(playing: _Round, at: tuple[int, int], before: Any) -> tuple[Frame, Any]:
    result, now = playing.result(), playing.now
    frame = Frame(
        seq=at[0],
        offset=at[1],
        answered=playing.tally.counts().ballots,
        seen=now is not None and now.seen,
        arranged=now.focus.arranged if now else 0,
        change=difference(before, result),
    )
    return frame, result


def _marks(seq: int, offset: int, before: _Standing | None, playing: _Round) -> Iterator[Mark]:
    """Yield what a command did about the round."""
    now = playing.now
    if now is None:
        return
    acts, focus = (before.acts, before.focus) if before else (NO_ACTS, NO_FOCUS)
    writings = KINDS[now.slide.question.kind].writings(playing.tally.counts())

    def mark(what: Done, bucket: str | None = None, into: str | None = None) -> Mark:
        writing = writings.get(bucket or "")
        return Mark(seq=seq, offset=offset, what=what, text=writing.text if writing else bucket, into=into)

    phase = _PHASES.get((before.phase if before else "away", now.phase))
    if phase is not None:
        yield mark(phase)
    if now.reset and not (before and before.reset):
        yield mark("reset")
    aside = KINDS[now.slide.question.kind].aside
    for bucket in _changed(acts.marks, now.acts.marks):
        yield mark("aside" if now.acts.marks.get(bucket) == aside else "shown", bucket)
    for bucket in _changed(acts.merges, now.acts.merges):
        into = now.acts.merges.get(bucket)
        writing = writings.get(into or "")
        yield mark("merged", bucket, writing.text if writing else into) if into else mark("apart", bucket)
    for bucket in _changed(acts.groups, now.acts.groups):
        yield mark("grouped", bucket, now.acts.groups.get(bucket))
    if now.focus.lens != focus.lens:
        yield mark("looked", now.focus.lens)
    if now.focus.arranged > focus.arranged:
        yield mark("arranged")


_PHASES: dict[tuple[str, str], Done] = {
    ("away", "waiting"): "asked",
    ("away", "open"): "opened",
    ("away", "closed"): "asked",
    ("away", "revealed"): "revealed",
    ("waiting", "open"): "opened",
    ("closed", "open"): "opened",
    ("revealed", "open"): "opened",
    ("open", "closed"): "closed",
    ("open", "revealed"): "revealed",
    ("closed", "revealed"): "revealed",
    ("waiting", "revealed"): "revealed",
    ("revealed", "closed"): "covered",
    ("open", "away"): "left",
    ("closed", "away"): "left",
    ("revealed", "away"): "left",
    ("waiting", "away"): "left",
}
"""From one phase of a round to another → what the presenter did."""


def _changed(before: dict[str, Any], now: dict[str, Any]) -> list[str]:
    return [bucket for bucket in {**before, **now} if before.get(bucket) != now.get(bucket)]
