"""A phone on a bad network: how long until the person who scanned the code can answer."""

import asyncio
import os
import shutil
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from statistics import median

from playwright.async_api import Browser, Page, async_playwright

from tests.bench import rooms
from tests.bench.figure import Figure
from tests.bench.processes import node
from tests.e2e.conftest import PHONE, QUIET

TIMES = 5
SLOW_3G = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
"""Milliseconds until an answer begins, and bytes a second."""

SLOWER = 4
"""How many times slower the processor is made."""

EMPTY = b"<!doctype html><title>Empty</title><p>Empty"
SOMETHING, FIELD, STEP = "p", "input:not([disabled])", "fieldset input:not([disabled])"
"""What is there when an empty page is, when a cloud can be answered, and when a scale can."""

_WATCH = """
    window.there = new Promise((there) => {
        const look = () => document.querySelector('%s') && there(performance.now());
        new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
    });
"""
"""Milliseconds from the navigation to the first moment in which something is there, seen from within the page."""

GOAL = "none"


async def phone() -> list[Figure]:
    """Return the seconds until a cloud, a scale, and a cloud that is loaded again can be answered."""
    async with node() as server, _empty() as nothing, _chromium() as browser:
        cloud, scale = await rooms.ask(server, "cloud"), await rooms.ask(server, "scale")
        floor, first, scales, again, floor_again = [], [], [], [], []
        for _ in range(TIMES):
            for url, wanted, took, back in (
                (nothing, SOMETHING, floor, floor_again),
                (f"{server.url}/{cloud.code}", FIELD, first, again),
                (f"{server.url}/{scale.code}", STEP, scales, None),
            ):
                page = await _phone(browser, wanted)
                await page.goto(url)
                took.append(await _there(page))
                if back is not None:
                    await page.wait_for_load_state("load")
                    await page.reload()
                    back.append(await _there(page))
                await page.context.close()
    note = f"Chromium at 400 ms, 50 kB/s and 1/{SLOWER} of this processor, median of {TIMES}: from the navigation to "
    return [
        Figure(
            name=name,
            value=median(took),
            floor=median(least),
            unit="s",
            goal=GOAL,
            note=f"{note}{what}; floor: an empty page, {how}",
        )
        for name, took, least, what, how in (
            ("phone.answerable", first, floor, "a field of a cloud", "to its one line"),
            (
                "phone.answerable.scale",
                scales,
                floor,
                "a step of a scale, which weighs twice what a cloud does",
                "to its one line",
            ),
            ("phone.answerable.again", again, floor_again, "the same field, loaded once more", "loaded once more"),
        )
    ]


async def _phone(browser: Browser, wanted: str) -> Page:
    """Open a page with nothing in its cache, which looks out for `wanted`."""
    context = await browser.new_context(
        viewport={"width": PHONE["width"], "height": PHONE["height"]}, locale="nl-NL", has_touch=True
    )
    page = await context.new_page()
    await page.add_init_script(_WATCH % wanted)
    devtools = await context.new_cdp_session(page)
    await devtools.send("Network.enable")
    await devtools.send("Network.emulateNetworkConditions", SLOW_3G)
    await devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    return page


async def _there(page: Page) -> float:
    """Return the seconds from the navigation to what the page looks out for."""
    return float(await page.evaluate("window.there")) / 1_000


@asynccontextmanager
async def _chromium() -> AsyncGenerator[Browser]:
    """Start a browser. Raises `RuntimeError` where there is none."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if path is None:
        raise RuntimeError("Chromium is missing: apt-get install chromium.")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=list(QUIET))
        yield browser
        await browser.close()


@asynccontextmanager
async def _empty() -> AsyncGenerator[str]:
    """Serve an empty page, and yield its address."""
    head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {len(EMPTY)}\r\n\r\n".encode()

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while await reader.readline():
            while (await reader.readline()).strip():
                pass
            writer.write(head + EMPTY)
        writer.close()

    async with await asyncio.start_server(answer, "127.0.0.1", 0) as server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
