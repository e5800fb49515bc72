"""The slides of a room: those of its deck by their place in it, then those that were made in the room, as they came."""

import hashlib
from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from klankbord.archive import passages, schema
from klankbord.archive.statements import execute, insert
from klankbord.questions import Question
from klankbord.rooms.plan import Added


async def positions(connection: AsyncConnection, room_id: int) -> dict[str, int]:
    """Return the position of every question of a room, by its id."""
    slide = schema.slide.c
    found = await connection.execute(sa.select(slide.question_id, slide.position).where(slide.room_id == room_id))
    return {row.question_id: row.position for row in found}


async def put(
    connection: AsyncConnection, room_id: int, first: int, questions: Sequence[tuple[Question, str | None]]
) -> None:
    """Put in questions, each with the id of the one that it was made behind, at positions from `first`."""
    rows = [
        {
            "hash": fingerprint(question),
            "question_id": question.id,
            "kind": question.kind,
            "definition": question.model_dump(mode="json"),
        }
        for question, _ in questions
    ]
    await execute(connection, insert(connection, schema.question).on_conflict_do_nothing(), rows)
    slides = [
        {
            "room_id": room_id,
            "position": position,
            "question_id": question.id,
            "question_hash": fingerprint(question),
            "after": after,
        }
        for position, (question, after) in enumerate(questions, first)
    ]
    await execute(connection, sa.insert(schema.slide), slides)
    prompts = [question.prompt for question, _ in questions]
    await passages.put_prompts(connection, list(zip(slides, prompts, strict=True)))


async def put_added(connection: AsyncConnection, room_id: int, added: Sequence[Added]) -> dict[str, int]:
    """Put in what was made in a room and is not there yet; return the positions of all its questions."""
    known = await positions(connection, room_id)
    fresh = [(one.slide.question, one.after) for one in added if one.slide.question.id not in known]
    await put(connection, room_id, len(known), fresh)
    return known | {question.id: position for position, (question, _) in enumerate(fresh, len(known))}


def fingerprint(question: Question) -> str:
    """Return what tells one wording or setting of a question from another: SHA-256, in hexadecimal.

    Settings that are as they always are do not count, so that a setting invented later changes no old fingerprint.
    """
    said = f"{question.kind}\n{question.model_dump_json(exclude_defaults=True)}"
    return hashlib.sha256(said.encode()).hexdigest()
