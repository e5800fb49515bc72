"""What RFC 6455 asks of a server's frames, byte by byte against a real server.

The groups follow the widely used conformance suite of that protocol: 1 data, 2 pings, 3 reserved bits,
4 opcodes, 5 fragments, 6 text, 7 closing, 9 and 10 size. Klankbord's own choice differs in one thing: text is
refused with 1003, so the cases about text say that.
"""

from __future__ import annotations

import random
import socket
from collections.abc import Iterator

import pytest

from klankbord.web.limits import Limits
from tests.conformance.harness import (
    BINARY,
    CONT,
    PING,
    PONG,
    TEXT,
    Raw,
    Received,
    Served,
    close,
    connected,
    masked,
    serving,
)

LARGEST = 65_536


@pytest.fixture(scope="module")
def served() -> Iterator[Served]:
    """One server for all cases: large enough for every length form, and patient with many fragments."""
    with serving(limits=Limits(message_bytes=LARGEST, messages_at_once=10_000, owed_bytes=1 << 20)) as server:
        yield server


@pytest.fixture(params=["at first", "after a message"])
def raw(served: Served, request: pytest.FixtureRequest) -> Iterator[Raw]:
    """A client that has just come in, and one that has been heard: the server reads the latter a shorter way."""
    with connected(served) as client:
        if request.param == "after a message":
            client.send(masked(BINARY, b"join"))
            assert client.frame() == (BINARY, b"join")
        yield client


def fragments(*parts: bytes, opcode: int = BINARY) -> list[bytes]:
    """One message in as many frames as there are parts."""
    return [masked(opcode if at == 0 else CONT, part, fin=at == len(parts) - 1) for at, part in enumerate(parts)]


def chopped(data: bytes, size: int) -> list[bytes]:
    """The same bytes in pieces."""
    return [data[at : at + size] for at in range(0, len(data), size)]


ANSWERED: dict[str, tuple[list[bytes], list[tuple[int, bytes]]]] = {
    **{
        f"1 a message of {size}": ([masked(BINARY, b"\xfe" * size)], [(BINARY, b"\xfe" * size)])
        for size in (0, 1, 125, 126, 127, 128, 65_535, LARGEST)
    },
    "1 two messages in one read": (
        [masked(BINARY, b"a") + masked(BINARY, b"b")],
        [(BINARY, b"a"), (BINARY, b"b")],
    ),
    "1 a large message in 997-byte reads": (
        chopped(masked(BINARY, b"*" * LARGEST), 997),
        [(BINARY, b"*" * LARGEST)],
    ),
    "1 a message byte by byte": (chopped(masked(BINARY, b"hello"), 1), [(BINARY, b"hello")]),
    "1 a read of 132 bytes that begins a longer message": (
        [masked(BINARY, b"x" * 1000)[:132], masked(BINARY, b"x" * 1000)[132:]],
        [(BINARY, b"x" * 1000)],
    ),
    "2 an empty ping": ([masked(PING)], [(PONG, b"")]),
    "2 a binary ping": ([masked(PING, b"\x00\xff\xfe")], [(PONG, b"\x00\xff\xfe")]),
    "2 a ping of 125": ([masked(PING, b"\xfe" * 125)], [(PONG, b"\xfe" * 125)]),
    "2 a ping byte by byte": (chopped(masked(PING, b"\xfe" * 125), 1), [(PONG, b"\xfe" * 125)]),
    "2 an unasked pong": ([masked(PONG)], []),
    "2 an unasked pong with data, then a ping": ([masked(PONG, b"u"), masked(PING, b"p")], [(PONG, b"p")]),
    "2 ten pings": (
        [masked(PING, b"%d" % at) for at in range(10)],
        [(PONG, b"%d" % at) for at in range(10)],
    ),
    "2 ten pings in one read": (
        [b"".join(masked(PING, b"%d" % at) for at in range(10))],
        [(PONG, b"%d" % at) for at in range(10)],
    ),
    "5 a message in two": (fragments(b"a", b"b"), [(BINARY, b"ab")]),
    "5 a message in two, one read": ([b"".join(fragments(b"a", b"b"))], [(BINARY, b"ab")]),
    "5 a message in two, byte by byte": (chopped(b"".join(fragments(b"a", b"b")), 1), [(BINARY, b"ab")]),
    "5 a ping between fragments": (
        [masked(BINARY, b"a", fin=False), masked(PING, b"p"), masked(CONT, b"b")],
        [(PONG, b"p"), (BINARY, b"ab")],
    ),
    "5 a message between two fragmented ones": (
        [*fragments(b"a", b"b"), masked(BINARY, b"c"), *fragments(b"d", b"e")],
        [(BINARY, b"ab"), (BINARY, b"c"), (BINARY, b"de")],
    ),
    "5 two hundred empty fragments": (fragments(*[b""] * 201, b"z"), [(BINARY, b"z")]),
    "5 only empty fragments": (fragments(b"", b"", b""), [(BINARY, b"")]),
    "9 a large message in 256-byte fragments": (
        fragments(*chopped(b"*" * LARGEST, 256)),
        [(BINARY, b"*" * LARGEST)],
    ),
    "10 a large message in fragments of all sizes": (
        fragments(*[b"f" * size for size in (1, 125, 126, 1300, 20_000)]),
        [(BINARY, b"f" * 21_552)],
    ),
}


