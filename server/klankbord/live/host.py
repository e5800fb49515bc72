"""The host: runs the rooms that have a seat on this node, and takes the presenter's commands for any room."""

import asyncio
import hashlib
import hmac
import secrets
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

import structlog

from klankbord.decks import Deck
from klankbord.live.attendance import attendance
from klankbord.live.frame import Frame
from klankbord.live.hub import Hub
from klankbord.live.looking import look, wall_clock
from klankbord.live.overlaps import Overlaps
from klankbord.live.room import LiveRoom
from klankbord.protocol.codec import encode
from klankbord.protocol.codes import Code
from klankbord.protocol.messages import Bye
from klankbord.protocol.view import View
from klankbord.questions import Counts, Question
from klankbord.rooms import NO_ACTS, Acts, Command, expire, step
from klankbord.rooms.sifting import sift
from klankbord.store.base import NoSuchRoom, RoomRecord, RoomState, RoomStore, Stale, Unavailable
from klankbord.words import WordLists, built_in_lists

EMPTY_FOR = 60.0
"""Seconds without a seat after which a node forgets a room; the store keeps it."""

MOST_LISTED = 50
"""Rooms in one list; older ones are found by their link, and in the archive."""

BALLOT_KEY = 16
"""Bytes by which a room knows a person."""

_TRIES = 3  # of a command that names no step, where others keep coming first
_CODE_TRIES = 20

log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Outcome:
    """One round in full, also what the room was never shown, and what was decided about it."""

    round: str
    question: Question
    counts: Counts
    """Of all answers; words are as they were given."""
    acts: Acts
    aside: int
    """How many answers were set aside."""
    held: int
    """How many wait to be read."""


