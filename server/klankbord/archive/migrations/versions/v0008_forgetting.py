"""Who took back every answer, so that no copy of the archive brings them back; and how long a room is kept."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Take the step."""
    op.create_table(
        "taken_back",
        sa.Column("uid", sa.String(40), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("uid", "seq", name="pk_taken_back"),
    )
    op.add_column("room", sa.Column("keep_until", sa.BigInteger()))
