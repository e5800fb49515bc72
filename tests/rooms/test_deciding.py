"""What is decided about answers: kept with their round, one decision about each thing, and all of it taken back."""

import pytest

from klankbord.rooms import Acts, Closed, Do, Lobby, Open, Refused, Revealed, Room, SetMark, step
from klankbord.rooms.acts import MOST_ACTS
from klankbord.rooms.command import Group, Merge
from tests.rooms.decks import DECK, QUESTIONS, STORY, WELCOME, WORDS

NOW = 1_790_000_000_000


def mark(bucket: str, given: str | None) -> SetMark:
    """Return the command to decide about a bucket."""
    return SetMark(bucket=bucket, mark=given)


def decided(*pairs: tuple[str, str | None]) -> Acts:
    """Return the decisions about a round, after these merges."""
    room = Room(phase=Closed(at=WORDS, round=1))
    for bucket, into in pairs:
        room = step(DECK, room, Merge(bucket=bucket, into=into), NOW)
    return room.acts["woorden:1"]


def merged(*pairs: tuple[str, str | None]) -> dict[str, str]:
    """Return which words count for which, after these merges."""
    return decided(*pairs).merges


def test_a_mark_belongs_to_its_round() -> None:
    """What is decided about an answer is kept with the round, and another round begins without."""
    room = step(QUESTIONS, Room(phase=Open(at=0, round=1)), mark("asked:wat", "pinned"), NOW)
    assert room.acts == {"vragen:1": Acts(marks={"asked:wat": "pinned"})}
    answered = step(QUESTIONS, room, mark("asked:wat", "answered"), NOW)
    assert answered.acts == {"vragen:1": Acts(marks={"asked:wat": "answered"})}
    assert step(QUESTIONS, answered, mark("asked:wat", None), NOW).acts == {"vragen:1": Acts()}
    later = step(QUESTIONS, step(QUESTIONS, room, Do(do="again"), NOW), mark("asked:hoe", "aside"), NOW)
    assert later.acts == {"vragen:1": room.acts["vragen:1"], "vragen:2": Acts(marks={"asked:hoe": "aside"})}


def test_a_mark_is_one_of_its_kind() -> None:
    """Where a kind has no such mark, and where nothing is asked, there is nothing to decide."""
    with pytest.raises(Refused, match="cannot be decided"):
        step(QUESTIONS, Room(phase=Open(at=0, round=1)), mark("asked:wat", "gold"), NOW)
    for phase in (Lobby(), Revealed(at=WELCOME, round=1)):
        with pytest.raises(Refused, match="Nothing is being asked"):
            step(DECK, Room(phase=phase), mark("lef", "hidden"), NOW)


def test_so_many_things_can_be_decided_and_no_more() -> None:
    """The sentence says how many; a decision that is there can still be changed."""
    full = Acts(marks={f"asked:{number}": "pinned" for number in range(MOST_ACTS)})
    room = Room(phase=Open(at=0, round=1), acts={"vragen:1": full})
    with pytest.raises(Refused, match=f"In one round {MOST_ACTS}"):
        step(QUESTIONS, room, mark("asked:wat", "pinned"), NOW)
    changed = step(QUESTIONS, room, mark("asked:7", "aside"), NOW)
    assert changed.acts["vragen:1"].marks["asked:7"] == "aside"


def test_what_counts_for_another_word_counts_for_where_that_goes() -> None:
    """There are no chains, in whatever order words are merged."""
    assert merged(("durf", "lef"), ("lef", "moed")) == {"durf": "moed", "lef": "moed"}
    assert merged(("lef", "moed"), ("durf", "lef")) == {"durf": "moed", "lef": "moed"}


def test_words_that_count_as_one_are_taken_apart_one_by_one() -> None:
    """Taking one out leaves the others where they are."""
    assert merged(("durf", "moed"), ("lef", "moed"), ("durf", None)) == {"lef": "moed"}


def test_of_what_was_taken_apart_the_newest_is_remembered() -> None:
    """As much as can be decided; of more, the first is forgotten."""
    words = [f"woord{number}" for number in range(MOST_ACTS + 2)]
    apart = decided(*((word, into) for word in words for into in ("moed", None))).apart
    assert list(apart) == words[2:]


def test_a_word_does_not_count_for_itself() -> None:
    """Neither said outright nor by way of another word."""
    for pairs in ((("lef", "lef"),), (("durf", "lef"), ("lef", "durf"))):
        with pytest.raises(Refused, match="cannot be counted as one"):
            merged(*pairs)


def test_a_card_is_in_one_group() -> None:
    """Another group takes it over, and it can be taken out."""
    room = Room(phase=Closed(at=STORY, round=1))
    groups: list[dict[str, str]] = []
    for group in ("wij", "zij", None):
        room = step(DECK, room, Group(bucket="Een brug.", group=group), NOW)
        groups.append(room.acts["verhaal:1"].groups)
    assert groups == [{"Een brug.": "wij"}, {"Een brug.": "zij"}, {}]