class Host:
    """Rooms on this node. `async with` it: it listens for hints while it is entered."""

    def __init__(
        self,
        store: RoomStore,
        hub: Hub,
        *,
        lists: WordLists | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._lists = lists or built_in_lists()
        self._store = store
        self._hub = hub
        self._clock = clock
        self._rooms: dict[str, LiveRoom] = {}
        self._loading: dict[str, asyncio.Task[LiveRoom]] = {}
        self._empty_since: dict[str, float] = {}
        self._tasks: list[asyncio.Task[None]] = []

    async def __aenter__(self) -> "Host":
        self._tasks = [
            asyncio.create_task(self._listen(), name="hints"),
            asyncio.create_task(self._tidy(), name="empty rooms"),
        ]
        return self

    async def __aexit__(self, *_: object) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await asyncio.gather(*(room.leave() for room in self._rooms.values()))
        self._rooms.clear()

    # ── Rooms ──

    async def open_room(
        self, deck: Deck, *, rehearsal: bool = False, owner: str | None = None, team: str | None = None
    ) -> RoomRecord:
        """Start a room from a deck, for somebody and their team. Raises `Unavailable`."""
        for _ in range(_CODE_TRIES):
            record = RoomRecord(
                id=secrets.token_hex(8),
                code=f"{secrets.randbelow(9 * 10**7) + 10**7}",
                guest=secrets.token_urlsafe(16),
                key=secrets.token_bytes(32),
                deck=deck,
                created=wall_clock(),
                rehearsal=rehearsal,
                owner=owner,
                team=team,
            )
            if await self._store.create(record):
                log.info("room opened", room=record.id, deck=deck.id)
                return record
        raise Unavailable("no free room code was found")

    async def record(self, room: str) -> RoomRecord:
        """Return what never changes about a room, or raise `NoSuchRoom`."""
        live = self._rooms.get(room)
        return live.record if live else await self._store.record(room)

    async def rooms(self, of: Sequence[str] | None = None) -> list[tuple[RoomRecord, RoomState]]:
        """Return the newest rooms, at most `MOST_LISTED`, newest first; with `of`, of these owners and teams."""
        found: list[tuple[RoomRecord, RoomState]] = []
        for id_ in await self._store.rooms(MOST_LISTED, of):
            try:
                found.append((await self.record(id_), await self._store.state(id_)))
            except NoSuchRoom:
                continue  # a server died between listing it and making it
        return found

    async def find(self, code: str) -> str | None:
        """Return the id of the room with this code."""
        return await self._store.find(code)

    async def live(self, room: str) -> LiveRoom:
        """Return a room as it runs on this node, and run it if it does not yet. Raises `NoSuchRoom`."""
        running = self._rooms.get(room)
        if running is not None:
            return running
        loading = self._loading.get(room)
        if loading is None:  # a herd that comes in together reads the deck once
            loading = self._loading[room] = asyncio.create_task(self._load(room), name=f"load {room}")
            loading.add_done_callback(lambda _: self._loading.pop(room, None))
        return await asyncio.shield(loading)

    async def view(self, room: str) -> View:
        """Return a room as it is now."""
        overlaps = Overlaps(self._store, room)
        record, here = await self.record(room), attendance(self._hub, room)
        return await look(self._store, record, None, here, lists=self._lists, overlaps=overlaps)

    async def results(self, room: str) -> list[Outcome]:
        """Return every round asked so far with all of its counts, hidden or not: the organiser's reading."""
        record = await self.record(room)
        state = await self._store.state(room)
        deck = state.room.plan(record.deck)
        slides = {slide.question.id: slide for slide in deck.slides}
        outcomes: list[Outcome] = []
        for key in state.room.rounds(deck):
            _, counts = await self._store.counts(room, key)
            slide, acts = slides[key.partition(":")[0]], state.room.acts.get(key, NO_ACTS)
            sifted = sift(slide.question, counts, state.room.moderation_of(slide), acts, self._lists)
            whole = replace(counts, marks=acts.marks, groups=acts.groups)
            outcomes.append(Outcome(key, slide.question, whole, acts, sifted.aside, sifted.held))
        return outcomes

    # ── Commands ──

    async def command(self, room: str, command: Command, at_step: int | None) -> RoomState:
        """Carry out a presenter's command.

        `at_step` is the step of the scene the presenter looked at: somebody else's command in between makes this one
        `Stale`. Without it the command applies to whatever the room is doing. Raises `Refused` where it makes no
        sense, `NoSuchRoom`, and `Unavailable`.
        """
        record = await self.record(room)
        for _ in range(_TRIES):
            state = await self._store.state(room)
            if at_step is not None and state.step != at_step:
                raise Stale(room)
            clock = wall_clock()
            # What has run out closes first, also where nobody has sat since; and so does what the command came back to.
            now = expire(record.deck, step(record.deck, expire(record.deck, state.room, clock), command, clock), clock)
            if now == state.room:
                return state
            try:
                moved = await self._store.move(room, state, now, now.open_round(now.plan(record.deck)))
            except Stale:
                continue
            await self._tell(room)
            return moved
        raise Stale(room)

    # ── People ──

    @staticmethod
    def voter(key: bytes, secret: str) -> bytes:
        """Return the ballot key of a phone: 16 bytes that lead back to its secret only through the room's key."""
        return hmac.new(key, secret.encode(), hashlib.sha256).digest()[:BALLOT_KEY]

    async def recognise(self, record: RoomRecord, secret: str) -> tuple[str, bytes] | None:
        """Return the secret and the ballot key of a phone that has been in the room; None for any other secret.

        Once the room's key was destroyed there is nobody to recognise.
        """
        if record.key is None:
            return None
        voter = self.voter(record.key, secret)
        return (secret, voter) if await self._store.knows(record.id, voter) else None

    async def admit(self, record: RoomRecord, most: int) -> tuple[str, bytes] | Code:
        """Let somebody new in: return a secret of ours and its ballot key, or the code that says why not."""
        if record.key is None:
            return Code.ENDED
        secret = secrets.token_urlsafe(16)
        voter = self.voter(record.key, secret)
        match await self._store.enter(record.id, voter, most):
            case "new" | "back":
                return secret, voter
            case "full":
                return Code.ROOM_FULL
            case "ended":
                return Code.ENDED

    async def take_back(self, record: RoomRecord, secret: str) -> bool:
        """Take back every answer of a phone, for good; return False where the room knows no such phone.

        Whoever did so before is known for it, so asking again is harmless. Raises `Stale` and `Unavailable`.
        """
        if record.key is None:
            return False
        voter = self.voter(record.key, secret)
        if not await self._store.knows(record.id, voter):
            return voter in await self._store.took_back(record.id)
        for _ in range(_TRIES):
            state = await self._store.state(record.id)
            rounds = state.room.rounds(state.room.plan(record.deck))
            try:
                if await self._store.take_back(record.id, voter, state, rounds):
                    await self._tell(record.id)
            except Stale:
                continue
            return True
        raise Stale(record.id)

    async def close(self, within: float) -> None:
        """Tell every page that the server stops, and when to come back: spread over `within` seconds."""
        for seat in self._hub.everyone():
            seat.reply(Frame(encode(Bye(wait=secrets.randbelow(int(within * 1000) + 1)))))
        await asyncio.gather(*(room.finish() for room in self._rooms.values()))
        for seat in self._hub.everyone():
            seat.link.close(Code.RESTARTING, Code.RESTARTING.sentence)

    # ── Hints ──

    async def _tell(self, room: str) -> None:
        """Let everybody see what a command did. It has happened, whether or not they hear of it now."""
        try:
            live = self._rooms.get(room)
            if live is not None:
                await live.moved()
            await self._store.hint(room)
        except Unavailable as error:
            log.warning("command not told at once", room=room, error=str(error))

    def _heard(self, room: str) -> None:
        live = self._rooms.get(room)
        if live is not None:
            live.changed()

    async def _listen(self) -> None:
        """Hear what other nodes did. Nothing depends on it: every room is read again after two seconds anyway."""
        pause = 0.1
        while True:
            try:
                async for room in self._store.hints():
                    pause = 0.1
                    for id_ in [room] if room is not None else list(self._rooms):
                        self._heard(id_)
            except Unavailable as error:
                log.warning("hints not heard", error=str(error))
            await asyncio.sleep(pause)
            pause = min(pause * 2, 5.0)

    async def _load(self, room: str) -> LiveRoom:
        record = await self._store.record(room)
        live = self._rooms[room] = LiveRoom(self._store, self._hub, record, self._clock, self._lists)
        return live

    async def _tidy(self) -> None:
        """Forget rooms that nobody has sat in for a while."""
        while True:
            await asyncio.sleep(EMPTY_FOR / 4)
            now = self._clock()
            for id_, room in list(self._rooms.items()):
                if self._hub.seated(id_):
                    self._empty_since.pop(id_, None)
                    await self._let_go_of_key(room)
                elif now - self._empty_since.setdefault(id_, now) >= EMPTY_FOR:
                    del self._rooms[id_], self._empty_since[id_]
                    await room.leave()

    async def _let_go_of_key(self, room: LiveRoom) -> None:
        """Forget the key of a room that is over as soon as the store has destroyed it."""
        with suppress(Unavailable, NoSuchRoom):
            if room.over and not await self._store.has_key(room.record.id):
                room.record = replace(room.record, key=None)
