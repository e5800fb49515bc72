"""Every table of the archive, from whichever module, each behind those that it refers to."""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.schema import sort_tables

from klankbord.archive.overlay_schema import note
from klankbord.archive.people import person
from klankbord.archive.schema import room

TABLES: Sequence[sa.Table] = sort_tables(
    {table for one in (room, note, person) for table in one.metadata.tables.values()}
)
