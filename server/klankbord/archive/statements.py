"""Rows on their way into SQL, a few at a time."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

SLICE = 100
"""Rows in one statement. They are made ready in the event loop, so between two statements it sees to the room."""

Row = dict[str, Any]


def insert(connection: AsyncConnection, table: sa.Table) -> sqlite.Insert | postgresql.Insert:
    """Return an insert that can say what happens to a row that is there already."""
    return sqlite.insert(table) if connection.dialect.name == "sqlite" else postgresql.insert(table)


async def execute(connection: AsyncConnection, statement: sa.Executable, rows: Sequence[Row]) -> None:
    """Execute a statement for all rows; for none, not at all."""
    for start in range(0, len(rows), SLICE):
        await connection.execute(statement, rows[start : start + SLICE])
