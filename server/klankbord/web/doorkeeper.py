"""The doorkeeper: whoever's session or token has ended is turned away, on whichever node they sit.

The node on which it ended tells the others. What may have been missed, and what ended by itself, is looked for when the
line to the engine was broken, and once a minute.
"""

import asyncio
from collections.abc import Iterable

import structlog

from klankbord.archive import ArchiveError
from klankbord.live.looking import wall_clock
from klankbord.people import ApiTokens
from klankbord.store.base import Unavailable
from klankbord.store.channel import Channel
from klankbord.web.auth.sessions import Sessions
from klankbord.web.desk import Desk

EVERY = 60.0
"""Seconds between two looks whether everybody may still be here."""

AGAIN = 1.0
"""Seconds until the line to the engine is tried again."""

log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)


class Doorkeeper:
    """Watches who sits at the desk of this node. `async with` it: it listens while it is entered."""

    def __init__(self, desk: Desk, sessions: Sessions, tokens: ApiTokens, ended: Channel) -> None:
        self._desk = desk
        self._sessions = sessions
        self._tokens = tokens
        self._ended = ended
        self._tasks: list[asyncio.Task[None]] = []

    async def __aenter__(self) -> "Doorkeeper":
        self._tasks = [
            asyncio.create_task(self._listen(), name="endings"),
            asyncio.create_task(self._go_round(), name="doorkeeper"),
        ]
        return self

    async def __aexit__(self, *_: object) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def turn_away(self, badges: Iterable[str]) -> None:
        """Turn away every page, on every node, that sits there by one of these, which are worth nothing any more.

        A badge is the fingerprint of a session, or the id of an API token.
        """
        for badge in badges:
            self._desk.turn_away(badge)
            try:
                await self._ended.tell(badge)
            except Unavailable as error:  # the others find out by themselves
                log.warning("ending_not_told", reason=str(error))

    async def look(self) -> None:
        """Turn away whoever sits here by something that has ended. Raises `Unavailable` and `ArchiveError`."""
        badges = self._desk.badges()
        standing = await self._sessions.standing(badges) | await self._tokens.standing(badges, wall_clock())
        for badge in badges - standing:
            self._desk.turn_away(badge)

    async def _listen(self) -> None:
        while True:
            try:
                async for badge in self._ended.hear():
                    if badge is None:
                        await self._look_if_possible()
                    else:
                        self._desk.turn_away(badge)
            except Unavailable as error:
                log.warning("endings_not_heard", reason=str(error))
            await asyncio.sleep(AGAIN)

    async def _go_round(self) -> None:
        while True:
            await asyncio.sleep(EVERY)
            await self._look_if_possible()

    async def _look_if_possible(self) -> None:
        try:
            await self.look()
        except (Unavailable, ArchiveError) as error:
            log.warning("endings_not_looked_for", reason=str(error))
