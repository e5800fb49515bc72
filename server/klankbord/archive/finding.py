"""Finding something again: a room by what it was, a passage by its words."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, TypeVarTuple

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import TSQUERY
from sqlalchemy.ext.asyncio import AsyncConnection

from klankbord.archive import labels, schema
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
from klankbord.protocol.readback import ArchiveIndex, IndexedDeck, IndexedQuestion
from klankbord.words import SHORTEST_BEGINNING, excerpt, wanted

MOST_WORDS = 12
"""Of a query; what comes behind them is not looked for."""

MOST_EXCERPTS = 3
"""Of one room in a list."""

MOST_SHOWN = 180
"""Characters of an excerpt."""

TRIED_FIRST = 2
"""Pages of rooms, newest first, among which a page of those that match is looked for before it is among all of them."""

_Row = TypeVarTuple("_Row")
_ROOM, _SLIDE, _ROUND, _VOTER = schema.room.c, schema.slide.c, schema.round_.c, schema.voter.c
_QUESTION, _PASSAGE = schema.question.c, schema.passage.c


async def rooms(connection: AsyncConnection, find: FindRooms, reach: Reach | None = None) -> ArchivedRooms:
    """Return a page of the rooms that are looked for, newest first; within `reach` where there is one."""
    asked = _listed().where(*_opened(find), *within(reach)).order_by(_ROOM.created.desc(), _ROOM.id.desc())
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
    if match := _match(connection, find.q):
        found = await _matched(connection, asked, match, find.most + 1)
    else:
        found = (await connection.execute(asked.limit(find.most + 1))).mappings().all()
    page = await _labelled(connection, found[: find.most])
    if match and page:
        page = await _with_excerpts(connection, page, match, find.q)
    return ArchivedRooms(rooms=page, more=len(found) > find.most)


async def room(connection: AsyncConnection, uid: str) -> ArchivedRoom | None:
    """Return one room as lists have it, or None where nothing of it is in the archive."""
    found = (await connection.execute(_listed().where(_ROOM.uid == uid))).mappings().all()
    return next(iter(await _labelled(connection, found)), None)


async def index(connection: AsyncConnection, reach: Reach | None = None) -> ArchiveIndex:
    """Return which decks and which questions can be looked for; within `reach` where there is one."""
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
        sa.select(_SLIDE.question_id.label("id"), _QUESTION.kind, _QUESTION.definition["prompt"].label("prompt"), asked)
        .join(asked, (asked.c.last == _SLIDE.room_id) & (asked.c.question_id == _SLIDE.question_id))
        .join(schema.question, _QUESTION.hash == _SLIDE.question_hash)
        .order_by(asked.c.rooms.desc(), _SLIDE.question_id)
    )
    known = (await connection.execute(titled.order_by(decks.c.rooms.desc(), _ROOM.deck_id))).all()
    questions = (await connection.execute(worded)).all()
    span = sa.select(sa.func.count(), sa.func.min(_ROOM.created)).where(*reached)
    count, earliest = (await connection.execute(span)).one()
    return ArchiveIndex(
        decks=tuple(IndexedDeck(id=row.id, title=row.title, rooms=row.rooms) for row in known),
        questions=tuple(
            IndexedQuestion(id=row.id, kind=row.kind, prompt=row.prompt, rooms=row.rooms) for row in questions
        ),
        rooms=count,
        earliest=earliest,
    )


async def _matched(
    connection: AsyncConnection, asked: sa.Select[*tuple[Any, ...]], match: str, most: int
) -> Sequence[Mapping[Any, Any]]:
    """Return the first of the rooms asked for that have a passage that matches, at most so many.

    A frequent word is in most of the newest rooms; then only what was said since the earliest of those is looked at.
    """
    newest = (await connection.execute(asked.with_only_columns(_ROOM.id).limit(TRIED_FIRST * most))).scalars().all()
    since = await _first(connection, newest)
    having = _matching(connection, sa.select(_PASSAGE.room_id), match, since)
    tried = asked.where(_ROOM.id.in_(newest), _ROOM.id.in_(having)).limit(most)
    found = (await connection.execute(tried)).mappings().all()
    if len(found) == most or len(newest) < TRIED_FIRST * most:
        return found
    having = _matching(connection, sa.select(_PASSAGE.room_id), match)
    return (await connection.execute(asked.where(_ROOM.id.in_(having)).limit(most))).mappings().all()


async def _first(connection: AsyncConnection, rooms: Sequence[int]) -> int:
    """Return the number of the first passage of some rooms, which is something that is asked in one of them."""
    # Slide by slide: asked in one go, SQLite looks at all that these rooms answered.
    of_slide = sa.select(sa.func.min(_PASSAGE.id)).where(_same_slide(_PASSAGE), _PASSAGE.round.is_(None))
    asked = sa.select(sa.func.min(of_slide.scalar_subquery())).where(_SLIDE.room_id.in_(rooms))
    return (await connection.execute(asked)).scalar() or 0


async def _labelled(connection: AsyncConnection, rows: Sequence[Mapping[Any, Any]]) -> tuple[ArchivedRoom, ...]:
    """Return what lists say of these rooms, with their labels."""
    worn = await labels.of_rooms(connection, [row["id"] for row in rows])
    return tuple(ArchivedRoom.model_validate({**row, "labels": worn.get(row["id"], ())}) for row in rows)


async def _with_excerpts(
    connection: AsyncConnection, rooms: Sequence[ArchivedRoom], match: str, query: str
) -> tuple[ArchivedRoom, ...]:
    """Return the rooms, each with how often it has what was looked for, and where first."""
    known = sa.select(_ROOM.id, _ROOM.uid).where(_ROOM.uid.in_([room.id for room in rooms]))
    uids = {row.id: row.uid for row in await connection.execute(known)}
    ranked = _matching(
        connection,
        sa.select(
            _PASSAGE.id,
            sa.func.count().over(partition_by=_PASSAGE.room_id).label("found"),
            sa.func.row_number().over(partition_by=_PASSAGE.room_id, order_by=_PASSAGE.id).label("place"),
        ).where(_PASSAGE.room_id.in_(list(uids))),
        match,
        await _first(connection, list(uids)),
    ).subquery()
    asked = (
        sa.select(
            _PASSAGE.room_id,
            _PASSAGE.position,
            _PASSAGE.round,
            _PASSAGE.text,
            ranked.c.found,
            _QUESTION.definition["prompt"].label("prompt"),
        )
        .join(ranked, ranked.c.id == _PASSAGE.id)
        .join(schema.slide, _same_slide(_PASSAGE))
        .join(schema.question, _QUESTION.hash == _SLIDE.question_hash)
        .where(ranked.c.place <= MOST_EXCERPTS)
        .order_by(ranked.c.place)
    )
    found: defaultdict[str, list[Any]] = defaultdict(list)
    for row in await connection.execute(asked):
        found[uids[row.room_id]].append(row)
    return tuple(
        room.model_copy(
            update={
                "found": found[room.id][0].found if found[room.id] else 0,
                "excerpts": tuple(_excerpt(row, query) for row in found[room.id]),
            }
        )
        for room in rooms
    )


def _excerpt(row: Any, query: str) -> Excerpt:
    # What is asked stands there in every language; what was found is in one of them.
    texts = row.text.split("\n") if row.round is None else [row.text]
    excerpts = [excerpt(text, query, MOST_SHOWN) for text in texts]
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
        .order_by(_PASSAGE.id.desc())
        .limit(find.most + 1)
    )
    if find.room is not None:
        asked = asked.where(_ROOM.uid == find.room)
    if find.question is not None:
        asked = asked.where(_SLIDE.question_id == find.question)
    if find.before is not None:
        asked = asked.where(_PASSAGE.id < find.before)
    if match := _match(connection, find.q):
        asked = _matching(connection, asked, match)
    found = (await connection.execute(asked)).mappings().all()
    page = tuple(Passage.model_validate(dict(row)) for row in found[: find.most])
    return Passages(passages=page, more=len(found) > find.most)


def _listed() -> sa.Select[*tuple[Any, ...]]:
    """Return what a list says of a room."""
    people = sa.select(sa.func.count()).where(_VOTER.room_id == _ROOM.id).scalar_subquery()
    kept = sa.select(sa.func.count()).where(_ROUND.room_id == _ROOM.id, ~_ROUND.aside).scalar_subquery()
    return sa.select(
        _ROOM.uid.label("id"),
        _ROOM.deck_id.label("deck"),
        _title(),
        _ROOM.created,
        (_ROOM.created + _ROOM.ended).label("ended"),
        people.label("people"),
        kept.label("rounds"),
        _ROOM.verified,
    )


def within(reach: Reach | None) -> list[sa.ColumnElement[bool]]:
    """Return what holds of the rooms that somebody gets to see; of all of them where there is no `reach`."""
    if reach is None:
        return []
    return [sa.or_(_ROOM.owner == reach.owner, _ROOM.team.in_(reach.teams))]


def _opened(find: Find) -> list[sa.ColumnElement[bool]]:
    """Return when, and of which deck, a room must have been opened."""
    conditions: list[sa.ColumnElement[bool]] = []
    if find.since is not None:
        conditions.append(_ROOM.created >= find.since)
    if find.until is not None:
        conditions.append(_ROOM.created < find.until)
    if find.deck is not None:
        conditions.append(_ROOM.deck_id == find.deck)
    return conditions


def _same_slide(other: Any) -> sa.ColumnElement[bool]:
    return (_SLIDE.room_id == other.room_id) & (_SLIDE.position == other.position)


def _title() -> sa.ColumnElement[Any]:
    return _ROOM.deck["title"].label("title")


def _match(connection: AsyncConnection, words: str) -> str | None:
    """Return the query in the language of the database, or None where there is nothing to look for.

    A term is of letters, digits and what is not ASCII, so no query can break out of its quotes.
    """
    found = wanted(words)[:MOST_WORDS]
    if not found:
        return None
    quote, beginning, either, every = ('"{}"', '"{}" *', " OR ", " AND ")
    if connection.dialect.name != "sqlite":
        quote, beginning, either, every = ("'{}'", "'{}':*", " | ", " & ")
    alternatives = [[quote.format(term) for term in sorted(one)] for one in found]
    last = min(found[-1], key=len)
    alternatives[-1] += [beginning.format(last)] if len(last) >= SHORTEST_BEGINNING else []
    return every.join(f"({either.join(one)})" for one in alternatives)


def _matching(connection: AsyncConnection, asked: sa.Select[*_Row], match: str, since: int = 0) -> sa.Select[*_Row]:
    """Return what is asked of passages, of those only that match; none of them has a number below `since`.

    SQLite goes through everything that matches before it knows which room it is of, so it had better begin late.
    """
    if connection.dialect.name == "sqlite":
        index = sa.table("passage_index", sa.column("rowid"))
        found = sa.select(index.c.rowid).where(sa.literal_column("passage_index").op("MATCH")(match))
        found = found.where(index.c.rowid >= since)
        return asked.where(_PASSAGE.id.in_(found))
    vector = sa.func.array_to_tsvector(sa.func.string_to_array(_PASSAGE.terms, sa.literal_column("' '")))
    return asked.where(vector.op("@@")(sa.cast(match, TSQUERY)))
