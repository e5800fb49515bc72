"""The Python client drives a whole room: as presenter, as screen and as any number of phones."""

import asyncio

import pytest

from klankbord.client import Klankbord, Phone, Refused, Screen, Unreachable
from klankbord.protocol.api import Do, Jump, RoomDetail
from klankbord.protocol.codes import Code
from klankbord.protocol.messages import RemoteScene, Scene
from klankbord.questions.cloud import CloudAnswer, CloudResult
from tests.web.site import Site

pytestmark = pytest.mark.asyncio(loop_scope="module")

DECK = "sturen-vanuit-vertrouwen"


def words(*given: str) -> CloudAnswer:
    """The answer of one person to a cloud."""
    return CloudAnswer(words=given)


async def ask(klankbord: Klankbord, room: RoomDetail, question: str = "spannend") -> None:
    """Put a question in front of the room."""
    at = [slide.id for slide in room.outline].index(question)
    await klankbord.command(room.id, Jump(at=at))


async def until_open(phone: Phone) -> None:
    """Wait until the phone shows a question that takes answers."""
    async with asyncio.timeout(10):
        await phone.until(lambda scene: scene.phase == "open")


def result_of(scene: Scene) -> dict[str, int]:
    """The words in a scene, and how many people gave each."""
    return {word.key: word.count for word in scene.result.words} if isinstance(scene.result, CloudResult) else {}


async def test_a_room_from_beginning_to_end(site: Site) -> None:
    """Open, join, ask, answer, change, reveal, read: everything a room does can be done from Python."""
    async with Klankbord(site.url, site.token) as klankbord:
        assert DECK in [deck.id for deck in await klankbord.decks()]
        room = await klankbord.open_room(DECK)
        guest = room.guest_link.partition("#")[2]
        async with (
            Phone.join(site.url, room.code, guest) as ann,
            Phone.join(site.url, room.code) as ben,
            Screen.join(klankbord, room.id) as screen,
        ):
            assert ann.scene.phase == "lobby"
            await ask(klankbord, room)
            await asyncio.gather(until_open(ann), until_open(ben))
            acks = await asyncio.gather(ann.vote(words("Vertrouwen", "moed")), ben.vote(words("vertrouwen")))
            assert [ack.status for ack in acks] == ["ok", "ok"]
            assert (await ann.vote(words("Moed"))).rev == 2
            async with asyncio.timeout(10):
                scene = await screen.until(lambda scene: result_of(scene) == {"moed": 1, "vertrouwen": 1})
            assert scene.answered == 2
        [round_] = (await klankbord.results(room.id)).rounds
        assert (round_.round, round_.ballots) == ("spannend:1", 2)


async def test_a_person_stays_who_they_are(site: Site) -> None:
    """With its secret a phone comes back as the same person, and its next answer replaces the one before."""
    async with Klankbord(site.url, site.token) as klankbord:
        room = await klankbord.open_room(DECK)
        await ask(klankbord, room)
        async with Phone.join(site.url, room.code) as phone:
            assert (await phone.vote(words("eerst"))).rev == 1
        async with Phone.join(site.url, room.code, secret=phone.secret) as again:
            assert (await again.vote(words("later"))).rev == 2
        [round_] = (await klankbord.results(room.id)).rounds
        assert round_.ballots == 1


async def test_a_remote_reads_the_notes(site: Site) -> None:
    """A remote sees what comes next, and its orders move the room; two at the same step move it once."""
    async with Klankbord(site.url, site.token) as klankbord:
        room = await klankbord.open_room(DECK)
        async with Screen.join(klankbord, room.id, "remote") as remote:
            assert isinstance(remote.scene, RemoteScene)
            assert remote.scene.upcoming is not None
            first, second = await asyncio.gather(
                remote.order(Do(do="next"), step=0), remote.order(Do(do="next"), step=0)
            )
            assert {first.status, second.status} == {"ok", "stale"}
            refused = await remote.order(Do(do="hide"))
        assert (refused.status, refused.sentence) == ("refused", "Nothing is being asked right now.")


async def test_a_wrong_code_is_refused(site: Site) -> None:
    """A phone with a wrong code hears so at once, in the words a person would read."""
    with pytest.raises(Refused) as refusal:
        async with Phone.join(site.url, "00000000"):
            pass
    assert refusal.value.code == Code.NO_SUCH_ROOM
    assert str(refusal.value) == Code.NO_SUCH_ROOM.sentence


async def test_an_answer_that_is_none_comes_back_with_a_reason(site: Site) -> None:
    """The word on an answer that the question does not take is `invalid`, with the reason."""
    async with Klankbord(site.url, site.token) as klankbord:
        room = await klankbord.open_room(DECK)
        await ask(klankbord, room)
        async with Phone.join(site.url, room.code) as phone:
            ack = await phone.vote(words("a", "b", "c", "d"))
    assert ack.status == "invalid"
    assert ack.reason is not None
    assert ack.reason.code == "too_many_words"


async def test_nothing_asked_is_nothing_sent(site: Site) -> None:
    """In the lobby there is nothing to answer."""
    room = await site.room()
    async with Phone.join(site.url, room.code) as phone:
        with pytest.raises(ValueError, match="nothing is asked"):
            await phone.vote(words("a"))


async def test_the_servers_sentence_reaches_the_program(site: Site) -> None:
    """A refused request raises with the server's own sentence and code."""
    async with Klankbord(site.url, site.token) as klankbord:
        with pytest.raises(Refused, match="no deck with this id") as refusal:
            await klankbord.open_room("no-such-deck")
    assert refusal.value.code == "no_such_deck"


async def test_a_server_that_is_not_there_is_unreachable() -> None:
    """Where nothing listens, the API says so with the address."""
    async with Klankbord("http://127.0.0.1:9", "x") as klankbord:
        with pytest.raises(Unreachable, match=r"http://127\.0\.0\.1:9 does not answer"):
            await klankbord.decks()


async def test_many_phones_are_counted_exactly(site: Site) -> None:
    """Forty phones that answer at once, and half of them again, are forty ballots."""
    async with Klankbord(site.url, site.token) as klankbord:
        room = await klankbord.open_room(DECK)
        await ask(klankbord, room)

        async def person(number: int) -> None:
            async with Phone.join(site.url, room.code) as phone:
                await phone.vote(words("eerst", f"w{number}"))
                if number % 2:
                    await phone.vote(words("toen"))

        async with asyncio.timeout(30):
            await asyncio.gather(*map(person, range(40)))
        [round_] = (await klankbord.results(room.id)).rounds
    assert isinstance(round_.result, CloudResult)
    counts = {word.key: word.count for word in round_.result.words}
    assert round_.ballots == 40
    assert (counts["eerst"], counts["toen"], round_.result.distinct) == (20, 20, 22)
