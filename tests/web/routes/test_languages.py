"""Everybody gets a page in their own language, and only that one."""

import json
import re
from pathlib import Path

import httpx2
import pytest
from starlette.requests import Request

from klankbord.web.failures import Failure
from klankbord.web.languages import language_of
from klankbord.web.privacy_page import PREFIX
from tests.web.site import NAMES, Site

SPOKEN = ("nl", "en", "pt-BR")


def asking(accept: str = "", cookie: str = "") -> Request:
    """Somebody whose browser says this."""
    headers = [(b"accept-language", accept.encode()), (b"cookie", cookie.encode())]
    return Request({"type": "http", "method": "GET", "path": "/", "headers": headers})


@pytest.mark.parametrize(
    ("accept", "language"),
    [
        ("fr-FR, en-GB;q=0.8, nl;q=0.5", "en"),
        ("en;q=0.5, NL-be", "nl"),
        ("pt", "pt-BR"),
        ("pt-PT", "pt-BR"),
        ("en;q=0, nl;q=0.1", "nl"),
        ("nl;q=very, en;q=0.2", "en"),
        ("fr, de-DE", "en"),
        ("", "en"),
        ("*", "en"),
    ],
)
def test_the_first_language_that_we_speak_is_chosen(accept: str, language: str) -> None:
    """The browser says what its person reads; whoever reads none of it is more likely to read English."""
    assert language_of(asking(accept), SPOKEN) == language


def test_where_english_is_not_spoken_something_is() -> None:
    """A server with other languages answers in one of them."""
    assert language_of(asking("fr"), ("nl", "fy")) == "fy"


@pytest.mark.parametrize(("cookie", "language"), [("klankbord_lang=en", "en"), ("klankbord_lang=xx", "nl")])
def test_a_choice_goes_before_the_browser(cookie: str, language: str) -> None:
    """Who chose a language gets it, unless it is gone."""
    assert language_of(asking("nl", cookie), SPOKEN) == language


def test_every_sentence_of_the_server_is_about_a_failure_that_it_knows() -> None:
    """The languages have a sentence for each, and none for a code that never comes; two are names, others of a page."""
    texts = json.loads((Path(__file__).parents[3] / "client/src/i18n/messages/nl.json").read_text("utf-8"))
    codes = {key.removeprefix("server.") for key in texts if key.startswith("server.")}
    failures = {code for code in codes - {"start", "id"} if not code.startswith(PREFIX)}
    assert failures == {Failure(status).code for status in (401, 403, 404, 405, 429, 500, 503)}


def said(html: str) -> tuple[str, object]:
    """The language a page says it is in, and the messages in it."""
    lang = re.search(r'<html lang="(.*?)"', html)
    messages = re.search(r'id="messages">(.*?)</script>', html)
    assert lang
    assert messages
    return lang[1], json.loads(messages[1])


@pytest.mark.asyncio(loop_scope="module")
async def test_a_page_carries_one_language(site: Site) -> None:
    """The messages of the person are in the page; a cache knows that others get another page."""
    for path in ("/", "/decks", f"/{(await site.room()).code}"):
        async with httpx2.AsyncClient(base_url=site.url, trust_env=False) as visitor:
            answers = {tag: await visitor.get(path, headers={"Accept-Language": tag}) for tag in SPOKEN}
        for tag, answer in answers.items():
            assert said(answer.text) == (tag, {"close": NAMES[tag]})
            assert answer.headers["Vary"] == "Accept-Encoding, Accept-Language, Cookie"
        assert len({answer.headers["ETag"] for answer in answers.values()}) == len(SPOKEN)


@pytest.mark.asyncio(loop_scope="module")
async def test_the_screen_speaks_for_the_room(site: Site) -> None:
    """The screen keeps to its own choice; that of the presenter is for the presenter's pages."""
    cookie = {"Cookie": "klankbord_lang=nl; klankbord_screen_lang=pt-BR"}
    async with httpx2.AsyncClient(base_url=site.url, trust_env=False, headers=cookie) as visitor:
        assert said((await visitor.get("/rooms/0123456789abcdef/screen")).text)[0] == "pt-BR"
        assert said((await visitor.get("/decks")).text)[0] == "nl"


@pytest.mark.asyncio(loop_scope="module")
async def test_the_messages_of_another_language_are_a_file_that_never_changes(site: Site) -> None:
    """Who chooses another language fetches it once."""
    async with httpx2.AsyncClient(base_url=site.url, trust_env=False) as visitor:
        answer = await visitor.get("/app/assets/phone-pt-BR-a1.json")
    assert answer.json() == {"close": "Português"}
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
