"""Reading what a comparison is made of."""

import json
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from klankbord.archive import comparison, labels, schema
from klankbord.archive.comparison import Answered, Chosen, Round
from klankbord.archive.errors import NotDone
from klankbord.archive.reach import within
from klankbord.archive.values import Reach, room_of
from klankbord.decks import Deck
from klankbord.protocol.comparison import MOST_COMPARED, AskedGroup, AskedRoom, ComparedPart, Comparison, FindComparison
from klankbord.questions import Text
from klankbord.rooms import NO_ACTS, was_shown
from klankbord.rooms.disclosure import FEWEST, cells, told
from klankbord.rooms.sifting import sift
from klankbord.rooms.tally import Tally
from klankbord.words import WordLists

MOST_ROOMS = 200
"""Rooms that are counted for one comparison."""

_ROOM, _SLIDE, _ROUND, _RESULT = schema.room.c, schema.slide.c, schema.round_.c, schema.result.c
_QUESTION, _ANSWER = schema.question.c, schema.answer.c


@dataclass(frozen=True, slots=True)
class Asked:
    """A room that is over and asked the question."""

    id: int
    uid: str
    title: Text
    created: int
    rounds: tuple[int, ...]
    """Those that are told, the last one last."""
    people: int
    """How many answered that one."""


@dataclass(frozen=True, slots=True)
class Rooms:
    """All rooms that asked a question, and what of them may be told."""

    asked: Mapping[str, Asked]
    """By their ids, earliest first."""
    pieces: tuple[frozenset[str], ...]

    @classmethod
    def of(cls, asked: Sequence[Asked]) -> "Rooms":
        """Return these rooms, which are all that there are to whoever asks; earliest first."""
        return cls({one.uid: one for one in asked}, cells({one.uid: one.people for one in asked}))

    @property
    def alone(self) -> frozenset[str]:
        """Those that may be shown by themselves."""
        return frozenset(uid for piece in self.pieces if len(piece) == 1 for uid in piece)

    def peopled(self, uids: Collection[str]) -> frozenset[str]:
        """Return those of these rooms in which somebody answered."""
        return frozenset(uid for uid in uids if uid in self.asked and self.asked[uid].people)

    def people(self, uids: Collection[str]) -> int | None:
        """Return how many answered in those of these rooms that may be told together; None where none may be."""
        return sum(self.asked[uid].people for uid in told(self.peopled(uids), self.pieces)) or None

    def listed(self, uids: Collection[str]) -> tuple[AskedRoom, ...]:
        """Return what is told of each of these rooms, latest first."""
        return tuple(
            AskedRoom(
                id=uid,
                title=one.title,
                created=one.created,
                answered=one.people if uid in self.alone or not one.people else None,
                protected=bool(one.people) and uid not in self.alone,
            )
            for uid, one in reversed(list(self.asked.items()))
            if uid in uids
        )


async def compare(
    connection: AsyncConnection, find: FindComparison, lists: WordLists, reach: Reach | None = None
) -> Comparison | None:
    """Return what rooms answered to the same question, or None where no room that is over asked it.

    Within `reach` where there is one: of other rooms nobody learns that there are any. Raises `NotDone`.
    """
    rooms = Rooms.of(await asked(connection, find.question, *within(reach)))
    if not rooms.asked:
        return None
    groups = await labels.groups(connection, rooms.asked)
    chosen = choose(rooms, groups, _split(find.rooms), _split(find.labels))
    compared = await beside(connection, find.question, rooms, chosen, lists)
    kind, prompt = await worded(connection, find.question, [*rooms.asked.values()][-1])
    return Comparison(
        id=find.question,
        kind=kind,
        prompt=prompt,
        fewest=FEWEST,
        asked=rooms.listed(rooms.asked),
        groups=tuple(
            AskedGroup(id=id_, name=name, colour=colour, rooms=len(uids), answered=rooms.people(uids))
            for id_, name, colour, uids in groups
        ),
        compared=compared,
        words=comparison.words(compared),
    )


def choose(
    rooms: Rooms, groups: Sequence[labels.Group], wanted: Collection[str], labelled: Collection[str]
) -> list[Chosen]:
    """Return what is to lie beside each other; where nothing is wanted, the latest rooms that may be shown."""
    if not wanted and not labelled:
        wanted = [uid for uid in rooms.asked if uid in rooms.alone][-MOST_COMPARED:]
    ones = [Chosen(uid, None, frozenset({uid})) for uid in rooms.peopled(wanted)]
    several = [Chosen(one.id, one.name, rooms.peopled(one.rooms)) for one in groups if one.id in labelled]
    return [*ones, *several]


