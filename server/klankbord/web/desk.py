"""The desk: what becomes of each message from a page, whatever connection it came by."""

import asyncio
from collections.abc import Coroutine
from typing import Any, Protocol

import structlog

from klankbord.archive import Belonging
from klankbord.live.frame import Frame
from klankbord.live.host import Host
from klankbord.live.hub import Hub
from klankbord.live.room import LiveRoom
from klankbord.live.seat import Link, Seat
from klankbord.protocol.codec import Malformed, decode, encode
from klankbord.protocol.codes import Code
from klankbord.protocol.messages import (
    VERSION,
    Ballot,
    Check,
    Done,
    Failure,
    JoinDesk,
    Joined,
    JoinPhone,
    Order,
    Seated,
    Vote,
)
from klankbord.protocol.scene import scene_for
from klankbord.protocol.view import View
from klankbord.questions import Model
from klankbord.rooms import REFUSALS, Audience, Refused
from klankbord.store.base import NoSuchRoom, RoomRecord, RoomStore, Stale, Unavailable
from klankbord.web.auth.budget import FailureBudget
from klankbord.web.auth.permissions import NOT_YOURS, STRANGER, Caller, may, needed_for, seated
from klankbord.web.auth.tickets import Tickets
from klankbord.web.trials import Trials

MOST_AT_THE_DOOR = 4_000
"""Pages that may be coming in at the same time; one more is told to come back."""

AT_ONCE = 64
"""Pages let in at the same time; the others wait their turn."""

log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)


class Client(Link, Protocol):
    """A connected page, whatever carries it."""

    peer: str
    """Its network address, for the budget of wrong codes; kept nowhere."""
    seat: object
    """Free for the desk: the seat this page has, once it has come in."""


class _Place:
    """Where a page sits: its seat, in a room that runs here, and whose orders it gives."""

    __slots__ = ("caller", "room", "seat")

    def __init__(self, seat: Seat, room: LiveRoom, caller: Caller) -> None:
        self.seat = seat
        self.room = room
        self.caller = caller


