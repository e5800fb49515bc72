"""At one's own pace: a phone goes through a deck by itself, without a network at times, and takes its answers home."""

import asyncio
import time
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

import pytest
from playwright.sync_api import Locator, Page, expect

from klankbord.client import Klankbord
from klankbord.protocol.api import Command, Do, Jump, RoomDetail
from tests.e2e.conftest import People
from tests.server_process import ServerProcess

T = TypeVar("T")

DECK = "sturen-vanuit-vertrouwen"
A_DAY = 86_400_000


def outside(work: Coroutine[None, None, T]) -> T:
    """Run it in a thread: a browser test already has a loop of its own."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()


class Homework:
    """A room that everybody goes through at their own pace, until tomorrow."""

    def __init__(self, server: ServerProcess) -> None:
        self.server = server
        self.room: RoomDetail = outside(self._open())
        self.url = f"{server.url}/{self.room.code}"

    def command(self, command: Command) -> None:
        """Do what a presenter does."""
        outside(self._command(command))

    async def _open(self) -> RoomDetail:
        async with Klankbord(self.server.url, self.server.token) as klankbord:
            return await klankbord.open_room(DECK, paced=True, until=time.time_ns() // 1_000_000 + A_DAY)

    async def _command(self, command: Command) -> None:
        async with Klankbord(self.server.url, self.server.token) as klankbord:
            await klankbord.command(self.room.id, command)


@pytest.fixture
def homework(server: ServerProcess) -> Homework:
    """A room that everybody goes through at their own pace."""
    return Homework(server)


@pytest.fixture
def phone(people: People, homework: Homework) -> Page:
    """A phone that has come in."""
    page = people.someone(language="nl-NL")
    page.goto(homework.url)
    expect(page.get_by_role("heading", level=1, name="Neem je tijd.")).to_be_visible()
    people.look(page)
    return page


def press(page: Page, name: str) -> None:
    """Press a button at the foot, which takes no presses for a moment after it came."""
    expect(page.locator(".phone-dock-settling")).to_have_count(0)
    page.get_by_role("button", name=name, exact=True).click()


def at(page: Page, prompt: str) -> None:
    """See a slide."""
    expect(page.get_by_role("heading", level=1)).to_contain_text(prompt)


def slide(page: Page, prompt: str) -> Locator:
    """Return a line of the overview."""
    return page.get_by_role("button", name=prompt)


def to_the_cloud(page: Page) -> None:
    """Go to a question by the overview."""
    slide(page, "Wanneer vind jij").click()
    at(page, "Wanneer vind jij")


def write(page: Page, word: str) -> None:
    """Answer the cloud."""
    page.get_by_role("textbox", name="Woord 1").fill(word)
    press(page, "Versturen")


def test_a_phone_pages_by_itself_and_is_at_the_same_place_after_a_reload(phone: Page) -> None:
    """Slides to read lie in between; the deadline is said once, and the progress everywhere."""
    expect(phone.get_by_text("Open tot ")).to_be_visible()
    press(phone, "Beginnen")
    at(phone, "Sturen vanuit vertrouwen")
    press(phone, "Volgende")
    expect(phone.get_by_text("2 van 12")).to_be_visible()
    asked = phone.get_by_role("heading", level=1).inner_text()
    phone.reload()
    at(phone, asked)
    press(phone, "Vorige")
    at(phone, "Sturen vanuit vertrouwen")


def test_what_is_written_waits_where_it_was_left(phone: Page) -> None:
    """Turning the page is no sending, and loses nothing."""
    to_the_cloud(phone)
    phone.get_by_role("textbox", name="Woord 1").fill("onzeker")
    press(phone, "Volgende")
    press(phone, "Vorige")
    expect(phone.get_by_role("textbox", name="Woord 1")).to_have_value("onzeker")
    press(phone, "Overzicht")
    expect(slide(phone, "Wanneer vind jij")).to_contain_text("nog open")


def test_without_a_network_everything_goes_on(people: People, phone: Page) -> None:
    """Pages turn, answers are kept, and they arrive when there is a network again."""
    to_the_cloud(phone)
    people.look(phone)
    phone.context.set_offline(True)
    write(phone, "loslaten")
    expect(phone.get_by_role("heading", name="Onderweg")).to_be_visible()
    people.look(phone)
    press(phone, "Volgende")
    press(phone, "Overzicht")
    expect(slide(phone, "Wanneer vind jij")).to_contain_text("Onderweg")
    phone.context.set_offline(False)
    expect(slide(phone, "Wanneer vind jij")).to_contain_text("beantwoord")


def test_who_has_answered_everything_is_told_so(people: People, phone: Page) -> None:
    """The page after the last question counts what is open, and goes there."""
    to_the_cloud(phone)
    write(phone, "loslaten")
    expect(phone.get_by_role("heading", name="Aangekomen")).to_be_visible()
    press(phone, "Overzicht")
    expect(phone.get_by_role("heading", level=1, name="Nog 9 vragen open")).to_be_visible()
    people.look(phone)
    press(phone, "Naar wat nog open is")
    expect(phone.get_by_text("2 van 12")).to_be_visible()


def test_closing_leaves_a_writer_with_what_they_wrote(homework: Homework, phone: Page) -> None:
    """The questions close for all; whoever was writing reads so, and still has it."""
    to_the_cloud(phone)
    phone.get_by_role("textbox", name="Woord 1").fill("onzeker")
    homework.command(Do(do="close"))
    expect(phone.get_by_role("heading", name="Niet verstuurd")).to_be_visible()
    expect(phone.get_by_text("onzeker")).to_be_visible()


def test_answers_go_home_with_what_the_room_answered(
    people: People, homework: Homework, phone: Page, tmp_path: Path
) -> None:
    """One file that needs no server and runs no script, with the picture that the room was shown."""
    to_the_cloud(phone)
    write(phone, "loslaten")
    expect(phone.get_by_role("heading", name="Aangekomen")).to_be_visible()
    homework.command(Do(do="close"))
    expect(phone.get_by_text("De vragen zijn gesloten.")).to_be_visible()
    homework.command(Jump(at=[slide.id for slide in homework.room.outline].index("spannend")))
    homework.command(Do(do="reveal"))
    expect(phone.get_by_role("list", name="Woorden, vaakst genoemd eerst")).to_be_visible()
    homework.command(Do(do="end"))
    expect(phone.get_by_role("button", name="Bewaar je antwoorden")).to_be_visible()
    people.look(phone)
    press(phone, "Bewaar je antwoorden")
    expect(phone.get_by_role("button", name="Download als bestand")).to_be_visible()
    people.look(phone)
    with phone.expect_download() as download:
        press(phone, "Download als bestand")
    file = tmp_path / download.value.suggested_filename
    assert file.name.startswith("klankbord-20")
    download.value.save_as(file)
    written = file.read_text("utf-8")
    assert "<script" not in written
    assert homework.server.url not in written
    phone.goto(file.as_uri())
    expect(phone).to_have_title("Sturen vanuit vertrouwen")
    expect(phone.get_by_role("list", name="Woorden, vaakst genoemd eerst")).to_contain_text("loslaten, 1 persoon")
    expect(phone.locator("body")).to_have_css("margin", "0px")
    expect(phone.get_by_role("button")).to_have_count(0)
