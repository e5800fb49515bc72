"""Choice, in tables: how many people picked each option."""

from klankbord.documents.kinds.account import Account
from klankbord.documents.phrases import Phrases
from klankbord.documents.table import Cell, Column, Picture, Table
from klankbord.questions.choice import Choice, ChoiceAnswer, ChoiceResult


def _tables(question: Choice, result: ChoiceResult, say: Phrases) -> tuple[Table, ...]:
    labels = {option.id: say.of(option.label) for option in question.options}
    counts = [(labels[option.id], option.count) for option in result.options]
    if question.abstain:
        counts.append((say("none of these"), result.abstained))
    rows = [(label, count, count / result.ballots if result.ballots else None) for label, count in counts]
    columns = (Column(say("option")), Column(say("people")), Column(say("share of people"), share=True))
    return (Table(say("options"), columns, rows, Picture("bars", 0, (1,), len(rows))),)


def _columns(question: Choice, say: Phrases) -> tuple[str, ...]:
    picked = tuple(say.of(option.label) for option in question.options)
    return (*picked, say("none of these")) if question.abstain else picked


def _cells(question: Choice, answer: ChoiceAnswer, _say: Phrases) -> tuple[Cell, ...]:
    picked = tuple(int(option.id in answer.picks) for option in question.options)
    return (*picked, int(not answer.picks)) if question.abstain else picked


CHOICE = Account(_tables, _columns, _cells)
