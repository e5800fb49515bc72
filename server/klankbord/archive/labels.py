"""Labels: words for rooms and answers, by which they are found again and put side by side."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from klankbord.archive import overlaid, overlay_schema, schema
from klankbord.archive.errors import NotDone
from klankbord.archive.overlaid import decide, key_of, places_of, refuse_more
from klankbord.archive.reach import within
from klankbord.archive.statements import Row, execute, insert
from klankbord.archive.values import Reach
from klankbord.protocol.archived import LabelledAnswers
from klankbord.protocol.overlay import Label, LabelledAnswer, PutLabel, Relabel

MOST_LABELS = 200
MOST_OF_A_ROOM = 20

_LABEL, _OF_ROOM, _OF_ANSWER = overlay_schema.label.c, overlay_schema.room_label.c, overlay_schema.answer_label.c
_ROOM, _ANSWER, _SLIDE = schema.room.c, schema.answer.c, schema.slide.c
_WORN = (overlay_schema.room_label, overlay_schema.answer_label)
_PLACE = ("room_id", "position", "round", "voter")


class Group(NamedTuple):
    """Rooms that have a label."""

    id: str
    name: str
    colour: int
    rooms: frozenset[str]


async def read(
    connection: AsyncConnection, reach: Reach | None = None, *, of: int | None = None, uid: str | None = None
) -> tuple[Label, ...]:
    """Return every label in the order of the alphabet; those in the room `of` only, or the one of this id.

    What is counted is in rooms within `reach`, where there is one.
    """
    rooms, answers = (_wearers(table, *within(reach)) for table in _WORN)
    columns = (_LABEL.uid.label("id"), _LABEL.rev, _LABEL.name, _LABEL.colour)
    counts = (rooms.label("rooms"), answers.label("answers"), _found_in(reach).label("found_in"))
    asked = sa.select(*columns, *counts, _worn_beyond(reach).label("elsewhere")).order_by(_LABEL.key)
    if of is not None:
        asked = asked.where(_LABEL.id.in_(_worn_in(of)))
    if uid is not None:
        asked = asked.where(_LABEL.uid == uid)
    return tuple(Label.model_validate(dict(row)) for row in (await connection.execute(asked)).mappings())


async def put(connection: AsyncConnection, uid: str, wanted: PutLabel, reach: Reach | None = None) -> Label:
    """Make a label or change it, and return it. Raises `NotDone`, also where rooms beyond `reach` have it."""
    asked = sa.select(_LABEL.rev, _LABEL.name, _LABEL.colour).where(_LABEL.uid == uid).with_for_update()
    found = (await connection.execute(asked)).first()
    key, values = key_of(wanted.name), {"name": wanted.name, "colour": wanted.colour}
    same = found is not None and (found.name, found.colour) == (wanted.name, wanted.colour)
    decided = decide(found.rev if found else None, wanted.rev, same=same)
    namesake = sa.select(_LABEL.uid).where(_LABEL.key == key, _LABEL.uid != uid)
    if (await connection.execute(namesake)).first():
        raise NotDone("name_taken")
    if decided == "add":
        await refuse_more(connection, overlay_schema.label, MOST_LABELS)
        await connection.execute(sa.insert(overlay_schema.label), {"uid": uid, "rev": 1, "key": key, **values})
    if decided == "change":
        await _refuse_beyond(connection, uid, reach)
        changed = sa.update(overlay_schema.label).where(_LABEL.uid == uid)
        await connection.execute(changed.values(rev=wanted.rev + 1, key=key, **values))
    [label] = await read(connection, reach, uid=uid)
    return label


async def remove(connection: AsyncConnection, uid: str, rev: int | None, reach: Reach | None = None) -> None:
    """Remove a label, everywhere. Raises `NotDone` where it is at another revision than `rev`, or beyond `reach`."""
    await _refuse_beyond(connection, uid, reach)
    await overlaid.remove(connection, overlay_schema.label, _LABEL.uid == uid, rev)


def _wearers(table: sa.Table, *where: sa.ColumnElement[bool]) -> sa.ScalarSelect[int]:
    """Return how many rooms or answers have a label, of those in rooms of which this holds."""
    asked = sa.select(sa.func.count()).select_from(table).join(schema.room, _ROOM.id == table.c.room_id)
    return asked.where(table.c.label_id == _LABEL.id, *where).scalar_subquery()


def _found_in(reach: Reach | None) -> sa.ScalarSelect[int]:
    """Return how many rooms within `reach`, if any, have a label, themselves or in an answer."""
    found = _rooms_of(_LABEL.id).subquery()
    asked = sa.select(sa.func.count()).select_from(found)
    if reach is not None:  # where all rooms count, none need be looked at
        asked = asked.join(schema.room, _ROOM.id == found.c.room_id).where(*within(reach))
    return asked.scalar_subquery()


def _rooms_of(number: "sa.ColumnElement[int] | sa.ScalarSelect[int]") -> sa.CompoundSelect[int]:
    """Return the query for the numbers of the rooms that have the label of this number, themselves or in an answer."""
    by_room, by_answer = (sa.select(table.c.room_id).where(table.c.label_id == number) for table in _WORN)
    # The label may be one of those that are asked for around this: then it is no table of its own here.
    return by_room.correlate(overlay_schema.label).union(by_answer.correlate(overlay_schema.label))


def _worn_beyond(reach: Reach | None) -> sa.ColumnElement[bool]:
    """Return whether rooms that somebody does not get to see, or answers in them, have a label."""
    # A room that nobody opened is nobody's: what compares it with somebody is neither true nor false.
    beyond = [one.is_not(sa.true()) for one in within(reach)] or [sa.false()]
    return sum((_wearers(table, *beyond) for table in _WORN), start=sa.literal(0)) > 0


async def _refuse_beyond(connection: AsyncConnection, uid: str, reach: Reach | None) -> None:
    if (await connection.execute(sa.select(_LABEL.id).where(_LABEL.uid == uid, _worn_beyond(reach)))).first():
        raise NotDone("not_your_label")


async def relabel(connection: AsyncConnection, room_id: int, wanted: Relabel) -> None:
    """Give labels to a room or to answers in it, and take some away. Raises `NotDone`."""
    ids = await _ids(connection, {*wanted.put, *wanted.take})
    if wanted.answers is None:
        table, wearers = overlay_schema.room_label, [{"room_id": room_id}]
    else:
        table = overlay_schema.answer_label
        places = await places_of(connection, room_id, wanted.answers)
        wearers = [{"room_id": room_id, **place._asdict()} for place in places.values()]
    rows: list[Row] = [{**wearer, "label_id": ids[uid]} for wearer in wearers for uid in wanted.put]
    await execute(connection, insert(connection, table).on_conflict_do_nothing(), rows)
    for wearer in wearers:
        taken = table.c.label_id.in_([ids[uid] for uid in wanted.take])
        same = [table.c[name] == value for name, value in wearer.items()]
        await connection.execute(sa.delete(table).where(taken, *same))
    if wanted.answers is None:
        await refuse_more(connection, table, MOST_OF_A_ROOM + 1, _OF_ROOM.room_id == room_id)


async def of_answers(connection: AsyncConnection, room_id: int) -> tuple[LabelledAnswer, ...]:
    """Return the answers of a room that have labels."""
    same = [_ANSWER[name] == _OF_ANSWER[name] for name in _PLACE]
    asked = (
        sa.select(_ANSWER.seq, _ANSWER.round, _SLIDE.question_id, _LABEL.uid)
        .select_from(overlay_schema.answer_label)
        .join(schema.answer, sa.and_(*same))
        .join(schema.slide, (_SLIDE.room_id == _ANSWER.room_id) & (_SLIDE.position == _ANSWER.position))
        .join(overlay_schema.label, _LABEL.id == _OF_ANSWER.label_id)
        .where(_OF_ANSWER.room_id == room_id)
        .order_by(_ANSWER.seq, _LABEL.key)
    )
    found: dict[tuple[str, int, int], list[str]] = {}
    for row in await connection.execute(asked):
        found.setdefault((row.question_id, row.round, row.seq), []).append(row.uid)
    return tuple(
        LabelledAnswer(question=question, round=round_, answer=answer, labels=tuple(labels))
        for (question, round_, answer), labels in found.items()
    )


async def of_rooms(connection: AsyncConnection, uids: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Return the labels of rooms, by the ids of the rooms."""
    room = schema.room.c
    asked = (
        sa.select(room.uid.label("room"), _LABEL.uid)
        .select_from(overlay_schema.room_label)
        .join(schema.room, room.id == _OF_ROOM.room_id)
        .join(overlay_schema.label, _LABEL.id == _OF_ROOM.label_id)
        .where(room.uid.in_(uids))
        .order_by(_LABEL.key)
    )
    found: dict[str, tuple[str, ...]] = {}
    for row in await connection.execute(asked):
        found[row.room] = (*found.get(row.room, ()), row.uid)
    return found


