"""Teams: people who share their rooms and their archive."""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from klankbord.archive.database import Database
from klankbord.archive.people import team
from klankbord.archive.schema import room
from klankbord.people.errors import NoSuchTeam, Taken
from klankbord.people.person import Team, new_id

_TEAM = team.c


class Teams:
    """The teams of this server. Every method raises `ArchiveUnavailable` when the database does not answer."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> tuple[Team, ...]:
        """Return every team, by name."""
        async with self._database.reading() as connection:
            found = await connection.execute(sa.select(_TEAM.id, _TEAM.name).order_by(_TEAM.name))
            return tuple(Team(*row) for row in found)

    async def add(self, name: str, now: int) -> Team:
        """Make a team without members. Raises `Taken`. `now` is Unix time in milliseconds."""
        made = Team(new_id(), name)
        async with self._database.writing() as connection:
            await _refuse_taken(connection, made)
            await connection.execute(sa.insert(team), {"id": made.id, "name": name, "created": now})
        return made

    async def rename(self, id_: str, name: str) -> Team:
        """Give a team another name. Raises `NoSuchTeam` and `Taken`."""
        renamed = Team(id_, name)
        async with self._database.writing() as connection:
            await refuse_unknown(connection, [id_])
            await _refuse_taken(connection, renamed)
            await connection.execute(sa.update(team).where(_TEAM.id == id_).values(name=name))
        return renamed

    async def forget(self, id_: str) -> None:
        """Remove a team; its rooms belong to whoever opened them. Raises `NoSuchTeam`."""
        async with self._database.writing() as connection:
            await refuse_unknown(connection, [id_])
            await connection.execute(sa.delete(team).where(_TEAM.id == id_))
            await connection.execute(sa.update(room).where(room.c.team == id_).values(team=None))


async def refuse_unknown(connection: AsyncConnection, teams: Sequence[str]) -> None:
    """Raise `NoSuchTeam` where one of these is no team."""
    found = set((await connection.execute(sa.select(_TEAM.id).where(_TEAM.id.in_(teams)))).scalars())
    unknown = set(teams) - found
    if unknown:
        raise NoSuchTeam(min(unknown))


async def _refuse_taken(connection: AsyncConnection, wanted: Team) -> None:
    same = sa.select(_TEAM.id).where(_TEAM.name == wanted.name, _TEAM.id != wanted.id)
    if (await connection.execute(same)).first() is not None:
        raise Taken
