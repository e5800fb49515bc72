"""What a database would refuse is refused before it is asked."""

import pytest

from tests.web.site import Site

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_a_sign_that_no_text_has_is_nowhere(nodes: tuple[Site, Site]) -> None:
    """PostgreSQL takes no NUL: in an address it leads nowhere, in a name it is named, and nobody signs in with it."""
    site, _ = nodes
    async with site.program() as program, site.browser() as browser:
        assert (await program.get("/api/archive/rooms/a%00b")).status_code == 404
        assert (await program.get("/api/archive/rooms?before=a%00b")).status_code == 422
        assert (await program.post("/api/teams", json={"name": "a\0b"})).status_code == 422
        wrong = await browser.post("/api/session", json={"login": "a\0b", "password": "een lange avond samen"})
        assert wrong.status_code == 403
