"""Signing in at the organisation's own provider: out to it, and back."""

import secrets
from typing import Annotated

import structlog
from pydantic import Field, TypeAdapter
from starlette.requests import Request as HttpRequest
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from klankbord.live.looking import wall_clock
from klankbord.people import NoSuchPerson, Person, Taken
from klankbord.people.claims import Claimed
from klankbord.protocol.people import AskSignIn, SignIn
from klankbord.questions import Model
from klankbord.store.tokens import fingerprint
from klankbord.web.auth.provider import ProviderError, Request, Unclaimed
from klankbord.web.failures import Failure
from klankbord.web.routes.endpoint import Endpoint
from klankbord.web.routes.session import come_in, cookie
from klankbord.web.routes.visit import Visit

BACK = "/signin/back"
COOKIE = "klankbord_signin"

MOST_SECONDS = 600
"""For somebody to sign in over there, second factor and all."""

NO_PROVIDER = "This server has no other sign-in than its own."
PROVIDER_AWAY = "Your organisation's sign-in does not answer right now. Try again in a moment."

log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)


class Pending(Model):
    """A sign-in that has gone out."""

    nonce: str
    verifier: str
    back: str
    browser: str
    """The fingerprint of the cookie of the browser that went out: no other one comes back."""
    invitation: Annotated[str, Field(max_length=100)] | None


async def go_out(visit: Visit, body: AskSignIn) -> SignIn:
    """Send the browser to the provider."""
    provider = visit.services.provider
    if provider is None:
        raise Failure(404, sentence=NO_PROVIDER)
    browser = secrets.token_urlsafe(32)
    pending = Pending(
        nonce=secrets.token_urlsafe(32),
        verifier=secrets.token_urlsafe(48),
        back=f"{visit.base}{BACK}",
        browser=fingerprint(browser),
        invitation=body.invitation,
    )
    state = await visit.services.signing_in.issue(pending.model_dump_json())
    try:
        location = await provider.begin(state, _request(pending))
    except ProviderError as error:
        log.warning("provider_away", reason=str(error))
        raise Failure(503, "provider_away", PROVIDER_AWAY, retry_after=5) from error
    visit.headers["Set-Cookie"] = cookie(visit, _cookie_name(visit), browser, MOST_SECONDS, same_site="Lax", path=BACK)
    return SignIn(location=location)


async def come_back(request: HttpRequest) -> Response:
    """Let in whoever the provider sends back; a page says so where that cannot be."""
    visit = Visit(request)
    try:
        person = await _signed_in(visit)
        await come_in(visit, await visit.services.sessions.sign_in(person, wall_clock(), visit.device))
        target = "/present"
    except _NotIn as error:
        log.info("not_signed_in", reason=error.reason)
        target = f"/account#failed={error.code}"
    return RedirectResponse(target, 303, {"Cache-Control": "no-store", **visit.headers})


class _NotIn(Exception):
    """Whoever came back is not let in: a code for the page, a reason for the log."""

    def __init__(self, code: str, reason: str) -> None:
        self.code = code
        self.reason = reason
        super().__init__(reason)


async def _signed_in(visit: Visit) -> Person:
    provider = visit.services.provider
    if provider is None:
        raise _NotIn("failed", "there is no provider")
    query = visit.request.query_params
    kept = await visit.services.signing_in.spend(query.get("state", ""))
    if kept is None:
        raise _NotIn("too_late", "the state is unknown, or was used")
    pending = Pending.model_validate_json(kept)
    if fingerprint(visit.request.cookies.get(_cookie_name(visit), "")) != pending.browser:
        raise _NotIn("too_late", "another browser came back")
    if "code" not in query:
        raise _NotIn("refused", f"the provider said {query.get('error', 'nothing')[:60]!r}")
    if query.get("iss", provider.issuer) != provider.issuer:  # RFC 9207
        raise _NotIn("failed", "another issuer answered")
    try:
        claimed = await provider.finish(query["code"], _request(pending))
    except (ProviderError, Unclaimed) as error:
        raise _NotIn("failed", str(error)) from error
    return await _person(visit, claimed, pending.invitation)


async def _person(visit: Visit, claimed: Claimed, invitation: str | None) -> Person:
    """Return whose account it is: the one that is known, the one that was invited, or a new one."""
    accounts = visit.services.accounts
    try:
        person = await accounts.people.by_subject(claimed.subject)
    except NoSuchPerson:
        person = await _invited(visit, claimed, invitation) or await _newcomer(visit, claimed)
    if person.state != "active":
        raise _NotIn("not_known", "the account is off")
    if claimed.role is not None:
        person = await accounts.people.align(person, claimed.role, claimed.teams, wall_clock())
        accounts.directory.changed()
    return person


async def _invited(visit: Visit, claimed: Claimed, invitation: str | None) -> Person | None:
    if invitation is None:
        return None
    accounts = visit.services.accounts
    id_ = await accounts.invitations.spend(invitation, wall_clock())
    if id_ is None:
        raise _NotIn("too_late", "the invitation is worthless")
    await accounts.people.set_subject(id_, claimed.subject)
    accounts.directory.changed()
    return await accounts.people.get(id_)


async def _newcomer(visit: Visit, claimed: Claimed) -> Person:
    accounts = visit.services.accounts
    if claimed.role is None or not await accounts.people.any():
        raise _NotIn("not_known", "nobody invited them, and no rule gives them a role")
    try:
        person = await accounts.people.add(claimed.login, claimed.name, claimed.role, (), wall_clock())
    except Taken:
        # An e-mail address is no proof of being somebody: providers differ in who may choose it.
        raise _NotIn("taken", "their login is somebody else's; an invitation joins the two") from None
    await accounts.people.set_subject(person.id, claimed.subject)
    return await accounts.people.get(person.id)


def _request(pending: Pending) -> Request:
    return Request(pending.nonce, pending.verifier, pending.back)


def _cookie_name(visit: Visit) -> str:
    return visit.cookie_name.replace("klankbord_session", COOKIE)


ROUTE = Route(BACK, come_back, name="signed in")

SIGNING_IN: tuple[Endpoint, ...] = (
    Endpoint(
        name="signIn",
        method="POST",
        path="/api/sign-in",
        action="come in",
        summary="Where to sign in at the organisation's own provider.",
        about="The answer sets a cookie for the way back. With an invitation the account becomes that person's.",
        body=TypeAdapter(AskSignIn),
        answer=TypeAdapter(SignIn),
        failures={404: "There is no provider.", 503: "The provider does not answer (`provider_away`), or the store."},
        handle=go_out,
    ),
)
