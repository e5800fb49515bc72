"""What an archived room says of itself, counted again."""

import json

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from klankbord.archive import passages, recount, schema, slides
from klankbord.archive.values import room_of
from klankbord.decks import Deck
from klankbord.questions import KINDS


async def differences(connection: AsyncConnection, uid: str) -> list[str]:
    """Return in what the rows of a room do not agree: one sentence each, without a word of any answer."""
    table, event, result = schema.room.c, schema.event.c, schema.result.c
    asked = sa.select(table.id, table.seq, table.state, table.deck, table.archived).where(table.uid == uid)
    room = (await connection.execute(asked)).one()
    positions = await slides.positions(connection, room.id)
    events = (await connection.execute(sa.select(sa.func.count()).where(event.room_id == room.id))).scalar_one()
    found: list[str] = []
    if events != room.seq:
        found.append(f"The room is at change {room.seq} with {events} events.")
    counts, unequal = await recount.twice(connection, room.id, {at: question for question, at in positions.items()})
    found += unequal
    if room.archived is not None:
        deck = Deck.model_validate_json(json.dumps(room.deck))
        whole = room_of(room.state).model_copy(update={"dropped": {}}).plan(deck)
        questions = {positions[slide.question.id]: slide.question for slide in whole.slides}
        kept = await connection.execute(sa.select(schema.result).where(result.room_id == room.id))
        results = {(row.position, row.round): (row.n, row.result) for row in kept}
        for (position, number), now in counts.items():
            question = questions[position]
            again = KINDS[question.kind].result(question, now).model_dump(mode="json")
            if results.get((position, number)) != (now.ballots, again):
                found.append(f"Round {question.id}:{number} does not come to the result that was kept.")
    if wrong := await passages.wrong(connection, room.id):
        found.append(f"The room has {wrong} answers that a search does not find as they are.")
    return found


async def index_differences(connection: AsyncConnection) -> list[str]:
    """Return in what the index of words is not that of the passages it is of: one sentence, or none."""
    if await passages.index_is_whole(connection):
        return []
    return ["The index of words is not that of what was asked and written, so a search misses some of it."]
