"""What an operator does about access: links for admins, and API tokens for programs."""

from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import click

from klankbord.archive import ArchiveError
from klankbord.cli.keeping import archive_of
from klankbord.cli.link import token_of
from klankbord.client import Klankbord
from klankbord.live.looking import wall_clock
from klankbord.people import ApiTokens, NoSuchPerson, People
from klankbord.people.tokens import DAY
from klankbord.settings import Settings
from klankbord.web.addresses import local_base


class AccessError(ArchiveError):
    """What was asked for cannot be. One sentence."""


async def new_admin_link(settings: Settings, login: str | None, url: str | None) -> str:
    """Return a link for the first account, or for somebody who cannot come in. Raises `Refused` or `Unreachable`."""
    local = local_base(settings.host, settings.port)
    async with Klankbord(url or local, token_of(settings)) as klankbord:
        invitation = await klankbord.invite_admin(login)
    return f"{settings.public_url or url or local}/account#{invitation.link.partition('#')[2]}"


async def make_token(settings: Settings, name: str, scopes: Sequence[str], login: str | None, days: int) -> None:
    """Print a new token, of a person or of the server itself."""
    async with _tokens(settings, login) as (tokens, person):
        made = await tokens.make(name, person, scopes, days, wall_clock())
    click.echo(made.token)


async def list_tokens(settings: Settings, login: str | None) -> None:
    """Print a line for every token of a person, or of the server itself."""
    async with _tokens(settings, login) as (tokens, person):
        for token in await tokens.all(person):
            used = "never used" if token.used is None else f"used {_day(token.used * DAY)}"
            scopes = " ".join(sorted(token.scopes))
            click.echo(f"{token.id}  until {_day(token.expires)}  {used:<15}  {token.name}  ({scopes})")


async def revoke_token(settings: Settings, id_: str, login: str | None) -> None:
    """Make a token worthless. Raises `AccessError` where there is none."""
    async with _tokens(settings, login) as (tokens, person):
        if not await tokens.revoke(id_, person):
            raise AccessError(f"There is no token {id_} here: `klankbord token list` names them.")


@asynccontextmanager
async def _tokens(settings: Settings, login: str | None) -> AsyncGenerator[tuple[ApiTokens, str | None]]:
    """Open the tokens of the server, with whom they are for. A server may be running."""
    async with archive_of(settings) as archive:
        person = None
        if login is not None:
            try:
                person = (await People(archive.database).by_login(login)).id
            except NoSuchPerson:
                raise AccessError(f"Nobody here is called {login}.") from None
        yield ApiTokens(archive.database), person


def _day(moment: int) -> str:
    return datetime.fromtimestamp(moment / 1000, UTC).date().isoformat()
