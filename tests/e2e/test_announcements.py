"""What a screen reader says: what somebody has to know, and no more of a room that answers than is bearable."""

from itertools import pairwise
from typing import NamedTuple

from playwright.sync_api import Page, expect

from klankbord.protocol.api import Do
from klankbord.questions.cloud import CloudAnswer
from klankbord.rooms.command import Moderate
from tests.e2e.audit import script
from tests.e2e.conftest import PHONE, PROJECTOR, People
from tests.e2e.crowd import Crowd
from tests.e2e.test_evening import DUTCH, arrived, send, word
from tests.server_process import ServerProcess

DECK = "sturen-vanuit-vertrouwen"
ANSWERS = 200
PEOPLE = 20

CALM = 9_900
"""Milliseconds between two sentences about how a room answers, at least."""


class Said(NamedTuple):
    """One sentence of one live region, and when, in milliseconds."""

    region: int
    text: str
    at: float


def listening(people: People, size: dict[str, int] = PHONE) -> Page:
    """Return a page of somebody whose screen reader is on."""
    page = people.someone(language=DUTCH, size=size)
    page.add_init_script(script("hear"))
    return page


def heard(page: Page) -> list[Said]:
    """Return what was said on this page so far."""
    return [Said(*one) for one in page.evaluate("() => window.heard")]


def crowded(said: list[Said]) -> list[tuple[Said, Said]]:
    """Return what one region said too soon after what it had said before."""
    regions = {one.region for one in said}
    by_region = [[one for one in said if one.region == region] for region in regions]
    return [pair for own in by_region for pair in pairwise(own) if pair[1].at - pair[0].at < CALM]


def test_two_hundred_answers_are_told_calmly(house: ServerProcess, people: People) -> None:
    """While they come in the wall and the remote speak once in ten seconds, and a phone that waits says nothing."""
    with Crowd.of(house, DECK, PEOPLE) as crowd:
        crowd.go("spannend")
        crowd.command(Moderate(moderation="all"))
        phone, remote = listening(people), listening(people)
        phone.goto(f"{house.url}/{crowd.room.code}")
        word(phone, 1).fill("lef")
        send(phone)
        arrived(phone)
        remote.goto(crowd.pairing())
        remote.get_by_role("button", name="Lezen").click()
        screen = listening(people, PROJECTOR)
        screen.goto(crowd.invitation())
        screen.get_by_role("button", name="Start").first.wait_for()
        screen.goto(f"{house.url}/rooms/{crowd.room.id}/screen")
        expect(screen.get_by_role("heading", level=1)).to_contain_text("Wanneer vind jij")
        before = heard(phone)
        for turn in range(ANSWERS // PEOPLE):
            answers = [CloudAnswer(kind="cloud", words=(f"woord {turn} van {person}",)) for person in range(PEOPLE)]
            crowd.vote(answers, "spannend:1")
        expect(remote.get_by_text("21 wachten").first).to_be_visible()
        assert heard(phone) == before
        for page in (remote, screen):
            assert crowded(heard(page)) == []
        assert any("wachten" in said.text for said in heard(remote))


def test_a_phone_says_what_happens_to_somebody_who_does_nothing(house: ServerProcess, people: People) -> None:
    """That the answer arrived and that the question closed; the next question is not said but has the focus."""
    with Crowd.of(house, DECK, 0) as crowd:
        crowd.go("spannend")
        phone = listening(people)
        phone.goto(f"{house.url}/{crowd.room.code}")
        word(phone, 1).fill("lef")
        send(phone)
        arrived(phone)
        crowd.command(Do(do="close"))
        expect(phone.get_by_text("Jouw antwoord")).to_be_visible()
        texts = [said.text for said in heard(phone)]
        assert texts.index("Aangekomen") < texts.index("De vraag is gesloten.")
        crowd.go("overtuigingen")
        expect(phone.get_by_role("radio").or_(phone.get_by_role("checkbox")).first).to_be_visible()
        heading = phone.get_by_role("heading", level=1)
        expect(heading).to_be_focused()
        expect(phone).to_have_title(f"{heading.inner_text()} · Klankbord")
