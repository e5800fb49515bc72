"""What is refused, whatever bytes arrive."""

import copy
import math
from collections.abc import Iterator
from typing import Any

import msgpack
import pytest
from hypothesis import given
from hypothesis import strategies as st

from klankbord.protocol.codec import (
    MOST_BYTES,
    MOST_ITEMS,
    MOST_STRING_BYTES,
    Malformed,
    decode,
    encode,
    encode_accepted,
    unpack,
)
from klankbord.protocol.messages import Ack, Order, RoundInfo, Scene, Vote
from klankbord.questions import KINDS, RESULT, InvalidAnswer, check
from klankbord.questions.reasons import sentence
from klankbord.rooms import Do
from tests.protocol.golden import read
from tests.questions.cases import CANARY, CASES, LAW
from tests.questions.tally import Tally

FRAMES = [bytes.fromhex(frame["hex"]) for frame in read()]
SAID: dict[str, Any] = {frame["name"]: frame["message"] for frame in read() if frame["direction"] == "page"}

kinds = pytest.mark.parametrize("kind", KINDS)


def places(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Every place in a message: its fields, theirs, and the items of lists."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in inner:
        yield (*path, key)
        yield from places(item, (*path, key))


def changed(message: Any, path: tuple[str | int, ...], value: object) -> Any:
    """Return the message with another value in one place."""
    message = copy.deepcopy(message)
    inside = message
    for key in path[:-1]:
        inside = inside[key]
    inside[path[-1]] = value
    return message


# ── Everything survives the wire ──


def scene(**facts: Any) -> Scene:
    """Return a scene with what matters in it."""
    nothing: dict[str, Any] = dict.fromkeys(
        ("chapter", "question", "round", "until", "visibility", "moderation", "result")
    )
    numbers = {"seq": 1, "step": 1, "at": 0, "of": 1, "answered": 0, "present": 1, "remotes": 0, "now": 0}
    rest = {"aside": 0, "held": 0, "taken_back": 0, "rehearsal": False, "black": False, "earlier": (), "paced": ()}
    rest |= {"lens": None, "arranged": 0, "kinds": ()}
    known = {**nothing, **numbers, **rest, **facts}
    return Scene(epoch="e", code="12345678", title={"nl": "Proef"}, phase="open", **known)


@kinds
@LAW
@given(data=st.data())
def test_a_question_and_its_answers_survive_the_wire(kind: str, data: st.DataObject) -> None:
    """What is said is what is heard, in every kind: question, answer and result."""
    question = data.draw(CASES[kind].questions)
    tally = Tally()
    for number, answer in enumerate(data.draw(st.lists(CASES[kind].answers(question)))):
        vote = Vote(round="vraag:1", rev=number + 1, answer=answer)
        assert decode(encode(vote)) == vote
        tally.cast(str(number), check(question, answer)[1])
    result = KINDS[kind].result(question, tally.counts)
    sent = scene(question=question, round=RoundInfo(key="vraag:1", number=1), result=result)
    heard = msgpack.unpackb(encode(sent), use_list=False)
    assert Scene.model_validate(heard) == sent
    assert RESULT.validate_python(heard["result"]) == result


@kinds
def test_the_largest_answer_fits_in_a_frame(kind: str) -> None:
    """P4: an answer as long as its kind allows is refused for no reason of bytes."""
    largest = {
        "choice": {"picks": tuple("o" * 38 + f"{n:02}" for n in range(12))},
        "cloud": {"words": ("𝓿" * 400,) * 10},
        "open": {"texts": ("𝓿" * 3800, ""), "supports": ("f" * 16,) * 40},
        "scale": {"steps": ({"statement": "s" * 40, "step": 11},) * 10},
        "ranking": {"order": ("o" * 40,) * 12},
        "points": {"gifts": ({"item": "o" * 40, "points": 1000},) * 12},
        "grid": {"marks": ({"item": "o" * 40, "x": 100, "y": 100, "label": "𝓿" * 400},) * 8},
        "spectrum": {"place": 100},
        "nowwish": {"places": ({"item": "o" * 40, "now": 100, "wish": 100},) * 8},
        "timeline": {"moments": ({"at": 100, "side": "above", "text": "𝓿" * 480},) * 8},
        "questions": {"asked": ("𝓿" * 1200,) * 3, "supports": ("f" * 16,) * 40},
        "content": {},
    }
    vote = Vote.model_validate({"round": f"{'q' * 40}:20", "rev": 1_000_000, "answer": {"kind": kind, **largest[kind]}})
    assert decode(encode(vote)) == vote


# ── What is not of this protocol ──

WRONG = [math.nan, math.inf, -math.inf, 0.5, True, 2**63, 2**64 - 1, -(2**63), b"", b"x", [[[[]]]], {"a": 1}, "\x00"]


@pytest.mark.parametrize("message", SAID.values(), ids=SAID)
def test_a_value_of_another_type_is_refused_in_every_place(message: Any) -> None:
    """P3, P5: in no field of any message does a wrong value pass, or fail in a way without a name."""
    for path in places(message):
        for wrong in WRONG:
            frame = msgpack.packb(changed(message, path, wrong))
            try:
                taken = decode(frame)
            except Malformed:
                continue
            assert taken.model_dump(mode="json") == changed(message, path, wrong), (path, wrong)
            assert type(wrong) in {str, int, type(_at(message, path))}, (path, wrong)


@pytest.mark.parametrize("message", SAID.values(), ids=SAID)
def test_a_field_that_nobody_asked_for_is_refused(message: Any) -> None:
    """P3: in the message, and in what is in it."""
    maps = [path for path in places(message) if isinstance(_at(message, path), dict)]
    for path in [(), *maps]:
        with pytest.raises(Malformed):
            decode(msgpack.packb(changed(message, (*path, "extra"), 1)))


@kinds
@LAW
@given(data=st.data())
def test_an_answer_to_something_else_is_refused_by_name(kind: str, data: st.DataObject) -> None:
    """P27: any answer to any question is taken or refused as `InvalidAnswer`, with a sentence, never another error."""
    question = data.draw(CASES[kind].questions)
    other = data.draw(st.sampled_from(list(CASES)))
    for answer in data.draw(st.lists(CASES[other].answers(data.draw(CASES[other].questions)))):
        try:
            check(question, answer)
        except InvalidAnswer as refusal:
            sentence(refusal.code, refusal.values)


@LAW
@given(data=st.binary(max_size=200))
def test_any_bytes_are_a_message_or_malformed(data: bytes) -> None:
    """P5: there is one way to fail."""
    _decoded_or_refused(data)


@LAW
@given(data=st.data())
def test_any_mutation_of_a_frame_is_a_message_or_malformed(data: st.DataObject) -> None:
    """P5: bytes changed, left out or put in anywhere in a real frame."""
    frame = bytearray(data.draw(st.sampled_from(FRAMES)))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(frame) - 1))
        end = data.draw(st.integers(at, min(at + 3, len(frame) - 1)))
        frame[at:end] = data.draw(st.binary(max_size=3))
    _decoded_or_refused(bytes(frame))


