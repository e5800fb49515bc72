"""A room with a simulated audience, so that one person alone sees what a roomful would."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass

import click

from klankbord.cli.link import token_of
from klankbord.cli.serving import warn_of_broken_decks, welcome
from klankbord.client import Klankbord, Refused
from klankbord.client.audience import Audience
from klankbord.client.leader import lead
from klankbord.protocol.api import Jump, RoomDetail
from klankbord.protocol.archived import FindRooms
from klankbord.protocol.overlay import PutLabel, Relabel
from klankbord.settings import Settings, SettingsError
from klankbord.web.addresses import local_base
from klankbord.web.app import build, compose
from klankbord.web.routes.decks import shelved
from klankbord.web.server import Server, listen

LABEL = "demonstration"
"""The id of the label that every such evening has in the archive; it is called *demo*."""

AMONG_PEOPLE = (
    "This archive has rooms in which people spoke, and a demonstration does not belong among them. Hold it with a data "
    "folder of its own: klankbord demo --archived --data-dir demo"
)


@dataclass(frozen=True, slots=True)
class Plan:
    """What to show."""

    deck: str
    people: int
    pace: float
    archived: bool = False
    """Whether it is a whole evening for the archive in place of a rehearsal."""


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
            showing = asyncio.create_task(_hold(klankbord, plan) if plan.archived else _show(klankbord, plan))
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


async def _hold(klankbord: Klankbord, plan: Plan) -> None:
    """Hold a whole evening for the archive. Raises `SettingsError` where it would stand among what people said."""
    await _refuse_among_people(klankbord)
    await klankbord.put_label(LABEL, PutLabel(rev=await _revision(klankbord), name="demo"))
    room = await klankbord.open_room(plan.deck)
    deck = await klankbord.deck(plan.deck)
    click.echo(
        f"  Demonstration    {plan.people} simulated people answer {room.title.get('nl', room.deck)}, all of it."
    )
    await klankbord.command(room.id, Jump(at=0))
    await _label(klankbord, room.id)
    async with asyncio.TaskGroup() as group:
        group.create_task(Audience(klankbord.url, room, deck, plan.people, pace=plan.pace).run())
        group.create_task(lead(klankbord, room, pace=plan.pace))
    click.echo("                   It is over, and in the archive:")
    click.echo(f"                   {klankbord.url}/archive/rooms/{room.id}\n")


async def _refuse_among_people(klankbord: Klankbord) -> None:
    before, more = None, True
    while more:
        page = await klankbord.find_rooms(FindRooms(before=before))
        if any(LABEL not in room.labels for room in page.rooms):
            raise SettingsError(AMONG_PEOPLE)
        more, before = page.more, page.rooms[-1].id if page.rooms else None


async def _revision(klankbord: Klankbord) -> int:
    return next((label.rev for label in await klankbord.labels() if label.id == LABEL), 0)


async def _label(klankbord: Klankbord, room: str) -> None:
    """Label a room as soon as the archive has it, which is a few seconds after its first change."""
    while True:
        try:
            await klankbord.relabel(room, Relabel(put=(LABEL,)))
        except Refused as refusal:
            if refusal.code != "no_such_room":
                raise
            await asyncio.sleep(0.2)
        else:
            return


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
