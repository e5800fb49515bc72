"""Choice: pick one, or up to n, of the options; not choosing is an answer too where the deck says so."""

from collections.abc import Collection
from typing import Annotated, Literal

from pydantic import Field, model_validator

from klankbord.questions.base import Counts, InvalidAnswer, Kind, Model, QuestionBase, Slug, Weights
from klankbord.questions.item import Item, refuse_twins
from klankbord.questions.line import split
from klankbord.questions.rules import BrokenRule

MOST_OPTIONS = 12  # what can be read from the back of a room
_ABSTAINED = "-"  # not a slug, so no option can have it
_NONE = "(none)"  # an abstention on a line; no id has brackets


class Choice(QuestionBase):
    """A choice of one or several options."""

    items_in = "options"
    least_items = 2

    kind: Literal["choice"] = "choice"
    options: Annotated[tuple[Item, ...], Field(min_length=2, max_length=MOST_OPTIONS)]
    pick: Annotated[int, Field(ge=1, le=MOST_OPTIONS)] = 1
    """The largest number of options one person may pick."""
    shuffle: bool = False
    """Whether each phone shows the options in an order of its own."""
    abstain: bool = False
    """Whether "none of these" is offered."""

    @model_validator(mode="after")
    def _options_differ(self) -> "Choice":
        refuse_twins(self.options, "options")
        if self.pick > len(self.options):
            raise BrokenRule("pick_beyond_options", pick=self.pick, options=len(self.options))
        return self

    def without(self, ids: Collection[str]) -> "Choice":
        """Return the question without these options; nobody can pick more than are left."""
        left = super().without(ids)
        return left.model_copy(update={"pick": min(left.pick, len(left.options))})


class ChoiceAnswer(Model):
    """The picked options, in no order; none at all is abstaining."""

    kind: Literal["choice"] = "choice"
    picks: Annotated[tuple[Slug, ...], Field(max_length=MOST_OPTIONS)]


class OptionCount(Model):
    """How many people picked one option."""

    id: Slug
    count: int


class ChoiceResult(Model):
    """Counts in the order of the deck. A share is `count / ballots`: of people, not of picks."""

    kind: Literal["choice"] = "choice"
    ballots: int
    options: tuple[OptionCount, ...]
    abstained: int


def _check(question: Choice, answer: ChoiceAnswer) -> ChoiceAnswer:
    _refuse_unknown(question, answer.picks)
    if len(set(answer.picks)) != len(answer.picks):
        raise InvalidAnswer("picked_twice")
    if len(answer.picks) > question.pick:
        raise InvalidAnswer("too_many_picks", most=question.pick)
    if not answer.picks and not question.abstain:
        raise InvalidAnswer("nothing_picked")
    return answer


def _refuse_unknown(question: Choice, picks: tuple[str, ...]) -> None:
    known = {option.id for option in question.options}
    for pick in picks:
        if pick not in known:
            raise InvalidAnswer("unknown_option", option=pick)


def _weigh(_question: Choice, answer: ChoiceAnswer) -> Weights:
    return dict.fromkeys(answer.picks or (_ABSTAINED,), 1)


def _result(question: Choice, counts: Counts) -> ChoiceResult:
    return ChoiceResult(
        ballots=counts.ballots,
        options=tuple(OptionCount(id=o.id, count=counts.weights.get(o.id, 0)) for o in question.options),
        abstained=counts.weights.get(_ABSTAINED, 0),
    )


def _read(question: Choice, text: str) -> ChoiceAnswer:
    picks = () if text == _NONE else tuple(split(text, ","))
    _refuse_unknown(question, picks)
    return ChoiceAnswer(picks=picks)


def _write(_question: Choice, answer: ChoiceAnswer) -> str:
    return ", ".join(answer.picks) or _NONE


CHOICE = Kind(
    name="choice",
    question_type=Choice,
    answer_type=ChoiceAnswer,
    result_type=ChoiceResult,
    check=_check,
    weigh=_weigh,
    result=_result,
    read=_read,
    write=_write,
    written="ids of options, such as 'yes' or 'yes, sometimes'; '(none)' abstains",
)
