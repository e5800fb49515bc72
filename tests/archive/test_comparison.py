"""The same question over time: rooms and groups beside each other, and nobody in a small one told apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klankbord.archive import Archive, Moved, NotDone, Opened, comparing
from klankbord.archive.comparison import Answered, Chosen, Round, part
from klankbord.protocol.comparison import ComparedPart, ComparedWord, FindComparison
from klankbord.protocol.overlay import PutLabel, Relabel
from klankbord.questions import Counts
from klankbord.questions.choice import Choice, ChoiceResult
from klankbord.questions.item import Item
from klankbord.rooms import COMMAND, Room, step
from klankbord.rooms.disclosure import cells
from klankbord.rooms.tally import Tally
from tests.archive.evening import DECK
from tests.archive.test_finding import SENTENCES, WORDS, vote
from tests.rooms.slices import small_slices

DAY = 86_400_000


async def over(
    archive: Archive,
    uid: str,
    day: int,
    *lines: str,
    key: str = WORDS,
    hidden: str | None = None,
    merged: tuple[str, str] | None = None,
    revealed: bool = True,
) -> None:
    """A room that is over, in which each of these lines was somebody's answer."""
    opened = Opened(uid, DECK, day * DAY)
    room = step(DECK, Room(), COMMAND.validate_python({"do": "jump", "at": 1 if key == WORDS else 3}), 0)
    votes = [vote(DECK, seq, seq, key, line) for seq, line in enumerate(lines, 2)]
    commands = [
        *([{"do": "mark", "bucket": hidden, "mark": "hidden"}] if hidden else []),
        *([{"do": "merge", "bucket": merged[0], "into": merged[1]}] if merged else []),
        *([{"do": "reveal"}] if revealed else []),
        {"do": "end"},
    ]
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


async def label(archive: Archive, uid: str, name: str, *rooms: str) -> None:
    """A label that these rooms have."""
    await archive.overlay.put_label(uid, PutLabel(name=name, colour=1))
    for room in rooms:
        await archive.overlay.relabel(room, Relabel(put=(uid,)))


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


