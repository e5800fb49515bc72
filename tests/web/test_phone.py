"""The participant's page has in it what its room asks, and what does not fit comes after it."""

import asyncio
import hashlib
import json
import re
import secrets
from base64 import b64encode

import pytest
from starlette.requests import Request
from starlette.responses import Response

from klankbord.decks import Shelf
from klankbord.protocol.codes import Code
from klankbord.protocol.messages import Scene
from klankbord.questions import KINDS
from klankbord.questions.spectrum import Spectrum
from klankbord.web.client_files import ClientFile, ClientFiles, read_client
from klankbord.web.pages import ACCOUNT, ARCHIVE, CHECK, GALLERY, REMOTE, SCREEN, Pages
from klankbord.web.phone import COMMON, LIMIT, PARTICIPANT

PAGE = (
    b'<script type="module">0;</script><style>a{}</style><style>look{}</style>'
    b'<script type="application/json" id="languages">[{"lang": "nl", "file": "/app/assets/phone-nl-a1.json"}]</script>'
    b'<script type="application/json" id="messages">null</script>'
    b'<meta name="kinds" content="/app/assets/kinds-a1/*/*.js" />'
    b'<script type="application/json" id="scene">null</script>'
)
SPECTRUM = Spectrum(kind="spectrum", id="q", prompt={"nl": "Waar?"}, left={"nl": "links"}, right={"nl": "rechts"})


SMALL, LARGE = secrets.token_hex(1_000), secrets.token_hex(LIMIT)
"""Half of these letters is left of them when they are compressed, and no fewer."""


def client(**kinds: str) -> ClientFiles:
    """A built client with these kinds in it."""
    page = ClientFile(PAGE, {}, "text/html", "")
    pieces = {
        kind: {"script": f"[{script}];", "style": f".{kind}{{}}", "messages": {kind: "<"}}
        for kind, script in kinds.items()
    }
    files = {"page.json": {"messages": {}}, "kinds.json": pieces}
    folder = {
        f"assets/kinds-a1/nl/{name}": ClientFile(json.dumps(body).encode(), {}, "application/json", "")
        for name, body in files.items()
    }
    pages = (ACCOUNT, ARCHIVE, CHECK, GALLERY, PARTICIPANT, REMOTE, SCREEN)
    return ClientFiles({**dict.fromkeys(pages, page), **folder}, {PARTICIPANT: {"script": ["sha256-built"]}}, {})


async def opened(found: Scene | Code | None, **kinds: str) -> Response:
    """The page with this scene in it."""
    request = Request({"type": "http", "method": "GET", "path": "/12345678", "headers": []})
    return await Pages(client(**kinds)).participant(request, found)


def scene(question: Spectrum | None, *kinds: str) -> Scene:
    """A scene of a room that asks these kinds."""
    return Scene.model_construct(phase="open", question=question, kinds=kinds)


def inside(page: Response) -> list[str]:
    """The scripts of kinds that were put into a page."""
    return re.findall(r"\[(\w+)\];", bytes(page.body).decode())


async def test_a_page_has_the_kinds_that_its_room_asks() -> None:
    """Those, and no other."""
    page = await opened(scene(None, "grid", "spectrum"), grid="1", points="2", spectrum="3")
    assert sorted(inside(page)) == ["1", "3"]


async def test_a_page_without_a_room_has_what_rooms_ask_most() -> None:
    """Whoever types a code, well or badly, and where they type it."""
    kinds = {kind: kind for kind in (*KINDS, "entry")}
    for found in (None, Code.NO_SUCH_ROOM):
        assert tuple(sorted(inside(await opened(found, **kinds)))) == tuple(sorted((*COMMON, "entry")))


async def test_a_page_of_a_room_at_everybodys_own_pace_has_the_ways_through_it() -> None:
    """And no other page has."""
    parts = {"grid": "1", "paced": "2"}
    assert inside(await opened(scene(None, "grid"), **parts)) == ["1"]
    at_own_pace = scene(None, "grid").model_copy(update={"phase": "paced"})
    assert inside(await opened(at_own_pace, **parts)) == ["1", "2"]


async def test_a_kind_that_is_not_built_is_in_no_page() -> None:
    """Nothing fails of it here: the page says so where it is asked."""
    assert inside(await opened(scene(SPECTRUM, "spectrum"), grid="1")) == []


async def test_what_does_not_fit_comes_after_the_page() -> None:
    """The largest stays out first."""
    page = await opened(scene(None, "grid", "points"), grid=LARGE, points=SMALL)
    assert inside(page) == [SMALL]


async def test_what_is_asked_now_is_in_the_page_whatever_it_weighs() -> None:
    """The phone has nothing to show without it."""
    page = await opened(scene(SPECTRUM, "points", "spectrum"), spectrum=LARGE, points=SMALL)
    assert inside(page) == [LARGE]


async def test_the_styles_and_the_words_of_a_kind_come_with_it() -> None:
    """Nothing in the words ends the element around them."""
    body = bytes((await opened(scene(None, "grid"), grid="1", scale="2")).body).decode()
    assert "<style>a{}.grid{}</style><style>look{}</style>" in body
    assert '"messages":{"grid":"\\u003c"}}</script>' in body


async def test_the_policy_lets_run_what_is_in_the_page() -> None:
    """By the hash of it all, and no other: also not what the build wrote, which is not in it as it was."""
    page = await opened(scene(None, "grid", "points"), grid="1", points="2", scale="3")
    script, style, look = (
        b64encode(hashlib.sha256(text).digest()).decode() for text in (b"0;[1];[2];", b"a{}.grid{}.points{}", b"look{}")
    )
    policy = page.headers["Content-Security-Policy"]
    assert f"script-src 'self' 'sha256-{script}';" in policy
    assert f"style-src 'self' 'sha256-{style}' 'sha256-{look}';" in policy


async def test_a_page_is_made_once_for_all_who_wait_for_it() -> None:
    """Also where the first of them hangs up."""
    pages = Pages(client(grid="1")).phone
    first = asyncio.create_task(pages.page("nl", None, ["grid"]))
    await asyncio.sleep(0)
    other = asyncio.create_task(pages.page("nl", "grid", ["grid"]))
    await asyncio.sleep(0)
    first.cancel()
    made = await other
    assert made is await pages.page("nl", None, ["grid"])
    assert first.cancelled()


BUDGETS = {
    "leergang-interveneren": 39_400,
    "netwerkleiderschap": 39_800,
    "samen-tegen-ondermijning": 34_700,
    "si-meetup-5": 36_800,
    "sturen-vanuit-vertrouwen": 39_400,
}
"""Bytes of all that a phone fetches in a room with this deck, as brotli, but for scenes."""


@pytest.mark.parametrize("deck", BUDGETS)
async def test_what_a_deck_asks_is_within_its_budget(deck: str) -> None:
    """The page, and what comes after it, in the language of the longer words."""
    entry = Shelf().entry(deck)
    assert entry is not None
    assert entry.deck is not None
    kinds = {slide.question.kind for slide in entry.deck.slides}
    built = read_client()
    page = await Pages(built).phone.page("nl", entry.deck.slides[0].question.kind, kinds)
    after = [
        len(file.twins["br"])
        for name, file in built.files.items()
        if "/nl/" in name and name.rpartition("/")[2].removesuffix(".js") in kinds - page.kinds
    ]
    assert page.spliced.weight + sum(after) <= BUDGETS[deck]
