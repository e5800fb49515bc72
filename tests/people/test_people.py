"""People, teams, invitations and tokens, as they are kept."""

import asyncio
from pathlib import Path

import pytest
import sqlalchemy as sa

from klankbord.archive import Archive, ArchiveUnavailable, Moved, Opened, Reach, Signature
from klankbord.archive.people import api_token, invitation, membership
from klankbord.archive.people import person as person_table
from klankbord.archive.schema import result, room, round_
from klankbord.people import Directory, LastAdmin, NoSuchPerson, NoSuchTeam, Person, Taken
from klankbord.people.tokens import DAY
from klankbord.protocol.archived import FindPassages, FindRooms
from klankbord.protocol.comparison import FindComparison
from klankbord.protocol.overlay import PutNote
from klankbord.rooms import Room
from klankbord.web.auth.accounts import Accounts
from tests.conftest import DECK

PASSWORD = "een lange avond samen"


async def begin(accounts: Accounts, login: str = "Anna@Example.nl") -> Person:
    """The first account."""
    return await accounts.people.begin(login, "Anna", await accounts.passwords.hash(PASSWORD, login), 1)


def everything_in(folder: Path) -> bytes:
    """Every byte of every file in a folder."""
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


async def test_of_two_first_accounts_one_is_made(accounts: Accounts) -> None:
    """However many try at once, one becomes the admin, and the others read that somebody was first."""
    made = await asyncio.gather(*(begin(accounts, f"a{number}") for number in range(4)), return_exceptions=True)
    assert sum(isinstance(one, Person) for one in made) == 1
    assert sum(isinstance(one, Taken) for one in made) == 3
    assert len(await accounts.people.all()) == 1


async def test_a_login_is_one_however_it_is_written(accounts: Accounts) -> None:
    """Large and small letters, and two ways to write é, are one login; nobody else can have it."""
    await begin(accounts, "Renée")
    assert (await accounts.people.by_login(" RENE\u0301E ")).login == "renée"
    with pytest.raises(Taken):
        await accounts.people.add("RENÉE", "Somebody else", "presenter", [], 1)


async def test_a_login_grows_no_longer_than_a_database_takes(accounts: Accounts) -> None:
    """Signs that folding makes eighteen of, and signs that nobody sees, are logins like any other."""
    anna = await begin(accounts, "ﷺ" * 254)
    assert await accounts.people.by_login("ﷺ" * 254) == anna
    assert await accounts.people.password_of("anna\0") == (None, None)


async def test_somebody_who_lets_people_in_is_always_left(accounts: Accounts) -> None:
    """The last admin can be neither removed, nor let out, nor given another role; nothing changes by trying."""
    anna = await begin(accounts)
    with pytest.raises(LastAdmin):
        await accounts.people.forget(anna.id)
    with pytest.raises(LastAdmin):
        await accounts.people.change(anna.id, name="Anna", role="presenter", state="active", teams=[])
    with pytest.raises(LastAdmin):
        await accounts.people.change(anna.id, name="Anna", role="admin", state="off", teams=[])
    assert await accounts.people.get(anna.id) == anna


async def test_teams_are_what_an_admin_says(accounts: Accounts) -> None:
    """Somebody is in the teams that were named, and in no other; an unknown team changes nothing."""
    await begin(accounts)
    one, two = await accounts.teams.add("Een", 1), await accounts.teams.add("Twee", 1)
    bob = await accounts.people.add("bob", "Bob", "presenter", [two.id, one.id, two.id], 1)
    assert bob.teams == (one, two)
    with pytest.raises(NoSuchTeam):
        await accounts.people.change(bob.id, name="B", role="organiser", state="active", teams=["no-such-team"])
    assert await accounts.people.get(bob.id) == bob
    with pytest.raises(Taken):
        await accounts.teams.rename(two.id, "Een")
    await accounts.teams.forget(one.id)
    assert (await accounts.people.get(bob.id)).teams == (two,)


async def test_an_account_that_is_forgotten_leaves_nothing(accounts: Accounts, archive: Archive) -> None:
    """Its teams, its invitation and its tokens go with it; rooms stay, with their team, and notes, both of nobody."""
    await begin(accounts)
    team = await accounts.teams.add("Een", 1)
    bob = await accounts.people.add("bob", "Bob", "presenter", [team.id], 1)
    await accounts.invitations.make(bob.id, 1)
    await accounts.tokens.make("mine", bob.id, ["read-rooms"], 1, 1)
    await archive.append(Opened("kamer", DECK, 0, bob.id, team.id), [Moved(1, 0, Room())])
    await archive.overlay.put_note("kamer", "note-one", PutNote(text="Kijk."), Signature(0, bob.id, bob.name))
    await accounts.people.forget(bob.id)
    with pytest.raises(NoSuchPerson):
        await accounts.people.get(bob.id)
    assert [(one.text, one.author) for one in (await archive.overlay.read("kamer")).notes] == [("Kijk.", None)]
    async with archive.database.reading() as connection:
        for table in (membership, invitation, api_token):
            assert (await connection.execute(sa.select(table))).all() == []
    belonging = await archive.belonging("kamer")
    assert belonging is not None
    assert (belonging.owner, belonging.team) == (None, team.id)


