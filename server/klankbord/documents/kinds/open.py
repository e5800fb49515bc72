"""Open answers, in tables: what people wrote, and the groups that a presenter made."""

from klankbord.documents.kinds.account import Account
from klankbord.documents.phrases import Phrases
from klankbord.documents.table import Cell, Column, Picture, Table
from klankbord.questions.open import Open, OpenAnswer, OpenResult


def _tables(question: Open, result: OpenResult, say: Phrases) -> tuple[Table, ...]:
    return (_cards(question, result, say), *((_groups(result, say),) if result.groups else ()))


def _cards(question: Open, result: OpenResult, say: Phrases) -> Table:
    columns = [*map(Column, _fields(question, say)), Column(say("people"))]
    if question.support:
        columns.append(Column(say("support")))
    if result.groups:
        columns.append(Column(say("group")))
    rows: list[tuple[Cell, ...]] = [
        (
            *card.texts,
            card.count,
            *((card.support,) if question.support else ()),
            *((card.group,) if result.groups else ()),
        )
        for card in result.cards
    ]
    return Table(say("answers"), tuple(columns), rows)


def _groups(result: OpenResult, say: Phrases) -> Table:
    columns = Column(say("group")), Column(say("people")), Column(say("different answers"))
    rows = [(group.name, group.count, group.cards) for group in result.groups]
    return Table(say("groups"), columns, rows, Picture("bars", 0, (1,), len(rows)))


def _fields(question: Open, say: Phrases) -> tuple[str, ...]:
    return tuple(say.of(field.label) for field in question.fields) or (say("answer"),)


def _columns(question: Open, say: Phrases) -> tuple[str, ...]:
    return (*_fields(question, say), say("supports")) if question.support else _fields(question, say)


def _cells(question: Open, answer: OpenAnswer, _say: Phrases) -> tuple[Cell, ...]:
    texts = tuple(text or None for text in answer.texts)
    return (*texts, len(answer.supports)) if question.support else texts


OPEN = Account(_tables, _columns, _cells)
