"""Finding something again: a room by what it was, a passage by its words."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from klankbord.archive import labels, people, schema
from klankbord.archive.matching import Had, having, matching, query
from klankbord.archive.reach import within
from klankbord.archive.values import Reach
from klankbord.protocol.archived import (
    ArchivedRoom,
    ArchivedRooms,
    Excerpt,
    Find,
    FindPassages,
    FindRooms,
    Found,
    Passage,
    Passages,
)
from klankbord.protocol.readback import ArchiveIndex, IndexedDeck, IndexedPresenter, IndexedQuestion
from klankbord.words import excerpt

MOST_SHOWN = 180
"""Characters of an excerpt."""

_ROOM, _SLIDE, _ROUND, _VOTER = schema.room.c, schema.slide.c, schema.round_.c, schema.voter.c
_QUESTION, _PASSAGE, _PERSON = schema.question.c, schema.passage.c, people.person.c


async def rooms(connection: AsyncConnection, find: FindRooms, reach: Reach | None = None) -> ArchivedRooms:
    """Return a page of the rooms that are looked for, newest first; within `reach` where there is one."""
    asked = sa.select(_ROOM.id).where(*_opened(find), *within(reach)).order_by(_ROOM.created.desc(), _ROOM.id.desc())
    if find.question is not None:
        of_it = (
            sa.select(_ROUND.room_id).join(schema.slide, _same_slide(_ROUND)).where(_SLIDE.question_id == find.question)
        )
        asked = asked.where(_ROOM.id.in_(of_it))
    if find.label is not None:
        asked = asked.where(_ROOM.id.in_(labels.wearing(find.label)))
    if find.before is not None:
        last = sa.select(_ROOM.created, _ROOM.id).where(_ROOM.uid == find.before)
        asked = asked.where(sa.tuple_(_ROOM.created, _ROOM.id) < last.scalar_subquery())
    if match := query(connection, find.q):
        had = await having(connection, asked, match, find.most + 1)
        numbers = list(had)
    else:
        had = {}
        numbers = list((await connection.execute(asked.limit(find.most + 1))).scalars())
    page = await _read(connection, numbers[: find.most])
    if had:
        page = await _with_excerpts(connection, page, had, find.q)
    if find.label is not None:
        labelled = await labels.labelled(connection, find.label, page)
        page = {number: one.model_copy(update={"labelled": labelled.get(number)}) for number, one in page.items()}
    return ArchivedRooms(rooms=tuple(page.values()), more=len(numbers) > find.most)


async def room(connection: AsyncConnection, uid: str) -> ArchivedRoom | None:
    """Return one room as lists have it, or None where nothing of it is in the archive."""
    number = (await connection.execute(sa.select(_ROOM.id).where(_ROOM.uid == uid))).scalar()
    return None if number is None else (await _read(connection, [number]))[number]


async def index(connection: AsyncConnection, reach: Reach | None = None) -> ArchiveIndex:
    """Return which decks, questions and presenters can be looked for; within `reach` where there is one."""
    reached = within(reach)
    rooms, last = sa.func.count(sa.distinct(_ROOM.id)), sa.func.max(_ROOM.id)
    decks = sa.select(rooms.label("rooms"), last.label("last")).where(*reached).group_by(_ROOM.deck_id).subquery()
    titled = sa.select(_ROOM.deck_id.label("id"), _title(), decks.c.rooms).join(decks, decks.c.last == _ROOM.id)
    asked = (
        sa.select(
            _SLIDE.question_id,
            sa.func.count(sa.distinct(_ROUND.room_id)).label("rooms"),
            sa.func.max(_ROUND.room_id).label("last"),
        )
        .join(schema.round_, _same_slide(_ROUND))
        .join(schema.room, _ROOM.id == _ROUND.room_id)
        .where(~_ROUND.aside, *reached)
        .group_by(_SLIDE.question_id)
        .subquery()
    )
    worded = (
        sa.select(
            _SLIDE.question_id.label("id"),
            _QUESTION.kind,
            _QUESTION.definition["prompt"].label("prompt"),
            asked.c.rooms,
            _ROOM.deck_id.label("deck"),
            _SLIDE.position,
        )
        .join(asked, (asked.c.last == _SLIDE.room_id) & (asked.c.question_id == _SLIDE.question_id))
        .join(schema.room, _ROOM.id == _SLIDE.room_id)
        .join(schema.question, _QUESTION.hash == _SLIDE.question_hash)
        .order_by(asked.c.rooms.desc(), _SLIDE.question_id)
    )
    opened = (
        sa.select(_PERSON.id, _PERSON.name, sa.func.count().label("rooms"))
        .join(schema.room, _ROOM.owner == _PERSON.id)
        .where(*reached)
        .group_by(_PERSON.id, _PERSON.name)
        .order_by(sa.desc("rooms"), _PERSON.name, _PERSON.id)
    )
    known = (await connection.execute(titled.order_by(decks.c.rooms.desc(), _ROOM.deck_id))).all()
    questions = (await connection.execute(worded)).mappings().all()
    presenters = (await connection.execute(opened)).mappings().all()
    span = sa.select(sa.func.count(), sa.func.min(_ROOM.created)).where(*reached)
    count, earliest = (await connection.execute(span)).one()
    return ArchiveIndex(
        decks=tuple(IndexedDeck(id=row.id, title=row.title, rooms=row.rooms) for row in known),
        questions=tuple(IndexedQuestion.model_validate(dict(row)) for row in questions),
        presenters=tuple(IndexedPresenter.model_validate(dict(row)) for row in presenters),
        rooms=count,
        earliest=earliest,
    )


async def _read(connection: AsyncConnection, numbers: Sequence[int]) -> dict[int, ArchivedRoom]:
    """Return what lists say of these rooms, in their order, with their labels."""
    found = (await connection.execute(_listed(numbers))).mappings().all()
    worn = await labels.of_rooms(connection, [row["id"] for row in found])
    rows = {row["number"]: {name: row[name] for name in row if name != "number"} for row in found}
    return {
        number: ArchivedRoom.model_validate({**rows[number], "labels": worn.get(rows[number]["id"], ())})
        for number in numbers
    }


async def _with_excerpts(
    connection: AsyncConnection,
    rooms: Mapping[int, ArchivedRoom],
    had: Mapping[int, Had],
    words: str,
) -> dict[int, ArchivedRoom]:
    """Return the rooms, each with how often it has what was looked for, and where first."""
    asked = (
        sa.select(
            _PASSAGE.room_id,
            _PASSAGE.position,
            _PASSAGE.round,
            _PASSAGE.text,
            _QUESTION.definition["prompt"].label("prompt"),
        )
        .join(schema.slide, _same_slide(_PASSAGE))
        .join(schema.question, _QUESTION.hash == _SLIDE.question_hash)
        .where(_PASSAGE.id.in_([passage for number in rooms for passage in had[number].firsts]))
        .order_by(_PASSAGE.id)
    )
    excerpts: defaultdict[int, list[Excerpt]] = defaultdict(list)
    for row in await connection.execute(asked):
        excerpts[row.room_id].append(_excerpt(row, words))
    return {
        number: room.model_copy(update={"found": had[number].passages, "excerpts": tuple(excerpts[number])})
        for number, room in rooms.items()
    }


def _excerpt(row: Any, words: str) -> Excerpt:
    # What is asked stands there in every language; what was found is in one of them.
    texts = row.text.split("\n") if row.round is None else [row.text]
    excerpts = [excerpt(text, words, MOST_SHOWN) for text in texts]
    best = max(excerpts, key=lambda pieces: sum(piece.found for piece in pieces))
    pieces = tuple(Found(text=text, found=found) for text, found in best)
    return Excerpt(position=row.position, prompt=row.prompt, round=row.round, pieces=pieces)


async def passages(connection: AsyncConnection, find: FindPassages, reach: Reach | None = None) -> Passages:
    """Return a page of the passages that are looked for, newest first; within `reach` where there is one."""
    asked = (
        sa.select(
            _PASSAGE.id.label("number"),
            _ROOM.uid.label("room"),
            _title(),
            _ROOM.created,
            _SLIDE.question_id.label("question"),
            _QUESTION.definition["prompt"].label("prompt"),
            _PASSAGE.round,
            _PASSAGE.text,
        )
        .select_from(schema.passage)
        .join(schema.room, _ROOM.id == _PASSAGE.room_id)
        .join(schema.slide, _same_slide(_PASSAGE))
        .join(schema.question, _QUESTION.hash == _SLIDE.question_hash)
        .where(_PASSAGE.text != "", *_opened(find), *within(reach))
        .limit(find.most + 1)
    )
    number = _PASSAGE.id
    if match := query(connection, find.q):
        asked, number = matching(connection, asked, match)
    if find.room is not None:
        asked = asked.where(_ROOM.uid == find.room)
    if find.question is not None:
        asked = asked.where(_SLIDE.question_id == find.question)
    if find.before is not None:
        asked = asked.where(number < find.before)
    asked = asked.order_by(number.desc())
    found = (await connection.execute(asked)).mappings().all()
    page = tuple(Passage.model_validate(dict(row)) for row in found[: find.most])
    return Passages(passages=page, more=len(found) > find.most)


def _listed(numbers: Sequence[int]) -> sa.Select[*tuple[Any, ...]]:
    """Return what a list says of some rooms, in any order."""
    people = sa.select(sa.func.count()).where(_VOTER.room_id == _ROOM.id).scalar_subquery()
    kept = sa.select(sa.func.count()).where(_ROUND.room_id == _ROOM.id, ~_ROUND.aside).scalar_subquery()
    presenter = sa.select(_PERSON.id).where(_PERSON.id == _ROOM.owner).scalar_subquery()
    return sa.select(
        _ROOM.id.label("number"),
        _ROOM.uid.label("id"),
        _ROOM.deck_id.label("deck"),
        _title(),
        presenter.label("presenter"),
        _ROOM.created,
        (_ROOM.created + _ROOM.ended).label("ended"),
        people.label("people"),
        kept.label("rounds"),
        _ROOM.verified,
    ).where(_ROOM.id.in_(numbers))


def _opened(find: Find) -> list[sa.ColumnElement[bool]]:
    """Return when, by whom and with which deck a room must have been opened."""
    conditions: list[sa.ColumnElement[bool]] = []
    if find.since is not None:
        conditions.append(_ROOM.created >= find.since)
    if find.until is not None:
        conditions.append(_ROOM.created < find.until)
    if find.deck is not None:
        conditions.append(_ROOM.deck_id == find.deck)
    if find.presenter is not None:
        conditions.append(_ROOM.owner == find.presenter)
    return conditions


def _same_slide(other: Any) -> sa.ColumnElement[bool]:
    return (_SLIDE.room_id == other.room_id) & (_SLIDE.position == other.position)


def _title() -> sa.ColumnElement[Any]:
    return _ROOM.deck["title"].label("title")
