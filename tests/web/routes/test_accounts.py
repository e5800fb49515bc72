"""People come in with an account of their own, see their own rooms, and are out when somebody says so."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

import httpx2
import msgpack
import pytest
import pytest_asyncio
from websockets.asyncio.client import ClientConnection, connect

from klankbord.live.looking import wall_clock
from klankbord.protocol.messages import VERSION
from klankbord.web.auth.accounts import MOST_WRONG
from tests.web.crew import DECK
from tests.web.site import Site, running

pytestmark = pytest.mark.asyncio(loop_scope="module")

PASSWORD = "een lange avond samen"
OTHER = "een nog langere avond samen"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def server(tmp_path_factory: pytest.TempPathFactory, engine_url: str) -> AsyncGenerator[Site]:
    """A server with one account, an admin's."""
    async with running(tmp_path_factory.mktemp("accounts"), engine_url) as site:
        async with site.presenter() as owner:
            assert (await begin(owner)).status_code == 201
        yield site


async def begin(browser: httpx2.AsyncClient, login: str = "baas") -> httpx2.Response:
    """Make the first account."""
    return await browser.post("/api/accounts", json={"login": login, "name": "Baas", "password": PASSWORD})


@asynccontextmanager
async def signed_in(site: Site, login: str, password: str = PASSWORD) -> AsyncGenerator[httpx2.AsyncClient]:
    """A browser in which somebody signed in."""
    async with site.browser() as browser:
        answer = await browser.post("/api/session", json={"login": login, "password": password})
        assert answer.status_code == 200, answer.text
        yield browser


async def add(site: Site, login: str, **about: Any) -> tuple[str, str]:
    """Let an admin make an account; return its id and the secret of the invitation."""
    async with signed_in(site, "baas") as admin:
        answer = await admin.post("/api/people", json={"login": login, "name": login.capitalize(), **about})
    assert answer.status_code == 201, answer.text
    return answer.json()["person"]["id"], answer.json()["link"].partition("#invitation=")[2]


async def accept(browser: httpx2.AsyncClient, invitation: str, password: str = PASSWORD) -> httpx2.Response:
    """Come in with an invitation."""
    return await browser.post("/api/invitations/accept", json={"invitation": invitation, "password": password})


@asynccontextmanager
async def screen(site: Site, browser: httpx2.AsyncClient) -> AsyncGenerator[tuple[str, ClientConnection]]:
    """The id of a new room and the socket of its screen."""
    room = (await browser.post("/api/rooms", json={"deck": DECK})).json()["id"]
    ticket = (await browser.post(f"/api/rooms/{room}/tickets", json={"audience": "screen"})).json()["ticket"]
    async with connect(f"{site.url.replace('http', 'ws')}/ws", proxy=None) as socket:
        await socket.send(msgpack.packb({"t": "desk", "version": VERSION, "ticket": ticket}))
        assert msgpack.unpackb(await socket.recv(decode=False))["t"] == "seated"
        yield room, socket


async def is_turned_away(socket: ClientConnection) -> bool:
    """Whether the server closes a socket, within the five seconds of the contract."""
    try:
        async with asyncio.timeout(5):
            await socket.wait_closed()
    except TimeoutError:
        return False
    return True


async def test_the_first_account_ends_the_time_of_the_owner(tmp_path: Any, engine_url: str) -> None:
    """Whoever makes it stays in as an admin; every other session of the owner ends, with its screens."""
    async with running(tmp_path, engine_url) as site, site.presenter() as maker, site.presenter() as other:
        assert (await maker.get("/api/ways-in")).json() == {"accounts": False, "provider": None}
        async with screen(site, other) as (_, socket):
            made = await begin(maker)
            assert (made.status_code, made.json()["role"]) == (201, "admin")
            assert await is_turned_away(socket)
        assert (await other.get("/api/rooms")).status_code == 401
        assert (await maker.get("/api/people")).json()["people"][0]["login"] == "baas"
        assert (await maker.get("/api/ways-in")).json()["accounts"] is True
        assert (await begin(maker, "again")).status_code == 403


async def test_a_presenter_link_then_makes_a_stand_in(server: Site) -> None:
    """A stand-in leads the rooms that it opened, for a day, and sees nobody else's; two stand-ins are two."""
    async with server.presenter() as one, server.presenter() as two:
        session = (await one.get("/api/session")).json()
        assert session["role"] == "stand-in"
        room = (await one.post("/api/rooms", json={"deck": DECK})).json()["id"]
        assert [each["id"] for each in (await one.get("/api/rooms")).json()["rooms"]] == [room]
        assert (await two.get("/api/rooms")).json()["rooms"] == []
        assert (await two.get(f"/api/rooms/{room}")).status_code == 403
        assert (await one.get("/api/archive/rooms")).status_code == 403
        async with signed_in(server, "baas") as admin:
            assert (await admin.get(f"/api/rooms/{room}")).status_code == 200


