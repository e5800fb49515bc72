"""The golden frames, on the server's side; the client's tests read the same file."""

from typing import Any, get_args

import msgpack
import pytest

from klankbord.protocol.codec import decode, encode
from klankbord.protocol.messages import INCOMING, MOST_REVISIONS, VERSION, Done, Incoming, Order, Outgoing
from klankbord.questions import KINDS
from klankbord.rooms import REFUSALS, Command
from tests.protocol.golden import Golden, golden, read, written

GOLDEN = golden()
PAGE = [frame for frame in GOLDEN if frame.direction == "page"]
FRAMES = {frame["name"]: bytes.fromhex(frame["hex"]) for frame in read()}


def test_the_file_is_what_the_messages_say() -> None:
    """A changed message changes the file: run `PYTHONPATH=server python -m tests.protocol.golden`."""
    from tests.protocol.golden import FILE

    assert FILE.read_text("utf-8") == written()


@pytest.mark.parametrize("frame", GOLDEN, ids=lambda frame: frame.name)
def test_a_message_is_one_map_that_says_what_it_is(frame: Golden) -> None:
    """P1, P2: a map with string keys and the field `t`, in which the server leaves nothing out."""
    value = msgpack.unpackb(FRAMES[frame.name])
    assert isinstance(value, dict)
    assert all(isinstance(key, str) for key in value)
    assert isinstance(value["t"], str)
    assert value.keys() == type(frame.message).model_fields.keys()


@pytest.mark.parametrize("frame", PAGE, ids=lambda frame: frame.name)
def test_a_page_may_leave_out_what_has_a_default(frame: Golden) -> None:
    """P2: the shorter frame is the same message."""
    short = frame.message.model_dump(exclude_defaults=True) | {"t": frame.message.model_dump()["t"]}
    if "answer" in short:
        short["answer"]["kind"] = frame.message.model_dump()["answer"]["kind"]
    if "command" in short:
        short["command"]["do"] = frame.message.model_dump()["command"]["do"]
    assert decode(msgpack.packb(short)) == frame.message


@pytest.mark.parametrize("frame", PAGE, ids=lambda frame: frame.name)
def test_a_frame_of_a_page_is_read_as_its_message(frame: Golden) -> None:
    """What a page sends arrives as it was meant, and would be written as the same bytes."""
    message = decode(FRAMES[frame.name])
    assert message == frame.message
    assert encode(message) == FRAMES[frame.name]


def test_there_is_a_frame_of_every_message() -> None:
    """A new message needs a golden frame."""
    known = {type(frame.message) for frame in GOLDEN}
    assert known == {*get_args(get_args(Incoming)[0]), *get_args(Outgoing)}


def test_there_is_a_frame_of_every_command() -> None:
    """A new command needs a golden frame, and so does a new reason to refuse one."""
    orders = [frame.message.command for frame in GOLDEN if isinstance(frame.message, Order)]
    assert {type(command) for command in orders} == {*get_args(get_args(Command)[0])}
    refused = {frame.message.code for frame in GOLDEN if isinstance(frame.message, Done)}
    assert refused >= REFUSALS.keys()


@pytest.mark.parametrize("kind", KINDS)
def test_there_is_a_frame_of_every_kind(kind: str) -> None:
    """As a question, as an answer and, where there is one, as a result; the words in two languages."""
    messages: list[dict[str, Any]] = [frame.message.model_dump() for frame in GOLDEN]
    questions = [message["question"] for message in messages if (message.get("question") or {}).get("kind") == kind]
    answers = [message["answer"] for message in messages if message.get("answer", {}).get("kind") == kind]
    results = [message["result"] for message in messages if (message.get("result") or {}).get("kind") == kind]
    assert questions
    assert answers
    assert bool(results) == (kind != "content")
    assert all(question["prompt"].keys() == {"nl", "en"} for question in questions)


def test_the_version_is_the_first_thing_a_page_says() -> None:
    """P10, P11: every message that can be a page's first carries it, and so do the answers to them."""
    saying = {type(frame.message).__name__ for frame in GOLDEN if "version" in type(frame.message).model_fields}
    assert saying == {"JoinPhone", "JoinDesk", "Check", "Joined", "Seated", "Checked"}
    assert VERSION == 1


@pytest.mark.parametrize("rev", [0, -1, MOST_REVISIONS + 1, 2**63, 2**64 - 1])
def test_a_rev_has_bounds(rev: int) -> None:
    """P22: it is counted from 1, and a person changes an answer less than a million times."""
    vote = next(frame.message for frame in PAGE if frame.name == "vote open-nl").model_dump() | {"rev": rev}
    with pytest.raises(ValueError, match="rev"):
        INCOMING.validate_python(vote)
