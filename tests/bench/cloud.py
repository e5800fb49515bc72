"""How calm, dense and quick the word cloud is: in a real browser, beside d3-cloud and beside an empty page."""

import asyncio
import mimetypes
import os
import shutil
import statistics
import tempfile
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from playwright.async_api import Page, Route, async_playwright

from tests.bench import cores
from tests.bench.figure import Figure
from tests.e2e.conftest import PROJECTOR, QUIET

CLIENT = Path(__file__).parents[2] / "client"
PAGE = "http://bench.test/"
"""Never asked of a network: every request of the browser is answered from the folder the page was built in."""

SLOWER = 4
"""Times that the browser pretends its processor to be slower."""

RUNS = 3
"""Of the timed figures; the median of each is reported."""

SECONDS = 8
"""In which 2,000 people answer, in each run."""

WITHIN = 150_000.0
"""Milliseconds for a page to measure something."""


async def cloud() -> list[Figure]:
    """Return the figures of the word cloud."""
    async with _page() as page:
        compared = await page.evaluate("compare()")
        session = await page.context.new_cdp_session(page)
        await session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        calm = [await page.evaluate("calmly(2)") for _ in range(RUNS)]
        crowd = [await page.evaluate(f"crowd({SECONDS})") for _ in range(RUNS)]
        peer = await page.evaluate(f"peerLongest({RUNS})")
    return [*_compared(compared), *_timed(crowd, calm, peer)]


def _compared(seen: dict[str, Any]) -> list[Figure]:
    ours, peer = seen["ours"], seen["peer"]
    stream = f"{seen['answers']} answers, one update each; floor: d3-cloud, same words, sizes, font and wall"
    return [
        Figure(
            name="cloud.displacement",
            value=ours["displacement"],
            floor=peer["displacement"],
            unit="heights of a word per update",
            goal="ratio at most 0.0167",
            note=f"{stream}; {peer['displacement'] / ours['displacement']:.0f} times less",
        ),
        Figure(
            name="cloud.density",
            value=ours["density"],
            floor=peer["density"],
            unit="part of the wall that is words",
            goal="ratio at least 0.9",
            note=f"second half of {stream}; at the end {ours['words']} words, d3-cloud {peer['words']}",
        ),
        Figure(
            name="cloud.layout",
            value=ours["layout"],
            floor=peer["layout"],
            unit="ms per update, median",
            goal="less",
            note=f"{stream}; to rest, not slowed down",
        ),
    ]


def _timed(crowd: list[dict[str, float]], calm: list[dict[str, float]], peer: float) -> list[Figure]:
    def median(runs: list[dict[str, float]], name: str) -> float:
        return statistics.median(run[name] for run in runs)

    slower = f"2,000 people in {SECONDS} s, ten updates a second, processor {SLOWER} times slower, medians of {RUNS}"
    usual = f"p99 {median(crowd, 'p99'):.1f}, median {median(crowd, 'median'):.2f}"
    late = f"late {median(crowd, 'late'):.1%}, of the floor {median(calm, 'late'):.1%}"
    return [
        Figure(
            name="cloud.longest_layout",
            value=median(crowd, "longest"),
            floor=median(calm, "longest"),
            unit="ms of layout without a pause",
            goal="value at most 8",
            note=f"{slower}; {usual}; floor: a call of nothing; a layout of d3-cloud, as slow, {peer:.0f} ms",
        ),
        Figure(
            name="cloud.frames",
            value=median(crowd, "rate"),
            floor=median(calm, "rate"),
            unit="frames a second",
            goal="ratio at least 0.98",
            note=f"{slower}; {late}; floor: an empty page",
        ),
    ]


@asynccontextmanager
async def _page() -> AsyncGenerator[Page]:
    """Open the page of the benchmark, built from the client's own sources, on all cores."""
    folder = Path(tempfile.mkdtemp(prefix="kb-cloud-"))
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not path:
        raise RuntimeError("Chromium is missing: apt-get install chromium")
    try:
        await _build(folder)
        cores.pin(os.getpid(), cores.ALL)
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=path, args=list(QUIET))
            page = await browser.new_page(viewport={"width": PROJECTOR["width"], "height": PROJECTOR["height"]})
            page.set_default_timeout(WITHIN)
            await page.route("**/*", lambda route: _answer(route, folder))
            await page.goto(PAGE)
            await page.wait_for_function("'compare' in window")
            yield page
            await browser.close()
    finally:
        cores.pin(os.getpid(), cores.OTHERS)
        shutil.rmtree(folder, ignore_errors=True)


async def _answer(route: Route, folder: Path) -> None:
    name = route.request.url.removeprefix(PAGE) or "index.html"
    path = folder / name
    if path.is_file():
        await route.fulfill(body=path.read_bytes(), content_type=mimetypes.guess_type(name)[0])
    else:
        await route.fulfill(status=404)


async def _build(folder: Path) -> None:
    vite = CLIENT / "node_modules" / ".bin" / "vite"
    command = (str(vite), "build", "-c", "bench/vite.config.ts", "--outDir", str(folder), "--logLevel", "error")
    process = await asyncio.create_subprocess_exec(*command, cwd=CLIENT)
    if await process.wait():
        raise RuntimeError("The page of the benchmark could not be built.")