@pytest.mark.parametrize("case", ANSWERED)
def test_a_valid_frame_is_answered(raw: Raw, case: str) -> None:
    """Every valid sequence of frames is answered exactly, in order, however it is cut into reads."""
    sent, answers = ANSWERED[case]
    for piece in sent:
        raw.send(piece)
    assert raw.frames_so_far() == answers


REFUSED: dict[str, tuple[list[bytes], int]] = {
    "2 a ping of 126": ([masked(PING, b"x" * 126)], 1002),
    **{f"3 reserved bits {rsv}": ([masked(BINARY, b"x", rsv=rsv)], 1002) for rsv in range(1, 8)},
    **{f"3 reserved bits {rsv} in a ping": ([masked(PING, b"x", rsv=rsv)], 1002) for rsv in (1, 2, 4)},
    **{f"4 opcode {opcode}": ([masked(opcode)], 1002) for opcode in (*range(3, 8), *range(11, 16))},
    "4 an opcode after a message": ([masked(BINARY, b"fine"), masked(5, b"not")], 1002),
    "5 a fragmented ping": ([masked(PING, b"a", fin=False), masked(CONT, b"b")], 1002),
    "5 a fragmented pong": ([masked(PONG, b"a", fin=False), masked(CONT, b"b")], 1002),
    "5 a fragmented close": ([masked(8, b"\x03\xe8", fin=False)], 1002),
    "5 a continuation of nothing": ([masked(CONT, b"a")], 1002),
    "5 an unfinished continuation of nothing": ([masked(CONT, b"a", fin=False)], 1002),
    "5 a continuation after a whole message": ([*fragments(b"a", b"b"), masked(CONT, b"c")], 1002),
    "5 a message inside a fragmented one": ([masked(BINARY, b"a", fin=False), masked(BINARY, b"b")], 1002),
    "5 reserved bits in a continuation": ([masked(BINARY, b"a", fin=False), masked(CONT, b"b", rsv=4)], 1002),
    "6 text": ([masked(TEXT, "κόσμε".encode())], 1003),
    "6 empty text": ([masked(TEXT)], 1003),
    "6 the first fragment of text": ([masked(TEXT, b"a", fin=False)], 1003),
    "6 text that is not UTF-8": ([masked(TEXT, b"\xce\xba\xed\xa0\x80")], 1003),
    "7 a close of one byte": ([masked(8, b"a")], 1002),
    "7 a close with a reason of 124": ([close(1000, b"x" * 124)], 1002),
    "7 a close whose reason is not UTF-8": ([close(1000, b"\xce")], 1007),
    **{
        f"7 a close with {code}": ([close(code)], 1002)
        for code in (0, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65_535)
    },
    "9 a message over the limit": ([masked(BINARY, announce=LARGEST + 1)], 1009),
    "9 a frame of 2^40": ([masked(BINARY, announce=1 << 40)], 1009),
    "9 fragments over the limit together": (
        [masked(BINARY, b"x" * LARGEST, fin=False), masked(CONT, b"y")],
        1009,
    ),
    "5.1 a frame without a mask": ([masked(BINARY, b"hi", mask=False)], 1002),
    "5.1 a ping without a mask": ([masked(PING, b"hi", mask=False)], 1002),
    # Two bytes that have the proportions, but not the mask, of the frames that are read the short way.
    "5.1 a frame of 124 without a mask, begun in a read of two": ([b"\x82\x7c", b"x" * 124], 1002),
    "5.2 a length with its top bit set": ([b"\x82\xff" + b"\xff" * 8], 1002),
    "5.2 a small length in 16 bits": ([masked(BINARY, b"hi", width=2)], 1002),
    "5.2 a length of 124 in 16 bits": ([masked(BINARY, b"x" * 124, width=2)], 1002),
    "5.2 a length of 125 in 16 bits": ([masked(BINARY, b"x" * 125, width=2)], 1002),
    "5.2 a small length in 64 bits": ([masked(BINARY, b"hi", width=8)], 1002),
    "5.2 a length of 65535 in 64 bits": ([masked(BINARY, announce=65_535, width=8)], 1002),
    "5.5 a ping with a length in 16 bits": ([masked(PING, b"hi", width=2)], 1002),
}


