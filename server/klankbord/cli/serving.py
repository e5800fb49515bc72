"""A server from the first line on the terminal to the last goodbye."""

import asyncio
import sys

import click
import structlog

from klankbord.cli.link import link_command
from klankbord.settings import Settings
from klankbord.web.addresses import is_loopback, local_base, reachable_base
from klankbord.web.app import build, compose
from klankbord.web.qr import terminal_qr
from klankbord.web.routes.decks import stray_folders
from klankbord.web.server import Server, listen
from klankbord.web.services import Services

log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)

_WHITE_ON_BLACK = "\x1b[97;40m{}\x1b[0m"
"""A terminal of any theme then shows dark modules on light ground, as cameras expect."""


async def serve_until_stopped(settings: Settings) -> None:
    """Serve, and say where. Returns after SIGTERM or Ctrl-C; raises with a sentence where it cannot begin."""
    sock = listen(settings.host, settings.port)
    async with compose(settings) as services:
        server = Server(build(services), services, sock)
        await warn_of_broken_decks(services)
        tell_of_other_colours(services)
        click.echo(await welcome(settings, services, server.port))
        await server.run_until_stopped()


async def warn_of_broken_decks(services: Services) -> None:
    """Log every file that is no deck yet, with the first thing that is wrong with it and how many more there are.

    And every folder of decks that is called like no team: only admins see what is in it.
    """
    for entry in await asyncio.to_thread(services.shelf.decks):
        if entry.problems:
            first, *more = entry.problems
            log.warning("deck_broken", deck=entry.label, problem=str(first), more=len(more))
    for folder in await stray_folders(services):
        log.warning("decks_of_no_team", folder=folder)


def tell_of_other_colours(services: Services) -> None:
    """Log which of the organisation's colours could not be used as they are, and what is used instead."""
    for remark in services.brand.remarks if services.brand is not None else ():
        log.info("colour_guarded", why=remark)


async def welcome(settings: Settings, services: Services, port: int) -> str:
    """Return what the terminal shows: where the laptop and the phones find the server, and the presenter's link."""
    local = local_base(settings.host, port)
    phones = settings.public_url or reachable_base(settings.host, port)
    link = f"{settings.public_url or local}/present#{await services.sessions.invite_presenter()}"
    lines = ["", "Klankbord is running.", "", f"  On this machine  {local}"]
    if phones != local:
        lines.append(f"  For phones       {phones}")
        lines.append(_qr(phones))
    elif is_loopback(settings.host):
        lines.append("  For phones       not: it listens on this machine only")
    else:
        lines.append("  For phones       not yet: this machine is on no network that phones could share")
    lines += [
        f"  Present          {link}",
        "                   This link works once, within 24 hours. For another one:",
        f"                   {link_command(settings, port)}",
        "",
        "Stop with Ctrl-C.",
        "",
    ]
    return "\n".join(lines)


def _qr(text: str) -> str:
    """Return the QR code indented, or nothing where the terminal cannot show its characters."""
    code = terminal_qr(text)
    try:
        code.encode(sys.stdout.encoding or "ascii")
    except UnicodeEncodeError:
        return ""
    paint = _WHITE_ON_BLACK if sys.stdout.isatty() else "{}"
    return "\n" + "\n".join("    " + paint.format(line) for line in code.rstrip("\n").split("\n")) + "\n"
