"""What is in the archive, read a page at a time."""

import json
from collections.abc import AsyncIterator, Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from klankbord.archive import schema, slides
from klankbord.archive.values import Belonging, Change, Moved, Opened, Standing, TakenBack, Voted, room_of
from klankbord.decks import Deck

PAGE = 150
"""Rows read at once; between two pages the event loop sees to the rooms that are live."""

_EVENT, _VOTER = schema.event.c, schema.voter.c


async def standing(connection: AsyncConnection, uid: str) -> Standing | None:
    """Return how far a room is archived, or None where nothing of it is."""
    room = schema.room.c
    found = (await connection.execute(sa.select(room.seq, room.verified, room.archived).where(room.uid == uid))).first()
    return Standing(found.seq, found.verified, found.archived) if found else None


async def uids(connection: AsyncConnection) -> list[str]:
    """Return every room in the archive, the earliest first."""
    room = schema.room.c
    return list((await connection.execute(sa.select(room.uid).order_by(room.created, room.id))).scalars())


async def opened(connection: AsyncConnection, uid: str) -> tuple[Opened, bool] | None:
    """Return a room as it was started and whether it has ended, or None where nothing of it is in the archive."""
    room = schema.room.c
    asked = sa.select(room.deck, room.created, room.ended, room.owner, room.team).where(room.uid == uid)
    found = (await connection.execute(asked)).first()
    if found is None:
        return None
    # As with a room: JSON has lists where a deck has tuples.
    deck = Deck.model_validate_json(json.dumps(found.deck))
    return Opened(uid, deck, found.created, found.owner, found.team), found.ended is not None


async def belonging(connection: AsyncConnection, uid: str) -> Belonging | None:
    """Return whose a room is, or None where nothing of it is in the archive."""
    room = schema.room.c
    found = (await connection.execute(sa.select(room.owner, room.team).where(room.uid == uid))).first()
    return Belonging(uid, found.owner, found.team) if found else None


async def changes(connection: AsyncConnection, uid: str, after: int = 0) -> AsyncIterator[Change]:
    """Yield the changes of a room with a seq above `after`, in order."""
    room = schema.room.c
    id_ = (await connection.execute(sa.select(room.id).where(room.uid == uid))).scalar()
    if id_ is None:
        return
    questions = {position: question for question, position in (await slides.positions(connection, id_)).items()}
    page = (
        sa.select(*_EVENT, _VOTER.ballot_key)
        .outerjoin(schema.voter, (_VOTER.room_id == _EVENT.room_id) & (_VOTER.number == _EVENT.voter))
        .where(_EVENT.room_id == id_)
        .order_by(_EVENT.seq)
        .limit(PAGE)
    )
    while rows := (await connection.execute(page.where(_EVENT.seq > after))).mappings().all():
        for row in rows:
            yield _change(row, questions)
        after = rows[-1]["seq"]


def _change(row: Mapping[Any, Any], questions: Mapping[int, str]) -> Change:
    payload = row["payload"]
    if row["kind"] == "phase":
        return Moved(row["seq"], row["offset"], room_of(payload))
    if row["kind"] == "gone":
        return TakenBack(row["seq"], row["offset"], payload["what"])
    return Voted(
        seq=row["seq"],
        offset=row["offset"],
        round=f"{questions[row['position']]}:{row['round']}",
        ballot_key=bytes(row["ballot_key"]),
        rev=payload["rev"],
        answer=payload["answer"],
        weights=payload["weights"],
    )
