"""Scale: one or more statements, each on the same few steps. Skipping a statement is an answer; missing it is not."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from klankbord.questions.base import Counts, InvalidAnswer, Kind, Model, QuestionBase, Slug, Text, Weights
from klankbord.questions.item import Item, refuse_twins
from klankbord.questions.line import named, number, unnamed
from klankbord.questions.steps import median

MOST_STATEMENTS = 10
FEWEST_STEPS, MOST_STEPS = 3, 11
_SKIPPED = "skip"


class Scale(QuestionBase):
    """Statements to place on a scale."""

    items_in = "statements"

    kind: Literal["scale"] = "scale"
    statements: Annotated[tuple[Item, ...], Field(min_length=1, max_length=MOST_STATEMENTS)]
    steps: Annotated[int, Field(ge=FEWEST_STEPS, le=MOST_STEPS)] = 5
    """How many steps there are; they are numbered from 1."""
    low: Text
    """What the first step means."""
    high: Text
    """What the last step means."""

    @model_validator(mode="after")
    def _statements_differ(self) -> "Scale":
        refuse_twins(self.statements, "statements")
        return self


class Step(Model):
    """Where one person places one statement."""

    statement: Slug
    step: Annotated[int, Field(ge=1, le=MOST_STEPS)] | None
    """None where the person skips it."""


class ScaleAnswer(Model):
    """Every statement, placed or skipped."""

    kind: Literal["scale"] = "scale"
    steps: Annotated[tuple[Step, ...], Field(max_length=MOST_STATEMENTS)]


class StatementResult(Model):
    """How the room places one statement."""

    id: Slug
    counts: tuple[int, ...]
    """People on each step, from the first to the last."""
    n: int
    """People who placed it."""
    skipped: int
    median: float | None
    mean: float | None
    """Shown on request only: the steps of a scale are an order, not a measure."""


class ScaleResult(Model):
    """The statements in the order of the deck."""

    kind: Literal["scale"] = "scale"
    ballots: int
    statements: tuple[StatementResult, ...]


def _check(question: Scale, answer: ScaleAnswer) -> ScaleAnswer:
    given = {step.statement: step for step in answer.steps}
    known = [statement.id for statement in question.statements]
    for id_ in given:
        if id_ not in known:
            raise InvalidAnswer("unknown_item", item=id_)
    if len(given) != len(answer.steps):
        raise InvalidAnswer("answered_twice")
    if any(step.step is not None and step.step > question.steps for step in answer.steps):
        raise InvalidAnswer("beyond_scale", most=question.steps)
    if any(id_ not in given for id_ in known):
        raise InvalidAnswer("not_complete")
    if all(step.step is None for step in answer.steps):
        raise InvalidAnswer("nothing_placed")
    return ScaleAnswer(steps=tuple(given[id_] for id_ in known))


def _weigh(_question: Scale, answer: ScaleAnswer) -> Weights:
    return {f"{step.statement}:{step.step if step.step is not None else _SKIPPED}": 1 for step in answer.steps}


def _result(question: Scale, counts: Counts) -> ScaleResult:
    return ScaleResult(
        ballots=counts.ballots, statements=tuple(_statement(question, item.id, counts) for item in question.statements)
    )


def _statement(question: Scale, id_: str, counts: Counts) -> StatementResult:
    on_steps = tuple(counts.weights.get(f"{id_}:{step}", 0) for step in range(1, question.steps + 1))
    n = sum(on_steps)
    return StatementResult(
        id=id_,
        counts=on_steps,
        n=n,
        skipped=counts.weights.get(f"{id_}:{_SKIPPED}", 0),
        median=median(on_steps, 1),
        mean=sum(step * count for step, count in enumerate(on_steps, 1)) / n if n else None,
    )


def _read(question: Scale, text: str) -> ScaleAnswer:
    steps = (
        Step(statement=id_, step=None if value == _SKIPPED else number(value))
        for id_, value in named(text, question.statements)
    )
    return ScaleAnswer(steps=tuple(steps))


def _write(question: Scale, answer: ScaleAnswer) -> str:
    steps = ((step.statement, str(step.step or _SKIPPED)) for step in answer.steps)
    return unnamed(steps, question.statements)


SCALE = Kind(
    name="scale",
    question_type=Scale,
    answer_type=ScaleAnswer,
    result_type=ScaleResult,
    check=_check,
    weigh=_weigh,
    result=_result,
    read=_read,
    write=_write,
    written="a step or 'skip' for each statement, such as 'a 4, b skip'; of a single statement its id is left out",
)
