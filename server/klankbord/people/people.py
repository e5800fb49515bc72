"""Who has an account here."""

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from klankbord.archive import notes
from klankbord.archive.database import Database
from klankbord.archive.people import membership, person, team
from klankbord.archive.schema import room
from klankbord.archive.statements import insert
from klankbord.people.errors import LastAdmin, NoSuchPerson, Taken
from klankbord.people.person import AccountRole, Person, State, Team, folded, new_id
from klankbord.people.teams import refuse_unknown

_PERSON, _MEMBERSHIP, _TEAM = person.c, membership.c, team.c


class People:
    """The people of this server. Every method raises `ArchiveUnavailable` when the database does not answer."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def any(self) -> bool:
        """Return whether anybody has an account."""
        async with self._database.reading() as connection:
            return (await connection.execute(sa.select(_PERSON.id).limit(1))).first() is not None

    async def all(self) -> tuple[Person, ...]:
        """Return everybody, by name."""
        async with self._database.reading() as connection:
            found = (await connection.execute(sa.select(person).order_by(_PERSON.name, _PERSON.id))).mappings()
            teams = await _teams(connection)
            return tuple(_person(row, teams.get(row["id"], ())) for row in found)

    async def get(self, id_: str) -> Person:
        """Return one person. Raises `NoSuchPerson`."""
        return await self._one(_PERSON.id == id_)

    async def by_login(self, login: str) -> Person:
        """Return who is called that. Raises `NoSuchPerson`."""
        return await self._one(_PERSON.login == folded(login))

    async def by_subject(self, subject: str) -> Person:
        """Return whom a provider of OpenID Connect knows as that. Raises `NoSuchPerson`."""
        return await self._one(_PERSON.subject == subject)

    async def password_of(self, login: str) -> tuple[Person | None, str | None]:
        """Return who is called that and what is kept of their password; None twice where nobody is."""
        async with self._database.reading() as connection:
            found = (
                (await connection.execute(sa.select(person).where(_PERSON.login == folded(login)))).mappings().first()
            )
            if found is None:
                return None, None
            return _person(found, (await _teams(connection, found["id"])).get(found["id"], ())), found["password"]

    async def begin(self, login: str, name: str, password: str, now: int) -> Person:
        """Make the first account, an admin's. Raises `Taken` where there is one already.

        `password` is what `Passwords` keeps of it, `now` is Unix time in milliseconds.
        """
        row = _row(login, name, "admin", now) | {"state": "active", "password": password}
        async with self._database.writing() as connection:
            if (await connection.execute(sa.select(_PERSON.id).limit(1))).first() is not None:
                raise Taken
            await connection.execute(sa.insert(person), row)
        return _person(row)

    async def add(self, login: str, name: str, role: AccountRole, teams: Sequence[str], now: int) -> Person:
        """Make an account for somebody who has not been in yet. Raises `Taken`, and `NoSuchTeam` for an unknown team.

        `now` is Unix time in milliseconds.
        """
        row = _row(login, name, role, now)
        async with self._database.writing() as connection:
            if (await connection.execute(sa.select(_PERSON.id).where(_PERSON.login == row["login"]))).first():
                raise Taken
            await connection.execute(sa.insert(person), row)
            await _join(connection, row["id"], teams)
        return await self.get(row["id"])

    async def change(self, id_: str, *, name: str, role: AccountRole, state: State, teams: Sequence[str]) -> Person:
        """Change what an admin decides about somebody. Raises `NoSuchPerson`, `NoSuchTeam` and `LastAdmin`."""
        async with self._database.writing() as connection:
            changed = await connection.execute(
                sa.update(person).where(_PERSON.id == id_).values(name=name, role=role, state=state)
            )
            if not changed.rowcount:
                raise NoSuchPerson(id_)
            await _refuse_none_left(connection)
            await connection.execute(sa.delete(membership).where(_MEMBERSHIP.person_id == id_))
            await _join(connection, id_, teams)
        return await self.get(id_)

    async def align(self, known: Person, role: AccountRole, teams: Sequence[str], now: int) -> Person:
        """Give somebody the role and the teams, by their names, that their provider says they have.

        Teams that are new are made. The last admin stays one: a provider must not lock everybody out.
        """
        wanted = [await self._team(name, now) for name in teams]
        if (role, set(wanted)) == (known.role, {team.id for team in known.teams}):
            return known
        try:
            return await self.change(known.id, name=known.name, role=role, state=known.state, teams=wanted)
        except LastAdmin:
            return await self.change(known.id, name=known.name, role=known.role, state=known.state, teams=wanted)

    async def set_password(self, id_: str, password: str) -> None:
        """Keep another password, and let in whoever was invited. `password` is what `Passwords` keeps of it."""
        await self._set(id_, password=password, state="active")

    async def set_subject(self, id_: str, subject: str) -> None:
        """Remember as whom a provider knows this person, and let in whoever was invited. Raises `Taken`."""
        try:
            await self._set(id_, subject=subject, state="active")
        except IntegrityError as error:
            raise Taken from error

    async def forget(self, id_: str) -> None:
        """Remove an account with everything of it; rooms stay, with their team, and notes without a name.

        Raises `NoSuchPerson` and `LastAdmin`. Their bytes are gone from the files after the archive was scrubbed.
        """
        async with self._database.writing() as connection:
            removed = await connection.execute(sa.delete(person).where(_PERSON.id == id_))
            if not removed.rowcount:
                raise NoSuchPerson(id_)
            await _refuse_none_left(connection)
            await connection.execute(sa.update(room).where(room.c.owner == id_).values(owner=None))
            await notes.disown(connection, id_)

    async def _team(self, name: str, now: int) -> str:
        async with self._database.writing() as connection:
            put = insert(connection, team).on_conflict_do_nothing()
            await connection.execute(put, {"id": new_id(), "name": name, "created": now})
            return (await connection.execute(sa.select(_TEAM.id).where(_TEAM.name == name))).scalar_one()

    async def _set(self, id_: str, **values: str) -> None:
        async with self._database.writing() as connection:
            changed = await connection.execute(
                sa.update(person).where(_PERSON.id == id_, _PERSON.state != "off").values(**values)
            )
            if not changed.rowcount:
                raise NoSuchPerson(id_)

    async def _one(self, condition: sa.ColumnElement[bool]) -> Person:
        async with self._database.reading() as connection:
            found = (await connection.execute(sa.select(person).where(condition))).mappings().first()
            if found is None:
                raise NoSuchPerson
            return _person(found, (await _teams(connection, found["id"])).get(found["id"], ()))


async def _teams(connection: AsyncConnection, id_: str | None = None) -> dict[str, tuple[Team, ...]]:
    """Return the teams of everybody, or of one person, by name."""
    asked = (
        sa.select(_MEMBERSHIP.person_id, _TEAM.id, _TEAM.name)
        .join(team, _TEAM.id == _MEMBERSHIP.team_id)
        .order_by(_TEAM.name)
    )
    if id_ is not None:
        asked = asked.where(_MEMBERSHIP.person_id == id_)
    found: dict[str, tuple[Team, ...]] = {}
    for who, of, name in await connection.execute(asked):
        found[who] = (*found.get(who, ()), Team(of, name))
    return found


async def _join(connection: AsyncConnection, id_: str, teams: Sequence[str]) -> None:
    await refuse_unknown(connection, teams)
    rows = [{"person_id": id_, "team_id": one} for one in dict.fromkeys(teams)]
    if rows:
        await connection.execute(sa.insert(membership), rows)


async def _refuse_none_left(connection: AsyncConnection) -> None:
    """Raise `LastAdmin`, which undoes the transaction, where nobody is left who can let people in."""
    left = sa.select(_PERSON.id).where(_PERSON.role == "admin", _PERSON.state == "active").limit(1)
    if (await connection.execute(left)).first() is None:
        raise LastAdmin


def _row(login: str, name: str, role: AccountRole, now: int) -> dict[str, Any]:
    return {
        "id": new_id(),
        "login": folded(login),
        "name": name,
        "role": role,
        "state": "invited",
        "created": now,
        "password": None,
        "subject": None,
    }


def _person(row: Mapping[Any, Any], teams: tuple[Team, ...] = ()) -> Person:
    return Person(
        id=row["id"],
        login=row["login"],
        name=row["name"],
        role=row["role"],
        state=row["state"],
        created=row["created"],
        password=row["password"] is not None,
        external=row["subject"] is not None,
        teams=teams,
    )
