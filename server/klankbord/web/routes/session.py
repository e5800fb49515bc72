"""Coming in and going out."""

from klankbord.protocol.api import ByLink, ByPairing, Invitation, Session
from klankbord.web.auth.sessions import LINK_SECONDS
from klankbord.web.failures import Failure
from klankbord.web.routes.visit import Visit

WORTHLESS = "This link was used already or is too old. `klankbord presenter-link` prints a new one."
WORTHLESS_PAIRING = "This QR code was used already or is too old. Show a new one on the presenter's page."


async def read_session(visit: Visit) -> Session:
    """Say who is asking."""
    return Session(role=visit.caller.role, room=visit.caller.room)


async def open_session(visit: Visit, body: ByLink | ByPairing) -> Session:
    """Spend a one-time link or pairing; a session the browser had before ends."""
    visit.check_guess()
    sessions = visit.services.sessions
    if isinstance(body, ByLink):
        opened = await sessions.open("link", body.link)
    else:
        opened = await sessions.open("pairing", body.pairing)
    if opened is None:
        visit.services.budget.failed(visit.peer)
        raise Failure(403, "worthless_link", WORTHLESS if isinstance(body, ByLink) else WORTHLESS_PAIRING)
    await _end(visit)
    visit.headers["Set-Cookie"] = _cookie(visit, opened.token, opened.seconds)
    return Session(role=opened.caller.role, room=opened.room)


async def end_session(visit: Visit) -> None:
    """End the session, whether there is one or not."""
    await _end(visit)
    visit.headers["Set-Cookie"] = _cookie(visit, "", 0)


async def invite_presenter(visit: Visit) -> Invitation:
    """Make a one-time presenter link."""
    secret = await visit.services.sessions.invite_presenter()
    return Invitation(link=f"{visit.base}/present#{secret}", expires_in=LINK_SECONDS)


async def _end(visit: Visit) -> None:
    """Make the session of this browser worthless, and turn away the pages that sit there because of it."""
    if visit.cookie is not None:
        await visit.services.sessions.end(visit.cookie)
    if visit.caller.session is not None:
        visit.services.desk.end_session(visit.caller.session)


def _cookie(visit: Visit, value: str, seconds: int) -> str:
    kept = f"{visit.cookie_name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Strict"
    return f"{kept}; Secure" if visit.secure else kept
