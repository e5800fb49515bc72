"""The composition root: the one module that knows every concrete class."""

from collections.abc import AsyncGenerator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import redis.asyncio as redis_client
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response

from klankbord.archive import Archive, ArchiveUnavailable, place_of
from klankbord.brand import Brand, read_brand
from klankbord.decks import Shelf
from klankbord.live.archivist import Archivist
from klankbord.live.caretaker import Caretaker
from klankbord.live.copies import Copies
from klankbord.live.eraser import Eraser
from klankbord.live.exporter import Exporter
from klankbord.live.host import Host
from klankbord.live.hub import Hub
from klankbord.live.importer import Importer
from klankbord.people.claims import ClaimRules
from klankbord.settings import Settings, SettingsError
from klankbord.store import keys
from klankbord.store.channel import Channel
from klankbord.store.engine import EmbeddedEngine, find_binary, verify_durable
from klankbord.store.redis import RedisStore
from klankbord.store.tokens import Tokens
from klankbord.web import openapi
from klankbord.web.auth.accounts import Accounts
from klankbord.web.auth.api_token import api_token
from klankbord.web.auth.budget import FailureBudget
from klankbord.web.auth.provider import Provider
from klankbord.web.auth.sessions import Sessions
from klankbord.web.auth.tickets import Tickets
from klankbord.web.branding import branded
from klankbord.web.client_files import BUILT, read_client
from klankbord.web.desk import Desk
from klankbord.web.doorkeeper import Doorkeeper
from klankbord.web.origins import OriginPolicy
from klankbord.web.pages import Pages
from klankbord.web.peers import TrustedProxies
from klankbord.web.poll import Polls
from klankbord.web.routes import poll, roomfile, signing_in
from klankbord.web.routes.pages import PAGES
from klankbord.web.routes.probes import PROBES
from klankbord.web.routes.signing_in import MOST_SECONDS
from klankbord.web.routes.table import ENDPOINTS
from klankbord.web.services import Services
from klankbord.web.shelter import Shelter, answer
from klankbord.web.wiring import WireSettings
from klankbord.words import WordListError, WordLists, read_lists

MOST_CONNECTIONS = 32
"""To the engine. Scripts run one after the other there; more connections would only queue elsewhere."""

ENGINE_SECONDS = 1.5
"""For the engine to take a connection or give an answer."""

EXPORTS, IMPORTS = "exports", "imports"
"""Folders in the data folder, of files on their way out and in."""


@asynccontextmanager
async def compose(settings: Settings, client: Path = BUILT) -> AsyncGenerator[Services]:
    """Make everything a server needs, and undo it again: pages, engine, store, archive, rooms, auth.

    Raises `ClientError`, `SettingsError`, `BrandError`, `TokenError`, `EngineError` or `ArchiveError`, each with one
    sentence, before anything is served.
    """
    brand = brand_of(settings)
    built = read_client(client)
    pages = Pages(branded(built, brand) if brand is not None else built)
    origins = OriginPolicy([settings.public_url] if settings.public_url else [])
    proxies = _proxies(settings)
    shelf = shelf_of(settings)
    lists = _word_lists(settings)
    async with AsyncExitStack() as stack:
        redis = redis_client.Redis(connection_pool=_pool(await _engine(settings, stack)))
        stack.push_async_callback(redis.connection_pool.aclose)
        await verify_durable(redis, trust_settings=settings.trust_engine)
        token = api_token(settings)
        store = RedisStore(redis)
        archive = await _archive(settings, lists, stack)
        archivist = await stack.enter_async_context(Archivist(store, archive))
        caretaker = await stack.enter_async_context(Caretaker(store, archive, archivist, keep_days=settings.keep_rooms))
        accounts = Accounts(archive)
        hub = Hub()
        host = await stack.enter_async_context(Host(store, hub, lists=lists))
        tickets, budget = Tickets(redis), FailureBudget()
        desk = Desk(host, hub, store, tickets, budget, most_people=settings.most_people_per_room)
        sessions = Sessions(redis, accounts.directory, accounts.begun)
        doorkeeper = Doorkeeper(desk, sessions, accounts.tokens, Channel(redis, keys.ENDED))
        yield Services(
            settings=settings,
            api_token=token,
            shelf=shelf,
            host=host,
            copies=Copies(store, lists),
            store=store,
            archive=archive,
            eraser=Eraser(store, archive),
            accounts=accounts,
            exporter=await stack.enter_async_context(Exporter(archive, settings.data_dir / EXPORTS, settings.words)),
            importer=Importer(archive, settings.data_dir / IMPORTS),
            caretaker=caretaker,
            sessions=sessions,
            provider=provider_of(settings),
            signing_in=Tokens(redis, "sign-in", MOST_SECONDS),
            tickets=tickets,
            budget=budget,
            origins=origins,
            proxies=proxies,
            pages=pages,
            brand=brand,
            desk=desk,
            doorkeeper=await stack.enter_async_context(doorkeeper),
            wire=WireSettings(desk=desk, origins=origins, proxies=proxies),
            polls=await stack.enter_async_context(Polls(desk, origins, proxies)),
        )


