"""Somebody outside reads a room by a link, in a session that is good for that and nothing else."""

import pytest

from klankbord.archive import NotDone
from tests.archive.test_comparison import over
from tests.web.site import Site

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_a_reader_reads_one_room_and_nothing_else(site: Site) -> None:
    """The secret stands behind the `#`, and what it gives is good for one address."""
    room = await site.archived()
    async with site.presenter() as presenter, site.browser() as reader:
        made = await presenter.post(f"/api/archive/rooms/{room}/shares", json={"name": "Voor Ans"})
        page, _, secret = made.json()["link"].partition("#")
        assert (made.status_code, page) == (201, f"{site.url}/read")
        assert (await reader.get("/api/shared")).status_code == 401
        came = await reader.post("/api/shared", json={"secret": secret})
        assert (came.status_code, came.json()["room"]["room"]["id"]) == (200, room)
        assert "Path=/api/shared;" in came.headers["Set-Cookie"]
        assert (await reader.get("/api/shared")).json() == came.json()
        assert (await reader.get(f"/api/archive/rooms/{room}")).status_code == 401
        assert "Set-Cookie" not in (await reader.post("/api/shared", json={"secret": secret})).headers


async def test_reading_along_does_not_end_a_session_of_ones_own(site: Site) -> None:
    """Whoever shares a room tries the link in the same browser."""
    room = await site.archived()
    async with site.presenter() as presenter:
        made = await presenter.post(f"/api/archive/rooms/{room}/shares", json={"name": "Proef"})
        secret = made.json()["link"].partition("#")[2]
        assert (await presenter.post("/api/shared", json={"secret": secret})).status_code == 200
        listed = (await presenter.get(f"/api/archive/rooms/{room}/shares")).json()["shares"]
        assert [one["name"] for one in listed] == ["Proef"]
        assert secret not in str(listed)


async def test_a_withdrawn_link_shows_nothing_any_more(site: Site) -> None:
    """Also to who has it open; the sentence says what happened."""
    room = await site.archived()
    async with site.presenter() as presenter, site.browser() as reader:
        made = (await presenter.post(f"/api/archive/rooms/{room}/shares", json={"name": "Voor Ans"})).json()
        body = {"secret": made["link"].partition("#")[2]}
        assert (await reader.post("/api/shared", json=body)).status_code == 200
        assert (await presenter.delete(f"/api/archive/rooms/{room}/shares/{made['share']['id']}")).status_code == 204
        for answer in (await reader.get("/api/shared"), await reader.post("/api/shared", json=body)):
            assert (answer.status_code, answer.json()["error"]["code"]) == (410, "share_withdrawn")
            assert answer.json()["error"]["sentence"] == str(NotDone("share_withdrawn"))


async def test_a_comparison_is_read_by_a_link_in_the_same_way(site: Site) -> None:
    """It is made and withdrawn beside the comparison, and opened as any other."""
    for day, uid in enumerate(("een", "twee"), 1):
        await over(site.services.archive, uid, day, *["lef"] * 5)
    shares, asked = "/api/archive/comparison/shares", {"question": "woorden"}
    async with site.presenter() as presenter, site.browser() as reader:
        made = await presenter.post(shares, json={"name": "Voor Ans", "rooms": ["een", "twee"], **asked})
        assert made.status_code == 201, made.text
        body = {"secret": made.json()["link"].partition("#")[2]}
        seen = (await reader.post("/api/shared", json=body)).json()
        assert [one["rooms"] for one in seen["comparison"]["compared"]] == [["een"], ["twee"]]
        assert (await reader.get("/api/shared")).json() == seen
        assert (await reader.get("/api/archive/comparison", params=asked)).status_code == 401
        [listed] = (await presenter.get(shares, params=asked)).json()["shares"]
        assert (await presenter.delete(f"{shares}/{listed['id']}")).status_code == 204
        assert (await reader.get("/api/shared")).json()["error"]["code"] == "share_withdrawn"
        refused = await presenter.post(shares, json={"name": "Een", "rooms": ["een"], **asked})
        assert (refused.status_code, refused.json()["error"]["code"]) == (409, "too_little")


async def test_a_link_that_leads_nowhere_is_a_wrong_guess(site: Site) -> None:
    """And guessing has an end."""
    async with site.browser() as reader:
        for _ in range(30):
            answer = await reader.post("/api/shared", json={"secret": "worthless"})
            assert (answer.status_code, answer.json()["error"]["code"]) == (404, "no_such_share")
        assert (await reader.post("/api/shared", json={"secret": "worthless"})).status_code == 429
