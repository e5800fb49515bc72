"""The wire on real sockets: deadlines, budgets, slow readers and the end of the server."""

from __future__ import annotations

import gc
import socket
from collections.abc import Callable

import pytest

from klankbord.live.frame import Frame
from klankbord.web.door import Door
from klankbord.web.limits import Limits
from klankbord.web.origins import OriginPolicy
from klankbord.web.peers import TrustedProxies
from klankbord.web.ring import PARTS, PERIOD, Ring
from klankbord.web.wire import Wire, WireSettings
from tests.conformance.harness import (
    BINARY,
    CONT,
    PING,
    PONG,
    Raw,
    Received,
    Served,
    close,
    connected,
    masked,
    serving,
)

LIMITS = Limits()


def test_a_message_is_at_most_16_kib() -> None:
    """16,384 bytes are answered; one more is refused as soon as it is announced."""
    with serving() as served, connected(served) as raw:
        raw.send(masked(BINARY, b"x" * 16_384))
        assert raw.frame() == (BINARY, b"x" * 16_384)
        raw.send(masked(BINARY, announce=16_385))
        (last,) = raw.frames()
        assert (last.code, last.reason) == (1009, "A message may be at most 16,384 bytes.")


def test_the_peer_is_the_client_behind_a_trusted_proxy() -> None:
    """The forwarded address counts only when the proxy in between is configured."""
    with serving() as served, connected(served, X_Forwarded_For="198.51.100.1"):
        assert served.desk.links[0].peer == "127.0.0.1"
    with (
        serving(proxies=TrustedProxies(["127.0.0.1"])) as served,
        connected(served, X_Forwarded_For="198.51.100.1"),
    ):
        assert served.desk.links[0].peer == "198.51.100.1"


def test_a_page_in_the_clear_is_refused_behind_tls() -> None:
    """When the trusted proxy says TLS, a page of this host must have come over TLS as well."""
    with serving(proxies=TrustedProxies(["127.0.0.1"])) as served:
        host = f"127.0.0.1:{served.port}"
        with Raw(served.port) as raw:
            assert raw.handshake(X_Forwarded_Proto="https", Origin=f"http://{host}")[0] == 403
        with Raw(served.port) as raw:
            assert raw.handshake(X_Forwarded_Proto="https", Origin=f"https://{host}")[0] == 101


def test_a_configured_origin_is_let_in() -> None:
    """A page on another host may be allowed by name."""
    with serving(origins=OriginPolicy(["https://stage.example"])) as served, Raw(served.port) as raw:
        assert raw.handshake(Origin="https://stage.example")[0] == 101


def test_a_full_server_says_so() -> None:
    """Over the limit of connections a handshake is answered 503 with a sentence."""
    with serving(limits=Limits(connections=2)) as served, connected(served), connected(served):
        with Raw(served.port) as raw:
            status, _, body = raw.handshake()
        assert status == 503
        assert body.startswith("This server has as many connections as it can carry.")


def test_a_request_head_has_ten_seconds() -> None:
    """A connection that sends nothing, or half a head, is answered 408 and ends."""
    with serving() as served, Raw(served.port) as silent, Raw(served.port) as slow:
        slow.send(b"GET /ws HTTP/1.1\r\nHost: ")
        while served.connections() < 2:
            pass
        served.pass_seconds(LIMITS.head_seconds)
        for raw in (silent, slow):
            status, _, body = raw.answer()
            assert (status, body) == (408, "The request did not arrive within 10 seconds.\n")
            assert raw.ended()


