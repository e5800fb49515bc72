"""Asking the engine: for a bounded time, with failures that have a name, and by scripts that lie beside this file."""

import asyncio
from collections.abc import Awaitable, Generator
from contextlib import contextmanager
from importlib.resources import files
from typing import Any

from redis.exceptions import RedisError, ResponseError

from klankbord.store.base import NoSuchRoom, Unavailable

WITHIN = 1.5
"""Seconds the engine has to answer; a vote's answer is due after 2."""


async def ask(reply: Awaitable[Any]) -> Any:
    """Wait for a reply, for a bounded time; every failure is `Unavailable`, for unknown is never "ok"."""
    with named_failures():
        async with asyncio.timeout(WITHIN):
            return await reply


@contextmanager
def named_failures() -> Generator[None]:
    """Raise what the rest of the server understands."""
    try:
        yield
    except ResponseError as error:
        if "NOROOM" in str(error):
            raise NoSuchRoom from error
        raise Unavailable(str(error)) from error
    except (RedisError, OSError, TimeoutError) as error:
        raise Unavailable(str(error) or type(error).__name__) from error


def script(name: str) -> str:
    """Return the script of this name."""
    return (files("klankbord.store") / "scripts" / f"{name}.lua").read_text("utf-8")
