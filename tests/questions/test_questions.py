"""Questions: the rules of its own."""

from dataclasses import replace
from typing import Any

import pytest
from pydantic import ValidationError

from klankbord.questions import KINDS, Counts, check
from klankbord.questions.questions import MOST_BYTES_SHOWN, MOST_SHOWN, QuestionsAnswer
from klankbord.questions.support import key_of
from tests.questions.kinds import ask, refusal
from tests.questions.tally import Tally

QUESTIONS = ask("questions")


def room(*people: tuple[tuple[str, ...], tuple[str, ...]]) -> Tally:
    """Return what people ask and support, the supported ones by their text."""
    tally = Tally()
    for number, (asked, supported) in enumerate(people):
        supports = tuple(key_of(text) for text in supported)
        answer = QuestionsAnswer(asked=asked, supports=supports)
        tally.cast(str(number), check(QUESTIONS, answer)[1])
    return tally


def result(tally: Tally, **marks: str) -> Any:
    """Return the result, with the presenter's marks by the text of their question."""
    counts = replace(tally.counts, marks={f"asked:{text}": mark for text, mark in marks.items()})
    return KINDS["questions"].result(QUESTIONS, counts)


def order(tally: Tally, **marks: str) -> list[str]:
    """Return the texts in the order they are shown."""
    return [one.text for one in result(tally, **marks).questions]


def test_most_support_comes_first_and_of_equals_the_earliest() -> None:
    """Support is of others; whoever asks a question does not weigh in."""
    tally = room((("hoe",), ()), (("wie",), ("wat",)), (("wat",), ()), ((), ("wat", "wie")))
    assert order(tally) == ["wat", "wie", "hoe"]
    assert [one.support for one in result(tally).questions] == [2, 1, 0]


def test_what_is_taken_up_stands_above_what_waits_and_what_is_answered_below() -> None:
    """The presenter's marks come before support."""
    tally = room((("een", "twee", "drie"), ()), (("vier",), ("een",)))
    assert order(tally, een="answered", drie="pinned", vier="active") == ["vier", "drie", "twee", "een"]
    assert [one.state for one in result(tally, een="answered").questions] == [
        "pending",
        "pending",
        "pending",
        "answered",
    ]


def test_the_wall_says_how_many_questions_there_are() -> None:
    """Beyond the most that fit, the last ones are left out and counted."""
    many = MOST_SHOWN + 7
    weights = {f"asked:Vraag {number}": 1 for number in range(many)}
    wall = KINDS["questions"].result(QUESTIONS, Counts(weights, {text: seq for seq, text in enumerate(weights)}, many))
    assert [one.text for one in wall.questions] == [f"Vraag {number}" for number in range(MOST_SHOWN)]
    assert wall.distinct == many


def test_the_longest_questions_are_as_many_as_a_frame_holds() -> None:
    """Emoji of many parts are one character each; every text is told twice."""
    long = ("👩\u200d👩\u200d👧" * 200)[:1_190]
    weights = {f"asked:{long}{number:03}": 1 for number in range(MOST_SHOWN)}
    wall = KINDS["questions"].result(QUESTIONS, Counts(weights, {}, MOST_SHOWN))
    told = sum(2 * len(one.text.encode()) for one in wall.questions)
    assert MOST_BYTES_SHOWN - 10_000 < told <= MOST_BYTES_SHOWN
    assert wall.distinct == MOST_SHOWN


def test_nobody_supports_their_own() -> None:
    """Not even by asking what they supported before."""
    assert refusal(QUESTIONS, f"hoe | wat (+{key_of('wat')})") == ("own_support", {})


def test_support_is_one_per_person_and_can_be_withdrawn() -> None:
    """A ballot holds what a person supports now; nothing at all is a ballot too."""
    tally = room((("wat",), ()), ((), ("wat",)))
    assert refusal(QUESTIONS, f"(+{key_of('wat')} +{key_of('wat')})") == ("answered_twice", {})
    tally.cast("1", check(QUESTIONS, QuestionsAnswer(asked=(), supports=()))[1])
    shown = result(tally)
    assert (shown.questions[0].support, shown.ballots) == (0, 2)


def test_support_for_a_withdrawn_question_is_shown_nowhere() -> None:
    """Counts may hold it; there is nothing to show it with."""
    tally = room((("wat",), ()), ((), ("wat",)))
    tally.cast("0", check(QUESTIONS, QuestionsAnswer(asked=("hoe",)))[1])
    assert [(one.text, one.support) for one in result(tally).questions] == [("hoe", 0)]


@pytest.mark.parametrize(
    ("line", "code", "values"),
    [
        ("a | b | c", "too_many_asked", {"most": 2}),
        ("a | a", "answered_twice", {}),
        ("é" * 201, "text_too_long", {"most": 200}),
    ],
)
def test_what_cannot_be_asked_is_refused(line: str, code: str, values: dict[str, int | str]) -> None:
    """So many questions, of such a length, each once."""
    assert refusal(ask("questions", asked=2), line) == (code, values)


def test_people_go_on_asking() -> None:
    """A deck cannot say that an answer to this kind stays as it is."""
    with pytest.raises(ValidationError, match="change is yes here"):
        ask("questions", change=False)
