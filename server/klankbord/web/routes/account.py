"""One's own account: how one comes in, where one is signed in, and the tokens of one's programs."""

from klankbord.live.looking import wall_clock
from klankbord.people import ApiToken, Person
from klankbord.people.tokens import DAY
from klankbord.protocol.api import Session
from klankbord.protocol.people import (
    AcceptInvitation,
    AccountSession,
    AccountSessions,
    ApiTokens,
    ApiTokenSummary,
    ChangePassword,
    MakeToken,
    NewToken,
    PersonSummary,
    ShowInvitation,
)
from klankbord.web.auth.accounts import Wait
from klankbord.web.auth.permissions import worth_having
from klankbord.web.failures import Failure
from klankbord.web.routes.people import person_summary
from klankbord.web.routes.session import TOO_OFTEN, come_in, go_out
from klankbord.web.routes.visit import Visit

NO_SESSION = "There is no such session."
NOT_MADE = "There is no such token."
WORTHLESS_INVITATION = "This invitation was used already or is too old. Ask an admin for a new one."
WRONG_CURRENT = "The password you have now is another one."

SHOWN = 16
"""Characters of a session's fingerprint by which it is named."""


async def read_account(visit: Visit) -> PersonSummary:
    """Return who one is."""
    return person_summary(_me(visit))


async def list_sessions(visit: Visit) -> AccountSessions:
    """Return the browsers in which one is signed in."""
    found = await visit.services.sessions.of(_me(visit).id)
    return AccountSessions(
        sessions=tuple(
            AccountSession(id=print_[:SHOWN], since=kept.since, device=kept.device, here=print_ == visit.caller.session)
            for print_, kept in found.items()
        )
    )


async def end_one_session(visit: Visit) -> None:
    """Sign one browser out."""
    wanted = str(visit.request.path_params["session"])
    me = _me(visit).id
    prints = [one for one in await visit.services.sessions.of(me) if one[:SHOWN] == wanted]
    if not await end_sessions_of(visit, me, prints):
        raise Failure(404, sentence=NO_SESSION)


async def end_all_sessions(visit: Visit) -> None:
    """Sign every browser out, this one too."""
    await end_sessions_of(visit, _me(visit).id)
    go_out(visit)


async def change_password(visit: Visit, body: ChangePassword) -> None:
    """Choose another password; whoever else is signed in as this person is no more."""
    me, accounts = _me(visit), visit.services.accounts
    found = await accounts.check(me.login, body.current, visit.peer)
    if isinstance(found, Wait):
        raise Failure(429, sentence=TOO_OFTEN, retry_after=found.seconds)
    if found is None:
        raise Failure(403, "wrong_password", WRONG_CURRENT)
    await accounts.people.set_password(me.id, await accounts.passwords.hash(body.password, me.login))
    await end_sessions_of(visit, me.id, but=visit.caller.session)


async def show_invitation(visit: Visit, body: ShowInvitation) -> PersonSummary:
    """Return whom an invitation is for."""
    visit.check_guess()
    return person_summary(await _invited(visit, body.invitation))


async def accept_invitation(visit: Visit, body: AcceptInvitation) -> Session:
    """Choose a password and come in; whoever was signed in as this person is no more."""
    visit.check_guess()
    accounts = visit.services.accounts
    person = await _invited(visit, body.invitation)
    kept = await accounts.passwords.hash(body.password, person.login)
    if await accounts.invitations.spend(body.invitation, wall_clock()) is None:
        raise Failure(403, "worthless_link", WORTHLESS_INVITATION)
    await accounts.people.set_password(person.id, kept)
    accounts.directory.changed()
    await end_sessions_of(visit, person.id)
    person = await accounts.people.get(person.id)
    return await come_in(visit, await visit.services.sessions.sign_in(person, wall_clock(), visit.device))


async def list_tokens(visit: Visit) -> ApiTokens:
    """Return the tokens of whoever asks: of a person, or of the server itself."""
    found = await visit.services.accounts.tokens.all(_holder(visit))
    return ApiTokens(tokens=tuple(map(_token, found)), scopes=worth_having(visit.caller))


async def make_token(visit: Visit, body: MakeToken) -> NewToken:
    """Make a token, and tell it this once."""
    tokens = visit.services.accounts.tokens
    made = await tokens.make(body.name, _holder(visit), body.scopes, body.days, wall_clock())
    return NewToken(token=made.token, about=_token(made.about))


async def revoke_token(visit: Visit) -> None:
    """Make a token worthless."""
    token = str(visit.request.path_params["token"])
    if not await visit.services.accounts.tokens.revoke(token, _holder(visit)):
        raise Failure(404, sentence=NOT_MADE)
    await visit.services.doorkeeper.turn_away([token])


async def end_sessions_of(
    visit: Visit, person: str, prints: list[str] | None = None, but: str | None = None
) -> list[str]:
    """End sessions and turn away the pages that sit there because of them; return the fingerprints."""
    ended = await visit.services.sessions.end_of(person, prints, but)
    await visit.services.doorkeeper.turn_away(ended)
    return ended


def _me(visit: Visit) -> Person:
    """Return the person who asks, whom the permission to keep an account makes sure of."""
    if visit.caller.person is None:
        raise Failure(403)
    return visit.caller.person


def _holder(visit: Visit) -> str | None:
    return visit.caller.person.id if visit.caller.person is not None else None


async def _invited(visit: Visit, secret: str) -> Person:
    accounts = visit.services.accounts
    id_ = await accounts.invitations.read(secret, wall_clock())
    person = await accounts.people.get(id_) if id_ is not None else None
    if person is None or person.state == "off":
        visit.services.budget.failed(visit.peer)
        raise Failure(403, "worthless_link", WORTHLESS_INVITATION)
    return person


def _token(token: ApiToken) -> ApiTokenSummary:
    return ApiTokenSummary.model_validate(
        {
            "id": token.id,
            "name": token.name,
            "scopes": tuple(sorted(token.scopes)),
            "created": token.created,
            "expires": token.expires,
            "used": None if token.used is None else token.used * DAY,
        }
    )
