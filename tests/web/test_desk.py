"""Pages at the desk: real store and real rooms, connections that only remember what was written to them."""

import asyncio

import msgpack
import pytest
import redis.asyncio as redis_client

from klankbord.live.host import Host
from klankbord.live.hub import Hub
from klankbord.protocol.codes import Code
from klankbord.protocol.messages import VERSION
from klankbord.rooms import Show
from klankbord.store.redis import RedisStore
from klankbord.web.auth.budget import MOST_FAILURES, FailureBudget
from klankbord.web.auth.tickets import Grant
from klankbord.web.desk import Desk
from tests.web.house import House, Page


async def test_a_phone_that_joins_gets_who_it_is_and_what_there_is(house: House) -> None:
    """One message in, one message out: the second round trip is the last."""
    phone = await house.phone()
    joined = phone.got[0]
    assert joined["t"] == "joined"
    assert joined["ballots"] == []
    assert joined["scene"]["phase"] == "lobby"
    assert len(joined["secret"]) == 22


async def test_a_phone_that_comes_back_is_the_same_person(house: House) -> None:
    """Joining again with the secret finds the recorded ballots and takes no second place."""
    phone = await house.phone()
    await house.do("advance")
    await phone.scene(phase="open")
    phone.vote(1, "lef")
    await phone.hear(lambda message: message["t"] == "ack")
    again = await house.phone(secret=phone.got[0]["secret"])
    assert again.got[0]["secret"] == phone.got[0]["secret"]
    assert again.got[0]["ballots"] == [{"round": "woorden:1", "rev": 1, "answer": {"kind": "cloud", "words": ["lef"]}}]
    assert house.hub.present(house.record.id) == 1


async def test_a_secret_that_the_room_never_gave_out_is_replaced(house: House) -> None:
    """Identities are minted here: a page cannot make up a thousand of them."""
    made_up = "A" * 22
    phone = await house.phone(secret=made_up)
    assert phone.got[0]["t"] == "joined"
    assert phone.got[0]["secret"] != made_up


async def test_an_unknown_code_and_an_ended_room_sound_the_same(house: House) -> None:
    """Nobody learns from the answer which codes exist."""
    stranger = house.page()
    stranger.say(t="join", version=VERSION, code="00000000")
    unknown = await stranger.hear(lambda message: True)
    await house.do("end")
    late = await house.phone()
    assert late.got[0] == unknown
    assert unknown["code"] == stranger.closed == late.closed == Code.NO_SUCH_ROOM
    made_up = await house.phone(guest="A" * 22, secret="B" * 22)
    assert made_up.got[0] == unknown


async def test_whoever_scanned_the_qr_code_too_late_hears_that_it_is_over(house: House) -> None:
    """The secret in the QR code shows that this is no guess, and costs no budget."""
    await house.do("end")
    for _ in range(MOST_FAILURES + 1):
        late = await house.phone(guest=house.record.guest)
        assert (late.closed, late.got[0]["come_back"]) == (Code.ENDED, False)
        assert late.got[0]["sentence"] == "This room is over."


async def test_a_participant_sees_that_the_room_ended(house: House) -> None:
    """Whoever was in it comes back to an ended room."""
    phone = await house.phone()
    await house.do("end")
    again = await house.phone(secret=phone.got[0]["secret"])
    assert again.got[0]["scene"]["phase"] == "ended"


async def test_a_full_room_says_so(house: House) -> None:
    """The fourth person in a room for three hears why."""
    for _ in range(3):
        assert (await house.phone()).closed is None
    fourth = await house.phone()
    assert fourth.closed == Code.ROOM_FULL


async def test_wrong_codes_use_up_a_budget_that_a_guest_does_not_need(house: House) -> None:
    """Guessing is slowed down; whoever scanned the QR code of the room, or was in it, gets in."""
    for _ in range(MOST_FAILURES):
        page = house.page()
        page.say(t="join", version=VERSION, code="00000000")
        await page.hear(lambda message: True)
    typed = await house.phone()
    assert typed.closed == Code.TOO_MANY_TRIES
    scanned = await house.phone(guest=house.record.guest)
    assert scanned.closed is None
    returning = await house.phone(secret=scanned.got[0]["secret"])
    assert returning.closed is None


async def test_wrong_tickets_use_up_the_same_budget(house: House) -> None:
    """Nobody tries tickets for long; after that not even a good one is looked at."""
    for _ in range(MOST_FAILURES):
        page = house.page()
        page.say(t="desk", version=VERSION, ticket="A" * 22)
        assert (await page.hear(lambda _: True))["code"] == Code.FORBIDDEN
    assert (await house.desk_page("remote")).closed == Code.TOO_MANY_TRIES


