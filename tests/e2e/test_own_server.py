"""Every page comes from one server, and asks nothing of another."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import PROJECTOR, People
from tests.e2e.test_evening import DUTCH, Evening
from tests.server_process import ServerProcess

STRANGER = "http://stranger.invalid/pixel.png"


def test_every_page_asks_only_its_own_server(server: ServerProcess, people: People) -> None:
    """The gallery, the wall, the remote, a phone, the check, a page that is not there: whatever they fetch is here,
    fonts and icons too. That nothing else was asked is what `people` sees to at the end of every test.
    """
    evening = Evening(server, people)
    phone = evening.phone(DUTCH)
    expect(phone.get_by_role("heading", level=1)).to_be_visible()
    evening.to_the_cloud()
    expect(phone.get_by_role("textbox").first).to_be_visible()
    for path in ("/check", "/remote", "/", "/nothing/here", "/api/openapi.json"):
        page = people.someone(language=DUTCH, size=PROJECTOR)
        # A page that is not there says so on the console.
        page.goto(f"{server.url}{path}", wait_until="networkidle")
    people.errors = [error for error in people.errors if "404" not in error]
    paths = {re.sub(r"^(https?|wss?)://[^/]+|#.*", "", url) for url in people.asked}
    assert "/present" in paths
    assert any(path.endswith(".woff2") for path in paths)
    assert any(path.startswith("/api/") for path in paths)


@pytest.mark.parametrize("path", ["/", "/present", "/rooms/abc/screen", "/remote", "/check", "/nothing/here"])
def test_a_page_may_ask_nobody_else(path: str, server: ServerProcess, people: People) -> None:
    """Also a page that wanted to could not: the browser refuses, by the page's own policy."""
    page = people.someone(language=DUTCH)
    page.goto(f"{server.url}{path}")
    refused = page.evaluate(
        """(url) => new Promise((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.blockedURI));
          const image = new Image();
          image.src = url;
        })""",
        STRANGER,
    )
    assert refused == STRANGER
    # And whoever watches the pages of a test has seen that this one wanted to.
    assert f"asked of a stranger: {STRANGER}" in people.errors
    people.errors.clear()
