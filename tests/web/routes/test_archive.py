"""The archive is read over HTTP: rooms by what they were, passages by their words."""

import pytest

from klankbord.client import Klankbord, Phone, Refused
from klankbord.live.archivist import Archivist
from klankbord.protocol.api import Do, Jump
from klankbord.protocol.archived import FindPassages, FindRooms
from klankbord.questions.cloud import CloudAnswer
from tests.web.site import Site

pytestmark = pytest.mark.asyncio(loop_scope="module")

DECK = "sturen-vanuit-vertrouwen"


async def catch_up(site: Site) -> None:
    """Archive what there is now, instead of waiting: the engine has every room of all tests."""
    archivist = Archivist(site.services.store, site.services.archive)
    while await archivist.turn():
        pass


async def test_what_a_room_said_is_found_while_it_is_live_and_when_it_is_over(site: Site) -> None:
    """As soon as it is archived, by its words; the room is listed with how many answered."""
    async with Klankbord(site.url, site.token) as klankbord:
        room = await klankbord.open_room(DECK)
        at = [slide.id for slide in room.outline].index("spannend")
        await klankbord.command(room.id, Jump(at=at))
        async with Phone.join(site.url, room.code) as phone:
            await phone.until(lambda scene: scene.phase == "open")
            await phone.vote(CloudAnswer(words=("Tussenschotten weghalen",)))
        find = FindPassages(q="weghaalt tussenschot", room=room.id)
        await catch_up(site)
        found = await klankbord.find_passages(find)
        [passage] = found.passages
        assert (passage.room, passage.question, passage.round) == (room.id, "spannend", 1)
        assert (passage.text, found.more) == ("Tussenschotten weghalen", False)
        [listed] = (await klankbord.find_rooms(FindRooms(q="tussenschotten", question="spannend", most=5))).rooms
        assert (listed.id, listed.deck, listed.people, listed.ended) == (room.id, DECK, 1, None)
        await klankbord.command(room.id, Do(do="end"))
        await catch_up(site)
        assert (await klankbord.find_rooms(FindRooms(q="tussenschotten"))).rooms[0].verified


@pytest.mark.parametrize("query", ["most=0", "most=ten", "since=-1", "deck=Not A Slug", "unknown=1", f"q={'a' * 201}"])
async def test_a_query_that_is_not_understood_is_refused(site: Site, query: str) -> None:
    """With a sentence that names its part, and not by leaving it out."""
    async with site.program() as program:
        answer = await program.get(f"/api/archive/rooms?{query}")
    assert answer.status_code == 422
    assert query.partition("=")[0] in answer.json()["error"]["sentence"]


async def test_a_refusal_reaches_python_as_one(site: Site) -> None:
    """Whoever may not read it is told so."""
    async with Klankbord(site.url, "wrong") as klankbord:
        with pytest.raises(Refused):
            await klankbord.find_rooms(FindRooms())


async def test_a_room_is_forgotten_when_it_is_over(site: Site) -> None:
    """Its pages are told that it is over, nothing finds it any more, and its code leads nowhere."""
    async with Klankbord(site.url, site.token) as klankbord:
        room = await klankbord.open_room(DECK)
        with pytest.raises(Refused) as refused:
            await klankbord.forget_room(room.id)
        assert refused.value.code == "not_over"
        async with Phone.join(site.url, room.code) as phone:
            await klankbord.command(room.id, Do(do="end"))
            await klankbord.forget_room(room.id)
            with pytest.raises(Refused):
                await phone.until(lambda _: False)
        for lost in (klankbord.room(room.id), klankbord.results(room.id), klankbord.forget_room(room.id)):
            with pytest.raises(Refused) as refused:
                await lost
            assert refused.value.code == "no_such_room"
        assert room.id not in [found.id for found in (await klankbord.find_rooms(FindRooms())).rooms]
        with pytest.raises(Refused):
            async with Phone.join(site.url, room.code):
                pass


async def test_a_phone_takes_back_what_it_answered(site: Site) -> None:
    """P65: from the result at once; others see that somebody did, and not who; and it is nobody there any more."""
    async with Klankbord(site.url, site.token) as klankbord:
        room = await klankbord.open_room(DECK)
        at = [slide.id for slide in room.outline].index("spannend")
        await klankbord.command(room.id, Jump(at=at))
        async with Phone.join(site.url, room.code) as phone, Phone.join(site.url, room.code) as other:
            for one, word in ((phone, "weg"), (other, "blijft")):
                await one.until(lambda scene: scene.phase == "open")
                await one.vote(CloudAnswer(words=(word,)))
            await phone.take_back()
            seen = await other.until(lambda scene: scene.taken_back == 1)
            assert seen.answered == 1
            await phone.take_back()
            assert (await phone.vote(CloudAnswer(words=("te laat",)))).status == "closed"
            with pytest.raises(Refused):
                await phone.copy()
        [result] = (await klankbord.results(room.id)).rounds
        assert result.ballots == 1
