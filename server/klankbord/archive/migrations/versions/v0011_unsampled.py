"""PostgreSQL samples no terms: what its planner knows of them is in the vector that is made of them."""

from alembic import op

revision = "0011"
down_revision = "0010"

_POSTGRES = (
    "ALTER TABLE passage DROP COLUMN vector",  # with its index: a column that another is made of keeps its type
    "ALTER TABLE passage ALTER terms TYPE text",  # which removes what was sampled before
    "ALTER TABLE passage ALTER terms SET STATISTICS 0",
    """ALTER TABLE passage ADD COLUMN vector tsvector
        GENERATED ALWAYS AS (array_to_tsvector(string_to_array(terms, ' '))) STORED""",
    "CREATE INDEX passage_index ON passage USING gin (vector)",
)


def upgrade() -> None:
    """Take the step; a million passages take some ten seconds."""
    if op.get_bind().dialect.name != "sqlite":
        for statement in _POSTGRES:
            op.execute(statement)
