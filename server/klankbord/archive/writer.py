"""Changes of a live room on their way into the archive: in order, without a gap, and each once."""

from collections.abc import Collection, Iterable, Mapping, Sequence

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from klankbord.archive import passages, schema, slides, taking_back
from klankbord.archive.errors import Forgotten, OutOfStep
from klankbord.archive.forget import is_forgotten
from klankbord.archive.statements import SLICE, Row, execute, insert
from klankbord.archive.values import Change, Moved, Opened, TakenBack, Voted, room_of
from klankbord.rooms import Ended, Room

MOST_CHANGES = 2000
"""In one transaction: half a megabyte or so, and the writer is free again before anybody waits for it."""


async def append(
    connection: AsyncConnection, room: Opened, changes: Sequence[Change], gone: Collection[bytes] = ()
) -> int:
    """Add changes to a room, in the transaction of `connection`; return the seq of the last one that is in.

    Of those who are `gone`, by their ballot keys, nothing is left where it is among the changes that somebody took back
    every answer.
    Changes that are in already are passed over, so asking again is harmless. Raises `OutOfStep` where the others do
    not follow on those, and `Forgotten`. At most `MOST_CHANGES`.
    """
    if len(changes) > MOST_CHANGES:
        raise ValueError(f"at most {MOST_CHANGES} changes go into one transaction")
    id_, seq = await claim(connection, room)
    fresh = [change for change in changes if change.seq > seq]
    for expected, change in enumerate(fresh, seq + 1):
        if change.seq != expected:
            raise OutOfStep(f"Change {expected} of room {room.uid} is not in its log, which goes on at {change.seq}.")
    if not fresh:
        return seq
    votes = [change for change in fresh if isinstance(change, Voted)]
    moves = [change for change in fresh if isinstance(change, Moved)]
    positions = await slides.put_added(connection, id_, moves[-1].room.added if moves else ())
    rounds = {vote.round for vote in votes}.union(*(move.room.rounds(move.room.plan(room.deck)) for move in moves))
    places = {key: _place(positions, key) for key in rounds}
    await _put_rounds(connection, id_, places.values())
    if moves:
        await _put_aside(connection, id_, [_place(positions, key) for key in moves[-1].room.aside])
    voters = await _put_voters(connection, id_, votes)
    rows = [_row(id_, change, places, voters) for change in fresh]
    # Not an upsert: two different changes with one seq must fail, and the same one twice does not come this far.
    await execute(connection, sa.insert(schema.event), rows)
    await _put_answers(connection, [row for row in rows if row["kind"] == "vote"])
    here = schema.room.c.id == id_
    left = _left(await _state(connection, id_), moves) if moves else {}
    await connection.execute(sa.update(schema.room).where(here).values(seq=fresh[-1].seq, **left))
    done = [change for change in fresh if isinstance(change, TakenBack) and change.what == "person"]
    if done and gone:
        await taking_back.take_back(connection, id_, gone, room.created + done[-1].offset)
    return fresh[-1].seq


async def claim(connection: AsyncConnection, room: Opened) -> tuple[int, int]:
    """Return the number of a room and how far it is, and keep other writers from it; put it in where it is new."""
    find = sa.select(schema.room.c.id, schema.room.c.seq).where(schema.room.c.uid == room.uid).with_for_update()
    found = (await connection.execute(find)).first()
    if found is None:
        await _put_room(connection, room)
        found = (await connection.execute(find)).one()
    id_, seq = found
    return id_, seq


async def _put_room(connection: AsyncConnection, room: Opened) -> None:
    if await is_forgotten(connection, room.uid):
        raise Forgotten(f"Room {room.uid} was forgotten here, and stays so.")
    row = {
        "uid": room.uid,
        "deck_id": room.deck.id,
        "deck": room.deck.model_dump(mode="json"),
        "created": room.created,
        "owner": room.owner,
        "team": room.team,
        "state": Room().model_dump(mode="json"),
        "seq": 0,
    }
    put = insert(connection, schema.room).on_conflict_do_nothing().returning(schema.room.c.id)
    id_ = (await connection.execute(put, row)).scalar()
    if id_ is None:
        return  # another server put it in, slides and all, a moment ago
    await slides.put(connection, id_, 0, [(slide.question, None) for slide in room.deck.slides])