def brand_of(settings: Settings) -> Brand | None:
    """Return the look of the operator's organisation. Raises `BrandError`."""
    return read_brand(settings.brand) if settings.brand is not None else None


def provider_of(settings: Settings) -> Provider | None:
    """Return the organisation's own sign-in. Raises `SettingsError` where a part of it is missing."""
    if settings.oidc_issuer is None:
        return None
    if settings.oidc_client_id is None or settings.oidc_client_secret is None:
        raise SettingsError("KLANKBORD_OIDC_ISSUER needs KLANKBORD_OIDC_CLIENT_ID and KLANKBORD_OIDC_CLIENT_SECRET.")
    rules = ClaimRules(
        settings.oidc_id_claim, settings.oidc_groups_claim, dict(settings.oidc_roles), dict(settings.oidc_teams)
    )
    secret = settings.oidc_client_secret.get_secret_value()
    return Provider(settings.oidc_issuer, settings.oidc_client_id, secret, settings.oidc_scopes, rules)


def shelf_of(settings: Settings) -> Shelf:
    """Return the decks at hand. Raises `SettingsError` where the operator's folder cannot be read."""
    shelf = Shelf(settings.decks)
    try:
        shelf.refuse_missing()
    except OSError as error:
        raise SettingsError(
            f"KLANKBORD_DECKS cannot be used: the folder {settings.decks} cannot be read ({error.strerror}). Make it, "
            "or name another."
        ) from error
    return shelf


def _proxies(settings: Settings) -> TrustedProxies:
    try:
        return TrustedProxies(settings.trusted_proxies)
    except ValueError as error:
        raise SettingsError(f"KLANKBORD_TRUSTED_PROXIES cannot be used: {error}") from error


def build(services: Services) -> Starlette:
    """Return the application around `services`. Its lifespan hands them to every request and to every socket."""

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncGenerator[Mapping[str, Any]]:
        yield {"services": services, "wire": services.wire}

    async def refuse(request: Request, error: Exception) -> Response:
        return answer(request.scope, error)

    app = Starlette(
        routes=[
            *PROBES,
            poll.ROUTE,
            signing_in.ROUTE,
            openapi.ROUTE,
            roomfile.ROUTE,
            *(endpoint.route() for endpoint in ENDPOINTS),
            *PAGES,
        ],
        middleware=[Middleware(Shelter)],
        exception_handlers={HTTPException: refuse},
        lifespan=lifespan,
    )
    app.router.redirect_slashes = False
    return app


def _word_lists(settings: Settings) -> WordLists:
    try:
        return read_lists(settings.words)
    except WordListError as error:
        raise SettingsError(f"KLANKBORD_WORDS cannot be used: {error}") from error


async def _engine(settings: Settings, stack: AsyncExitStack) -> str:
    """Return the address of the engine: the operator's, or one of our own that runs as long as `stack`."""
    if settings.redis_url is not None:
        return settings.redis_url.get_secret_value()
    binary = find_binary(settings.engine) if settings.engine is not None else None
    return (await stack.enter_async_context(EmbeddedEngine(settings.data_dir, binary))).url


async def _archive(settings: Settings, lists: WordLists, stack: AsyncExitStack) -> Archive:
    """Return the archive. That it does not answer yet is no reason to take no votes: the archivist tries again."""
    url = settings.database_url.get_secret_value() if settings.database_url is not None else None
    archive = Archive(place_of(url, settings.data_dir), lists)
    stack.push_async_callback(archive.close)
    with suppress(ArchiveUnavailable):
        await archive.open()
    return archive


def _pool(url: str) -> "redis_client.BlockingConnectionPool":
    """Return connections that never ask twice by themselves: a lost reply is not a lost write."""
    return redis_client.BlockingConnectionPool.from_url(  # pyright: ignore[reportUnknownMemberType]
        url,
        max_connections=MOST_CONNECTIONS,
        timeout=ENGINE_SECONDS,
        socket_timeout=None,
        socket_connect_timeout=ENGINE_SECONDS,
        retry=Retry(NoBackoff(), 0),
    )
