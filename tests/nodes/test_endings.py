"""Whoever is not let in any more is out on every node, not only where that was said."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager

import httpx2
import msgpack
import pytest
from websockets.asyncio.client import ClientConnection, connect

from klankbord.live.looking import wall_clock
from klankbord.people import Person
from klankbord.protocol.messages import VERSION
from klankbord.protocol.people import Scope
from klankbord.store.tokens import fingerprint
from tests.web.site import Site

pytestmark = pytest.mark.asyncio(loop_scope="module")

Nodes = tuple[Site, Site]
SCOPES: tuple[Scope, ...] = ("read-rooms", "command-rooms", "share-rooms")


@asynccontextmanager
async def seat(site: Site, client: httpx2.AsyncClient, room: str, audience: str) -> AsyncGenerator[ClientConnection]:
    """The socket of a screen, a remote or a moderator."""
    ticket = (await client.post(f"/api/rooms/{room}/tickets", json={"audience": audience})).json()["ticket"]
    async with connect(f"{site.url.replace('http', 'ws')}/ws", proxy=None) as socket:
        await socket.send(msgpack.packb({"t": "desk", "version": VERSION, "ticket": ticket}))
        assert msgpack.unpackb(await socket.recv(decode=False))["t"] == "seated"
        yield socket


async def somebody(site: Site, login: str, role: str) -> Person:
    """A person with an account."""
    people = site.services.accounts.people
    if not await people.any():
        return await people.begin(login, login.capitalize(), "nothing", 0)
    added = await people.add(login, login.capitalize(), "admin" if role == "admin" else "presenter", [], 0)
    return await people.change(added.id, name=added.name, role=added.role, state="active", teams=[])


@pytest.mark.parametrize("how", ["signs out", "is let out", "is forgotten", "is signed out", "revokes the token"])
async def test_what_ends_on_one_node_closes_on_the_other(nodes: Nodes, how: str) -> None:
    """Screen, remote and moderator are closed where they sit; a page of somebody else stays."""
    here, there = nodes
    boss = await somebody(here, f"baas-{how}", "admin")
    anna = await somebody(here, f"anna-{how}", "presenter")
    tokens = here.services.accounts.tokens
    made = await tokens.make("wall", anna.id, SCOPES, 1, wall_clock())
    cookies = [(await here.services.sessions.sign_in(one, wall_clock())).token for one in (anna, boss)]
    async with AsyncExitStack() as stack:
        enter = stack.enter_async_context
        mine, admin = [await enter(here.with_cookie(cookie)) for cookie in cookies]
        away, others = [await enter(there.with_cookie(cookie)) for cookie in cookies]
        program = await enter(there.program(made.token))
        room = (await mine.post("/api/rooms", json={"deck": "sturen-vanuit-vertrouwen"})).json()["id"]
        client = program if how == "revokes the token" else away
        sockets = [await enter(seat(there, client, room, audience)) for audience in ("screen", "remote", "moderator")]
        other = await enter(seat(there, others, room, "screen"))
        match how:
            case "signs out":
                done = await mine.delete("/api/session")
            case "is let out":
                wanted = {"name": anna.name, "role": anna.role, "state": "off", "teams": []}
                done = await admin.put(f"/api/people/{anna.id}", json=wanted)
            case "is forgotten":
                done = await admin.delete(f"/api/people/{anna.id}")
            case "is signed out":
                done = await admin.delete(f"/api/people/{anna.id}/sessions")
            case _:
                done = await mine.delete(f"/api/tokens/{made.about.id}")
        assert done.is_success, done.text
        async with asyncio.timeout(20):
            await asyncio.gather(*(socket.wait_closed() for socket in sockets))
        assert there.services.desk.badges() == {fingerprint(cookies[1])}
        assert other.close_code is None


async def test_what_was_not_heard_is_found_out(nodes: Nodes) -> None:
    """A session that ended while nobody said so is noticed when the node looks round; a live one stays."""
    here, there = nodes
    anna, bob = await somebody(here, "anna", "presenter"), await somebody(here, "bob", "presenter")
    cookies = [(await here.services.sessions.sign_in(one, wall_clock())).token for one in (anna, bob)]
    async with AsyncExitStack() as stack:
        browsers = [await stack.enter_async_context(there.with_cookie(cookie)) for cookie in cookies]
        sockets: list[ClientConnection] = []
        for browser in browsers:
            room = (await browser.post("/api/rooms", json={"deck": "sturen-vanuit-vertrouwen"})).json()["id"]
            sockets.append(await stack.enter_async_context(seat(there, browser, room, "screen")))
        await here.services.sessions.end(cookies[0])
        await there.services.doorkeeper.look()
        async with asyncio.timeout(20):
            await sockets[0].wait_closed()
        assert sockets[1].close_code is None
