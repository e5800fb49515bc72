"""What a server says of itself to whoever tries a network."""

from collections.abc import Callable

import pytest

from klankbord.protocol.api import ServerCheck
from klankbord.store.base import Unavailable
from tests.web.site import Site

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def checked(site: Site) -> ServerCheck:
    """Ask as anybody may."""
    async with site.browser() as browser:
        return ServerCheck.model_validate_json((await browser.get("/api/check")).content)


async def test_anybody_may_ask_how_the_server_is(site: Site) -> None:
    """Its version, where its links lead and who gets there, and whether answers are kept and archived."""
    said = await checked(site)
    assert said.version[0].isdigit()
    assert (said.base, said.secure, said.local) == (site.url, False, True)
    assert (said.keeps, said.archives) == (True, True)
    assert said.qr.path.startswith("M")


async def test_an_engine_that_is_gone_is_no_failure_of_the_check(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """The answer is that answers cannot be kept, which is what was asked."""

    async def gone(*_: object) -> None:
        raise Unavailable("no engine")

    ping: Callable[..., object] = gone
    monkeypatch.setattr(type(site.services.store), "ping", ping)
    said = await checked(site)
    assert (said.keeps, said.archives) == (False, True)
