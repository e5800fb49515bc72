"""Nobody does what is not theirs to do: every route and every message, asked by everyone, against the reference."""

import json
import re
import secrets
from collections.abc import AsyncGenerator, Iterator
from pathlib import Path
from typing import Any, get_args

import httpx2
import pytest
import pytest_asyncio
from starlette.routing import Route

from klankbord.archive import Belonging
from klankbord.protocol.api import Failed, PairedRole, Role
from klankbord.protocol.messages import DeskAudience
from klankbord.protocol.people import Scope
from klankbord.rooms import COMMAND, Command
from klankbord.rooms.command import VERBS
from klankbord.web.app import build
from klankbord.web.auth.permissions import ACTIONS, SCOPES, Action, Caller, may
from klankbord.web.auth.refusals import SENTENCES
from klankbord.web.routes.endpoint import Endpoint
from klankbord.web.routes.table import ENDPOINTS
from tests.web.crew import DECKS, ROLES, Crew, hire, shelve
from tests.web.house import House
from tests.web.site import PLAIN, Site, running

SERVER = pytest.mark.asyncio(loop_scope="module")
SEATS: tuple[DeskAudience, ...] = get_args(DeskAudience)
ACCOUNTS = Path(__file__).parents[3] / "client/src/core/accounts.ts"
REFERENCE = (Path(__file__).parents[3] / "docs/reference/permissions.md").read_text("utf-8")

STRANGE = {"stranger", "reader"}
"""Whoever came by a link to the archive is a stranger everywhere but where that is read."""

LAST = {"endAllSessions": 1, "endSession": 2}
ONE_AFTER_THE_OTHER = sorted(ENDPOINTS, key=lambda endpoint: LAST.get(endpoint.name, 0))
"""Those that end the session of whoever asks come last."""


def rows_of(heading: str) -> Iterator[list[str]]:
    """The rows of the table under a heading of the reference, the one with the names of its columns first."""
    section = REFERENCE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    for line in re.findall(r"^\| (.*) \|$", section, re.MULTILINE):
        yield [cell.strip() for cell in line.split(" | ")]


def table_of(heading: str) -> dict[str, dict[str, str]]:
    """Row → column → cell."""
    names, *rows = rows_of(heading)
    return {row[0].strip("`"): dict(zip(names[1:], row[1:], strict=True)) for row in rows}


RIGHTS = table_of("Actions")
SHELVES = table_of("Decks")
MESSAGES = table_of("Messages")
OF_MODERATORS = {"moderate", "mark", "merge", "group"}
ROUTES = {row[0].strip("`"): row[1] for row in list(rows_of("Routes"))[1:]}


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
    "takeBack": {"code": "00000000", "secret": "A" * 22},
    "keepRoom": {"until": None},
    "commandRoom": {"command": {"do": "hide"}},
    "giveTicket": {"audience": "remote"},
    "pairDevice": {},
}
OF_A_MODERATOR: dict[str, object] = {
    "commandRoom": {"command": {"do": "mark", "bucket": "a", "mark": "hidden"}},
    "giveTicket": {"audience": "moderator"},
}
"""What a moderator may send where it may not send everything."""
OF_A_REMOTE: dict[str, object] = {"pairDevice": {"role": "moderator"}}
"""The same of a remote."""


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def crew(tmp_path_factory: pytest.TempPathFactory, engine_url: str) -> AsyncGenerator[Crew]:
    """A server on which people have accounts."""
    folder = tmp_path_factory.mktemp("crew")
    async with running(folder, engine_url, decks=shelve(folder / "decks")) as site:
        yield await hire(site)


def named(endpoint: Endpoint) -> str:
    """An endpoint as the reference names it."""
    return f"{endpoint.method} {endpoint.path}"


def path_of(endpoint: Endpoint, room: str) -> str:
    """A path to it: of this room, and of everything else one that is not there."""
    path = endpoint.path.replace("{room}", room).replace("{deck}", "sturen-vanuit-vertrouwen")
    return re.sub(r"{\w+}", "0123456789abcdef", path)


def rooms_of(crew: Crew, endpoint: Endpoint, right: str) -> list[tuple[str, bool]]:
    """The rooms to ask about, and whether one may with this right."""
    if "{room}" not in endpoint.path:
        return [("", right != "–")]
    return [(crew.own.id, right != "–"), (crew.foreign.id, right == "yes"), ("0123456789abcdef", right == "yes")]


def refused(answer: httpx2.Response) -> bool:
    """Whether an answer says that this is not for whoever asked; what it says of the request is another matter."""
    if answer.status_code not in {401, 403}:
        return False
    return Failed.model_validate_json(answer.content).error.code in {"unknown_caller", *SENTENCES}


def test_every_route_has_its_row() -> None:
    """The reference names every endpoint with its action, and no other."""
    assert {named(endpoint): endpoint.action for endpoint in ENDPOINTS} == ROUTES


