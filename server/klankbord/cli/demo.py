"""A room with a simulated audience, so that one person alone sees what a roomful would."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass

import click

from klankbord.cli.link import token_of
from klankbord.cli.serving import warn_of_broken_decks, welcome
from klankbord.client import Klankbord
from klankbord.client.audience import Audience
from klankbord.protocol.api import RoomDetail
from klankbord.settings import Settings
from klankbord.web.addresses import local_base
from klankbord.web.app import build, compose
from klankbord.web.routes.decks import shelved
from klankbord.web.server import Server, listen


@dataclass(frozen=True, slots=True)
class Plan:
    """What to show."""

    deck: str
    people: int
    pace: float


async def here(settings: Settings, plan: Plan) -> None:
    """Serve, and fill a room of this server, until Ctrl-C."""
    sock = listen(settings.host, settings.port)
    async with compose(settings) as services:
        await shelved(services, plan.deck)  # what is no deck is said before anything else
        server = Server(build(services), services, sock)
        serving = asyncio.create_task(server.run_until_stopped())
        await server.ready.wait()
        await warn_of_broken_decks(services)
        click.echo(await welcome(settings, services, server.port))
        async with Klankbord(local_base(settings.host, server.port), services.api_token) as klankbord:
            showing = asyncio.create_task(_show(klankbord, plan))
            await asyncio.wait((serving, showing), return_when=asyncio.FIRST_COMPLETED)
            if showing.done() and showing.exception() is not None:
                server.stop()
            await serving
            showing.cancel()
            with suppress(asyncio.CancelledError):
                await showing


async def at(url: str, settings: Settings, plan: Plan) -> None:
    """Fill a room of a server that runs already, until Ctrl-C."""
    async with Klankbord(url, token_of(settings)) as klankbord:
        await klankbord.deck(plan.deck)
        invitation = await klankbord.invite_presenter()
        click.echo(f"\n  Present          {invitation.link}")
        await _show(klankbord, plan)


async def _show(klankbord: Klankbord, plan: Plan) -> None:
    room = await klankbord.open_room(plan.deck, rehearsal=True)
    deck = await klankbord.deck(plan.deck)
    click.echo(_told(room, klankbord.url, plan.people))
    await Audience(klankbord.url, room, deck, plan.people, pace=plan.pace).run()


def _told(room: RoomDetail, base: str, people: int) -> str:
    return "\n".join(
        (
            f"  Demonstration    {people} simulated people are coming into room {room.code}.",
            "                   Open the presenter's link, and then the screen:",
            f"                   {base}/rooms/{room.id}/screen",
            "                   Press the right arrow there to ask the first question.",
            "",
        )
    )
