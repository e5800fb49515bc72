"""A room that is over: what is in is compared with the live room, and its results are kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from klankbord.archive import recount, schema, slides
from klankbord.archive.recount import RoundPlace
from klankbord.archive.values import Opened, room_of
from klankbord.archive.writer import claim
from klankbord.questions import KINDS, Counts, Question


@dataclass(frozen=True, slots=True)
class Finding:
    """What the archive has of a room that is over."""

    room_id: int
    questions: Mapping[int, Question]
    """Position → the question, with everything in it that was taken out in the room."""
    counts: Mapping[RoundPlace, Counts]
    differences: Sequence[str]
    """Between the archive and the live room, or within the archive: one sentence each; none is as it should be."""


async def examine(connection: AsyncConnection, room: Opened, seq: int, live: Mapping[str, Counts]) -> Finding:
    """Count a room again, twice, and compare that with its `seq` and the counts of its rounds where it is live."""
    table, event = schema.room.c, schema.event.c
    asked = sa.select(table.id, table.seq, table.state).where(table.uid == room.uid)
    id_, archived, state = (await connection.execute(asked)).one()
    positions = await slides.positions(connection, id_)
    events = (await connection.execute(sa.select(sa.func.count()).where(event.room_id == id_))).scalar_one()
    names = {position: question for question, position in positions.items()}
    by_events, unequal = await recount.twice(connection, id_, names)
    found: list[str] = []
    if not seq == archived == events:
        found.append(f"The live room is at change {seq}, the archive at {archived} with {events} events.")
    named = {f"{names[position]}:{number}": counts for (position, number), counts in by_events.items()}
    found += recount.differences(live, named, ("the live room", "the archive"))
    found += unequal
    whole = room_of(state).model_copy(update={"dropped": {}}).plan(room.deck)
    questions = {positions[slide.question.id]: slide.question for slide in whole.slides}
    return Finding(id_, questions, by_events, found)


async def conclude(connection: AsyncConnection, finding: Finding, now: int) -> None:
    """Keep the results of a room, and whether they are those of the live room."""
    await connection.execute(sa.delete(schema.result).where(schema.result.c.room_id == finding.room_id))
    for (position, number), counts in finding.counts.items():
        question = finding.questions[position]
        result = KINDS[question.kind].result(question, counts).model_dump(mode="json")
        row = {"room_id": finding.room_id, "position": position, "round": number, "n": counts.ballots, "result": result}
        await connection.execute(sa.insert(schema.result), row)  # one by one: a large result takes a while to work out
    table = schema.room
    found = {"verified": not finding.differences, "difference": " ".join(finding.differences) or None}
    when = sa.func.coalesce(table.c.archived, now)  # the first time, however often it is compared
    here = table.c.id == finding.room_id
    await connection.execute(sa.update(table).where(here).values(archived=when, **found))


async def mark(connection: AsyncConnection, room: Opened, difference: str) -> None:
    """Mark a room as not equal to what it was live."""
    id_, _ = await claim(connection, room)
    table = schema.room
    await connection.execute(sa.update(table).where(table.c.id == id_).values(verified=False, difference=difference))
