"""What a room makes of its deck: questions of its own, and rounds that were put aside."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Take the step."""
    op.add_column("slide", sa.Column("after", sa.String(40)))
    op.add_column("round", sa.Column("aside", sa.Boolean(), nullable=False, server_default=sa.false()))
