"""The server's part of trying a network the day before."""

import asyncio
from collections.abc import Awaitable
from importlib.metadata import version

from klankbord.archive import ArchiveError
from klankbord.protocol.api import ServerCheck
from klankbord.store.base import Unavailable
from klankbord.web.addresses import authority, is_local
from klankbord.web.qr import qr_code
from klankbord.web.routes.visit import Visit

PAGE = "/check"


async def check_server(visit: Visit) -> ServerCheck:
    """Say how the server is, and where its links lead."""
    scheme, _, rest = visit.base.partition("://")
    host, _ = authority(rest) or (rest, "")
    keeps, archives = await asyncio.gather(_works(visit.services.store.ping()), _works(visit.services.archive.ping()))
    return ServerCheck(
        version=version("klankbord"),
        base=visit.base,
        secure=scheme == "https",
        local=is_local(host),
        qr=qr_code(f"{visit.base}{PAGE}"),
        keeps=keeps,
        archives=archives,
    )


async def _works(ping: Awaitable[None]) -> bool:
    try:
        await ping
    except (Unavailable, ArchiveError):
        return False
    return True
