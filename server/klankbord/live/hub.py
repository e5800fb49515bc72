"""The hub: every seat on this node, and how a scene reaches them without anyone waiting for anyone."""

from __future__ import annotations

import asyncio
from collections import Counter, deque
from collections.abc import Callable, Hashable, Iterator
from typing import Final

from klankbord.live.frame import Frame
from klankbord.live.seat import Link, Row, Seat

#: Seats served per turn of the event loop, all rooms together: votes and pongs are handled between two slices.
SLICE: Final = 256


class _Room:
    """What the hub knows of a room: its rows, and the people in it with how many seats each has."""

    __slots__ = ("people", "rows")

    def __init__(self) -> None:
        self.rows: Final[dict[Hashable, Row]] = {}
        self.people: Final[Counter[bytes]] = Counter()


class Hub:
    """Seats by room and audience. Used from one event loop; no method waits.

    A broadcast is encoded by its caller once and offered to ``SLICE`` seats per turn of the loop. All rooms
    share that slice by taking turns, so that a room of ten thousand cannot hold up a room of ten. A newer
    broadcast to the same room and audience replaces what is unfinished of the older; no seat is offered an
    older frame after a newer one.

    ``soon`` runs a callback in the next turn of the loop; tests pass their own.
    """

    def __init__(self, *, soon: Callable[[Callable[[], None]], object] | None = None) -> None:
        self._soon: Final = soon if soon is not None else _next_turn
        self._rooms: Final[dict[str, _Room]] = {}
        self._busy: Final[deque[Row]] = deque()

    def seat(self, link: Link, room: str, audience: Hashable, who: bytes | None) -> Seat:
        """Give a connection a seat. The caller shows it the current scene: a broadcast under way passes it by."""
        place = self._rooms.setdefault(room, _Room())
        seat = Seat(link, self._row(room, audience), who)
        seat.row.seats[seat] = None
        if who is not None:
            place.people[who] += 1
        return seat

    def leave(self, seat: Seat) -> None:
        """Free a seat. Leaving twice is leaving once."""
        if seat not in seat.row.seats:
            return
        self._stand_up(seat)
        seat.forget()
        place = self._rooms[seat.room]
        if seat.who is not None:
            place.people[seat.who] -= 1
            if not place.people[seat.who]:
                del place.people[seat.who]
        if not place.rows:
            del self._rooms[seat.room]

    def move(self, seat: Seat, audience: Hashable) -> None:
        """Seat it among another audience of its room; the caller shows it the scene of that audience.

        Nothing meant for the old audience reaches it any more. A seat that has left stays gone.
        """
        if seat not in seat.row.seats or seat.audience == audience:
            return
        row = self._row(seat.room, audience)
        self._stand_up(seat)
        seat.move(row)
        row.seats[seat] = None

    def broadcast(self, room: str, audience: Hashable, frame: Frame) -> None:
        """Show a frame to everyone now sitting in the room among that audience."""
        place = self._rooms.get(room)
        row = place.rows.get(audience) if place is not None else None
        if row is None:
            return
        waiting = row.busy
        row.start(frame)
        if waiting:
            return
        self._busy.append(row)
        if len(self._busy) == 1:
            self._soon(self._serve)

    def rooms(self) -> list[str]:
        """The rooms with at least one seat on this node."""
        return list(self._rooms)

    def audiences(self, room: str) -> list[Hashable]:
        """The audiences with at least one seat in the room: those a scene must be made for."""
        place = self._rooms.get(room)
        return list(place.rows) if place is not None else []

    def seated(self, room: str) -> int:
        """Seats in the room, of any audience."""
        place = self._rooms.get(room)
        return sum(len(row.seats) for row in place.rows.values()) if place is not None else 0

    def seated_among(self, room: str, audience: Hashable) -> int:
        """Seats in the room among one audience."""
        place = self._rooms.get(room)
        row = place.rows.get(audience) if place is not None else None
        return len(row.seats) if row is not None else 0

    def present(self, room: str) -> int:
        """Distinct people in the room: someone with two open pages is one person, a screen is nobody."""
        place = self._rooms.get(room)
        return len(place.people) if place is not None else 0

    def people(self, room: str) -> frozenset[bytes]:
        """Who is in the room."""
        place = self._rooms.get(room)
        return frozenset(place.people) if place is not None else frozenset()

    def everyone(self, room: str | None = None) -> Iterator[Seat]:
        """Every seat, or every seat in one room, as it was at the call: safe to close or move while iterating."""
        places = self._rooms.values() if room is None else filter(None, [self._rooms.get(room)])
        return iter([seat for place in places for row in place.rows.values() for seat in row.seats])

    def _row(self, room: str, audience: Hashable) -> Row:
        rows = self._rooms[room].rows
        row = rows.get(audience)
        if row is None:
            row = rows[audience] = Row(room, audience)
        return row

    def _stand_up(self, seat: Seat) -> None:
        row = seat.row
        del row.seats[seat]
        if not row.seats:
            del self._rooms[row.room].rows[row.audience]

    def _serve(self) -> None:
        """Serve one slice, taking the busy rows in turn, and come back for the rest."""
        left = SLICE
        busy = self._busy
        try:
            for _ in range(len(busy)):
                row = busy[0]
                left -= row.advance(left)
                busy.popleft()
                if row.busy:
                    busy.append(row)
                if left <= 0:
                    break
        finally:
            # Even if a link broke its promise and raised, the others are served.
            if busy:
                self._soon(self._serve)


def _next_turn(callback: Callable[[], None]) -> object:
    return asyncio.get_running_loop().call_soon(callback)
