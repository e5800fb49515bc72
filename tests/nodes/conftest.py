"""Two servers on one engine and one PostgreSQL, as behind a balancer."""

from collections.abc import AsyncGenerator

import pytest
import pytest_asyncio

from tests.archive.cluster import Cluster
from tests.archive.conftest import made_database, postgres
from tests.web.site import Site, running

__all__ = ["made_database", "postgres"]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def nodes(
    tmp_path_factory: pytest.TempPathFactory, engine_url: str, postgres: Cluster, made_database: str
) -> AsyncGenerator[tuple[Site, Site]]:
    """Two servers that know the same rooms and people. Tests that use them run in their loop."""
    name = postgres.create(made_database)
    shared = {"database_url": postgres.url(name), "api_token": "the-token-of-both-servers"}
    folders = [tmp_path_factory.mktemp("node") for _ in range(2)]
    async with running(folders[0], engine_url, **shared) as one, running(folders[1], engine_url, **shared) as other:
        yield one, other
    postgres.drop(name)
