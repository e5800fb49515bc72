"""The laws that every kind of question keeps."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klankbord.questions import KINDS, Answer, Counts, InvalidAnswer, Question, check, read, write
from tests.questions.cases import CASES, LAW
from tests.questions.tally import Tally

PEOPLE = [f"person {number}" for number in range(6)]

kinds = pytest.mark.parametrize("kind", KINDS)

_PEOPLE = {
    "count",
    "abstained",
    "ballots",
    "n",
    "skipped",
    "first",
    "ranked",
    "givers",
    "more",
    "same",
    "less",
    "support",
}
"""What a number of people is called in a result."""

Votes = list[tuple[str, Answer]]


def votes(data: st.DataObject, kind: str) -> tuple[Question, Votes]:
    """Draw a question, and who answers what in which order; people change their minds."""
    question = data.draw(CASES[kind].questions)
    answers = CASES[kind].answers(question)
    return question, data.draw(st.lists(st.tuples(st.sampled_from(PEOPLE), answers)))


def counted(question: Question, given_votes: Votes, seq: int = 0) -> Counts:
    """Return what votes add up to, taken in this order."""
    tally = Tally(seq)
    for person, answer in given_votes:
        tally.cast(person, check(question, answer)[1])
    return tally.counts


def standing(given_votes: Votes) -> Votes:
    """Return the votes without those that were changed, in the order in which people last changed their minds."""
    last = {person: place for place, (person, _) in enumerate(given_votes)}
    return [vote for place, vote in enumerate(given_votes) if last[vote[0]] == place]


def test_every_kind_is_tried() -> None:
    """A kind without a line in the table of cases has no laws."""
    assert CASES.keys() == KINDS.keys()


@kinds
@LAW
@given(data=st.data())
def test_checking_twice_is_checking_once(kind: str, data: st.DataObject) -> None:
    """An answer as it is kept is an answer that is kept as it is."""
    question = data.draw(CASES[kind].questions)
    for answer in data.draw(st.lists(CASES[kind].answers(question))):
        kept, weights = check(question, answer)
        assert check(question, kept) == (kept, weights)


@kinds
@LAW
@given(data=st.data())
def test_an_answer_is_written_on_one_line_and_read_back(kind: str, data: st.DataObject) -> None:
    """What a sample, and an export, says of an answer is the whole answer."""
    question = data.draw(CASES[kind].questions)
    for answer in data.draw(st.lists(CASES[kind].answers(question))):
        kept, _ = check(question, answer)
        line = write(question, kept)
        assert line == line.strip() != ""
        assert "\n" not in line
        assert read(question, line) == kept


@kinds
@LAW
@given(text=st.text(st.sampled_from('ab01 ,;>|/\\"→-()'), max_size=12) | st.text(max_size=12))
def test_a_line_is_an_answer_or_is_refused(kind: str, text: str) -> None:
    """Whatever is written, nothing but a refusal comes of it, or an answer that is kept as it is."""
    question = CASES[kind].example
    with suppress(InvalidAnswer):
        answer = read(question, text)
        assert check(question, answer)[0] == answer


@kinds
@LAW
@given(data=st.data())
def test_a_ballot_weighs_whole_positive_numbers(kind: str, data: st.DataObject) -> None:
    """Every accepted answer adds something, to buckets that have a name."""
    question = data.draw(CASES[kind].questions)
    for answer in data.draw(st.lists(CASES[kind].answers(question))):
        _, weights = check(question, answer)
        assert weights
        for bucket, weight in weights.items():
            assert bucket
            assert type(weight) is int
            assert weight > 0


@kinds
@LAW
@given(data=st.data())
def test_changing_a_ballot_leaves_no_trace_of_the_first(kind: str, data: st.DataObject) -> None:
    """Counts know what people say now; what they said before weighs nothing and is in no bucket."""
    question, given_votes = votes(data, kind)
    changed, at_once = counted(question, given_votes), counted(question, standing(given_votes))
    assert changed.weights == at_once.weights
    assert changed.first.keys() == changed.weights.keys()
    assert changed.ballots == at_once.ballots


@kinds
@LAW
@given(data=st.data())
def test_the_order_of_arrival_weighs_nothing(kind: str, data: st.DataObject) -> None:
    """Ballots that arrive in another order give the same weights; only which came first differs."""
    question, given_votes = votes(data, kind)
    ballots = standing(given_votes)
    shuffled = data.draw(st.permutations(ballots))
    one, other = counted(question, ballots), counted(question, shuffled)
    assert (one.weights, one.ballots) == (other.weights, other.ballots)


@kinds
@LAW
@given(data=st.data())
def test_a_bucket_is_as_old_as_the_ballot_that_last_raised_it_from_zero(kind: str, data: st.DataObject) -> None:
    """Where nobody changes, `first` is the seq of the earliest ballot in each bucket."""
    question, given_votes = votes(data, kind)
    ballots = standing(given_votes)
    earliest: dict[str, int] = {}
    for seq, (_, answer) in enumerate(ballots, 1):
        for bucket in check(question, answer)[1]:
            earliest.setdefault(bucket, seq)
    assert counted(question, ballots).first == earliest


@kinds
@LAW
@given(data=st.data())
def test_counts_of_two_sets_of_people_merge(kind: str, data: st.DataObject) -> None:
    """What two groups answered adds up to what all of them answered."""
    question, given_votes = votes(data, kind)
    ballots = standing(given_votes)
    cut = data.draw(st.integers(0, len(ballots)))
    together = counted(question, ballots)
    early, late = counted(question, ballots[:cut]), counted(question, ballots[cut:], seq=cut)
    assert early.plus(late) == late.plus(early) == together
    assert together.plus(Counts()) == together


@kinds
@LAW
@given(data=st.data())
def test_a_result_never_claims_more_people_than_answered(kind: str, data: st.DataObject) -> None:
    """No number of people in a result is above the number of ballots."""
    question, given_votes = votes(data, kind)
    counts = counted(question, given_votes)
    result = KINDS[kind].result(question, counts).model_dump()
    assert result.get("ballots", counts.ballots) == counts.ballots
    assert all(0 <= number <= counts.ballots for number in people_in(result))


@kinds
@LAW
@given(data=st.data())
def test_equal_counts_give_equal_results(kind: str, data: st.DataObject) -> None:
    """A result depends on the counts, not on the order in which a store hands its buckets over."""
    question, given_votes = votes(data, kind)
    counts = counted(question, given_votes)
    shuffled = Counts(
        dict(data.draw(st.permutations(list(counts.weights.items())))),
        dict(data.draw(st.permutations(list(counts.first.items())))),
        counts.ballots,
    )
    assert KINDS[kind].result(question, counts) == KINDS[kind].result(question, shuffled)


def people_in(value: object) -> Iterator[int]:
    """Every number of people in a result, by the names that results give it."""
    if isinstance(value, dict):
        fields: dict[str, Any] = value
        for name, inner in fields.items():
            if name in _PEOPLE and isinstance(inner, int):
                yield inner
            else:
                yield from people_in(inner)
    elif isinstance(value, tuple | list):
        for inner in value:
            yield from people_in(inner)
