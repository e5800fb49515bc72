"""What is wrong with a deck file, and where, for the person who wrote it."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from klankbord.decks.sentences import Said, said

MOST_PROBLEMS = 100
"""In a file with more, reading stops: nobody mends so many at once, and looking on would cost time."""

_MOST_QUOTED = 60


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake: where it is, and what was expected there."""

    line: int
    """Counted from 1, as editors do."""
    column: int | None
    """Counted from 1 in characters; none where the whole line is meant."""
    said: tuple[Said, ...]

    @property
    def message(self) -> str:
        """What was expected, in English."""
        return " ".join(map(str, self.said))

    def __str__(self) -> str:
        place = f"line {self.line}" if self.column is None else f"line {self.line}, column {self.column}"
        return f"{place}: {self.message}"


class DeckError(ValueError):
    """A file that is not a deck. `problems` has every mistake found in it, in the order of the lines."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


class TooManyProblems(Exception):
    """There are more than `MOST_PROBLEMS`."""


class Problems:
    """The mistakes found so far."""

    def __init__(self) -> None:
        self._found: set[Problem] = set()

    def add(self, line: int, *sentences: Said, column: int | None = None) -> None:
        """Remember a mistake; the same one is told once. Raises `TooManyProblems`."""
        if len(self._found) == MOST_PROBLEMS:
            self._found.add(Problem(line, None, (said("too_many_problems"),)))
            raise TooManyProblems
        self._found.add(Problem(line, column, sentences))

    def __len__(self) -> int:
        return len(self._found)

    def told(self) -> tuple[Problem, ...]:
        """Return the mistakes in the order of their lines."""
        return tuple(sorted(self._found, key=lambda found: (found.line, found.column or 0, found.message)))


def cut(text: str) -> str:
    """Return what was written, and no more of it than fits in a sentence."""
    return text if len(text) <= _MOST_QUOTED else text[:_MOST_QUOTED] + "…"


def meant(written: str, known: Iterable[str], otherwise: Said | None = None) -> tuple[Said, ...]:
    """Return the sentence with the known word nearest to `written`, or where there is none, the other one."""
    near = get_close_matches(written[:_MOST_QUOTED].casefold(), list(known), n=1)
    if near:
        return (said("meant", word=near[0]),)
    return (otherwise,) if otherwise else ()


def again(what: str, first: int) -> Said:
    """Return the sentence about something that has its place once."""
    return said("again", key=cut(what), first=first)
