"""Nobody does what is not theirs to do: every route, asked by everyone."""

import json
import secrets
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any, get_args

import httpx2
import pytest
from starlette.routing import Route

from klankbord.protocol.api import Failed, PairedRole, Role
from klankbord.protocol.messages import DeskAudience
from klankbord.rooms import COMMAND, Command
from klankbord.rooms.command import VERBS
from klankbord.web.app import build
from klankbord.web.auth.permissions import ACTIONS, Action, Caller, may
from klankbord.web.routes.endpoint import Endpoint
from klankbord.web.routes.pages import PAGES
from klankbord.web.routes.probes import PROBES
from klankbord.web.routes.table import ENDPOINTS
from tests.web.site import Site

SERVER = pytest.mark.asyncio(loop_scope="module")

EVERYONE: tuple[Role, ...] = get_args(Role)
SEATS: tuple[DeskAudience, ...] = get_args(DeskAudience)

EVERY_COMMAND: list[dict[str, Any]] = [
    *({"do": verb} for verb in VERBS),
    {"do": "jump", "at": 1},
    {"do": "timer", "seconds": 60},
    {"do": "extend"},
    {"do": "show", "visibility": "live"},
    {"do": "moderate", "moderation": "all"},
    {"do": "change", "change": False},
    {"do": "mark", "bucket": "a", "mark": "hidden"},
    {"do": "merge", "bucket": "a", "into": "b"},
    {"do": "group", "bucket": "a", "group": "b"},
    {"do": "drop", "item": "a"},
    {"do": "chain", "kind": "choice", "items": ["a", "b"]},
    {"do": "pace"},
    {"do": "look", "lens": "list"},
    {"do": "leaf", "leaf": 1},
    {"do": "arrange"},
]

BODIES: dict[str, object] = {
    "openSession": {"link": "worthless"},
    "openRoom": {"deck": "no-such-deck"},
    "takeCopy": {"code": "00000000", "secret": "A" * 22},
    "commandRoom": {"command": {"do": "hide"}},
    "giveTicket": {"audience": "remote"},
    "pairDevice": {},
    "beginExport": {"format": "csv"},
}
OF_A_MODERATOR: dict[str, object] = {
    "commandRoom": {"command": {"do": "mark", "bucket": "a", "mark": "hidden"}},
    "giveTicket": {"audience": "moderator"},
}
"""What a moderator may send where it may not send everything."""
OF_A_REMOTE: dict[str, object] = {"pairDevice": {"role": "moderator"}}
"""The same of a remote."""

