"""Passwords: Argon2id, beside the event loop, and the same work for a name that nobody has.

Rules as in NIST SP 800-63B-4, section 3.1.1: a length, and nothing about which characters. Fifteen, because a password
is all that is asked for; a sentence of four words has that.
"""

import asyncio
import unicodedata
from collections.abc import Callable
from typing import TypeVar

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError
from argon2.profiles import RFC_9106_LOW_MEMORY

SHORTEST_PASSWORD = 15
"""Characters."""

LONGEST_PASSWORD = 200
"""Characters; more would only be more work for the server."""

FEWEST_CHARACTERS = 5
"""Different ones; fewer is one key held down."""

AT_ONCE = 2
"""Passwords hashed at the same time, 64 MiB each; the others wait their turn."""

T = TypeVar("T")


class WeakPassword(ValueError):
    """A password that would be guessed. `reason` names why, for whoever tells it in another language."""

    def __init__(self, reason: str, sentence: str) -> None:
        self.reason = reason
        super().__init__(sentence)


class Passwords:
    """Hashes and compares passwords."""

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        self._hasher = hasher or PasswordHasher.from_parameters(RFC_9106_LOW_MEMORY)
        self._turn = asyncio.Semaphore(AT_ONCE)
        self._nobody: str | None = None

    async def hash(self, password: str, login: str) -> str:
        """Return what is kept of a new password. Raises `WeakPassword`."""
        refuse_weak(password, login)
        return await self._beside(lambda: self._hasher.hash(_prepared(password)))

    async def renew(self, password: str) -> str:
        """Return what is kept of a password that fitted, with the costs of today."""
        return await self._beside(lambda: self._hasher.hash(_prepared(password)))

    async def fits(self, password: str, kept: str | None) -> bool:
        """Return whether this is the password of which `kept` was kept; nothing fits None, after as much work."""
        if kept is None:
            if self._nobody is None:
                self._nobody = await self._beside(lambda: self._hasher.hash("nobody has this password"))
            await self._beside(lambda: self._same(password, self._nobody or ""))
            return False
        return await self._beside(lambda: self._same(password, kept))

    def is_dated(self, kept: str) -> bool:
        """Return whether a password that was kept so should be hashed anew, because the costs have risen since."""
        return self._hasher.check_needs_rehash(kept)

    def _same(self, password: str, kept: str) -> bool:
        try:
            return self._hasher.verify(kept, _prepared(password))
        except (VerifyMismatchError, VerificationError, InvalidHashError):
            return False

    async def _beside(self, work: Callable[[], T]) -> T:
        async with self._turn:
            return await asyncio.to_thread(work)


def refuse_weak(password: str, login: str) -> None:
    """Raise `WeakPassword` for one that is too short, too long, or no secret at all."""
    prepared = unicodedata.normalize("NFKC", password)
    if len(prepared) < SHORTEST_PASSWORD:
        raise WeakPassword("short", f"A password has at least {SHORTEST_PASSWORD} characters; four words are good.")
    if len(prepared) > LONGEST_PASSWORD:
        raise WeakPassword("long", f"A password has at most {LONGEST_PASSWORD} characters.")
    if len(set(prepared)) < FEWEST_CHARACTERS:
        raise WeakPassword("same", f"A password has at least {FEWEST_CHARACTERS} different characters.")
    if prepared.casefold().strip() in {login, login * 2}:
        raise WeakPassword("login", "Your name is no secret. Choose another password.")


def _prepared(password: str) -> bytes:
    """Return a password as it is hashed: two keyboards write é in two ways, and mean one."""
    return unicodedata.normalize("NFKC", password[: 2 * LONGEST_PASSWORD]).encode("utf-8", "surrogatepass")
