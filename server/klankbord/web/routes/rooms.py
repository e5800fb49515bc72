"""Rooms: everything a presenter can do with them, for pages and programs."""

from klankbord.live.looking import wall_clock
from klankbord.live.rehearsing import fill
from klankbord.protocol.api import (
    AskPairing,
    AskTicket,
    GiveCommand,
    Moved,
    OpenRoom,
    OutlineSlide,
    Pairing,
    Results,
    RoomDetail,
    Rooms,
    RoomSummary,
    RoundResult,
    Samples,
    Ticket,
)
from klankbord.questions import KINDS
from klankbord.rooms import Asking, Open, Paced, Room, expire, step
from klankbord.rooms.command import Pace
from klankbord.store.base import RoomRecord
from klankbord.web.auth.permissions import Action, Caller, needed_for, reach_of
from klankbord.web.auth.sessions import PAIRING_SECONDS
from klankbord.web.auth.tickets import LIFETIME, Grant
from klankbord.web.failures import Failure
from klankbord.web.qr import qr_code
from klankbord.web.routes.decks import seen_by, shelved
from klankbord.web.routes.visit import Visit

NOT_PACED = "`until` is for a room in which everybody goes at their own pace: send `paced` with it."

NOT_YOUR_TEAM = "You are not in this team."

_SEATS: dict[str, Action] = {"screen": "put on screen", "remote": "hold a remote", "moderator": "moderate a room"}
"""Audience → what one must be allowed to do for a seat in it."""


async def open_room(visit: Visit, body: OpenRoom) -> RoomDetail:
    """Start a deck."""
    host = visit.services.host
    deck, team_of_deck = await shelved(visit.services, body.deck, seen_by(visit.caller, "open rooms"))
    if body.until is not None and not body.paced:
        raise Failure(422, "not_paced", NOT_PACED)
    begin = Pace(until=body.until) if body.paced else None
    if begin is not None:
        step(deck, Room(), begin, wall_clock())  # what is refused leaves no room behind
    team = team_of(visit.caller, body.team, team_of_deck)
    record = await host.open_room(deck, rehearsal=body.rehearsal, owner=visit.caller.holder, team=team)
    visit.headers["Location"] = f"/api/rooms/{record.id}"
    if begin is None:
        return _detail(record, Room(), 0, visit.base)
    state = await host.command(record.id, begin, None)
    return _detail(record, state.room, state.step, visit.base)


async def list_rooms(visit: Visit) -> Rooms:
    """Return the rooms of whoever asks, newest first."""
    reach = reach_of(visit.caller)
    found = await visit.services.host.rooms(None if reach is None else (reach.owner, *reach.teams))
    return Rooms(rooms=tuple(_summary(record, state.room, state.step, visit.base) for record, state in found))


async def read_room(visit: Visit) -> RoomDetail:
    """Return one room."""
    host = visit.services.host
    record, view = await host.record(visit.room), await host.view(visit.room)
    return _detail(record, view.room, view.step, visit.base)


async def command_room(visit: Visit, body: GiveCommand) -> Moved:
    """Carry out a command, given by whoever may give this one."""
    visit.permit(needed_for(body.command))
    state = await visit.services.host.command(visit.room, body.command, body.step)
    return Moved(step=state.step, phase=state.room.phase.name)


async def fill_room(visit: Visit) -> Samples:
    """Answer what takes answers in a rehearsal."""
    record = await visit.services.host.record(visit.room)
    return Samples(answers=await fill(visit.services.store, record))


async def read_results(visit: Visit) -> Results:
    """Return every round asked so far, in full."""
    rounds = await visit.services.host.results(visit.room)
    return Results(
        room=visit.room,
        rounds=tuple(
            RoundResult(
                round=one.round,
                question=one.question,
                ballots=one.counts.ballots,
                result=KINDS[one.question.kind].result(one.question, one.counts),
                acts=one.acts,
                aside=one.aside,
                held=one.held,
            )
            for one in rounds
        ),
    )


async def give_ticket(visit: Visit, body: AskTicket) -> Ticket:
    """Give a ticket for a socket, to whoever may have a seat of this audience."""
    visit.permit(_SEATS[body.audience])
    await visit.services.host.record(visit.room)
    grant = Grant(body.audience, visit.room, visit.caller.badge)
    return Ticket(ticket=await visit.services.tickets.issue(grant), expires_in=LIFETIME)


async def pair_device(visit: Visit, body: AskPairing) -> Pairing:
    """Make a one-time link, with its QR code, that gives another device a part in a room: as far as one may share."""
    if body.role != "moderator":
        visit.permit("share a room")
    await visit.services.host.record(visit.room)
    link = f"{visit.base}/remote#{await visit.services.sessions.pair(body.role, visit.room)}"
    return Pairing(link=link, qr=qr_code(link), expires_in=PAIRING_SECONDS)


def team_of(caller: Caller, wanted: str | None, of_deck: str | None = None) -> str | None:
    """Return the team that shares a new room. Raises `Failure` for one that is not the caller's."""
    if wanted is not None:
        if wanted not in caller.teams:
            raise Failure(422, "not_your_team", NOT_YOUR_TEAM)
        return wanted
    own = caller.person.teams if caller.person is not None else ()
    of_that = [team.id for team in own if team.folder == of_deck] or [team.id for team in own]
    return of_that[0] if len(of_that) == 1 else None


def _summary(record: RoomRecord, room: Room, step: int, base: str) -> RoomSummary:
    room = expire(record.deck, room, wall_clock())  # whether or not somebody sat in it when its time was over
    return RoomSummary(
        id=record.id,
        code=record.code,
        deck=record.deck.id,
        title=record.deck.title,
        created=record.created,
        rehearsal=record.rehearsal,
        phase=room.phase.name,
        at=room.phase.at if isinstance(room.phase, Asking) else None,
        until=room.phase.until if isinstance(room.phase, Open | Paced) else None,
        step=step,
        link=f"{base}/{record.code}",
        guest_link=f"{base}/{record.code}#{record.guest}",
        screen_link=f"{base}/rooms/{record.id}/screen",
    )


def _detail(record: RoomRecord, room: Room, step: int, base: str) -> RoomDetail:
    summary = _summary(record, room, step, base)
    return RoomDetail(
        **dict(summary),
        outline=tuple(
            OutlineSlide(
                id=slide.question.id, kind=slide.question.kind, prompt=slide.question.prompt, chapter=slide.chapter
            )
            for slide in room.plan(record.deck).slides
        ),
        qr=qr_code(summary.guest_link),
    )
