"""Choice: the rules of its own."""

from collections.abc import Sequence

import pytest
from pydantic import ValidationError

from klankbord.questions import InvalidAnswer, check
from klankbord.questions.choice import CHOICE, MOST_OPTIONS, Choice, ChoiceAnswer, ChoiceResult
from klankbord.questions.cloud import CloudAnswer
from tests.questions.tally import Tally


def choice(**settings: object) -> Choice:
    """Return a question with the options ja, nee and soms."""
    options = tuple({"id": id_, "label": {"nl": id_.capitalize()}} for id_ in ("ja", "nee", "soms"))
    return Choice.model_validate({"id": "eens", "prompt": {"nl": "Eens?"}, "options": options, **settings})


def result(question: Choice, *people: Sequence[str]) -> ChoiceResult:
    """Return the result of what each person picked."""
    tally = Tally()
    for number, picks in enumerate(people):
        tally.cast(str(number), check(question, ChoiceAnswer(picks=tuple(picks)))[1])
    return CHOICE.result(question, tally.counts)


def refusal(question: Choice, *picks: str) -> tuple[str, dict[str, int | str]]:
    """Return why these picks are refused."""
    with pytest.raises(InvalidAnswer) as refused:
        check(question, ChoiceAnswer(picks=picks))
    return refused.value.code, refused.value.values


def test_options_are_counted_in_the_order_of_the_deck() -> None:
    """Every option is in the result, also one that nobody picked."""
    shown = result(choice(), ["soms"], ["ja"], ["soms"])
    assert [(option.id, option.count) for option in shown.options] == [("ja", 1), ("nee", 0), ("soms", 2)]


def test_several_picks_are_one_person() -> None:
    """With several picks the counts add up to more than the people, and a share is of people."""
    shown = result(choice(pick=2), ["ja", "soms"], ["ja"])
    assert shown.ballots == 2
    assert [option.count for option in shown.options] == [2, 0, 1]


def test_not_choosing_is_an_answer_where_it_is_offered() -> None:
    """Whoever abstains has answered, and is counted as such."""
    shown = result(choice(abstain=True), [], ["nee"])
    assert (shown.ballots, shown.abstained) == (2, 1)


def test_not_choosing_is_refused_where_it_is_not_offered() -> None:
    """An empty answer is no answer."""
    assert refusal(choice()) == ("nothing_picked", {})


def test_an_option_that_is_not_there_is_refused() -> None:
    """Nobody can add an option."""
    assert refusal(choice(), "misschien") == ("unknown_option", {"option": "misschien"})


def test_an_option_can_be_picked_once() -> None:
    """Two picks of one option are not two votes."""
    assert refusal(choice(pick=3), "ja", "ja") == ("picked_twice", {})


def test_more_picks_than_allowed_are_refused() -> None:
    """The sentence says how many there may be."""
    assert refusal(choice(pick=2), "ja", "nee", "soms") == ("too_many_picks", {"most": 2})


@pytest.mark.parametrize(
    "settings",
    [
        {"pick": 4},
        {"pick": 0},
        {"options": ({"id": "ja", "label": {"nl": "Ja"}},)},
        {"options": ({"id": "ja", "label": {"nl": "Ja"}}, {"id": "ja", "label": {"nl": "Ook ja"}})},
        {"options": tuple({"id": f"o{n}", "label": {"nl": "O"}} for n in range(MOST_OPTIONS + 1))},
    ],
    ids=["pick more than there are", "pick none", "one option", "twice one id", "too many options"],
)
def test_a_question_that_cannot_be_answered_well_is_no_question(settings: dict[str, object]) -> None:
    """Two to twelve options with ids that differ, and at least one pick."""
    with pytest.raises(ValidationError):
        choice(**settings)


def test_an_answer_of_another_kind_is_refused() -> None:
    """A word is no choice, whatever the page thought it was answering."""
    with pytest.raises(InvalidAnswer, match="malformed"):
        check(choice(), CloudAnswer(words=("ja",)))
