"""A room that someone sits in on this node: what it shows, to whom, and when."""

import asyncio
import secrets
from collections.abc import Callable
from dataclasses import replace

import structlog

from klankbord.live.attendance import attendance
from klankbord.live.ballots import Ballot, Ballots
from klankbord.live.frame import Frame
from klankbord.live.hub import Hub
from klankbord.live.looking import look, wall_clock
from klankbord.live.overlaps import Overlaps
from klankbord.live.seat import Seat
from klankbord.protocol.codec import encode, encode_accepted
from klankbord.protocol.codes import Code
from klankbord.protocol.messages import Ack, Reason, Vote
from klankbord.protocol.messages import Ballot as RecordedBallot
from klankbord.protocol.scene import scene_for
from klankbord.protocol.view import View
from klankbord.questions import InvalidAnswer, Question, check
from klankbord.questions.reasons import sentence
from klankbord.rooms import AUDIENCES, GRACE, Audience, Ended, Open, Paced, expire, sees_result
from klankbord.store.base import Cast, NoSuchRoom, Receipt, RoomRecord, RoomState, RoomStore, Stale, Unavailable
from klankbord.words import WordLists

PACE = 0.1
"""Seconds between two pictures on a screen: at most ten a second."""

PACE_OF_REMOTES = 0.5
"""Seconds between two pictures on a remote or for a moderator: a phone, with every answer in front of it."""

PACE_OF_PHONES = 1.0
"""Seconds between two pictures on phones that may watch the result grow."""

UNHEARD = 2.0
"""Seconds after which a room is read again although no hint came: a message is only a hint."""

HEARTBEAT = 10.0
"""Seconds after which everybody gets the current scene again: proof of life, and a check of where they are."""

RETRY = 400
"""Milliseconds after which an unanswered vote may be sent again; the phone adds its own jitter."""

log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)

Clock = Callable[[], float]


