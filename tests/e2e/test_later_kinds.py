"""The kinds of question that come after the page of the phone come by themselves, or the page says what is wrong."""

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

KINDS = "**/assets/kinds-*"
FAILED = "De rest van deze pagina kwam niet binnen."


def outside(work: Coroutine[None, None, T]) -> T:
    """Run it in a thread: a browser test already has a loop of its own."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()


class Evening:
    """A room led by a program."""

    def __init__(self, server: ServerProcess) -> None:
        self.server = server
        self._room: RoomDetail = outside(self._open())
        self.url = f"{server.url}/{self._room.code}"

    def go(self, question: str) -> None:
        """Put a question in front of the room."""
        outside(self._go(question))

    async def _open(self) -> RoomDetail:
        async with Klankbord(self.server.url, self.server.token) as klankbord:
            return await klankbord.open_room("sturen-vanuit-vertrouwen")

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


def rate_everything(phone: Page) -> None:
    """Give both statements of the scale its highest step, and send."""
    for statement in ("Competenties", "Intenties"):
        phone.get_by_role("group", name=statement).get_by_role("radio", name=re.compile("^7, ")).check(force=True)
    phone.get_by_role("button", name="Versturen").click()
    expect(phone.get_by_role("heading", name="Aangekomen")).to_be_visible()


def test_a_question_of_a_later_kind_is_answered(evening: Evening, phone: Page) -> None:
    """Whoever comes in while it is asked gets the file that it needs, with its styles and its messages."""
    evening.go("betrouwbaar")
    phone.goto(evening.url)
    expect(phone.get_by_role("heading", level=1)).to_contain_text("Hoe betrouwbaar")
    expect(phone.get_by_text("Sla over").first).to_be_visible()
    expect(phone.locator(".statement-steps").first).to_have_css("display", "grid")
    rate_everything(phone)


def test_the_file_comes_before_it_is_needed(evening: Evening, phone: Page) -> None:
    """A phone that was in the lobby can answer when the file can no longer be had."""
    with phone.expect_response(KINDS) as response:
        phone.goto(evening.url)
    response.value.finished()
    phone.route(KINDS, lambda route: route.abort())
    evening.go("betrouwbaar")
    rate_everything(phone)


def test_a_file_that_does_not_come_is_asked_for_again(evening: Evening, people: People, phone: Page) -> None:
    """What is asked can be read, the page says what is the matter, and the button helps once the way is free."""
    # Every jitter is a day long, so that it is the button that helps.
    phone.add_init_script("Math.random = () => 86_400")
    phone.route(KINDS, lambda route: route.abort())
    evening.go("verstoring")
    phone.goto(evening.url)
    expect(phone.get_by_role("heading", level=1)).to_contain_text("kan het vertrouwen gehandhaafd blijven")
    expect(phone.get_by_text(FAILED)).to_be_visible()
    people.look(phone)
    phone.unroute(KINDS)
    phone.get_by_role("button", name="Probeer het nog eens").click()
    expect(phone.get_by_text("Tik waar dit hoort.")).to_be_visible()
    lost(people)


def test_a_file_that_does_not_come_is_asked_for_by_itself(evening: Evening, people: People, phone: Page) -> None:
    """Nobody has to press anything: the page goes on trying."""
    phone.route(KINDS, lambda route: route.abort(), times=2)
    evening.go("betrouwbaar")
    phone.goto(evening.url)
    rate_everything(phone)
    lost(people)


def test_a_page_from_before_a_new_version_is_loaded_anew(evening: Evening, people: People, phone: Page) -> None:
    """Its file is gone from the server; what was written before is still there."""
    evening.go("spannend")
    loads: list[str] = []
    phone.on("request", lambda request: loads.append(request.url) if request.is_navigation_request() else None)
    phone.route(KINDS, lambda route: route.fulfill(status=404) if len(loads) == 1 else route.continue_())
    phone.goto(evening.url)
    phone.get_by_role("textbox", name="Woord 1").fill("lef")
    evening.go("betrouwbaar")
    phone.get_by_role("button", name="De volgende vraag staat klaar.").click()
    rate_everything(phone)
    assert len(loads) == 2
    evening.go("spannend")
    expect(phone.get_by_role("textbox", name="Woord 1")).to_have_value("lef")
    lost(people)
