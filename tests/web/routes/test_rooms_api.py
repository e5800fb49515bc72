"""Everything a presenter can do with a room can be done over HTTP."""

import re
from typing import Any

import pytest

from klankbord.live.looking import wall_clock
from klankbord.live.rehearsing import MOST_PEOPLE
from klankbord.protocol.api import Failed, Moved, Pairing, Results, RoomDetail, Rooms, Ticket
from klankbord.rooms import EVERY_ROUND, Do, Jump, Paced, Room
from klankbord.rooms.command import Chain
from tests.web.site import Site

DECK = "sturen-vanuit-vertrouwen"
DAY = 24 * 3_600_000
pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_a_deck_becomes_a_room(site: Site) -> None:
    """A room has a code of eight digits, links for everyone, and the slides of its deck."""
    async with site.program() as program:
        answer = await program.post("/api/rooms", json={"deck": DECK})
    room = RoomDetail.model_validate_json(answer.content)
    assert answer.status_code == 201
    assert answer.headers["Location"] == f"/api/rooms/{room.id}"
    assert re.fullmatch("[1-9][0-9]{7}", room.code)
    assert room.link == f"{site.url}/{room.code}"
    assert re.fullmatch(re.escape(room.link) + "#[A-Za-z0-9_-]{22}", room.guest_link)
    assert room.screen_link == f"{site.url}/rooms/{room.id}/screen"
    assert (room.phase, room.at, room.step, room.rehearsal) == ("lobby", None, 0, False)
    assert "spannend" in [slide.id for slide in room.outline]


async def test_commands_move_the_room(site: Site) -> None:
    """A command answers with the room's new step and phase; the room then says the same."""
    room = await site.room()
    async with site.program() as program:
        answer = await program.post(f"/api/rooms/{room.id}/commands", json={"command": {"do": "jump", "at": 1}})
        assert Moved.model_validate_json(answer.content).step == 1
        read = RoomDetail.model_validate_json((await program.get(f"/api/rooms/{room.id}")).content)
    assert (read.step, read.at) == (1, 1)


async def test_of_two_remotes_one_is_first(site: Site) -> None:
    """A command that names a step the room has left is refused as stale, with a sentence."""
    room = await site.room()
    async with site.program() as program:
        url = f"/api/rooms/{room.id}/commands"
        first = await program.post(url, json={"command": {"do": "next"}, "step": 0})
        second = await program.post(url, json={"command": {"do": "next"}, "step": 0})
    assert (first.status_code, second.status_code) == (200, 409)
    assert Failed.model_validate_json(second.content).error.code == "stale"


async def test_a_senseless_command_is_refused(site: Site) -> None:
    """A command that makes no sense now is answered 409 with the sentence of the room's rules."""
    room = await site.room()
    async with site.program() as program:
        answer = await program.post(f"/api/rooms/{room.id}/commands", json={"command": {"do": "reveal"}})
    failed = Failed.model_validate_json(answer.content).error
    assert (answer.status_code, failed.code) == (409, "nothing_asked")
    assert failed.sentence == "Nothing is being asked right now."


async def test_rooms_are_listed_newest_first(site: Site) -> None:
    """The room opened last is the first of the list."""
    older, newer = await site.room(), await site.room()
    async with site.program() as program:
        rooms = Rooms.model_validate_json((await program.get("/api/rooms")).content).rooms
    ids = [room.id for room in rooms]
    assert ids.index(newer.id) < ids.index(older.id)


@pytest.mark.parametrize("days", [7, None])
async def test_a_room_opens_at_everybodys_own_pace(days: int | None, site: Site) -> None:
    """Phones can answer at once, and the list says until when."""
    until = None if days is None else wall_clock() + days * DAY
    async with site.program() as program:
        answer = await program.post("/api/rooms", json={"deck": DECK, "paced": True, "until": until})
        room = RoomDetail.model_validate_json(answer.content)
        listed = Rooms.model_validate_json((await program.get("/api/rooms")).content).rooms[0]
    assert (room.phase, room.until, room.step) == ("paced", until, 1)
    assert (listed.id, listed.phase, listed.until) == (room.id, "paced", until)


