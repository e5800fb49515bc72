"""Read by Alembic: the steps are taken on the connection, and in the transaction, of whoever asked for them."""

import sqlalchemy as sa
from alembic import context

from klankbord.archive.people import person

connection: sa.Connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=person.metadata,  # with the tables that `schema.py` has
    render_as_batch=True,  # SQLite changes a table by copying it
)
with context.begin_transaction():
    context.run_migrations()
