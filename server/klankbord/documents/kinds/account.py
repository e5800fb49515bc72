"""What a document needs to know of a kind of question, whatever kind it is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from klankbord.documents.phrases import Phrases
from klankbord.documents.table import Cell, Table
from klankbord.questions import Model, QuestionBase

Q = TypeVar("Q", bound=QuestionBase)
A = TypeVar("A", bound=Model)
R = TypeVar("R", bound=Model)


@dataclass(frozen=True, slots=True)
class Account(Generic[Q, A, R]):
    """How the results and the answers of a kind are told in tables."""

    tables: Callable[[Q, R, Phrases], tuple[Table, ...]]
    """Return what the result says; the first table is what a slide has room for."""
    columns: Callable[[Q, Phrases], tuple[str, ...]]
    """Return what the parts of an answer are called."""
    cells: Callable[[Q, A, Phrases], tuple[Cell, ...]]
    """Return the parts of an answer, one for each of the columns; None where a person left one out."""


AnyAccount = Account[Any, Any, Any]


def padded(cells: tuple[Cell, ...], length: int) -> tuple[Cell, ...]:
    """Return so many cells, those that are not there empty."""
    return cells + (None,) * (length - len(cells))
