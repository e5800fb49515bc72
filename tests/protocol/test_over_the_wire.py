"""What the sentences of the protocol promise of a running server: a real engine, pages without sockets."""

import asyncio
from typing import Any

import msgpack
import pytest
import redis.asyncio as redis_client

from klankbord.live import host
from klankbord.live.frame import Frame
from klankbord.live.seat import MAX_UNREAD_REPLIES
from klankbord.protocol.codec import encode
from klankbord.protocol.codes import Code
from klankbord.protocol.messages import VERSION, Bye
from klankbord.store.base import Unavailable
from klankbord.store.redis import RedisStore
from klankbord.web import desk
from klankbord.web.auth.budget import MOST_FAILURES, SECONDS_EACH
from klankbord.web.auth.tickets import LIFETIME, Grant
from klankbord.web.poll import PollLink
from tests.conformance.harness import BINARY, TEXT, connected, masked, serving
from tests.protocol.node import Node
from tests.web.house import Page

Message = dict[str, Any]


def acks(page: Page) -> list[Message]:
    """Return the answers to votes, in the order they came."""
    return [message for message in page.got if message["t"] == "ack"]


def scenes(page: Page) -> list[Message]:
    """Return the scenes, in the order they came."""
    return [message.get("scene", message) for message in page.got if message["t"] != "ack"]


async def ack(page: Page, number: int = 1) -> Message:
    """Return an answer to a vote, the first or a later one."""
    await page.hear(lambda _: len(acks(page)) >= number)
    return acks(page)[number - 1]


async def done(page: Page, id_: int) -> Message:
    """Return the answer to an order."""
    return await page.hear(lambda message: message["t"] == "done" and message["id"] == id_)


async def turned_away(node: Node, **message: object) -> Message:
    """Open a page that says one thing; return the error it hears, having seen that it was closed with that code."""
    page = node.page()
    page.say(**message)
    error = await page.hear(lambda message: message["t"] == "error")
    assert page.closed == error["code"]
    assert page.got == [error]
    return error


async def opened(node: Node, **extra: object) -> Page:
    """Return a phone in a room whose first question is open."""
    phone = await node.phone(**extra)
    await node.do("advance")
    await phone.scene(phase="open")
    return phone


def unplugged(*_: object, **__: object) -> None:
    """Be a store that does not answer."""
    raise Unavailable("unplugged")


# ── Frames ──


def test_a_frame_is_the_same_bytes_by_every_way() -> None:
    """P8: what a websocket carries behind its header is what a poll carries as an item."""
    payload = encode(Bye(wait=7))
    frame = Frame(payload)
    poll = PollLink("192.0.2.1", lambda _: None, 0.0)
    poll.write(frame)
    assert frame.wire.endswith(payload)
    assert poll.answer()["down"] == [payload]


@pytest.mark.parametrize(
    ("sent", "code"),
    [(masked(TEXT, b"hello"), 1003), (masked(BINARY, b"x" * 16_385), 1009), (masked(BINARY, b"x") * 250, 1008)],
    ids=["text", "too large", "too fast"],
)
def test_what_a_websocket_does_not_carry_is_closed(sent: bytes, code: int) -> None:
    """P9, C11: text, a message over the limit, and more messages than anyone has reason to send."""
    with serving() as served, connected(served) as raw:
        raw.send(sent)
        assert raw.frames()[-1].code == code


def test_a_page_that_says_nothing_is_closed() -> None:
    """P9, C11: ten seconds are enough for a first message."""
    with serving() as served, connected(served) as raw:
        served.pass_seconds(10)
        assert raw.frames()[-1].code == 1008


# ── Version and coming in ──


async def test_a_page_of_another_version_is_told_so(node: Node) -> None:
    """P10, P42: whether it is older or newer."""
    for version in (0, VERSION + 1):
        error = await turned_away(node, t="join", version=version, code=node.record.code)
        assert error["code"] == Code.UNSUPPORTED_VERSION
        assert error["sentence"] == Code.UNSUPPORTED_VERSION.sentence
        assert error["come_back"] is False


async def test_the_server_says_its_version(node: Node) -> None:
    """P11: to phones, screens and remotes."""
    for page in (await node.phone(), await node.desk_page("screen"), await node.desk_page("remote")):
        assert page.got[0]["version"] == VERSION


