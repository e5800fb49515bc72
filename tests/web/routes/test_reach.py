"""Lists name the rooms that somebody has to do with, and no others, whatever is looked for in them."""

from collections.abc import AsyncGenerator
from dataclasses import replace

import pytest
import pytest_asyncio

from klankbord.archive import Archive, Moved, Voted
from klankbord.live.looking import wall_clock
from klankbord.protocol.overlay import Pick, PutThread, Rethread
from klankbord.rooms import Do, step
from klankbord.rooms.tally import Tally
from tests.archive.evening import DECK
from tests.archive.written import DAY, room
from tests.web.crew import Crew, hire
from tests.web.site import running

pytestmark = pytest.mark.asyncio(loop_scope="module")

OURS, THEIRS = "van-ons", "van-hen"
WORDS, SENTENCES = "woorden:1", "zin:1"

LISTS = (
    "/api/archive/rooms",
    "/api/archive/rooms?q=loslaten",
    "/api/archive/passages?q=loslaten",
    "/api/archive/index",
    "/api/archive/comparison?question=woorden",
    "/api/archive/leaving",
    "/api/archive/threads?question=zin",
)
"""Whatever tells of several rooms of the archive."""


async def hold(archive: Archive, uid: str, team: str) -> None:
    """Archive a room of a team that is over, and leaves tomorrow: its deck has its name too."""
    answers = [*[(WORDS, "loslaten")] * 6, *[(SENTENCES, "Ik kon loslaten.")] * 6]
    made, changes = room(DECK.model_copy(update={"id": uid}), 1, *answers)
    opened = replace(made, uid=uid, owner="somebody", team=team)
    first, last = changes[0], len(changes) + 1
    assert isinstance(first, Moved)
    over = Moved(last, 99_000, step(opened.deck, step(opened.deck, first.room, Do(do="reveal"), 0), Do(do="end"), 0))
    await archive.append(opened, [*changes, over])
    tallies = {key: Tally() for key in over.room.rounds(opened.deck)}
    for vote in changes:
        if isinstance(vote, Voted):
            tallies[vote.round].add(vote.ballot_key, vote.seq, vote.weights)
    assert not await archive.finish(opened, last, {key: tally.counts() for key, tally in tallies.items()}, 0)
    assert await archive.keep(uid, wall_clock() + DAY)
    await archive.overlay.put_thread(uid, f"{uid}-draad", PutThread(question="zin", name=uid))
    await archive.overlay.rethread(uid, f"{uid}-draad", Rethread(put=(Pick(answer=9),)))


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def crew(tmp_path_factory: pytest.TempPathFactory, engine_url: str) -> AsyncGenerator[Crew]:
    """A server with a room of a team in its archive, and one of another team."""
    async with running(tmp_path_factory.mktemp("crew"), engine_url) as site:
        crew = await hire(site)
        await hold(site.services.archive, OURS, crew.team)
        await hold(site.services.archive, THEIRS, "another-team")
        yield crew


@pytest.mark.parametrize(("role", "reached"), [("presenter", {OURS}), ("organiser", {OURS}), ("admin", {OURS, THEIRS})])
async def test_no_list_names_a_room_that_is_out_of_reach(crew: Crew, role: str, reached: set[str]) -> None:
    """By its id, its deck or a word that was said in it."""
    async with crew.client(role) as client:
        for path in LISTS:
            answer = await client.get(path)
            assert answer.status_code in {200, 403}, (path, answer.text)
            found = {uid for uid in (OURS, THEIRS) if uid in answer.text}
            assert found == (reached if answer.status_code == 200 else set()), path


@pytest.mark.parametrize("role", ["moderator", "presenter", "organiser", "admin"])
async def test_the_list_of_live_rooms_does_neither(crew: Crew, role: str) -> None:
    """Of somebody with an account; an admin has every room."""
    async with crew.client(role) as client:
        told = (await client.get("/api/rooms")).text
    assert [one.id in told for one in (crew.own, crew.foreign)] == [True, role == "admin"]