async def test_every_vote_gets_its_answer(house: House) -> None:
    """ok, dup, invalid and closed: each with what a phone needs to show the truth."""
    phone = await house.phone()
    await house.do("advance")
    phone.vote(1, "lef")
    assert (await phone.hear(lambda m: m.get("status") == "ok"))["seq"] == 2
    phone.vote(1, "lef")
    assert (await phone.hear(lambda m: m.get("status") == "dup"))["ballot"]["answer"]["words"] == ["lef"]
    phone.vote(2, "een", "twee", "drie", "vier")
    invalid = await phone.hear(lambda m: m.get("status") == "invalid")
    assert (invalid["reason"]["code"], invalid["reason"]["values"]) == ("too_many_words", {"most": 3})
    await house.do("close")
    phone.vote(3, "moed")
    closed = await phone.hear(lambda m: m.get("status") == "closed")
    assert closed["ballot"]["rev"] == 1


async def test_a_vote_for_a_question_that_is_not_in_the_deck_is_invalid(house: House) -> None:
    """A page cannot make the store keep a round that nobody asked."""
    phone = await house.phone()
    phone.vote(1, "lef", round_key="verzonnen:1")
    assert (await phone.hear(lambda m: m["t"] == "ack"))["reason"]["code"] == "malformed"


async def test_the_screen_sees_answers_arrive_and_phones_do_not(house: House) -> None:
    """Votes never fan out to the room: a phone hears of a phase, a screen of every count."""
    phone, other, screen = await house.phone(), await house.phone(), await house.desk_page("screen")
    await house.do("advance")
    await other.scene(phase="open")
    phone.vote(1, "lef")
    assert (await screen.scene(answered=1))["phase"] == "open"
    heard = len(other.got)
    await asyncio.sleep(0.3)
    assert len(other.got) == heard


async def test_nobody_sees_a_hidden_result_before_the_reveal(house: House) -> None:
    """With `reveal` the count is shown and the words are not, on the remote neither."""
    phone, screen, remote = await house.phone(), await house.desk_page("screen"), await house.desk_page("remote")
    await house.do("advance")
    phone.vote(1, "geheimwoord")
    for page in (screen, remote):
        assert (await page.scene(answered=1))["result"] is None
    await house.do("reveal")
    for page in (phone, screen, remote):
        assert (await page.scene(phase="revealed"))["result"]["words"][0]["label"] == "geheimwoord"


async def test_whoever_answered_may_watch_where_the_deck_says_so(house: House) -> None:
    """With `after`, a phone that has answered sees the result grow; one that has not, and the screen, wait."""
    phone, other = await house.phone(), await house.phone()
    await house.do("advance")
    await house.host.command(house.record.id, Show(do="show", visibility="after"), None)
    await phone.scene(visibility="after")
    phone.vote(1, "lef")
    await phone.hear(lambda message: message.get("result"))
    other.vote(1, "moed")
    await phone.hear(lambda message: len((message.get("result") or {}).get("words", ())) == 2)
    await other.hear(lambda message: message.get("result"))


async def test_after_going_on_nobody_has_answered_yet(house: House) -> None:
    """What a phone may see for having answered ends with the round."""
    phone = await house.phone()
    await house.do("advance")
    phone.vote(1, "lef")
    await phone.hear(lambda message: message["t"] == "ack")
    assert house.hub.seated_among(house.record.id, "answered") == 1
    await house.do("again")
    await phone.hear(lambda message: (message.get("round") or {}) == {"key": "woorden:2", "number": 2})
    assert house.hub.seated_among(house.record.id, "answered") == 0


async def test_two_remotes_that_press_at_once_move_the_room_once(house: House) -> None:
    """The second saw an older step; it hears that somebody was first."""
    one, two = await house.desk_page("remote"), await house.desk_page("remote")
    for remote in (one, two):
        remote.say(t="order", id=7, step=0, command={"do": "next"})
    answers = [await page.hear(lambda message: message["t"] == "done") for page in (one, two)]
    assert sorted(answer["status"] for answer in answers) == ["ok", "stale"]
    assert (await two.scene(phase="open"))["at"] == 0


