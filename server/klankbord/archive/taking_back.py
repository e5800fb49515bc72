"""Somebody took back every answer: what they said is gone from the rows, and nothing else changes."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from collections.abc import Set as AbstractSet

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from klankbord.archive import passages, recount, schema, slides
from klankbord.archive.statements import execute, insert
from klankbord.archive.values import room_of

_EVENT, _VOTER, _ROOM = schema.event.c, schema.voter.c, schema.room.c


async def take_back(connection: AsyncConnection, id_: int, gone: Collection[bytes], now: int) -> None:
    """Leave nothing of the voters with these ballot keys in a room. Of those who are gone already nothing is found.

    Their votes stay as places in the order of events, and nothing is in them. `now` is Unix time in milliseconds.
    """
    found = await connection.execute(sa.select(_VOTER.number, _VOTER.ballot_key).where(_VOTER.room_id == id_))
    numbers = [number for number, key in found if bytes(key) in gone]
    if not numbers:
        return
    words = await _words(connection, id_, numbers)
    await _write_down(connection, id_, numbers, now)
    theirs = _EVENT.room_id == id_, _EVENT.voter.in_(numbers)
    nothing = {"kind": "gone", "position": None, "round": None, "voter": None, "payload": {"what": "vote"}}
    await connection.execute(sa.update(schema.event).where(*theirs).values(nothing))
    # Their answers and passages go with them.
    await connection.execute(sa.delete(schema.voter).where(_VOTER.room_id == id_, _VOTER.number.in_(numbers)))
    await _decide_nothing(connection, id_, words)
    # What the rounds came to is not true any more; when the room is over it is worked out and compared again.
    await connection.execute(sa.delete(schema.result).where(schema.result.c.room_id == id_))
    await connection.execute(sa.update(schema.room).where(_ROOM.id == id_).values(verified=None, difference=None))
    await passages.let_go(connection)


async def _words(connection: AsyncConnection, id_: int, numbers: Collection[int]) -> Mapping[str, AbstractSet[str]]:
    """Return, of every round that these voters answered, the buckets that nobody else ever chose."""
    names = {position: question for question, position in (await slides.positions(connection, id_)).items()}
    theirs: defaultdict[str, set[str]] = defaultdict(set)
    others: defaultdict[str, set[str]] = defaultdict(set)
    async for _, place, voter, weights in recount.votes(connection, id_):
        (theirs if voter in numbers else others)[f"{names[place[0]]}:{place[1]}"].update(weights)
    return {key: words - others[key] for key, words in theirs.items()}


async def _write_down(connection: AsyncConnection, id_: int, numbers: Collection[int], now: int) -> None:
    uid = (await connection.execute(sa.select(_ROOM.uid).where(_ROOM.id == id_))).scalar_one()
    firsts = sa.select(sa.func.min(_EVENT.seq)).where(_EVENT.room_id == id_, _EVENT.voter.in_(numbers))
    rows = [{"uid": uid, "seq": seq, "at": now} for (seq,) in await connection.execute(firsts.group_by(_EVENT.voter))]
    await execute(connection, insert(connection, schema.taken_back).on_conflict_do_nothing(), rows)


async def _decide_nothing(connection: AsyncConnection, id_: int, words: Mapping[str, AbstractSet[str]]) -> None:
    """Take out of every state of the room what was decided about these buckets."""
    here, moved = _ROOM.id == id_, (_EVENT.room_id == id_, _EVENT.kind == "phase")
    state = room_of((await connection.execute(sa.select(_ROOM.state).where(here))).scalar_one())
    left = state.without(words)
    if left is not state:
        await connection.execute(sa.update(schema.room).where(here).values(state=left.model_dump(mode="json")))
    changed: list[dict[str, object]] = []
    for seq, payload in await connection.execute(sa.select(_EVENT.seq, _EVENT.payload).where(*moved)):
        if not words.keys().isdisjoint(payload["acts"]):
            changed.append({"at": seq, "told": room_of(payload).without(words).model_dump(mode="json")})
    put = sa.update(schema.event).where(_EVENT.room_id == id_, _EVENT.seq == sa.bindparam("at"))
    await execute(connection, put.values(payload=sa.bindparam("told")), changed)
