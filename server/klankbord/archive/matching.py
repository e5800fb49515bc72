"""The passages that a search is after: what its words are in the language of a database, and which rooms have them."""

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import NamedTuple, TypeVarTuple

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import TSQUERY
from sqlalchemy.ext.asyncio import AsyncConnection

from klankbord.archive import schema
from klankbord.words import SHORTEST_BEGINNING, wanted

MOST_WORDS = 12
"""Of a query; what comes behind them is not looked for."""

MOST_FIRSTS = 3
"""Passages of a room that are told one by one."""

LONGEST_STRIDE = 2_000
"""Rooms, newest first, among which those that match are looked for at once; the first stride is a page of them."""

_Row = TypeVarTuple("_Row")
_ROOM, _PASSAGE = schema.room.c, schema.passage.c


class Had(NamedTuple):
    """What a room has of what was looked for."""

    passages: int
    """How many match."""
    firsts: list[int]
    """The numbers of the first of them."""


def query(connection: AsyncConnection, words: str) -> str | None:
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


def matching(
    connection: AsyncConnection, asked: sa.Select[*_Row], match: str
) -> tuple[sa.Select[*_Row], sa.ColumnElement[int]]:
    """Return what is asked of passages, of those only that match, and their number, by which to bound and to order.

    SQLite goes through everything that matches before it knows anything else of it. By this number it begins, turns and
    ends within its index; by the one of the passages it would not.
    """
    if connection.dialect.name == "sqlite":
        index = sa.table("passage_index", sa.column("rowid", sa.Integer()))
        asked = asked.join(index, index.c.rowid == _PASSAGE.id)
        return asked.where(sa.literal_column("passage_index").op("MATCH")(match)), index.c.rowid
    vector: sa.ColumnElement[object] = sa.literal_column("passage.vector")
    return asked.where(vector.op("@@")(sa.cast(match, TSQUERY))), _PASSAGE.id


async def having(connection: AsyncConnection, asked: sa.Select[int], match: str, most: int) -> dict[int, Had]:
    """Return the first rooms of those asked for that have passages that match, at most so many.

    By the numbers of the rooms. They are looked for in strides, each twice as long as the one before: a frequent word
    is in most of the newest rooms, and then it does not matter how often it was said in all the others.
    """
    found: dict[int, Had] = {}
    seen, stride = 0, most
    while len(found) < most:
        numbers = list((await connection.execute(asked.offset(seen).limit(stride))).scalars())
        hits = await _hits(connection, numbers, match)
        found |= {number: hits[number] for number in numbers if number in hits}
        if len(numbers) < stride:
            break
        seen, stride = seen + stride, min(2 * stride, LONGEST_STRIDE)
    return dict(islice(found.items(), most))


async def _hits(connection: AsyncConnection, numbers: Sequence[int], match: str) -> Mapping[int, Had]:
    """Return of those of some rooms that have passages that match, how many and which are the first of them."""
    here = sa.select(_PASSAGE.id, _PASSAGE.room_id).where(_PASSAGE.room_id.in_(numbers))
    here, number = matching(connection, here, match)
    ranked = (
        here.where(number.between(*await _extent(connection, numbers)))
        .add_columns(
            sa.func.count().over(partition_by=_PASSAGE.room_id).label("found"),
            sa.func.row_number().over(partition_by=_PASSAGE.room_id, order_by=_PASSAGE.id).label("place"),
        )
        .subquery()
    )
    firsts = sa.select(ranked).where(ranked.c.place <= MOST_FIRSTS).order_by(ranked.c.id)
    hits: dict[int, Had] = {}
    for row in await connection.execute(firsts):
        hits.setdefault(row.room_id, Had(row.found, [])).firsts.append(row.id)
    return hits


async def _extent(connection: AsyncConnection, numbers: Sequence[int]) -> tuple[int, int]:
    """Return the numbers of the first and the last passage of some rooms; rooms that were live together overlap."""
    first, last = (
        sa.select(which(_PASSAGE.id)).where(_PASSAGE.room_id == _ROOM.id).scalar_subquery()
        for which in (sa.func.min, sa.func.max)
    )
    asked = sa.select(sa.func.min(first), sa.func.max(last)).where(_ROOM.id.in_(numbers))
    found = (await connection.execute(asked)).one()
    return found[0] or 0, found[1] or 0
