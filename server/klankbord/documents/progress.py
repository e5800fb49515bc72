"""How far a document is."""

from collections.abc import Callable

Progress = Callable[[float], None]
"""Told which part of a document is done, from 0 to 1."""


def unwatched(_part: float) -> None:
    """Nobody waits to be told."""
