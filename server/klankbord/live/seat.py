"""A seat: one connected page, and what it is still owed."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from itertools import islice
from typing import Final, Protocol

from klankbord.live.frame import Frame

#: A seat that leaves this many replies unread does not read at all: a phone has a few votes in flight.
MAX_UNREAD_REPLIES: Final = 64


class Link(Protocol):
    """One connection, whatever carries it: a websocket, or a long poll speaking the same messages.

    No method raises, waits or calls back into the hub. After ``close`` or ``abort`` every ``write`` is
    ignored.
    """

    @property
    def congested(self) -> bool:
        """True while the transport's buffer is over its mark; when that ends, ``Seat.drained`` is called."""
        ...

    def write(self, frame: Frame) -> None:
        """Send a frame after all earlier ones."""
        ...

    def close(self, code: int, reason: str) -> None:
        """Say goodbye with a close code and a sentence; the connection is gone within a deadline."""
        ...

    def abort(self) -> None:
        """Drop the connection now, with whatever was still unsent."""
        ...


class Seat:
    """A connected page in a room.

    It has no queue. Scenes: while its link is congested only the newest is remembered, and written when the
    link drains, so a slow phone costs itself freshness and nobody anything else. Replies are never dropped;
    they may overtake a remembered scene, which is harmless because every scene and every reply names its
    own position.

    ``link`` is its connection, ``who`` the person behind it (``None`` for a screen), ``row`` where it sits.
    """

    __slots__ = ("_newest", "_unread", "link", "row", "turn", "who")

    def __init__(self, link: Link, row: Row, who: bytes | None) -> None:
        self.link: Final = link
        self.who: Final = who
        self.row = row
        #: The row's turn this seat is up to date with: it is never offered a broadcast that is not later.
        self.turn = row.turn
        self._newest: Frame | None = None
        self._unread = 0

    @property
    def room(self) -> str:
        """The room it is in."""
        return self.row.room

    @property
    def audience(self) -> Hashable:
        """Those it sees the same scene with."""
        return self.row.audience

    def show(self, frame: Frame) -> None:
        """Show this seat a scene at least as new as any broadcast before this call; an unfinished one skips it."""
        self.turn = self.row.turn
        self.offer(frame)

    def offer(self, frame: Frame) -> None:
        """Write a scene, or remember it as the newest while the link is congested."""
        link = self.link
        if link.congested:
            self._newest = frame
        else:
            self._newest = None
            link.write(frame)

    def reply(self, frame: Frame) -> None:
        """Answer this seat. Over ``MAX_UNREAD_REPLIES`` unread answers the link is aborted: it does not read."""
        link = self.link
        if link.congested:
            self._unread += 1
            if self._unread > MAX_UNREAD_REPLIES:
                link.abort()
                return
        link.write(frame)

    def drained(self) -> None:
        """The link's buffer emptied: send the scene that waited, if one did."""
        self._unread = 0
        frame, self._newest = self._newest, None
        if frame is not None:
            self.link.write(frame)

    def move(self, row: Row) -> None:
        """Sit in another row. What waited belonged to the old audience and is forgotten, not shown."""
        self.row = row
        self.turn = row.turn
        self.forget()

    def forget(self) -> None:
        """Drop the scene that waits for the link to drain."""
        self._newest = None


class Row:
    """The seats of one audience in one room: they see the same scene at the same time.

    ``turn`` counts its broadcasts. At most one broadcast is under way; ``start`` replaces an unfinished one.
    """

    __slots__ = ("_frame", "_todo", "audience", "room", "seats", "turn")

    def __init__(self, room: str, audience: Hashable) -> None:
        self.room: Final = room
        self.audience: Final = audience
        self.seats: Final[dict[Seat, None]] = {}
        self.turn = 0
        self._frame: Frame | None = None
        self._todo: Iterator[Seat] = iter(())

    @property
    def busy(self) -> bool:
        """True while a broadcast is unfinished."""
        return self._frame is not None

    def start(self, frame: Frame) -> None:
        """Begin a broadcast to the seats of this moment; later ones are shown the current scene as they sit
        down.

        After an unfinished broadcast those it did not reach come first, so that even a row which is always
        interrupted serves everyone in turn.
        """
        self._todo = iter(sorted(self.seats, key=_turn_of) if self.busy else list(self.seats))
        self._frame = frame
        self.turn += 1

    def advance(self, seats: int) -> int:
        """Offer the broadcast to at most this many further seats; returns how many were considered."""
        frame, turn, members = self._frame, self.turn, self.seats
        if frame is None:
            return 0
        considered = 0
        for seat in islice(self._todo, seats):
            considered += 1
            # It may have left, moved, or been shown something newer since the broadcast began.
            if seat.turn < turn and seat in members:
                seat.turn = turn
                seat.offer(frame)
        if considered < seats:
            self._frame = None
        return considered


def _turn_of(seat: Seat) -> int:
    return seat.turn
