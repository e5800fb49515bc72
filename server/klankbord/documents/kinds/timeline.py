"""A timeline, in a table: every moment in its place."""

from klankbord.documents.kinds.account import Account, padded
from klankbord.documents.phrases import Phrases
from klankbord.documents.table import Cell, Column, Table
from klankbord.questions.timeline import Timeline, TimelineAnswer, TimelineResult


def _tables(question: Timeline, result: TimelineResult, say: Phrases) -> tuple[Table, ...]:
    columns = (
        say("line", low=say.of(question.start), high=say.of(question.end)),
        say("side"),
        say("moment"),
        say("people"),
    )
    sides = _sides(question, say)
    rows = [(moment.at, sides[moment.side], moment.text, moment.count) for moment in result.moments]
    return (Table(say("moments"), tuple(map(Column, columns)), rows),)


def _sides(question: Timeline, say: Phrases) -> dict[str, str]:
    return {"above": say.of(question.above), "below": say.of(question.below)}


def _columns(question: Timeline, say: Phrases) -> tuple[str, ...]:
    parts = [say(part) for part in ("place", "side", "moment")]
    return tuple(say("moment n", n=n, what=part) for n in range(1, question.moments + 1) for part in parts)


def _cells(question: Timeline, answer: TimelineAnswer, say: Phrases) -> tuple[Cell, ...]:
    sides = _sides(question, say)
    told = tuple(cell for moment in answer.moments for cell in (moment.at, sides[moment.side], moment.text))
    return padded(told, 3 * question.moments)


TIMELINE = Account(_tables, _columns, _cells)