@pytest.mark.parametrize(
    ("paced", "days", "code", "says"),
    [
        (True, -1, "too_late", "That moment has passed already."),
        (True, 32, "too_far", "A room can be left to itself for 31 days at most."),
        (False, 1, "not_paced", "send `paced` with it"),
    ],
)
async def test_a_moment_that_cannot_be_opens_no_room(paced: bool, days: int, code: str, says: str, site: Site) -> None:
    """A moment in the past, one too far away, or one that nothing ends at is refused with a sentence."""
    async with site.program() as program:
        before = (await program.get("/api/rooms")).json()
        body = {"deck": DECK, "paced": paced, "until": wall_clock() + days * DAY}
        answer = await program.post("/api/rooms", json=body)
        assert (await program.get("/api/rooms")).json() == before
    failed = Failed.model_validate_json(answer.content).error
    assert (answer.status_code, failed.code) == (409 if paced else 422, code)
    assert says in failed.sentence


async def test_a_room_whose_time_is_over_is_listed_so(site: Site) -> None:
    """Also where nobody sat in it when its last moment came."""
    deck = (await site.services.host.record((await site.room()).id)).deck
    record = await site.services.host.open_room(deck)
    state = await site.services.store.state(record.id)
    await site.services.store.move(record.id, state, Room(phase=Paced(until=wall_clock() - DAY)), EVERY_ROUND)
    async with site.program() as program:
        read = RoomDetail.model_validate_json((await program.get(f"/api/rooms/{record.id}")).content)
    assert (read.phase, read.until) == ("lobby", None)


async def filled(site: Site, room: str, status: int = 200) -> Any:
    """Fill a rehearsal, and return what is said of it."""
    async with site.program() as program:
        answer = await program.post(f"/api/rooms/{room}/samples")
    assert answer.status_code == status, answer.text
    return answer.json()


async def rehearsal(site: Site, **way: object) -> RoomDetail:
    """Open a rehearsal."""
    async with site.program() as program:
        answer = await program.post("/api/rooms", json={"deck": DECK, "rehearsal": True, **way})
    return RoomDetail.model_validate_json(answer.content)


async def test_a_rehearsal_is_filled_once(site: Site) -> None:
    """Sample answers come into the open question, in the language of the deck; filling it again changes nothing."""
    room = await rehearsal(site)
    at = [slide.id for slide in room.outline].index("spannend")
    await site.services.host.command(room.id, Jump(at=at), None)
    said = [await filled(site, room.id) for _ in range(2)]
    assert said[0] == said[1]
    assert 5 <= said[0]["answers"] <= MOST_PEOPLE
    [outcome] = await site.services.host.results(room.id)
    assert outcome.counts.ballots == said[0]["answers"]


async def test_a_rehearsal_at_everybodys_own_pace_is_filled_whole(site: Site) -> None:
    """Every question with samples has answers."""
    room = await rehearsal(site, paced=True)
    said = await filled(site, room.id)
    outcomes = await site.services.host.results(room.id)
    assert said["answers"] == sum(outcome.counts.ballots for outcome in outcomes)
    assert sum(outcome.counts.ballots > 0 for outcome in outcomes) > 5


async def test_only_what_takes_answers_is_filled(site: Site) -> None:
    """A real room, a lobby, and a question that is closed are refused, each with its reason."""
    room = await site.room()
    assert (await filled(site, room.id, 409))["error"]["code"] == "no_rehearsal"
    room = await rehearsal(site)
    assert (await filled(site, room.id, 409))["error"]["code"] == "nothing_asked"
    await site.services.host.command(room.id, Jump(at=[s.id for s in room.outline].index("spannend")), None)
    await site.services.host.command(room.id, Do(do="close"), None)
    assert (await filled(site, room.id, 409))["error"]["code"] == "not_open"


async def test_a_chained_question_has_no_samples(site: Site) -> None:
    """What was made in the room is in no deck."""
    room = await rehearsal(site)
    host = site.services.host
    await host.command(room.id, Jump(at=[s.id for s in room.outline].index("spannend")), None)
    await host.command(room.id, Chain(kind="choice", items=("lef", "moed")), None)
    await host.command(room.id, Do(do="next"), None)
    assert (await filled(site, room.id, 409))["error"]["code"] == "no_samples"


async def test_results_cover_what_was_not_revealed(site: Site) -> None:
    """The organiser reads every round that was asked, in the order of the deck, hidden or not."""
    room = await site.room()
    slides = [slide.id for slide in room.outline]
    async with site.program() as program:
        url = f"/api/rooms/{room.id}"
        for command in ({"do": "jump", "at": slides.index("spannend")}, {"do": "again"}):
            assert (await program.post(f"{url}/commands", json={"command": command})).status_code == 200
        results = Results.model_validate_json((await program.get(f"{url}/results")).content)
    assert [round_.round for round_ in results.rounds] == ["spannend:1", "spannend:2"]
    assert [round_.ballots for round_ in results.rounds] == [0, 0]


