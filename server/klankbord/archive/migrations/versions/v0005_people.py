"""People, their teams, and whose a room is."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_BIG = sa.BigInteger()


def upgrade() -> None:
    """Take the step."""
    op.add_column("room", sa.Column("owner", sa.String(40)))
    op.add_column("room", sa.Column("team", sa.String(40)))
    op.create_index("ix_room_owner", "room", ["owner"])
    op.create_index("ix_room_team", "room", ["team"])
    _people()
    _tickets()


def _people() -> None:
    op.create_table(
        "person",
        sa.Column("id", sa.String(40), nullable=False),
        sa.Column("login", sa.String(254), nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("role", sa.String(20), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("created", _BIG, nullable=False),
        sa.Column("password", sa.String(200)),
        sa.Column("subject", sa.String(500)),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
        sa.UniqueConstraint("login", name="uq_person_login"),
        sa.UniqueConstraint("subject", name="uq_person_subject"),
    )
    op.create_table(
        "team",
        sa.Column("id", sa.String(40), nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("created", _BIG, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_team"),
        sa.UniqueConstraint("name", name="uq_team_name"),
    )
    op.create_table(
        "membership",
        sa.Column("person_id", sa.String(40), nullable=False),
        sa.Column("team_id", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("person_id", "team_id", name="pk_membership"),
        _of_person("membership"),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name="fk_membership_team_id_team", ondelete="CASCADE"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_membership_team_id", "membership", ["team_id"])


def _tickets() -> None:
    op.create_table(
        "invitation",
        sa.Column("person_id", sa.String(40), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("expires", _BIG, nullable=False),
        sa.PrimaryKeyConstraint("person_id", name="pk_invitation"),
        sa.UniqueConstraint("hash", name="uq_invitation_hash"),
        _of_person("invitation"),
    )
    op.create_table(
        "api_token",
        sa.Column("id", sa.String(40), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("person_id", sa.String(40)),
        sa.Column("scopes", sa.String(400), nullable=False),
        sa.Column("created", _BIG, nullable=False),
        sa.Column("expires", _BIG, nullable=False),
        sa.Column("used", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name="pk_api_token"),
        sa.UniqueConstraint("hash", name="uq_api_token_hash"),
        _of_person("api_token"),
    )
    op.create_index("ix_api_token_person_id", "api_token", ["person_id"])


def _of_person(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["person_id"], ["person.id"], name=f"fk_{table}_person_id_person", ondelete="CASCADE"
    )