async def _put_rounds(connection: AsyncConnection, id_: int, places: Iterable[tuple[int, int]]) -> None:
    rows = [{"room_id": id_, "position": position, "number": number} for position, number in sorted(places)]
    await execute(connection, insert(connection, schema.round_).on_conflict_do_nothing(), rows)


async def _put_aside(connection: AsyncConnection, id_: int, places: Iterable[tuple[int, int]]) -> None:
    """Mark the rounds that are set aside now; one may have come back."""
    round_ = schema.round_.c
    put = sa.update(schema.round_).where(round_.room_id == id_)
    await connection.execute(put.where(round_.aside).values(aside=False))
    for position, number in places:
        await connection.execute(put.where(round_.position == position, round_.number == number).values(aside=True))


async def _state(connection: AsyncConnection, id_: int) -> Room:
    state = (await connection.execute(sa.select(schema.room.c.state).where(schema.room.c.id == id_))).scalar_one()
    return room_of(state)


async def _put_voters(connection: AsyncConnection, id_: int, votes: Sequence[Voted]) -> dict[bytes, int]:
    """Return the number in the room of everybody who cast these votes; whoever is new gets the next."""
    voter = schema.voter.c
    keys = list(dict.fromkeys(vote.ballot_key for vote in votes))
    numbers: dict[bytes, int] = {}
    for start in range(0, len(keys), SLICE):
        some = keys[start : start + SLICE]
        found = sa.select(voter.ballot_key, voter.number).where(voter.room_id == id_, voter.ballot_key.in_(some))
        numbers.update((bytes(key), number) for key, number in await connection.execute(found))
    new = [key for key in keys if key not in numbers]
    if new:
        last = (await connection.execute(sa.select(sa.func.max(voter.number)).where(voter.room_id == id_))).scalar()
        numbers.update((key, number) for number, key in enumerate(new, (last or 0) + 1))
        rows = [{"room_id": id_, "number": numbers[key], "ballot_key": key} for key in new]
        await execute(connection, sa.insert(schema.voter), rows)
    return numbers


async def _put_answers(connection: AsyncConnection, votes: Sequence[Row]) -> None:
    """Put the newest of these votes of each person in the place of an earlier one."""
    newest = {(vote["position"], vote["round"], vote["voter"]): vote for vote in votes}
    same = ("room_id", "position", "round", "voter")
    rows = [
        {key: vote[key] for key in (*same, "seq", "offset")} | dict(vote["payload"])
        for vote in sorted(newest.values(), key=lambda vote: vote["seq"])
    ]
    put = insert(connection, schema.answer)
    replaced = {name: put.excluded[name] for name in ("rev", "seq", "offset", "answer", "weights")}
    await execute(connection, put.on_conflict_do_update(index_elements=same, set_=replaced), rows)
    await passages.put_answers(connection, rows)


def _left(before: Room, moves: Sequence[Moved]) -> Row:
    """Return how the last of these commands left the room; each tells only of the acts that it changed."""
    last = moves[-1]
    acts = dict(before.acts)
    for move in moves:
        acts |= move.room.acts
    ended = {"ended": last.offset} if isinstance(last.room.phase, Ended) else {}
    return {"state": last.room.model_copy(update={"acts": acts}).model_dump(mode="json"), **ended}


def _row(id_: int, change: Change, places: Mapping[str, tuple[int, int]], voters: Mapping[bytes, int]) -> Row:
    row: Row = {"room_id": id_, "seq": change.seq, "offset": change.offset}
    nothing = {"position": None, "round": None, "voter": None}
    if isinstance(change, Moved):
        return row | nothing | {"kind": "phase", "payload": change.room.model_dump(mode="json")}
    if isinstance(change, TakenBack):
        return row | nothing | {"kind": "gone", "payload": {"what": change.what}}
    position, number = places[change.round]
    payload = {"rev": change.rev, "answer": change.answer, "weights": dict(change.weights)}
    where = {"position": position, "round": number, "voter": voters[change.ballot_key]}
    return row | where | {"kind": "vote", "payload": payload}


def _place(positions: Mapping[str, int], round_key: str) -> tuple[int, int]:
    question, _, number = round_key.partition(":")
    return positions[question], int(number)
