"""A scale, in tables: how many people placed each statement on each step."""

from klankbord.documents.kinds.account import Account
from klankbord.documents.phrases import Phrases
from klankbord.documents.table import Cell, Column, Picture, Table
from klankbord.questions.scale import Scale, ScaleAnswer, ScaleResult


def _tables(question: Scale, result: ScaleResult, say: Phrases) -> tuple[Table, ...]:
    labels = {statement.id: say.of(statement.label) for statement in question.statements}
    behind = ("placed", "skipped", "median", "mean")
    columns = (say("statement"), *_steps(question, say), *map(say, behind))
    rows: list[tuple[Cell, ...]] = [
        (labels[one.id], *one.counts, one.n, one.skipped, one.median, one.mean) for one in result.statements
    ]
    picture = Picture("stack", 0, tuple(range(1, question.steps + 1)), len(rows))
    return (Table(say("statements"), tuple(map(Column, columns)), rows, picture),)


def _steps(question: Scale, say: Phrases) -> list[str]:
    steps = [str(step) for step in range(1, question.steps + 1)]
    steps[0] += f" – {say.of(question.low)}"
    steps[-1] += f" – {say.of(question.high)}"
    return steps


def _columns(question: Scale, say: Phrases) -> tuple[str, ...]:
    return tuple(say.of(statement.label) for statement in question.statements)


def _cells(question: Scale, answer: ScaleAnswer, say: Phrases) -> tuple[Cell, ...]:
    placed = {step.statement: step.step for step in answer.steps}
    return tuple(
        (placed[statement.id] or say("skipped one")) if statement.id in placed else None
        for statement in question.statements
    )


SCALE = Account(_tables, _columns, _cells)
