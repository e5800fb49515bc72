"""Archives for the tests: an SQLite file each, and a PostgreSQL database each where there is a server to make it on.

`KLANKBORD_TEST_POSTGRES` is the address of a PostgreSQL database whose user may make others; everything that does not
belong to SQLite alone is then tried on both.
"""

import os
import secrets
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import psycopg
import pytest
import sqlalchemy as sa

from klankbord.archive import Archive, Place, place_of
from tests.archive.folder import Folder, folder_at

POSTGRES = os.environ.get("KLANKBORD_TEST_POSTGRES")


@pytest.fixture(params=["sqlite", *(["postgres"] if POSTGRES else [])])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    """An empty place for an archive."""
    if request.param == "sqlite":
        yield place_of(None, tmp_path / "data")
        return
    assert POSTGRES
    name = f"klankbord_{secrets.token_hex(6)}"
    with psycopg.connect(POSTGRES, autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {name}".encode())
        url = sa.make_url(POSTGRES).set(database=name)
        yield place_of(url.render_as_string(hide_password=False), tmp_path)
        admin.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


@pytest.fixture
async def archive(place: Place) -> AsyncIterator[Archive]:
    """An open archive."""
    archive = Archive(place)
    await archive.open()
    yield archive
    await archive.close()


@pytest.fixture
async def folder(tmp_path: Path) -> AsyncIterator[Folder]:
    """A data folder in use."""
    async with folder_at(tmp_path) as folder:
        yield folder
