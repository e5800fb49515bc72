"""What notes, labels and threads have in common: the room and the answers they lie over, and how they are changed."""

import unicodedata
from collections.abc import Iterable
from typing import Literal, NamedTuple

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from klankbord.archive import schema
from klankbord.archive.errors import NotDone

LONGEST_KEY = 200
"""Characters: folding makes more of some signs than one, of a sentence in one sign even eighteen."""

_ROOM, _SLIDE, _ANSWER = schema.room.c, schema.slide.c, schema.answer.c


class AnswerPlace(NamedTuple):
    """Where an answer is in its room."""

    position: int
    round: int
    voter: int


def key_of(name: str) -> str:
    """Return what two spellings of a name have in common: nothing but capitals and forms of Unicode differ."""
    return unicodedata.normalize("NFKC", name).casefold()[:LONGEST_KEY]


def decide(standing: int | None, known: int, *, same: bool) -> Literal["add", "change", "keep"]:
    """Return what putting something in comes to.

    `standing` is its revision in the archive, None where it is not there; `known` is the revision that the sender saw,
    0 for something new; `same` says whether what is there is what is put. Asked again after a lost answer, it is kept.
    Raises `NotDone` where somebody else changed it or removed it.
    """
    if standing is None:
        if known:
            raise NotDone("removed")
        return "add"
    if standing == known:
        return "change"
    if same and standing == known + 1:
        return "keep"
    raise NotDone("overtaken")


async def remove(connection: AsyncConnection, table: sa.Table, here: sa.ColumnElement[bool], rev: int | None) -> None:
    """Remove a row, if it is there. Raises `NotDone` where it is at another revision than `rev`."""
    standing = (await connection.execute(sa.select(table.c.rev).where(here).with_for_update())).scalar()
    if None not in (rev, standing) and rev != standing:
        raise NotDone("overtaken")
    await connection.execute(sa.delete(table).where(here))


async def refuse_more(connection: AsyncConnection, table: sa.Table, most: int, *where: sa.ColumnElement[bool]) -> None:
    """Raise `NotDone` where there are `most` rows of a table, of those that `where` says."""
    asked = sa.select(sa.func.count()).select_from(table).where(*where)
    if (await connection.execute(asked)).scalar_one() >= most:
        raise NotDone("too_many")


async def room_number(connection: AsyncConnection, uid: str) -> int:
    """Return the number of a room. Raises `NotDone`."""
    found = (await connection.execute(sa.select(_ROOM.id).where(_ROOM.uid == uid))).scalar()
    if found is None:
        raise NotDone("no_such_room")
    return found


async def position_of(connection: AsyncConnection, room_id: int, question: str) -> int:
    """Return where a question is in its room. Raises `NotDone`."""
    asked = sa.select(_SLIDE.position).where(_SLIDE.room_id == room_id, _SLIDE.question_id == question)
    found = (await connection.execute(asked)).scalar()
    if found is None:
        raise NotDone("no_such_question")
    return found


async def places_of(connection: AsyncConnection, room_id: int, numbers: Iterable[int]) -> dict[int, AnswerPlace]:
    """Return where answers of a room are, by their numbers. Raises `NotDone` where one is not there."""
    wanted = set(numbers)
    columns = (_ANSWER.seq, _ANSWER.position, _ANSWER.round, _ANSWER.voter)
    asked = sa.select(*columns).where(_ANSWER.room_id == room_id, _ANSWER.seq.in_(wanted))
    found = {row.seq: AnswerPlace(row.position, row.round, row.voter) for row in await connection.execute(asked)}
    if found.keys() != wanted:
        raise NotDone("no_such_answer")
    return found
