"""Word lists: what a presenter may want to read before the room does.

A list never takes an answer away. It makes one wait, where the presenter chose that, and says so to the room.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from klankbord.words.key import merge_key
from klankbord.words.text import clean, graphemes

LANGUAGES = ("nl", "en")
"""There is one list for each; a word of either flags an answer in any language."""

MOST_WORDS = 5_000
MOST_BYTES = 200_000
LONGEST = 40
"""So many words, bytes and graphemes of a word a list has at most."""

_ENDING = ".txt"
_BETWEEN = re.compile(r"[\W_]+")


class WordListError(ValueError):
    """A list that cannot be used. The message is one sentence that names the file, and the line where there is one."""


class WordLists:
    """The words of all lists. An answer is flagged where one of its words is among them, whole and in any spelling
    that the cloud takes for the same: *Sukkel!* is *sukkel*, and *sukkelen* is not.
    """

    def __init__(self, words: Iterable[str] = ()) -> None:
        self._keys = frozenset(merge_key(clean(word)) for word in words)
        self._known = lru_cache(maxsize=8_192)(self._look)  # the same answers are looked at for every picture

    def flag(self, text: str) -> bool:
        """Return whether a word of the lists is in `text`."""
        return self._known(text)

    def _look(self, text: str) -> bool:
        short = graphemes(text) <= LONGEST  # "e mail" is "email": a short answer may be one word with a space in it
        whole = (text,) if short else ()
        return any(merge_key(token) in self._keys for token in (*whole, *text.split(), *_BETWEEN.split(text)))


@cache
def built_in_lists() -> WordLists:
    """Return the lists that come with Klankbord."""
    return WordLists(word for language in LANGUAGES for word in _words(_built_in(language)))


def read_lists(folder: Path | None) -> WordLists:
    """Return the lists of `folder`; of a language it has none for, the built-in one. Raises `WordListError`."""
    if folder is None:
        return built_in_lists()
    try:
        found = {path.name: path for path in folder.iterdir() if path.suffix == _ENDING}
    except OSError as error:
        raise WordListError(f"The folder with word lists, {folder}, cannot be read: {error.strerror}.") from None
    names = [language + _ENDING for language in LANGUAGES]
    if unknown := sorted(found.keys() - set(names)):
        raise WordListError(f"{folder / unknown[0]} is not read: a word list is called {' or '.join(names)}.")
    if not found:
        raise WordListError(f"The folder with word lists, {folder}, has neither {' nor '.join(names)}.")
    return WordLists(
        word
        for language, name in zip(LANGUAGES, names, strict=True)
        for word in _words(found.get(name) or _built_in(language))
    )


def _built_in(language: str) -> Traversable:
    return files("klankbord.words") / "lists" / f"{language}{_ENDING}"


def _words(file: Traversable) -> Iterator[str]:
    """Yield the words of a file: one a line, without comments, which begin with `#`."""
    number = 0
    for line, text in enumerate(_text(file).splitlines(), 1):
        word = clean(text)
        if not word or word.startswith("#"):
            continue
        number += 1
        if number > MOST_WORDS:
            raise WordListError(f"{file} has more than {MOST_WORDS:,} words.")
        if " " in word or graphemes(word) > LONGEST:
            raise WordListError(f"{file}, line {line}: write one word a line, of at most {LONGEST} characters.")
        yield word


def _text(file: Traversable) -> str:
    try:
        with file.open("rb") as opened:
            content = opened.read(MOST_BYTES + 1)
    except OSError as error:
        raise WordListError(f"{file} cannot be read: {error.strerror}.") from None
    if len(content) > MOST_BYTES:
        raise WordListError(f"{file} is larger than {MOST_BYTES:,} bytes.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise WordListError(f"{file}, line {line}: something is not UTF-8; save the file as UTF-8.") from None
