"""Every answer protects the browser that gets it, errors included."""

import pytest

from klankbord.store.base import Unavailable
from klankbord.web.policy import ALWAYS
from tests.web.site import Site

pytestmark = pytest.mark.asyncio(loop_scope="module")

PATHS = [
    "/",
    "/12345678",
    "/present",
    "/nothing/here",
    "/api/session",
    "/api/rooms",
    "/api/nothing",
    "/api/openapi.json",
    "/app/assets/screen-abc123.js",
    "/app/nothing.js",
    "/healthz",
    "/readyz",
    "/robots.txt",
    "/favicon.ico",
]


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "PATCH", "OPTIONS"])
@pytest.mark.parametrize("path", PATHS)
async def test_every_answer_has_every_header(path: str, method: str, site: Site) -> None:
    """No route, no method and no error comes without the security headers and a policy."""
    async with site.browser() as browser:
        answer = await browser.request(method, path)
    for name, value in ALWAYS.items():
        assert answer.headers[name] == value
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
    assert "Server" not in answer.headers
    assert "Access-Control-Allow-Origin" not in answer.headers


@pytest.mark.parametrize("path", ["/api/session", "/api/decks", "/api/rooms", "/api/nothing"])
async def test_the_api_is_never_stored(path: str, site: Site) -> None:
    """No cache keeps what the API says, to whomever."""
    async with site.program() as program:
        assert (await program.get(path)).headers["Cache-Control"] == "no-store"


async def test_a_failure_has_a_number_and_no_trace(
    site: Site, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """What nobody foresaw is told without its words; the log has them under the same id."""

    async def broken() -> None:
        raise RuntimeError("canary")

    monkeypatch.setattr(type(site.services.host), "rooms", lambda _: broken())
    async with site.program() as program:
        answer = await program.get("/api/rooms")
    assert answer.status_code == 500
    assert "canary" not in answer.text
    assert len(answer.json()["error"]["id"]) == 8
    for name in ALWAYS:
        assert name in answer.headers


async def test_a_silent_store_is_told(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """While the engine does not answer, the process is healthy, not ready, and says when to come back."""

    async def silent(_: object) -> None:
        raise Unavailable("canary")

    monkeypatch.setattr(type(site.services.store), "ping", silent)
    async with site.browser() as browser:
        assert (await browser.get("/healthz")).text == "ok\n"
        answer = await browser.get("/readyz")
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "1"
    assert "does not answer" in answer.json()["error"]["sentence"]
    assert "canary" not in answer.text


async def test_a_working_store_is_ready(site: Site) -> None:
    """With the engine answering, the server is ready."""
    async with site.browser() as browser:
        assert (await browser.get("/readyz")).json() == {"ready": True}
