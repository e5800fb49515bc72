"""Open: the rules of its own."""

from dataclasses import replace

import pytest
from pydantic import ValidationError

from klankbord.questions import Counts, InvalidAnswer, check
from klankbord.questions.open import MOST_BYTES_SHOWN, MOST_CARDS_SHOWN, OPEN, Open, OpenAnswer, OpenResult
from klankbord.questions.support import key_of
from tests.questions.kinds import ask, refusal, things
from tests.questions.kinds import result as answered
from tests.questions.tally import Tally


def question(**settings: object) -> Open:
    """Return a question to answer freely."""
    return Open.model_validate({"id": "verhaal", "prompt": {"nl": "Vertel."}, **settings})


def result(*answers: tuple[str, str]) -> OpenResult:
    """Return the result of who wrote what, in this order."""
    tally = Tally()
    for person, text in answers:
        tally.cast(person, check(question(), OpenAnswer(texts=(text,)))[1])
    return OPEN.result(question(), tally.counts)


def test_the_newest_card_comes_first() -> None:
    """A card's id is its place in the order of arrival."""
    cards = result(("a", "Een fiets."), ("b", "Een brug."), ("c", "Een huis.")).cards
    assert [(card.id, card.texts[0]) for card in cards] == [(3, "Een huis."), (2, "Een brug."), (1, "Een fiets.")]


def test_who_writes_the_same_shares_a_card() -> None:
    """Only when it is the same to the letter."""
    cards = result(("a", "Ja."), ("b", "Ja."), ("c", "ja")).cards
    assert [(card.texts[0], card.count) for card in cards] == [("ja", 1), ("Ja.", 2)]


def test_cards_stand_in_groups_in_the_order_of_their_first_use() -> None:
    """P56: each with its different answers and the people who wrote them, also of cards too old to be shown."""
    tally = Tally()
    for person, text in enumerate(("Ja.", "Ja.", "Nee.", "Soms.", "Wie weet.")):
        tally.cast(str(person), check(question(), OpenAnswer(texts=(text,)))[1])
    groups = {"Weg.": "Leeg", "Soms.": "Twijfel", "Ja.": "Zeker", "Wie weet.": "Twijfel"}
    wall = OPEN.result(question(), replace(tally.counts, groups=groups))
    assert [(group.name, group.cards, group.count) for group in wall.groups] == [("Twijfel", 2, 2), ("Zeker", 1, 2)]
    assert [card.group for card in wall.cards] == ["Twijfel", "Twijfel", None, "Zeker"]


def test_a_changed_answer_is_a_new_card() -> None:
    """The old card is gone; the new one is where new cards are."""
    shown = result(("a", "Eerst dit."), ("b", "Een brug."), ("a", "Toch dat."))
    assert [card.texts[0] for card in shown.cards] == ["Toch dat.", "Een brug."]
    assert (shown.ballots, shown.distinct) == (2, 2)


def test_an_answer_is_one_line() -> None:
    """Line breaks and what cannot be seen do not make a card taller than another."""
    kept, _ = check(question(), OpenAnswer(texts=("  Een\n\nbrug\u202e ",)))
    assert kept == OpenAnswer(texts=("Een brug",))


@pytest.mark.parametrize("text", ["", " \n", "\u200b\u3164"])
def test_nothing_to_read_is_no_answer(text: str) -> None:
    """An invisible answer is refused, not shown."""
    with pytest.raises(InvalidAnswer, match="nothing_written"):
        check(question(), OpenAnswer(texts=(text,)))


def test_the_length_is_what_a_reader_sees() -> None:
    """Five hundred graphemes by default; the sentence says how many there may be."""
    check(question(), OpenAnswer(texts=("👩\u200d👩\u200d👧" * 500,)))
    with pytest.raises(InvalidAnswer) as refused:
        check(question(length=20), OpenAnswer(texts=("é" * 21,)))
    assert (refused.value.code, refused.value.values) == ("text_too_long", {"most": 20})


def test_the_wall_says_how_many_cards_there_are() -> None:
    """Beyond the most that fit, the oldest are left out and counted."""
    many = MOST_CARDS_SHOWN + 7
    weights = {f"Verhaal {n}": 1 for n in range(many)}
    counts = Counts(weights, {text: seq for seq, text in enumerate(weights, 1)}, many)
    wall = OPEN.result(question(), counts)
    assert (len(wall.cards), wall.distinct) == (MOST_CARDS_SHOWN, many)
    assert wall.cards[0].texts[0] == f"Verhaal {many - 1}"


def test_the_longest_cards_are_as_many_as_a_frame_holds() -> None:
    """Emoji of many parts are one character each: the wall shows the newest that fit, and says how many there are."""
    long = ("👩\u200d👩\u200d👧" * 500)[:3990]
    weights = {f"{long}{n:03}": 1 for n in range(100)}
    wall = OPEN.result(question(), Counts(weights, {text: seq for seq, text in enumerate(weights)}, 100))
    shown = sum(len(card.texts[0].encode()) for card in wall.cards)
    assert MOST_BYTES_SHOWN - 16_000 < shown <= MOST_BYTES_SHOWN
    assert (wall.cards[0].texts[0][-3:], wall.distinct) == ("099", 100)


def test_an_answer_fits_in_a_frame() -> None:
    """What stands in its fields counts together, and so does what it supports."""
    assert OpenAnswer(texts=("a" * 2_000, "b" * 1_990), supports=(key_of("a"), key_of("b")))
    for texts, supports in ((("a" * 2_000, "b" * 2_001), ()), (("a" * 3_996,), (key_of("a"),))):
        with pytest.raises(ValidationError, match="at most 4000 characters"):
            OpenAnswer(texts=texts, supports=supports)


def test_an_answer_may_have_two_fields() -> None:
    """Both stand on one card; one of them may stay empty."""
    two = ask("open", fields=things("wel", "niet"))
    cards = answered(two, "proces | inhoud", "alles |", "| brandjes", "proces | inhoud").cards
    assert [(card.texts, card.count) for card in cards] == [
        (("", "brandjes"), 1),
        (("alles", ""), 1),
        (("proces", "inhoud"), 2),
    ]


@pytest.mark.parametrize("line", ["alleen dit", "a | b | c"])
def test_two_fields_have_two_texts(line: str) -> None:
    """One text too many or too few is no answer."""
    assert refusal(ask("open", fields=things("wel", "niet")), line) == ("malformed", {})


def test_fields_are_two_or_none() -> None:
    """One text needs no label."""
    with pytest.raises(ValidationError, match="fields are two or none"):
        question(fields=things("wel"))


def test_others_can_support_a_card() -> None:
    """Also without writing one; whoever wrote it does not weigh in."""
    supported = question(support=True)
    fiets = key_of("Een fiets.")
    cards = answered(supported, "Een fiets.", f"Een brug. (+{fiets})", f"(+{fiets})").cards
    assert [(card.texts[0], card.key == fiets, card.support) for card in cards] == [
        ("Een brug.", False, 0),
        ("Een fiets.", True, 2),
    ]
    assert refusal(supported, f"Een fiets. (+{fiets})") == ("own_support", {})


def test_support_is_refused_where_it_is_not_offered() -> None:
    """A page cannot bring in what the deck left out."""
    with pytest.raises(InvalidAnswer, match="malformed"):
        check(question(), OpenAnswer(texts=("Een brug.",), supports=(key_of("Een fiets."),)))
