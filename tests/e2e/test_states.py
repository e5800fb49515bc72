"""What people meet seldom can be used by everybody too: each state is looked at by the audit."""

import asyncio
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from klankbord.client import Klankbord
from tests.e2e.conftest import People
from tests.e2e.test_remote import Meeting, tap
from tests.server_process import ServerProcess

DUTCH = "nl-NL"
TURNED_AWAY = 4500
"""The page is of another version than the server."""
BROKEN = (
    "---\ntitle:\n  nl: Avond\n---\n\n## wat\n\n- nl: Wat?\n- kind: choice\n- pick: 3\n\n"
    "### options\n\n- ja\n  - nl: Ja\n- nee\n  - nl: Nee\n"
)


def invited(server: ServerProcess) -> str:
    """Return a link for whoever presents."""

    async def ask() -> str:
        async with Klankbord(server.url, server.token) as api:
            return (await api.invite_presenter()).link

    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, ask()).result()


def test_whoever_is_turned_away_is_told_why(house: ServerProcess, people: People) -> None:
    """The page says what to do, and can be used."""
    meeting = Meeting(house, people)
    phone = people.someone(language=DUTCH)
    phone.route_web_socket(re.compile("/ws"), lambda line: line.close(code=TURNED_AWAY))
    phone.goto(f"{house.url}/{meeting.room.code}")
    expect(phone.get_by_role("heading", name="Dat lukt nu niet")).to_be_visible()
    people.look(phone)


def test_a_deck_with_a_mistake_is_told_before_the_others(tmp_path: Path, people: People) -> None:
    """In Dutch, where it is seen first."""
    decks = tmp_path / "decks"
    decks.mkdir()
    (decks / "avond.md").write_text(BROKEN, "utf-8")
    server = ServerProcess(tmp_path / "data", decks=str(decks))
    server.start()
    try:
        page = people.someone(language=DUTCH)
        page.goto(invited(server))
        expect(page.locator(".deck").first).to_contain_text("‘pick’ is 3, maar er zijn 2 opties.")
        people.look(page)
    finally:
        people.leave()
        server.stop()


@pytest.mark.parametrize("panel", ["Instellingen van deze vraag", "Laatkomers laten meedoen"])
def test_a_panel_of_the_remote_can_be_used(house: ServerProcess, people: People, panel: str) -> None:
    """Whatever it is about."""
    meeting = Meeting(house, people)
    meeting.go("spannend")
    remote = meeting.paired("remote")
    opened(remote, panel)
    people.look(remote)


def opened(remote: Page, panel: str) -> None:
    """Open what is behind a line of what is needed seldom."""
    tap(remote, "Meer")
    tap(remote, panel)
    expect(remote.get_by_role("dialog")).to_be_visible()


def test_the_pace_of_a_room_can_be_chosen(house: ServerProcess, people: People) -> None:
    """On the laptop and on the remote, before the first question; and the wall says until when."""
    meeting = Meeting(house, people)
    screen, remote = meeting.screen(), meeting.paired("remote")
    opened(remote, "Zelf laten invullen")
    screen.mouse.move(400, 400)
    screen.get_by_role("button", name="Zelf laten invullen").click()
    people.look(remote, screen)