@pytest.mark.parametrize("case", REFUSED)
def test_an_invalid_frame_is_refused(raw: Raw, case: str) -> None:
    """Every violation ends the connection with its close code and a sentence."""
    sent, code = REFUSED[case]
    for piece in sent:
        raw.send(piece)
    last = raw.frames()[-1]
    assert last.code == code
    assert last.reason


CLOSED: dict[str, tuple[list[bytes], int]] = {
    "7 no code": ([close()], 1005),
    "7 a code and a reason": ([close(1000, b"bye")], 1000),
    "7 a reason of 123": ([close(1000, b"x" * 123)], 1000),
    "7 a reason in Greek": ([close(1000, "κόσμε".encode())], 1000),
    **{
        f"7 code {code}": ([close(code)], code)
        for code in (1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 3000, 3999, 4000, 4999)
    },
    "7 a ping after the close": ([close(1000) + masked(PING, b"x")], 1000),
    "7 a message after the close": ([close(1000) + masked(BINARY, b"x")], 1000),
    "7 a second close": ([close(1000) + close(1001)], 1000),
    "7 a large message after the close": (
        [close(1000), *chopped(masked(BINARY, b"*" * LARGEST), 4096)],
        1000,
    ),
    "7 a close between fragments": ([masked(BINARY, b"a", fin=False), close(1000)], 1000),
    "7 a close byte by byte": (chopped(close(1000, b"bye"), 1), 1000),
}


@pytest.mark.parametrize("case", CLOSED)
def test_a_close_is_echoed_and_nothing_follows(raw: Raw, case: str) -> None:
    """A close is answered with the same code; whatever comes after it is not."""
    sent, code = CLOSED[case]
    for piece in sent:
        raw.send(piece)
    (answer,) = raw.frames()
    assert answer.code == code


def test_a_message_before_a_close_is_answered(served: Served) -> None:
    """Sent in one read, a message is answered before the close that follows it."""
    with connected(served) as raw:
        raw.send(masked(BINARY, b"last") + close(1000))
        assert raw.frames() == [Received(BINARY, b"last"), Received(8, b"\x03\xe8")]


def test_damaged_frames_end_in_an_answer_or_a_close(served: Served) -> None:
    """Whatever bytes come, the server neither fails nor keeps what it should have let go."""
    dice = random.Random(6455)
    seeds = [piece for sent, _ in (*ANSWERED.values(), *REFUSED.values()) for piece in sent if len(piece) < 300]
    for _ in range(300):
        with connected(served) as raw:
            for _ in range(3):
                damaged = bytearray(dice.choice(seeds) + dice.choice(seeds))
                for _ in range(dice.randint(1, 4)):
                    damaged[dice.randrange(len(damaged))] = dice.randrange(256)
                raw.send(bytes(damaged[: dice.randint(1, len(damaged))]))
            raw.sock.shutdown(socket.SHUT_WR)
            raw.frames()
    served.desk.wait_for("closed", served.desk.events.count("opened"))
    assert not served.errors
    assert served.connections() == 0
