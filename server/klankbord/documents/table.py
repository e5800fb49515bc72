"""Tables: what a document says in rows and columns, and the picture that can be drawn of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

Cell = str | int | float | None
"""What stands in one place of a table; None where nothing does."""

Shape = Literal["bars", "columns", "stack", "dots"]
"""One bar a row; upright bars that stand for places on a line; bars of several parts; dots between two axes."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something to know beside a table."""

    label: str
    value: Cell


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what it is called, whether its numbers are shares of 1, and whether it is there in a narrow place."""

    label: str
    share: bool = False
    narrow: bool = True


@dataclass(frozen=True, slots=True)
class Picture:
    """Which part of a table is drawn, and how."""

    shape: Shape
    labels: int
    """The column with the names of the rows; of dots, that with how far to the right they are."""
    values: tuple[int, ...]
    """The columns with what is drawn; of dots, that with how high they are."""
    rows: int
    """How many rows, from the first."""
    end: int | None = None
    """Where the scale ends, when that is known; it begins at 0."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under columns."""

    title: str
    columns: tuple[Column, ...]
    rows: Sequence[tuple[Cell, ...]]
    """Each with a cell for every column."""
    picture: Picture | None = None
    singly: bool = False
    """Whether it has one by one what another table or its picture adds up: to count with, and not to read."""


def narrowed(table: Table) -> Table:
    """Return a table that nothing is drawn of without the columns for which there is no room on paper."""
    kept = [at for at, column in enumerate(table.columns) if column.narrow]
    rows = [tuple(row[at] for at in kept) for row in table.rows]
    return replace(table, columns=tuple(table.columns[at] for at in kept), rows=rows)