async def asked(connection: AsyncConnection, question: str, *where: sa.ColumnElement[bool]) -> list[Asked]:
    """Return the rooms that are over and asked a question, of those that `where` says; the earliest first."""
    rooms: dict[str, Any] = {}
    sizes: defaultdict[str, dict[int, int]] = defaultdict(dict)
    for row in await connection.execute(_rounds(question).where(*where)):
        rooms[row.uid] = row
        sizes[row.uid][row.round] = row.n
    ends = {uid: comparison.ends(found) for uid, found in sizes.items()}
    return [
        Asked(row.room_id, uid, row.title, row.created, ends[uid], sizes[uid][ends[uid][-1]])
        for uid, row in rooms.items()
    ]


async def beside(
    connection: AsyncConnection,
    question: str,
    rooms: Rooms,
    chosen: Sequence[Chosen],
    lists: WordLists,
    *,
    outside: bool = False,
) -> tuple[ComparedPart, ...]:
    """Return what was chosen as it is shown, earliest first; `outside` without what a room did not see itself.

    Raises `NotDone`.
    """
    needed = {uid for one in chosen for uid in told(one.rooms, rooms.pieces)}
    if len(needed) > MOST_ROOMS:
        raise NotDone("too_many_rooms")
    order = list(rooms.asked)
    found = {
        uid: room
        for uid in order
        if uid in needed and (room := await _read(connection, rooms.asked[uid], question, lists, outside=outside))
    }
    parts = [one for each in chosen if (one := comparison.part(each, found, rooms.pieces, order)) is not None]
    parts.sort(key=lambda one: ([order.index(uid) for uid in reversed(one.rooms)], one.name is not None, one.id))
    return tuple(parts[-MOST_COMPARED:])


async def worded(connection: AsyncConnection, question: str, room: Asked) -> tuple[str, Text]:
    """Return of which kind a question is, and how a room asked it."""
    asked_ = (
        sa.select(_QUESTION.kind, _QUESTION.definition["prompt"].label("prompt"))
        .join(schema.slide, _SLIDE.question_hash == _QUESTION.hash)
        .where(_SLIDE.room_id == room.id, _SLIDE.question_id == question)
    )
    row = (await connection.execute(asked_)).one()
    return row.kind, row.prompt


def _split(ids: str) -> list[str]:
    return [one for one in ids.split(",") if one]


def _rounds(question: str) -> sa.Select[*tuple[Any, ...]]:
    """Return every round of a question that was kept when its room ended, the earliest room first."""
    columns = (_ROOM.id.label("room_id"), _ROOM.uid, _ROOM.deck["title"].label("title"), _ROOM.created)
    return (
        sa.select(*columns, _RESULT.round, _RESULT.n)
        .select_from(schema.slide)
        .join(schema.room, _ROOM.id == _SLIDE.room_id)
        .join(schema.round_, (_ROUND.room_id == _SLIDE.room_id) & (_ROUND.position == _SLIDE.position))
        .join(
            schema.result,
            (_RESULT.room_id == _ROUND.room_id)
            & (_RESULT.position == _ROUND.position)
            & (_RESULT.round == _ROUND.number),
        )
        .where(_SLIDE.question_id == question, ~_ROUND.aside)
        .order_by(_ROOM.created, _ROOM.id, _RESULT.round)
    )


async def _read(
    connection: AsyncConnection, room: Asked, question: str, lists: WordLists, *, outside: bool
) -> Answered | None:
    """Return what is told of a room; None where answers are not compared, or the room did not see the last of them."""
    row = (await connection.execute(sa.select(_ROOM.deck, _ROOM.state).where(_ROOM.id == room.id))).one()
    state = room_of(row.state)
    plan = state.plan(Deck.model_validate_json(json.dumps(row.deck)))
    slide = next(one for one in plan.slides if one.question.id == question)
    keys = {number: f"{question}:{number}" for number in room.rounds}
    shown = [number for number, key in keys.items() if not outside or was_shown(plan, state, slide, key)]
    if not comparison.compares(slide.question) or room.rounds[-1] not in shown:
        return None
    tallies = await _tallies(connection, room.id, question, shown)
    moderation = state.moderation_of(slide)
    rounds: list[Round] = []
    for number in shown:
        acts = state.acts.get(keys[number], NO_ACTS)
        counts = tallies[number].counts(acts.merges)
        rounds.append(Round(number, sift(slide.question, counts, moderation, acts, lists).counts))
    return Answered(room.uid, slide.question, tuple(rounds))


async def _tallies(
    connection: AsyncConnection, room_id: int, question: str, rounds: Collection[int]
) -> defaultdict[int, Tally]:
    """Return rounds of a question, counted again from the answers as they stand."""
    found: defaultdict[int, Tally] = defaultdict(Tally)
    answers = (
        sa.select(_ANSWER.round, _ANSWER.voter, _ANSWER.seq, _ANSWER.weights)
        .join(schema.slide, (_SLIDE.room_id == _ANSWER.room_id) & (_SLIDE.position == _ANSWER.position))
        .where(_ANSWER.room_id == room_id, _SLIDE.question_id == question, _ANSWER.round.in_(rounds))
        .order_by(_ANSWER.seq)
    )
    for row in await connection.execute(answers):
        found[row.round].add(row.voter, row.seq, row.weights)
    return found
