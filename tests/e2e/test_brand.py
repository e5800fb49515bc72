"""An organisation's look, however garish, from the gallery to the copy that is taken home."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.brand.drawings import drawing
from tests.e2e.conftest import People
from tests.e2e.legible import legible
from tests.e2e.test_evening import DUTCH, ENGLISH, Evening, arrived, in_the_cloud, send, word
from tests.server_process import ServerProcess

NAME = "Waterschap Voorbeeld"
GARISH = {
    "yellow and white": ("#ffee00", "#ffffff"),
    "two reds": ("#e4003a", "#e3003b"),
    "black and black": ("#000000", "#000000"),
}

OWN = """
() => Object.fromEntries(
  ['accent', 'calm'].map((role) => [role, getComputedStyle(document.documentElement).getPropertyValue(`--${role}`)]),
)
"""
"""The two colours that this page uses."""


@pytest.fixture(params=GARISH.values(), ids=list(GARISH))
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[ServerProcess]:
    """A server with a garish look."""
    colour, second = request.param
    look = f'name = "{NAME}"\ncolour = "{colour}"\nsecond = "{second}"\nlogo = "logo.svg"\n'
    (tmp_path / "brand.toml").write_text(look, "utf-8")
    (tmp_path / "logo.svg").write_bytes(drawing('<style>.a{fill:#7a1fa2}</style><path class="a" d="M0 0h40v10z"/>'))
    server = ServerProcess(tmp_path / "data", brand=str(tmp_path))
    server.start()
    yield server
    server.stop()


def shows_the_logo(page: Page) -> None:
    """See the logo, drawn."""
    logo = page.get_by_role("img", name=NAME)
    expect(logo).to_be_visible()
    page.wait_for_function("(image) => image.complete && image.naturalWidth > 0", arg=logo.element_handle())


def test_a_garish_look_is_read_everywhere(server: ServerProcess, people: People, tmp_path: Path) -> None:
    """On the wall and on phones every word stands off its ground in both themes, and the logo is where nothing is
    asked: in the gallery, while people come in, at the end, and in the copy. On a question it is small.
    """
    gallery = people.someone(language=ENGLISH)
    gallery.goto(f"{server.url}/decks")
    shows_the_logo(gallery)
    legible(gallery)
    evening = Evening(server, people)
    screen, phone = evening.screen, evening.phone(DUTCH, dark=True)
    for page in (screen, phone):
        page.emulate_media(reduced_motion="reduce")
        shows_the_logo(page)
        legible(page)
    assert screen.evaluate(OWN) == phone.evaluate(OWN)
    evening.to_the_cloud()
    shows_the_logo(screen)
    word(phone, 1).fill("Loslaten")
    legible(phone)
    send(phone)
    arrived(phone)
    legible(phone)
    evening.press("h")
    expect(in_the_cloud(screen)).to_have_count(1)
    legible(screen)
    taken_home(evening, phone, tmp_path)


def taken_home(evening: Evening, phone: Page, folder: Path) -> None:
    """End the room, and see the logo on the wall, on the phone and in the copy."""
    evening.press("e")
    evening.screen.get_by_role("dialog").get_by_role("button", name="Ruimte beëindigen").click()
    for page in (evening.screen, phone):
        expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("^Dank (je|jullie) wel"))
        shows_the_logo(page)
        legible(page)
    phone.get_by_role("button", name="Bewaar je antwoorden").click()
    with phone.expect_download() as download:
        phone.get_by_role("button", name="Download als bestand").click()
    copy = evening.people.someone(language=DUTCH, dark=True)
    download.value.save_as(folder / "copy.html")
    copy.goto((folder / "copy.html").as_uri())
    shows_the_logo(copy)
    legible(copy)
    expect(copy.get_by_role("img", name=NAME)).to_have_attribute("src", re.compile("^data:image/svg"))
