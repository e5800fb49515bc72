"""Take the pictures of the README and the documentation from the running product: `python -m tests.e2e.pictures`.

A real server, a real room, and an audience that answers with the samples of the deck.
"""

import asyncio
import os
import shutil
import sys
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
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
DESK = {"width": 1440, "height": 900}
ARRIVED = 3.0
"""Seconds until most of the audience is in, and the last of them still come."""
HALFWAY = 2.5
"""Seconds after which about half of the room has answered."""
SETTLED = 14.0
"""Seconds for the audience to answer and the cloud to come to rest."""
SHOWN = 3.0
"""Seconds from a reveal to its end."""

HELD = """() => {
  const { setTimeout } = window;
  window.breathe = () => (window.setTimeout = setTimeout);
  window.setTimeout = (then, ms, ...rest) => setTimeout(then, ms === 900 ? 60_000 : ms, ...rest);
}"""
"""Lets a breath last for as long as a picture takes, until `breathe`."""

STILL = """() => {
  for (const animation of document.getAnimations()) {
    animation.pause();
    animation.currentTime = 430;
  }
}"""
"""Stops everything that moves 0.43 s after it began: a sound is half-way through the hall then."""


@dataclass
class Studio:
    """The room of which the pictures are taken."""

    klankbord: Klankbord
    room: RoomDetail

    async def go(self, slide: str) -> None:
        """Put a slide in front of the room."""
        at = next(i for i, one in enumerate(self.room.outline) if one.id == slide)
        await self.klankbord.command(self.room.id, Jump(at=at))

    async def do(self, what: Do) -> None:
        """Do something to the question in front of the room."""
        await self.klankbord.command(self.room.id, what)


async def take() -> None:
    """Take all pictures and write them to `docs/images`."""
    with _running() as server:
        async with Klankbord(server.url, server.token) as klankbord, async_playwright() as playwright:
            path = os.environ.get("CHROMIUM") or shutil.which("chromium")
            browser = await playwright.chromium.launch(
                executable_path=path, args=[*QUIET, f"--host-resolver-rules=MAP {HOST} 127.0.0.1"]
            )
            screen = await _page(browser, DESK)
            await _gallery(klankbord, screen)
            studio = Studio(klankbord, await klankbord.open_room(DECK))
            await screen.goto(f"{_public(server.url)}/rooms/{studio.room.id}/screen")
            phone = await _page(browser, PHONE, scale=2, dark=False)
            await phone.goto(f"{_public(server.url)}/{studio.room.code}")
            audience = Audience(server.url, studio.room, await klankbord.deck(DECK), PEOPLE, pace=3)
            answering = asyncio.create_task(audience.run())
            await _evening(studio, screen, phone)
            answering.cancel()
            await asyncio.gather(answering, return_exceptions=True)
            await browser.close()


async def _gallery(klankbord: Klankbord, page: Page) -> None:
    """Take the picture of the gallery, and come in as presenter by that."""
    await page.goto(_public((await klankbord.invite_presenter()).link))
    await page.get_by_role("button", name="Start").first.wait_for()
    await _save(page, "gallery")
    await page.set_viewport_size({"width": PROJECTOR["width"], "height": PROJECTOR["height"]})


async def _evening(studio: Studio, screen: Page, phone: Page) -> None:
    """Go through the evening, from the lobby to the thanks."""
    await asyncio.sleep(ARRIVED)
    await _save(screen, "lobby")
    await _save(phone, "phone-lobby")
    await studio.go("waarom-niet-meer")
    await asyncio.sleep(HALFWAY)
    await _save(screen, "answering")
    await asyncio.sleep(SETTLED)
    await _breath(studio, screen)
    await studio.go("spannend")
    await phone.get_by_role("textbox").first.fill("Als ik de uitkomst niet ken")
    await _save(phone, "phone")
    await asyncio.sleep(2 * SETTLED)
    await _save(screen, "cloud")
    await studio.go("overtuigingen")
    await asyncio.sleep(SETTLED)
    await studio.do(Do(do="reveal"))
    await asyncio.sleep(SHOWN)
    await _save(screen, "choice")
    await studio.do(Do(do="again"))
    await asyncio.sleep(SETTLED)
    await studio.do(Do(do="reveal"))
    await studio.do(Do(do="compare"))
    await asyncio.sleep(SHOWN)
    await _save(screen, "rounds")
    await studio.do(Do(do="end"))
    await asyncio.sleep(SHOWN)
    await _save(screen, "farewell")


async def _breath(studio: Studio, screen: Page) -> None:
    """Take the picture of the moment before a reveal, however long a picture takes on this machine."""
    await screen.evaluate(HELD)
    inspector = await screen.context.new_cdp_session(screen)
    await inspector.send("Animation.enable")
    await inspector.send("Animation.setPlaybackRate", {"playbackRate": 0.01})
    await studio.do(Do(do="reveal"))
    await screen.locator(".hall-sounding").wait_for()
    await screen.evaluate(STILL)
    await _save(screen, "breath")
    await inspector.send("Animation.setPlaybackRate", {"playbackRate": 1})
    await screen.evaluate("() => void breathe()")


async def _page(browser: Browser, size: dict[str, int], *, scale: int = 1, dark: bool = True) -> Page:
    context = await browser.new_context(
        viewport={"width": size["width"], "height": size["height"]},
        locale="nl-NL",
        device_scale_factor=scale,
        color_scheme="dark" if dark else "light",
    )
    return await context.new_page()


HOST = "klankbord.example"
"""Where phones would go; the browser is told that it is this machine."""


@contextmanager
def _running() -> Generator[ServerProcess]:
    with tempfile.TemporaryDirectory() as folder:
        server = ServerProcess(Path(folder) / "data")
        server.start()
        try:
            yield server
        finally:
            server.stop()


async def _save(page: Page, name: str) -> None:
    IMAGES.mkdir(parents=True, exist_ok=True)
    await page.screenshot(path=IMAGES / f"{name}.png")


def _public(address: str) -> str:
    return address.replace("127.0.0.1", HOST)


if __name__ == "__main__":
    sys.exit(asyncio.run(take()))
