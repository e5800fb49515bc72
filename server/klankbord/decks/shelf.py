"""The decks at hand: those that ship with Klankbord, and those in a folder of the operator and the folders in it."""

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from klankbord.decks.deck import Deck
from klankbord.decks.parser import parse_deck
from klankbord.decks.problem import DeckError, Problem
from klankbord.decks.sentences import Said, said

MOST_FILES = 500
"""The most decks that are read from a folder."""

MOST_BYTES = 4_000_000
"""The largest file that is read; it holds the longest deck in any script."""

_SUFFIX = ".md"
_NO_DECK = frozenset({"README.md"})


@dataclass(frozen=True, slots=True)
class Entry:
    """A deck on the shelf, or a file that would be one but for its problems."""

    name: str
    """The name of the file without `.md`: the id of the deck."""
    deck: Deck | None
    problems: tuple[Problem, ...]
    """Empty exactly when there is a deck."""
    builtin: bool
    team: str | None = None
    """The name of the folder that it lies in within the operator's: that of the team whose it is. None is everybody."""

    @property
    def label(self) -> str:
        """Its name, behind that of its folder: for whoever looks for the file."""
        return self.name if self.team is None else f"{self.team}/{self.name}"


Sees = Callable[[str | None], bool]
"""Whether somebody gets to see the decks of a team, by its name; None stands for those of everybody."""


def everything(_team: str | None) -> bool:
    """See the decks of every team."""
    return True


class Shelf:
    """Built-in decks and, where given, those of a folder, read anew whenever somebody looks.

    A deck of the folder takes the place of a built-in one with the same name. A folder in the folder has the decks of
    the team that is called like it. Nobody sees two decks of one name: the later is a file with a problem.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder

    def refuse_missing(self) -> None:
        """Return where the folder can be read, or where there is none to read; else raise `OSError`."""
        if self._folder is not None:
            next(self._folder.iterdir(), None)

    def decks(self, sees: Sees = everything) -> list[Entry]:
        """Return the decks that somebody sees: those of teams, those of the folder, the built-in ones; each by name.

        What cannot be read is an entry with problems.
        """
        own = list(_own(self._folder)) if self._folder is not None else []
        taken = {entry.name for entry in own}
        builtin = [entry for entry in _builtin() if entry.name not in taken]
        return [*self._of_teams(sees, taken | {entry.name for entry in builtin}), *own, *builtin]

    def entry(self, name: str, sees: Sees = everything) -> Entry | None:
        """Return one deck that somebody sees, or none where nothing has this name."""
        named = [entry for entry in self.decks(sees) if entry.name == name]
        return next((entry for entry in named if entry.deck is not None), named[0] if named else None)

    def teams(self) -> tuple[str, ...]:
        """Return the names of the teams that have a folder with decks, whether or not there are such teams."""
        return tuple(team for team, _ in _folders(self._folder))

    def _of_teams(self, sees: Sees, taken: set[str]) -> Iterator[Entry]:
        for team, folder in _folders(self._folder):
            for entry in _own(folder) if sees(team) else ():
                again = entry.name in taken
                taken.add(entry.name)
                once = _broken(entry.name, said("name_taken"), 0, builtin=False) if again else entry
                yield replace(once, team=team)


def _builtin() -> list[Entry]:
    folder = files("klankbord.decks") / "builtin"
    found = sorted(file.name for file in folder.iterdir() if file.name.endswith(_SUFFIX))
    return [_read(folder / name, name, builtin=True) for name in found]


def _folders(folder: Path | None) -> list[tuple[str, Path]]:
    """Return the folders with decks in it, each with the name of its team, whichever way a disk writes an é."""
    if folder is None:
        return []
    try:
        found = sorted(path for path in folder.iterdir() if path.is_dir() and not path.name.startswith("."))
    except OSError:
        return []  # the folder itself is an entry that says so
    return [(unicodedata.normalize("NFC", path.name), path) for path in found if _has_decks(path)]


def _has_decks(folder: Path) -> bool:
    try:
        return any(map(_is_deck, folder.iterdir()))
    except OSError:
        return True  # it becomes an entry that says so


def _own(folder: Path) -> Iterator[Entry]:
    try:
        paths = sorted(path for path in folder.iterdir() if _is_deck(path))
    except OSError as error:
        yield _broken(str(folder), said("folder_unreadable", why=str(error.strerror)), builtin=False)
        return
    for path in paths[:MOST_FILES]:
        yield _read(path, path.name, builtin=False)
    if len(paths) > MOST_FILES:
        yield _broken(str(folder), said("too_many_decks", found=len(paths), most=MOST_FILES), builtin=False)


def _is_deck(path: Path) -> bool:
    hidden = path.name.startswith(".")
    return path.suffix == _SUFFIX and not hidden and path.name not in _NO_DECK and path.is_file()


def _read(file: Traversable, file_name: str, *, builtin: bool) -> Entry:
    name = file_name.removesuffix(_SUFFIX)
    try:
        with file.open("rb") as opened:
            content = opened.read(MOST_BYTES + 1)
    except OSError as error:
        return _broken(name, said("unreadable", why=str(error.strerror)), builtin=builtin)
    if len(content) > MOST_BYTES:
        return _broken(name, said("too_large", most=MOST_BYTES), builtin=builtin)
    try:
        return Entry(name, parse_deck(content.decode(), name), (), builtin)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return _broken(name, said("no_utf8"), line, builtin=builtin)
    except DeckError as error:
        return Entry(name, None, error.problems, builtin)


def _broken(name: str, sentence: Said, line: int = 1, *, builtin: bool) -> Entry:
    return Entry(name, None, (Problem(line, None, (sentence,)),), builtin)
