"""Participants read what becomes of their answers on this very server, in their language, in a few kilobytes."""

import gzip
import json
import re
from pathlib import Path

import pytest

from klankbord.live.caretaker import DAY, KEY_LIVES, LEFT_ALONE
from klankbord.web.privacy_page import STYLE_HASH, Keeper, page
from tests.web.site import running

MESSAGES = Path(__file__).parents[2] / "client/src/i18n/messages"
SAID = {
    tag: {
        key.removeprefix("server."): text
        for key, text in json.loads((MESSAGES / f"{tag}.json").read_text("utf-8")).items()
        if key.startswith("server.")
    }
    for tag in ("nl", "en")
}
NOBODY = Keeper(None, None, None)

BUDGET = 3_000
"""Bytes on the wire: two packets on a bad network."""


@pytest.mark.parametrize("language", SAID)
def test_everything_is_said_in_every_language(language: str) -> None:
    """And nothing that the server says of it is left out but what does not hold here."""
    everything = SAID[language]
    lasting = page(language, SAID, NOBODY) + page(language, SAID, Keeper("Huis", "de balie", 60))
    unsaid = {key for key, text in everything.items() if key.startswith("privacy.") and text not in lasting}
    assert unsaid == {"privacy.language"}
    assert f'<html lang="{language}">' in lasting
    other = next(tag for tag in SAID if tag != language)
    assert f'<a href="?lang={other}" hreflang="{other}" lang="{other}">{SAID[other]["privacy.language"]}</a>' in lasting


def test_it_is_as_this_server_does() -> None:
    """How long rooms are kept is its setting; the key, and a room that nobody ends, go by what the caretaker does."""
    assert "Aantal dagen: <strong>60</strong>." in page("nl", SAID, Keeper(None, None, 60))
    forever = page("nl", SAID, NOBODY)
    assert SAID["nl"]["privacy.long.ever"] in forever
    assert "Aantal dagen" not in forever
    assert KEY_LIVES == DAY
    assert "Een dag na afloop wordt de sleutel vernietigd" in forever
    assert f"als er {LEFT_ALONE // DAY} dagen niets is gebeurd" in forever
    assert f"in it for {LEFT_ALONE // DAY} days" in page("en", SAID, NOBODY)


@pytest.mark.parametrize(
    ("contact", "shown"),
    [
        ("privacy@example.org", '<a href="mailto:privacy@example.org">privacy@example.org</a>'),
        ("https://example.org/privacy", '<a href="https://example.org/privacy" rel="noreferrer">'),
        ("de balie <op de hoek>", "de balie &lt;op de hoek&gt;"),
        ('javascript:alert("x")', "javascript:alert(&quot;x&quot;)</p>"),
    ],
)
def test_whom_to_ask_is_an_address_or_words(contact: str, shown: str) -> None:
    """Whatever it is, it cannot be anything else in the page."""
    html = page("nl", SAID, Keeper("Huis & Haard", contact, None))
    assert shown in html
    assert "<strong>Huis &amp; Haard</strong>" in html


def test_it_is_light_and_asks_for_nothing_else() -> None:
    """No script, nothing fetched, and one style by its hash."""
    html = page("nl", SAID, Keeper("Huis", "privacy@example.org", 60))
    assert len(gzip.compress(html.encode(), mtime=0)) <= BUDGET
    assert not re.search(r"src=|url\(|@import|style=|<script", html)
    assert STYLE_HASH.startswith("'sha256-")


async def test_it_is_served_to_anybody(tmp_path: Path, engine_url: str) -> None:
    """In the language that the browser asks for, or that somebody chose on it; kept while it is the same."""
    async with running(tmp_path, engine_url, contact="privacy@example.org", keep_rooms=60) as site:
        sentences = site.services.pages.client.sentences
        async with site.browser() as browser:
            dutch = await browser.get("/privacy", headers={"Accept-Language": "nl"})
            assert (dutch.status_code, dutch.text) == (
                200,
                page("nl", sentences, Keeper(None, "privacy@example.org", 60)),
            )
            assert STYLE_HASH in dutch.headers["Content-Security-Policy"]
            assert dutch.headers["Content-Encoding"] == "gzip"
            again = await browser.get(
                "/privacy", headers={"Accept-Language": "nl", "If-None-Match": dutch.headers["ETag"]}
            )
            assert again.status_code == 304
            chosen = await browser.get("/privacy?lang=en", headers={"Accept-Language": "nl"})
            assert '<html lang="en">' in chosen.text