class LiveRoom:
    """One room on this node. Reads the store, builds one scene per audience, and lets the hub carry it."""

    def __init__(self, store: RoomStore, hub: Hub, record: RoomRecord, clock: Clock, lists: WordLists) -> None:
        self.record = record
        self._lists = lists
        self._overlaps = Overlaps(store, record.id, clock)
        self._store = store
        self._hub = hub
        self._clock = clock
        self._ballots: Ballots[Seat] = Ballots(store, record.id, self._settle)
        self._view: View | None = None
        self._on_show: View | None = None
        self._frames: dict[Audience, Frame] = {}
        self._changed = asyncio.Event()
        self._shown: dict[Audience, tuple[View | None, float]] = {}
        self._task = asyncio.create_task(self._run(), name=f"room {record.id}")

    # ── What pages ask ──

    async def view(self) -> View:
        """Return the room as this node knows it, read from the store the first time."""
        if self._view is None:
            self._on_show = await self._now()
        return self._view or await self._now()

    def frame(self, view: View, audience: Audience) -> Frame:
        """Return the scene for an audience, encoded once for everybody in it."""
        if view is not self._view:
            return Frame(encode(scene_for(view, audience)))
        frame = self._frames.get(audience)
        if frame is None:
            frame = self._frames[audience] = Frame(encode(scene_for(view, audience)))
        return frame

    @property
    def over(self) -> bool:
        """Whether the room has ended, as far as this node knows."""
        return self._view is not None and isinstance(self._view.room.phase, Ended)

    def changed(self) -> None:
        """Hear that the room may look different now."""
        self._changed.set()

    async def moved(self) -> None:
        """Show at once what a command did; only counts wait for their turn."""
        self._show(await self._now())

    def vote(self, seat: Seat, vote: Vote) -> None:
        """Take a vote from a phone; its answer comes when it is on disk, or at once when it cannot be taken."""
        question = self._question(vote.round)
        if question is None or seat.who is None:
            seat.reply(_invalid(vote, InvalidAnswer("malformed")))
            return
        try:
            answer, weights = check(question, vote.answer)
        except InvalidAnswer as refusal:
            seat.reply(_invalid(vote, refusal))
            return
        ballot = Ballot(seat, vote.round, question.change, Cast(seat.who, vote.rev, answer, weights))
        if not self._ballots.add(ballot):
            seat.reply(_busy(vote.round, vote.rev))

    async def finish(self) -> None:
        """Return when every vote taken so far is settled."""
        await self._ballots.finish()

    async def leave(self) -> None:
        """Stop, after every vote taken so far is settled."""
        await self.finish()
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)

    def _question(self, round_key: str) -> Question | None:
        """Return the question of a round as the room runs it now."""
        view = self._view
        id_, _, number = round_key.partition(":")
        if view is None or (isinstance(view.room.phase, Paced) and number != "1"):
            return None
        return next((slide.question for slide in view.deck.slides if slide.question.id == id_), None)

    # ── What became of votes ──

    def _settle(self, ballot: Ballot[Seat], receipt: Receipt | None) -> None:
        seat = ballot.sender
        if receipt is None:
            seat.reply(_busy(ballot.round, ballot.vote.rev))
            return
        if receipt.seq is not None:
            seat.reply(Frame(encode_accepted(ballot.round, ballot.vote.rev, receipt.seq)))
            self._changed.set()
        else:
            seat.reply(_frame(_ack(ballot, receipt)))
        if receipt.status in {"ok", "dup"}:
            self._answered(seat, ballot.round)

    def _answered(self, seat: Seat, round_key: str) -> None:
        """A phone that answered may see more than one that did not."""
        view = self._view
        if view is None or seat.audience != "phone" or view.room.round_key(view.deck) != round_key:
            return
        self._hub.move(seat, "answered")
        if view.visibility == "after":
            seat.show(self.frame(view, "answered"))

    # ── What the room sees ──

    async def _run(self) -> None:
        while True:
            try:
                async with asyncio.timeout(self._patience()):
                    await self._changed.wait()
            except TimeoutError:
                pass
            self._changed.clear()
            try:
                self._show(await self._now())
            except NoSuchRoom:
                return self._end_for_all()  # it was forgotten
            except Unavailable as error:
                log.warning("room_not_read", room=self.record.id, error=str(error))
                await asyncio.sleep(PACE * (1 + secrets.randbelow(5)))
                self._changed.set()
            except Exception:  # a fault of ours in one picture is no reason never to show another
                log.exception("room_not_shown", room=self.record.id)
            await asyncio.sleep(PACE)

    async def _read(self) -> View:
        """Read the room as it is, and keep it unless something newer is known already."""
        known = self._view
        round_key = known.room.round_key(known.deck) if known else None
        here = attendance(self._hub, self.record.id)
        now = await look(self._store, self.record, round_key, here, lists=self._lists, overlaps=self._overlaps)
        if known is not None and known.epoch == now.epoch and known.seq >= now.seq and not _knows_more(now, known):
            if here == (known.present, known.remotes) and not _runs_out(known):
                return known
            # Pages tell by `now` how much of a timer is left, also one that comes in when nothing else has changed.
            now = replace(known, present=here.present, remotes=here.remotes, now=now.now)
        self._view = now
        self._frames.clear()
        return now

    def _patience(self) -> float:
        """Return for how many seconds nothing may be heard: never beyond the end of a timer."""
        phase = self._view.room.phase if self._view else None
        if not isinstance(phase, Open | Paced) or phase.until is None:
            return UNHEARD
        return min(UNHEARD, max(0.0, (phase.until + GRACE - wall_clock()) / 1000))

    async def _now(self) -> View:
        """Read the room, and close what a timer has run out on. Several nodes may try; one of them does it."""
        view = await self._read()
        expired = expire(self.record.deck, view.room, wall_clock())
        if expired is view.room:
            return view
        here = RoomState(room=view.room, epoch=view.epoch, seq=view.seq, step=view.step)
        try:
            await self._store.move(self.record.id, here, expired, expired.open_round(expired.plan(self.record.deck)))
            await self._store.hint(self.record.id)
        except Stale:
            log.info("timer_run_out_elsewhere", room=self.record.id)
        return await self._read()

    def _show(self, now: View) -> None:
        """Bring everybody who should see it the picture of now."""
        room, clock, before = self.record.id, self._clock(), self._on_show
        self._on_show = now
        moved = before is None or before.step != now.step or before.epoch != now.epoch
        if before is not None and before.room.round_key(before.deck) != now.room.round_key(now.deck):
            self._everyone_is_unanswered()
        for audience in AUDIENCES:
            shown, when = self._shown.setdefault(audience, (None, clock))
            newer = shown is not now and clock - when >= self._pace(now, audience)
            if self._hub.seated_among(room, audience) and (moved or newer or clock - when >= HEARTBEAT):
                self._shown[audience] = (now, clock)
                self._hub.broadcast(room, audience, self.frame(now, audience))

    @staticmethod
    def _pace(view: View, audience: Audience) -> float:
        """Return how many seconds lie between two pictures, where only the counts changed."""
        if audience == "screen":
            return 0.0  # the loop itself keeps the pace
        if audience in {"remote", "moderator"}:
            return PACE_OF_REMOTES
        slide, phase = view.room.slide(view.deck), view.room.phase
        watching = (
            slide is not None
            and isinstance(phase, Open)
            and sees_result(view.room.visibility_of(slide), phase, audience, shared=slide.question.shared)
        )
        return PACE_OF_PHONES if watching else HEARTBEAT

    def _end_for_all(self) -> None:
        for seat in self._hub.everyone(self.record.id):
            seat.link.close(Code.ENDED, Code.ENDED.sentence)

    def _everyone_is_unanswered(self) -> None:
        for seat in self._hub.everyone(self.record.id):
            if seat.audience == "answered":
                self._hub.move(seat, "phone")


def _runs_out(view: View) -> bool:
    return isinstance(view.room.phase, Open) and view.room.phase.until is not None


def _knows_more(now: View, known: View) -> bool:
    """Return whether of the same room the later reading knows better how often merged words came together."""
    return known.seq == now.seq and known.counts.together != now.counts.together


def _ack(ballot: Ballot[Seat], receipt: Receipt) -> Ack:
    """Return the answer to a vote that was not accepted."""
    recorded = receipt.recorded
    kept = (
        RecordedBallot.model_validate({"round": ballot.round, "rev": recorded.rev, "answer": recorded.answer})
        if recorded
        else None
    )
    rev = ballot.vote.rev
    if receipt.status == "unchangeable":
        reason = Reason(code="unchangeable", values={}, sentence=sentence("unchangeable", {}))
        return Ack(round=ballot.round, rev=rev, status="invalid", reason=reason, ballot=kept)
    return Ack(round=ballot.round, rev=rev, status=receipt.status, ballot=kept)


def _invalid(vote: Vote, refusal: InvalidAnswer) -> Frame:
    reason = Reason(code=refusal.code, values=refusal.values, sentence=sentence(refusal.code, refusal.values))
    return _frame(Ack(round=vote.round, rev=vote.rev, status="invalid", reason=reason))


def _busy(round_key: str, rev: int) -> Frame:
    return _frame(Ack(round=round_key, rev=rev, status="busy", retry=RETRY))


def _frame(message: Ack) -> Frame:
    return Frame(encode(message))
