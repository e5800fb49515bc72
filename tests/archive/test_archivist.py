"""What happens in rooms reaches the archive: all of it, in order, once, and without anybody asking."""

# ruff: noqa: ASYNC110 — a test's loop serves nobody else

import asyncio
import os
from typing import Any

import pytest
import sqlalchemy as sa
import structlog
from sqlalchemy import event

from klankbord.archive import Archive, ArchiveUnavailable, Place, schema
from klankbord.live import archivist as module
from klankbord.live.archivist import Archivist
from klankbord.questions import KINDS
from klankbord.rooms import Room
from klankbord.store import keys
from klankbord.store.redis import RedisStore
from tests.archive.contents import everything, execute, rows, told
from tests.archive.evening import Evening

SEEDS = range(int(os.environ.get("KLANKBORD_TEST_EVENINGS", "6")))


class Clock:
    """A clock that a test turns."""

    now = 1000.0

    def __call__(self) -> float:
        """Tell the time."""
        return self.now


@pytest.fixture
async def alone(store: RedisStore, client: Any) -> RedisStore:
    """A store in which the only rooms are those of the test."""
    await client.delete(keys.ROOMS)
    return store


async def catch_up(store: RedisStore, archive: Archive) -> None:
    """Archive everything there is, as a server that was just started does."""
    archivist = Archivist(store, archive)
    while await archivist.turn():
        pass


