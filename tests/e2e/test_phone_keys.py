"""Somebody with a phone and no finger for it: in by code, through the evening, and home with their answers, by keys."""

import re

from playwright.sync_api import expect

from klankbord.protocol.api import Do
from tests.e2e.conftest import People
from tests.e2e.crowd import Crowd
from tests.e2e.test_desk_keys import walk
from tests.e2e.test_keys import Keys
from tests.server_process import ServerProcess

DUTCH = "nl-NL"


def test_an_evening_goes_by_keys(house: ServerProcess, people: People) -> None:
    """The code joins, another language is chosen, an answer is looked back on, saved and wiped."""
    with Crowd.of(house, "sturen-vanuit-vertrouwen", 0) as crowd:
        phone = people.someone(language=DUTCH)
        phone.goto(house.url)
        keys = Keys(phone, people)
        keys.type("De acht cijfers op het scherm", crowd.room.code)
        heading = phone.get_by_role("heading", level=1)
        expect(heading).to_have_text("Je bent binnen.")
        expect(heading).to_be_focused()
        keys.on("button", "English", "Enter")
        expect(phone.locator("html")).to_have_attribute("lang", "en")
        expect(phone.get_by_role("button", name="English")).to_be_focused()
        keys.press("Shift+Tab", "Enter")
        crowd.go("spannend")
        expect(heading).to_be_focused()
        walk(keys)
        keys.type("Woord 1", "lef")
        keys.send()
        keys.on("button", "Wijzig mijn antwoord", "Enter")
        keys.type("Woord 2", "stilte")
        crowd.go("overtuigingen")
        expect(phone.get_by_role("listitem").filter(has_text="stilte")).to_be_visible()
        keys.on("button", "De volgende vraag staat klaar.", "Enter")
        expect(heading).to_be_focused()
        crowd.command(Do(do="end"))
        expect(heading).to_have_text("Dank je wel.")
        keys.on("button", "Bewaar je antwoorden", "Enter")
        expect(heading).to_have_text("Sturen vanuit vertrouwen")
        expect(heading).to_be_focused()
        walk(keys)
        with phone.expect_download():
            keys.on("button", "Download als bestand", "Enter")
        keys.on("button", "Wis ze van deze telefoon", "Enter")
        expect(phone.get_by_text("Op deze telefoon staan geen antwoorden van jou.")).to_be_visible()
        assert phone.evaluate("() => document.activeElement !== document.body")


def test_a_question_of_somebody_else_is_supported_by_keys(house: ServerProcess, people: People) -> None:
    """The heart says whose it is and how many give it; pressed again it is taken back, and the focus stays."""
    with Crowd.of(house, "si-meetup-5", 1) as crowd:
        crowd.go("vragen")
        crowd.answer(next(slide for slide in crowd.deck.slides if slide.question.id == "vragen"))
        phone = people.someone(language=DUTCH)
        phone.goto(f"{house.url}/{crowd.room.code}")
        keys = Keys(phone, people)
        heart = phone.get_by_role("button", name=re.compile("^Steun: ")).first
        expect(heart).to_be_visible()
        keys.to(heart)
        keys.press("Enter")
        expect(heart).to_have_accessible_name(re.compile("1 keer gesteund$"))
        expect(heart).to_have_attribute("aria-pressed", "true")
        expect(heart).to_be_focused()
        keys.press("Space")
        expect(heart).to_have_attribute("aria-pressed", "false")