async def test_a_ticket_works_once(site: Site) -> None:
    """A ticket gives one seat, of the audience it was asked for."""
    room = await site.room()
    async with site.program() as program:
        answer = await program.post(f"/api/rooms/{room.id}/tickets", json={"audience": "screen"})
    ticket = Ticket.model_validate_json(answer.content)
    grant = await site.services.tickets.redeem(ticket.ticket)
    assert grant is not None
    assert (grant.audience, grant.room) == ("screen", room.id)
    assert await site.services.tickets.redeem(ticket.ticket) is None


async def test_a_phone_is_paired_by_a_qr_code(site: Site) -> None:
    """A pairing is a link with its secret behind the #, which no server sees in a URL, and its QR code."""
    room = await site.room()
    async with site.program() as program:
        answer = await program.post(f"/api/rooms/{room.id}/remotes", json={})
    pairing = Pairing.model_validate_json(answer.content)
    assert pairing.link.startswith(f"{site.url}/remote#")
    assert pairing.expires_in == 600
    async with site.browser() as phone:
        came = await phone.post("/api/session", json={"pairing": pairing.link.partition("#")[2]})
        assert (came.json()["role"], came.json()["room"]) == ("remote", room.id)
        again = await phone.post("/api/session", json={"pairing": pairing.link.partition("#")[2]})
        assert again.status_code == 403


async def test_a_moderator_is_paired_with_one_room(site: Site) -> None:
    """The same link with another part in it makes a moderator."""
    room = await site.room()
    async with site.program() as program:
        answer = await program.post(f"/api/rooms/{room.id}/remotes", json={"role": "moderator"})
    pairing = Pairing.model_validate_json(answer.content)
    async with site.browser() as device:
        came = await device.post("/api/session", json={"pairing": pairing.link.partition("#")[2]})
        assert (came.json()["role"], came.json()["room"]) == ("moderator", room.id)
        again = (await device.get("/api/session")).json()
        assert (again["role"], again["room"]) == ("moderator", room.id)


async def test_a_room_is_handed_over(site: Site) -> None:
    """A co-presenter comes in by a one-time link, is told which room it is about, and may do what a presenter may."""
    room = await site.room()
    async with site.presenter() as presenter, site.browser() as other:
        answer = await presenter.post(f"/api/rooms/{room.id}/remotes", json={"role": "presenter"})
        secret = Pairing.model_validate_json(answer.content).link.partition("#")[2]
        came = await other.post("/api/session", json={"pairing": secret})
        assert (came.json()["role"], came.json()["room"]) == ("owner", room.id)
        assert (await other.get("/api/rooms")).status_code == 200
        assert (await other.post("/api/session", json={"pairing": secret})).status_code == 403
        assert (await presenter.get("/api/rooms")).status_code == 200


@pytest.mark.parametrize("path", ["", "/results"])
async def test_an_unknown_room_is_not_found(path: str, site: Site) -> None:
    """Whatever is asked about a room that is not there is answered 404 with a sentence."""
    async with site.program() as program:
        answer = await program.get(f"/api/rooms/0123456789abcdef{path}")
        pairing = await program.post("/api/rooms/0123456789abcdef/remotes", json={})
        ticket = await program.post("/api/rooms/0123456789abcdef/tickets", json={"audience": "screen"})
    assert {answer.status_code, pairing.status_code, ticket.status_code} == {404}
    assert Failed.model_validate_json(answer.content).error.code == "no_such_room"


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 422),
        (b"{", 422),
        (b"[]", 422),
        (b'{"deck": 1}', 422),
        (b'{"deck": "sturen-vanuit-vertrouwen", "canary": true}', 422),
        (b'{"deck": "no-such-deck"}', 404),
        (b'{"deck": "../../etc/passwd"}', 422),
        (b'{"deck": "' + b"a" * 70_000 + b'"}', 413),
    ],
)
async def test_a_wrong_body_is_refused(body: bytes, status: int, site: Site) -> None:
    """A body that is not what was expected is answered with a sentence, and opens nothing."""
    async with site.program() as program:
        answer = await program.post("/api/rooms", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == status
    assert Failed.model_validate_json(answer.content).error.sentence


async def test_only_json_is_understood(site: Site) -> None:
    """What an HTML form of another site could send is not read."""
    async with site.program() as program:
        answer = await program.post("/api/rooms", content=b'{"deck": "x"}', headers={"Content-Type": "text/plain"})
    assert answer.status_code == 415
