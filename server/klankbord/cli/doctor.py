"""What has to be right for a server to do its work here, checked one by one and told in a sentence each."""

import asyncio
import os
import shutil
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import click
import redis.asyncio as redis_client
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff

from klankbord.brand import BrandError
from klankbord.client import Klankbord, Phone, Refused, Screen, Unreachable
from klankbord.protocol.api import Do
from klankbord.settings import Settings, SettingsError
from klankbord.store.engine import EngineError, find_binary, verify_durable
from klankbord.web.addresses import is_loopback, local_base, reachable_base
from klankbord.web.app import brand_of, build, compose, shelf_of
from klankbord.web.client_files import read_client
from klankbord.web.server import PortTaken, Server, listen

ENOUGH = 500_000_000
"""Bytes that should be free: years of evenings, and room for the engine to rewrite its file."""

SLOW_SYNC = 0.05
"""Seconds for one fsync, above which ticks on phones come late."""

SOCKET_SECONDS = 20.0
"""For a room to be opened, joined and moved on."""

HELLO_SECONDS = 2.0
"""For a Klankbord on the port to say that it is one; whatever else listens there may say nothing."""

Check = Callable[[Settings], Awaitable[str]]


class Wrong(Exception):
    """A check that failed; the message is the sentence."""


async def examine(settings: Settings) -> bool:
    """Print the outcome of every check; return whether all is well."""
    well = True
    for check in (_pages, _decks, _brand, _disk, _engine, _port, _address, _socket):
        try:
            click.echo(f"✓ {await check(settings)}")
        except (Wrong, BrandError, EngineError, PortTaken, SettingsError) as error:
            well = False
            click.echo(f"✗ {error}")
    return well


async def _pages(_settings: Settings) -> str:
    client = read_client()
    return f"The pages are built: {len(client.files)} files."


async def _decks(settings: Settings) -> str:
    entries = await asyncio.to_thread(shelf_of(settings).decks)
    broken = [entry for entry in entries if entry.problems]
    if broken:
        named = ", ".join(entry.label for entry in broken)
        raise Wrong(f"Not a deck yet: {named}. The gallery says what is wrong, and in which line.")
    own = f", those in {settings.decks} among them" if settings.decks is not None else ""
    return f"There are {len(entries)} decks{own}."


async def _brand(settings: Settings) -> str:
    brand = await asyncio.to_thread(brand_of, settings)
    if brand is None:
        return "The pages have Klankbord's own look."
    changed = len(brand.remarks)
    more = f"; {changed} of its colours are used as others, see `klankbord brand`" if changed else ""
    return f"The pages have the look of {brand.name}{more}."


async def _disk(settings: Settings) -> str:
    folder = settings.data_dir
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        seconds = await asyncio.to_thread(_write_durably, folder)
        free = shutil.disk_usage(folder).free
    except OSError as error:
        raise Wrong(
            f"The data folder {folder} cannot be written ({error.strerror}): choose another with --data-dir, or give "
            "this user the right to write there."
        ) from error
    if free < ENOUGH:
        raise Wrong(
            f"The disk of {folder} has {free // 1_000_000} MB left: make room, {ENOUGH // 1_000_000} MB or more."
        )
    slow = f"; that is slow, and so will be the ticks on phones (over {SLOW_SYNC * 1000:.0f} ms)"
    pace = f"{seconds * 1000:.1f} ms to write durably{slow if seconds > SLOW_SYNC else ''}"
    return f"The data folder {folder} can be written: {free / 1e9:.0f} GB free, {pace}."


async def _engine(settings: Settings) -> str:
    if settings.redis_url is None:
        binary = await asyncio.to_thread(find_binary, settings.engine)
        return f"The engine is {binary}."
    client = redis_client.Redis.from_url(  # pyright: ignore[reportUnknownMemberType]
        settings.redis_url.get_secret_value(), retry=Retry(NoBackoff(), 0), socket_connect_timeout=5
    )
    try:
        await verify_durable(client, trust_settings=settings.trust_engine)
    finally:
        await client.aclose()
    return "The engine at KLANKBORD_REDIS_URL answers, and keeps every write."


async def _port(settings: Settings) -> str:
    if await _runs(settings):
        return f"Klankbord is running on port {settings.port}."
    listen(settings.host, settings.port).close()
    return f"Port {settings.port} is free."


async def _address(settings: Settings) -> str:
    if settings.public_url is not None:
        return f"Links carry {settings.public_url}; open it on a phone to see that it arrives here."
    base = reachable_base(settings.host, settings.port)
    if is_loopback(settings.host):
        return f"Only this machine reaches the server, at {base}: that is right behind a proxy on it."
    if base == local_base(settings.host, settings.port):
        raise Wrong("This machine is on no network that phones could share: connect it, or set KLANKBORD_PUBLIC_URL.")
    return f"Phones on the same network find the server at {base}."


async def _socket(settings: Settings) -> str:
    """Join a room by websocket: of the server that runs here, or else of one that runs just for this."""
    if await _runs(settings):
        try:
            async with (
                asyncio.timeout(SOCKET_SECONDS),
                Phone.join(local_base(settings.host, settings.port), "00000000"),
            ):
                pass
        except Refused:
            return "The server answers by websocket."
        except TimeoutError:
            raise Wrong("The server that runs here does not answer by websocket.") from None
        return "The server answers by websocket."
    with tempfile.TemporaryDirectory(prefix="klankbord-doctor-") as folder:
        own = {"host": "127.0.0.1", "port": 0, "data_dir": Path(folder), "redis_url": None, "public_url": None}
        try:
            async with asyncio.timeout(SOCKET_SECONDS):
                return await _rehearse(settings.model_copy(update=own))
        except (TimeoutError, Refused, Unreachable) as error:
            raise Wrong(f"A server on this machine does not answer by websocket: {error or 'no answer'}") from error


async def _rehearse(settings: Settings) -> str:
    """Run a server of our own, and let a phone see what its presenter does."""
    sock = listen(settings.host, settings.port)
    async with compose(settings) as services:
        server = Server(build(services), services, sock)
        serving = asyncio.create_task(server.run_until_stopped())
        await server.ready.wait()
        began = time.perf_counter()
        async with Klankbord(local_base(settings.host, server.port), services.api_token) as klankbord:
            started = next((deck for deck in await klankbord.decks() if not deck.problems), None)
            if started is None:
                raise Wrong("There is no deck without mistakes to try.")
            room = await klankbord.open_room(started.id, rehearsal=True)
            async with Phone.join(klankbord.url, room.code) as phone, Screen.join(klankbord, room.id) as screen:
                await screen.order(Do(do="next"))
                await phone.until(lambda scene: scene.at == 0)
        took = time.perf_counter() - began
        server.stop()
        await serving
    return f"A room was opened, joined by websocket and moved on in {took * 1000:.0f} ms."


async def _runs(settings: Settings) -> bool:
    base = local_base(settings.host, settings.port)
    try:
        async with asyncio.timeout(HELLO_SECONDS), Klankbord(base, "nobody") as klankbord:
            await klankbord.decks()
    except Refused as refusal:
        return refusal.code in {"wrong_token", "too_many_tries"}
    except (Unreachable, TimeoutError):
        return False
    return True


def _write_durably(folder: Path) -> float:
    """Write, sync and remove a file; return the seconds of the sync."""
    with tempfile.NamedTemporaryFile(dir=folder, prefix=".doctor-") as file:
        file.write(os.urandom(4096))
        file.flush()
        began = time.perf_counter()
        os.fsync(file.fileno())
        return time.perf_counter() - began
