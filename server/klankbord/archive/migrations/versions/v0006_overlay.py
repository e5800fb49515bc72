"""What organisers lay over a room: notes, labels, and threads through its answers."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_BIG = sa.BigInteger()
_COUNTER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Take the step."""
    _notes()
    _labels()
    _threads()


def _notes() -> None:
    op.create_table(
        "note",
        sa.Column("id", _COUNTER, nullable=False),
        sa.Column("uid", sa.String(40), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("room_id", _BIG, nullable=False),
        sa.Column("position", sa.Integer()),
        sa.Column("round", sa.Integer()),
        sa.Column("voter", sa.Integer()),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("author_id", sa.String(40)),
        sa.Column("author", sa.String(200)),
        sa.Column("created", _BIG, nullable=False),
        sa.Column("changed", _BIG, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_note"),
        sa.UniqueConstraint("room_id", "uid", name="uq_note_room_id_uid"),
        _below("note", "room", room_id="id"),
        _below("note", "slide", room_id="room_id", position="position"),
        _of_an_answer("note"),
    )


def _labels() -> None:
    op.create_table(
        "label",
        sa.Column("id", _COUNTER, nullable=False),
        sa.Column("uid", sa.String(40), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("key", sa.String(200), nullable=False),
        sa.Column("colour", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_label"),
        sa.UniqueConstraint("uid", name="uq_label_uid"),
        sa.UniqueConstraint("key", name="uq_label_key"),
    )
    op.create_table(
        "room_label",
        sa.Column("room_id", _BIG, nullable=False),
        sa.Column("label_id", _BIG, nullable=False),
        sa.PrimaryKeyConstraint("room_id", "label_id", name="pk_room_label"),
        _below("room_label", "room", room_id="id"),
        _below("room_label", "label", label_id="id"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_room_label_label_id", "room_label", ["label_id"])
    op.create_table(
        "answer_label",
        *_answer_columns(),
        sa.Column("label_id", _BIG, nullable=False),
        sa.PrimaryKeyConstraint("room_id", "position", "round", "voter", "label_id", name="pk_answer_label"),
        _of_an_answer("answer_label"),
        _below("answer_label", "label", label_id="id"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_answer_label_label_id", "answer_label", ["label_id"])


def _threads() -> None:
    op.create_table(
        "thread",
        sa.Column("id", _COUNTER, nullable=False),
        sa.Column("uid", sa.String(40), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("room_id", _BIG, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("key", sa.String(200), nullable=False),
        sa.Column("colour", sa.Integer(), nullable=False),
        sa.Column("memo", sa.Text()),
        sa.PrimaryKeyConstraint("id", name="pk_thread"),
        sa.UniqueConstraint("room_id", "uid", name="uq_thread_room_id_uid"),
        sa.UniqueConstraint("room_id", "position", "key", name="uq_thread_room_id_position_key"),
        _below("thread", "room", room_id="id"),
        _below("thread", "slide", room_id="room_id", position="position"),
    )
    op.create_table(
        "thread_answer",
        *_answer_columns(),
        sa.Column("thread_id", _BIG, nullable=False),
        sa.Column("rev", _BIG, nullable=False),
        sa.Column("start", sa.Integer()),
        sa.Column("end", sa.Integer()),
        sa.PrimaryKeyConstraint("room_id", "position", "round", "voter", "thread_id", name="pk_thread_answer"),
        _of_an_answer("thread_answer"),
        _below("thread_answer", "thread", thread_id="id"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_thread_answer_thread_id", "thread_answer", ["thread_id"])


def _answer_columns() -> list[sa.Column[Any]]:
    return [
        sa.Column("room_id", _BIG, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("voter", sa.Integer(), nullable=False),
    ]


def _of_an_answer(table: str) -> sa.ForeignKeyConstraint:
    return _below(table, "answer", room_id="room_id", position="position", round="round", voter="voter")


def _below(table: str, above: str, **columns: str) -> sa.ForeignKeyConstraint:
    """Return the constraint that a row of `table` goes with one of `above`; `columns` says which is which."""
    name = f"fk_{table}_{'_'.join(columns)}_{above}"
    return sa.ForeignKeyConstraint(
        list(columns), [f"{above}.{column}" for column in columns.values()], name=name, ondelete="CASCADE"
    )
