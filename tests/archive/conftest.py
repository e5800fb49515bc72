"""Archives for the tests: an SQLite file each, and a PostgreSQL database each.

Everything that does not belong to SQLite alone is tried on both. The tables are made once of each and then copied.
"""

import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from klankbord.archive import Archive, Place, place_of
from klankbord.archive.address import FILE
from klankbord.archive.postgres import PostgresServer
from tests.archive.cluster import Cluster, cluster
from tests.archive.folder import Folder, folder_at

STORES = ["sqlite", "postgres"]


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
    """A PostgreSQL that lives as long as the tests."""
    with cluster() as running:
        yield running


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def made_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite archive with nothing in its tables, to be copied."""
    folder = tmp_path_factory.mktemp("made")
    await _make(place_of(None, folder))
    return folder / FILE


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def made_database(postgres: Cluster) -> str:
    """A PostgreSQL archive with nothing in its tables, to be copied."""
    name = postgres.create()
    await _make(place_of(postgres.url(name), Path()))
    return name


@pytest.fixture
def database(postgres: Cluster) -> Iterator[Callable[[str], str]]:
    """What makes a database that is a copy of another, and removes it behind the test; it returns its address."""
    made: list[str] = []

    def make(template: str = "template1") -> str:
        made.append(postgres.create(template))
        return postgres.url(made[-1])

    yield make
    for name in made:
        postgres.drop(name)


@pytest.fixture(params=STORES)
def empty_place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """A place for an archive, without any table."""
    if request.param == "sqlite":
        return place_of(None, tmp_path / "data")
    return place_of(request.getfixturevalue("database")(), tmp_path)


@pytest.fixture(params=STORES)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """A place for an archive, with nothing in its tables."""
    if request.param == "sqlite":
        made: Path = request.getfixturevalue("made_file")
        (tmp_path / "data").mkdir(mode=0o700)
        shutil.copy(made, tmp_path / "data" / FILE)
        return place_of(None, tmp_path / "data")
    return place_of(request.getfixturevalue("database")(request.getfixturevalue("made_database")), tmp_path)


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


@pytest.fixture
async def any_folder(request: pytest.FixtureRequest, place: Place, tmp_path: Path) -> AsyncIterator[Folder]:
    """A data folder in use, and its archive in it or in a database."""
    beside = request.getfixturevalue("postgres") if isinstance(place, PostgresServer) else None
    async with folder_at(tmp_path, place, beside) as folder:
        yield folder


async def _make(place: Place) -> None:
    archive = Archive(place)
    await archive.open()
    await archive.close()
