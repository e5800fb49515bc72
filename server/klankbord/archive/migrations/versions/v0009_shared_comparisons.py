"""Links with which somebody outside reads a comparison."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

_BIG = sa.BigInteger()


def upgrade() -> None:
    """Take the step."""
    with op.batch_alter_table("share") as share:
        share.alter_column("room_id", existing_type=_BIG, nullable=True)
        share.add_column(sa.Column("question_id", sa.String(40)))
        share.create_index("ix_share_question_id", ["question_id"])
    op.create_table(
        "share_room",
        sa.Column("share_id", _BIG, nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("room_id", _BIG, nullable=False),
        sa.PrimaryKeyConstraint("share_id", "place", "room_id", name="pk_share_room"),
        sa.ForeignKeyConstraint(["share_id"], ["share.id"], name="fk_share_room_share_id_share", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name="fk_share_room_room_id_room", ondelete="CASCADE"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_share_room_room_id", "share_room", ["room_id"])
    op.create_table(
        "share_label",
        sa.Column("share_id", _BIG, nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("label_id", _BIG, nullable=False),
        sa.PrimaryKeyConstraint("share_id", "place", name="pk_share_label"),
        sa.ForeignKeyConstraint(["share_id"], ["share.id"], name="fk_share_label_share_id_share", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["label_id"], ["label.id"], name="fk_share_label_label_id_label", ondelete="CASCADE"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_share_label_label_id", "share_label", ["label_id"])
