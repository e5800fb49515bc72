"""Rooms in Redis or Valkey. Every change is one script, idempotent, and on disk before it returns."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Sequence
from typing import Any, Literal, cast

import msgpack
import redis.asyncio as redis_client

from klankbord.decks import Deck
from klankbord.questions import Counts, Weights
from klankbord.rooms import Room
from klankbord.store import keys
from klankbord.store.asking import ask, script
from klankbord.store.ballot import pack_ballot, unpack_ballot
from klankbord.store.base import (
    MOST_VOTES_A_BATCH,
    Cast,
    Entry,
    Event,
    NoSuchRoom,
    PhaseEvent,
    Receipt,
    Recorded,
    RoomRecord,
    RoomState,
    Stale,
    TakenBackEvent,
    Unavailable,
    VoteEvent,
)
from klankbord.store.channel import Channel
from klankbord.store.sweeper import Sweeper
from klankbord.store.sweeping import NOTHING

CODE_RESTS = 30 * 24 * 3600
"""Seconds for which the code of a room that was forgotten is given to no other."""

SCRUB_WITHIN = 60.0
"""Seconds for the engine to rewrite its file."""

SCRUB_LOOK = 0.05
"""Seconds between two looks whether it has."""

_LOG_PAGE = 200
_SCAN_PAGE = 1000
_BALLOT_PAGE = 250
_STATE_FIELDS = ("state", "epoch", "seq", "step", "taken_back")
_LATER: dict[bytes, Literal["dup", "closed", "unchangeable"]] = {
    b"d": "dup",
    b"c": "closed",
    b"u": "unchangeable",
}


class RedisStore:
    """`RoomStore` on one engine.

    The client must not retry by itself beyond what idempotent scripts bear, and must not decode replies.
    """

    def __init__(self, client: "redis_client.Redis") -> None:
        self._redis: Any = client  # redis-py types its replies for every setting at once; ours are bytes
        self._create = client.register_script(script("create"))
        self._cast = client.register_script(script("cast"))
        self._move = client.register_script(script("move"))
        self._enter = client.register_script(script("enter"))
        self._take_back = client.register_script(script("take_back"))
        self._sweeper = Sweeper(client)
        self._hints = Channel(client, keys.HINTS)

    async def create(self, record: RoomRecord) -> bool:
        """Keep a new room and claim its code; return whether the code was free."""
        fields: dict[str, str | bytes | int] = {
            "code": record.code,
            "guest": record.guest,
            "created": record.created,
            "rehearsal": int(record.rehearsal),
            "state": Room().model_dump_json(),
            "open": "",
            "seq": 0,
            "step": 0,
            "epoch": record.id,
            "owner": record.owner or "",
            "team": record.team or "",
        }
        if record.key is not None:
            fields["key"] = record.key
        if not await ask(self._redis.set(keys.code(record.code), record.id, nx=True)):
            return False
        for list_ in (keys.ROOMS, *_lists(record.owner, record.team)):
            await ask(self._redis.zadd(list_, {record.id: record.created}))
        flat = [part for pair in fields.items() for part in pair]
        made = self._create(
            keys=[keys.room(record.id), keys.deck(record.id)], args=[record.deck.model_dump_json(), *flat]
        )
        return bool(await ask(made))

    async def find(self, code: str) -> str | None:
        """Return the id of the room with this code."""
        found = await ask(self._redis.get(keys.code(code)))
        return found.decode() if found else None  # a code that rests leads nowhere

    async def record(self, room: str) -> RoomRecord:
        """Return what never changes about a room, or raise `NoSuchRoom`."""
        fields = ("code", "guest", "key", "created", "rehearsal", "owner", "team")
        pipe = self._redis.pipeline(transaction=True)
        pipe.hmget(keys.room(room), fields)
        pipe.get(keys.deck(room))
        (code, guest, key, created, rehearsal, owner, team), deck = await ask(pipe.execute())
        if code is None or deck is None:
            raise NoSuchRoom(room)
        return RoomRecord(
            id=room,
            code=code.decode(),
            guest=guest.decode(),
            key=key,
            deck=Deck.model_validate_json(deck),
            created=int(created),
            rehearsal=rehearsal == b"1",
            owner=_id(owner),
            team=_id(team),
        )

    async def holders(self, room: str) -> tuple[str | None, str | None]:
        """Return the owner and the team of a room, or raise `NoSuchRoom`."""
        code, owner, team = await ask(self._redis.hmget(keys.room(room), ("code", "owner", "team")))
        if code is None:
            raise NoSuchRoom(room)
        return _id(owner), _id(team)

    async def state(self, room: str) -> RoomState:
        """Return what the room is doing, or raise `NoSuchRoom`."""
        return _state(room, await ask(self._redis.hmget(keys.room(room), _STATE_FIELDS)))

    async def rooms(self, most: int | None = None, of: Sequence[str] | None = None) -> list[str]:
        """Return the ids of all rooms, or of so many of the newest; newest first.

        With `of`, of those that belong to one of these owners and teams.
        """
        last = -1 if most is None else most - 1
        created: dict[bytes, float] = {}
        for list_ in [keys.ROOMS] if of is None else map(keys.rooms_of, of):
            created.update(await ask(self._redis.zrevrange(list_, 0, last, withscores=True)))
        newest = sorted(created, key=lambda id_: (created[id_], id_), reverse=True)  # as the engine orders them
        return [id_.decode() for id_ in newest[:most]]

    async def move(self, room: str, expected: RoomState, now: Room, takes: str | None) -> RoomState:
        """Put the room in the state `now` if it is still at the step of `expected`, else raise `Stale`."""
        moved = self._move(
            keys=[keys.room(room), keys.log(room)],
            args=[expected.step, now.model_dump_json(), takes or "", _told(expected.room, now).model_dump_json()],
        )
        reply = await ask(moved)
        if reply is None:
            raise Stale(room)
        seq, step = reply
        return RoomState(room=now, epoch=expected.epoch, seq=seq, step=step, taken_back=expected.taken_back)

    async def knows(self, room: str, voter: bytes) -> bool:
        """Return whether this person has come into the room before."""
        return bool(await ask(self._redis.sismember(keys.people(room), voter)))

    async def enter(self, room: str, voter: bytes, most: int) -> Entry:
        """Let a person into the room, unless `most` are in it or it has ended; who was in before is let in again."""
        entered = self._enter(keys=[keys.room(room), keys.people(room)], args=[voter, most])
        return cast("Entry", (await ask(entered)).decode())

    async def cast(self, room: str, round_key: str, votes: Sequence[Cast], *, change: bool) -> list[Receipt]:
        """Record votes for one round, all in one atomic and durable act; return a receipt for each, in order."""
        if len(votes) > MOST_VOTES_A_BATCH:
            raise ValueError(f"a batch has at most {MOST_VOTES_A_BATCH} votes")
        batch: list[bytes] = []
        for vote in votes:
            batch.append(vote.voter)
            batch.append(pack_ballot(vote.rev, vote.answer, vote.weights))
        done = self._cast(
            keys=[
                keys.room(room),
                keys.ballots(room, round_key),
                keys.counts(room, round_key),
                keys.first(room, round_key),
                keys.log(room),
                keys.gone(room),
            ],
            args=[round_key, "1" if change else "0", msgpack.packb(batch, use_bin_type=False)],
        )
        return [_receipt(item) for item in msgpack.unpackb(await ask(done), raw=True)]

    async def counts(self, room: str, round_key: str | None) -> tuple[RoomState, Counts]:
        """Return the state of the room and the counts of a round, of one and the same instant."""
        if round_key is None:
            return await self.state(room), Counts()
        pipe = self._redis.pipeline(transaction=True)
        pipe.hmget(keys.room(room), _STATE_FIELDS)
        pipe.hgetall(keys.counts(room, round_key))
        pipe.zrange(keys.first(room, round_key), 0, -1, withscores=True)
        pipe.hlen(keys.ballots(room, round_key))
        fields, weights, first, ballots = await ask(pipe.execute())
        counts = Counts(
            weights={bucket.decode(): int(weight) for bucket, weight in weights.items()},
            first={bucket.decode(): int(seq) for bucket, seq in first},
            ballots=ballots,
        )
        return _state(room, fields), counts

    async def answered(self, room: str, rounds: Sequence[str]) -> list[int]:
        """Return how many people have answered each of the rounds."""
        pipe = self._redis.pipeline(transaction=False)
        for round_key in rounds:
            pipe.hlen(keys.ballots(room, round_key))
        return await ask(pipe.execute()) if rounds else []

    async def ballots(self, room: str, voter: bytes, rounds: Sequence[str]) -> list[Recorded | None]:
        """Return one person's ballot in each of the rounds."""
        if not rounds:
            return []
        pipe = self._redis.pipeline(transaction=False)
        for round_key in rounds:
            pipe.hget(keys.ballots(room, round_key), voter)
        return [unpack_ballot(found) if found else None for found in await ask(pipe.execute())]

    async def weights(self, room: str, round_key: str) -> AsyncIterator[Weights]:
        """Yield what each ballot of a round adds to its counts, once for every person, in no order."""
        yielded: set[bytes] = set()  # a scan may come by the same ballot twice
        cursor = None
        while cursor != 0:
            page = self._redis.hscan(keys.ballots(room, round_key), cursor or 0, count=_BALLOT_PAGE)
            cursor, ballots = await ask(page)
            for voter, ballot in ballots.items():
                if voter not in yielded:
                    yielded.add(voter)
                    yield unpack_ballot(ballot).weights

    async def events(self, room: str, after: int = 0) -> AsyncIterator[Event]:
        """Yield every accepted change with a seq above `after`, in order."""
        # A batch lies under its first seq, so the entry that holds `after + 1` may begin before it.
        holding = await ask(self._redis.xrevrange(keys.log(room), f"{after + 1}-0", "-", count=1))
        start = holding[0][0].decode() if holding else "-"
        while page := await ask(self._redis.xrange(keys.log(room), start, "+", count=_LOG_PAGE)):
            for id_, fields in page:
                for event in _events(int(id_.partition(b"-")[0]), fields):
                    if event.seq > after:
                        yield event
            start = f"({page[-1][0].decode()}"

    async def take_back(self, room: str, voter: bytes, expected: RoomState, rounds: Sequence[str]) -> bool:
        """Take back every answer of a person, in one atomic and durable act, if the room is still at that step."""
        of_rounds = (name(room, key) for key in rounds for name in (keys.ballots, keys.counts, keys.first))
        taken = self._take_back(
            keys=[keys.room(room), keys.people(room), keys.gone(room), keys.log(room), *of_rounds],
            args=[voter, expected.step],
        )
        ballots = await ask(taken)
        if ballots is None:
            raise Stale(room)
        return ballots > 0

    async def took_back(self, room: str) -> set[bytes]:
        """Return the ballot keys of everybody who took back every answer, until the key of the room is destroyed."""
        return await ask(self._redis.smembers(keys.gone(room)))

    async def unswept(self, room: str) -> int | None:
        """Return the seq at which somebody took answers back last, where the log has not been swept since."""
        found = await ask(self._redis.hget(keys.room(room), "unswept"))
        return int(found) if found is not None else None

    async def sweep(self, room: str) -> bool:
        """Leave nothing in the log of what was taken back; return False where the room would not hold still for it."""
        if await self.unswept(room) is None:
            return True
        state = await self.state(room)
        return await self._sweeper.sweep(room, state, await self.took_back(room))

    async def swept(self, room: str) -> set[int]:
        """Return the seqs at which something was taken back that is gone from the log, and not from its file yet."""
        return {int(seq) for seq in await ask(self._redis.smembers(keys.swept(room)))}

    async def scrubbed(self, room: str, seqs: set[int]) -> None:
        """Write down that `scrub` was done for these."""
        await ask(self._redis.srem(keys.swept(room), *seqs))

    async def touched(self, room: str) -> int:
        """Return when something happened in the room last, in Unix milliseconds; or when it was opened."""
        pipe = self._redis.pipeline(transaction=True)
        pipe.hget(keys.room(room), "created")
        pipe.xrevrange(keys.log(room), count=1)
        created, last = await ask(pipe.execute())
        if created is None:
            raise NoSuchRoom(room)
        return int(created) + (int(last[0][1][b"ms"]) if last else 0)

    async def has_key(self, room: str) -> bool:
        """Return whether phones of this room can still be recognised."""
        return bool(await ask(self._redis.hexists(keys.room(room), "key")))

    async def destroy_key(self, room: str) -> None:
        """Remove what leads from a phone to its ballots. Doing it again is harmless."""
        await ask(self._redis.hdel(keys.room(room), "key"))
        await ask(self._redis.delete(keys.gone(room)))  # nobody votes with a key that nobody has

    async def forget(self, room: str) -> None:
        """Remove everything of a room but that its code was taken. Doing it again is harmless."""
        code, *holders = await ask(self._redis.hmget(keys.room(room), ("code", "owner", "team")))
        if code is not None and await self.find(code.decode()) == room:
            # A code that is on somebody's paper must not lead to another room for a while.
            await ask(self._redis.set(keys.code(code.decode()), b"", ex=CODE_RESTS))
        for list_ in _lists(*map(_id, holders)):
            await ask(self._redis.zrem(list_, room))
        cursor = None
        while cursor != 0:
            page = self._redis.scan(cursor or 0, match=keys.everything(room), count=_SCAN_PAGE)
            cursor, names = await ask(page)
            if names:
                await ask(self._redis.delete(*names))
        await ask(self._redis.zrem(keys.ROOMS, room))

    async def scrub(self) -> None:
        """Remove from the engine's files what was removed from its memory; takes as long as they are large."""
        async with asyncio.timeout(SCRUB_WITHIN):
            await self._rewritten()  # one that is under way may have begun before
            try:
                await ask(self._redis.bgrewriteaof())
            except Unavailable as error:
                if "already in progress" not in str(error):
                    raise
            if not await self._rewritten():
                raise Unavailable("the engine could not rewrite its file; its log says why")

    async def _rewritten(self) -> bool:
        """Return when the engine is not rewriting its file: whether it could, the last time that it did."""
        while True:
            told = await ask(self._redis.info("persistence"))
            if not told["aof_rewrite_in_progress"] and not told["aof_rewrite_scheduled"]:
                break
            await asyncio.sleep(SCRUB_LOOK)
        return told["aof_last_bgrewrite_status"] == "ok"

    async def hint(self, room: str) -> None:
        """Tell every node that the room changed. May be lost; nothing depends on it."""
        await self._hints.tell(room)

    def hints(self) -> AsyncIterator[str | None]:
        """Yield ids of rooms that changed; None where some may have been missed, so that every room is read again."""
        return self._hints.hear()

    async def ping(self) -> None:
        """Return when the store answers."""
        await ask(self._redis.ping())