async def test_an_invitation_works_once_and_the_last_one_only(accounts: Accounts) -> None:
    """A new one makes the old one worthless; of many who spend one at once, one comes in; a week is its end."""
    await begin(accounts)
    bob = await accounts.people.add("bob", "Bob", "presenter", [], 1)
    old, new = await accounts.invitations.make(bob.id, 1), await accounts.invitations.make(bob.id, 1)
    assert await accounts.invitations.read(old, 2) is None
    assert await accounts.invitations.read(new, 2) == bob.id
    assert await accounts.invitations.spend(new, 1 + 7 * DAY) is None
    spent = await asyncio.gather(*(accounts.invitations.spend(new, 2) for _ in range(4)))
    assert sorted(map(str, spent)) == sorted([bob.id, "None", "None", "None"])


async def test_whoever_reads_the_file_learns_no_secret(accounts: Accounts, archive: Archive, tmp_path: Path) -> None:
    """Passwords, invitations and tokens are kept as what they can be recognised by."""
    anna = await begin(accounts)
    secrets = [
        PASSWORD,
        await accounts.invitations.make(anna.id, 1),
        (await accounts.tokens.make("mine", anna.id, ["read-rooms"], 1, 1)).token,
    ]
    await archive.scrub()
    async with archive.database.reading() as connection:
        told = [
            str((await connection.execute(sa.select(table))).all()) for table in (person_table, invitation, api_token)
        ]
    assert anna.login in told[0]
    written = await asyncio.to_thread(everything_in, tmp_path)
    for secret in secrets:
        assert not any(secret in one for one in told)
        assert secret.encode() not in written


async def test_a_token_ends_by_itself_and_remembers_a_day(accounts: Accounts) -> None:
    """It works until it expires or is revoked, by nobody but its owner; of its use the day is kept."""
    anna = await begin(accounts)
    made = await accounts.tokens.make("export", anna.id, ["read-rooms", "forget"], 2, 10 * DAY)
    assert made.token.startswith("kb_")
    found = await accounts.tokens.find(made.token, 11 * DAY + 5)
    assert found is not None
    assert found.scopes == {"read-rooms", "forget"}
    assert [one.used for one in await accounts.tokens.all(anna.id)] == [11]
    assert await accounts.tokens.find(made.token, 12 * DAY) is None
    assert await accounts.tokens.find(made.token[:-1], 11 * DAY) is None
    assert not await accounts.tokens.revoke(made.about.id, None)
    assert await accounts.tokens.revoke(made.about.id, anna.id)
    assert await accounts.tokens.find(made.token, 11 * DAY) is None


async def test_a_person_is_known_while_the_database_is_away(accounts: Accounts, archive: Archive) -> None:
    """Who was known stays who they are; of anybody else nothing can be said."""
    anna = await begin(accounts)
    now = [0.0]
    directory = Directory(accounts.people, lambda: now[0])
    assert await directory.person(anna.id) == anna
    await archive.close()
    now[0] += 3600
    assert await directory.person(anna.id) == anna
    with pytest.raises(ArchiveUnavailable):
        await directory.person("somebody")


async def test_a_change_is_seen_at_once_where_it_was_made(accounts: Accounts) -> None:
    """Here it is announced; on another server it shows after two seconds."""
    anna = await begin(accounts)
    now = [0.0]
    directory = Directory(accounts.people, lambda: now[0])
    await directory.person(anna.id)
    renamed = await accounts.people.change(anna.id, name="An", role="admin", state="active", teams=[])
    assert await directory.person(anna.id) == anna
    directory.changed()
    assert await directory.person(anna.id) == renamed
    again = await accounts.people.change(anna.id, name="Anna", role="admin", state="active", teams=[])
    now[0] += 2
    assert await directory.person(anna.id) == again


EVERYBODYS, ANNAS, BOBS = None, Reach("anna"), Reach("bob", frozenset({"een"}))


@pytest.mark.parametrize(("reach", "sees"), [(EVERYBODYS, 3), (ANNAS, 1), (BOBS, 2)])
async def test_one_finds_ones_own_rooms_and_those_of_ones_teams(
    archive: Archive, reach: Reach | None, sees: int
) -> None:
    """Rooms and passages of others are not in a list, nor do they show by being counted."""
    for uid, owner, team in (("a", "anna", "een"), ("b", "bob", None), ("c", "carla", "twee")):
        await archive.append(Opened(uid, DECK, 0, owner, team), [Moved(1, 0, Room())])
    async with archive.database.writing() as connection:  # one that answered, which is too few to be shown
        for id_ in (await connection.execute(sa.select(room.c.id))).scalars().all():
            place = {"room_id": id_, "position": 0}
            await connection.execute(sa.insert(round_), {**place, "number": 1})
            await connection.execute(sa.insert(result), {**place, "round": 1, "n": 1, "result": {}})
    assert len((await archive.rooms(FindRooms(), reach)).rooms) == sees
    assert (await archive.index(reach)).rooms == sees
    compared = await archive.compare(FindComparison(question="woorden"), reach)
    assert compared is not None
    assert len(compared.asked) == sees
    found = await archive.passages(FindPassages(q="woorden"), reach)
    assert len(found.passages) == sees
    assert not found.more
