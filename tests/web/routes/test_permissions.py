"""Nobody does what is not theirs to do: every route, asked by everyone."""

import secrets
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import get_args

import httpx2
import pytest
from starlette.routing import Route

from klankbord.protocol.api import Failed, Role
from klankbord.web.app import build
from klankbord.web.auth.permissions import ACTIONS, Action, Caller, may
from klankbord.web.routes.endpoint import Endpoint
from klankbord.web.routes.pages import PAGES
from klankbord.web.routes.probes import PROBES
from klankbord.web.routes.table import ENDPOINTS
from tests.web.site import Site

SERVER = pytest.mark.asyncio(loop_scope="module")

EVERYONE: tuple[Role, ...] = get_args(Role)

BODIES: dict[str, object] = {
    "openSession": {"link": "worthless"},
    "openRoom": {"deck": "no-such-deck"},
    "commandRoom": {"command": {"do": "hide"}},
    "giveTicket": {"audience": "remote"},
}

MAY: dict[Role, set[str]] = {
    "stranger": {"readSession", "openSession", "endSession"},
    "remote": {"readSession", "openSession", "endSession", "readRoom", "commandRoom", "giveTicket"},
    "presenter": {endpoint.name for endpoint in ENDPOINTS} - {"invitePresenter"},
    "token": {endpoint.name for endpoint in ENDPOINTS},
}
"""Written out, not derived: what the code allows is held against it."""


@asynccontextmanager
async def everyone(site: Site, room: str) -> AsyncGenerator[dict[Role, httpx2.AsyncClient]]:
    """One client of each role."""
    async with AsyncExitStack() as stack:
        clients: dict[Role, httpx2.AsyncClient] = {
            "stranger": await stack.enter_async_context(site.browser()),
            "remote": await stack.enter_async_context(site.remote(room)),
            "presenter": await stack.enter_async_context(site.presenter()),
            "token": await stack.enter_async_context(site.program()),
        }
        yield clients


@SERVER
@pytest.mark.parametrize("endpoint", ENDPOINTS, ids=lambda endpoint: endpoint.name)
async def test_every_endpoint_asked_by_everyone(endpoint: Endpoint, site: Site) -> None:
    """An endpoint answers those who may, and refuses all others before it does anything."""
    room = await site.room()
    async with everyone(site, room.id) as clients:
        path = endpoint.path.replace("{room}", room.id).replace("{deck}", "sturen-vanuit-vertrouwen")
        for role, client in clients.items():
            answer = await client.request(endpoint.method, path, json=BODIES.get(endpoint.name))
            if endpoint.name in MAY[role]:
                # what it says about the request itself is another test's matter
                assert answer.status_code in {200, 201, 204, 404, 409} or (
                    endpoint.name == "openSession" and answer.status_code == 403
                ), (role, answer.text)
            else:
                assert answer.status_code == (401 if role == "stranger" else 403), (role, answer.text)
                assert Failed.model_validate_json(answer.content).error.sentence


@SERVER
@pytest.mark.parametrize("endpoint", [e for e in ENDPOINTS if "{room}" in e.path], ids=lambda e: e.name)
async def test_a_remote_has_one_room(endpoint: Endpoint, site: Site) -> None:
    """A remote may do nothing with another room, and does not learn whether there is one."""
    own, other = await site.room(), await site.room()
    async with site.remote(own.id) as phone:
        for room in (other.id, "0123456789abcdef"):
            path = endpoint.path.replace("{room}", room)
            answer = await phone.request(endpoint.method, path, json=BODIES.get(endpoint.name))
            assert answer.status_code == 403


@SERVER
async def test_a_remote_cannot_pose_as_the_screen(site: Site) -> None:
    """A phone that was paired gets tickets for a remote, never for a screen."""
    room = await site.room()
    async with site.remote(room.id) as phone:
        url = f"/api/rooms/{room.id}/tickets"
        assert (await phone.post(url, json={"audience": "remote"})).status_code == 201
        assert (await phone.post(url, json={"audience": "screen"})).status_code == 403


@SERVER
async def test_a_wrong_token_is_nobody(site: Site) -> None:
    """A wrong API token is refused, also where a stranger would be welcome."""
    for token in ("x", secrets.token_urlsafe(32), site.token[:-1], "é"):
        headers = {b"Authorization": f"Bearer {token}".encode()}
        async with httpx2.AsyncClient(base_url=site.url, headers=headers, trust_env=False) as program:
            assert (await program.get("/api/session")).status_code == 401


@SERVER
async def test_every_route_is_known(site: Site) -> None:
    """The application serves the endpoints of the table, the pages, the probes and the description; nothing else."""
    served = {(route.path, route.name) for route in build(site.services).routes if isinstance(route, Route)}
    expected = {(route.path, route.name) for route in (*PAGES, *PROBES)}
    expected |= {(endpoint.path, endpoint.name) for endpoint in ENDPOINTS}
    assert served == expected | {("/api/openapi.json", "openapi"), ("/poll", "poll")}


@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize("role", EVERYONE)
def test_no_role_reaches_beyond_a_stronger_one(role: Role, action: Action) -> None:
    """What a role may do, the next stronger role may do too."""
    room = "a"
    if may(Caller(role, room), action, room):
        for stronger in EVERYONE[EVERYONE.index(role) :]:
            assert may(Caller(stronger, room), action, room)


@pytest.mark.parametrize("action", ACTIONS)
def test_a_remote_without_a_room_is_a_stranger(action: Action) -> None:
    """A remote whose room is not known may do what a stranger may, even where an action names no room."""
    assert may(Caller("remote", None), action, None) == may(Caller(), action)
