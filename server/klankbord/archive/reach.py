"""Which rooms somebody gets to see, in SQL."""

import sqlalchemy as sa

from klankbord.archive import schema
from klankbord.archive.values import Reach

_ROOM = schema.room.c


def within(reach: Reach | None) -> list[sa.ColumnElement[bool]]:
    """Return what holds of the rooms that somebody gets to see; of all of them where there is no `reach`."""
    if reach is None:
        return []
    return [sa.or_(_ROOM.owner == reach.owner, _ROOM.team.in_(reach.teams))]