async def groups(connection: AsyncConnection, uids: Collection[str]) -> list[Group]:
    """Return the labels that some of these rooms have, in the order of the alphabet, each with those of them."""
    found: dict[str, set[str]] = {}
    for room, worn in (await of_rooms(connection, uids)).items():
        for uid in worn:
            found.setdefault(uid, set()).add(room)
    named = [one for one in await read(connection) if one.id in found]
    return [Group(one.id, one.name, one.colour, frozenset(found[one.id])) for one in named]


def wearing(label: str) -> sa.CompoundSelect[int]:
    """Return the query for the numbers of the rooms that have a label, themselves or in an answer."""
    return _rooms_of(sa.select(_LABEL.id).where(_LABEL.uid == label).scalar_subquery())


async def labelled(connection: AsyncConnection, label: str, numbers: Collection[int]) -> dict[int, LabelledAnswers]:
    """Return how many answers of some rooms have a label, and where the first of them is.

    By the numbers of the rooms, without those in which none has it.
    """
    order = (_OF_ANSWER.position, _OF_ANSWER.round)
    ranked = (
        sa.select(
            *(_OF_ANSWER.room_id, _OF_ANSWER.position, _OF_ANSWER.round),
            sa.func.count().over(partition_by=_OF_ANSWER.room_id).label("answers"),
            sa.func.row_number().over(partition_by=_OF_ANSWER.room_id, order_by=order).label("place"),
        )
        .join(overlay_schema.label, _LABEL.id == _OF_ANSWER.label_id)
        .where(_LABEL.uid == label, _OF_ANSWER.room_id.in_(numbers))
        .subquery()
    )
    asked = (
        sa.select(ranked.c.room_id, ranked.c.answers, ranked.c.round, _SLIDE.question_id)
        .join(schema.slide, (_SLIDE.room_id == ranked.c.room_id) & (_SLIDE.position == ranked.c.position))
        .where(ranked.c.place == 1)
    )
    return {
        row.room_id: LabelledAnswers(label=label, answers=row.answers, question=row.question_id, round=row.round)
        for row in await connection.execute(asked)
    }


