"""Questions from the room, in a table: what was asked, its support, and what became of it."""

from klankbord.documents.kinds.account import Account, padded
from klankbord.documents.phrases import Phrases
from klankbord.documents.table import Cell, Column, Table
from klankbord.questions.questions import Questions, QuestionsAnswer, QuestionsResult


def _tables(_question: Questions, result: QuestionsResult, say: Phrases) -> tuple[Table, ...]:
    columns = (say("asked"), say("support"), say("what became of it"))
    rows = [(one.text, one.support, say(f"question {one.state}")) for one in result.questions]
    return (Table(say("questions"), tuple(map(Column, columns)), rows),)


def _columns(question: Questions, say: Phrases) -> tuple[str, ...]:
    return (*(say("question n", n=number) for number in range(1, question.asked + 1)), say("supports"))


def _cells(question: Questions, answer: QuestionsAnswer, _say: Phrases) -> tuple[Cell, ...]:
    return (*padded(answer.asked, question.asked), len(answer.supports))


QUESTIONS = Account(_tables, _columns, _cells)
