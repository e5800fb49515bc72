"""One timer for all connections: each is visited about once a second."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final, Protocol

#: Seconds between two visits of the same member.
PERIOD: Final = 1.0

#: The ring is visited in this many parts, so that ten thousand connections are never one long pause. A prime, because
#: members are spread by their addresses, which lie at regular distances.
PARTS: Final = 13


class Visited(Protocol):
    """Something with deadlines. It counts visits and reads no clock, so a machine that slept drops nobody."""

    def visit(self) -> None:
        """About one second has passed."""
        ...


class Ring:
    """Visits every member once per ``PERIOD``, for as long as it has any. Used from one event loop.

    ``later`` runs a callback after some seconds; tests pass their own.
    """

    __slots__ = ("_later", "_next", "_parts", "_turning")

    def __init__(self, *, later: Callable[[float, Callable[[], None]], object] | None = None) -> None:
        self._later: Final = later if later is not None else _call_later
        self._parts: Final[tuple[set[Visited], ...]] = tuple(set() for _ in range(PARTS))
        self._next = 0
        self._turning = False

    def add(self, member: Visited) -> None:
        """Visit this member from now on."""
        self._part(member).add(member)
        if not self._turning:
            self._turning = True
            self._later(PERIOD / PARTS, self._turn)

    def discard(self, member: Visited) -> None:
        """Visit it no more; nothing happens if it was not a member."""
        self._part(member).discard(member)

    def _part(self, member: Visited) -> set[Visited]:
        return self._parts[hash(member) % PARTS]

    def _turn(self) -> None:
        self._turning = any(self._parts)
        if not self._turning:
            return
        # Ask for the next turn first: a visit that raises must not stop the ring.
        self._later(PERIOD / PARTS, self._turn)
        part = self._parts[self._next]
        self._next = (self._next + 1) % PARTS
        for member in tuple(part):
            member.visit()


def _call_later(seconds: float, callback: Callable[[], None]) -> object:
    return asyncio.get_running_loop().call_later(seconds, callback)
