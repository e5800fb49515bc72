"""Real Chromium against a real server, in contexts of their own: one a person."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect, sync_playwright

from tests.e2e.audit import Audit
from tests.server_process import ServerProcess

WITHIN = 20_000
"""Milliseconds for a page to show something: how long a person would wait, not how fast it is."""

expect.set_options(timeout=WITHIN)

PHONE = {"width": 360, "height": 740}
PROJECTOR = {"width": 1920, "height": 1080}

QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    "--no-sandbox",
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; a missing one is a failure, not a reason to skip.

    It ends with its module: as long as it is open, playwright has an event loop of its own in this thread.
    """
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    assert path, "Chromium is missing: apt-get install chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ServerProcess]:
    """A server that runs."""
    server = ServerProcess(tmp_path / "data")
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    """One server for all tests of a module, where each has a room of its own."""
    server = ServerProcess(tmp_path_factory.mktemp("house") / "data")
    server.start()
    yield server
    server.stop()


class People:
    """The people of a test, each with a browser of their own; whatever is wrong with a page is kept."""

    def __init__(self, browser: Browser, audit: Audit) -> None:
        self._browser = browser
        self._audit = audit
        self._contexts: list[BrowserContext] = []
        self.colours: Literal["active"] | None = None
        """Whether they chose a handful of colours for everything."""
        self.errors: list[str] = []
        self.asked: list[str] = []

    def someone(self, *, language: str, size: dict[str, int] = PHONE, dark: bool = False) -> Page:
        """Return a page of a new person."""
        context = self._browser.new_context(
            viewport={"width": size["width"], "height": size["height"]},
            locale=language,
            color_scheme="dark" if dark else "light",
            forced_colors=self.colours,
            has_touch=size is PHONE,
        )
        context.set_default_timeout(WITHIN)
        self._contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", self._console)
        page.on("request", lambda request: self._asked(request.url))
        page.on("websocket", lambda socket: self._asked(socket.url))
        return page

    def look(self, *pages: Page) -> None:
        """Look whether these pages, as they are now, can be used by everybody."""
        for page in pages:
            self._audit.look(page)

    def look_back(self) -> None:
        """Look at every page once more, as the test left it."""
        self.look(*(page for context in self._contexts for page in context.pages if _is_ours(page)))

    def leave(self) -> None:
        """Close every browser."""
        for context in self._contexts:
            context.close()

    def _asked(self, url: str) -> None:
        """Keep what is asked of another machine: no page asks anything of anybody but its server."""
        self.asked.append(url)
        address = urlsplit(url)
        if address.scheme not in {"data", "blob", "file"} and address.hostname not in {"127.0.0.1", "localhost"}:
            self.errors.append(f"asked of a stranger: {url}")

    def _console(self, message: ConsoleMessage) -> None:
        # A connection that breaks while the server is down is what some tests are about.
        if message.type == "error" and "ERR_CONNECTION_REFUSED" not in message.text and "WebSocket" not in message.text:
            self.errors.append(message.text)


def _is_ours(page: Page) -> bool:
    """Whether it is a page, and not a blank one or what a browser makes of JSON."""
    return page.url != "about:blank" and page.evaluate("() => document.contentType") == "text/html"


@pytest.fixture(scope="session")
def audited() -> set[str]:
    """What the audit has seen in this run."""
    return set()


@pytest.fixture
def people(browser: Browser, audited: set[str]) -> Iterator[People]:
    """The people of one test; their pages have no errors, and nothing that somebody could not use."""
    audit = Audit(audited)
    people = People(browser, audit)
    yield people
    try:
        people.look_back()
    finally:
        people.leave()
    assert people.errors == []
    assert not audit.findings, "\n".join(audit.findings)