@pytest.mark.parametrize("seed", SEEDS)
async def test_the_archive_equals_the_live_room(
    alone: RedisStore, archive: Archive, place: Place, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever happens, in chunks of whatever size: the events, the answers and the results are those of the room."""
    monkeypatch.setattr(module, "MOST_CHANGES", 7 + seed)
    evening = await Evening.begin(alone, seed)
    clock = Clock()
    archivist = Archivist(alone, archive, clock=clock)
    for _ in range(4):
        await evening.go_on(12)
        await archivist.turn()
        clock.now += module.MOST_REST
    await evening.end()
    while await archivist.turn():
        pass
    uid, live = evening.record.id, await evening.counts()
    assert await told(archive, uid) == await evening.log()
    [room] = await rows(place, schema.room)
    assert (room["uid"], room["verified"], room["difference"]) == (uid, True, None)
    assert room["archived"] is not None
    state = await evening.state()
    assert (room["seq"], room["state"]) == (state.seq, state.room.model_dump(mode="json"))
    assert room["ended"] == (await evening.log())[-1]["offset"]
    results = {(row["position"], row["round"]): (row["n"], row["result"]) for row in await rows(place, schema.result)}
    whole = state.room.model_copy(update={"dropped": {}}).plan(evening.record.deck)
    questions = {slide.question.id: slide.question for slide in whole.slides}
    positions = {row["question_id"]: row["position"] for row in await rows(place, schema.slide)}
    for key, counts in live.items():
        name, _, number = key.partition(":")
        question = questions[name]
        shown = KINDS[question.kind].result(question, counts).model_dump(mode="json")
        assert results[positions[name], int(number)] == (counts.ballots, shown)
    assert len(results) == len(live)
    aside = {(row["position"], row["number"]) for row in await rows(place, schema.round_) if row["aside"]}
    assert aside == {
        (positions[name], int(number)) for name, _, number in (key.partition(":") for key in state.room.aside)
    }


async def test_what_a_room_makes_of_its_deck_is_archived(alone: RedisStore, archive: Archive, place: Place) -> None:
    """A question that was made in the room, with its answers; every decision; and which rounds were put aside."""
    evening = await Evening.begin(alone, 1)
    archivist = Archivist(alone, archive)
    await evening.give({"do": "jump", "at": 1})
    await evening.give({"do": "mark", "bucket": "lef", "mark": "hidden"})
    await evening.command("reset")
    await archivist.turn()  # what comes now is archived by itself
    await evening.give({"do": "mark", "bucket": "rust", "mark": "shown"})
    await evening.give({"do": "chain", "kind": "choice", "items": ("lef", "rust")})
    await archivist.turn()
    await evening.command("next")
    await evening.vote()
    await evening.end()
    await catch_up(alone, archive)
    made = (await rows(place, schema.slide))[-1]
    assert (made["question_id"], made["position"], made["after"]) == ("woorden-2", 4, "woorden")
    asked = {(row["position"], row["number"]): row["aside"] for row in await rows(place, schema.round_)}
    assert asked == {(1, 1): True, (1, 2): False, (4, 1): False}
    assert {row["position"] for row in await rows(place, schema.answer)} == {4}
    [room] = await rows(place, schema.room)
    assert {key: acts["marks"] for key, acts in room["state"]["acts"].items()} == {
        "woorden:1": {"lef": "hidden"},
        "woorden:2": {"rust": "shown"},
    }
    assert room["verified"] is True


async def test_a_round_that_was_put_aside_by_mistake_comes_back(
    alone: RedisStore, archive: Archive, place: Place
) -> None:
    """Also where it was archived as put aside a moment ago."""
    evening = await Evening.begin(alone, 1)
    archivist = Archivist(alone, archive)
    await evening.give({"do": "jump", "at": 1})
    for command, aside in (("reset", {1: True, 2: False}), ("undo", {1: False, 2: True})):
        await evening.command(command)
        await archivist.turn()
        assert {row["number"]: row["aside"] for row in await rows(place, schema.round_)} == aside


async def test_a_room_is_archived_while_it_is_live(alone: RedisStore, archive: Archive) -> None:
    """Nobody has to end a room, or to do anything else, before what was said in it is archived."""
    evening = await Evening.begin(alone, 1)
    await evening.go_on(20)
    archivist = Archivist(alone, archive)
    assert await archivist.turn() is False
    assert await told(archive, evening.record.id) == await evening.log()
    found = await archive.standing(evening.record.id)
    assert found is not None
    assert found.verified is None


async def test_a_room_in_which_nothing_happened_yet_is_not_there(alone: RedisStore, archive: Archive) -> None:
    """A room enters the archive with the first thing that happens in it."""
    evening = await Evening.begin(alone, 1)
    await catch_up(alone, archive)
    assert await archive.standing(evening.record.id) is None


async def test_archiving_again_changes_nothing(alone: RedisStore, archive: Archive, place: Place) -> None:
    """Another server, or the same one after a restart, finds everything done; every row stays as it is."""
    for seed in range(3):
        evening = await Evening.begin(alone, seed)
        await evening.go_on(20)
        if seed:
            await evening.end()
    await catch_up(alone, archive)
    before = await everything(place)
    await catch_up(alone, archive)
    assert await everything(place) == before


async def test_servers_side_by_side_archive_once(alone: RedisStore, archive: Archive, place: Place) -> None:
    """Several servers on one database may archive the same rooms at the same time."""
    evening = await Evening.begin(alone, 5)
    await evening.go_on(30)
    await evening.end()
    others = [Archive(place) for _ in range(2)]
    await asyncio.gather(*(other.open() for other in others))
    await asyncio.gather(*(catch_up(alone, each) for each in (archive, *others)))
    assert await told(archive, evening.record.id) == await evening.log()
    assert [room["verified"] for room in await rows(place, schema.room)] == [True]
    await asyncio.gather(*(other.close() for other in others))


class Stopped(Exception):
    """The server was killed."""


async def test_a_stop_anywhere_loses_nothing(
    alone: RedisStore, archive: Archive, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stopped before any one of its statements or commits, a server that starts again ends with the same rows."""
    monkeypatch.setattr(module, "MOST_CHANGES", 9)
    evening = await Evening.begin(alone, 3)
    await evening.go_on(14)
    await evening.end()
    await catch_up(alone, archive)
    whole = await everything(place)
    left = 0

    def stop(*_: object) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            raise Stopped

    stops = 0
    while True:
        await execute(place, sa.delete(schema.room))
        await execute(place, sa.delete(schema.question))
        left = stops = stops + 1
        for moment in ("before_cursor_execute", "commit"):
            event.listen(sa.Engine, moment, stop)
        try:
            with structlog.testing.capture_logs() as logs:
                await catch_up(alone, archive)
        finally:
            for moment in ("before_cursor_execute", "commit"):
                event.remove(sa.Engine, moment, stop)
        if left > 0:
            break
        assert [entry["error"] for entry in logs if entry["event"] == "room_not_archived"] == ["Stopped"]
        await catch_up(alone, archive)
        found = await everything(place)
        assert _unnumbered(found) == _unnumbered(whole)
    assert stops > 15


def _unnumbered(found: dict[str, list[dict[str, Any]]]) -> dict[str, list[dict[str, Any]]]:
    """Leave out the number that this one database gave the room."""
    return {
        table: [{key: value for key, value in row.items() if key not in ("room_id", "id")} for row in rows]
        for table, rows in found.items()
    }


async def test_a_rehearsal_is_not_archived(alone: RedisStore, archive: Archive, place: Place) -> None:
    """Nothing of a rehearsal is ever in the archive."""
    evening = await Evening.begin(alone, 2, rehearsal=True)
    await evening.go_on(20)
    await evening.end()
    await catch_up(alone, archive)
    assert not any((await everything(place)).values())


async def test_nothing_that_lets_somebody_in_is_archived(alone: RedisStore, archive: Archive, place: Place) -> None:
    """The code, the guest secret and the key of a room are in no row."""
    evening = await Evening.begin(alone, 2)
    await evening.go_on(20)
    await evening.end()
    await catch_up(alone, archive)
    written = repr(await everything(place))
    record = evening.record
    assert record.key
    assert record.id in written
    assert not any(
        secret in written for secret in (record.code, record.guest, repr(record.key)[2:-1], record.key.hex())
    )


async def test_a_room_that_is_over_stays_as_it_was(alone: RedisStore, archive: Archive, place: Place) -> None:
    """Once a room has ended no vote is taken in it, so none can come after its archive was found whole."""
    evening = await Evening.begin(alone, 4)
    await evening.command("next")
    await evening.command("next")
    await evening.go_on(10)
    round_key = next(iter(await evening.counts()))
    await evening.end()
    await catch_up(alone, archive)
    before = await everything(place)
    await evening.command("again")
    await evening.command("open")
    await evening.vote()
    _, counts = await alone.counts(evening.record.id, round_key)
    await catch_up(alone, archive)
    assert await everything(place) == before
    assert before["result"][0]["n"] == counts.ballots


async def test_a_difference_is_told_and_not_mended(
    alone: RedisStore, archive: Archive, place: Place, client: Any
) -> None:
    """Where live counts and archive differ, both stay as they are, and the log and the room say so, without words."""
    evening = await Evening.begin(alone, 4)
    await evening.command("next")
    await evening.command("next")
    await evening.vote()
    await client.hincrby(keys.counts(evening.record.id, "woorden:1"), "lef", 5)
    await evening.end()
    with structlog.testing.capture_logs() as logs:
        await catch_up(alone, archive)
    sentence = "Round woorden:1 has 1 buckets that weigh differently in the live room and the archive."
    assert [entry["differences"] for entry in logs if entry["event"] == "archive_differs"] == [[sentence]]
    [room] = await rows(place, schema.room)
    assert (room["verified"], room["difference"]) == (False, sentence)
    assert await told(archive, evening.record.id) == await evening.log()


async def test_a_hole_in_the_log_is_told(alone: RedisStore, archive: Archive, place: Place, client: Any) -> None:
    """Changes that are missing from a room's log are not passed over in silence."""
    evening = await Evening.begin(alone, 4)
    await evening.command("next")
    await evening.command("next")
    await evening.command("close")
    await client.xdel(keys.log(evening.record.id), "2-0")
    with structlog.testing.capture_logs() as logs:
        await catch_up(alone, archive)
    [entry] = [entry for entry in logs if entry["event"] == "archive_differs"]
    assert "Change 2 of room" in entry["differences"][0]
    assert [room["verified"] for room in await rows(place, schema.room)] == [False]


async def test_a_room_that_went_back_in_time_is_told(
    alone: RedisStore, archive: Archive, place: Place, client: Any
) -> None:
    """An engine restored from an old copy does not make the archive forget what it has."""
    evening = await Evening.begin(alone, 4)
    await evening.go_on(20)
    await catch_up(alone, archive)
    before = await told(archive, evening.record.id)
    await client.hset(keys.room(evening.record.id), "seq", 1)
    with structlog.testing.capture_logs() as logs:
        await catch_up(alone, archive)
    assert [entry["event"] for entry in logs] == ["archive_differs"]
    assert await told(archive, evening.record.id) == before
    assert [room["verified"] for room in await rows(place, schema.room)] == [False]


async def test_a_room_that_goes_on_after_its_end_is_told(alone: RedisStore, archive: Archive, place: Place) -> None:
    """Nothing but a taking back comes behind the end of a room that was found whole."""
    evening = await Evening.begin(alone, 4)
    await evening.go_on(20)
    await evening.end()
    await catch_up(alone, archive)
    before = await told(archive, evening.record.id)
    await alone.move(evening.record.id, await evening.state(), Room(), None)
    with structlog.testing.capture_logs() as logs:
        await catch_up(alone, archive)
    assert [entry["event"] for entry in logs] == ["archive_differs"]
    assert await told(archive, evening.record.id) == before
    assert [room["verified"] for room in await rows(place, schema.room)] == [False]


async def test_a_fault_in_one_room_does_not_hold_up_the_others(
    alone: RedisStore, archive: Archive, client: Any
) -> None:
    """A room that cannot be read is logged without its words; the rooms after it are archived all the same."""
    good, bad = await Evening.begin(alone, 1), await Evening.begin(alone, 2)
    for evening in (good, bad):
        await evening.command("next")
    await client.set(keys.deck(bad.record.id), '{"id": "geheim"}')
    with structlog.testing.capture_logs() as logs:
        await catch_up(alone, archive)
    assert [(entry["event"], entry["room"]) for entry in logs] == [("room_not_archived", bad.record.id)]
    assert "geheim" not in repr(logs)
    assert await archive.standing(good.record.id) is not None


async def test_a_room_being_made_is_looked_at_again(alone: RedisStore, archive: Archive, client: Any) -> None:
    """A room that is listed before it is whole is archived as soon as it is."""
    clock = Clock()
    archivist = Archivist(alone, archive, clock=clock)
    evening = await Evening.begin(alone, 1)
    await evening.command("next")
    await client.rename(keys.deck(evening.record.id), "away")
    await archivist.turn()
    await client.rename("away", keys.deck(evening.record.id))
    await archivist.turn()
    assert await archive.standing(evening.record.id) is None
    clock.now += module.EVERY
    await archivist.turn()
    assert await archive.standing(evening.record.id) is not None


async def test_a_quiet_room_is_left_alone_for_a_while(alone: RedisStore, archive: Archive) -> None:
    """A room in which nothing happens is looked at less and less often, but never more than 15 seconds late."""
    clock = Clock()
    archivist = Archivist(alone, archive, clock=clock)
    evening = await Evening.begin(alone, 1)
    await evening.command("next")
    for _ in range(10):
        await archivist.turn()
        clock.now += module.MOST_REST
    await archivist.turn()
    await evening.command("next")
    clock.now += module.MOST_REST - 0.1
    await archivist.turn()
    assert len(await told(archive, evening.record.id)) == 1
    clock.now += 0.2
    await archivist.turn()
    assert len(await told(archive, evening.record.id)) == 2


async def test_votes_go_on_without_the_archive(
    alone: RedisStore, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A database that is away holds up no vote; when it is back, everything is archived without anybody asking."""
    monkeypatch.setattr(module, "EVERY", 0.01)
    monkeypatch.setattr(module, "MOST_REST", 0.02)
    evening = await Evening.begin(alone, 1)
    await archive.close()

    async def away() -> None:
        raise ArchiveUnavailable("The archive is away.")

    with structlog.testing.capture_logs() as logs, monkeypatch.context() as patch:
        patch.setattr(archive, "open", away)
        async with Archivist(alone, archive):
            await evening.go_on(25)
            await evening.end()
            patch.undo()
            async with asyncio.timeout(10):
                while not any(entry["event"] == "archive_answers_again" for entry in logs):
                    await asyncio.sleep(0.01)
    assert await told(archive, evening.record.id) == await evening.log()
    assert [entry["event"] for entry in logs] == ["archive_behind", "room_archived", "archive_answers_again"]
