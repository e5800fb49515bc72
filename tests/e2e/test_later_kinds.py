"""The kinds of question that are not in the page of the phone come by themselves, or the page says what is wrong.

Whoever types the code has a page that knew of no room: it has the kinds that rooms ask most.
"""

import asyncio
import re
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import pytest
from playwright.sync_api import Page, expect

from klankbord.client import Klankbord
from klankbord.protocol.api import Jump, RoomDetail
from tests.e2e.conftest import People
from tests.server_process import ServerProcess

T = TypeVar("T")

KINDS = "**/assets/kinds-*/**"
SCALE, GRID = "**/assets/kinds-*/nl/scale.js*", "**/assets/kinds-*/nl/grid.js*"
FAILED = "De rest van deze pagina kwam niet binnen."


def outside(work: Coroutine[None, None, T]) -> T:
    """Run it in a thread: a browser test already has a loop of its own."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()


class Evening:
    """A room led by a program."""

    def __init__(self, server: ServerProcess, deck: str = "sturen-vanuit-vertrouwen") -> None:
        self.server = server
        self._room: RoomDetail = outside(self._open(deck))
        self.code = self._room.code
        self.url = f"{server.url}/{self.code}"

    def go(self, question: str) -> None:
        """Put a question in front of the room."""
        outside(self._go(question))

    async def _open(self, deck: str) -> RoomDetail:
        async with Klankbord(self.server.url, self.server.token) as klankbord:
            return await klankbord.open_room(deck)

    async def _go(self, question: str) -> None:
        async with Klankbord(self.server.url, self.server.token) as klankbord:
            await klankbord.command(self._room.id, Jump(at=[slide.id for slide in self._room.outline].index(question)))


@pytest.fixture
def evening(server: ServerProcess) -> Evening:
    """An evening that has begun."""
    return Evening(server)


@pytest.fixture
def phone(people: People) -> Page:
    """A phone that has opened nothing yet."""
    return people.someone(language="nl-NL")


def lost(people: People) -> None:
    """What a browser says of a file that did not come is what these tests are about."""
    people.errors[:] = [error for error in people.errors if "Failed to load resource" not in error]


def enter(phone: Page, evening: Evening) -> None:
    """Type the code."""
    phone.goto(evening.server.url)
    phone.get_by_label("De acht cijfers op het scherm").fill(evening.code)


def rate_everything(phone: Page) -> None:
    """Give both statements of the scale its highest step, and send."""
    for statement in ("Competenties", "Intenties"):
        phone.get_by_role("group", name=statement).get_by_role("radio", name=re.compile("^7, ")).check(force=True)
    phone.get_by_role("button", name="Versturen").click()
    expect(phone.get_by_role("heading", name="Aangekomen")).to_be_visible()


def test_a_question_of_a_later_kind_is_answered(evening: Evening, phone: Page) -> None:
    """Whoever comes in while it is asked gets the file that it needs, with its styles."""
    evening.go("betrouwbaar")
    enter(phone, evening)
    expect(phone.get_by_role("heading", level=1)).to_contain_text("Hoe betrouwbaar")
    expect(phone.get_by_text("Sla over").first).to_be_visible()
    expect(phone.locator(".statement-steps").first).to_have_css("display", "grid")
    rate_everything(phone)


def test_a_file_comes_before_it_is_needed(evening: Evening, phone: Page) -> None:
    """A phone that was in the lobby can answer when no file can be had any more, and got none in vain."""
    got: list[str] = []
    phone.on("requestfinished", lambda request: got.append(request.url) if "/assets/kinds-" in request.url else None)
    with phone.expect_response(SCALE) as response:
        enter(phone, evening)
    response.value.finished()
    phone.route(KINDS, lambda route: route.abort())
    evening.go("betrouwbaar")
    rate_everything(phone)
    assert not [url for url in got if re.search(r"/(points|questions|ranking|timeline)\.js", url)]


def test_a_file_that_does_not_come_is_asked_for_again(evening: Evening, people: People, phone: Page) -> None:
    """What is asked can be read, the page says what is the matter, and the button helps once the way is free."""
    # Every jitter is a day long, so that it is the button that helps.
    phone.add_init_script("Math.random = () => 86_400")
    phone.route(GRID, lambda route: route.abort())
    evening.go("verstoring")
    enter(phone, evening)
    expect(phone.get_by_role("heading", level=1)).to_contain_text("kan het vertrouwen gehandhaafd blijven")
    expect(phone.get_by_text(FAILED)).to_be_visible()
    people.look(phone)
    phone.unroute(GRID)
    phone.get_by_role("button", name="Probeer het nog eens").click()
    expect(phone.get_by_text("Tik waar dit hoort.")).to_be_visible()
    lost(people)


def test_a_file_that_does_not_come_is_asked_for_by_itself(evening: Evening, people: People, phone: Page) -> None:
    """Nobody has to press anything: the page goes on trying."""
    phone.route(SCALE, lambda route: route.abort(), times=2)
    evening.go("betrouwbaar")
    enter(phone, evening)
    rate_everything(phone)
    lost(people)


def test_a_page_from_before_a_new_version_is_loaded_anew(evening: Evening, people: People, phone: Page) -> None:
    """Its files are gone from the server; what was written before is still there."""
    evening.go("spannend")
    phone.route(KINDS, lambda route: route.fulfill(status=404))
    enter(phone, evening)
    phone.get_by_role("textbox", name="Woord 1").fill("lef")
    loads: list[str] = []
    phone.on("request", lambda request: loads.append(request.url) if request.is_navigation_request() else None)
    evening.go("betrouwbaar")
    phone.get_by_role("button", name="De volgende vraag staat klaar.").click()
    rate_everything(phone)
    assert loads == [evening.url]
    evening.go("spannend")
    expect(phone.get_by_role("textbox", name="Woord 1")).to_have_value("lef")
    lost(people)
