"""Looking at the words of a cloud: what each lens shows, and how it is laid on leaves."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klankbord.questions import Counts, check
from klankbord.questions.base import Lens, LensName
from klankbord.questions.cloud import CLOUD, Cloud, CloudAnswer
from klankbord.questions.lenses import Seen, look
from tests.questions.cases import LAW
from tests.questions.tally import Tally

QUESTION = Cloud(id="woorden", prompt={"nl": "Welke woorden?"})
LISTING: tuple[LensName, ...] = ("list", "once", "grouped")

PEOPLE = (["moed", "rust"], ["Moed", "lef"], ["moed", "anker"], ["durf", "rust"], ["durven"])


def counts(*people: Sequence[str]) -> Counts:
    """Return the counts of what each person wrote, in this order."""
    tally = Tally()
    for number, words in enumerate(people):
        tally.cast(str(number), check(QUESTION, CloudAnswer(words=tuple(words)))[1])
    return tally.counts


def through(lens: LensName, given_counts: Counts, leaf: int = 0) -> Lens:
    """Return what the room sees of a cloud through a lens."""
    assert CLOUD.look
    return CLOUD.look(given_counts, lens, leaf)


def shown(lens: Lens) -> list[tuple[str, int]]:
    """Return labels and numbers."""
    return [(line.label, line.count) for line in lens.lines]


def words_of(*labels: str) -> list[Seen]:
    """Return words that one person each gave."""
    return [Seen(label, label, 1, ((label, 1),)) for label in labels]


def leaves(words: Sequence[Seen], lens: LensName) -> list[Lens]:
    """Return every leaf."""
    return [look(words, lens, leaf) for leaf in range(look(words, lens, 0).leaves)]


def test_every_lens_says_how_many_words_there_are() -> None:
    """In all, of one person, and made of several: known before anybody looks there."""
    merged = CLOUD.merge(counts(*PEOPLE), {"durven": "durf"}) if CLOUD.merge else counts()
    for lens in ("cloud", *LISTING):
        seen = through(lens, merged)
        assert (seen.name, seen.words, seen.once, seen.grouped) == (lens, 5, 2, 1)


def test_drawn_words_are_those_of_the_result() -> None:
    """The picture that is on the wall most of the time carries nothing twice."""
    assert (through("cloud", counts(*PEOPLE)).lines, through("cloud", counts(*PEOPLE)).leaves) == ((), 1)


def test_the_list_has_every_word_the_most_given_first() -> None:
    """Of equals the earliest, as in the result."""
    listed = shown(through("list", counts(*PEOPLE)))
    assert listed == [("moed", 3), ("rust", 2), ("lef", 1), ("anker", 1), ("durf", 1), ("durven", 1)]
    assert listed == [(word.label, word.count) for word in CLOUD.result(QUESTION, counts(*PEOPLE)).words]


def test_said_once_is_what_one_person_gave_in_the_order_of_the_alphabet() -> None:
    """Capitals and accents make no difference to it, and being quick does not either."""
    assert shown(through("once", counts(["moed", "zon"], ["moed", "Échte rust"], ["Anker"]))) == [
        ("Anker", 1),
        ("Échte rust", 1),
        ("zon", 1),
    ]


def test_the_order_is_that_of_what_is_read() -> None:
    """A word that counts for one that nobody gives any more stands where its own spelling belongs."""
    assert CLOUD.merge
    merged = CLOUD.merge(counts(["feedback"], ["durf"]), {"feedback": "aanspreken"})
    assert shown(through("once", merged)) == [("durf", 1), ("feedback", 1)]


def test_a_merged_word_says_what_it_is_made_of_and_how_many_gave_each() -> None:
    """The word that stays comes first, each in its most frequent spelling; who gave both counts once in the whole."""
    given_counts = counts(["durf"], ["durven"], ["Durven"], ["durven", "durf"], ["durft"])
    given_counts = Counts(
        given_counts.weights, given_counts.first, given_counts.ballots, together={frozenset({"durf", "durven"}): 1}
    )
    assert CLOUD.merge
    seen = through("grouped", CLOUD.merge(given_counts, {"durven": "durf", "durft": "durf"}))
    assert [(line.label, line.count) for line in seen.lines] == [("durf", 5)]
    assert [(part.label, part.count) for part in seen.lines[0].parts] == [("durf", 2), ("durven", 3), ("durft", 1)]


def test_spellings_of_a_word_are_no_parts_of_it() -> None:
    """Those are one word by themselves; a presenter has merged nothing."""
    assert through("grouped", counts(["Lef!"], ["lef"], ["LEF"])).grouped == 0


def test_a_word_that_counts_for_one_that_nobody_gives_is_made_of_one() -> None:
    """There is nothing to show of where it comes from but itself."""
    assert CLOUD.merge
    assert through("grouped", CLOUD.merge(counts(["vertouwen"]), {"vertouwen": "vertrouwen"})).grouped == 0


@pytest.mark.parametrize("lens", ["cloud", *LISTING])
def test_of_nothing_there_is_one_empty_leaf(lens: LensName) -> None:
    """A wall has something to show before there is something to see."""
    empty = look([], lens, 7)
    assert (empty.leaf, empty.leaves, empty.lines) == (0, 1, ())


@pytest.mark.parametrize("lens", LISTING)
def test_beyond_the_last_leaf_lies_the_last(lens: LensName) -> None:
    """Words that go take leaves along."""
    many = [Seen(f"{n:03}", f"woord {n:03}", 1, (("woord", 1), ("x", 1))) for n in range(300)]
    last = look(many, lens, 9_999)
    assert last.leaf == last.leaves - 1 > 0
    assert last == look(many, lens, last.leaf)
    assert last.lines[-1].key == "299"


@LAW
@given(
    st.lists(
        st.tuples(
            st.text(min_size=1, max_size=40),
            st.integers(1, 2),
            st.lists(st.tuples(st.text(min_size=1, max_size=40), st.integers(1, 9)), min_size=1, max_size=60),
        ),
        max_size=80,
    )
)
def test_every_word_is_on_one_leaf_and_every_part_beside_it(
    found: list[tuple[str, int, list[tuple[str, int]]]],
) -> None:
    """Nothing is left out and nothing comes twice, however long it is: a leaf ends where it is full."""
    words = [Seen(f"{at:03}", label, people, parts) for at, (label, people, parts) in enumerate(found)]
    words.sort(key=lambda word: -word.people)
    wanted = {
        "list": [word.key for word in words],
        "once": sorted(word.key for word in words if word.people == 1),
    }
    assert [line.key for leaf in leaves(words, "list") for line in leaf.lines] == wanted["list"]
    assert sorted(line.key for leaf in leaves(words, "once") for line in leaf.lines) == wanted["once"]
    parts = {word.key: list(word.parts) for word in words if len(word.parts) > 1}
    turned: dict[str, list[tuple[str, int]]] = {}
    for leaf in leaves(words, "grouped"):
        for line in leaf.lines:
            turned.setdefault(line.key, []).extend((part.label, part.count) for part in line.parts)
    assert turned == parts


@pytest.mark.parametrize(
    ("label", "least", "most"),
    [
        ("rust", 45, 60),
        ("samenwerkingsverbanden", 12, 20),
        ("協力協力", 30, 40),
        ("👩\u200d👩\u200d👧", 20, 45),
        ("ﷺ" * 39, 1, 1),
    ],
    ids=["short", "long", "wide", "families", "ligatures"],
)
def test_a_leaf_holds_what_can_be_read(label: str, least: int, most: int) -> None:
    """P61: it is measured in letters as wide as they are drawn, not in words."""
    assert least <= len(look(words_of(*(f"{label}{n:03}" for n in range(200))), "once", 0).lines) <= most


def test_in_a_list_every_other_number_takes_room() -> None:
    """Words that as many people gave stand on one line; each other number begins one."""
    alike = [Seen(f"{n:03}", "vertrouwen", 9, ()) for n in range(200)]
    apart = [Seen(f"{n:03}", "vertrouwen", 900 - n, ()) for n in range(200)]
    assert 2 * len(look(alike, "list", 0).lines) > 3 * len(look(apart, "list", 0).lines)
    assert len(look(apart, "list", 0).lines) > 12
