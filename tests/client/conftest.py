"""One server for all tests of a module."""

from collections.abc import AsyncGenerator

import pytest
import pytest_asyncio

from tests.web.site import Site, running


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def site(tmp_path_factory: pytest.TempPathFactory, engine_url: str) -> AsyncGenerator[Site]:
    """A server. Tests that use it run in its loop: `pytest.mark.asyncio(loop_scope="module")`."""
    async with running(tmp_path_factory.mktemp("site"), engine_url) as site:
        yield site
