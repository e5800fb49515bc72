"""Frequent words and beginnings of words are found at once, and where the passages of a room are."""

import sqlalchemy as sa
import structlog
from alembic import op

revision = "0010"
down_revision = "0009"

_SQLITE = (
    # With the first letters of words: else a beginning is put together of every word that begins so. Longer ones are of
    # few words.
    "DROP TABLE passage_index",
    """CREATE VIRTUAL TABLE passage_index USING fts5 (
        terms, content='passage', content_rowid='id', tokenize='ascii', detail='none', columnsize=0,
        prefix='3 4 5 6 7 8'
    )""",
    "INSERT INTO passage_index (passage_index) VALUES ('rebuild')",
)
_POSTGRES = (
    # Kept, for looking through some rooms for a frequent word: the index would give all of its places first.
    """ALTER TABLE passage ADD COLUMN vector tsvector
        GENERATED ALWAYS AS (array_to_tsvector(string_to_array(terms, ' '))) STORED""",
    "DROP INDEX passage_index",
    "CREATE INDEX passage_index ON passage USING gin (vector)",
)

log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)


def upgrade() -> None:
    """Take the step; a million passages take some ten seconds."""
    connection = op.get_bind()
    if passages := connection.execute(sa.text("SELECT count(*) FROM passage")).scalar_one():
        log.info("archive_indexing", passages=passages)
    for statement in _SQLITE if connection.dialect.name == "sqlite" else _POSTGRES:
        op.execute(statement)
    op.create_index("ix_passage_room_id", "passage", ["room_id", "id"])
