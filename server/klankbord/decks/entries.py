"""Lines of `key: value`, in the front matter and in lists. A value is the rest of its line, as it stands."""

from dataclasses import dataclass, field

from klankbord.decks.outline import Line
from klankbord.decks.problem import Problems, again
from klankbord.decks.sentences import Said, said

INDENT = "  "
BULLET = "- "


@dataclass(frozen=True, slots=True)
class Entry:
    """One `key: value`, with the entries indented under it."""

    line: int
    key: str
    value: str | None
    """Empty where nothing follows the colon; none where there is no colon."""
    entries: list["Entry"] = field(default_factory=list["Entry"])


def read_entries(lines: list[Line], problems: Problems, bullet: str = BULLET) -> list[Entry]:
    """Return the entries of a list, or with no `bullet` those of the front matter; two levels, no more."""
    entries: list[Entry] = []
    for line in lines:
        rest = line.text.lstrip(" ")
        if not rest:
            continue
        indent = line.text[: len(line.text) - len(rest)]
        if not (rest + " ").startswith(bullet):
            problems.add(line.number, _no_item(rest), column=len(indent) + 1)
            continue
        key, colon, value = rest[len(bullet) :].partition(":")
        entry = Entry(line.number, key.strip(), value.strip() if colon else None)
        if not indent:
            entries.append(entry)
        elif indent == INDENT and entries:
            entries[-1].entries.append(entry)
        else:
            problems.add(line.number, _wrong_indent(first=not entries), column=len(indent) + 1)
    return entries


def read_items(lines: list[Line], problems: Problems) -> list[Line]:
    """Return the items of a list of plain text, without their bullets."""
    items: list[Line] = []
    for line in lines:
        if not line.text:
            continue
        if not (line.text + " ").startswith(BULLET):
            indent = len(line.text) - len(line.text.lstrip(" "))
            problems.add(line.number, _no_item(line.text.lstrip(" ")), column=indent + 1)
            continue
        items.append(Line(line.number, line.text.removeprefix("-").strip()))
    return items


def by_key(entries: list[Entry], problems: Problems) -> dict[str, Entry]:
    """Return the entries under their keys; a second one with the same key is a problem."""
    known: dict[str, Entry] = {}
    for entry in entries:
        first = known.setdefault(entry.key, entry)
        if first is not entry:
            problems.add(entry.line, again(entry.key, first.line))
    return known


def _no_item(text: str) -> Said:
    if text[0] in "*+-•" and text[:2] != BULLET:
        return said("no_bullet")
    return said("no_item")


def _wrong_indent(*, first: bool) -> Said:
    if first:
        return said("nothing_above")
    return said("wrong_indent")
