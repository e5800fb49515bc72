"""What a page is for whoever cannot see it, hold a pointer still or read small letters, checked where tests get to.

Every rule of axe-core for WCAG 2.2 A and AA and its best practices, in both themes, and measures of our own: the size
of what is pressed, and what becomes of text in letters of twice the size, and on 320 pixels with the spacing of 1.4.12.
"""

import json
import logging
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

AXE = Path(__file__).parent.parent.parent / "client" / "node_modules" / "axe-core" / "axe.min.js"
SCRIPTS = Path(__file__).parent / "audit"

THEMES = ("dark", "light")
NARROW = {"width": 320, "height": 568}
FOOT = """() => {
    const top = scrollY;
    const { dataset, scrollHeight } = document.documentElement;
    if (dataset.surface === 'phone') scrollTo({ top: scrollHeight, behavior: 'instant' });
    return top;
}"""
"""Goes to the foot of a phone's page, and returns where it was."""

logger = logging.getLogger(__name__)


def script(name: str) -> str:
    """Return a function that runs in the page."""
    return (SCRIPTS / f"{name}.js").read_text("utf-8")


class Audit:
    """Looks at pages, and keeps what is wrong with them; what it has seen once it does not look at again."""

    def __init__(self, seen: set[str]) -> None:
        self._seen = seen
        self.findings: list[str] = []

    def look(self, page: Page) -> None:
        """Look at a page as it is now, once it is at rest; afterwards it is as it was."""
        page.wait_for_function(script("at_rest"))
        shape: str = page.evaluate(script("shape"))
        if shape in self._seen:
            return
        self._seen.add(shape)
        self._rules(page)
        self._small(page)
        if not page.evaluate("() => document.documentElement.dataset.surface === 'wall'"):
            self._larger(page)
            self._narrower(page)

    def _rules(self, page: Page) -> None:
        if not page.evaluate("() => 'axe' in window"):
            page.evaluate(AXE.read_text("utf-8"))
        # What lies under the dock of a phone can be drawn from under it: at the foot of the page nothing does.
        place: int = page.evaluate(FOOT)
        for rules in ("all", "colours"):
            found: dict[str, Any] = page.evaluate(script("axe"), rules)
            for rule in found["violations"]:
                self._keep(page, f"{rule['id']}: {rule['help']}", [_where(node) for node in rule["nodes"]])
            for rule in found["incomplete"]:
                logger.info("%s: %s? %s", page.url, rule["id"], [_where(node) for node in rule["nodes"]])
        page.evaluate("(top) => scrollTo({ top, behavior: 'instant' })", place)

    def _small(self, page: Page) -> None:
        self._keep(page, "is smaller than 44 × 44", page.evaluate(script("small")))

    def _larger(self, page: Page) -> None:
        page.evaluate("() => document.documentElement.style.setProperty('font-size', '200%')")
        self._keep(page, "is cut off in letters of twice the size", page.evaluate(script("cut")))
        page.evaluate("() => document.documentElement.style.removeProperty('font-size')")

    def _narrower(self, page: Page) -> None:
        size = page.viewport_size
        assert size
        page.set_viewport_size({"width": NARROW["width"], "height": NARROW["height"]})
        self._small(page)
        page.evaluate(script("spaced"), True)
        self._keep(page, "is cut off on 320 pixels, spaced", page.evaluate(script("cut")))
        page.evaluate(script("spaced"), False)
        page.set_viewport_size(size)

    def _keep(self, page: Page, wrong: str, where: list[str]) -> None:
        self.findings += [f"{page.url}: {wrong}: {one}" for one in where]


def _where(node: dict[str, Any]) -> str:
    return f"{json.dumps(node['target'])} {node['html'][:160]} {node['why']}"
