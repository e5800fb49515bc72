"""Things placed on a plane with one thumb, on a phone of 360 by 740."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import People
from tests.e2e.test_keys import come_in
from tests.server_process import ServerProcess

EDGE = 740
"""The lower edge of the phone."""


@pytest.fixture
def phone(house: ServerProcess, people: People) -> Page:
    """A phone in front of five things to place."""
    page = come_in(house, people, "sturen-vanuit-vertrouwen", "verstoring")
    page.set_viewport_size({"width": 360, "height": EDGE})
    page.reload()
    return page


def test_the_plane_is_seen_with_its_key_and_the_names_of_its_ends(phone: Page) -> None:
    """Without scrolling, above the dock."""
    expect(phone.locator(".chip")).to_have_count(5)
    dock = phone.locator(".phone-dock").bounding_box()
    assert dock
    for part in (*phone.locator(".chip").all(), *phone.locator(".plane-end").all()):
        box = part.bounding_box()
        assert box
        assert box["y"] + box["height"] <= dock["y"], part.inner_text()


def test_things_that_belong_together_are_placed_close_together(phone: Page) -> None:
    """Each tap places the next one, also on an earlier one, and the button says how many are left."""
    field = phone.locator(".plane-field")
    box = field.bounding_box()
    assert box
    for at in range(5):
        phone.touchscreen.tap(box["x"] + 150 + 14 * at, box["y"] + 60 + 5 * at)
        expect(phone.locator(".pin")).to_have_count(at + 1)
    expect(phone.locator(".phone-dock .button-primary")).to_have_text("Versturen")
