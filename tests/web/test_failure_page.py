"""The page of a failure: one file, in the language of its reader, dark and light, with a way on."""

import hashlib
import re
from base64 import b64encode

from klankbord.web.failure_page import STYLE_HASH, Reader, page

READER = Reader(
    "nl", {"busy": "Even <geduld>.", "failed": "Er ging iets mis.", "start": "Naar het begin", "id": "In het logboek:"}
)


def test_it_says_what_is_the_matter_and_leads_on() -> None:
    """In the language it says it is in."""
    html = page(READER, "busy", "abc123")
    assert '<html lang="nl">' in html
    assert "<h1>Even &lt;geduld&gt;.</h1>" in html
    assert '<a href="/">Naar het begin</a>' in html


def test_a_number_says_what_it_is_for() -> None:
    """It is there only where somebody could look it up: in the log of the server."""
    assert "<small>In het logboek: abc123</small>" in page(READER, "failed", "abc123")
    assert "<small>" not in page(READER, "not_found", None)


def test_a_failure_without_a_sentence_of_its_own_has_one() -> None:
    """Whatever went wrong."""
    assert "<h1>Er ging iets mis.</h1>" in page(READER, "unheard_of", None)


def test_it_asks_for_nothing_else() -> None:
    """Nothing is fetched, and the security policy allows its one style and no other."""
    html = page(READER, "busy", None)
    style = re.search(r"<style>(.+?)</style>", html)
    assert style
    assert f"'sha256-{b64encode(hashlib.sha256(style[1].encode()).digest()).decode()}'" == STYLE_HASH
    assert not re.search(r"src=|url\(|@import|https?:|style=|<script", html)


def test_it_follows_the_light_of_the_device() -> None:
    """Ink and paper are other ones where a device prefers light."""
    assert "prefers-color-scheme:light" in page(READER, "busy", None)
