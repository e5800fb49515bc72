"""A word cloud, in tables: every word and how many people gave it."""

from klankbord.documents.kinds.account import Account, padded
from klankbord.documents.phrases import Phrases
from klankbord.documents.table import Cell, Column, Picture, Table
from klankbord.questions.cloud import Cloud, CloudAnswer, CloudResult

MOST_DRAWN = 20
"""Words in a chart; the table beside it has all of them."""


def _tables(_question: Cloud, result: CloudResult, say: Phrases) -> tuple[Table, ...]:
    rows = [(word.label, word.count) for word in result.words]
    picture = Picture("bars", 0, (1,), min(len(rows), MOST_DRAWN))
    return (Table(say("words"), (Column(say("word")), Column(say("people"))), rows, picture),)


def _columns(question: Cloud, say: Phrases) -> tuple[str, ...]:
    return tuple(say("word n", n=number) for number in range(1, question.entries + 1))


def _cells(question: Cloud, answer: CloudAnswer, _say: Phrases) -> tuple[Cell, ...]:
    return padded(answer.words, question.entries)


CLOUD = Account(_tables, _columns, _cells)
