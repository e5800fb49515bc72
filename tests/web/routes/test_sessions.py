"""Presenters come in by a one-time link and stay by a cookie that only this site can use."""

import pytest

from klankbord.web.auth.budget import MOST_FAILURES
from tests.web.site import Site

pytestmark = pytest.mark.asyncio(loop_scope="module")


def cookie_of(site: Site) -> str:
    """Return the name of the session's cookie: of this port, for two servers on a machine share a browser's cookies."""
    return f"klankbord_session_{site.url.rpartition(':')[2]}"


async def test_a_link_works_once(site: Site) -> None:
    """While nobody has an account, whoever opens a link first has the server; the second reads that it was used."""
    link = await site.services.sessions.invite_presenter()
    async with site.browser() as first, site.browser() as second:
        came = await first.post("/api/session", json={"link": link})
        assert (came.status_code, came.json()["role"], came.json()["room"]) == (200, "owner", None)
        late = await second.post("/api/session", json={"link": link})
        assert late.status_code == 403
        assert "used already" in late.json()["error"]["sentence"]
        assert (await second.get("/api/session")).json()["role"] == "stranger"


async def test_the_cookie_is_out_of_reach(site: Site) -> None:
    """Scripts cannot read the cookie, other sites cannot send it, and over TLS it travels by TLS only."""
    link = await site.services.sessions.invite_presenter()
    async with site.browser() as browser:
        came = await browser.post("/api/session", json={"link": link})
    kept = came.headers["Set-Cookie"]
    assert "HttpOnly" in kept
    assert "SameSite=Strict" in kept
    assert "Secure" not in kept  # a laptop in a room without internet has no certificate


async def test_going_out_ends_the_session(site: Site) -> None:
    """After going out the cookie is worthless, also to whoever kept a copy."""
    async with site.presenter() as browser:
        kept = browser.cookies[cookie_of(site)]
        assert (await browser.get("/api/rooms")).status_code == 200
        assert (await browser.delete("/api/session")).status_code == 204
    async with site.browser(Cookie=f"{cookie_of(site)}={kept}") as thief:
        answer = await thief.get("/api/rooms")
        assert answer.status_code == 401
        assert "ended" in answer.json()["error"]["sentence"]


async def test_coming_in_again_is_a_new_session(site: Site) -> None:
    """A browser that comes in a second time gets a new cookie, and the first one is worthless."""
    async with site.presenter() as browser:
        before = browser.cookies[cookie_of(site)]
        link = await site.services.sessions.invite_presenter()
        assert (await browser.post("/api/session", json={"link": link})).status_code == 200
        assert browser.cookies[cookie_of(site)] != before
    async with site.browser(Cookie=f"{cookie_of(site)}={before}") as other:
        assert (await other.get("/api/session")).json()["role"] == "stranger"


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {},
    ],
)
async def test_another_site_cannot_borrow_the_cookie(headers: dict[str, str], site: Site) -> None:
    """A request that changes something and carries our cookie must come from our own page, and say so (CSRF)."""
    async with site.presenter() as browser:
        for name in ("Origin", "Sec-Fetch-Site"):
            del browser.headers[name]
        answer = await browser.post("/api/rooms", json={"deck": "sturen-vanuit-vertrouwen"}, headers=headers)
    assert answer.status_code == 403
    assert answer.json()["error"]["code"] == "strange_page"


async def test_another_site_cannot_log_its_visitors_in(site: Site) -> None:
    """A strange page cannot spend a link in somebody's browser, and the link stays good."""
    link = await site.services.sessions.invite_presenter()
    async with site.browser(Origin="https://evil.example") as browser:
        assert (await browser.post("/api/session", json={"link": link})).status_code == 403
    async with site.browser() as browser:
        assert (await browser.post("/api/session", json={"link": link})).status_code == 200


async def test_only_the_token_invites_presenters(site: Site) -> None:
    """With the API token a program makes a link, and the link lets a browser in."""
    async with site.program() as program:
        invitation = (await program.post("/api/presenter-links")).json()
    base, _, secret = invitation["link"].partition("/present#")
    assert base == site.url
    async with site.browser() as browser:
        assert (await browser.post("/api/session", json={"link": secret})).json()["role"] == "owner"


async def test_guessing_is_slow(site: Site) -> None:
    """After so many wrong links a network waits, even with a right one; a session it has goes on."""
    good = await site.services.sessions.invite_presenter()
    async with site.presenter() as presenter, site.browser() as browser:
        for _ in range(MOST_FAILURES):
            if site.services.budget.wait("127.0.0.1") is None:
                assert (await browser.post("/api/session", json={"link": "guess"})).status_code == 403
        answer = await browser.post("/api/session", json={"link": good})
        assert answer.status_code == 429
        assert int(answer.headers["Retry-After"]) > 0
        assert (await presenter.get("/api/rooms")).status_code == 200
