"""A participant takes home what the room answered, as far as the room was shown it."""

import asyncio
import json

import pytest

from klankbord.client import Phone, Refused
from klankbord.protocol.api import Copy, RoomDetail
from klankbord.questions.cloud import CloudAnswer
from klankbord.rooms import Do, Jump, SetMark
from tests.web.site import Site

pytestmark = pytest.mark.asyncio(loop_scope="module")

PATIENCE = 30.0
"""Seconds for a test; where a phone waits for a word that does not come, it fails by this."""


async def do(site: Site, room: RoomDetail, *verbs: str) -> None:
    """Give a room some commands."""
    for verb in verbs:
        await site.services.host.command(room.id, Do.model_validate({"do": verb}), None)


async def at_the_cloud(site: Site) -> RoomDetail:
    """Return a room in which the cloud is open."""
    room = await site.room()
    at = [slide.id for slide in room.outline].index("spannend")
    await site.services.host.command(room.id, Jump(at=at), None)
    return room


async def test_a_copy_has_what_the_room_was_shown(site: Site) -> None:
    """Before the reveal a copy has how many answered and no result; after it the result too, also when it is over."""
    room = await at_the_cloud(site)
    async with asyncio.timeout(PATIENCE), Phone.join(site.url, room.code) as phone:
        await phone.until(lambda scene: scene.phase == "open")
        await phone.vote(CloudAnswer(words=("geheimwoord",)))
        [before] = (await phone.copy()).rounds
        assert (before.round, before.answered, before.result) == ("spannend:1", 1, None)
        await do(site, room, "reveal")
        [after] = (await phone.copy()).rounds
        assert after.result is not None
        assert "geheimwoord" in after.result.model_dump_json()
        await do(site, room, "end")
        copy = await phone.copy()
        assert copy.rounds == (after,)
        assert copy.title == room.title


async def test_a_copy_leaves_out_what_was_set_aside(site: Site) -> None:
    """What the presenter hid is in nobody's copy but as a number, and neither is a round that was begun anew."""
    room = await at_the_cloud(site)
    async with asyncio.timeout(PATIENCE), Phone.join(site.url, room.code) as phone:
        await phone.until(lambda scene: scene.phase == "open")
        await phone.vote(CloudAnswer(words=("eerste",)))
        await do(site, room, "reveal", "reset")
        await phone.until(lambda scene: scene.round is not None and scene.round.number == 2)
        await phone.vote(CloudAnswer(words=("kwaadwoord", "goed")))
        await site.services.host.command(room.id, SetMark(bucket="kwaadwoord", mark="hidden"), None)
        await do(site, room, "reveal")
        made = await phone.copy()
    assert [one.aside for one in made.rounds] == [1]
    copy = made.model_dump_json()
    assert "spannend:2" in copy
    assert "goed" in copy
    assert "kwaadwoord" not in copy
    assert "eerste" not in copy
    assert "spannend:1" not in copy


async def test_a_copy_has_nothing_of_anybody(site: Site) -> None:
    """Two phones of one room get the same: what is one's own only one's own phone knows."""
    room = await at_the_cloud(site)
    async with (
        asyncio.timeout(PATIENCE),
        Phone.join(site.url, room.code) as one,
        Phone.join(site.url, room.code) as other,
    ):
        await one.until(lambda scene: scene.phase == "open")
        await one.vote(CloudAnswer(words=("lef",)))
        await do(site, room, "reveal")
        assert await one.copy() == await other.copy()
        assert one.secret is not None
        assert one.secret not in (await one.copy()).model_dump_json()


async def test_who_was_not_in_the_room_gets_what_a_guesser_gets(site: Site) -> None:
    """An unknown code and a secret of another room are answered alike."""
    room, other = await site.room(), await site.room()
    async with asyncio.timeout(PATIENCE), Phone.join(site.url, other.code) as phone, site.browser() as browser:
        unknown = await browser.post("/api/copies", json={"code": "00000000", "secret": phone.secret})
        stranger = await browser.post("/api/copies", json={"code": room.code, "secret": phone.secret})
        own = await browser.post("/api/copies", json={"code": other.code, "secret": phone.secret})
    told = [{**json.loads(answer.content)["error"], "id": ""} for answer in (unknown, stranger)]
    assert told[0] == told[1]
    assert (unknown.status_code, stranger.status_code, own.status_code) == (404, 404, 200)
    assert Copy.model_validate_json(own.content).rounds == ()


async def test_guessing_uses_up_the_budget_and_whoever_was_there_needs_none(site: Site) -> None:
    """A network that guessed too often waits; a phone of the room gets its copy all the same."""
    room = await site.room()
    stranger = Phone.join(site.url, room.code, secret="B" * 22)
    said: list[str | int] = []
    async with asyncio.timeout(PATIENCE), Phone.join(site.url, room.code) as phone:
        while "too_many_tries" not in said:  # on a slow machine a guess more comes back meanwhile
            with pytest.raises(Refused) as refusal:
                await stranger.copy()
            said.append(refusal.value.code)
        assert (await phone.copy()).rounds == ()
    assert set(said) == {"no_such_room", "too_many_tries"}