def on_answers(label: str) -> sa.Exists:
    """Return the condition that an answer has a label."""
    same = [_OF_ANSWER[name] == _ANSWER[name] for name in _PLACE]
    return sa.exists().where(_LABEL.uid == label, _OF_ANSWER.label_id == _LABEL.id, *same)


async def worn_in(connection: AsyncConnection, uid: str) -> list[int]:
    """Return the numbers of the labels that a room or an answer in it has."""
    here = sa.select(schema.room.c.id).where(schema.room.c.uid == uid).scalar_subquery()
    return list((await connection.execute(_worn_in(here))).scalars())


async def remove_unworn(connection: AsyncConnection, numbers: Iterable[int]) -> None:
    """Remove those of these labels that nothing has any more."""
    worn = sa.select(_OF_ROOM.label_id).union(sa.select(_OF_ANSWER.label_id))
    gone = sa.delete(overlay_schema.label).where(_LABEL.id.in_(list(numbers)), _LABEL.id.not_in(worn))
    await connection.execute(gone)


def _worn_in(room_id: "int | sa.ScalarSelect[int]") -> sa.CompoundSelect[int]:
    by_room = sa.select(_OF_ROOM.label_id).where(_OF_ROOM.room_id == room_id)
    return by_room.union(sa.select(_OF_ANSWER.label_id).where(_OF_ANSWER.room_id == room_id))


async def _ids(connection: AsyncConnection, uids: Collection[str]) -> dict[str, int]:
    found = {
        row.uid: row.id
        for row in await connection.execute(sa.select(_LABEL.uid, _LABEL.id).where(_LABEL.uid.in_(uids)))
    }
    if found.keys() != set(uids):
        raise NotDone("no_such_label")
    return found
