"""What organisers laid over a room, in tables: notes, labels and threads, each with what it is beside."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from klankbord.documents.minutes import Beside, Note, Overlay, Thread
from klankbord.documents.phrases import Phrases
from klankbord.documents.table import Cell, Column, Picture, Table
from klankbord.rooms.disclosure import countable

_WHERE = ("about", "number", "prompt", "round", "person")
_LEFT_OUT = ("about", "prompt", "changed on")
"""Columns that are not on paper, which is narrow: the number of the question says it too."""


@dataclass(frozen=True, slots=True)
class Known:
    """A slide as the report of its room has it."""

    number: int | None
    """None of what asks nothing."""
    prompt: str
    people: Mapping[int, int]
    """The number within the question of everybody who answered it."""


def margin(overlay: Overlay, known: Mapping[str, Known], say: Phrases) -> tuple[Table, ...]:
    """Return what was laid over a room, everything of it; without tables in which nothing would be."""
    tables = (_notes(overlay, known, say), _labels(overlay, known, say), *_threads(overlay, known, say))
    return tuple(table for table in tables if table.rows)


def told_to_others(threads: Sequence[Thread], say: Phrases) -> Table | None:
    """Return the threads of a question as they may stand before others: how many people are in each, and no words.

    Those of fewer than five people are left out, and those that leave fewer than five over, as in a link to the room.
    """
    rows = [(one.name, one.people) for one in threads if countable(one.people, one.of)]
    columns = (Column(say("thread")), Column(say("people in it")))
    return Table(say("threads"), columns, rows, Picture("bars", 0, (1,), len(rows))) if rows else None


def _where(beside: Beside, known: Mapping[str, Known], say: Phrases) -> tuple[Cell, ...]:
    """Return the cells that say what something is beside."""
    question = known.get(beside.question or "")
    if question is None:
        return (say("room"), None, None, None, None)
    if beside.voter is None:
        return (say("question"), question.number, question.prompt, None, None)
    return (say("answer"), question.number, question.prompt, beside.round, question.people[beside.voter])


def _notes(overlay: Overlay, known: Mapping[str, Known], say: Phrases) -> Table:
    rows = [
        (*_where(one.beside, known, say), one.beside.text, one.text, one.author, *_moments(one, say))
        for one in overlay.notes
    ]
    return _table("notes", (*_WHERE, "answer", "note", "author", "written on", "changed on"), rows, say)


def _moments(note: Note, say: Phrases) -> tuple[str, str]:
    return say.moment(note.created), say.moment(note.changed)


def _labels(overlay: Overlay, known: Mapping[str, Known], say: Phrases) -> Table:
    rows = [(name, *_where(beside, known, say), beside.text) for name, beside in overlay.labels]
    return _table("labels", ("label", *_WHERE, "answer"), rows, say)


def _threads(overlay: Overlay, known: Mapping[str, Known], say: Phrases) -> tuple[Table, Table]:
    counts: list[tuple[Cell, ...]] = []
    quotes: list[tuple[Cell, ...]] = []
    for thread in overlay.threads:
        _, number, prompt, *_ = _where(Beside(thread.question), known, say)
        counts.append((number, prompt, thread.name, len(thread.quotes), thread.people, thread.of, thread.memo))
        quotes += [(*_where(quote, known, say)[1:], thread.name, quote.text) for quote in thread.quotes]
    columns = ("number", "prompt", "thread", "answers in it", "people in it", "people who wrote", "memo")
    return _table("threads", columns, counts, say), _table("quotes", (*_WHERE[1:], "thread", "quote"), quotes, say)


def _table(title: str, columns: Sequence[str], rows: Sequence[tuple[Cell, ...]], say: Phrases) -> Table:
    return Table(say(title), tuple(Column(say(column), narrow=column not in _LEFT_OUT) for column in columns), rows)