def test_every_action_has_its_row() -> None:
    """The reference has a row for every action, and a column for everybody; every action is one of a route."""
    assert set(RIGHTS) == set(ACTIONS)
    assert all(tuple(row) == (*ROLES, "owner", "token") for row in RIGHTS.values())
    assert {cell for row in RIGHTS.values() for cell in row.values()} == {"yes", "own", "–"}
    asked_inside = {"command a room", "hold a remote", "put on screen", "share a room"}
    assert set(ACTIONS) == {endpoint.action for endpoint in ENDPOINTS} | asked_inside


def test_every_scope_has_its_row() -> None:
    """The reference says what each scope is good for, and the page on which tokens are made offers every one."""
    told = {scope: set(row["actions"].split(", ")) for scope, row in table_of("Scopes").items()}
    assert told == SCOPES
    assert set(told) == set(get_args(Scope))
    offered = re.search(r"export const scopes = \[(.*?)\]", ACCOUNTS.read_text("utf-8"))
    assert offered is not None
    assert set(re.findall(r"'([\w-]+)'", offered[1])) == set(get_args(Scope))


@SERVER
@pytest.mark.parametrize("role", [*ROLES, "token"])
async def test_every_endpoint_asked_by_everyone(role: str, crew: Crew) -> None:
    """An endpoint answers those who may, and refuses all others before it looks at what they sent."""
    async with crew.client(role) as client:
        for endpoint in ONE_AFTER_THE_OTHER:
            right = RIGHTS[ROUTES[named(endpoint)]][role]
            for room, allowed in rooms_of(crew, endpoint, right):
                answer = await client.request(endpoint.method, path_of(endpoint, room))
                assert answer.status_code < 500, (endpoint.name, answer.text)
                assert refused(answer) != allowed, (endpoint.name, room, answer.text)
                assert allowed or answer.status_code == (401 if role in STRANGE else 403), endpoint.name


@SERVER
async def test_every_endpoint_asked_by_the_owner(site: Site) -> None:
    """While nobody has an account, whoever opened the presenter link has the server."""
    async with site.presenter() as browser:
        for endpoint in ONE_AFTER_THE_OTHER:
            right = RIGHTS[ROUTES[named(endpoint)]]["owner"]
            answer = await browser.request(endpoint.method, path_of(endpoint, "0123456789abcdef"))
            assert answer.status_code < 500, (endpoint.name, answer.text)
            assert refused(answer) == (right == "–"), (endpoint.name, answer.text)


async def decks_of(client: httpx2.AsyncClient) -> dict[str, str]:
    """Whose a deck is → `yes` where it is in somebody's list, can be read and started, `–` where nothing of it is."""
    listed = {deck["id"] for deck in (await client.get("/api/decks")).json().get("decks", ())}
    found: dict[str, str] = {}
    for whose, file in DECKS.items():
        deck = Path(file).stem
        read = (await client.get(f"/api/decks/{deck}")).status_code
        opened = (await client.post("/api/rooms", json={"deck": deck})).status_code
        assert (read, opened) in {(200, 201), (404, 404), (401, 401), (403, 403)}, whose
        assert (read == 200) == (deck in listed), whose
        found[whose] = "yes" if read == 200 else "–"
    return found


@SERVER
@pytest.mark.parametrize("role", [*ROLES, "token"])
async def test_every_deck_asked_for_by_everyone(role: str, crew: Crew) -> None:
    """Who may not have a deck does not learn that there is one."""
    async with crew.client(role) as client:
        assert await decks_of(client) == {whose: row[role] for whose, row in SHELVES.items()}


@SERVER
async def test_every_deck_asked_for_by_the_owner(tmp_path: Path, engine_url: str) -> None:
    """While nobody has an account there are no teams: every folder is the owner's, and none is astray."""
    async with running(tmp_path, engine_url, decks=shelve(tmp_path / "decks")) as site, site.presenter() as browser:
        assert await decks_of(browser) == {whose: row["owner"] for whose, row in SHELVES.items()}
        assert (await browser.get("/api/decks")).json()["strays"] == []


@SERVER
@pytest.mark.parametrize(("role", "told"), [("organiser", []), ("admin", ["Weg"]), ("token", ["Weg"])])
async def test_a_folder_of_no_team_is_told_to_admins(role: str, told: list[str], crew: Crew) -> None:
    """What nobody else sees is not lost: whoever makes teams reads which folder waits for one."""
    async with crew.client(role) as client:
        assert (await client.get("/api/decks")).json()["strays"] == told


@SERVER
async def test_a_room_of_a_teams_deck_is_that_teams(crew: Crew) -> None:
    """Also of somebody in two teams, who said nothing about it; whoever is not in that team opens it for themselves."""
    accounts = crew.site.services.accounts
    second = await accounts.teams.add("Leergang B", 0)
    presenter = crew.people["presenter"]
    await accounts.people.change(presenter.id, name="P", role="presenter", state="active", teams=[crew.team, second.id])
    for role, deck, team in [
        ("presenter", "van-ons", crew.team),
        ("presenter", "van-allen", None),
        ("admin", "van-ons", None),
    ]:
        async with crew.client(role) as client:
            room = (await client.post("/api/rooms", json={"deck": deck})).json()["id"]
        assert (await crew.site.services.store.holders(room))[1] == team, (role, deck)