def _told(before: Room, now: Room) -> Room:
    """Return what the log says of a command: all decisions of an evening again with every press would be too much."""
    changed = {key: acts for key, acts in now.acts.items() if before.acts.get(key) != acts}
    return now.model_copy(update={"acts": changed})


def _id(field: bytes | None) -> str | None:
    """Return an owner or a team, of which rooms from before there were any have none."""
    return field.decode() if field else None


def _lists(*holders: str | None) -> list[str]:
    """Return the lists of those whose a room is."""
    return [keys.rooms_of(holder) for holder in holders if holder]


def _state(room: str, fields: Sequence[bytes | None]) -> RoomState:
    state, epoch, seq, step, taken_back = fields
    if state is None or epoch is None or seq is None or step is None:
        raise NoSuchRoom(room)
    return RoomState(
        room=Room.model_validate_json(state),
        epoch=epoch.decode(),
        seq=int(seq),
        step=int(step),
        taken_back=int(taken_back or 0),
    )


def _receipt(item: int | bytes) -> Receipt:
    if isinstance(item, int):
        return Receipt("ok", seq=item)
    ballot = item[1:]
    return Receipt(_LATER[item[:1]], recorded=unpack_ballot(ballot) if ballot else None)


def _events(seq: int, fields: dict[bytes, bytes]) -> Iterator[Event]:
    offset = int(fields[b"ms"])
    if fields[b"k"] == b"phase":
        yield PhaseEvent(seq, offset, Room.model_validate_json(fields[b"s"]))
        return
    if fields[b"k"] == b"gone":
        yield TakenBackEvent(seq, offset, "person")
        return
    flat = msgpack.unpackb(fields[b"v"], raw=True)
    for i in range(0, len(flat), 2):
        if flat[i] == NOTHING:
            yield TakenBackEvent(seq + i // 2, offset, "vote")
        else:
            yield VoteEvent(seq + i // 2, offset, fields[b"r"].decode(), flat[i], unpack_ballot(flat[i + 1]))