async def test_a_page_comes_in_first_and_once(node: Node) -> None:
    """P12: nothing else is a first message, and coming in twice is not understood."""
    vote = {"t": "vote", "round": "woorden:1", "rev": 1, "answer": {"kind": "cloud", "words": ["lef"]}}
    assert (await turned_away(node, **vote))["code"] == Code.MALFORMED
    hasty = node.page()
    for _ in range(2):
        hasty.say(t="join", version=VERSION, code=node.record.code)
    assert hasty.closed == Code.MALFORMED
    seated = await node.phone()
    seated.say(t="join", version=VERSION, code=node.record.code)
    assert seated.closed == Code.FORBIDDEN


async def test_a_malformed_message_is_not_taken_in_part(node: Node) -> None:
    """P5: a vote with one field too many is no vote."""
    phone = await opened(node)
    phone.say(t="vote", round="woorden:1", rev=1, answer={"kind": "cloud", "words": ["lef"]}, weight=2)
    assert phone.closed == Code.MALFORMED
    again = await node.phone(secret=phone.got[0]["secret"])
    assert again.got[0]["ballots"] == []


async def test_one_message_in_and_one_out(node: Node) -> None:
    """P13: who the phone is, what this person answered, and the scene."""
    phone = await opened(node)
    phone.vote(1, "lef")
    await ack(phone)
    again = await node.phone(secret=phone.got[0]["secret"])
    joined = again.got[0]
    assert joined["ballots"] == [{"round": "woorden:1", "rev": 1, "answer": {"kind": "cloud", "words": ["lef"]}}]
    assert joined["scene"]["question"]["id"] == "woorden"


async def test_whoever_was_in_comes_back_in(node: Node) -> None:
    """P14, C9: as the same person, also to a full room and to one that has ended."""
    phones = [await node.phone() for _ in range(3)]
    secret = phones[0].got[0]["secret"]
    assert len(secret) == 22
    again = await node.phone(secret=secret)
    assert again.got[0]["secret"] == secret
    assert node.hub.present(node.record.id) == 3
    await node.do("end")
    late = await node.phone(secret=secret)
    assert (late.got[0]["secret"], late.got[0]["scene"]["phase"]) == (secret, "ended")