async def test_a_command_that_makes_no_sense_is_refused_with_a_sentence(house: House) -> None:
    """The presenter reads why nothing happened."""
    remote = await house.desk_page("remote")
    remote.say(t="order", id=1, step=None, command={"do": "reveal"})
    done = await remote.hear(lambda message: message["t"] == "done")
    assert (done["status"], done["sentence"]) == ("refused", "Nothing is being asked right now.")


async def test_a_phone_cannot_command_and_a_screen_cannot_vote(house: House) -> None:
    """A seat does what its audience does, and nothing else."""
    phone, screen = await house.phone(), await house.desk_page("screen")
    phone.say(t="order", id=1, step=None, command={"do": "next"})
    screen.vote(1, "lef")
    assert phone.closed == screen.closed == Code.FORBIDDEN


async def test_a_moderator_at_the_desk_decides_about_answers_only(house: House) -> None:
    """An order that is not a moderator's is refused with a sentence, and the seat stays."""
    moderator = await house.desk_page("moderator")
    await house.do("advance")
    await moderator.scene(phase="open")
    moderator.say(t="order", id=1, step=None, command={"do": "close"})
    done = await moderator.hear(lambda message: message.get("id") == 1)
    assert (done["status"], done["code"], done["sentence"]) == ("refused", "forbidden", "This is not for you to do.")
    moderator.say(t="order", id=2, step=None, command={"do": "moderate", "moderation": "all"})
    assert (await moderator.hear(lambda message: message.get("id") == 2))["status"] == "ok"
    assert (await moderator.scene(moderation="all"))["phase"] == "open"
    assert moderator.closed is None


async def test_a_page_is_turned_away_when_its_session_ends(house: House) -> None:
    """Whoever logs out is out, on the screen too; others stay."""
    pages: list[Page] = []
    for session in ("mine", "another"):
        page = house.page()
        ticket = await house.tickets.issue(Grant("screen", house.record.id, session))
        page.say(t="desk", version=VERSION, ticket=ticket)
        await page.scene(phase="lobby")
        pages.append(page)
    house.desk.turn_away("mine")
    assert [page.closed for page in pages] == [Code.FORBIDDEN, None]


async def test_a_ticket_opens_one_socket(house: House) -> None:
    """A ticket that was used is worthless."""
    ticket = await house.tickets.issue(Grant("screen", house.record.id))
    for expected in ("seated", "error"):
        page = house.page()
        page.say(t="desk", version=VERSION, ticket=ticket)
        assert (await page.hear(lambda message: True))["t"] == expected


@pytest.mark.parametrize(
    ("message", "code"),
    [
        (b"\xc1", Code.MALFORMED),
        (msgpack.packb({"t": "vote", "round": "woorden:1", "rev": 1, "answer": {}}), Code.MALFORMED),
        (msgpack.packb({"t": "join", "version": 99, "code": "12345678"}), Code.UNSUPPORTED_VERSION),
    ],
)
async def test_a_page_that_starts_wrong_is_told_and_closed(house: House, message: bytes, code: Code) -> None:
    """The code says whether to come back; the sentence says what to do."""
    page = house.page()
    house.desk.received(page, message)
    assert page.closed == page.got[0]["code"] == code
    assert page.got[0]["come_back"] is False


async def test_a_page_that_leaves_is_not_present(house: House) -> None:
    """The screen counts who is there."""
    phone, screen = await house.phone(), await house.desk_page("screen")
    await screen.scene(present=1)
    house.desk.closed(phone)
    await screen.scene(present=0)


async def test_a_stop_is_announced_before_it_happens(house: House) -> None:
    """Every page hears `bye` with a wait of its own, and is closed with a code that says come back."""
    phones = [await house.phone() for _ in range(3)]
    await house.host.close(within=5.0)
    for phone in phones:
        assert 0 <= (await phone.hear(lambda message: message["t"] == "bye"))["wait"] <= 5000
        assert phone.closed == Code.RESTARTING


async def test_a_second_node_shows_what_the_first_took(house: House, client: "redis_client.Redis") -> None:
    """State is the truth, messages are hints: a screen elsewhere follows."""
    store, hub = RedisStore(client), Hub()
    async with Host(store, hub) as host:
        desk = Desk(host, hub, store, house.tickets, FailureBudget(), most_people=3)
        screen = Page(desk)
        desk.opened(screen)
        screen.say(t="desk", version=VERSION, ticket=await house.tickets.issue(Grant("screen", house.record.id)))
        await screen.scene(phase="lobby")
        phone = await house.phone()
        await house.do("advance")
        phone.vote(1, "lef")
        await screen.scene(phase="open", answered=1)