async def test_so_much_lies_beside_each_other_and_no_more(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """The latest of what was chosen; where that is of too many rooms, none is counted, and that is said."""
    for day, uid in enumerate(("lente", "zomer", "herfst"), 1):
        await over(archive, uid, day, *["lef"] * 5)
    everything = FindComparison(question="woorden", rooms="lente,zomer,herfst")
    monkeypatch.setattr(comparing, "MOST_COMPARED", 2)
    found = await archive.compare(everything)
    assert found
    assert [room.id for room in found.compared] == ["zomer", "herfst"]
    monkeypatch.setattr(comparing, "MOST_ROOMS", 2)
    with pytest.raises(NotDone, match="Choose fewer"):
        await archive.compare(everything)


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


async def test_rooms_with_a_label_are_one_group(archive: Archive) -> None:
    """Their answers are added up, and small rooms count where they cannot be told apart."""
    for day, (uid, people) in enumerate({"een": 6, "klein": 3, "kleiner": 2, "later": 7}.items(), 1):
        await over(archive, uid, day, *["lef, rust"] * people)
    await label(archive, "label-leergang", "Leergang", "een", "klein", "kleiner")
    found = await archive.compare(FindComparison(question="woorden", labels="label-leergang", rooms="later"))
    assert found
    assert [(one.name, one.rooms, one.left_out, one.rounds[-1].answered) for one in found.compared] == [
        ("Leergang", ("een", "klein", "kleiner"), 0, 11),
        (None, ("later",), 0, 7),
    ]
    assert [word.counts for word in found.words] == [(11, 7), (11, 7)]
    assert [(one.name, one.rooms, one.answered) for one in found.groups] == [("Leergang", 3, 11)]


async def test_a_small_room_is_left_out_of_a_group_that_would_tell_it(archive: Archive) -> None:
    """Beside the rooms of the group, what they have together is no secret."""
    for day, (uid, people) in enumerate({"een": 6, "klein": 3, "kleiner": 2}.items(), 1):
        await over(archive, uid, day, *["lef" if uid == "een" else "geheim"] * people)
    await label(archive, "label-leergang", "Leergang", "een", "klein")
    await label(archive, "label-apart", "Apart", "kleiner")
    find = FindComparison(question="woorden", labels="label-leergang,label-apart", rooms="een")
    found = await archive.compare(find)
    assert found
    assert [(one.name, one.rooms, one.left_out) for one in found.compared] == [
        (None, ("een",), 0),
        ("Leergang", ("een",), 1),
    ]
    assert [(one.name, one.answered) for one in found.groups] == [("Apart", None), ("Leergang", 6)]
    assert "geheim" not in found.model_dump_json()


async def test_words_that_were_merged_count_once_for_whoever_gave_both(archive: Archive) -> None:
    """As on the wall, also years later."""
    await over(archive, "lente", 1, *["lef, moed"] * 3, *["moed"] * 2, *["rust"] * 2, merged=("moed", "lef"))
    await over(archive, "zomer", 2, *["lef"] * 5)
    found = await archive.compare(FindComparison(question="woorden"))
    assert found
    assert courses(found.words)["returned"] == [("lef", (5, 5))]


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


def question(*options: str) -> Choice:
    """A choice with these options."""
    items = tuple(Item(id=one, label={"nl": one}) for one in options)
    return Choice(id="eens", prompt={"nl": "Eens?"}, options=items)


def answered(uid: str, people: int, *options: str) -> Answered:
    """A room in which everybody chose the option that is called like it."""
    return Answered(uid, question(*options), (Round(1, Counts({uid: people}, {uid: 1}, people)),))


NAMES = "abcdef"
ROOMS = st.dictionaries(st.sampled_from(NAMES), st.integers(0, 8), min_size=2)
GROUPS = st.lists(st.frozensets(st.sampled_from(NAMES), min_size=1), max_size=5)


@given(sizes=ROOMS, groups=GROUPS, otherwise=st.frozensets(st.sampled_from(NAMES)), unseen=st.sampled_from(NAMES))
def test_nobody_can_be_worked_out_of_a_comparison(
    sizes: dict[str, int], groups: list[frozenset[str]], otherwise: frozenset[str], unseen: str
) -> None:
    """From the counts of all rooms and groups that are shown together.

    Also where some asked it otherwise, and one did not see the result.
    """
    options = {uid: (*NAMES, "nog-een") if uid in otherwise else tuple(NAMES) for uid in sizes}
    read = {uid: answered(uid, people, *options[uid]) for uid, people in sizes.items() if people and uid != unseen}
    chosen = [Chosen(str(i), None, one & sizes.keys()) for i, one in enumerate((*map(frozenset, sizes), *groups))]
    parts = [one for each in chosen if (one := part(each, read, cells(sizes), list(sizes)))]
    assert small_slices(sizes, [shown_in(one, sizes) for one in parts]) == []


def shown_in(one: ComparedPart, sizes: dict[str, int]) -> list[str]:
    """The rooms that are in the figures of a part; each in full."""
    [result] = [round_.result for round_ in one.rounds]
    assert isinstance(result, ChoiceResult)
    counts = {option.id: option.count for option in result.options if option.count}
    assert counts == {uid: sizes[uid] for uid in one.rooms}
    assert result.ballots == sum(counts.values()) >= 5
    return list(counts)


def test_a_group_is_of_rooms_that_could_answer_the_same() -> None:
    """As its latest one asked it; the others are told to be left out."""
    rooms = {"oud": answered("oud", 6, "oud", "a"), "een": answered("een", 6, "een", "a")}
    rooms["twee"] = Answered("twee", rooms["een"].question, (Round(1, Counts({"een": 5}, {}, 7)),))
    group = Chosen("label", "Leergang", frozenset(rooms))
    found = part(group, rooms, [frozenset({uid}) for uid in rooms], list(rooms))
    assert found
    assert (found.rooms, found.left_out, found.rounds[-1].answered) == (("een", "twee"), 1, 13)


@pytest.mark.parametrize(("rounds", "answers"), [((2, 2), [11, 13]), ((2, 1), [13])])
def test_a_group_has_a_first_round_where_all_its_rooms_have(rounds: tuple[int, int], answers: list[int]) -> None:
    """Else the way between two rounds would be that of other people."""
    asked = [(Round(1, Counts({"a": 5}, {}, 5 + i)), Round(2, Counts({"b": 6}, {}, 6 + i))) for i in range(2)]
    rooms = {
        uid: Answered(uid, question("a", "b"), both[-number:])
        for uid, both, number in zip(("een", "twee"), asked, rounds, strict=True)
    }
    found = part(Chosen("l", "L", frozenset(rooms)), rooms, [frozenset({uid}) for uid in rooms], list(rooms))
    assert found
    assert [one.answered for one in found.rounds] == answers
