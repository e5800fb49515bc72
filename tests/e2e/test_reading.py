"""What the room sees can be read near by, on the wall as a text and on the phone: a slide of every kind."""

import pytest
from playwright.sync_api import expect

from klankbord.decks import Shelf, Slide
from klankbord.protocol.api import Do
from tests.e2e.audit import NARROW
from tests.e2e.conftest import People
from tests.e2e.crowd import Crowd
from tests.e2e.test_projection import projected
from tests.server_process import ServerProcess

PEOPLE = 6


def first_of_each_kind() -> dict[str, list[str]]:
    """Return which slides of which decks are the first of their kind."""
    slides: dict[str, list[str]] = {}
    known: set[str] = set()
    for entry in Shelf().decks():
        for slide in entry.deck.slides if entry.deck else ():
            if slide.question.kind not in known:
                known.add(slide.question.kind)
                slides.setdefault(entry.name, []).append(slide.question.id)
    return slides


@pytest.mark.parametrize(("deck", "slides"), first_of_each_kind().items())
def test_the_wall_is_read_as_a_text(house: ServerProcess, people: People, deck: str, slides: list[str]) -> None:
    """Its letters grow, its lines break, and it names and counts what the picture does."""
    with Crowd.of(house, deck, PEOPLE) as crowd:
        screen = projected(people, crowd, "nl")
        screen.keyboard.press("x")
        phone = people.someone(language="nl-NL")
        phone.goto(f"{house.url}/{crowd.room.code}")
        for slide in [slide for slide in crowd.deck.slides if slide.question.id in slides]:
            crowd.go(slide.question.id)
            expect(screen.get_by_role("heading", level=1)).to_have_text(slide.question.prompt["nl"])
            people.look(screen)
            if slide.question.kind != "content":
                answered(crowd, slide)
                for page in (screen, phone):
                    expect(page.locator("main figure, main ol.unseen, .result-head ~ *").first).to_be_visible()
                    people.look(page)


def answered(crowd: Crowd, slide: Slide) -> None:
    """Let the room answer, and show what."""
    if slide.question.opens == "command":
        crowd.command(Do(do="open"))
    crowd.answer(slide)
    crowd.command(Do(do="reveal"))


def test_a_window_in_which_no_picture_can_be_read_is_a_text(house: ServerProcess, people: People) -> None:
    """As wide as a laptop at 400 %; once it is wider, the picture is back, and the key makes it a text there too."""
    with Crowd.of(house, "sturen-vanuit-vertrouwen", 1) as crowd:
        screen = projected(people, crowd, "nl")
        picture = screen.get_by_role("img", name="QR-code")
        size = screen.viewport_size
        assert size
        screen.set_viewport_size({"width": NARROW["width"], "height": NARROW["height"]})
        expect(picture).to_have_count(0)
        assert screen.evaluate("() => document.documentElement.scrollWidth") == NARROW["width"]
        screen.set_viewport_size(size)
        expect(picture).to_be_visible()
        for seen in (0, 1):
            screen.keyboard.press("x")
            expect(picture).to_have_count(seen)
