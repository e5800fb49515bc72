"""Pages arrive whole, small and safe; the participant's page has the question in it."""

import json
import re
import zlib
from collections.abc import AsyncGenerator

import brotli
import httpx2
import pytest
import pytest_asyncio

from klankbord.protocol.codes import Code
from klankbord.protocol.messages import Scene
from klankbord.rooms import Do
from klankbord.web.pages import inlined
from klankbord.web.splice import Spliced
from tests.web.site import SCRIPT, Site

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(loop_scope="module")
async def visitor(site: Site) -> AsyncGenerator[httpx2.AsyncClient]:
    """Somebody with nothing but an address."""
    async with httpx2.AsyncClient(base_url=site.url, trust_env=False) as client:
        yield client


def in_page(html: str) -> object:
    """What the page finds in its scene element."""
    found = re.search(r'<script type="application/json" id="scene">(.*?)</script>', html)
    assert found
    return json.loads(found[1])


@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("/", "participant"),
        ("/present", "gallery"),
        ("/decks", "gallery"),
        ("/rooms/0123456789abcdef/screen", "screen"),
        ("/remote", "remote"),
        ("/check", "check"),
        ("/archive", "archive"),
        ("/archive/rooms/0123456789abcdef", "archive"),
    ],
)
async def test_pages_need_nobody_to_be_known(path: str, page: str, visitor: httpx2.AsyncClient) -> None:
    """A page is the same for everyone; what is secret comes by the API."""
    answer = await visitor.get(path)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.headers["Cache-Control"] == "no-cache"
    assert f"<title>{page}</title>" in answer.text


async def test_the_scene_comes_with_the_page(site: Site, visitor: httpx2.AsyncClient) -> None:
    """The page of a room's code has the room's scene for phones in it, and no secret of the room."""
    room = await site.room()
    await site.services.host.command(room.id, Do(do="next"), None)
    answer = await visitor.get(f"/{room.code}")
    value = in_page(answer.text)
    assert isinstance(value, dict)
    scene = Scene.model_validate_json(json.dumps(value["scene"]))
    assert (scene.code, scene.at) == (room.code, 0)
    assert room.id not in answer.text.replace(f'"epoch":"{scene.epoch}"', "")
    assert room.guest_link.partition("#")[2] not in answer.text


async def test_unknown_and_ended_rooms_look_the_same(site: Site, visitor: httpx2.AsyncClient) -> None:
    """Nobody learns from a page whether a code was ever used."""
    room = await site.room()
    await site.services.host.command(room.id, Do(do="end"), None)
    ended, unknown = await visitor.get(f"/{room.code}"), await visitor.get("/00000000")
    assert in_page(ended.text) == {"error": {"code": Code.NO_SUCH_ROOM}}
    assert (ended.status_code, ended.content) == (unknown.status_code, unknown.content)


@pytest.mark.parametrize("path", ["/1234567", "/123456789", "/abcdefgh", "/１２３４５６７８", "/ws", "/app/"])
async def test_what_is_no_code_is_not_found(path: str, visitor: httpx2.AsyncClient) -> None:
    """Eight digits are a code; anything else is answered with a kind page, in the language of whoever asks."""
    answer = await visitor.get(path, headers={"Accept-Language": "pt"})
    assert answer.status_code == 404
    assert '<html lang="pt-BR">' in answer.text
    assert "404: Português" in answer.text


async def test_a_page_is_sent_once(site: Site, visitor: httpx2.AsyncClient) -> None:
    """A browser that has a page, or a room's page as it is now, is told so in a few bytes."""
    room = await site.room()
    for path in ("/", f"/{room.code}"):
        first = await visitor.get(path)
        again = await visitor.get(path, headers={"If-None-Match": first.headers["ETag"]})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["Content-Security-Policy"] == first.headers["Content-Security-Policy"]
    await site.services.host.command(room.id, Do(do="next"), None)
    moved = await visitor.get(f"/{room.code}", headers={"If-None-Match": first.headers["ETag"]})
    assert moved.status_code == 200


