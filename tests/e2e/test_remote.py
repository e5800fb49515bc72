"""Who leads a room from a phone, and who reads along: paired by a link, in a real browser."""

import asyncio
import re
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import pytest
from playwright.sync_api import Locator, Page, expect

from klankbord.client import Klankbord
from klankbord.protocol.api import Jump, PairedRole, RoomDetail
from klankbord.questions.cloud import CloudResult
from tests.e2e.conftest import PROJECTOR, People
from tests.server_process import ServerProcess

T = TypeVar("T")

DUTCH = "nl-NL"


class Meeting:
    """A room with the question this project began with, and everybody in it."""

    def __init__(self, server: ServerProcess, people: People, *, rehearsal: bool = False) -> None:
        self.server = server
        self.people = people
        self.room: RoomDetail = self._ask(lambda api: api.open_room("sturen-vanuit-vertrouwen", rehearsal=rehearsal))

    def go(self, question: str) -> None:
        """Put a question in front of the room."""
        at = [slide.id for slide in self.room.outline].index(question)
        self._ask(lambda api: api.command(self.room.id, Jump(at=at)))

    def paired(self, role: PairedRole) -> Page:
        """Return a page of somebody who opened the link for this role."""
        return self.opened(self._ask(lambda api: api.pair(self.room.id, role)).link)

    def opened(self, link: str) -> Page:
        """Return a page of somebody who opened this link."""
        page = self.people.someone(language=DUTCH)
        page.goto(link)
        return page

    def screen(self) -> Page:
        """Return the wall."""
        page = self.people.someone(language=DUTCH, size=PROJECTOR)
        page.goto(self._ask(lambda api: api.invite_presenter()).link)
        expect(page.get_by_role("heading", level=1, name="Decks", exact=True)).to_be_visible()
        page.goto(f"{self.server.url}/rooms/{self.room.id}/screen")
        return page

    def answer(self, *words: str) -> Page:
        """Let somebody in who answers with these words."""
        page = self.people.someone(language=DUTCH)
        page.goto(f"{self.server.url}/{self.room.code}")
        for number, word in enumerate(words, 1):
            page.get_by_role("textbox", name=f"Woord {number}").fill(word)
        page.get_by_role("button", name="Versturen").click()
        expect(page.get_by_role("heading", name="Aangekomen")).to_be_visible()
        return page

    def counted(self, key: str) -> dict[str, int]:
        """Return the words of a round, as the organiser reads them."""
        rounds = self._ask(lambda api: api.results(self.room.id)).rounds
        result = next(one.result for one in rounds if one.round == key)
        assert isinstance(result, CloudResult)
        return {word.label: word.count for word in result.words}

    def _ask(self, question: Callable[[Klankbord], Coroutine[Any, Any, T]]) -> T:
        async def work() -> T:
            async with Klankbord(self.server.url, self.server.token) as api:
                return await question(api)

        # In a thread: a browser test already has a loop of its own.
        with ThreadPoolExecutor(1) as pool:
            return pool.submit(asyncio.run, work()).result()


@pytest.fixture
def meeting(server: ServerProcess, people: People) -> Meeting:
    """A meeting at its cloud of words."""
    meeting = Meeting(server, people)
    meeting.go("spannend")
    return meeting


def tap(page: Page, name: str) -> None:
    """Press the button of exactly this name."""
    page.get_by_role("button", name=name, exact=True).click()


def wall(screen: Page) -> Locator:
    """Return the words of the cloud as a screen reader hears them."""
    return screen.get_by_role("list", name="Woorden, vaakst genoemd eerst").get_by_role("listitem")


def about(page: Page, answer: str) -> Locator:
    """Return the buttons that decide about an answer."""
    return page.get_by_role("group", name=answer, exact=True)


def test_the_remote_runs_a_question_with_a_timer(meeting: Meeting) -> None:
    """A minute, fifteen seconds more, no timer after all; cleared, taken back, shown and hidden."""
    remote = meeting.paired("remote")
    meeting.answer("lef")
    expect(remote.get_by_text("van 1 geantwoord")).to_be_visible()
    tap(remote, "Tijd")
    meeting.people.look(remote)
    tap(remote, "1 minuut")
    expect(remote.get_by_role("timer")).to_have_text(re.compile(r"^(1:00|0:\d\d)$"))
    tap(remote, "+15 s 15 seconden erbij")
    expect(remote.get_by_role("timer")).to_have_text(re.compile(r"^1:\d\d$"))
    meeting.people.look(remote)
    tap(remote, "Stop Zonder tijd verder")
    expect(remote.get_by_role("timer")).to_have_count(0)
    tap(remote, "Ronde")
    meeting.people.look(remote)
    remote.get_by_role("button", name=re.compile("^Wissen en opnieuw")).click()
    expect(remote.get_by_text("Ronde 2")).to_be_visible()
    tap(remote, "Ongedaan maken")
    expect(remote.get_by_text("Ronde 2")).to_have_count(0)
    tap(remote, "Toon")
    expect(remote.get_by_text("Resultaat in beeld")).to_be_visible()
    tap(remote, "Verberg")
    expect(remote.get_by_text("Gesloten")).to_be_visible()
    assert meeting.counted("spannend:1") == {"lef": 1}


