"""Coming in and going out."""

from typing import Literal

from klankbord.live.looking import wall_clock
from klankbord.protocol.api import ByLink, ByPairing, ByPassword, Invitation, Session, TeamName, Whoever
from klankbord.protocol.people import WaysIn
from klankbord.web.auth.accounts import Wait
from klankbord.web.auth.permissions import Caller, granted
from klankbord.web.auth.sessions import LINK_SECONDS, Opened
from klankbord.web.failures import Failure
from klankbord.web.routes.visit import Visit

WORTHLESS = "This link was used already or is too old. `klankbord presenter-link` prints a new one."
WORTHLESS_PAIRING = "This QR code was used already or is too old. Show a new one on the presenter's page."
NO_MATCH = "This name and this password do not belong together."
TOO_OFTEN = "Too many wrong passwords were tried for this account. Wait a little, or ask an admin for a link."


async def read_session(visit: Visit) -> Session:
    """Say who is asking."""
    return session_of(visit.caller, visit.caller.room)


async def ways_in(visit: Visit) -> WaysIn:
    """Say how people come in here."""
    services = visit.services
    provider = services.settings.oidc_name if services.provider is not None else None
    return WaysIn(accounts=await services.accounts.begun(), provider=provider)


async def open_session(visit: Visit, body: ByLink | ByPairing | ByPassword) -> Session:
    """Spend a one-time link or pairing, or take a password; a session the browser had before ends."""
    visit.check_guess()
    if isinstance(body, ByPassword):
        return await come_in(visit, await _by_password(visit, body))
    sessions = visit.services.sessions
    if isinstance(body, ByLink):
        opened = await sessions.open("link", body.link, wall_clock(), visit.device)
    else:
        opened = await sessions.open("pairing", body.pairing, wall_clock(), visit.device)
    if opened is None:
        visit.services.budget.failed(visit.peer)
        raise Failure(403, "worthless_link", WORTHLESS if isinstance(body, ByLink) else WORTHLESS_PAIRING)
    return await come_in(visit, opened)


async def end_session(visit: Visit) -> None:
    """End the session, whether there is one or not."""
    await _end(visit)
    go_out(visit)


async def invite_presenter(visit: Visit) -> Invitation:
    """Make a one-time presenter link."""
    secret = await visit.services.sessions.invite_presenter()
    return Invitation(link=f"{visit.base}/present#{secret}", expires_in=LINK_SECONDS)


async def come_in(visit: Visit, opened: Opened) -> Session:
    """Let the browser stay, in place of a session that it had."""
    await _end(visit)
    visit.headers["Set-Cookie"] = _cookie(visit, opened.token, opened.seconds)
    return session_of(opened.caller, opened.room)


def go_out(visit: Visit) -> None:
    """Let the browser forget its cookie."""
    visit.headers["Set-Cookie"] = _cookie(visit, "", 0)


def session_of(caller: Caller, room: str | None) -> Session:
    """Return what a page is told of who is asking."""
    person = caller.person
    if person is None:
        return Session(role=caller.role, room=room, may=granted(caller))
    teams = tuple(TeamName(id=team.id, name=team.name) for team in person.teams)
    whoever = Whoever(id=person.id, name=person.name, teams=teams)
    return Session(role=caller.role, room=room, person=whoever, may=granted(caller))


async def _by_password(visit: Visit, body: ByPassword) -> Opened:
    found = await visit.services.accounts.check(body.login, body.password, visit.peer)
    if isinstance(found, Wait):
        raise Failure(429, sentence=TOO_OFTEN, retry_after=found.seconds)
    if found is None:
        visit.services.budget.failed(visit.peer)
        raise Failure(403, "wrong_password", NO_MATCH)
    return await visit.services.sessions.sign_in(found, wall_clock(), visit.device)


async def _end(visit: Visit) -> None:
    """Make the session of this browser worthless, and turn away the pages that sit there because of it."""
    if visit.cookie is not None:
        await visit.services.sessions.end(visit.cookie)
    if visit.caller.session is not None:
        await visit.services.doorkeeper.turn_away([visit.caller.session])


def cookie(
    visit: Visit, name: str, value: str, seconds: int, *, same_site: Literal["Strict", "Lax"], path: str = "/"
) -> str:
    """Return a cookie that no script reads."""
    kept = f"{name}={value}; Path={path}; Max-Age={seconds}; HttpOnly; SameSite={same_site}"
    return f"{kept}; Secure" if visit.secure else kept


def _cookie(visit: Visit, value: str, seconds: int) -> str:
    return cookie(visit, visit.cookie_name, value, seconds, same_site="Strict")
