"""Pages in a window of half the size, and in the few colours that somebody chose for everything."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from klankbord.protocol.api import Do, Jump
from tests.e2e.audit import script
from tests.e2e.conftest import People
from tests.e2e.crowd import Crowd
from tests.e2e.test_keys import come_in
from tests.e2e.test_projection import CUT_OFF, none_of, projected
from tests.server_process import ServerProcess

HALF = {"width": 640, "height": 360}
"""A laptop of 1280 by 720 at 200 %."""


def test_the_wall_fits_a_window_of_half_the_size(house: ServerProcess, people: People) -> None:
    """Every picture of a deck is whole, and what the presenter reads and presses in a panel keeps its size."""
    with Crowd.of(house, "sturen-vanuit-vertrouwen", 6) as crowd:
        screen = projected(people, crowd, "nl")
        screen.set_viewport_size({"width": HALF["width"], "height": HALF["height"]})
        for at, slide in enumerate(crowd.deck.slides):
            crowd.command(Jump(at=at))
            expect(screen.get_by_role("heading", level=1)).to_have_text(slide.question.prompt["nl"])
            none_of(screen, CUT_OFF)
            if slide.question.kind == "choice":
                crowd.answer(slide)
                crowd.command(Do(do="reveal"))
                expect(screen.get_by_role("list").first).to_be_visible()
                for key in "tvior?e":
                    screen.keyboard.press(key)
                    expect(screen.get_by_role("dialog")).to_be_visible()
                    assert screen.evaluate(script("cut")) + screen.evaluate(script("small")) == [], key
                    screen.keyboard.press("Escape")
                    expect(screen.get_by_role("dialog")).to_have_count(0)


@pytest.fixture
def chosen(people: People) -> Iterator[People]:
    """People who chose a handful of colours for every page."""
    people.colours = "active"
    yield people
    people.colours = None


def differs(around: Locator, control: Locator, key: str) -> bool:
    """Return whether a control looks different once a key was pressed on it, and the focus is elsewhere."""
    before = around.screenshot()
    control.press(key)
    control.page.evaluate("() => document.activeElement.blur()")
    return around.screenshot() != before


CHOSEN = {
    "one of a choice": ("netwerkleiderschap", "belangrijk", "radio", "Ja", "Space"),
    "several of a choice": ("leergang-interveneren", "kenmerken", "checkbox", "Ambiguïteit", "Space"),
    "a step of a scale": ("sturen-vanuit-vertrouwen", "betrouwbaar", "radio", "2 van 7", "Space"),
    "a place on a line": ("leergang-interveneren", "inhoud-of-proces", "slider", "Ben je meer van", "End"),
    "points": ("netwerkleiderschap", "energie", "slider", "Bonding", "End"),
}
"""What can be chosen, in which question, and how: role, name and key of the control."""


@pytest.mark.parametrize("what", CHOSEN)
def test_what_is_chosen_shows_in_forced_colours(house: ServerProcess, chosen: People, what: str) -> None:
    """Its mark is no matter of a colour that the page chose."""
    deck, question, role, name, key = CHOSEN[what]
    page: Page = come_in(house, chosen, deck, question)
    assert page.evaluate("() => matchMedia('(forced-colors: active)').matches")
    control = page.get_by_role(role, name=name).first  # type: ignore[arg-type]
    assert differs(page.locator("label, .range").filter(has=control).first, control, key)
