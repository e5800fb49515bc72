"""Trials: pages that try the way to this server without coming in. Anybody may, so all of it is bounded."""

import asyncio
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from klankbord.live.looking import wall_clock
from klankbord.protocol.codes import Code
from klankbord.protocol.messages import VERSION, Check, Checked

MOST_TRIALS = 100
"""Pages that try at the same time; one more is told to come back."""

MOST_CHECKS = 50
"""Checks of one page; after that it has sent too much."""

SECONDS = 30.0
"""For all the checks of one page."""

L = TypeVar("L", bound=Hashable)


class Trials(Generic[L]):
    """The pages that are trying. `turn_away` closes one whose time is over."""

    def __init__(self, turn_away: Callable[[L, Code], None], *, seconds: float = SECONDS) -> None:
        self._turn_away = turn_away
        self._seconds = seconds
        self._left: dict[L, int] = {}

    def __contains__(self, link: L) -> bool:
        return link in self._left

    def answer(self, link: L, check: Check) -> Checked | Code:
        """Return the answer to a check, or why this page gets none."""
        left = self._left.get(link)
        if left is None:
            if len(self._left) >= MOST_TRIALS:
                return Code.BUSY
            left = MOST_CHECKS
            asyncio.get_running_loop().call_later(self._seconds, self._over, link)
        if not left:
            return Code.TOO_MUCH
        self._left[link] = left - 1
        return Checked(version=VERSION, id=check.id, now=wall_clock())

    def ended(self, link: L) -> None:
        """Forget a page that is gone, whether it tried or not."""
        self._left.pop(link, None)

    def _over(self, link: L) -> None:
        if link in self._left:
            self._turn_away(link, Code.SILENT)
