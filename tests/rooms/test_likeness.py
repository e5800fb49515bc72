"""Words that may be the same: what is offered to the presenter, and what never is."""

import pytest

from klankbord.questions import Counts
from klankbord.rooms import NO_ACTS, Acts, Do, step
from klankbord.rooms.command import Merge
from klankbord.rooms.likeness import MOST_COMPARED, MOST_SUGGESTIONS, Likeness, suggest
from klankbord.rooms.room import Room
from klankbord.rooms.sifting import sift
from klankbord.words import WordLists
from tests.questions.kinds import ask
from tests.rooms.decks import DECK

CLOUD = ask("cloud")


def counts_of(people: dict[str, int]) -> Counts:
    """Return the counts of words that so many people gave, in this order."""
    weights = {bucket: count for word, count in people.items() for bucket in (word, f"{word}\n{word}")}
    return Counts(weights, {bucket: seq for seq, bucket in enumerate(weights)}, sum(people.values()))


def offered(people: dict[str, int], acts: Acts = NO_ACTS) -> list[tuple[str, str, str]]:
    """Return what is offered: a word, what it would count for, and why."""
    return [(one.bucket, one.into, one.why) for one in suggest(CLOUD, counts_of(people), acts)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("kans", "kansen"),
        ("brug", "bruggen"),
        ("muur", "muren"),
        ("probleem", "problemen"),
        ("durf", "durven"),
        ("helder", "heldere"),
        ("ontmoeting", "ontmoetingen"),
        ("vertrouwen", "vertrouw"),
        ("trust", "trusts"),
        ("listen", "listened"),
        ("story", "stories"),
        ("spreken", "gesproken"),
        ("opbouwen", "op bouwen"),
    ],
)
def test_two_forms_of_one_word_are_offered(one: str, other: str) -> None:
    """The less frequent one goes into the more frequent, whichever that is."""
    assert offered({one: 3, other: 2}) == [(other, one, "form")]
    assert offered({one: 2, other: 3}) == [(one, other, "form")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("zeker", "onzeker"),
        ("zekerheid", "onzekerheid"),
        ("zeker", "zekerheid"),
        ("open", "opening"),
        ("moed", "moeder"),
        ("moed", "moedig"),
        ("rust", "rustig"),
        ("samenwerken", "samenwerking"),
        ("lef", "les"),
        ("vrijheid", "blijheid"),
        ("2023001", "2023002"),
        ("klachten", "krachten"),
        ("te kort", "tekort"),
        ("trust", "vertrouwen"),
    ],
)
def test_two_words_are_not_offered_as_one(one: str, other: str) -> None:
    """However alike they look."""
    assert offered({one: 3, other: 2}) == []


@pytest.mark.parametrize("wrong", ["vertouwen", "vertraouwen", "vertroiwen", "vertruowen", "vertrouwem"])
def test_one_typing_error_in_a_long_word_is_offered(wrong: str) -> None:
    """A letter too few, too many, another one, or two swapped."""
    assert offered({"vertrouwen": 5, wrong: 1}) == [(wrong, "vertrouwen", "typo")]


@pytest.mark.parametrize("wrong", ["vertouwem", "wertrouwen", "vertrou"])
def test_more_than_one_error_or_one_in_the_first_letter_is_not(wrong: str) -> None:
    """It takes a person to say what was meant."""
    assert offered({"vertrouwen": 5, wrong: 1}) == []


def test_of_words_that_are_equally_frequent_the_later_goes_into_the_earlier() -> None:
    """So what is offered does not jump."""
    assert offered({"kansen": 2, "kans": 2}) == [("kans", "kansen", "form")]


@pytest.mark.parametrize(("bucket", "into"), [("kans", "kansen"), ("kansen", "kans")])
def test_what_counts_as_one_is_offered_no_more(bucket: str, into: str) -> None:
    """Whichever of the two stays; what is like both is offered with the one that stays."""
    acts = Acts(merges={bucket: into})
    counts = counts_of({"kansen": 2, "kans": 2, "kanzen": 1})
    seen = sift(CLOUD, counts, "off", acts, WordLists()).counts
    assert suggest(CLOUD, seen, acts) == (Likeness("kanzen", into, "form"),)


def test_what_was_taken_apart_is_not_offered_again() -> None:
    """The presenter has said that these are two words; with others they may still be one."""
    room = step(DECK, step(DECK, Room(), Do(do="next"), 0), Do(do="next"), 0)
    merged = step(DECK, room, Merge(bucket="kansen", into="kans"), 0)
    apart = step(DECK, merged, Merge(bucket="kansen", into=None), 0)
    acts = apart.acts["woorden:1"]
    assert offered({"kans": 3, "kansen": 2}, acts) == offered({"kans": 2, "kansen": 3}, acts) == []
    assert offered({"kans": 3, "kansen": 2, "kanzen": 1}, acts) == [("kanzen", "kans", "form")]
    again = step(DECK, apart, Merge(bucket="kansen", into="kans"), 0)
    assert again.acts["woorden:1"].apart == {}


def test_what_is_offered_is_bounded() -> None:
    """As many as somebody can go through, among the largest words."""
    words = {f"{letter}{second}woord": 3 for letter in "abcdefgh" for second in "klmnoprst"}
    many = {**words, **{f"{word}en": 1 for word in words}}
    assert len(offered(many)) == MOST_SUGGESTIONS
    rare = {f"x{chr(97 + n // 26)}{chr(97 + n % 26)}q": 2 for n in range(MOST_COMPARED)}
    assert offered({"kans": 3, **rare, "kansen": 1}) == []


def test_only_words_of_a_cloud_are_offered() -> None:
    """Nobody counts one card of a wall for another."""
    counts = Counts({"kans": 2, "kansen": 1}, {"kans": 1, "kansen": 2}, 3)
    assert suggest(ask("open"), counts, NO_ACTS) == ()
    assert Likeness("kansen", "kans", "form") in suggest(CLOUD, counts_of({"kans": 2, "kansen": 1}), NO_ACTS)
