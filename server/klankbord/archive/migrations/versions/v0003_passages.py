"""Words that can be found: what is asked, and what people wrote."""

import sqlalchemy as sa
from alembic import op

from klankbord.archive import passages

revision = "0003"
down_revision = "0002"

_BIG = sa.BigInteger()

_SQLITE_INDEX = (
    # Terms have spaces between them and nothing of ASCII but letters and digits; all else is part of a word.
    """CREATE VIRTUAL TABLE passage_index
        USING fts5 (terms, content='passage', content_rowid='id', tokenize='ascii', detail='none', columnsize=0)""",
    """CREATE TRIGGER passage_added AFTER INSERT ON passage BEGIN
        INSERT INTO passage_index (rowid, terms) VALUES (new.id, new.terms);
    END""",
    """CREATE TRIGGER passage_removed AFTER DELETE ON passage BEGIN
        INSERT INTO passage_index (passage_index, rowid, terms) VALUES ('delete', old.id, old.terms);
    END""",
    """CREATE TRIGGER passage_changed AFTER UPDATE ON passage BEGIN
        INSERT INTO passage_index (passage_index, rowid, terms) VALUES ('delete', old.id, old.terms);
        INSERT INTO passage_index (rowid, terms) VALUES (new.id, new.terms);
    END""",
)
_POSTGRES_INDEX = ("CREATE INDEX passage_index ON passage USING gin (array_to_tsvector(string_to_array(terms, ' ')))",)


def upgrade() -> None:
    """Take the step."""
    op.create_table(
        "passage",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("room_id", _BIG, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer()),
        sa.Column("voter", sa.Integer()),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("terms", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_passage"),
        sa.UniqueConstraint("room_id", "position", "round", "voter", name="uq_passage_room_id_position_round_voter"),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name="fk_passage_room_id_room", ondelete="CASCADE"),
        _below("slide", "position"),
        _below("round", "position", "number"),
        _below("voter", "number"),
    )
    connection = op.get_bind()
    for statement in _SQLITE_INDEX if connection.dialect.name == "sqlite" else _POSTGRES_INDEX:
        op.execute(statement)
    passages.put_earlier(connection)


def _below(table: str, *columns: str) -> sa.ForeignKeyConstraint:
    """Return the constraint that a passage goes with a row of `table`."""
    own = ["room_id", *({"number": table}.get(column, column) for column in columns)]
    theirs = [f"{table}.{column}" for column in ("room_id", *columns)]
    return sa.ForeignKeyConstraint(own, theirs, name=f"fk_passage_{'_'.join(own)}_{table}", ondelete="CASCADE")
