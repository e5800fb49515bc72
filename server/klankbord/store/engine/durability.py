"""Whether an engine keeps what it says it has, ours or one that runs elsewhere."""

import asyncio
import re
from collections.abc import Mapping
from typing import Any, cast

import structlog
from redis.asyncio import Redis
from redis.exceptions import RedisError, ResponseError

from klankbord.store.engine.binary import OLDEST, dotted
from klankbord.store.engine.errors import EngineError

ANSWER_LIMIT = 10.0
"""Seconds in which the engine must have told its version, role and settings."""

EVICTION = {"maxmemory-policy": "noeviction"}
"""A full memory refuses a new answer; it never throws away an old one."""

PERSISTENCE = {"appendonly": "yes", "appendfsync": "always", "no-appendfsync-on-rewrite": "no"}
"""A write is on disk before it is answered, also while the engine rewrites its file."""

log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)


async def verify_durable(client: Redis, *, trust_settings: bool = False) -> None:
    """Return when the engine behind `client` may be given answers, else raise EngineError.

    It must be a primary of version 7.0 or newer with the settings of EVICTION and PERSISTENCE. A managed
    engine may hide the latter: then `trust_settings` (KLANKBORD_TRUST_ENGINE) takes the operator's word for
    them. What the engine does show is never taken on trust.
    """
    engine = f"The engine at {_address(client)}"
    try:
        async with asyncio.timeout(ANSWER_LIMIT):
            facts = cast(Mapping[str, Any], await client.info())  # pyright: ignore[reportUnknownMemberType]
            shown = await _shown_settings(client)
    except (RedisError, OSError) as error:
        raise EngineError(
            f"{engine} cannot be asked how it keeps data ({str(error) or 'no answer in time'}): see that "
            "it runs, and that KLANKBORD_REDIS_URL has its address, user and password."
        ) from error
    _refuse_old(engine, facts)
    if facts.get("role") != "master":
        raise EngineError(f"{engine} is a replica: let KLANKBORD_REDIS_URL name its primary.")
    _refuse_different(engine, {"maxmemory-policy": str(facts.get("maxmemory_policy"))}, EVICTION)
    _refuse_different(engine, shown, {name: PERSISTENCE[name] for name in shown})
    hidden = {name: value for name, value in PERSISTENCE.items() if name not in shown}
    if hidden and not trust_settings:
        raise EngineError(
            f"{engine} does not show whether it keeps data through a power cut: allow this user CONFIG GET, "
            f"or, if you know that it has {_as_lines(hidden)}, set KLANKBORD_TRUST_ENGINE=yes."
        )
    if hidden:
        log.warning("engine_settings_taken_on_trust", engine=_address(client), settings=sorted(hidden))


def _address(client: Redis) -> str:
    """Where the engine is, without user or password."""
    options = cast(Mapping[str, Any], client.connection_pool.connection_kwargs)
    return str(options.get("path") or f"{options.get('host', 'localhost')}:{options.get('port', 6379)}")


async def _shown_settings(client: Redis) -> Mapping[str, str]:
    """The settings of PERSISTENCE that the engine is willing to show."""
    try:
        return cast(Mapping[str, str], await client.config_get(*PERSISTENCE))  # pyright: ignore[reportUnknownMemberType]
    except ResponseError:  # forbidden, renamed or unknown: all the same to us
        return {}


def _refuse_old(engine: str, facts: Mapping[str, Any]) -> None:
    """Valkey tells its own version beside the one of Redis it is compatible with."""
    said = str(facts.get("valkey_version") or facts.get("redis_version"))
    numbers = re.match(r"(\d+)\.(\d+)\.(\d+)", said)
    if numbers is None or (int(numbers[1]), int(numbers[2]), int(numbers[3])) < OLDEST:
        raise EngineError(f"{engine} is of version {said}: Klankbord needs {dotted(OLDEST)} or newer.")


def _refuse_different(engine: str, has: Mapping[str, str], needs: Mapping[str, str]) -> None:
    wrong = {name: has[name] for name in needs if has[name] != needs[name]}
    if wrong:
        right = {name: needs[name] for name in wrong}
        raise EngineError(
            f"{engine} has {_as_lines(wrong)}, with which an acknowledged answer can be lost: set "
            f"{_as_lines(right)} in its configuration file and start it again."
        )


def _as_lines(settings: Mapping[str, str]) -> str:
    """Settings as they stand in a configuration file, for within a sentence."""
    return ", ".join(f"`{name} {value}`" for name, value in settings.items())
