"""The same question over time: rooms beside each other, and nobody in a small one told apart."""

import pytest

from klankbord.archive import Archive, Moved, Opened
from klankbord.protocol.comparison import ComparedWord, FindComparison
from klankbord.rooms import COMMAND, Room, step
from klankbord.rooms.tally import Tally
from tests.archive.evening import DECK
from tests.archive.test_finding import SENTENCES, WORDS, vote

DAY = 86_400_000


async def over(archive: Archive, uid: str, day: int, *lines: str, key: str = WORDS, hidden: str | None = None) -> None:
    """A room that is over, in which each of these lines was somebody's answer."""
    opened = Opened(uid, DECK, day * DAY)
    room = step(DECK, Room(), COMMAND.validate_python({"do": "jump", "at": 1 if key == WORDS else 3}), 0)
    votes = [vote(DECK, seq, seq, key, line) for seq, line in enumerate(lines, 2)]
    commands = [*([{"do": "mark", "bucket": hidden, "mark": "hidden"}] if hidden else []), {"do": "end"}]
    moves: list[Moved] = []
    now = room
    for command in commands:
        now = step(DECK, now, COMMAND.validate_python(command), 0)
        moves.append(Moved(len(votes) + len(moves) + 2, 5000, now))
    await archive.append(opened, [Moved(1, 0, room), *votes, *moves])
    tally = Tally()
    for one in votes:
        tally.add(one.ballot_key, one.seq, one.weights)
    assert not await archive.finish(opened, moves[-1].seq, {key: tally.counts()}, 0)


def courses(words: tuple[ComparedWord, ...]) -> dict[str, list[tuple[str, tuple[int, ...]]]]:
    """What became of words, with how many people said them."""
    found: dict[str, list[tuple[str, tuple[int, ...]]]] = {"returned": [], "appeared": [], "vanished": []}
    for word in words:
        found[word.course].append((word.label, word.counts))
    return found


async def test_words_return_appear_and_vanish(archive: Archive) -> None:
    """Beside the latest room, with how many people said them in each; the most said first."""
    await over(archive, "lente", 1, *["lef, rust"] * 5)
    await over(archive, "zomer", 2, *["rust, tijd"] * 6)
    await over(archive, "herfst", 3, *["lef"] * 3, *["moed, Lef"] * 4)
    found = await archive.compare(FindComparison(question="woorden"))
    assert found
    assert [room.id for room in found.compared] == ["lente", "zomer", "herfst"]
    assert courses(found.words) == {
        "returned": [("Lef", (5, 0, 7))],
        "appeared": [("moed", (0, 0, 4))],
        "vanished": [("rust", (5, 6, 0)), ("tijd", (0, 6, 0))],
    }


async def test_what_a_room_did_not_see_is_in_no_comparison(archive: Archive) -> None:
    """A word that was set aside stays so, years later."""
    await over(archive, "lente", 1, *["lef, akelig"] * 5, hidden="akelig")
    await over(archive, "zomer", 2, *["lef"] * 5)
    found = await archive.compare(FindComparison(question="woorden"))
    assert found
    assert "akelig" not in found.model_dump_json()


async def test_a_room_of_a_few_people_is_not_shown_and_not_to_be_worked_out(archive: Archive) -> None:
    """Nor one whose absence would tell it, whatever is asked for; that it was asked there is told, and no number."""
    await over(archive, "groot", 1, *["lef"] * 9)
    await over(archive, "klein", 2, *["geheim"] * 3)
    await over(archive, "midden", 3, *["rust"] * 6)
    for rooms in ("", "groot,klein", "midden,klein", "klein", "groot,midden,klein"):
        found = await archive.compare(FindComparison(question="woorden", rooms=rooms))
        assert found
        assert {room.id for room in found.compared} <= {"groot"}
        assert [(room.id, room.answered, room.protected) for room in found.asked] == [
            ("midden", None, True),
            ("klein", None, True),
            ("groot", 9, False),
        ]
        assert "geheim" not in found.model_dump_json()


async def test_any_rooms_can_be_chosen(archive: Archive) -> None:
    """They stand in the order of time, and what is unknown is passed over."""
    for day, uid in enumerate(("een", "twee", "drie"), 1):
        await over(archive, uid, day, *["lef"] * 5)
    found = await archive.compare(FindComparison(question="woorden", rooms="drie,een,vier"))
    assert found
    assert [room.id for room in found.compared] == ["een", "drie"]
    assert found.words[0].counts == (5, 5)


async def test_sentences_are_read_and_not_compared(archive: Archive) -> None:
    """The rooms that asked for them are told."""
    await over(archive, "lente", 1, *["Een zin."] * 5, key=SENTENCES)
    found = await archive.compare(FindComparison(question="zin"))
    assert found
    assert ([room.id for room in found.asked], found.compared) == (["lente"], ())


@pytest.mark.parametrize("question", ["geen", "eens"])
async def test_what_no_room_asked_is_not_compared(archive: Archive, question: str) -> None:
    """Nor a question that no room came to."""
    await over(archive, "lente", 1, *["lef"] * 5)
    assert await archive.compare(FindComparison(question=question)) is None
