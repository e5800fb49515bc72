"""A round is played again as it went, and ends as it is read back."""

from typing import Any

import pytest

from klankbord.archive import Archive
from klankbord.live.archivist import Archivist
from klankbord.protocol.delta import applied
from klankbord.protocol.replay import MOST_FRAMES, FindReplay, Replay
from klankbord.store.redis import RedisStore
from tests.archive.evening import Evening
from tests.archive.test_finding import SENTENCES, WORDS
from tests.archive.test_readback import UID, archived


def results(replay: Replay) -> list[dict[str, Any]]:
    """The result after every frame."""
    result = replay.start.model_dump(mode="json")
    found: list[dict[str, Any]] = []
    for frame in replay.frames:
        result = applied(result, frame.change)
        found.append(result)
    return found


@pytest.mark.parametrize("seed", range(4))
async def test_the_last_frame_is_the_result(archive: Archive, store: RedisStore, seed: int) -> None:
    """Of every round of a random evening, whatever was decided, asked again or taken out of a question."""
    evening = await Evening.begin(store, seed)
    await evening.go_on(60)
    await evening.end()
    archivist = Archivist(store, archive)
    while await archivist.turn():
        pass
    read = await archive.read(evening.record.id)
    assert read
    played = 0
    for slide in read.slides:
        for one in slide.rounds:
            replay = await archive.replay(evening.record.id, FindReplay(position=slide.position, round=one.number))
            assert replay
            assert one.result
            assert results(replay)[-1] == one.result.model_dump(mode="json")
            assert replay.frames[-1].answered == one.answered
            played += 1
    assert played


async def test_every_change_is_a_frame_with_what_the_room_saw(archive: Archive) -> None:
    """A changed answer leaves no trace of the first; a result is seen from the reveal on."""
    await archived(
        archive,
        {"do": "jump", "at": 1},
        (WORDS, 1, "lef"),
        (WORDS, 2, "rust"),
        (WORDS, 1, "rust"),
        {"do": "close"},
        {"do": "reveal"},
        {"do": "hide"},
    )
    replay = await archive.replay(UID, FindReplay(position=1))
    assert replay
    words = [[(word["label"], word["count"]) for word in one["words"]] for one in results(replay)]
    rust = [("rust", 2)]
    assert words == [[], [("lef", 1)], [("lef", 1), ("rust", 1)], rust, rust, rust, rust]
    assert [frame.seen for frame in replay.frames] == [False] * 5 + [True, False]
    assert [frame.answered for frame in replay.frames] == [0, 1, 2, 2, 2, 2, 2]
    assert [mark.what for mark in replay.marks] == ["opened", "closed", "revealed", "covered"]
    assert [mark.offset for mark in replay.marks] == [1000, 5000, 6000, 7000]


async def test_what_was_decided_about_answers_is_on_the_line(archive: Archive) -> None:
    """With the words it was about, as people wrote them; and it is in the picture from then on."""
    await archived(
        archive,
        {"do": "jump", "at": 1},
        (WORDS, 1, "Lef"),
        (WORDS, 2, "rust"),
        {"do": "merge", "bucket": "lef", "into": "rust"},
        {"do": "merge", "bucket": "lef", "into": None},
        {"do": "mark", "bucket": "rust", "mark": "hidden"},
        {"do": "mark", "bucket": "rust", "mark": None},
        {"do": "next"},
    )
    replay = await archive.replay(UID, FindReplay(position=1))
    assert replay
    told = [(mark.what, mark.text, mark.into) for mark in replay.marks]
    assert told == [
        ("opened", None, None),
        ("merged", "Lef", "rust"),
        ("apart", "Lef", None),
        ("aside", "rust", None),
        ("shown", "rust", None),
        ("left", None, None),
    ]
    labels = [[word["label"] for word in one["words"]] for one in results(replay)]
    assert labels == [
        [],
        ["Lef"],
        ["Lef", "rust"],
        ["rust"],
        ["Lef", "rust"],
        ["Lef"],
        ["Lef", "rust"],
        ["Lef", "rust"],
    ]


async def test_of_many_changes_a_frame_has_several(archive: Archive) -> None:
    """There are never more than can be told at once, and the last is still the result."""
    people = [(SENTENCES, person % 250, f"Zin {person}.") for person in range(1, 3 * MOST_FRAMES)]
    await archived(archive, {"do": "jump", "at": 3}, *people)
    replay = await archive.replay(UID, FindReplay(position=3))
    assert replay
    assert MOST_FRAMES / 2 < len(replay.frames) <= MOST_FRAMES + 1
    assert replay.frames[-1].answered == 250


@pytest.mark.parametrize(("uid", "position", "round_"), [("geen", 1, 1), (UID, 99, 1), (UID, 3, 1), (UID, 1, 2)])
async def test_what_was_not_asked_is_not_played(archive: Archive, uid: str, position: int, round_: int) -> None:
    """No such room, slide or round; or one that was never reached."""
    await archived(archive, {"do": "jump", "at": 1}, (WORDS, 1, "lef"))
    assert await archive.replay(uid, FindReplay(position=position, round=round_)) is None
