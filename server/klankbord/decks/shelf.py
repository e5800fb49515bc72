"""The decks at hand: those that ship with Klankbord, and those in a folder of the operator."""

from collections.abc import Iterator
from dataclasses import dataclass
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


class Shelf:
    """Built-in decks and, where given, those of a folder, read anew whenever somebody looks.

    A deck of the folder takes the place of a built-in one with the same name.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder

    def refuse_missing(self) -> None:
        """Return where the folder can be read, or where there is none to read; else raise `OSError`."""
        if self._folder is not None:
            next(self._folder.iterdir(), None)

    def decks(self) -> list[Entry]:
        """Return every deck by name, those of the folder first. What cannot be read is an entry with problems."""
        own = list(_own(self._folder)) if self._folder is not None else []
        taken = {entry.name for entry in own}
        builtin = [entry for entry in _builtin() if entry.name not in taken]
        return own + builtin

    def entry(self, name: str) -> Entry | None:
        """Return one deck, or none where nothing has this name."""
        return next((entry for entry in self.decks() if entry.name == name), None)


def _builtin() -> list[Entry]:
    folder = files("klankbord.decks") / "builtin"
    found = sorted(file.name for file in folder.iterdir() if file.name.endswith(_SUFFIX))
    return [_read(folder / name, name, builtin=True) for name in found]


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
