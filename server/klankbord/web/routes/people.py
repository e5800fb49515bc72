"""People and teams, as an admin looks after them."""

from collections.abc import Sequence

from klankbord.live.looking import wall_clock
from klankbord.people import INVITATION_SECONDS, Person, Team
from klankbord.protocol.api import Invitation, Session
from klankbord.protocol.people import (
    AddPerson,
    AskAdminLink,
    BeginAccounts,
    ChangePerson,
    Invited,
    NameTeam,
    People,
    PersonSummary,
    Teams,
    TeamSummary,
)
from klankbord.web.auth.sessions import LINK_SECONDS, OWNER
from klankbord.web.failures import Failure
from klankbord.web.routes.session import come_in
from klankbord.web.routes.visit import Visit

HAS_ACCOUNTS = "There are accounts on this server: name the one that is to get a link, `klankbord admin-link LOGIN`."


async def list_people(visit: Visit) -> People:
    """Return everybody."""
    return People(people=tuple(map(person_summary, await visit.services.accounts.people.all())))


async def add_person(visit: Visit, body: AddPerson) -> Invited:
    """Make an account, and the link by which its person comes in."""
    accounts = visit.services.accounts
    person = await accounts.people.add(body.login, body.name, body.role, body.teams, wall_clock())
    return await _invited(visit, person)


async def change_person(visit: Visit, body: ChangePerson) -> PersonSummary:
    """Change somebody's name, role, teams, or whether they may come in at all."""
    accounts, id_ = visit.services.accounts, _person_in(visit)
    before = await accounts.people.get(id_)
    after = await accounts.people.change(id_, name=body.name, role=body.role, state=body.state, teams=body.teams)
    accounts.directory.changed()
    if (after.role, after.state, after.teams) != (before.role, before.state, before.teams):
        await _see_off(visit, id_, await _tokens_of(visit, id_))
    return person_summary(after)


async def invite_person(visit: Visit) -> Invited:
    """Make a new link for somebody, who chooses a password with it."""
    return await _invited(visit, await visit.services.accounts.people.get(_person_in(visit)))


async def forget_person(visit: Visit) -> None:
    """Remove an account, its sessions and its tokens, down to the bytes in the files."""
    accounts, id_ = visit.services.accounts, _person_in(visit)
    tokens = await _tokens_of(visit, id_)
    await accounts.people.forget(id_)
    accounts.directory.changed()
    await _see_off(visit, id_, tokens)
    await visit.services.archive.scrub()
    await visit.services.store.scrub()


async def end_sessions_of_person(visit: Visit) -> None:
    """Sign somebody out everywhere."""
    await _see_off(visit, (await visit.services.accounts.people.get(_person_in(visit))).id)


async def list_teams(visit: Visit) -> Teams:
    """Return every team."""
    return Teams(teams=tuple(map(team_summary, await visit.services.accounts.teams.all())))


async def add_team(visit: Visit, body: NameTeam) -> TeamSummary:
    """Make a team."""
    return team_summary(await visit.services.accounts.teams.add(body.name, wall_clock()))


async def rename_team(visit: Visit, body: NameTeam) -> TeamSummary:
    """Give a team another name."""
    renamed = await visit.services.accounts.teams.rename(_team_in(visit), body.name)
    visit.services.accounts.directory.changed()
    return team_summary(renamed)


async def forget_team(visit: Visit) -> None:
    """Remove a team. Its rooms stay with whoever opened them."""
    await visit.services.accounts.teams.forget(_team_in(visit))
    visit.services.accounts.directory.changed()


async def begin_accounts(visit: Visit, body: BeginAccounts) -> Session:
    """Make the first account. The server is no longer its owner's alone, so every session of the owner ends."""
    accounts, sessions = visit.services.accounts, visit.services.sessions
    kept = await accounts.passwords.hash(body.password, body.login)
    person = await accounts.people.begin(body.login, body.name, kept, wall_clock())
    await visit.services.doorkeeper.turn_away(await sessions.end_of(OWNER))
    return await come_in(visit, await sessions.sign_in(person, wall_clock(), visit.device))


async def invite_admin(visit: Visit, body: AskAdminLink) -> Invitation:
    """Make a link for whoever is to make the first account, or for somebody who cannot come in any more."""
    accounts = visit.services.accounts
    if body.login is not None:
        person = await accounts.people.by_login(body.login)
        invited = await _invited(visit, person)
        return Invitation(link=invited.link, expires_in=invited.expires_in)
    if await accounts.people.any():
        raise Failure(409, "has_accounts", HAS_ACCOUNTS)
    secret = await visit.services.sessions.invite_presenter()
    return Invitation(link=f"{visit.base}/account#link={secret}", expires_in=LINK_SECONDS)


def person_summary(person: Person) -> PersonSummary:
    """Return what the API says of a person."""
    return PersonSummary(
        id=person.id,
        login=person.login,
        name=person.name,
        role=person.role,
        state=person.state,
        created=person.created,
        password=person.password,
        external=person.external,
        teams=tuple(map(team_summary, person.teams)),
    )


def team_summary(team: Team) -> TeamSummary:
    """Return what the API says of a team."""
    return TeamSummary(id=team.id, name=team.name)


async def _invited(visit: Visit, person: Person) -> Invited:
    secret = await visit.services.accounts.invitations.make(person.id, wall_clock())
    link = f"{visit.base}/account#invitation={secret}"
    return Invited(person=person_summary(person), link=link, expires_in=INVITATION_SECONDS)


async def _see_off(visit: Visit, id_: str, tokens: Sequence[str] = ()) -> None:
    """End every session of somebody, and turn away the pages that sit there because of them or of these tokens."""
    ended = await visit.services.sessions.end_of(id_)
    await visit.services.doorkeeper.turn_away([*ended, *tokens])


async def _tokens_of(visit: Visit, id_: str) -> list[str]:
    return [token.id for token in await visit.services.accounts.tokens.all(id_)]


def _person_in(visit: Visit) -> str:
    return str(visit.request.path_params["person"])


def _team_in(visit: Visit) -> str:
    return str(visit.request.path_params["team"])
