"""Texts in the languages of a deck, and ids."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from pydantic import TypeAdapter, ValidationError

from klankbord.decks.entries import Entry
from klankbord.decks.outline import Block, Line, by_title
from klankbord.decks.problem import Problems, cut
from klankbord.decks.sentences import said
from klankbord.questions.base import Slug

Languages = tuple[str, ...]
"""What a deck is written in, the original first; empty while its title is not known, and then any will do."""

Found = dict[str, tuple[str, int]]
"""Language → the text, and the line it stands on."""

_SLUG: TypeAdapter[str] = TypeAdapter(Slug)
_LANGUAGE = re.compile(r"[a-z]{2}")
_ESCAPED = re.compile(r"^\\(\\*#)", re.MULTILINE)
_TO_ESCAPE = re.compile(r"^(\\*#)", re.MULTILINE)


def is_language(key: str) -> bool:
    """Return whether `key` can be the code of a language. Settings have longer names."""
    return _LANGUAGE.fullmatch(key) is not None


def read_text(entries: Iterable[Entry], languages: Languages, what: str, line: int, problems: Problems) -> Found:
    """Return a text written as one `nl: …` a language; nothing where it has problems."""
    before = len(problems)
    found: Found = {}
    for entry in entries:
        refuse_nested(entry, problems)
        if not is_language(entry.key):
            problems.add(entry.line, said("no_language", key=cut(entry.key)))
        elif not entry.value:
            problems.add(entry.line, said("nothing_after", key=entry.key))
        elif speaks(entry.key, languages, entry.line, problems):
            found[entry.key] = (entry.value, entry.line)
    if len(problems) > before:
        return {}
    return _with_original(found, languages, what, line, problems)


def write_text(text: Mapping[str, str], languages: Languages, bullet: str) -> Iterator[str]:
    """Return the lines of a text, each with `bullet` before its language."""
    for language in languages:
        if language in text:
            yield f"{bullet}{language}: {text[language]}"


def read_pages(block: Block, languages: Languages, problems: Problems) -> Found:
    """Return the paragraphs under the headings `#### nl`, one for each language."""
    before = len(problems)
    _refuse_lines(block.lines, problems)
    found: Found = {}
    for language, page in by_title(block.blocks, problems).items():
        text = "\n".join(line.text for line in page.lines).strip("\n")
        if not speaks(language, languages, page.line, problems):
            continue
        if text:
            found[language] = (_ESCAPED.sub(r"\1", text), page.line)
        else:
            problems.add(page.line, said("heading_empty"))
    if len(problems) > before:
        return {}
    return _with_original(found, languages, "text", block.line, problems)


def write_page(text: str) -> str:
    """Return paragraphs as they stand under a heading: a # that begins a line gets a backslash before it."""
    return _TO_ESCAPE.sub(r"\\\1", text)


def read_id(text: str, line: int, of: Literal["question", "item", "file"], problems: Problems) -> str | None:
    """Return an id, or none where `text` is not one."""
    if not text:
        problems.add(line, said(f"{of}_without_id"))
        return None
    try:
        return _SLUG.validate_python(text)
    except ValidationError:
        near = _slug(text)
        hint = (said("meant", word=near),) if near and near != text else ()
        problems.add(line, said(f"{of}_id", written=cut(text)), *hint)
        return None


def refuse_nested(entry: Entry, problems: Problems) -> None:
    """Tell of entries indented under one that takes none."""
    for nested in entry.entries:
        problems.add(nested.line, said("nested", key=cut(entry.key)))


def refuse_blocks(block: Block, problems: Problems) -> None:
    """Tell of headings under one that takes none."""
    for inner in block.blocks:
        problems.add(inner.line, said("heading_here", title=cut(block.title)))


def speaks(language: str, languages: Languages, line: int, problems: Problems) -> bool:
    """Return whether the deck is written in `language`; that it is not is a problem."""
    if is_language(language) and (language in languages or not languages):
        return True
    if languages:
        problems.add(line, said("language_not_of_title", language=cut(language), known=languages))
    else:
        problems.add(line, said("language_no_code", language=cut(language)))
    return False


def _refuse_lines(lines: Iterable[Line], problems: Problems) -> None:
    """Tell of the first line of text above the headings of the languages."""
    for line in lines:
        if line.text:
            problems.add(line.number, said("no_language_heading"))
            return


def _with_original(found: Found, languages: Languages, what: str, line: int, problems: Problems) -> Found:
    if not languages:
        return found
    if languages[0] not in found:
        problems.add(line, said("no_original", what=what, language=languages[0]))
        return {}
    return {language: found[language] for language in languages if language in found}


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:40].strip("-")
