"""Somebody who answered thinks better of it, and takes everything back from the phone that said it."""

import re
import time
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from klankbord.protocol.api import Do
from klankbord.questions.cloud import CloudAnswer
from klankbord.rooms import Show
from tests.e2e.conftest import PROJECTOR, People
from tests.e2e.crowd import Crowd
from tests.server_process import ServerProcess

DUTCH = "nl-NL"
QUESTION = "spannend"
SAID = "vergeetmijnietje"

LOOK = 0.2
"""Seconds between two looks at the disk."""

COVERED = """() => {
    const dock = document.querySelector('.phone-dock')?.getBoundingClientRect().top ?? innerHeight;
    const pressed = [...document.querySelectorAll('.phone-foot button')];
    return pressed.some((one) => one.getBoundingClientRect().bottom > dock);
}"""
"""Whether something to press at the foot of a phone lies under its dock."""

PATIENCE = 60.0
"""Seconds within which the bytes are gone; the server looks every three."""


@pytest.fixture
def wall(house: ServerProcess, people: People) -> Page:
    """A browser that may be a wall."""
    page = people.someone(language=DUTCH, size=PROJECTOR)
    with Crowd.of(house, "sturen-vanuit-vertrouwen", 0) as crowd:
        page.goto(crowd.invitation())
    expect(page.get_by_role("heading", level=1, name="Decks", exact=True)).to_be_visible()
    return page


def has(folder: Path, word: str) -> list[str]:
    """The files in which these letters are."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path.name for path in files if word.encode() in path.read_bytes().lower()]


def wait_until_gone(folder: Path, word: str) -> None:
    """Return when no file has these letters."""
    until = time.monotonic() + PATIENCE
    while (left := has(folder, word)) and time.monotonic() < until:
        time.sleep(LOOK)
    assert left == []


def answer(phone: Page, word: str) -> None:
    """Say one word, and see it arrive."""
    phone.get_by_role("textbox", name="Woord 1").fill(word)
    phone.get_by_role("button", name="Versturen").tap()
    expect(phone.get_by_role("listitem").filter(has_text=word)).to_be_visible()


def take_back(phone: Page, people: People) -> None:
    """Take everything back."""
    phone.get_by_role("button", name="Vergeet mijn antwoorden").tap()
    expect(phone.get_by_text("Alles wat je in deze ruimte antwoordde gaat voorgoed weg")).to_be_visible()
    expect(phone.get_by_role("button", name="Nee, laat ze staan")).to_be_focused()
    assert not phone.evaluate(COVERED)
    people.look(phone)
    phone.get_by_role("button", name="Ja, vergeet ze").tap()
    expect(phone.get_by_text("Je antwoorden zijn vergeten.")).to_be_visible()
    people.look(phone)


def test_what_was_said_is_gone_from_wall_phone_and_disk(house: ServerProcess, wall: Page, people: People) -> None:
    """While the question is open: the wall counts one fewer and says why, and this person can begin anew."""
    with Crowd.of(house, "sturen-vanuit-vertrouwen", 2) as crowd:
        crowd.go(QUESTION)
        crowd.command(Show(visibility="live"))
        wall.goto(f"{house.url}/rooms/{crowd.room.id}/screen")
        for person in range(2):
            crowd.say(person, CloudAnswer(words=("rust",)), f"{QUESTION}:1")
        phone = people.someone(language=DUTCH)
        phone.goto(f"{house.url}/{crowd.room.code}")
        answer(phone, SAID)
        expect(wall.locator(".strip-count .figures")).to_have_text("3")
        expect(wall.locator(".cloud-word").filter(has_text=SAID)).to_be_visible()
        assert has(house.data_dir, SAID)
        take_back(phone, people)
        expect(wall.locator(".strip-count .figures")).to_have_text("2")
        expect(wall.locator(".cloud-word").filter(has_text=SAID)).to_have_count(0)
        expect(wall.get_by_text("1 mens nam de eigen antwoorden terug")).to_be_visible()
        people.look(wall)
        wait_until_gone(house.data_dir, SAID)
        answer(phone, "lef")
        expect(wall.locator(".strip-count .figures")).to_have_text("3")
        expect(phone.get_by_text("Je antwoorden zijn vergeten.")).to_have_count(0)


def test_it_can_be_done_when_the_room_is_over(house: ServerProcess, people: People) -> None:
    """The farewell has nothing left to keep, and says that it is done, and the room one person fewer."""
    with Crowd.of(house, "sturen-vanuit-vertrouwen", 1) as crowd:
        crowd.go(QUESTION)
        crowd.say(0, CloudAnswer(words=("rust",)), f"{QUESTION}:1")
        phone = people.someone(language=DUTCH)
        phone.goto(f"{house.url}/{crowd.room.code}")
        answer(phone, SAID)
        crowd.command(Do(do="end"))
        expect(phone.get_by_role("heading", level=1)).to_have_text("Dank je wel.")
        crowd.archived()
        take_back(phone, people)
        expect(phone.get_by_text("Op deze telefoon staan geen antwoorden van jou.")).to_be_visible()
        expect(phone.get_by_role("button", name=re.compile("Bewaar"))).to_have_count(0)
        wait_until_gone(house.data_dir, SAID)
        [rounds] = crowd.results().rounds
        assert rounds.ballots == 1
