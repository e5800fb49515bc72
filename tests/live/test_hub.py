"""The hub, with a loop whose turns are counted and links that do as they are told."""

from __future__ import annotations

from collections.abc import Callable, Hashable

import pytest

from klankbord.live.frame import MAX_PAYLOAD, Frame
from klankbord.live.hub import SLICE, Hub
from klankbord.live.seat import MAX_UNREAD_REPLIES, Seat


class Turns:
    """The event loop as the hub sees it: callbacks wait for the next turn."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def soon(self, callback: Callable[[], None]) -> None:
        """Run it in the next turn."""
        self.waiting.append(callback)

    def turn(self) -> bool:
        """One turn; false when nothing was waiting."""
        waiting, self.waiting = self.waiting, []
        for callback in waiting:
            callback()
        return bool(waiting)

    def settle(self) -> int:
        """Turns until nothing waits any more."""
        turns = 0
        while self.turn():
            turns += 1
        return turns


class FakeLink:
    """Remembers what was written, and is congested when told to be."""

    def __init__(self) -> None:
        self.written: list[Frame] = []
        self.congested = False
        self.aborted = False
        self.broken = False

    def write(self, frame: Frame) -> None:
        """Remember the frame."""
        if self.broken:
            raise ConnectionError("this link breaks its promise")
        self.written.append(frame)

    def close(self, code: int, reason: str) -> None:
        """Fail the test."""
        raise AssertionError("the hub closes nobody")

    def abort(self) -> None:
        """Remember that."""
        self.aborted = True


class House:
    """A hub, its loop, and a link for every seat."""

    def __init__(self) -> None:
        self.turns = Turns()
        self.hub = Hub(soon=self.turns.soon)
        self.links: dict[Seat, FakeLink] = {}

    def seat(self, room: str = "r", audience: Hashable = "phones", who: bytes | None = None) -> Seat:
        """Somebody sits down."""
        link = FakeLink()
        seat = self.hub.seat(link, room, audience, who)
        self.links[seat] = link
        return seat

    def seats(self, count: int, room: str = "r", audience: Hashable = "phones") -> list[Seat]:
        """Many sit down."""
        return [self.seat(room, audience) for _ in range(count)]

    def shown(self, seat: Seat) -> list[Frame]:
        """What a seat was shown."""
        return self.links[seat].written

    def reached(self, seats: list[Seat], frame: Frame) -> int:
        """How many seats were shown a frame."""
        return sum(frame in self.links[seat].written for seat in seats)


@pytest.fixture
def house() -> House:
    """An empty house."""
    return House()


FIRST, SECOND, THIRD = Frame(b"first"), Frame(b"second"), Frame(b"third")


@pytest.mark.parametrize(
    ("size", "header"),
    [
        (0, b"\x82\x00"),
        (125, b"\x82\x7d"),
        (126, b"\x82\x7e\x00\x7e"),
        (65_535, b"\x82\x7e\xff\xff"),
        (65_536, b"\x82\x7f\x00\x00\x00\x00\x00\x01\x00\x00"),
    ],
)
def test_a_frame_is_its_payload_behind_a_header(size: int, header: bytes) -> None:
    """The header is final, binary, unmasked, and gives the length in its shortest form."""
    frame = Frame(b"x" * size)
    assert frame.wire == header + b"x" * size
    assert frame.payload == b"x" * size


def test_a_frame_over_the_limit_is_refused() -> None:
    """A scene that large is a mistake, and raises where it is made."""
    Frame(bytes(MAX_PAYLOAD))
    with pytest.raises(ValueError, match="at most 1,048,576 bytes"):
        Frame(bytes(MAX_PAYLOAD + 1))


def test_a_broadcast_reaches_its_audience_in_its_room_only(house: House) -> None:
    """Other audiences and other rooms see nothing of it."""
    phone, screen, elsewhere = house.seat(), house.seat(audience="screen"), house.seat(room="other")
    house.hub.broadcast("r", "phones", FIRST)
    house.turns.settle()
    assert (house.shown(phone), house.shown(screen), house.shown(elsewhere)) == ([FIRST], [], [])


def test_a_broadcast_to_nobody_is_nothing(house: House) -> None:
    """An unknown room or audience is not an error: everyone may just have left."""
    house.seat()
    house.hub.broadcast("nowhere", "phones", FIRST)
    house.hub.broadcast("r", "screen", FIRST)
    assert house.turns.settle() == 0


def test_ten_thousand_seats_are_served_in_slices(house: House) -> None:
    """Each turn of the loop serves one slice, so votes are handled in between; everyone gets it once."""
    seats = house.seats(10_000)
    house.hub.broadcast("r", "phones", FIRST)
    for turn in range(1, 10_000 // SLICE + 1):
        assert house.turns.turn()
        assert house.reached(seats, FIRST) == turn * SLICE
    house.turns.settle()
    assert all(house.shown(seat) == [FIRST] for seat in seats)


def test_a_small_room_does_not_wait_for_a_large_one(house: House) -> None:
    """Rooms take turns: a room of ten is served within two turns although ten thousand were first."""
    house.seats(10_000, room="large")
    small = house.seats(10, room="small")
    house.hub.broadcast("large", "phones", FIRST)
    house.hub.broadcast("small", "phones", SECOND)
    house.turns.turn()
    house.turns.turn()
    assert house.reached(small, SECOND) == 10


def test_all_rooms_share_one_slice_per_turn(house: House) -> None:
    """A hundred rooms at once do not make a turn a hundred times longer."""
    seats = [seat for room in range(100) for seat in house.seats(10, room=str(room))]
    for room in range(100):
        house.hub.broadcast(str(room), "phones", FIRST)
    house.turns.turn()
    assert house.reached(seats, FIRST) == SLICE
    house.turns.settle()
    assert house.reached(seats, FIRST) == 1000


def test_a_newer_broadcast_replaces_what_is_unfinished(house: House) -> None:
    """Seats that the older did not reach get only the newer; nobody gets the older after the newer."""
    seats = house.seats(3 * SLICE)
    house.hub.broadcast("r", "phones", FIRST)
    house.turns.turn()
    house.hub.broadcast("r", "phones", SECOND)
    house.turns.settle()
    assert sorted(len(house.shown(seat)) for seat in seats) == [1] * (2 * SLICE) + [2] * SLICE
    assert all(house.shown(seat) in ([SECOND], [FIRST, SECOND]) for seat in seats)


def test_a_row_that_is_always_interrupted_serves_everyone(house: House) -> None:
    """Whoever the older broadcast did not reach comes first in the newer one."""
    seats = house.seats(4 * SLICE)
    for at in range(4):
        house.hub.broadcast("r", "phones", Frame(b"%d" % at))
        house.turns.turn()
    assert all(house.shown(seat) for seat in seats)


def test_two_broadcasts_in_one_turn_are_one(house: House) -> None:
    """Only the newest is written at all."""
    seat = house.seat()
    house.hub.broadcast("r", "phones", FIRST)
    house.hub.broadcast("r", "phones", SECOND)
    assert house.turns.settle() == 1
    assert house.shown(seat) == [SECOND]


def test_a_seat_shown_something_newer_is_passed_by(house: House) -> None:
    """A scene shown to one seat after a broadcast began is not followed by that older broadcast."""
    seats = house.seats(2 * SLICE)
    house.hub.broadcast("r", "phones", FIRST)
    seats[-1].show(SECOND)
    house.turns.settle()
    assert house.shown(seats[-1]) == [SECOND]
    house.hub.broadcast("r", "phones", THIRD)
    house.turns.settle()
    assert house.shown(seats[-1]) == [SECOND, THIRD]


def test_a_newcomer_is_not_shown_a_broadcast_that_began_before(house: House) -> None:
    """It is shown the current scene by whoever seated it, which is at least as new."""
    house.seats(2 * SLICE)
    house.hub.broadcast("r", "phones", FIRST)
    newcomer = house.seat()
    newcomer.show(SECOND)
    house.turns.settle()
    assert house.shown(newcomer) == [SECOND]


def test_a_seat_that_left_is_shown_nothing_more(house: House) -> None:
    """Not even the rest of a broadcast that began while it was there."""
    seats = house.seats(2 * SLICE)
    gone, link = seats[-1], house.links[seats[-1]]
    link.congested = True
    gone.show(SECOND)
    house.hub.broadcast("r", "phones", FIRST)
    house.hub.leave(gone)
    link.congested = False
    house.turns.settle()
    gone.drained()
    assert link.written == []


def test_a_moved_seat_sees_only_its_new_audience(house: House) -> None:
    """Neither an unfinished broadcast nor a remembered scene of the old audience reaches it."""
    seats = house.seats(2 * SLICE)
    mover, link = seats[-1], house.links[seats[-1]]
    link.congested = True
    mover.show(THIRD)
    house.hub.broadcast("r", "phones", FIRST)
    house.hub.move(mover, "answered")
    link.congested = False
    mover.drained()
    house.turns.settle()
    assert house.shown(mover) == []
    house.hub.broadcast("r", "answered", SECOND)
    house.turns.settle()
    assert house.shown(mover) == [SECOND]
    assert (mover.room, mover.audience) == ("r", "answered")


def test_a_congested_seat_remembers_only_the_newest(house: House) -> None:
    """It is written when the link drains, once."""
    seat = house.seat()
    link = house.links[seat]
    link.congested = True
    for frame in (FIRST, SECOND, THIRD):
        house.hub.broadcast("r", "phones", frame)
        house.turns.settle()
    assert link.written == []
    link.congested = False
    seat.drained()
    seat.drained()
    assert link.written == [THIRD]


def test_a_slow_link_delays_nobody(house: House) -> None:
    """With every other link congested, the rest are served in the same turns as ever."""
    seats = house.seats(2 * SLICE)
    for seat in seats[::2]:
        house.links[seat].congested = True
    house.hub.broadcast("r", "phones", FIRST)
    house.turns.turn()
    assert house.reached(seats[:SLICE], FIRST) == SLICE // 2
    house.turns.turn()
    assert house.reached(seats, FIRST) == SLICE


def test_a_link_that_raises_does_not_end_a_broadcast(house: House) -> None:
    """The error is loud, and everyone else is served all the same."""
    seats = house.seats(2 * SLICE)
    house.links[seats[3]].broken = True
    house.hub.broadcast("r", "phones", FIRST)
    with pytest.raises(ConnectionError):
        house.turns.turn()
    house.turns.settle()
    assert house.reached(seats, FIRST) == 2 * SLICE - 1


def test_replies_are_written_even_while_congested(house: House) -> None:
    """A reply is never dropped for a scene."""
    seat = house.seat()
    link = house.links[seat]
    link.congested = True
    seat.show(FIRST)
    seat.reply(SECOND)
    assert link.written == [SECOND]


def test_a_seat_that_reads_no_replies_is_aborted(house: House) -> None:
    """One more than the cap of unread replies, and the link is dropped."""
    seat = house.seat()
    link = house.links[seat]
    link.congested = True
    for _ in range(MAX_UNREAD_REPLIES):
        seat.reply(FIRST)
    assert not link.aborted
    seat.reply(FIRST)
    assert link.aborted
    assert len(link.written) == MAX_UNREAD_REPLIES


def test_a_link_that_drains_starts_afresh(house: House) -> None:
    """Only replies since the link last drained count as unread."""
    seat = house.seat()
    link = house.links[seat]
    link.congested = True
    for _ in range(MAX_UNREAD_REPLIES):
        seat.reply(FIRST)
    seat.drained()
    seat.reply(FIRST)
    assert not link.aborted


def test_seats_and_people_are_counted(house: House) -> None:
    """A person with two pages has two seats and is one person; a screen is nobody."""
    first = house.seat(who=b"ann")
    second = house.seat(who=b"ann")
    house.seat(who=b"bob")
    house.seat(audience="screen")
    house.seat(room="other", who=b"ann")
    hub = house.hub
    assert (hub.seated("r"), hub.seated_among("r", "phones"), hub.present("r")) == (4, 3, 2)
    assert hub.people("r") == {b"ann", b"bob"}
    hub.leave(first)
    hub.leave(first)
    assert (hub.seated("r"), hub.present("r")) == (3, 2)
    hub.leave(second)
    assert (hub.seated("r"), hub.present("r")) == (2, 1)
    hub.move(second, "screen")
    assert hub.seated_among("r", "screen") == 1


def test_an_empty_room_leaves_nothing_behind(house: House) -> None:
    """After the last one has left, the hub knows neither the room nor its audiences."""
    seat = house.seat(who=b"ann")
    assert (house.hub.rooms(), house.hub.audiences("r")) == (["r"], ["phones"])
    house.hub.move(seat, "answered")
    assert house.hub.audiences("r") == ["answered"]
    house.hub.leave(seat)
    assert (house.hub.rooms(), house.hub.audiences("r"), house.hub.seated("r")) == ([], [], 0)
    assert (house.hub.present("r"), house.hub.people("r"), list(house.hub.everyone("r"))) == (
        0,
        frozenset(),
        [],
    )


def test_everyone_can_leave_while_they_are_counted(house: House) -> None:
    """The seats are those of the moment of asking."""
    house.seats(5)
    house.seat(room="other")
    assert len(list(house.hub.everyone("r"))) == 5
    for seat in house.hub.everyone():
        house.hub.leave(seat)
    assert house.hub.rooms() == []