async def test_files_with_a_hash_never_change(visitor: httpx2.AsyncClient) -> None:
    """Files whose name has a hash in it are kept for ever and sent compressed."""
    answer = await visitor.get("/app/assets/screen-abc123.js", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.headers["Content-Encoding"] == "gzip"
    assert answer.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert answer.text.startswith("export const a = 1;")
    plain = await visitor.get("/app/assets/screen-abc123.js", headers={"Accept-Encoding": "identity, gzip;q=0"})
    assert "Content-Encoding" not in plain.headers
    assert plain.text == answer.text


@pytest.mark.parametrize("path", ["/app/csp.json", "/app/server.json", "/app/participant.html", "/app/%2e%2e/app.py"])
async def test_only_built_files_are_served(path: str, visitor: httpx2.AsyncClient) -> None:
    """Under /app/ are the files the build made for pages, and nothing else of the disk."""
    assert (await visitor.get(path)).status_code == 404


async def test_nothing_is_for_search_engines(visitor: httpx2.AsyncClient) -> None:
    """robots.txt says so."""
    assert (await visitor.get("/robots.txt")).text == "User-agent: *\nDisallow: /\n"


async def test_the_icon_is_found(visitor: httpx2.AsyncClient) -> None:
    """A browser that asks for the icon before it reads the page gets it."""
    assert (await visitor.get("/favicon.ico")).headers["Content-Type"] == "image/svg+xml"


async def test_only_our_scripts_run(site: Site, visitor: httpx2.AsyncClient) -> None:
    """The policy of a page allows what the build wrote, by its hash, and sockets of this host; no frame, no HTML from
    strings.
    """
    policy = (await visitor.get("/present")).headers["Content-Security-Policy"].split("; ")
    host = site.url.removeprefix("http://")
    assert "default-src 'none'" in policy
    assert f"script-src 'self' {SCRIPT}" in policy
    assert f"connect-src 'self' ws://{host} wss://{host}" in policy
    assert "frame-ancestors 'none'" in policy
    assert "require-trusted-types-for 'script'" in policy
    assert not any("unsafe" in part for part in policy)


async def test_a_strange_host_does_not_enter_the_policy(visitor: httpx2.AsyncClient) -> None:
    """A Host header that is none adds nothing to the policy."""
    answer = await visitor.get("/", headers={"Host": "x; script-src *"})
    assert "*" not in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("hostile", ["</script><script>alert(1)</script>", "<!--", "\u2028\u2029", "&lt;", "]]>"])
async def test_no_text_ends_its_element(hostile: str, site: Site) -> None:
    """Whatever a deck says, the JSON in the page stays inside its element and reads back the same."""
    room = await site.room()
    answer = scene_of(room.code).model_copy(update={"title": {"nl": hostile}})
    text = inlined(answer).decode()
    assert not re.search(r"[<>&\u2028\u2029]", text)
    assert json.loads(text)["scene"]["title"] == {"nl": hostile}


HEAD, TAIL = b"<!doctype html>" * 500, b"</html>" * 300


@pytest.mark.parametrize("size", [0, 1, 100, 70_000, 200_000])
async def test_a_spliced_page_is_whole(size: int) -> None:
    """Pieces compressed apart and joined are one gzip file, and one brotli stream, of the whole page."""
    middle = bytes(i % 251 for i in range(size))
    page = Spliced(HEAD, TAIL)
    whole = HEAD + middle + TAIL
    assert page.plain(middle) == whole
    assert zlib.decompress(page.gzip(middle), 31) == whole
    assert brotli.decompress(page.brotli(middle)) == whole


def scene_of(code: str) -> Scene:
    """The scene of a room in its lobby."""
    return Scene(
        epoch="e",
        seq=0,
        step=0,
        code=code,
        title={"nl": "Proef"},
        phase="lobby",
        at=None,
        of=1,
        chapter=None,
        question=None,
        round=None,
        answered=0,
        present=0,
        remotes=0,
        now=0,
        until=None,
        rehearsal=False,
        black=False,
        visibility=None,
        moderation=None,
        aside=0,
        held=0,
        taken_back=0,
        result=None,
        lens=None,
        arranged=0,
        earlier=(),
        paced=(),
        kinds=(),
    )
