"""Rooms are kept for as long as was said, and then forgotten by themselves."""

import sqlalchemy as sa

from klankbord.archive import FOR_EVER, schema
from klankbord.live.caretaker import DAY
from klankbord.live.looking import wall_clock
from tests.archive.folder import Folder


async def uids(folder: Folder) -> set[str]:
    """The rooms in the archive."""
    return set(await folder.archive.uids())


async def test_a_room_goes_when_its_time_is_over(any_folder: Folder) -> None:
    """By its own date before that of all rooms; one that is to stay, or has not ended, stays."""
    gone = await any_folder.evening("schaduwboek")
    usual, dated, kept = [await any_folder.evening("zonnebloem") for _ in range(3)]
    live = await any_folder.evening("zonnebloem", end=False)
    now = wall_clock()
    assert await any_folder.archive.keep(gone.id, now + DAY)
    assert await any_folder.archive.keep(dated.id, now + 90 * DAY)
    assert await any_folder.archive.keep(kept.id, FOR_EVER)
    assert await any_folder.archive.keep(live.id, now + DAY)
    assert not await any_folder.archive.keep("nowhere", None)
    caretaker = any_folder.caretaker(keep_days=30)
    everything = {gone.id, usual.id, dated.id, kept.id, live.id}
    await caretaker.turn(now)
    assert await uids(any_folder) == everything
    await caretaker.turn(now + 2 * DAY)
    assert await uids(any_folder) == everything - {gone.id}
    assert any_folder.has("schaduwboek") == []
    await caretaker.turn(now + 100 * 365 * DAY)
    assert await uids(any_folder) == {kept.id, live.id}


async def test_rooms_go_a_few_at_a_time(folder: Folder) -> None:
    """So that whoever is in a room now does not wait for the past; and nothing goes where rooms are kept for ever."""
    rooms = {(await folder.evening("zonnebloem")).id for _ in range(3)}
    then = wall_clock() + 1000 * DAY
    assert not await folder.caretaker().turn(then)
    assert await uids(folder) == rooms
    caretaker = folder.caretaker(keep_days=30)
    assert await caretaker.turn(then)
    assert len(await uids(folder)) == 1
    assert not await caretaker.turn(then)
    assert await uids(folder) == set()


async def test_what_will_go_is_known_beforehand(any_folder: Folder) -> None:
    """The first to go first, with the moment."""
    rooms = [await any_folder.evening("zonnebloem") for _ in range(2)]
    now = wall_clock()
    await any_folder.archive.keep(rooms[1].id, now + DAY)
    leaving = await any_folder.archive.leaving(now + 31 * DAY, 30 * DAY, 9)
    assert [room.uid for room in leaving] == [rooms[1].id, rooms[0].id]
    assert leaving[0].at == now + DAY
    assert await any_folder.archive.leaving(now + 31 * DAY, None, 9) == leaving[:1]


async def test_a_room_that_was_taken_in_has_its_time_from_then(any_folder: Folder) -> None:
    """However long ago it ended: nobody takes in a room to see it forgotten a minute later."""
    room = await any_folder.evening("zonnebloem")
    now = wall_clock()
    async with any_folder.archive.database.writing() as connection:
        await connection.execute(sa.update(schema.room).values(created=now - 1000 * DAY))
    assert await any_folder.archive.leaving(now + 29 * DAY, 30 * DAY, 9) == []
    [leaving] = await any_folder.archive.leaving(now + 31 * DAY, 30 * DAY, 9)
    kept = await any_folder.archive.kept(room.id)
    assert kept is not None
    assert kept.over is not None
    assert leaving.at == kept.over + 30 * DAY
