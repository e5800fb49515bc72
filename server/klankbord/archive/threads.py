"""Threads: what comes back in the answers to a question, found by a person who read them."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from klankbord.archive import comparing, overlaid, overlay_schema, schema
from klankbord.archive.errors import NotDone
from klankbord.archive.overlaid import decide, key_of, places_of, position_of, refuse_more
from klankbord.archive.reach import within
from klankbord.archive.statements import execute, insert
from klankbord.archive.values import Reach
from klankbord.protocol.overlay import (
    CommonThread,
    CommonThreads,
    Pick,
    PutThread,
    Quote,
    Quoted,
    Rethread,
    Tally,
    Thread,
    ThreadTally,
)

MOST_THREADS = 60
"""Through one question of a room."""

_THREAD, _PICKED = overlay_schema.thread.c, overlay_schema.thread_answer.c
_ROOM, _SLIDE, _ANSWER, _PASSAGE = schema.room.c, schema.slide.c, schema.answer.c, schema.passage.c
_PLACE = ("room_id", "position", "round", "voter")


async def read(connection: AsyncConnection, room_id: int, uid: str | None = None) -> tuple[Thread, ...]:
    """Return the threads of a room, by question and the earliest first, or the one of this id."""
    asked = (
        sa.select(*_THREAD, _SLIDE.question_id.label("question"))
        .join(schema.slide, (_SLIDE.room_id == _THREAD.room_id) & (_SLIDE.position == _THREAD.position))
        .where(_THREAD.room_id == room_id, *([] if uid is None else [_THREAD.uid == uid]))
        .order_by(_THREAD.position, _THREAD.id)
    )
    threads = (await connection.execute(asked)).mappings().all()
    answers = await _answers(connection, room_id)
    of = await _answered(connection, _PASSAGE.room_id == room_id)
    return tuple(_thread(row, answers[row["id"]], of.get((room_id, row["position"]), 0)) for row in threads)


async def put(connection: AsyncConnection, room_id: int, uid: str, wanted: PutThread) -> Thread:
    """Begin a thread or change it, and return it. Raises `NotDone`."""
    here = (_THREAD.room_id == room_id) & (_THREAD.uid == uid)
    found = (await connection.execute(sa.select(*_THREAD).where(here).with_for_update())).mappings().first()
    position = await position_of(connection, room_id, wanted.question) if found is None else found["position"]
    values = {"name": wanted.name, "key": key_of(wanted.name), "colour": wanted.colour, "memo": wanted.memo}
    same = found is not None and {name: found[name] for name in values} == values
    decided = decide(found["rev"] if found else None, wanted.rev, same=same)
    beside = (_THREAD.room_id == room_id) & (_THREAD.position == position)
    namesake = sa.select(_THREAD.uid).where(beside, _THREAD.uid != uid, _THREAD.key == values["key"])
    if (await connection.execute(namesake)).first():
        raise NotDone("name_taken")
    if decided == "add":
        await refuse_more(connection, overlay_schema.thread, MOST_THREADS, beside)
        row = {"uid": uid, "rev": 1, "room_id": room_id, "position": position, **values}
        await connection.execute(sa.insert(overlay_schema.thread), row)
    if decided == "change":
        await connection.execute(sa.update(overlay_schema.thread).where(here).values(rev=wanted.rev + 1, **values))
    [thread] = await read(connection, room_id, uid)
    return thread


async def remove(connection: AsyncConnection, room_id: int, uid: str, rev: int | None) -> None:
    """Remove a thread, if it is there; the answers stay. Raises `NotDone` where it was changed after `rev`."""
    await overlaid.remove(connection, overlay_schema.thread, (_THREAD.room_id == room_id) & (_THREAD.uid == uid), rev)


async def rethread(connection: AsyncConnection, room_id: int, uid: str, wanted: Rethread) -> Tally:
    """Put answers into a thread and take some out, and return what it comes to. Raises `NotDone`."""
    here = (_THREAD.room_id == room_id) & (_THREAD.uid == uid)
    found = (await connection.execute(sa.select(_THREAD.id, _THREAD.position).where(here))).first()
    if found is None:
        raise NotDone("no_such_thread")
    numbers = {*(pick.answer for pick in wanted.put), *wanted.take}
    places = await places_of(connection, room_id, numbers)
    standing = await _standing(connection, room_id, numbers)
    if standing.keys() != numbers or any(place.position != found.position for place in places.values()):
        raise NotDone("no_such_answer")
    picked = {pick.answer: _picked(pick, standing[pick.answer]) for pick in wanted.put}
    rows = [
        {"room_id": room_id, **places[number]._asdict(), "thread_id": found.id, **pick}
        for number, pick in picked.items()
    ]
    put_in = insert(connection, overlay_schema.thread_answer)
    put_in = put_in.on_conflict_do_update(
        index_elements=(*_PLACE, "thread_id"), set_={name: put_in.excluded[name] for name in ("rev", "start", "end")}
    )
    await execute(connection, put_in, rows)
    for number in wanted.take:
        same = [_PICKED[name] == value for name, value in places[number]._asdict().items()]
        gone = sa.delete(overlay_schema.thread_answer).where(_PICKED.thread_id == found.id, *same)
        await connection.execute(gone)
    of = await _answered(connection, (_PASSAGE.room_id == room_id) & (_PASSAGE.position == found.position))
    counted = sa.select(sa.func.count(), sa.func.count(sa.distinct(_PICKED.voter)))
    count, people = (await connection.execute(counted.where(_PICKED.thread_id == found.id))).one()
    return Tally(count=count, people=people, of=of.get((room_id, found.position), 0))


async def common(connection: AsyncConnection, question: str, reach: Reach | None = None) -> CommonThreads:
    """Return the threads through the answers to a question in all rooms, by their names: those of most rooms first.

    Of rooms within `reach`, where there is one, and of those only that a comparison shows by themselves: a few people
    in a thread are told apart as easily as a few in a picture.
    """
    shown = comparing.Rooms.of(await comparing.asked(connection, question, *within(reach))).alone
    people = sa.func.count(sa.distinct(_PICKED.voter)).label("people")
    asked = (
        sa.select(*_THREAD, _ROOM.uid.label("room"), people, sa.func.count(_PICKED.voter).label("count"))
        .select_from(overlay_schema.thread)
        .join(schema.slide, (_SLIDE.room_id == _THREAD.room_id) & (_SLIDE.position == _THREAD.position))
        .join(schema.room, _ROOM.id == _THREAD.room_id)
        .outerjoin(overlay_schema.thread_answer, _PICKED.thread_id == _THREAD.id)
        .where(_SLIDE.question_id == question, *within(reach))
        .group_by(*_THREAD, _ROOM.uid, _ROOM.created, _ROOM.id)
        .order_by(_ROOM.created, _ROOM.id)
    )
    rows = (await connection.execute(asked)).mappings().all()
    of = await _answered(connection, _SLIDE.question_id == question)
    by_name: defaultdict[str, list[Mapping[Any, Any]]] = defaultdict(list)
    for row in rows:
        if row["room"] in shown:
            by_name[row["key"]].append(row)
    threads = [
        CommonThread(
            name=found[-1]["name"],
            colour=found[-1]["colour"],
            rooms=tuple(
                ThreadTally(
                    room=row["room"],
                    thread=row["uid"],
                    count=row["count"],
                    people=row["people"],
                    of=of.get((row["room_id"], row["position"]), 0),
                )
                for row in found
            ),
        )
        for _, found in sorted(by_name.items(), key=lambda one: (-len(one[1]), one[0]))
    ]
    return CommonThreads(threads=tuple(threads))


def _thread(row: Mapping[Any, Any], answers: list[tuple[int, Quoted]], of: int) -> Thread:
    return Thread(
        id=row["uid"],
        rev=row["rev"],
        question=row["question"],
        name=row["name"],
        colour=row["colour"],
        memo=row["memo"],
        count=len(answers),
        people=len({voter for voter, _ in answers}),
        of=of,
        answers=tuple(quoted for _, quoted in answers),
    )


async def _answers(connection: AsyncConnection, room_id: int) -> defaultdict[int, list[tuple[int, Quoted]]]:
    """Return the answers in the threads of a room, each with who gave it, by the numbers of the threads."""
    asked = (
        sa.select(*_PICKED, _ANSWER.rev.label("standing"), _ANSWER.seq.label("answer"), _PASSAGE.text)
        .join(schema.answer, sa.and_(*(_ANSWER[name] == _PICKED[name] for name in _PLACE)))
        .join(schema.passage, sa.and_(*(_PASSAGE[name] == _PICKED[name] for name in _PLACE)))
        .where(_PICKED.room_id == room_id)
        .order_by(_ANSWER.seq)
    )
    found: defaultdict[int, list[tuple[int, Quoted]]] = defaultdict(list)
    for row in (await connection.execute(asked)).mappings():
        quote, text = None, row["text"]
        if row["start"] is not None and row["rev"] == row["standing"]:
            quote = Quote(start=row["start"], end=row["end"])
            text = text[quote.start : quote.end]
        quoted = Quoted(answer=row["answer"], round=row["round"], quote=quote, text=text)
        found[row["thread_id"]].append((row["voter"], quoted))
    return found


async def _answered(connection: AsyncConnection, where: sa.ColumnElement[bool]) -> dict[tuple[int, int], int]:
    """Return how many people answered in words, by room and position."""
    asked = (
        sa.select(_PASSAGE.room_id, _PASSAGE.position, sa.func.count(sa.distinct(_PASSAGE.voter)).label("people"))
        .join(schema.slide, (_SLIDE.room_id == _PASSAGE.room_id) & (_SLIDE.position == _PASSAGE.position))
        .where(where, _PASSAGE.text != "")
        .group_by(_PASSAGE.room_id, _PASSAGE.position)
    )
    return {(row.room_id, row.position): row.people for row in await connection.execute(asked)}


async def _standing(connection: AsyncConnection, room_id: int, numbers: Collection[int]) -> dict[int, tuple[int, int]]:
    """Return the revision and the length of those answers that are in words, by their numbers."""
    asked = (
        sa.select(_ANSWER.seq, _ANSWER.rev, _PASSAGE.text)
        .join(schema.answer, sa.and_(*(_PASSAGE[name] == _ANSWER[name] for name in _PLACE)))
        .where(_ANSWER.room_id == room_id, _ANSWER.seq.in_(numbers))
    )
    return {row.seq: (row.rev, len(row.text)) for row in await connection.execute(asked)}


def _picked(pick: Pick, standing: tuple[int, int]) -> dict[str, int | None]:
    rev, length = standing
    start, end = (pick.quote.start, pick.quote.end) if pick.quote else (None, None)
    if end is not None and end > length:
        raise NotDone("beyond_the_answer")
    return {"rev": rev, "start": start, "end": end}
