"""An organisation's look is in every page, under a policy that is no wider for it."""

import hashlib
import re
from base64 import b64encode
from collections.abc import AsyncGenerator
from pathlib import Path

import httpx2
import pytest
import pytest_asyncio

from klankbord.brand import BrandError
from klankbord.settings import Settings
from klankbord.web.app import brand_of, compose
from klankbord.web.branding import branded, stylesheet
from klankbord.web.client_files import ClientFile, ClientFiles
from tests.brand.drawings import drawing, picture
from tests.web.site import Site, build_client, running

pytestmark = pytest.mark.asyncio(loop_scope="module")

LOOK = """
name = "Voorbeeld & \\"Zonen\\" <b>"
colour = "#ffcc00"
second = "#7a1fa2"
logo = "logo.svg"
logo_on_dark = "white.png"
"""
PAGES = ("/", "/present", "/decks", "/rooms/abc/screen", "/remote", "/check", "/00000000")


def look(folder: Path) -> Path:
    """Return a folder with a look."""
    (folder / "brand.toml").write_text(LOOK, "utf-8")
    (folder / "logo.svg").write_bytes(drawing())
    (folder / "white.png").write_bytes(picture())
    return folder


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def site(tmp_path_factory: pytest.TempPathFactory, engine_url: str) -> AsyncGenerator[Site]:
    """A server with a look."""
    brand = look(tmp_path_factory.mktemp("look"))
    async with running(tmp_path_factory.mktemp("site"), engine_url, brand=brand) as site:
        yield site


@pytest_asyncio.fixture(loop_scope="module")
async def visitor(site: Site) -> AsyncGenerator[httpx2.AsyncClient]:
    """Somebody's browser."""
    async with site.browser() as browser:
        yield browser


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("coding", ["gzip", "br", "identity"])
async def test_every_page_has_the_colours(path: str, coding: str, visitor: httpx2.AsyncClient) -> None:
    """The style stands in the page itself, in whatever form it is sent, and the policy names its hash."""
    answer = await visitor.get(path, headers={"Accept-Encoding": coding})
    style = re.search(r"<style>(:root,\[data-theme=dark].*?)</style>", answer.text)
    assert style is not None
    assert "--accent:#ffcc00" in style[1]
    hashed = b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    policy = answer.headers["Content-Security-Policy"]
    assert f"style-src 'self' 'sha256-{hashed}'" in policy
    assert "unsafe" not in policy


SPEAKS = "<head>\n<script>'<head></head>'</script>{}</head><body><script>'</head>'</script>"
"""A page with scripts that write another page."""


async def test_a_look_stands_at_the_end_of_the_head(site: Site) -> None:
    """Whatever the scripts of a page say of heads, and nothing that was compressed of the page without it is sent."""
    page = ClientFile(SPEAKS.format("").encode(), {"br": b"old"}, "text/html", "")
    brand = site.services.brand
    assert brand is not None
    found = branded(ClientFiles({"a.html": page}, {}, {"nl": {}}), brand)
    look = f'<style>{stylesheet(brand)}</style><meta name="brand"'
    assert found.page("a.html").body.decode().startswith(SPEAKS.format(look).partition("</head><body>")[0])
    assert list(found.page("a.html").twins) == ["gzip"]
    assert found.sentences == {"nl": {}}


async def test_a_name_stays_a_name(visitor: httpx2.AsyncClient) -> None:
    """Whatever characters it has, it ends no attribute."""
    page = (await visitor.get("/")).text
    assert '<meta name="brand" content="Voorbeeld &amp; &quot;Zonen&quot; &lt;b&gt;" data-logo="/brand/' in page


async def test_the_logos_are_sent_as_pictures(visitor: httpx2.AsyncClient) -> None:
    """Under the names in the page, for ever, and nothing in them would run if somebody opened one by itself."""
    page = (await visitor.get("/check")).text
    found = re.findall(r'data-logo[a-z-]*="(/brand/[0-9a-f]{16}\.(?:svg|png))"', page)
    answers = [await visitor.get(address) for address in found]
    assert [answer.headers["Content-Type"] for answer in answers] == ["image/svg+xml", "image/png"]
    for answer in answers:
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "sandbox" in policy
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "immutable" in answer.headers["Cache-Control"]


@pytest.mark.parametrize("name", ["logo.svg", "brand.toml", "..%2fbrand.toml", "0123456789abcdef.svg"])
async def test_nothing_else_of_the_folder_is_sent(name: str, visitor: httpx2.AsyncClient) -> None:
    """What the page does not name is not there."""
    assert (await visitor.get(f"/brand/{name}")).status_code == 404


async def test_a_known_page_is_not_sent_again(visitor: httpx2.AsyncClient) -> None:
    """A page with a look is another page than one without, and the same the next time."""
    first = await visitor.get("/check")
    again = await visitor.get("/check", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304


async def test_a_look_that_cannot_be_used_stops_the_start(tmp_path: Path) -> None:
    """Before anything is served, with the sentence."""
    (look(tmp_path) / "logo.svg").write_bytes(drawing("<script/>"))
    with pytest.raises(BrandError, match="has a <script>"):
        async with compose(Settings(brand=tmp_path), build_client(tmp_path / "client")):
            pass


async def test_without_a_look_the_pages_are_klankbords_own(site: Site) -> None:
    """No folder, no look."""
    assert brand_of(site.services.settings.model_copy(update={"brand": None})) is None