async def test_an_invitation_lets_its_person_in_once(server: Site) -> None:
    """It says whom it is for; with a password that is long enough one is in; the second time it is worthless."""
    _, invitation = await add(server, "bob", role="organiser")
    async with server.browser() as browser, server.browser() as late:
        shown = await browser.post("/api/invitations/show", json={"invitation": invitation})
        assert (shown.json()["name"], shown.json()["state"]) == ("Bob", "invited")
        weak = await accept(browser, invitation, "te kort")
        assert (weak.status_code, weak.json()["error"]["code"]) == (422, "weak_password")
        came = await accept(browser, invitation)
        assert (came.json()["role"], came.json()["person"]["name"]) == ("organiser", "Bob")
        assert (await accept(late, invitation)).status_code == 403
    async with signed_in(server, "BOB ") as browser:
        assert (await browser.get("/api/account")).json()["state"] == "active"


async def test_a_team_shares_its_rooms(server: Site) -> None:
    """A room is opened for the one team of whoever opens it; the team sees and leads it, and nobody else does."""
    async with signed_in(server, "baas") as admin:
        team = (await admin.post("/api/teams", json={"name": "Leergang"})).json()["id"]
    for login, teams in (("carla", [team]), ("dirk", [team]), ("els", [])):
        _, invitation = await add(server, login, teams=teams)
        async with server.browser() as browser:
            await accept(browser, invitation)
    async with signed_in(server, "carla") as carla, signed_in(server, "dirk") as dirk, signed_in(server, "els") as els:
        room = (await carla.post("/api/rooms", json={"deck": DECK})).json()["id"]
        command = {"command": {"do": "next"}}
        assert [each["id"] for each in (await dirk.get("/api/rooms")).json()["rooms"]] == [room]
        assert (await dirk.post(f"/api/rooms/{room}/commands", json=command)).status_code == 200
        assert (await els.get("/api/rooms")).json()["rooms"] == []
        refused = await els.get(f"/api/rooms/{room}")
        assert (refused.status_code, refused.json()["error"]["code"]) == (403, "not_your_room")
        strange = await els.post("/api/rooms", json={"deck": DECK, "team": team})
        assert (strange.status_code, strange.json()["error"]["code"]) == (422, "not_your_team")


async def test_a_wrong_password_and_an_unknown_name_read_alike(server: Site) -> None:
    """Nobody learns from the answer who has an account."""
    answers: list[tuple[int, str, str]] = []
    async with server.browser() as browser:
        for login in ("baas", "nobody-of-that-name"):
            answer = await browser.post("/api/session", json={"login": login, "password": OTHER})
            error = answer.json()["error"]
            answers.append((answer.status_code, error["code"], error["sentence"]))
    assert answers[0] == answers[1]
    assert answers[0][:2] == (403, "wrong_password")


async def test_guessing_is_answered_with_a_wait(server: Site) -> None:
    """After too many wrong passwords the account takes none from this network for a while."""
    _, invitation = await add(server, "fenna")
    async with server.browser() as browser:
        await accept(browser, invitation)
        for _ in range(MOST_WRONG):
            server.services.accounts._here.failed("127.0.0.1 fenna")
        answer = await browser.post("/api/session", json={"login": "fenna", "password": PASSWORD})
    assert answer.status_code == 429
    assert int(answer.headers["Retry-After"]) > 0


async def test_one_is_out_everywhere_at_once(server: Site) -> None:
    """Every session is listed; ending all of them makes each cookie worthless and closes the screens they opened."""
    async with signed_in(server, "baas") as here, signed_in(server, "baas") as there:
        sessions = (await here.get("/api/account/sessions")).json()["sessions"]
        assert [one["here"] for one in sessions].count(True) == 1
        async with screen(server, there) as (_, socket):
            gone = await here.delete("/api/account/sessions")
            assert gone.status_code == 204
            assert "Max-Age=0" in gone.headers["Set-Cookie"]
            assert await is_turned_away(socket)
        assert (await there.get("/api/rooms")).status_code == 401


async def test_one_browser_is_signed_out(server: Site) -> None:
    """One session ends and the others go on; somebody else's is none of one's own."""
    async with signed_in(server, "baas") as here, signed_in(server, "baas") as there:
        listed = (await there.get("/api/account/sessions")).json()["sessions"]
        (mine,) = [one["id"] for one in listed if one["here"]]
        assert (await here.delete(f"/api/account/sessions/{mine}")).status_code == 204
        assert (await here.delete(f"/api/account/sessions/{mine}")).status_code == 404
        assert (await there.get("/api/rooms")).status_code == 401
        assert (await here.get("/api/rooms")).status_code == 200


