"""Databases for commands that are given one."""

from tests.archive.conftest import database, made_database, postgres

__all__ = ["database", "made_database", "postgres"]