class Desk:
    """Takes messages from pages. No method waits; what takes time goes on beside it."""

    def __init__(
        self,
        host: Host,
        hub: Hub,
        store: RoomStore,
        tickets: Tickets,
        budget: FailureBudget,
        *,
        most_people: int,
    ) -> None:
        self._host = host
        self._hub = hub
        self._store = store
        self._tickets = tickets
        self._budget = budget
        self._most_people = most_people
        self._here: set[Client] = set()
        self._coming_in: set[Client] = set()
        self._trials: Trials[Client] = Trials(_turn_away)
        self._door = asyncio.Semaphore(AT_ONCE)
        self._tasks: set[asyncio.Task[None]] = set()

    # ── What connections call ──

    def opened(self, link: Client) -> None:
        """Notice a page that has not said anything yet."""
        self._here.add(link)

    def received(self, link: Client, data: bytes) -> None:
        """Take one whole message."""
        try:
            message = decode(data)
        except Malformed as error:
            log.info("malformed message", error=str(error)[:200])
            _turn_away(link, Code.MALFORMED)
            return
        place = link.seat
        if isinstance(place, _Place):
            if isinstance(message, Vote) and place.seat.who is not None:
                place.room.vote(place.seat, message)
            elif isinstance(message, Order) and place.seat.who is None:
                self._beside(self._order(place, message))
            else:
                _turn_away(link, Code.FORBIDDEN)
        elif link in self._coming_in or not isinstance(message, JoinPhone | JoinDesk | Check):
            _turn_away(link, Code.MALFORMED)
        elif message.version != VERSION:
            _turn_away(link, Code.UNSUPPORTED_VERSION)
        elif isinstance(message, Check):
            self._try(link, message)
        elif link in self._trials:
            _turn_away(link, Code.MALFORMED)
        elif len(self._coming_in) >= MOST_AT_THE_DOOR:
            _turn_away(link, Code.BUSY)
        else:
            self._coming_in.add(link)
            self._beside(self._come_in(link, message))

    def drained(self, link: Client) -> None:
        """Write what a page that was slow is still owed."""
        if isinstance(link.seat, _Place):
            link.seat.seat.drained()

    def closed(self, link: Client) -> None:
        """Free the seat of a page that is gone."""
        self._here.discard(link)
        self._coming_in.discard(link)
        self._trials.ended(link)
        place = link.seat
        if isinstance(place, _Place):
            link.seat = None
            self._hub.leave(place.seat)
            place.room.changed()

    # ── What the HTTP side calls ──

    def badges(self) -> set[str]:
        """Return by which sessions and API tokens pages sit here."""
        callers = (link.seat.caller for link in self._here if isinstance(link.seat, _Place))
        return {caller.badge for caller in callers if caller.badge is not None}

    def turn_away(self, badge: str) -> None:
        """Turn away every page that sits here by a session or an API token that has ended."""
        for link in list(self._here):
            if isinstance(link.seat, _Place) and link.seat.caller.badge == badge:
                _turn_away(link, Code.FORBIDDEN)

    # ── Trying the way ──

    def _try(self, link: Client, check: Check) -> None:
        answer = self._trials.answer(link, check)
        if isinstance(answer, Code):
            _turn_away(link, answer)
        else:
            link.write(_frame(answer))

    # ── Coming in ──

    async def _come_in(self, link: Client, message: JoinPhone | JoinDesk) -> None:
        try:
            async with self._door:
                if link not in self._here:
                    return  # gone while it waited
                if isinstance(message, JoinPhone):
                    refusal = await self._seat_phone(link, message)
                else:
                    refusal = await self._seat_desk(link, message)
        except NoSuchRoom:
            refusal = Code.NO_SUCH_ROOM
        except Unavailable as error:
            log.warning("nobody_let_in", error=str(error))
            refusal = Code.BUSY
        except Exception:  # a fault of ours: the page must hear something, or it waits for ever
            log.exception("nobody_let_in")
            refusal = Code.BUSY
        finally:
            self._coming_in.discard(link)
        if refusal is not None:
            _turn_away(link, refusal)

    async def _seat_phone(self, link: Client, message: JoinPhone) -> Code | None:
        """Let a participant in, or return the reason why not.

        An ended room is as good as unknown, except to whoever scanned its QR code: a guesser learns nothing.
        """
        found = await self._host.find(message.code)
        live = await self._host.live(found) if found else None
        known = await self._host.recognise(live.record, message.secret) if live and message.secret else None
        trusted = known is not None or (live is not None and message.guest == live.record.guest)
        if not trusted and self._budget.wait(link.peer) is not None:
            return Code.TOO_MANY_TRIES
        entered = known or (await self._host.admit(live.record, self._most_people) if live else Code.NO_SUCH_ROOM)
        if entered is Code.ENDED and not trusted:
            entered = Code.NO_SUCH_ROOM
        if live is None or isinstance(entered, Code):
            if entered is Code.NO_SUCH_ROOM:
                self._budget.failed(link.peer)
            return entered if isinstance(entered, Code) else Code.NO_SUCH_ROOM
        secret, who = entered
        view = await live.view()
        ballots = await self._ballots(live.record, view, who) if known else ()  # who is new has not answered yet
        if link not in self._here:
            return None
        asked = view.room.round_key(view.deck)
        answered = any(ballot.round == asked for ballot in ballots)
        audience: Audience = "answered" if answered else "phone"
        seat = self._sit(link, live, audience, who)
        scene = scene_for(view, audience)
        seat.reply(_frame(Joined(version=VERSION, secret=secret, ballots=ballots, scene=scene)))
        return None

    async def _ballots(self, record: RoomRecord, view: View, who: bytes) -> tuple[Ballot, ...]:
        rounds = view.room.rounds(view.deck)
        found = await self._store.ballots(record.id, who, rounds)
        return tuple(
            Ballot.model_validate({"round": key, "rev": ballot.rev, "answer": ballot.answer})
            for key, ballot in zip(rounds, found, strict=True)
            if ballot is not None
        )

    async def _seat_desk(self, link: Client, message: JoinDesk) -> Code | None:
        """Let a screen or a remote in by its ticket, or return the reason why not."""
        if self._budget.wait(link.peer) is not None:
            return Code.TOO_MANY_TRIES
        grant = await self._tickets.redeem(message.ticket)
        if grant is None:
            self._budget.failed(link.peer)
            return Code.FORBIDDEN
        live = await self._host.live(grant.room)
        view = await live.view()
        if link not in self._here:
            return None
        seat = self._sit(link, live, grant.audience, None, seated(grant.audience, grant.room, grant.badge))
        scene = scene_for(view, grant.audience)
        seat.reply(_frame(Seated(version=VERSION, audience=grant.audience, room=grant.room, scene=scene)))
        return None

    def _sit(
        self, link: Client, live: LiveRoom, audience: Audience, who: bytes | None, caller: Caller = STRANGER
    ) -> Seat:
        seat = self._hub.seat(link, live.record.id, audience, who)
        link.seat = _Place(seat, live, caller)
        live.changed()
        return seat

    # ── Orders ──

    async def _order(self, place: _Place, order: Order) -> None:
        room = place.room.record.id
        try:
            if not may(place.caller, needed_for(order.command), Belonging(room)):
                place.seat.reply(_frame(Done(id=order.id, status="refused", code="forbidden", sentence=NOT_YOURS)))
                return
            await self._host.command(room, order.command, order.step)
            done = Done(id=order.id, status="ok")
        except Refused as refusal:
            done = Done(id=order.id, status="refused", code=refusal.code, sentence=REFUSALS[refusal.code])
        except Stale:
            done = Done(id=order.id, status="stale")
        except (Unavailable, NoSuchRoom) as error:
            log.warning("order not carried out", error=str(error))
            done = Done(id=order.id, status="busy")
        place.seat.reply(_frame(done))

    def _beside(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def _turn_away(link: Client, code: Code) -> None:
    """Say why, and close."""
    link.write(_frame(Failure(code=code, sentence=code.sentence, come_back=code.come_back)))
    link.close(code, code.sentence)


def _frame(message: Model) -> Frame:
    return Frame(encode(message))
