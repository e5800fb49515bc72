"""Reading what a comparison is made of."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from klankbord.archive import comparison, schema
from klankbord.archive.finding import within
from klankbord.archive.values import Reach, room_of
from klankbord.decks import Deck
from klankbord.protocol.comparison import (
    MOST_COMPARED,
    AskedRoom,
    ComparedRoom,
    ComparedRound,
    Comparison,
    FindComparison,
)
from klankbord.questions import RESULT
from klankbord.rooms import NO_ACTS
from klankbord.rooms.disclosure import FEWEST, protected
from klankbord.words import WordLists

_ROOM, _SLIDE, _ROUND, _RESULT = schema.room.c, schema.slide.c, schema.round_.c, schema.result.c
_QUESTION = schema.question.c


async def compare(
    connection: AsyncConnection, find: FindComparison, lists: WordLists, reach: Reach | None = None
) -> Comparison | None:
    """Return what rooms answered to the same question, or None where no room that is over asked it.

    Within `reach` where there is one: of other rooms nobody learns that there are any.
    """
    rows = (await connection.execute(_asked(find.question).where(*within(reach)))).all()
    if not rows:
        return None
    latest = (await connection.execute(_worded(rows[0].room_id, find.question))).one()
    sizes: defaultdict[str, int] = defaultdict(int)
    for row in rows:
        sizes[row.uid] = max(sizes[row.uid], row.n)
    hidden = protected(sizes)
    rooms = {row.uid: row for row in rows}  # latest first
    wanted = [one for one in find.rooms.split(",") if one] or [uid for uid in rooms if uid not in hidden and sizes[uid]]
    chosen = [uid for uid in rooms if uid in wanted and uid not in hidden and sizes[uid]][:MOST_COMPARED]
    compared = [room for uid in reversed(chosen) for room in await _read(connection, rooms[uid], find.question, lists)]
    return Comparison(
        id=find.question,
        kind=latest.kind,
        prompt=latest.prompt,
        fewest=FEWEST,
        asked=tuple(
            AskedRoom(
                id=uid,
                title=row.title,
                created=row.created,
                answered=None if uid in hidden else sizes[uid],
                protected=uid in hidden,
            )
            for uid, row in rooms.items()
        ),
        compared=tuple(compared),
        words=comparison.words(compared),
    )


def _asked(question: str) -> sa.Select[*tuple[Any, ...]]:
    """Return every round of a question that was kept when its room ended, the latest room first."""
    return (
        sa.select(_ROOM.id.label("room_id"), _ROOM.uid, _ROOM.deck["title"].label("title"), _ROOM.created, _RESULT.n)
        .select_from(schema.slide)
        .join(schema.room, _ROOM.id == _SLIDE.room_id)
        .join(schema.round_, (_ROUND.room_id == _SLIDE.room_id) & (_ROUND.position == _SLIDE.position))
        .join(
            schema.result,
            (_RESULT.room_id == _ROUND.room_id)
            & (_RESULT.position == _ROUND.position)
            & (_RESULT.round == _ROUND.number),
        )
        .where(_SLIDE.question_id == question, ~_ROUND.aside)
        .order_by(_ROOM.created.desc(), _ROOM.id.desc())
    )


def _worded(room_id: int, question: str) -> sa.Select[*tuple[Any, ...]]:
    return (
        sa.select(_QUESTION.kind, _QUESTION.definition["prompt"].label("prompt"))
        .join(schema.slide, _SLIDE.question_hash == _QUESTION.hash)
        .where(_SLIDE.room_id == room_id, _SLIDE.question_id == question)
    )


async def _read(connection: AsyncConnection, room: Any, question: str, lists: WordLists) -> Sequence[ComparedRoom]:
    """Return one room with its rounds; none where nothing of it may be shown."""
    row = (await connection.execute(sa.select(_ROOM.deck, _ROOM.state).where(_ROOM.id == room.room_id))).one()
    state = room_of(row.state)
    plan = state.plan(Deck.model_validate_json(json.dumps(row.deck)))
    slide = next(one for one in plan.slides if one.question.id == question)
    if not comparison.compares(slide.question):
        return []
    asked = (
        sa.select(_RESULT.round, _RESULT.n, _RESULT.result)
        .join(schema.slide, (_SLIDE.room_id == _RESULT.room_id) & (_SLIDE.position == _RESULT.position))
        .where(_RESULT.room_id == room.room_id, _SLIDE.question_id == question)
    )
    kept: Mapping[int, Any] = {one.round: one for one in await connection.execute(asked)}
    rounds = comparison.ends(
        ComparedRound(
            number=number,
            answered=one.n,
            result=comparison.seen(
                slide.question,
                RESULT.validate_json(json.dumps(one.result)),
                state.moderation_of(slide),
                state.acts.get(f"{question}:{number}", NO_ACTS),
                lists,
            ),
        )
        for number, one in kept.items()
        if f"{question}:{number}" not in state.aside
    )
    return [ComparedRoom(id=room.uid, question=slide.question, rounds=rounds)] if rounds else []
