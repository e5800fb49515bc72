"""A room that is taken in belongs to whoever took it in, and to their team."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from urllib.parse import urlsplit

import httpx2
import pytest
import pytest_asyncio
from structlog.testing import capture_logs

from klankbord.client import Klankbord
from klankbord.live.archivist import Archivist
from klankbord.live.caretaker import DAY
from klankbord.live.looking import wall_clock
from klankbord.protocol.api import Do
from tests.web.crew import DECK, Crew, hire
from tests.web.site import Site, running

DAYS = 60
"""For how many of them rooms are kept there."""

LOOK, PATIENCE = 0.02, 20.0
"""Seconds between two looks at a folder, and for all of them."""

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def crew(tmp_path_factory: pytest.TempPathFactory, engine_url: str) -> AsyncGenerator[Crew]:
    """Another server, on which people have accounts."""
    async with running(tmp_path_factory.mktemp("crew"), f"{engine_url}?db=1", keep_rooms=DAYS) as site:
        yield await hire(site)


async def file_of(site: Site) -> bytes:
    """The file of a room that was held here."""
    async with Klankbord(site.url, site.token) as klankbord:
        room = await klankbord.open_room(DECK)
        await klankbord.command(room.id, Do(do="end"))
        archivist = Archivist(site.services.store, site.services.archive)
        while await archivist.turn():
            pass
        return await klankbord.export(room.id, "jsonl")


async def take(client: httpx2.AsyncClient, file: bytes, team: str | None = None) -> httpx2.Response:
    """Send a file."""
    asked = {"team": team} if team is not None else {}
    headers = {"Content-Type": "application/x-ndjson"}
    return await client.post("/api/archive/rooms", params=asked, content=file, headers=headers)


async def test_a_room_belongs_to_whoever_takes_it_in(site: Site, crew: Crew) -> None:
    """They and their team read it, people of other teams do not; whoever sends it again later changes nothing."""
    file = await file_of(site)
    accounts = crew.site.services.accounts
    far = await accounts.teams.add("Elders", 0)
    added = await accounts.people.add("stranger", "Vreemde", "organiser", [far.id], 0)
    outsider = await accounts.people.change(added.id, name="Vreemde", role="organiser", state="active", teams=[far.id])
    async with crew.client("organiser") as organiser:
        refused = await take(organiser, file, far.id)
        assert (refused.status_code, refused.json()["error"]["code"]) == (422, "not_your_team")
        room = (await take(organiser, file)).json()["room"]
    path = f"/api/archive/rooms/{room}"
    opened = await crew.site.services.sessions.sign_in(outsider, 0)
    async with crew.site.with_cookie(opened.token) as browser:
        assert (await take(browser, file)).json()["new"] is False
        assert (await browser.get(path)).status_code == 403
        assert (await browser.get("/api/archive/rooms")).json()["rooms"] == []
    for role in ("organiser", "presenter", "admin"):
        async with crew.client(role) as client:
            assert (await client.get(path)).status_code == 200
    belonging = await crew.site.services.archive.belonging(room)
    assert belonging is not None
    assert (belonging.owner, belonging.team) == (crew.people["organiser"].id, crew.team)


async def test_what_holds_for_a_room_is_what_comes_of_it(site: Site, crew: Crew) -> None:
    """As all rooms, from when it was taken in; until a date; and for ever."""
    file = await file_of(site)
    before = wall_clock()
    async with crew.client("organiser") as organiser:
        path = f"/api/archive/rooms/{(await take(organiser, file)).json()['room']}/keep"
        usual = (await organiser.get(path)).json()
        assert (usual["until"], usual["keep_days"]) == (None, DAYS)
        assert usual["leaves"] == usual["over"] + DAYS * DAY
        assert usual["over"] >= before
        for until, leaves in (("for ever", None), (before + DAY, before + DAY), (None, usual["leaves"])):
            assert (await organiser.put(path, json={"until": until})).status_code == 204
            kept = (await organiser.get(path)).json()
            assert (kept["until"], kept["leaves"]) == (until, leaves)


async def test_whoever_breaks_off_leaves_nothing_behind(site: Site) -> None:
    """Neither a file nor a fault in the log: half a file is no news."""
    address = urlsplit(site.url)
    head = (
        f"POST /api/archive/rooms HTTP/1.1\r\nHost: {address.netloc}\r\nAuthorization: Bearer {site.token}\r\n"
        "Content-Type: application/x-ndjson\r\nContent-Length: 1000000\r\n\r\n"
    )
    folder = site.services.settings.data_dir / "imports"
    with capture_logs() as logs:
        _, writer = await asyncio.open_connection(address.hostname, address.port)
        writer.write(head.encode() + b'{"klankbord":')
        await until(lambda: folder.exists() and any(folder.iterdir()))
        writer.close()
        await until(lambda: not any(folder.iterdir()))
        async with site.program() as program:  # whatever was to be said has been said when this is answered
            assert (await take(program, b"")).status_code == 422
    assert [line["event"] for line in logs if line["event"] == "request_broke"] == []


async def until(holds: Callable[[], bool]) -> None:
    """Return when this holds."""
    async with asyncio.timeout(PATIENCE):
        while True:
            if holds():
                return
            await asyncio.sleep(LOOK)
