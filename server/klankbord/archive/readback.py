"""A room as it was seen, made of its rows: the same rules as on the night, applied to what was kept."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from klankbord.archive import finding, labels, recount, schema, slides
from klankbord.archive.values import room_of
from klankbord.decks import Deck, Slide
from klankbord.protocol.api import DeckSource
from klankbord.protocol.readback import Decided, FindAnswers, ReadAnswer, ReadAnswers, ReadRoom, ReadRound, ReadSlide
from klankbord.questions import ANSWER, KINDS, Counts, Question
from klankbord.questions.item import Item
from klankbord.rooms import NO_ACTS, Acts, Room, was_shown
from klankbord.rooms.reading import State, handled, states
from klankbord.rooms.sifting import sift
from klankbord.rooms.tally import Tally
from klankbord.words import WordLists

MOST_DECIDED = 500
"""Of one round; more than a presenter decides in an evening."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """A room as it is kept."""

    deck: Deck
    state: Room
    lists: WordLists

    @property
    def plan(self) -> Deck:
        return self.state.plan(self.deck)

    def acts(self, slide: Slide, number: int) -> Acts:
        return self.state.acts.get(f"{slide.question.id}:{number}", NO_ACTS)


async def room(connection: AsyncConnection, uid: str, lists: WordLists) -> ReadRoom | None:
    """Return a room with all that it was, or None where nothing of it is in the archive.

    `lists` are the words that flag an answer. They are those of today: what they held back on the night is known
    only where somebody decided about it.
    """
    listed = await finding.room(connection, uid)
    table = schema.room.c
    row = (await connection.execute(sa.select(schema.room).where(table.uid == uid))).first()
    if listed is None or row is None:
        return None
    kept = _kept(row, lists)
    deck, state, plan = kept.deck, kept.state, kept.plan
    whole = {slide.question.id: slide for slide in state.model_copy(update={"dropped": {}}).plan(deck).slides}
    positions = await slides.positions(connection, row.id)
    tallies = await recount.tallies(connection, row.id)
    asked = state.rounds(plan)

    def read(slide: Slide) -> ReadSlide:
        id_ = slide.question.id
        position = positions[id_]
        numbers = [int(key.rpartition(":")[2]) for key in asked if key.startswith(f"{id_}:")]
        return ReadSlide(
            position=position,
            chapter=slide.chapter,
            question=slide.question,
            visibility=state.visibility_of(slide),
            moderation=state.moderation_of(slide),
            made=all(one.question.id != id_ for one in deck.slides),
            dropped=_dropped(whole[id_].question, state),
            rounds=tuple(_round(kept, slide, number, tallies[position, number]) for number in numbers),
        )

    return ReadRoom(
        room=listed,
        difference=row.difference,
        source=DeckSource.of(deck.source),
        slides=tuple(read(slide) for slide in plan.slides),
    )


async def answers(connection: AsyncConnection, uid: str, find: FindAnswers, lists: WordLists) -> ReadAnswers | None:
    """Return a page of the answers to a question, or None where there is no such room or no such slide in it."""
    table, answer = schema.room.c, schema.answer.c
    row = (await connection.execute(sa.select(table.id, table.deck, table.state).where(table.uid == uid))).first()
    if row is None:
        return None
    kept = _kept(row, lists)
    positions = await slides.positions(connection, row.id)
    slide = next((one for one in kept.plan.slides if positions.get(one.question.id) == find.position), None)
    if slide is None:
        return None
    asked = (
        sa.select(answer.seq, answer.answer, answer.weights)
        .where(answer.room_id == row.id, answer.position == find.position, answer.round == find.round)
        .where(answer.seq > find.after, *([] if find.label is None else [labels.on_answers(find.label)]))
        .order_by(answer.seq)
        .limit(find.most + 1)
    )
    found = (await connection.execute(asked)).all()
    page = tuple(
        ReadAnswer(
            number=seq,
            answer=ANSWER.validate_json(json.dumps(said)),
            unseen=_unseen(kept, slide, find.round, Counts(weights, {}, 1)),
        )
        for seq, said, weights in found[: find.most]
    )
    return ReadAnswers(answers=page, more=len(found) > find.most)


def _kept(row: Any, lists: WordLists) -> _Kept:
    # As with a room: JSON has lists where a deck has tuples.
    return _Kept(Deck.model_validate_json(json.dumps(row.deck)), room_of(row.state), lists)


def _round(kept: _Kept, slide: Slide, number: int, tally: Tally) -> ReadRound:
    state, question, key = kept.state, slide.question, f"{slide.question.id}:{number}"
    acts, focus = kept.acts(slide, number), state.focus_of(key)
    counts = tally.counts(acts.merges)
    left = sift(question, counts, state.moderation_of(slide), acts, kept.lists)
    kind = KINDS[question.kind]
    return ReadRound(
        number=number,
        answered=counts.ballots,
        result=kind.result(question, left.counts),
        lens=kind.look(left.counts, focus.lens, focus.leaf) if kind.look else None,
        arranged=focus.arranged,
        aside=left.aside,
        held=left.held,
        decided=_decided(kept, slide, acts, counts),
        shown=was_shown(kept.plan, state, slide, key),
        reset=key in state.aside,
    )


def _decided(kept: _Kept, slide: Slide, acts: Acts, counts: Counts) -> tuple[Decided, ...]:
    """Return what was decided about, what waits for it, and into what words were merged."""
    writings = KINDS[slide.question.kind].writings(counts)
    texts = {bucket: writing.text for bucket, writing in writings.items()}
    moderation = kept.state.moderation_of(slide)
    read = handled(slide.question, counts, moderation, acts, kept.lists, seen=True, most=len(texts))
    touched = acts.marks.keys() | acts.merges.keys() | acts.groups.keys()
    return tuple(
        Decided(
            bucket=one.bucket,
            text=one.text,
            count=one.count,
            state=one.state,
            mark=acts.marks.get(one.bucket),
            into=texts.get(acts.merges[one.bucket], acts.merges[one.bucket]) if one.bucket in acts.merges else None,
            group=acts.groups.get(one.bucket),
        )
        for one in read
        if one.state != "seen" or one.bucket in touched
    )[:MOST_DECIDED]


def _unseen(kept: _Kept, slide: Slide, number: int, ballot: Counts) -> tuple[str, ...]:
    kind = KINDS[slide.question.kind]
    writings = kind.writings(ballot)
    now: Mapping[str, State] = states(
        kind, writings, kept.state.moderation_of(slide), kept.acts(slide, number), kept.lists
    )
    return tuple(writings[bucket].text for bucket, found in now.items() if found != "seen")


def _dropped(question: Question, state: Room) -> tuple[Item, ...]:
    out: Sequence[Any] = state.dropped.get(question.id, ())
    if not out or question.items_in is None:
        return ()
    return tuple(item for item in getattr(question, question.items_in) if item.id in out)
