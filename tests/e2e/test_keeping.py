"""An organiser says how long a room is kept, forgets it, and takes one in that was held elsewhere."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Page, expect

from klankbord.rooms import Do
from tests.e2e.conftest import PHONE, People
from tests.e2e.crowd import Crowd
from tests.server_process import ServerProcess

DESK = {"width": 1440, "height": 900}
DUTCH = "nl-NL"
DAYS = 20
"""For how many of them rooms are kept on this server: all of them leave soon."""

FORGET = "Vergeet deze ruimte"
KEEP = "Bewaren tot…"
TAKE_IN = "Neem een bestand op"


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    """A server that does not keep rooms for ever."""
    server = ServerProcess(tmp_path_factory.mktemp("house") / "data", keep_rooms=str(DAYS))
    server.start()
    yield server
    server.stop()


@pytest.fixture
def evening(house: ServerProcess) -> Iterator[Crowd]:
    """A short evening that is over, and archived."""
    with Crowd.of(house, "leergang-interveneren", 3) as crowd:
        slide = next(slide for slide in crowd.deck.slides if slide.question.kind == "cloud")
        crowd.go(slide.question.id)
        crowd.answer(slide)
        crowd.command(Do(do="end"))
        crowd.archived()
        yield crowd


def organiser(evening: Crowd, people: People, *, size: dict[str, int] = DESK) -> Page:
    """Somebody who opened the archive."""
    page = people.someone(language=DUTCH, size=size)
    page.goto(evening.invitation())
    expect(page.get_by_role("heading", level=1, name="Decks", exact=True)).to_be_visible()
    page.goto(f"{evening.server.url}/archive")
    expect(page.get_by_role("heading", level=1, name="Archief", exact=True)).to_be_visible()
    return page


def path_of(evening: Crowd) -> str:
    """Where the room is."""
    return f"/archive/rooms/{evening.room.id}"


def test_a_room_that_leaves_soon_says_so_until_it_is_kept(evening: Crowd, people: People) -> None:
    """In the list and above it; the dialog says what holds, and a day that is chosen holds at once."""
    page = organiser(evening, people)
    item = page.locator(".room").filter(has=page.locator(f'a[href="{path_of(evening)}"]'))
    expect(item.get_by_text("blijft tot en met")).to_be_visible()
    page.get_by_text("binnen 30 dagen vergeten").click()
    expect(page.locator(".leaving").get_by_role("link", name=evening.deck.title["nl"]).first).to_be_visible()
    people.look(page)
    page.goto(f"{evening.server.url}{path_of(evening)}")
    page.get_by_role("button", name=KEEP).click()
    dialog = page.get_by_role("dialog", name=KEEP)
    expect(dialog.get_by_role("status")).to_contain_text(f"{DAYS} dagen na afloop")
    dialog.get_by_role("radio", name="tot en met een dag").check()
    dialog.get_by_role("button", name="Leg dit vast").click()
    expect(dialog.get_by_text("Kies een dag, op zijn vroegst morgen.")).to_be_visible()
    people.look(page)
    later = datetime.now().astimezone() + timedelta(days=400)
    dialog.get_by_label("Tot en met welke dag?").fill(f"{later:%Y-%m-%d}")
    dialog.get_by_role("button", name="Leg dit vast").click()
    expect(dialog.get_by_role("status")).to_contain_text(re.compile(rf"Vastgelegd\..* {later.day} \w+ {later.year},"))
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name=KEEP)).to_be_focused()
    page.goto(f"{evening.server.url}/archive")
    expect(item).to_be_visible()
    expect(item.get_by_text("blijft tot en met")).to_have_count(0)


def test_a_room_is_forgotten_by_a_word_and_does_not_come_back(evening: Crowd, people: People) -> None:
    """The dialog says what goes; without the word nothing does. Its file is refused afterwards."""
    file = evening.file()
    page = organiser(evening, people, size=PHONE)
    page.goto(f"{evening.server.url}{path_of(evening)}")
    page.get_by_role("button", name="Schrijf een aantekening").first.click()
    page.get_by_role("textbox", name="Aantekening").fill("Hier werd het stil.")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text("Hier werd het stil.")).to_be_visible()
    page.get_by_role("button", name=FORGET).click()
    dialog = page.get_by_role("dialog", name=FORGET)
    expect(dialog.get_by_text("alles wat 3 mensen antwoordden")).to_be_visible()
    expect(dialog.get_by_text("1 aantekening in de kantlijn")).to_be_visible()
    people.look(page)
    dialog.get_by_role("textbox").fill("vergeten")
    page.keyboard.press("Enter")
    expect(dialog.get_by_text("Typ eerst het woord ‘vergeet’.")).to_be_visible()
    dialog.get_by_role("textbox").fill("Vergeet")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="De ruimte is vergeten.")).to_be_visible()
    people.look(page)
    page.goto(f"{evening.server.url}/archive")
    page.get_by_role("button", name=TAKE_IN).click()
    dialog = page.get_by_role("dialog", name=TAKE_IN)
    dialog.get_by_label("Kies een bestand").set_input_files(named("avond.jsonl", file))
    expect(dialog.get_by_text("Deze ruimte is hier vergeten, en komt niet terug.")).to_be_visible()
    expect(page.locator(f'a[href="{path_of(evening)}"]')).to_have_count(0)
    people.errors.remove("Failed to load resource: the server responded with a status of 409 (Conflict)")


def test_a_room_is_taken_in_from_its_file(evening: Crowd, people: People, tmp_path: Path) -> None:
    """On another server: what is no such file, a damaged one and one of a newer Klankbord are told apart from it."""
    file = evening.file()
    elsewhere = ServerProcess(tmp_path / "data")
    elsewhere.start()
    try:
        with Crowd.of(elsewhere, "si-meetup-5", 0) as crowd:
            page = people.someone(language=DUTCH, size=DESK)
            page.goto(crowd.invitation())
        expect(page.get_by_role("heading", level=1, name="Decks", exact=True)).to_be_visible()
        page.goto(f"{elsewhere.url}/archive")
        page.get_by_role("button", name=TAKE_IN).click()
        dialog = page.get_by_role("dialog", name=TAKE_IN)
        people.look(page)
        for wrong, sentence in (
            (b"%PDF-1.7", "Dit is geen bestand van een ruimte."),
            (file[:-100], "Dit bestand is beschadigd"),
            (file.replace(b'"version":1', b'"version":9', 1), "Dit bestand komt uit een nieuwer Klankbord."),
        ):
            dialog.get_by_label("Kies een bestand").set_input_files(named("vakantie.jsonl", wrong))
            expect(dialog.get_by_text(sentence)).to_be_visible()
        people.look(page)
        dialog.get_by_label("Kies een bestand").set_input_files(named("avond.jsonl", file))
        expect(dialog.get_by_text("De ruimte staat in het archief.")).to_be_visible()
        people.look(page)
        dialog.get_by_role("button", name="Neem nog een bestand op").click()
        dialog.get_by_label("Kies een bestand").set_input_files(named("avond.jsonl", file))
        expect(dialog.get_by_text("Deze ruimte stond al in het archief.")).to_be_visible()
        dialog.get_by_role("link", name="Open de ruimte").click()
        expect(page.get_by_text("3 mensen antwoordden")).to_be_visible()
        page.get_by_role("link", name="Naar het archief").click()
        expect(page.locator(f'.room a[href="{path_of(evening)}"]')).to_be_visible()
        unfit = "Failed to load resource: the server responded with a status of 422"
        people.errors[:] = [error for error in people.errors if not error.startswith(unfit)]
    finally:
        elsewhere.stop()


def named(name: str, content: bytes) -> FilePayload:
    """A file as somebody chooses one."""
    return {"name": name, "mimeType": "application/x-ndjson", "buffer": content}
