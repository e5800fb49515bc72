"""What a room said, counted again from the rows of the archive: from its events, and from its answers."""

from collections import defaultdict
from collections.abc import AsyncIterator, Mapping

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from klankbord.archive import schema
from klankbord.archive.reader import PAGE
from klankbord.questions import Counts, Weights
from klankbord.rooms.tally import Tally

RoundPlace = tuple[int, int]
"""Position of the slide in the deck, and number of the round."""


async def twice(
    connection: AsyncConnection, room_id: int, names: Mapping[int, str]
) -> tuple[dict[RoundPlace, Counts], list[str]]:
    """Return the counts of every round, from the events, and in what those from the answers differ.

    `names` has the id of the question at each position.
    """

    def named(counts: Mapping[RoundPlace, Counts]) -> dict[str, Counts]:
        # answers do not say in which order they came
        plain = {place: Counts(one.weights, {}, one.ballots) for place, one in counts.items()}
        return {f"{names[position]}:{number}": one for (position, number), one in plain.items()}

    events, answers = await from_events(connection, room_id), await from_answers(connection, room_id)
    return events, differences(named(events), named(answers), ("the events", "the answers"))


async def from_events(connection: AsyncConnection, room_id: int) -> dict[RoundPlace, Counts]:
    """Return the counts of every round that was asked, from everything that happened in it."""
    found = await tallies(connection, room_id)
    return {place: found[place].counts() for place in await _rounds(connection, room_id)}


async def tallies(connection: AsyncConnection, room_id: int) -> defaultdict[RoundPlace, Tally]:
    """Return every round of a room, vote by vote; a round that nobody answered is an empty one."""
    found: defaultdict[RoundPlace, Tally] = defaultdict(Tally)
    async for seq, place, voter, weights in votes(connection, room_id):
        found[place].add(voter, seq, weights)
    return found


async def votes(connection: AsyncConnection, room_id: int) -> AsyncIterator[tuple[int, RoundPlace, int, Weights]]:
    """Yield seq, round, voter and weights of every vote of a room, in order."""
    event, after = schema.event.c, 0
    page = (
        sa.select(event.seq, event.position, event.round, event.voter, event.payload)
        .where(event.room_id == room_id, event.kind == "vote")
        .order_by(event.seq)
        .limit(PAGE)
    )
    while rows := (await connection.execute(page.where(event.seq > after))).all():
        for seq, position, number, voter, vote in rows:
            yield seq, (position, number), voter, vote["weights"]
        after = rows[-1].seq


async def from_answers(connection: AsyncConnection, room_id: int) -> dict[RoundPlace, Counts]:
    """Return the counts of every round that was asked, from the answers that stand; `first` is empty."""
    return {place: await _sum(connection, room_id, place) for place in await _rounds(connection, room_id)}


def differences(one: Mapping[str, Counts], other: Mapping[str, Counts], names: tuple[str, str]) -> list[str]:
    """Return in what two counts of the same rounds differ: one sentence each, without a word of any answer."""
    found: list[str] = []
    for key in sorted(one.keys() | other.keys()):
        if key not in one or key not in other:
            found.append(f"Round {key} is only in {names[0] if key in one else names[1]}.")
            continue
        here, there = one[key], other[key]
        if here.ballots != there.ballots:
            found.append(f"Round {key} has {here.ballots} ballots in {names[0]} and {there.ballots} in {names[1]}.")
        if unequal := _unequal(here.weights, there.weights):
            found.append(f"Round {key} has {unequal} buckets that weigh differently in {names[0]} and {names[1]}.")
        elif unequal := _unequal(here.first, there.first):
            found.append(f"Round {key} has {unequal} buckets in another order in {names[0]} and {names[1]}.")
    return found


async def _rounds(connection: AsyncConnection, room_id: int) -> list[RoundPlace]:
    round_ = schema.round_.c
    asked = sa.select(round_.position, round_.number).where(round_.room_id == room_id)
    found = await connection.execute(asked.order_by(round_.position, round_.number))
    return [(position, number) for position, number in found]


async def _sum(connection: AsyncConnection, room_id: int, place: RoundPlace) -> Counts:
    answer, after, ballots = schema.answer.c, 0, 0
    weights: dict[str, int] = {}
    page = (
        sa.select(answer.voter, answer.weights)
        .where(answer.room_id == room_id, answer.position == place[0], answer.round == place[1])
        .order_by(answer.voter)
        .limit(PAGE)
    )
    while rows := (await connection.execute(page.where(answer.voter > after))).all():
        for _, ballot in rows:
            for bucket, weight in ballot.items():
                weights[bucket] = weights.get(bucket, 0) + weight
        after, ballots = rows[-1].voter, ballots + len(rows)
    return Counts({bucket: weight for bucket, weight in weights.items() if weight}, {}, ballots)


def _unequal(one: Mapping[str, int], other: Mapping[str, int]) -> int:
    return sum(one.get(bucket) != other.get(bucket) for bucket in one.keys() | other.keys())
