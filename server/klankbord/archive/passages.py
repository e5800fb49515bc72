"""What is asked and what people wrote, in words that a search finds."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import DatabaseError
from sqlalchemy.ext.asyncio import AsyncConnection

from klankbord.archive import schema
from klankbord.archive.statements import SLICE, Row, insert
from klankbord.questions import KINDS, Counts, Weights
from klankbord.words import terms

_PASSAGE, _SLIDE, _QUESTION, _ANSWER = schema.passage.c, schema.slide.c, schema.question.c, schema.answer.c

_KINDS = sa.select(_SLIDE.room_id, _SLIDE.position, _QUESTION.kind).join(schema.question)
"""What kind of question is asked at each place."""


async def put_prompts(connection: AsyncConnection, slides: Sequence[tuple[Row, Mapping[str, str]]]) -> None:
    """Put in what the slides of these rows ask, each with its prompt in every language; they are new."""
    rows = [_asked(slide, prompt) for slide, prompt in slides]
    if rows:
        await connection.execute(sa.insert(schema.passage), rows)


async def put_answers(connection: AsyncConnection, answers: Sequence[Row]) -> None:
    """Put what was written in these rows of the table of answers in the place of what the same people wrote before."""
    if not answers:
        return
    room_id = answers[0]["room_id"]
    kinds = {place.position: place.kind for place in await connection.execute(_KINDS.where(_SLIDE.room_id == room_id))}
    put = insert(connection, schema.passage)
    put = put.on_conflict_do_update(
        index_elements=("room_id", "position", "round", "voter"),
        set_={name: put.excluded[name] for name in ("text", "terms")},
    )
    for start in range(0, len(answers), SLICE):
        rows = list(_said(answers[start : start + SLICE], kinds))
        if rows:
            await connection.execute(put, rows)


async def wrong(connection: AsyncConnection, room_id: int) -> int:
    """Return of how many answers of a room what is kept to be found is not what was written."""
    kinds = {place.position: place.kind for place in await connection.execute(_KINDS.where(_SLIDE.room_id == room_id))}
    same = (
        (_PASSAGE.position == _ANSWER.position) & (_PASSAGE.round == _ANSWER.round) & (_PASSAGE.voter == _ANSWER.voter)
    )
    asked = (
        sa.select(*_ANSWER, _PASSAGE.text.label("kept"), _PASSAGE.terms.label("kept_terms"))
        .outerjoin(schema.passage, (_PASSAGE.room_id == _ANSWER.room_id) & same)
        .where(_ANSWER.room_id == room_id)
    )
    found = 0
    for row in (await connection.execute(asked)).mappings():
        [said] = [*_said([row], kinds), {"text": None, "terms": None}][:1]
        found += (row["kept"], row["kept_terms"]) != (said["text"], said["terms"])
    return found


async def index_is_whole(connection: AsyncConnection) -> bool:
    """Return whether the index has exactly the terms of all passages; PostgreSQL answers for its own."""
    if connection.dialect.name == "sqlite":
        try:
            await connection.exec_driver_sql(
                "INSERT INTO passage_index (passage_index, rank) VALUES ('integrity-check', 1)"
            )
        except DatabaseError as error:
            if getattr(error.orig, "sqlite_errorcode", None) != sqlite3.SQLITE_CORRUPT_VTAB:
                raise
            return False
    return True


async def let_go(connection: AsyncConnection) -> None:
    """Leave nothing of removed passages in the index of their terms."""
    if connection.dialect.name == "sqlite":
        # It says of a removed row that it is gone, and keeps its terms until it is merged.
        await connection.exec_driver_sql("INSERT INTO passage_index (passage_index) VALUES ('optimize')")


def put_earlier(connection: sa.Connection) -> None:
    """Put in everything that was archived before there were passages."""
    prompts = sa.select(_SLIDE.room_id, _SLIDE.position, _QUESTION.definition).join(schema.question)
    for page in connection.execute(prompts).partitions(SLICE):
        rows = [
            _asked({"room_id": id_, "position": position}, definition["prompt"]) for id_, position, definition in page
        ]
        connection.execute(sa.insert(schema.passage), rows)
    kinds = {(place.room_id, place.position): place.kind for place in connection.execute(_KINDS)}
    answers = sa.select(_ANSWER.room_id, _ANSWER.position, _ANSWER.round, _ANSWER.voter, _ANSWER.weights)
    for page in connection.execute(answers).mappings().partitions(SLICE):
        rows = [
            row
            for answer in page
            for row in _said([answer], {answer["position"]: kinds[answer["room_id"], answer["position"]]})
        ]
        if rows:
            connection.execute(sa.insert(schema.passage), rows)


def _asked(slide: Row, prompt: Mapping[str, str]) -> Row:
    place = {"room_id": slide["room_id"], "position": slide["position"], "round": None, "voter": None}
    return place | _worded(prompt.values())


def _said(answers: Iterable[Mapping[Any, Any]], kinds: Mapping[int, str]) -> Iterable[Row]:
    """Yield what was written in answers to questions that let people write; nothing, where they did not."""
    for answer in answers:
        kind = KINDS[kinds[answer["position"]]]
        if not kind.marks:
            continue
        place = {name: answer[name] for name in ("room_id", "position", "round", "voter")}
        yield place | _worded(_writings(kind.name, answer["weights"]))


def _writings(kind: str, weights: Weights) -> list[str]:
    return [writing.text for writing in KINDS[kind].writings(Counts(weights, {}, 1)).values()]


def _worded(texts: Iterable[str]) -> Row:
    text = "\n".join(texts)
    return {"text": text, "terms": " ".join(sorted(terms(text)))}
