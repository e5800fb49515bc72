"""As many votes as a server takes: every phone has one under way, and sends the next when it is answered."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from tests.bench import cores
from tests.bench.phones import Phone, is_a
from tests.bench.vote import Votes

WARM = 0.5
"""Seconds before counting begins."""

ENDS_WITHIN = 5.0
LOOKS_EVERY = 0.02
"""Seconds for the last answers to come, and between two looks: an event would cost the phones time."""

_OK = b"\xa6status\xa2ok"


@dataclass(frozen=True, slots=True)
class Gust:
    """What one spell of it came to."""

    rate: float
    """Answers per second."""
    cost: float
    """Microseconds of a core that the server spent on each answer."""


class Storm:
    """Phones that vote all the time, or send the same frames to a server that echoes them."""

    def __init__(self, server: int, phones: Sequence[Phone], votes: Votes, *, echo: bool = False) -> None:
        self._server = server
        self._phones = phones
        self._votes = votes
        self._echo = echo
        self._blowing = False
        self._sent_before = sum(phone.rev for phone in phones)
        self._answered = 0
        self._refused = 0

    async def blow(self, seconds: float) -> Gust:
        """Return what the server took. Raises `RuntimeError` where a vote was not answered `ok`."""
        loop = asyncio.get_running_loop()
        heard = self._echoed if self._echo else self._acknowledged
        spent, none = cores.busy(self._server), self._answered
        self._blowing = True
        for phone in self._phones:
            phone.heard = heard
            self._vote(phone)
        await asyncio.sleep(WARM)
        began, before = loop.time(), self._answered
        await asyncio.sleep(seconds)
        ended, after = loop.time(), self._answered
        self._blowing = False
        await self._calm()
        spent = cores.busy(self._server) - spent
        return Gust((after - before) / (ended - began), spent * 1e6 / (self._answered - none))

    async def _calm(self) -> None:
        """Return when every vote is answered."""
        sent = sum(phone.rev for phone in self._phones) - self._sent_before
        for _ in range(int(ENDS_WITHIN / LOOKS_EVERY)):
            if self._answered + self._refused >= sent:
                break
            await asyncio.sleep(LOOKS_EVERY)
        else:
            raise RuntimeError(f"{sent - self._answered - self._refused} votes were never answered.")
        if self._refused:
            raise RuntimeError(f"{self._refused} votes were not answered `ok`.")

    def _vote(self, phone: Phone) -> None:
        phone.rev = rev = phone.rev + 1
        phone.send(self._votes.frame(phone.number, rev))

    def _echoed(self, phone: Phone, _message: bytes) -> None:
        self._answered += 1
        if self._blowing:
            self._vote(phone)

    def _acknowledged(self, phone: Phone, message: bytes) -> None:
        if _OK in message:
            self._answered += 1
            if self._blowing:
                self._vote(phone)
        elif is_a(b"ack", message):
            self._refused += 1