FOR_ALL = {"readSession", "openSession", "endSession", "takeCopy", "checkServer"}
MAY: dict[Role, set[str]] = {
    "stranger": {*FOR_ALL},
    "moderator": {*FOR_ALL, "readRoom", "commandRoom", "giveTicket"},
    "remote": {*FOR_ALL, "readRoom", "commandRoom", "giveTicket", "fillRoom", "pairDevice"},
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
            "moderator": await stack.enter_async_context(site.paired("moderator", room)),
            "remote": await stack.enter_async_context(site.paired("remote", room)),
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
            bodies = {"moderator": OF_A_MODERATOR, "remote": OF_A_REMOTE}.get(role, {})
            answer = await client.request(
                endpoint.method, path, json=bodies.get(endpoint.name, BODIES.get(endpoint.name))
            )
            if endpoint.name in MAY[role]:
                # what it says about the request itself is another test's matter
                assert answer.status_code in {200, 201, 202, 204, 404, 409} or (endpoint.name, answer.status_code) in {
                    ("openSession", 403),
                    ("takeRoomIn", 415),
                }, (role, answer.text)
            else:
                assert answer.status_code == (401 if role == "stranger" else 403), (role, answer.text)
                assert Failed.model_validate_json(answer.content).error.sentence


@SERVER
@pytest.mark.parametrize("role", ["remote", "moderator"])
@pytest.mark.parametrize("endpoint", [e for e in ENDPOINTS if "{room}" in e.path], ids=lambda e: e.name)
async def test_whoever_was_paired_has_one_room(endpoint: Endpoint, role: PairedRole, site: Site) -> None:
    """A remote or a moderator may do nothing with another room, and does not learn whether there is one."""
    own, other = await site.room(), await site.room()
    async with site.paired(role, own.id) as phone:
        for room in (other.id, "0123456789abcdef"):
            path = endpoint.path.replace("{room}", room)
            answer = await phone.request(endpoint.method, path, json=BODIES.get(endpoint.name))
            assert answer.status_code == 403


@SERVER
@pytest.mark.parametrize(
    ("role", "gets"), [("moderator", {"moderator"}), ("remote", {"moderator", "remote"}), ("presenter", {*SEATS})]
)
async def test_nobody_sits_higher_than_they_may(role: PairedRole, gets: set[str], site: Site) -> None:
    """A moderator gets tickets for a moderator, a remote none for a screen, and a co-presenter all."""
    room = await site.room()
    async with site.paired(role, room.id) as device:
        for audience in SEATS:
            answer = await device.post(f"/api/rooms/{room.id}/tickets", json={"audience": audience})
            assert answer.status_code == (201 if audience in gets else 403), audience


@SERVER
@pytest.mark.parametrize(
    ("role", "invites"), [("moderator", set[str]()), ("remote", {"moderator"}), ("presenter", {*get_args(PairedRole)})]
)
async def test_nobody_invites_higher_than_they_may(role: PairedRole, invites: set[str], site: Site) -> None:
    """A remote invites a moderator and nobody else, a moderator nobody, a co-presenter everybody."""
    room = await site.room()
    async with site.paired(role, room.id) as device:
        for invited in get_args(PairedRole):
            answer = await device.post(f"/api/rooms/{room.id}/remotes", json={"role": invited})
            assert answer.status_code == (201 if invited in invites else 403), invited


@SERVER
@pytest.mark.parametrize("command", EVERY_COMMAND, ids=lambda command: command["do"])
async def test_a_moderator_decides_about_answers_only(command: dict[str, object], site: Site) -> None:
    """Of all commands a moderator may give those about answers; whether they make sense now is another matter."""
    room = await site.room()
    async with site.paired("moderator", room.id) as device:
        answer = await device.post(f"/api/rooms/{room.id}/commands", json={"command": command})
    decides = command["do"] in {"moderate", "mark", "merge", "group"}
    assert answer.status_code == (409 if decides else 403), answer.text


def test_the_commands_above_are_all_there_are() -> None:
    """No command is left out where a moderator tries every one."""
    found = {type(COMMAND.validate_json(json.dumps(command))) for command in EVERY_COMMAND}
    assert found == set(get_args(get_args(Command)[0]))


@SERVER
async def test_a_wrong_token_is_nobody(site: Site) -> None:
    """A wrong API token is refused, also where a stranger would be welcome."""
    for token in ("x", secrets.token_urlsafe(32), site.token[:-1], "é"):
        headers = {b"Authorization": f"Bearer {token}".encode()}
        async with httpx2.AsyncClient(base_url=site.url, headers=headers, trust_env=False) as program:
            assert (await program.get("/api/session")).status_code == 401


@SERVER
async def test_every_route_is_known(site: Site) -> None:
    """The application serves the endpoints of the table, the pages, the probes and two descriptions; nothing else."""
    served = {(route.path, route.name) for route in build(site.services).routes if isinstance(route, Route)}
    expected = {(route.path, route.name) for route in (*PAGES, *PROBES)}
    expected |= {(endpoint.path, endpoint.name) for endpoint in ENDPOINTS}
    described = {("/api/openapi.json", "openapi"), ("/api/room-file.schema.json", "roomFileSchema")}
    assert served == expected | described | {("/poll", "poll")}


@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize("role", EVERYONE)
def test_no_role_reaches_beyond_a_stronger_one(role: Role, action: Action) -> None:
    """What a role may do, the next stronger role may do too."""
    room = "a"
    if may(Caller(role, room), action, room):
        for stronger in EVERYONE[EVERYONE.index(role) :]:
            assert may(Caller(stronger, room), action, room)


@pytest.mark.parametrize("role", ["remote", "moderator"])
@pytest.mark.parametrize("action", ACTIONS)
def test_a_guest_without_a_room_is_a_stranger(action: Action, role: Role) -> None:
    """Who has a room that is not known may do what a stranger may, even where an action names no room."""
    assert may(Caller(role, None), action, None) == may(Caller(), action)
