"""The day before: a page that says in one sentence whether a network will do."""

import re

from playwright.sync_api import Page, Route, expect

from tests.e2e.conftest import People
from tests.server_process import ServerProcess

DUTCH, ENGLISH = "nl-NL", "en-GB"

NO_WEBSOCKETS = """
const Real = WebSocket;
window.WebSocket = class extends Real { constructor(url) { super(url.replace('/ws', '/not-here')); } };
"""
"""What a filter in between does: the handshake is refused."""


def check(page: Page, server: ServerProcess) -> Page:
    """Open the page."""
    page.goto(f"{server.url}/check")
    return page


def row(page: Page, name: str) -> str:
    """Return what the page says under a name."""
    return page.locator(".check-row", has=page.get_by_text(name, exact=True)).locator("dd").inner_text()


def test_a_way_that_is_open_is_said_to_be(server: ServerProcess, people: People) -> None:
    """One sentence, and below it what was measured; anybody may look, in their own language."""
    page = check(people.someone(language=DUTCH), server)
    # The browser is on the machine of the server, so that no network was tried, and the page says so.
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Op dit apparaat werkt alles"))
    for way in ("Websocket", "Omweg over HTTP"):
        assert "tien keer heen en weer" in row(page, way)
    assert "loopt gelijk" in row(page, "Klok")
    assert "Antwoorden worden bewaard en gearchiveerd." in row(page, "Server")
    assert row(page, "Adres in de QR-code").startswith(server.url)
    assert "Alleen dit apparaat zelf komt daar." in row(page, "Adres in de QR-code")
    people.look(page)
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("On this device all is well"))


def test_blocked_websockets_are_named_and_no_disaster(server: ServerProcess, people: People) -> None:
    """Where websockets are refused the page says that Klankbord works all the same, and what to ask for."""
    page = people.someone(language=DUTCH, dark=True)
    page.add_init_script(NO_WEBSOCKETS)
    check(page, server)
    verdict = page.get_by_role("heading", level=1)
    expect(verdict).to_have_text("Websockets zijn geblokkeerd; Klankbord werkt, maar iets trager.")
    assert row(page, "Websocket") == "komt er niet door"
    assert "tien keer heen en weer" in row(page, "Omweg over HTTP")
    expect(page.get_by_role("heading", name="Vraag dit aan wie over het netwerk gaat")).to_be_visible()
    expect(page.get_by_role("listitem")).to_have_text([re.compile("Upgrade: websocket")])


def test_a_network_that_lets_nothing_through_is_found_out(server: ServerProcess, people: People) -> None:
    """Neither way goes through; once one does, trying again says so."""
    page = people.someone(language=ENGLISH)
    page.add_init_script(NO_WEBSOCKETS)

    def refuse(route: Route) -> None:
        route.fulfill(status=200, content_type="text/html", body="<p>Welcome to the guest network. Log in first.</p>")

    page.route("**/poll", refuse)
    check(page, server)
    verdict = page.get_by_role("heading", level=1)
    expect(verdict).to_have_text("This network does not let Klankbord through.")
    expect(page.get_by_role("listitem")).to_have_count(2)
    page.unroute("**/poll", refuse)
    page.get_by_role("button", name="Once more").click()
    expect(verdict).to_have_text(re.compile("Websockets are blocked"))


def test_a_server_that_is_gone_is_said_to_be(server: ServerProcess, people: People) -> None:
    """The page that is open already says that nothing answers any more."""
    page = check(people.someone(language=ENGLISH), server)
    verdict = page.get_by_role("heading", level=1)
    expect(verdict).to_have_text(re.compile("all is well"))
    server.kill()
    page.get_by_role("button", name="Once more").click()
    expect(verdict).to_have_text("The server cannot be reached.")
