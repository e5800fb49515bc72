"""Take the pictures of the README from the running product: `python -m tests.e2e.pictures`.

A real server, a real room, and an audience that answers the cloud with the samples of the deck.
"""

import asyncio
import os
import shutil
import sys
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from playwright.async_api import Browser, Page, async_playwright

from klankbord.client import Klankbord
from klankbord.client.audience import Audience
from klankbord.protocol.api import RoomDetail
from klankbord.rooms import Do, Jump
from tests.e2e.conftest import PHONE, PROJECTOR, QUIET
from tests.server_process import ServerProcess

IMAGES = Path(__file__).parent.parent.parent / "docs" / "images"
DECK = "sturen-vanuit-vertrouwen"
PEOPLE = 60
SETTLED = 14.0
"""Seconds for the audience to answer and the cloud to come to rest."""


@contextmanager
def _running() -> Generator[ServerProcess]:
    with tempfile.TemporaryDirectory() as folder:
        server = ServerProcess(Path(folder) / "data")
        server.start()
        try:
            yield server
        finally:
            server.stop()


async def take() -> None:
    """Take all pictures and write them to `docs/images`."""
    with _running() as server:
        async with Klankbord(server.url, server.token) as klankbord, async_playwright() as playwright:
            path = os.environ.get("CHROMIUM") or shutil.which("chromium")
            browser = await playwright.chromium.launch(executable_path=path, args=list(QUIET))
            room = await klankbord.open_room(DECK)
            screen = await _screen(browser, klankbord, room)
            phone = await _page(browser, PHONE, "nl-NL", scale=2)
            await phone.goto(f"{server.url}/{room.code}")
            audience = Audience(server.url, room, await klankbord.deck(DECK), PEOPLE, pace=3)
            answering = asyncio.create_task(audience.run())
            await asyncio.sleep(3)
            await _save(screen, "lobby")
            at = next(i for i, slide in enumerate(room.outline) if slide.id == "spannend")
            await klankbord.command(room.id, Jump(at=at))
            await phone.get_by_role("textbox").first.fill("Als ik de uitkomst niet ken")
            await _save(phone, "phone")
            await asyncio.sleep(SETTLED)
            await _save(screen, "cloud")
            at = next(i for i, slide in enumerate(room.outline) if slide.id == "overtuigingen")
            await klankbord.command(room.id, Jump(at=at))
            await asyncio.sleep(SETTLED / 2)
            await klankbord.command(room.id, Do(do="reveal"))
            await asyncio.sleep(3)
            await _save(screen, "choice")
            answering.cancel()
            await asyncio.gather(answering, return_exceptions=True)
            await browser.close()


async def _screen(browser: Browser, klankbord: Klankbord, room: RoomDetail) -> Page:
    page = await _page(browser, PROJECTOR, "nl-NL")
    await page.goto((await klankbord.invite_presenter()).link)
    await page.get_by_role("button", name="Start").first.wait_for()
    await page.goto(f"{klankbord.url}/rooms/{room.id}/screen")
    return page


async def _page(browser: Browser, size: dict[str, int], language: str, *, scale: int = 1) -> Page:
    context = await browser.new_context(
        viewport={"width": size["width"], "height": size["height"]}, locale=language, device_scale_factor=scale
    )
    return await context.new_page()


async def _save(page: Page, name: str) -> None:
    IMAGES.mkdir(parents=True, exist_ok=True)
    await page.screenshot(path=IMAGES / f"{name}.png")


if __name__ == "__main__":
    sys.exit(asyncio.run(take()))