def test_a_moderator_holds_shows_and_sets_aside(meeting: Meeting) -> None:
    """Invited from the remote, somebody reads along: the wall has what was shown, and says what it has not."""
    remote, screen = meeting.paired("remote"), meeting.screen()
    tap(remote, "Meer")
    meeting.people.look(remote)
    tap(remote, "Iemand laten meelezen")
    link = remote.get_by_role("textbox", name="De link").input_value()
    meeting.people.look(remote)
    tap(remote, "Sluiten")
    moderator = meeting.opened(link)
    expect(moderator.get_by_text("Je leest mee")).to_be_visible()
    expect(moderator.get_by_role("navigation")).to_have_count(0)
    moderator.get_by_role("button", name=re.compile("^Meelezen")).click()
    meeting.people.look(moderator)
    moderator.get_by_role("button", name=re.compile("^Alles lezen")).click()
    tap(moderator, "Sluiten")
    meeting.answer("lef", "een grap over iemand")
    expect(remote.get_by_role("button", name="Lezen 2 wachten")).to_be_visible()
    expect(wall(screen)).to_have_count(0)
    about(moderator, "lef").get_by_role("button", name="Toon").click()
    expect(wall(screen)).to_have_text([re.compile("lef")])
    about(moderator, "een grap over iemand").get_by_role("button", name="Zet opzij").click()
    expect(moderator.get_by_text("De zaal ziet: 1 opzij gezet").first).to_be_visible()
    meeting.people.look(moderator)
    expect(remote.get_by_text("De zaal ziet: 1 opzij gezet").first).to_be_visible()
    tap(moderator, "Ongedaan maken")
    expect(remote.get_by_role("button", name="Lezen 1 wacht")).to_be_visible()


def test_a_suggested_merge_is_taken_up_and_taken_back(meeting: Meeting) -> None:
    """Two forms of a word count as one on the wall, and who gave both counts once; one tap takes them apart."""
    remote, screen = meeting.paired("remote"), meeting.screen()
    meeting.answer("grens", "grenzen")
    meeting.answer("grens")
    expect(wall(screen)).to_have_count(2)
    tap(remote, "Lezen")
    tap(remote, "Samenvoegen")
    expect(remote.get_by_text("andere vorm van hetzelfde woord")).to_be_visible()
    meeting.people.look(remote)
    tap(remote, "Tel samen")
    expect(wall(screen)).to_have_text([re.compile("grens, 2 personen")])
    tap(remote, "Haal uit elkaar")
    expect(wall(screen)).to_have_count(2)


def test_answers_do_not_move_under_the_thumb(meeting: Meeting) -> None:
    """What comes after the first few waits behind a bar until it is asked for."""
    meeting.answer("lef", "rust", "tijd")
    meeting.answer("trots")
    remote = meeting.paired("remote")
    tap(remote, "Lezen")
    expect(about(remote, "lef")).to_be_visible()
    meeting.answer("moed")
    tap(remote, "1 nieuw antwoord")
    expect(about(remote, "moed")).to_be_visible()


def test_whoever_takes_over_leads_the_room_too(meeting: Meeting) -> None:
    """The link of a co-presenter leads to the screen or makes the phone a remote, also after a reload."""
    page = meeting.paired("presenter")
    expect(page.get_by_role("heading", name="Je presenteert nu mee.")).to_be_visible()
    meeting.people.look(page)
    expect(page.get_by_role("link", name="Naar het scherm")).to_have_attribute(
        "href", f"/rooms/{meeting.room.id}/screen"
    )
    tap(page, "Bedienen met dit toestel")
    tap(page, "Sluit")
    expect(page.get_by_text("Gesloten")).to_be_visible()
    page.reload()
    expect(page.get_by_role("button", name="Open", exact=True)).to_be_visible()


def test_a_rehearsal_is_filled_from_the_remote(server: ServerProcess, people: People) -> None:
    """The banner says that nothing is kept, and one press lets the deck's sample answers come."""
    meeting = Meeting(server, people, rehearsal=True)
    meeting.go("spannend")
    remote = meeting.paired("remote")
    expect(remote.get_by_text("Repetitie: niets wordt bewaard.")).to_be_visible()
    tap(remote, "Vul met voorbeelden")
    expect(remote.get_by_text(re.compile(r"Er staan nu \d+ antwoorden\."))).to_be_visible()


def test_a_room_that_is_over_says_so_on_the_remote(meeting: Meeting) -> None:
    """And how to go on from there."""
    remote = meeting.paired("remote")
    tap(remote, "Meer")
    tap(remote, "Ruimte beëindigen")
    meeting.people.look(remote)
    remote.get_by_role("dialog").get_by_role("button", name="Ruimte beëindigen").click()
    expect(remote.get_by_role("heading", name="Het is afgelopen.")).to_be_visible()
    expect(remote.get_by_text("Voor een andere ruimte")).to_be_visible()