@pytest.mark.parametrize(
    "frame",
    [
        b"",
        b"\xc1",
        b"\x91" * 10_000 + b"\xc0",
        b"\x81\xa1a" * 5_000 + b"\xc0",
        b"\xdd\xff\xff\xff\xff",
        b"\xdf\xff\xff\xff\xff",
        b"\xdb\xff\xff\xff\xff",
        b"\x81\x01\x01",
        b"\x81\xc4\x00\x01",
        b"\xa2\xc3\x28",
        b"\xd4\x01\x00",
        b"\xd6\xff\x00\x00\x00\x00",
        b"\xc7\x00\xff",
        b"\xc0\xc0",
    ],
    ids=[
        "nothing",
        "the never used type",
        "ten thousand arrays in each other",
        "five thousand maps in each other",
        "an array of four billion",
        "a map of four billion",
        "a text of four billion",
        "a number as a key",
        "bytes as a key",
        "broken UTF-8",
        "an extension",
        "a moment in time",
        "an empty extension",
        "two values",
    ],
)
def test_bytes_meant_to_hurt_are_malformed(frame: bytes) -> None:
    """P4, P5: each is refused by name, without the memory or the depth that it asks for."""
    with pytest.raises(Malformed):
        decode(frame)


def test_the_limits_of_a_frame_are_exact() -> None:
    """P4, C11: what is at a limit is read, one more is not."""
    at_most: list[Any] = ["x" * MOST_STRING_BYTES, [0] * MOST_ITEMS, {f"k{n}": 0 for n in range(MOST_ITEMS)}]
    for value in at_most:
        unpack(msgpack.packb(value))
    beyond: list[Any] = [
        "x" * (MOST_STRING_BYTES + 1),
        [0] * (MOST_ITEMS + 1),
        {f"k{n}": 0 for n in range(MOST_ITEMS + 1)},
    ]
    for value in beyond:
        with pytest.raises(Malformed):
            unpack(msgpack.packb(value))
    with pytest.raises(Malformed, match=f"{MOST_BYTES:,}".replace(",", "")):
        decode(encode(Order(id=1, command=Do(do="next"))) + bytes(MOST_BYTES))


@given(slug=st.from_regex(r"[a-z0-9]{1,40}", fullmatch=True), rev=st.integers(1, 10**6), seq=st.integers(1, 2**53))
def test_an_accepted_vote_is_acknowledged_in_the_same_bytes_without_a_model(slug: str, rev: int, seq: int) -> None:
    """P3: `encode_accepted` writes what `encode` writes for that `Ack`."""
    round_key = f"{slug}:1"
    assert encode_accepted(round_key, rev, seq) == encode(Ack(round=round_key, rev=rev, status="ok", seq=seq))


def test_what_was_sent_is_not_in_the_reason() -> None:
    """P5: a refusal may be logged, so it names the field and does not quote the answer."""
    for answer in ({"kind": "open", "texts": CANARY}, {"kind": "cloud", "words": CANARY}, {"kind": CANARY}):
        with pytest.raises(Malformed) as refused:
            decode(msgpack.packb({"t": "vote", "round": "a:1", "rev": 1, "answer": answer}))
        assert "vote.answer" in str(refused.value)
        assert CANARY not in str(refused.value)
        assert refused.value.__cause__ is None


def _decoded_or_refused(frame: bytes) -> None:
    try:
        message = decode(frame)
    except Malformed:
        return
    assert decode(encode(message)) == message


def _at(value: Any, path: tuple[str | int, ...]) -> Any:
    for key in path:
        value = value[key]
    return value