def test_a_second_request_head_has_ten_seconds_too() -> None:
    """The deadline begins anew with every request on a connection."""
    with serving() as served, Raw(served.port) as raw:
        raw.send(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        assert raw.answer()[0] == 200
        raw.send(b"GET / HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\n")
        assert raw.answer()[0] == 200
        served.pass_seconds(LIMITS.head_seconds)
        assert raw.answer()[0] == 408


def test_a_request_body_may_be_slow_but_not_stop() -> None:
    """Every piece of a body starts the deadline again; a body that stops is dropped."""
    with serving() as served, Raw(served.port) as raw:
        raw.send(b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\na")
        served.pass_seconds(LIMITS.head_seconds - 1)
        raw.send(b"b")
        served.pass_seconds(LIMITS.head_seconds - 1)
        raw.send(b"c")
        status, _, body = raw.answer()
        assert (status, body) == (200, "3 bytes")
        raw.send(b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\na")
        served.pass_seconds(LIMITS.head_seconds + 1)
        assert raw.ended()


def test_a_request_head_has_a_size() -> None:
    """A head that goes on and on is answered 431."""
    with serving() as served, Raw(served.port) as raw:
        raw.send(b"GET / HTTP/1.1\r\nHost: a\r\n" + b"X-Long: " + b"x" * LIMITS.head_bytes)
        status, _, body = raw.answer()
        assert (status, body) == (431, "The head of the request is longer than 32,768 bytes.\n")


def test_the_first_message_has_ten_seconds() -> None:
    """A socket that was opened and never used is closed with a sentence, pings notwithstanding."""
    with serving() as served, connected(served) as raw:
        served.pass_seconds(LIMITS.first_message_seconds - 1)
        raw.send(masked(PING))
        assert raw.frame() == (PONG, b"")
        served.pass_seconds(1)
        (last,) = raw.frames()
        assert (last.code, last.reason) == (1008, "No message came within 10 seconds of connecting.")


def test_a_silent_peer_is_asked_and_then_dropped() -> None:
    """After 15 seconds of silence comes a ping; after 30 the connection is gone."""
    with serving() as served, connected(served) as raw:
        raw.send(masked(BINARY, b"join"))
        assert raw.frame() == (BINARY, b"join")
        served.pass_seconds(LIMITS.ping_after_seconds)
        assert raw.frame() == (PING, b"")
        served.pass_seconds(LIMITS.silence_seconds - LIMITS.ping_after_seconds)
        assert raw.ended()
        served.desk.wait_for("closed")


def test_a_peer_that_answers_pings_stays() -> None:
    """A quiet room is not an absent one."""
    with serving() as served, connected(served) as raw:
        raw.send(masked(BINARY, b"join"))
        raw.frame()
        for _ in range(4):
            served.pass_seconds(LIMITS.ping_after_seconds)
            assert raw.frame() == (PING, b"")
            raw.send(masked(PONG) + masked(PING, b"seen"))
            assert raw.frame() == (PONG, b"seen")
        raw.send(masked(BINARY, b"still here"))
        assert raw.frame() == (BINARY, b"still here")


@pytest.mark.parametrize(
    ("flood", "served_first"),
    [
        pytest.param(masked(BINARY, b"x"), LIMITS.messages_at_once, id="messages"),
        pytest.param(masked(PING), LIMITS.messages_at_once // LIMITS.control_cost, id="pings"),
        pytest.param(masked(PONG), 0, id="pongs"),
        pytest.param(masked(BINARY, fin=False) + masked(CONT, fin=False) * 300, 0, id="empty fragments"),
    ],
)
def test_a_flood_is_ended(flood: bytes, served_first: int) -> None:
    """What was within the budget is answered; then a sentence says that this is too fast."""
    with serving() as served, connected(served) as raw:
        raw.send(flood * 300)
        *answers, last = raw.frames()
        assert (last.code, last.reason[:16]) == (1008, "You are sending ")
        assert len(answers) == served_first


def test_one_message_per_read_is_budgeted_too() -> None:
    """The short way of reading spends the same credit as the long one."""
    with serving() as served, connected(served) as raw:
        for _ in range(LIMITS.messages_at_once):
            raw.send(masked(BINARY, b"x"))
            assert raw.frame() == (BINARY, b"x")
        raw.send(masked(BINARY, b"x"))
        (last,) = raw.frames()
        assert last.code == 1008


def test_a_message_sent_byte_by_byte_spends_its_sender() -> None:
    """Reads that complete nothing cost credit, so nobody can keep the server busy with crumbs."""
    with serving(limits=Limits(messages_at_once=20)) as served, connected(served) as raw:
        link = served.desk.links[0]
        for byte in masked(BINARY, b"x" * 100):
            # Straight into the protocol, because a network may well join what was sent apart.
            served.run(lambda crumb=bytes((byte,)): link.data_received(crumb))
        assert raw.frames()[-1].code == 1008


@pytest.mark.parametrize("size", [2, 5, 131, 132, 133, 134, 500])
def test_a_frame_may_be_cut_anywhere_between_two_reads(size: int) -> None:
    """Also where the first piece has the size that its second byte would announce for a whole small frame."""
    message = masked(BINARY, b"x" * 1000)
    with serving() as served, connected(served) as raw:
        raw.send(masked(BINARY, b"join"))
        raw.frame()
        link = served.desk.links[0]
        served.run(lambda: (link.data_received(message[:size]), link.data_received(message[size:])))
        assert raw.frame() == (BINARY, b"x" * 1000)


def test_the_shortest_reads_are_never_taken_for_a_message() -> None:
    """Two bytes that announce 124 without a mask wait for the rest, and are then refused for the missing mask."""
    with serving() as served, connected(served) as raw:
        raw.send(masked(BINARY, b"join"))
        raw.frame()
        link = served.desk.links[0]
        served.run(lambda: (link.data_received(b"\x82\x7c"), link.data_received(b"x" * 124)))
        (last,) = raw.frames()
        assert last.code == 1002


def test_credit_comes_back() -> None:
    """After a pause a client may go on as before."""
    with (
        serving(limits=Limits(messages_at_once=5, messages_per_second=5)) as served,
        connected(served) as raw,
    ):
        for _ in range(3):
            raw.send(masked(BINARY, b"x") * 5)
            assert [raw.frame() for _ in range(5)] == [(BINARY, b"x")] * 5
            served.pass_seconds(1)


def test_a_slow_reader_is_congested_until_it_reads() -> None:
    """The wire says so, and tells the desk when its buffer has drained."""
    with serving() as served, connected(served, receive_buffer=4096) as raw:
        link = served.desk.links[0]
        frame = Frame(b"x" * 10_000)
        written = fill(served, link, frame)
        assert link.congested
        for _ in range(written):
            assert raw.frame() == (BINARY, frame.payload)
        served.desk.wait_for("drained")
        assert not link.congested


def test_a_reader_that_drains_starts_afresh() -> None:
    """What it owed and how long it was stuck count from its last drain only."""
    with serving() as served, connected(served, receive_buffer=4096) as raw:
        link = served.desk.links[0]
        raw.send(masked(BINARY, b"join"))
        assert raw.frame() == (BINARY, b"join")
        reply = Frame(b"y" * (LIMITS.owed_bytes - 100))
        for drained in range(1, 4):
            written = fill(served, link, Frame(b"x" * 10_000))
            served.run(lambda: link.write(reply))
            served.pass_seconds(LIMITS.ping_after_seconds - 1)
            for _ in range(written + 1):
                raw.frame()
            served.desk.wait_for("drained", drained)
            raw.send(masked(PING))
            assert raw.frame() == (PONG, b"")


def test_a_reader_that_owes_too_much_is_dropped() -> None:
    """What is written on top of a full buffer is bounded; then the link is aborted."""
    with serving() as served, connected(served, receive_buffer=4096):
        link = served.desk.links[0]
        fill(served, link, Frame(b"x" * 10_000))
        reply = Frame(b"y" * 1000)
        for _ in range(LIMITS.owed_bytes // len(reply.wire)):
            served.run(lambda: link.write(reply))
        assert "closed" not in served.desk.events
        served.run(lambda: link.write(reply))
        served.desk.wait_for("closed")


def test_a_pinging_client_that_does_not_read_is_dropped() -> None:
    """Pongs pile up like anything else."""
    limits = Limits(messages_at_once=1_000_000, owed_bytes=1000)
    with serving(limits=limits) as served, connected(served, receive_buffer=4096) as raw:
        fill(served, served.desk.links[0], Frame(b"x" * 10_000))
        raw.send(masked(PING, b"p" * 125) * 20)
        served.desk.wait_for("closed")


def test_a_reader_that_never_drains_is_dropped() -> None:
    """Thirty seconds over the mark is a phone that is not there, even if it still sends."""
    with serving() as served, connected(served, receive_buffer=4096) as raw:
        link = served.desk.links[0]
        raw.send(masked(BINARY, b"join"))
        served.desk.wait_for("received 4")
        fill(served, link, Frame(b"x" * 10_000))
        for second in range(LIMITS.congested_seconds - 1):
            raw.send(masked(BINARY, b""))
            served.desk.wait_for("received 0", second + 1)
            served.pass_seconds(1)
        assert "closed" not in served.desk.events
        served.pass_seconds(1)
        served.desk.wait_for("closed")


def test_a_close_waits_for_the_other_side() -> None:
    """Ours is sent first, messages that crossed it are ignored, and theirs ends the connection."""
    with serving() as served, connected(served) as raw:
        raw.send(masked(BINARY, b"join"))
        raw.frame()
        link = served.desk.links[0]
        served.run(lambda: link.close(4001, "Back to the lobby."))
        served.run(lambda: link.data_received(masked(BINARY, b"crossed")))
        assert raw.frame() == Received(8, (4001).to_bytes(2, "big") + b"Back to the lobby.")
        raw.send(masked(BINARY, b"crossed") + masked(PING))
        served.run(lambda: link.write(Frame(b"too late")))
        raw.send(close(4001))
        assert raw.ended()
        raw.sock.close()
        served.desk.wait_for("closed")
        assert "received 7" not in served.desk.events


def test_a_close_does_not_wait_for_ever() -> None:
    """Without the peer's close the connection is dropped after five seconds."""
    with serving() as served, connected(served) as raw:
        served.run(lambda: served.desk.links[0].close(4001, ""))
        assert raw.frame().code == 4001
        served.pass_seconds(LIMITS.close_seconds)
        assert raw.ended()
        served.desk.wait_for("closed")


def test_a_refused_peer_that_does_not_hang_up_is_dropped() -> None:
    """The end of our half is followed by the end of the connection, within the same deadline."""
    with serving() as served, connected(served) as raw:
        raw.send(masked(3))
        assert raw.frame().code == 1002
        assert raw.ended()
        assert "closed" not in served.desk.events
        served.pass_seconds(LIMITS.close_seconds)
        served.desk.wait_for("closed")


def test_a_long_reason_is_cut_at_a_whole_character() -> None:
    """A close frame has room for 123 bytes of reason."""
    with serving() as served, connected(served) as raw:
        served.run(lambda: served.desk.links[0].close(4001, "é" * 100))
        assert raw.frame().reason == "é" * 61


def test_an_abort_is_at_once_and_the_desk_hears_of_it() -> None:
    """Writing to a link that is gone is ignored."""
    with serving() as served, connected(served) as raw:
        link = served.desk.links[0]
        served.run(link.abort)
        served.run(link.abort)
        assert raw.ended()
        served.desk.wait_for("closed")
        served.run(lambda: link.write(Frame(b"late")))
        served.run(lambda: link.close(1000, ""))
        served.run(link.abort)
        assert served.desk.events == ["opened", "closed"]


def test_a_vanished_peer_leaves_nothing_behind() -> None:
    """A reset, an end of stream and a proper close all free the connection."""
    with serving() as served:
        with connected(served) as raw:
            raw.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")
        with connected(served):
            pass
        with connected(served) as raw:
            raw.send(close(1000))
            raw.frames()
        served.desk.wait_for("closed", 3)
        assert served.connections() == 0
        assert all(link.seat is None for link in served.desk.links)


def test_a_stopping_server_says_goodbye() -> None:
    """Every socket is closed with 1012 and a sentence, and the server waits for their answers."""
    with serving() as served:
        with connected(served) as first, connected(served) as second:
            served.server.should_exit = True
            for raw in (first, second):
                last = raw.frame()
                assert (last.code, last.reason) == (1012, "The server is restarting. Come back in a moment.")
                raw.send(close(1012))
                assert raw.ended()
        served.desk.wait_for("closed", 2)


def test_the_socket_notices_a_dead_peer_by_itself() -> None:
    """Small frames leave at once, and unacknowledged bytes end the connection after 30 seconds."""
    with serving() as served, connected(served):
        sock = served.run(lambda: served.desk.links[0]._transport.get_extra_info("socket"))
        assert sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        assert sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT) == 30_000


def test_a_seat_does_not_keep_the_door_it_came_through() -> None:
    """After the upgrade nothing of the HTTP connection remains, without waiting for a collection of garbage."""
    with serving() as served, connected(served):
        assert served.run(lambda: [one for one in gc.get_objects() if isinstance(one, Door)]) == []


def test_an_application_without_wire_settings_is_told() -> None:
    """Forgetting them is a mistake in the program, and says so."""
    with pytest.raises(TypeError, match="must yield its WireSettings under the key 'wire'"):
        WireSettings.of({})


@pytest.mark.parametrize(
    "wrong",
    [
        {"connections": 0},
        {"ping_after_seconds": 30},
        {"low_water_bytes": 32 * 1024},
    ],
)
def test_limits_that_make_no_sense_are_refused(wrong: dict[str, int]) -> None:
    """Each with a sentence that names the limit."""
    with pytest.raises(ValueError, match=next(iter(wrong))):
        Limits(**wrong)


class Counted:
    """Counts its visits."""

    def __init__(self) -> None:
        self.visits = 0

    def visit(self) -> None:
        """Count it."""
        self.visits += 1


def test_the_ring_visits_every_member_once_a_period() -> None:
    """One timer serves them all, in parts, and stops when nobody is left."""
    waiting: list[tuple[float, Callable[[], None]]] = []
    ring = Ring(later=lambda seconds, callback: waiting.append((seconds, callback)))
    members = [Counted() for _ in range(1000)]
    for member in members:
        ring.add(member)
    for _ in range(PARTS * 3):
        ((seconds, callback),) = waiting
        assert seconds == PERIOD / PARTS
        waiting.clear()
        callback()
    assert {member.visits for member in members} == {3}
    for member in members:
        ring.discard(member)
    waiting.pop()[1]()
    assert waiting == []
    ring.add(members[0])
    assert len(waiting) == 1


def fill(served: Served, link: Wire, frame: Frame) -> int:
    """Write until the link is congested; returns how many frames that took."""

    def write() -> int:
        written = 0
        while not link.congested:
            link.write(frame)
            written += 1
        return written

    return served.run(write)