@SERVER
@pytest.mark.parametrize("scope", SCOPES)
async def test_every_endpoint_asked_with_every_scope(scope: Scope, crew: Crew) -> None:
    """A token of an admin does what its scope names, and nothing else; it gets no further than its owner either."""
    headers = {"Authorization": f"Bearer {crew.tokens[scope]}"}
    async with httpx2.AsyncClient(
        base_url=crew.site.url, headers=headers, trust_env=False, timeout=30, verify=PLAIN
    ) as program:
        for endpoint in ENDPOINTS:
            action = ROUTES[named(endpoint)]
            answer = await program.request(endpoint.method, path_of(endpoint, crew.own.id))
            allowed = action in SCOPES[scope] or RIGHTS[action]["stranger"] == "yes"
            assert answer.status_code < 500, answer.text
            assert refused(answer) != allowed, (endpoint.name, answer.text)


@SERVER
async def test_every_page_and_route_is_known(site: Site) -> None:
    """The application serves the endpoints and the pages of the reference, and nothing else; pages are for anybody."""
    pages = table_of("Pages")
    served = {route.path.replace(":path", "") for route in build(site.services).routes if isinstance(route, Route)}
    assert served == {endpoint.path for endpoint in ENDPOINTS} | set(pages)
    async with site.browser() as stranger:
        for page in set(pages) - {"/poll", "/signin/back"}:
            answer = await stranger.get(re.sub(r"{\w+}", "00000000", page))
            assert answer.status_code in {200, 404}, page


@pytest.mark.parametrize("action", ACTIONS)
@SERVER
async def test_the_function_says_what_the_reference_says(action: Action, crew: Crew) -> None:
    """In one's own room and in another; also of actions that no route asks for by itself."""
    own, other = Belonging(crew.own.id, crew.own.owner, crew.own.team), Belonging("another", "somebody-else")
    for role, right in RIGHTS[action].items():
        caller = crew.caller(role)
        match right:
            case "yes":
                assert may(caller, action), role
            case "own":
                assert may(caller, action, own), role
                assert not may(caller, action, other), role
            case _:
                assert not may(caller, action), role
                assert not may(caller, action, own), role


@SERVER
@pytest.mark.parametrize("command", EVERY_COMMAND, ids=lambda command: command["do"])
async def test_a_moderator_with_an_account_decides_about_answers_only(command: dict[str, object], crew: Crew) -> None:
    """Over HTTP the kind of command is looked at too, for people as for whoever was paired."""
    async with crew.client("moderator") as browser:
        answer = await browser.post(f"/api/rooms/{crew.own.id}/commands", json={"command": command})
    assert refused(answer) == (command["do"] not in OF_MODERATORS), answer.text


def message_row(command: dict[str, object]) -> str:
    """The row of the reference in which an order is."""
    return next((row for row in MESSAGES if f"`{command['do']}`" in f"`{row}`"), "every other order")


@pytest.mark.parametrize("seat", ["phone", *SEATS])
async def test_every_message_from_every_seat(seat: str, house: House) -> None:
    """A seat takes the messages of the reference, and refuses the others; by whatever connection they come."""
    known = (await house.phone()).got[0]["secret"]
    for number, command in enumerate(EVERY_COMMAND):
        page = await (house.phone(secret=known) if seat == "phone" else house.desk_page(seat))
        assert page.got[0]["t"] in {"joined", "seated"}
        page.say(t="order", id=number, command=command)
        answer = await page.hear(lambda message: message["t"] in {"done", "error"})
        forbidden = answer["t"] == "error" or answer["code"] == "forbidden"
        assert forbidden == (MESSAGES[message_row(command)][seat] == "–"), command
    page = await (house.phone(secret=known) if seat == "phone" else house.desk_page(seat))
    page.vote(1, "woord")
    answer = await page.hear(lambda message: message["t"] in {"ack", "error"})
    assert (answer["t"] == "error") == (MESSAGES["vote"][seat] == "–")


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
    decides = command["do"] in OF_MODERATORS
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
        async with httpx2.AsyncClient(base_url=site.url, headers=headers, trust_env=False, verify=PLAIN) as program:
            assert (await program.get("/api/session")).status_code == 401


@pytest.mark.parametrize("role", ["remote", "moderator"])
@pytest.mark.parametrize("action", ACTIONS)
def test_a_guest_without_a_room_is_a_stranger(action: Action, role: Role) -> None:
    """Who has a room that is not known may do what a stranger may, even where an action names no room."""
    assert may(Caller(role), action) == may(Caller(), action)
