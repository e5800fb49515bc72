"""Rooms as they were: their slides, rounds, answers, events and results."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_BIG = sa.BigInteger()
_JSON = sa.JSON(none_as_null=True)


def upgrade() -> None:
    """Take the step."""
    _rooms()
    _questions()
    _answers()


def _rooms() -> None:
    op.create_table(
        "room",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("uid", sa.String(40), nullable=False),
        sa.Column("deck_id", sa.String(40), nullable=False),
        sa.Column("deck", _JSON, nullable=False),
        sa.Column("created", _BIG, nullable=False),
        sa.Column("state", _JSON, nullable=False),
        sa.Column("seq", _BIG, nullable=False),
        sa.Column("ended", _BIG),
        sa.Column("archived", _BIG),
        sa.Column("verified", sa.Boolean()),
        sa.Column("difference", sa.Text()),
        sa.PrimaryKeyConstraint("id", name="pk_room"),
        sa.UniqueConstraint("uid", name="uq_room_uid"),
    )
    op.create_index("ix_room_created", "room", ["created"])
    op.create_table(
        "voter",
        sa.Column("room_id", _BIG, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("ballot_key", sa.LargeBinary(16), nullable=False),
        sa.PrimaryKeyConstraint("room_id", "number", name="pk_voter"),
        sa.UniqueConstraint("room_id", "ballot_key", name="uq_voter_room_id_ballot_key"),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name="fk_voter_room_id_room", ondelete="CASCADE"),
        sqlite_with_rowid=False,
    )


def _questions() -> None:
    op.create_table(
        "question",
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("question_id", sa.String(40), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("definition", _JSON, nullable=False),
        sa.PrimaryKeyConstraint("hash", name="pk_question"),
    )
    op.create_index("ix_question_question_id", "question", ["question_id"])
    op.create_table(
        "slide",
        sa.Column("room_id", _BIG, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("question_id", sa.String(40), nullable=False),
        sa.Column("question_hash", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("room_id", "position", name="pk_slide"),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name="fk_slide_room_id_room", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["question_hash"], ["question.hash"], name="fk_slide_question_hash_question"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_slide_question_id", "slide", ["question_id"])
    op.create_index("ix_slide_question_hash", "slide", ["question_hash"])
    op.create_table(
        "round",
        sa.Column("room_id", _BIG, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("room_id", "position", "number", name="pk_round"),
        sa.ForeignKeyConstraint(
            ["room_id", "position"],
            ["slide.room_id", "slide.position"],
            name="fk_round_room_id_position_slide",
            ondelete="CASCADE",
        ),
        sqlite_with_rowid=False,
    )


def _answers() -> None:
    op.create_table(
        "answer",
        sa.Column("room_id", _BIG, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("voter", sa.Integer(), nullable=False),
        sa.Column("rev", _BIG, nullable=False),
        sa.Column("seq", _BIG, nullable=False),
        sa.Column("offset", _BIG, nullable=False),
        sa.Column("answer", _JSON, nullable=False),
        sa.Column("weights", _JSON, nullable=False),
        sa.PrimaryKeyConstraint("room_id", "position", "round", "voter", name="pk_answer"),
        _of_a_round("answer"),
        _of_a_voter("answer"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "event",
        sa.Column("room_id", _BIG, nullable=False),
        sa.Column("seq", _BIG, nullable=False),
        sa.Column("offset", _BIG, nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("position", sa.Integer()),
        sa.Column("round", sa.Integer()),
        sa.Column("voter", sa.Integer()),
        sa.Column("payload", _JSON, nullable=False),
        sa.PrimaryKeyConstraint("room_id", "seq", name="pk_event"),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name="fk_event_room_id_room", ondelete="CASCADE"),
        _of_a_round("event"),
        _of_a_voter("event"),
        sa.CheckConstraint(
            "(kind = 'vote') = (position IS NOT NULL AND round IS NOT NULL AND voter IS NOT NULL)",
            name=op.f("ck_event_vote"),
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "result",
        sa.Column("room_id", _BIG, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("result", _JSON, nullable=False),
        sa.PrimaryKeyConstraint("room_id", "position", "round", name="pk_result"),
        _of_a_round("result"),
        sqlite_with_rowid=False,
    )


def _of_a_round(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["room_id", "position", "round"],
        ["round.room_id", "round.position", "round.number"],
        name=f"fk_{table}_room_id_position_round_round",
        ondelete="CASCADE",
    )


def _of_a_voter(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["room_id", "voter"],
        ["voter.room_id", "voter.number"],
        name=f"fk_{table}_room_id_voter_voter",
        ondelete="CASCADE",
    )