@pytest.fixture
def in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hosts look after their rooms all the time."""
    monkeypatch.setattr(host, "EMPTY_FOR", 0.04)


@pytest.mark.usefixtures("in_a_hurry")
async def test_without_the_key_of_a_room_nobody_is_who_they_were(node: Node, store: RedisStore) -> None:
    """Also where somebody sits in that room still, on a node that knew it."""
    secret = (await node.phone()).got[0]["secret"]
    await node.do("end")
    assert (await node.phone(secret=secret)).got[0]["t"] == "joined"
    await store.destroy_key(node.record.id)
    async with asyncio.timeout(5):
        while (await node.phone(secret=secret)).got[0]["t"] == "joined":
            pass
    assert (await node.host.record(node.record.id)).key is None


async def test_nobody_makes_up_who_they_are(node: Node) -> None:
    """P15: a secret that was not given out here is replaced."""
    phone = await node.phone(secret="A" * 22)
    assert phone.got[0]["secret"] not in {"A" * 22, None}


async def test_nobody_learns_which_codes_exist(node: Node) -> None:
    """P16: no room and an ended room sound the same."""
    unknown = await turned_away(node, t="join", version=VERSION, code="00000000")
    await node.do("end")
    assert await turned_away(node, t="join", version=VERSION, code=node.record.code) == unknown
    assert unknown["code"] == Code.NO_SUCH_ROOM


async def test_a_full_room_says_so(node: Node) -> None:
    """P17, C11: the fourth person in a room for three is refused, in so many words."""
    for _ in range(3):
        await node.phone()
    error = await turned_away(node, t="join", version=VERSION, code=node.record.code)
    assert error["code"] == Code.ROOM_FULL


async def test_guessing_is_slow_and_scanning_is_not(node: Node) -> None:
    """P18: wrong codes use up the network's budget, worthless tickets too; the room's guest needs none."""
    for number in range(MOST_FAILURES):
        if number % 2:
            await turned_away(node, t="join", version=VERSION, code="00000000")
        else:
            await turned_away(node, t="desk", version=VERSION, ticket="A" * 43)
    join = {"t": "join", "version": VERSION, "code": node.record.code}
    assert (await turned_away(node, **join))["code"] == Code.TOO_MANY_TRIES
    assert (await node.phone(guest=node.record.guest)).got[0]["t"] == "joined"
    node.clock.now += SECONDS_EACH
    assert (await node.phone()).got[0]["t"] == "joined"
    assert (MOST_FAILURES, SECONDS_EACH) == (30, 4.0)


@pytest.mark.parametrize("audience", ["screen", "remote"])
async def test_a_ticket_works_once(node: Node, audience: Any) -> None:
    """P19: it says what the page is and where; used again it is worthless."""
    ticket = await node.tickets.issue(Grant(audience, node.record.id))
    page = node.page()
    page.say(t="desk", version=VERSION, ticket=ticket)
    seated = await page.hear(lambda message: message["t"] == "seated")
    assert (seated["audience"], seated["room"]) == (audience, node.record.id)
    assert ("notes" in seated["scene"]) == (audience == "remote")
    error = await turned_away(node, t="desk", version=VERSION, ticket=ticket)
    assert error["code"] == Code.FORBIDDEN
    assert LIFETIME == 30


async def test_a_seat_does_what_its_audience_does(node: Node) -> None:
    """P20: phones vote, screens and remotes order, and neither the other."""
    phone, screen, remote = await opened(node), await node.desk_page("screen"), await node.desk_page("remote")
    phone.say(t="order", id=1, step=None, command={"do": "end"})
    screen.vote(1, "lef")
    remote.vote(1, "lef")
    assert phone.closed == screen.closed == remote.closed == Code.FORBIDDEN
    assert (await node.host.view(node.record.id)).room.phase.name == "open"


async def test_a_crowd_at_the_door_is_told_to_come_back(node: Node, monkeypatch: pytest.MonkeyPatch) -> None:
    """P21, C11: the door has a limit, and the page over it hears `busy`, which says come back."""
    monkeypatch.setattr(desk, "MOST_AT_THE_DOOR", 2)
    pages = [node.page() for _ in range(3)]
    for page in pages:
        page.say(t="join", version=VERSION, code=node.record.code)
    assert (pages[2].closed, pages[2].got[0]["come_back"]) == (Code.BUSY, True)
    for page in pages[:2]:
        await page.hear(lambda message: message["t"] == "joined")


async def test_without_a_store_nobody_comes_in_by_mistake(node: Node, monkeypatch: pytest.MonkeyPatch) -> None:
    """P21, C8: `busy` is all that is said while nothing can be known."""
    monkeypatch.setattr(RedisStore, "find", unplugged)
    error = await turned_away(node, t="join", version=VERSION, code=node.record.code)
    assert error["code"] == Code.BUSY


# ── Votes ──


async def test_a_vote_that_was_taken(node: Node) -> None:
    """P22, P23, P24, C5: `ok`, with the place of the change."""
    phone = await opened(node)
    seq = scenes(phone)[-1]["seq"]
    phone.vote(1, "lef")
    assert await ack(phone) == {
        "t": "ack",
        "round": "woorden:1",
        "rev": 1,
        "status": "ok",
        "seq": seq + 1,
        "ballot": None,
        "reason": None,
        "retry": None,
    }


async def test_a_vote_that_comes_again(node: Node) -> None:
    """P25, P29, C2: `dup`, with what stands, by whatever connection it comes; it is counted once.

    Either page of this person is one of those who answered from then on.
    """
    phone = await opened(node)
    other = await node.phone(secret=phone.got[0]["secret"])
    phone.vote(1, "lef")
    await ack(phone)
    other.vote(1, "lef")
    repeated = await ack(other)
    assert node.hub.seated_among(node.record.id, "answered") == 2
    assert (repeated["status"], repeated["ballot"]["rev"], repeated["ballot"]["answer"]["words"]) == ("dup", 1, ["lef"])
    counts = (await node.host.view(node.record.id)).counts
    assert (counts.ballots, counts.weights["lef"]) == (1, 1)


async def test_an_answer_that_comes_again_later_is_none_to_another_question(node: Node) -> None:
    """P25: whoever sends it has not answered what is asked now, and sees no more than others who have not."""
    phone = await opened(node)
    phone.vote(1, "lef")
    await ack(phone)
    await node.do("next")
    phone.vote(1, "lef")
    assert (await ack(phone, 2))["status"] == "dup"
    assert node.hub.seated_among(node.record.id, "answered") == 0


async def test_an_older_answer_that_comes_late(node: Node) -> None:
    """P25, P29, C3: it does not replace the newer one, and its sender hears what stands."""
    phone = await opened(node)
    phone.vote(2, "moed")
    phone.vote(1, "lef")
    late = await ack(phone, 2)
    assert (late["rev"], late["status"], late["ballot"]["answer"]["words"]) == (1, "dup", ["moed"])
    assert set((await node.host.view(node.record.id)).counts.weights) == {"moed", "moed\nmoed"}


async def test_a_vote_that_comes_too_late(node: Node) -> None:
    """P26, C6: `closed`, with what stands where something does; nothing of it is counted."""
    phone, other = await opened(node), await node.phone()
    phone.vote(1, "lef")
    await ack(phone)
    await node.do("close")
    phone.vote(2, "moed")
    other.vote(1, "moed")
    assert [(await ack(phone, 2))[key] for key in ("rev", "status")] == [2, "closed"]
    assert (await ack(phone, 2))["ballot"]["rev"] == 1
    assert ((await ack(other))["status"], (await ack(other))["ballot"]) == ("closed", None)
    assert (await node.host.view(node.record.id)).counts.ballots == 1


async def test_a_vote_that_is_no_answer(node: Node) -> None:
    """P27, C5: `invalid`, with a code, its values, and a sentence for a person."""
    phone = await opened(node)
    phone.vote(1, "een", "twee", "drie", "vier")
    refused = await ack(phone)
    assert (refused["status"], refused["rev"]) == ("invalid", 1)
    assert refused["reason"] == {
        "code": "too_many_words",
        "values": {"most": 3},
        "sentence": "Give at most 3 words.",
    }
    assert (await node.host.view(node.record.id)).counts.ballots == 0


async def test_an_answer_that_may_not_change(node: Node) -> None:
    """P27: the first one stands, and the second hears so."""
    phone = await opened(node)
    await node.do("next")
    for rev, pick in enumerate(["ja", "nee"], 1):
        phone.say(t="vote", round="eens:1", rev=rev, answer={"kind": "choice", "picks": [pick]})
    refused = await ack(phone, 2)
    assert (refused["status"], refused["reason"]["code"]) == ("invalid", "unchangeable")
    assert refused["ballot"]["answer"]["picks"] == ["ja"]


async def test_a_vote_of_which_nothing_is_known(node: Node, monkeypatch: pytest.MonkeyPatch) -> None:
    """P28, C5, C8: `busy`, and when to try again; the same revision is then taken as if it were the first."""
    phone = await opened(node)
    with monkeypatch.context() as broken:
        broken.setattr(RedisStore, "cast", unplugged)
        phone.vote(1, "lef")
        unknown = await ack(phone)
    assert (unknown["status"], unknown["seq"]) == ("busy", None)
    assert unknown["retry"] > 0
    phone.vote(1, "lef")
    assert (await ack(phone, 2))["status"] == "ok"


async def test_every_vote_gets_its_own_answer(node: Node) -> None:
    """P23, C5: as many acks as votes, whatever becomes of them."""
    phone = await opened(node)
    sent = [1, 1, 3, 2, 4, 4]
    for rev in sent:
        phone.vote(rev, *["lef"] * (4 if rev == 4 else 1))
    await ack(phone, len(sent))
    assert sorted(answer["rev"] for answer in acks(phone)) == sorted(sent)
    assert {answer["round"] for answer in acks(phone)} == {"woorden:1"}


async def test_no_clock_decides_about_an_answer(node: Node, client: "redis_client.Redis") -> None:
    """C10: a clock that runs backwards changes nothing, and nothing that is kept of the room expires."""
    phone = await opened(node)
    phone.vote(1, "lef")
    await ack(phone)
    node.clock.now -= 1_000_000
    phone.vote(2, "moed")
    assert (await ack(phone, 2))["status"] == "ok"
    kept = [key async for key in client.scan_iter(match=f"*{node.record.id}*")]
    kept.append(f"code:{node.record.code}".encode())
    assert len(kept) > 4
    assert {await client.ttl(key) for key in kept} == {-1}


# ── Scenes ──


async def test_a_page_never_goes_back(node: Node) -> None:
    """P32, C4, C7: seq grows by one with every change, step with every command, and no page is shown less."""
    phone, screen = await opened(node), await node.desk_page("screen")
    before = scenes(screen)[0]
    for rev, word in enumerate(["lef", "moed", "rust"], 1):
        phone.vote(rev, word)
    assert [(await ack(phone, number))["seq"] for number in (1, 2, 3)] == [before["seq"] + n for n in (1, 2, 3)]
    await node.do("reveal")
    after = await screen.scene(phase="revealed")
    assert (after["seq"], after["step"]) == (before["seq"] + 4, before["step"] + 1)
    for page in (phone, screen):
        places = [(scene["epoch"], scene["seq"]) for scene in scenes(page)]
        assert places == sorted(places)


async def test_a_command_is_seen_by_everybody(node: Node) -> None:
    """P35: phones that have answered and those that have not, screens and remotes."""
    pages = [await opened(node), await node.phone(), await node.desk_page("screen"), await node.desk_page("remote")]
    pages[0].vote(1, "lef")
    await ack(pages[0])
    await node.do("close")
    for page in pages:
        assert (await page.scene(phase="closed"))["answered"] == 1


async def test_a_remote_that_comes_in_is_counted(node: Node) -> None:
    """P33: so the screen can say that the phone works."""
    screen = await node.desk_page("screen")
    assert {scene["remotes"] for scene in scenes(screen)} == {0}
    await node.desk_page("remote")
    assert (await screen.scene(remotes=1))["present"] == 0


async def test_a_vote_is_seen_by_those_who_watch(node: Node) -> None:
    """P35: screens at once, remotes after half a second; to other phones nothing is sent."""
    phone, other = await opened(node), await node.phone()
    screen, remote = await node.desk_page("screen"), await node.desk_page("remote")
    heard = len(other.got)
    phone.vote(1, "lef")
    await screen.scene(answered=1)
    assert not [scene for scene in scenes(remote) if scene["answered"] == 1]
    await node.after(0.5)
    await remote.scene(answered=1)
    assert len(other.got) == heard


async def test_whoever_answered_watches_at_most_once_a_second(node: Node) -> None:
    """P35: with `after`, further votes wait on phones until a second has passed."""
    phone, other, screen = await opened(node), await node.phone(), await node.desk_page("screen")
    remote = await node.desk_page("remote")
    remote.say(t="order", id=1, step=None, command={"do": "show", "visibility": "after"})
    await phone.scene(visibility="after")
    await screen.scene(visibility="after")
    phone.vote(1, "lef")
    await phone.scene(answered=0)  # the picture that it may now see, as it was
    await screen.scene(answered=1)
    other.vote(1, "moed")
    await screen.scene(answered=2)
    assert not [scene for scene in scenes(phone) if scene["answered"] == 2]
    await node.after(1.0)
    assert len((await phone.scene(answered=2))["result"]["words"]) == 2


async def test_the_scene_comes_again_when_nothing_happens(node: Node) -> None:
    """P36, C7: after ten seconds, to everybody, the same one."""
    pages = [await opened(node), await node.desk_page("screen"), await node.desk_page("remote")]
    for _ in range(3):
        heard = [len(page.got) for page in pages]
        await node.after(10.0)
        for page, before in zip(pages, heard, strict=True):
            await page.hear(lambda _, page=page, before=before: len(page.got) > before)
    assert all(scenes(page)[-1] == scenes(page)[-2] for page in pages)


async def test_a_slow_page_is_sent_the_newest_scene_only(node: Node) -> None:
    """P37, C11: what it could not read in time is not sent at all."""
    phone, screen = await opened(node), await node.desk_page("screen")
    phone.congested = True
    heard = len(phone.got)
    for verb, phase in (("close", "closed"), ("open", "open"), ("reveal", "revealed")):
        await node.do(verb)
        await screen.scene(phase=phase)
    assert len(phone.got) == heard
    phone.congested = False
    node.desk.drained(phone)
    assert [message["phase"] for message in phone.got[heard:]] == ["revealed"]


async def test_a_page_that_reads_no_answers_is_dropped(node: Node) -> None:
    """P37, C11: answers are never left out, so a page that takes none goes."""
    phone = await opened(node)
    phone.congested = True
    for rev in range(1, MAX_UNREAD_REPLIES + 2):
        phone.vote(rev, "x" * 41)  # refused at once, so the answers come in this turn
    assert len(acks(phone)) == MAX_UNREAD_REPLIES == 64
    assert phone.closed == 1006


# ── Orders ──


async def test_an_order_is_carried_out_or_refused_with_a_sentence(node: Node) -> None:
    """P38, P40: `done` repeats the id; a refusal says why."""
    remote = await node.desk_page("remote")
    remote.say(t="order", id=1, step=None, command={"do": "advance"})
    assert (await done(remote, 1))["status"] == "ok"
    assert (await remote.scene(phase="open"))["at"] == 0
    remote.say(t="order", id=2, step=None, command={"do": "hide"})
    refused = await done(remote, 2)
    assert [refused[key] for key in ("status", "code", "sentence")] == [
        "refused",
        "hidden",
        "The result is not on the screen.",
    ]


async def test_an_order_of_which_nothing_is_known(node: Node, monkeypatch: pytest.MonkeyPatch) -> None:
    """P38, C8: `busy`; the room is where it was."""
    remote = await node.desk_page("remote")
    with monkeypatch.context() as broken:
        broken.setattr(RedisStore, "move", unplugged)
        remote.say(t="order", id=1, step=None, command={"do": "advance"})
        assert (await done(remote, 1))["status"] == "busy"
    assert (await node.host.view(node.record.id)).step == 0


async def test_an_order_for_a_room_that_moved_on(node: Node) -> None:
    """P39: it is stale; without a step it is always tried."""
    remote, other = await node.desk_page("remote"), await node.desk_page("screen")
    other.say(t="order", id=1, step=0, command={"do": "next"})
    await done(other, 1)
    remote.say(t="order", id=2, step=0, command={"do": "next"})
    assert (await done(remote, 2))["status"] == "stale"
    remote.say(t="order", id=3, step=None, command={"do": "next"})
    assert (await done(remote, 3))["status"] == "ok"
    assert (await remote.scene(at=1))["step"] == 2


async def test_a_question_out_of_sight_takes_no_answers_and_is_found_open(node: Node) -> None:
    """P40, C6: going on is a cut; a look ahead and back again has closed nothing."""
    phone, remote = await opened(node), await node.desk_page("remote")
    remote.say(t="order", id=0, step=None, command={"do": "jump", "at": 1})
    await done(remote, 0)
    phone.vote(1, "lef")
    assert (await ack(phone))["status"] == "closed"
    remote.say(t="order", id=1, step=None, command={"do": "previous"})
    await done(remote, 1)
    phone.got.clear()
    phone.vote(2, "moed")
    assert (await ack(phone))["status"] == "ok"


# ── Goodbyes ──


async def test_a_planned_stop_answers_every_vote_first(node: Node) -> None:
    """P23, P41, C5: what is under way is on disk, and its phone has heard so, before it is closed."""
    phone = await opened(node)
    phone.vote(1, "lef")
    await node.host.close(within=1.0)
    assert [message["status"] for message in acks(phone)] == ["ok"]
    assert phone.closed == Code.RESTARTING


async def test_a_planned_stop_spreads_those_who_come_back(node: Node) -> None:
    """P41, P43, C9: everybody hears a wait within the time given, and is closed with a code that says come back."""
    pages = [await node.phone(), await node.phone(), await node.desk_page("screen")]
    await node.host.close(within=3600.0)
    waits = [(await page.hear(lambda message: message["t"] == "bye"))["wait"] for page in pages]
    assert all(0 <= wait <= 3_600_000 for wait in waits)
    assert len(set(waits)) > 1
    assert {page.closed for page in pages} == {Code.RESTARTING}
    assert Code.RESTARTING.come_back


async def test_an_error_says_what_the_close_code_says(node: Node) -> None:
    """P42: the same number, its sentence, and whether to come back."""
    page = node.page()
    node.desk.received(page, msgpack.packb("hello"))
    assert page.got == [
        {"t": "error", "code": page.closed, "sentence": Code.MALFORMED.sentence, "come_back": False},
    ]
