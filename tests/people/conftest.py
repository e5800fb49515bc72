"""People in the database of an archive, on every kind of it."""

import pytest
from argon2 import PasswordHasher

from klankbord.archive import Archive
from klankbord.people import Passwords
from klankbord.web.auth.accounts import Accounts
from tests.archive.conftest import archive, database, made_database, made_file, place, postgres

__all__ = ["archive", "database", "made_database", "made_file", "place", "postgres"]


@pytest.fixture
def accounts(archive: Archive) -> Accounts:
    """Accounts whose passwords cost next to nothing."""
    return Accounts(archive, Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)))
