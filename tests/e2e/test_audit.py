"""What looks at every page finds what it is there to find."""

import pytest
from playwright.sync_api import Browser

from tests.e2e.audit import Audit
from tests.e2e.conftest import PHONE

SOUND = '<main><h1>Vraag</h1><button style="min-height: 44px; min-width: 44px">Verstuur</button></main>'

FAULTS = {
    "image-alt": '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
    "label": "<input style='width: 100px; height: 44px'>",
    "color-contrast": '<p style="color: #999; background: #fff">Te licht</p>',
    "label-content-name-mismatch": '<button style="padding: 20px 40px" aria-label="Nederlands">nl</button>',
    "is smaller than 44 × 44": '<button style="width: 60px; height: 30px">Klein</button>',
    "is cut off in letters of twice the size": '<p style="height: 20px; overflow: hidden">Net niet te hoog</p>',
    "is cut off on 320 pixels, spaced": '<p style="width: 330px">Breder dan een smalle telefoon</p>',
}
"""What is wrong, as it is found, and what it is wrong with."""


def findings(browser: Browser, body: str) -> list[str]:
    """Return what the audit finds wrong with a page."""
    context = browser.new_context(viewport={"width": PHONE["width"], "height": PHONE["height"]})
    page = context.new_page()
    page.set_content(f'<html lang="nl" data-theme="light"><title>Vraag</title>{body}</html>')
    audit = Audit(set())
    audit.look(page)
    context.close()
    return audit.findings


def test_nothing_is_wrong_with_a_sound_page(browser: Browser) -> None:
    """A heading and a button as large as a thumb."""
    assert findings(browser, SOUND) == []


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_found(browser: Browser, fault: str) -> None:
    """It says which, on which page, and where."""
    found = findings(browser, SOUND.replace("</main>", f"{FAULTS[fault]}</main>"))
    assert [one for one in found if fault in one]


def test_what_was_seen_is_not_looked_at_again(browser: Browser) -> None:
    """The same elements in the same states, whatever they say."""
    seen: set[str] = set()
    page = browser.new_page()
    for words in ("Klein", "Nog kleiner"):
        page.set_content(f'<html lang="nl"><title>V</title><main><h1>V</h1><a href="/">{words}</a></main></html>')
        audit = Audit(seen)
        audit.look(page)
        assert bool(audit.findings) is (words == "Klein")
    page.close()
