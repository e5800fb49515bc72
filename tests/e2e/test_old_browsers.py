"""A browser that cannot run the phone's page says so, instead of showing nothing."""

import re

from playwright.sync_api import Browser, Page, Route, expect

from tests.e2e.conftest import PHONE, People
from tests.server_process import ServerProcess

TOO_OLD = re.compile("^Deze browser is te oud voor Klankbord.*This browser is too old for Klankbord", re.DOTALL)
NO_SCRIPTS = re.compile("^Klankbord heeft JavaScript nodig.*Klankbord needs JavaScript", re.DOTALL)


def without_modules(page: Page) -> None:
    """Make a browser of it that ignores a script it does not know the type of, as those from before 2018 do."""

    def old(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace('type="module"', 'type="a module"'))

    page.route("**/", old)


def test_a_browser_that_does_not_understand_our_script_says_so(server: ServerProcess, people: People) -> None:
    """In Dutch and in English: without the script nobody knows who reads it."""
    page = people.someone(language="nl-NL")
    without_modules(page)
    page.goto(server.url)
    expect(page.get_by_text(TOO_OLD)).to_be_visible()


def test_a_browser_without_scripts_says_so(server: ServerProcess, browser: Browser) -> None:
    """It does not say that it is old."""
    context = browser.new_context(
        viewport={"width": PHONE["width"], "height": PHONE["height"]}, java_script_enabled=False
    )
    page = context.new_page()
    page.goto(server.url)
    expect(page.get_by_text(NO_SCRIPTS)).to_be_visible()
    expect(page.get_by_text(TOO_OLD)).to_be_hidden()
    context.close()


def test_a_browser_that_does_says_neither(server: ServerProcess, people: People) -> None:
    """The page is there, and so is nothing else."""
    page = people.someone(language="nl-NL")
    page.goto(server.url)
    expect(page.get_by_role("textbox")).to_be_visible()
    expect(page.get_by_text(TOO_OLD)).to_be_hidden()
    expect(page.get_by_text(NO_SCRIPTS)).to_be_hidden()
