"""An organiser writes in the margin of the archive, gathers what comes back, and lets somebody outside read along."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import PHONE, People
from tests.e2e.crowd import Crowd
from tests.server_process import ServerProcess

DESK = {"width": 1440, "height": 900}
DUTCH = "nl-NL"
QUESTION = "Wanneer vind jij vertrouwen spannend in je werk?"


@pytest.fixture(scope="module")
def evening(house: ServerProcess) -> Iterator[Crowd]:
    """An evening that is over, and archived."""
    with Crowd.of(house, "sturen-vanuit-vertrouwen", 12) as crowd:
        crowd.play(aside=True)
        yield crowd


def organiser(evening: Crowd, people: People) -> Page:
    """Somebody at a desk who reads this evening back."""
    page = people.someone(language=DUTCH, size=DESK)
    page.goto(evening.invitation())
    expect(page.get_by_role("heading", level=1, name="Decks", exact=True)).to_be_visible()
    page.get_by_role("link", name="Archief").click()
    page.get_by_role("listitem").get_by_role("link").first.click()
    expect(page.get_by_role("button", name="Deel deze ruimte")).to_be_visible()
    return page


def test_a_note_and_a_label_are_kept_and_can_be_taken_back(evening: Crowd, people: People) -> None:
    """With the keyboard; the label finds the room in the list."""
    page = organiser(evening, people)
    page.get_by_role("button", name="Schrijf een aantekening").first.click()
    expect(page.get_by_role("textbox", name="Aantekening")).to_be_focused()
    page.keyboard.type("Hier werd het stil.")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text("Hier werd het stil.")).to_be_visible()
    page.get_by_role("button", name="Haal weg", exact=True).click()
    expect(page.get_by_text("Hier werd het stil.")).to_have_count(0)
    page.get_by_role("button", name="Ongedaan maken").click()
    expect(page.get_by_text("Hier werd het stil.")).to_be_visible()
    page.get_by_role("button", name="Labels", exact=True).click()
    expect(page.get_by_role("combobox", name="Label")).to_be_focused()
    page.keyboard.type("Leergang zeven")
    page.keyboard.press("Enter")
    expect(page.get_by_role("list", name="Labels").get_by_text("Leergang zeven")).to_be_visible()
    people.look(page)
    page.get_by_role("link", name="Naar het archief").click()
    page.get_by_role("combobox", name="Label").select_option("Leergang zeven (1)")
    expect(page.get_by_role("list", name="Labels").get_by_text("Leergang zeven")).to_be_visible()


def test_answers_go_into_a_thread_from_the_keyboard(evening: Crowd, people: People) -> None:
    """And it says how many people are in it, and what they said."""
    page = organiser(evening, people)
    question = page.get_by_role("region", name=QUESTION)
    question.get_by_text("Lees alle").click()
    question.get_by_role("checkbox").first.check()
    question.get_by_role("textbox", name="Nieuwe rode draad").fill("Loslaten")
    page.keyboard.press("Enter")
    threads = question.get_by_role("group", name="Rode draden")
    expect(threads.get_by_role("button", name="Loslaten 1 mens")).to_be_visible()
    question.get_by_role("checkbox").nth(1).focus()
    page.keyboard.press("1")
    expect(threads.get_by_role("button", name="Loslaten 2 mensen")).to_be_visible()
    threads.get_by_text("2 keer gezegd").click()
    expect(threads.locator("q")).to_have_count(2)
    people.look(page)


def test_somebody_outside_reads_along_until_the_link_is_withdrawn(evening: Crowd, people: People) -> None:
    """They see what the wall showed, and nothing that can be changed."""
    page = organiser(evening, people)
    page.get_by_role("button", name="Deel deze ruimte").click()
    page.get_by_role("textbox", name="Voor wie is de link?").fill("Ans")
    page.get_by_role("checkbox", name="wat mensen schreven").check()
    page.get_by_role("button", name="Maak de link").click()
    link = page.get_by_role("textbox", name="De link", exact=True).input_value()
    people.look(page)
    reader = people.someone(language=DUTCH, size=PHONE)
    reader.goto(link)
    expect(reader.get_by_role("region", name=QUESTION)).to_be_attached()
    expect(reader.get_by_text("Je leest dit met een link")).to_be_visible()
    expect(reader.get_by_role("button", name="Schrijf een aantekening")).to_have_count(0)
    people.look(reader)
    page.get_by_role("button", name="Trek in").click()
    expect(page.get_by_text("Ingetrokken op")).to_be_visible()
    with reader.expect_response("**/api/shared"):
        reader.reload()
    expect(reader.get_by_text("Deze link is ingetrokken")).to_be_visible()
    people.errors.remove("Failed to load resource: the server responded with a status of 410 (Gone)")