async def test_another_password_ends_the_other_sessions(server: Site) -> None:
    """Where it was changed one stays in; everywhere else one signs in again, with the new one."""
    _, invitation = await add(server, "gerrit")
    async with server.browser() as here:
        await accept(here, invitation)
        async with signed_in(server, "gerrit") as there:
            wrong = await here.put("/api/account/password", json={"current": OTHER, "password": OTHER})
            assert wrong.json()["error"]["code"] == "wrong_password"
            right = await here.put("/api/account/password", json={"current": PASSWORD, "password": OTHER})
            assert right.status_code == 204
            assert (await there.get("/api/account")).status_code == 401
            assert (await here.get("/api/account")).status_code == 200
    async with signed_in(server, "gerrit", OTHER):
        pass


@pytest.mark.parametrize("change", [{"state": "off"}, {"role": "moderator"}])
async def test_a_change_of_rights_ends_sessions_and_screens(change: dict[str, str], server: Site) -> None:
    """Whoever is let out, or has another role, does not go on with what was open."""
    login = f"hanna-{next(iter(change))}"
    id_, invitation = await add(server, login)
    async with server.browser() as browser, signed_in(server, "baas") as admin:
        await accept(browser, invitation)
        token = (await browser.post("/api/tokens", json={"name": "x", "scopes": ["open-rooms"]})).json()["token"]
        async with screen(server, browser) as (_, socket):
            wanted = {"name": "Hanna", "role": "presenter", "state": "active", "teams": [], **change}
            assert (await admin.put(f"/api/people/{id_}", json=wanted)).status_code == 200
            assert await is_turned_away(socket)
        assert (await browser.get("/api/rooms")).status_code == 401
    async with server.program(token) as program:
        assert (await program.post("/api/rooms", json={"deck": DECK})).status_code in {401, 403}


async def test_whoever_is_off_is_nobody_whatever_they_still_have(server: Site) -> None:
    """A session or a token that begins in the same moment lets nobody in who was let out."""
    accounts, sessions = server.services.accounts, server.services.sessions
    person = await accounts.people.add("joris", "Joris", "admin", [], 0)
    assert person.state == "invited"
    opened = await sessions.sign_in(person, 0)
    token = (await accounts.tokens.make("x", person.id, ["people"], 1, wall_clock())).token
    async with server.with_cookie(opened.token) as browser, server.program(token) as program:
        assert (await browser.get("/api/people")).status_code == 401
        assert (await program.get("/api/people")).status_code == 401


async def test_an_account_is_forgotten(server: Site) -> None:
    """Its person is out, its name is gone, and the last admin cannot be forgotten."""
    id_, invitation = await add(server, "ina")
    async with server.browser() as browser, signed_in(server, "baas") as admin:
        await accept(browser, invitation)
        assert (await admin.delete(f"/api/people/{id_}")).status_code == 204
        assert (await browser.get("/api/account")).status_code == 401
        people = (await admin.get("/api/people")).json()["people"]
        assert id_ not in {one["id"] for one in people}
        (boss,) = [one["id"] for one in people if one["login"] == "baas"]
        last = await admin.delete(f"/api/people/{boss}")
        assert (last.status_code, last.json()["error"]["code"]) == (409, "last_admin")


async def test_a_lost_password_is_no_end(server: Site) -> None:
    """Whoever has the machine makes a link for any account; without a name there is none, as accounts exist."""
    async with server.program() as program, server.browser() as browser:
        unnamed = await program.post("/api/admin-links", json={})
        assert (unnamed.status_code, unnamed.json()["error"]["code"]) == (409, "has_accounts")
        assert (await program.post("/api/admin-links", json={"login": "nobody"})).status_code == 404
        link = (await program.post("/api/admin-links", json={"login": "baas"})).json()["link"]
        assert link.startswith(f"{server.url}/account#invitation=")
        assert (await accept(browser, link.partition("=")[2])).json()["role"] == "admin"


async def test_no_answer_about_people_is_kept(server: Site) -> None:
    """Neither a browser nor a proxy keeps what it was told."""
    async with signed_in(server, "baas") as admin:
        for path in (
            "/api/session",
            "/api/people",
            "/api/teams",
            "/api/account",
            "/api/account/sessions",
            "/api/tokens",
        ):
            assert (await admin.get(path)).headers["Cache-Control"] == "no-store", path
