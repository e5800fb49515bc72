"""Links with which somebody outside reads a room."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

_BIG = sa.BigInteger()


def upgrade() -> None:
    """Take the step."""
    op.create_table(
        "share",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("uid", sa.String(40), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("room_id", _BIG, nullable=False),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("words", sa.Boolean(), nullable=False),
        sa.Column("notes", sa.Boolean(), nullable=False),
        sa.Column("threads", sa.Boolean(), nullable=False),
        sa.Column("made", _BIG, nullable=False),
        sa.Column("expires", _BIG, nullable=False),
        sa.Column("withdrawn", _BIG),
        sa.Column("used", _BIG),
        sa.PrimaryKeyConstraint("id", name="pk_share"),
        sa.UniqueConstraint("uid", name="uq_share_uid"),
        sa.UniqueConstraint("hash", name="uq_share_hash"),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name="fk_share_room_id_room", ondelete="CASCADE"),
    )
    op.create_index("ix_share_room_id", "share", ["room_id"])
