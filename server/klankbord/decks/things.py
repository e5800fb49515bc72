"""The lists of named things under a heading: options, items, statements, and zones with their area and advice."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

from klankbord.decks.draft import Draft
from klankbord.decks.entries import BULLET, INDENT, Entry, by_key, read_entries
from klankbord.decks.outline import Block
from klankbord.decks.problem import Problems, cut
from klankbord.decks.sentences import said
from klankbord.decks.texts import Languages, read_id, read_text, refuse_nested, write_text
from klankbord.questions.grid import Zone
from klankbord.questions.item import Item

AREA, ADVICE = "area", "advice"

Thing = TypeVar("Thing", bound=Item)

_RANGE = r"([0-9]{1,9}) ?[-–] ?([0-9]{1,9})"
_AREA = re.compile(rf"{_RANGE} ?[x×] ?{_RANGE}")
_SIDES = ("left", "right", "bottom", "top")


def read_things(
    block: Block, model: type[Thing], languages: Languages, problems: Problems
) -> tuple[list[Thing], list[int]] | None:
    """Return the things listed under a heading and the line of each, or none where problems were told."""
    entries = read_entries(block.lines, problems)
    before = len(problems)
    things: list[Thing] = []
    for entry in by_key(entries, problems).values():
        if entry.value is not None:
            problems.add(entry.line, said("no_id_alone"))
            continue
        made = _read_thing(entry, model, languages, problems)
        if made is not None:
            things.append(made)
    return (things, [entry.line for entry in entries]) if len(problems) == before else None


def write_thing(thing: Item, languages: Languages) -> Iterator[str]:
    """Return the lines of one thing."""
    yield f"{BULLET}{thing.id}"
    yield from write_text(thing.label, languages, INDENT + BULLET)
    if isinstance(thing, Zone):
        yield f"{INDENT}{BULLET}{AREA}: {thing.left}-{thing.right} × {thing.bottom}-{thing.top}"
        yield from write_text(thing.advice or {}, languages, f"{INDENT}{BULLET}{ADVICE} ")


def _read_thing(entry: Entry, model: type[Thing], languages: Languages, problems: Problems) -> Thing | None:
    draft = Draft(entry.line)
    id_ = read_id(entry.key, entry.line, "item", problems)
    if id_ is None:
        draft.give_up("id")
    else:
        draft.put("id", id_, entry.line)
    inner = by_key(entry.entries, problems)
    if issubclass(model, Zone):
        _read_area(draft, entry, inner.pop(AREA, None), problems)
        _read_advice(draft, entry, inner, languages, problems)
    draft.put_text("label", read_text(inner.values(), languages, "label", entry.line, problems), entry.line)
    return draft.complete(model, problems)


def _read_area(draft: Draft, zone: Entry, area: Entry | None, problems: Problems) -> None:
    line = zone.line if area is None else area.line
    found = None
    if area is None:
        problems.add(line, said("no_area"))
    else:
        refuse_nested(area, problems)
        found = _AREA.fullmatch(area.value or "")
        if found is None:
            problems.add(line, said("wrong_area", written=cut(area.value or "")))
    for place, side in enumerate(_SIDES, 1):
        if found is None:
            draft.give_up(side)
        else:
            draft.put(side, int(found[place]), line)


def _read_advice(draft: Draft, zone: Entry, inner: dict[str, Entry], languages: Languages, problems: Problems) -> None:
    """Take the lines `advice nl: …` out of those of a zone."""
    prefix = f"{ADVICE} "
    keys = [key for key in inner if key.startswith(prefix)]
    if keys:
        entries = [inner.pop(key) for key in keys]
        advice = [replace(entry, key=entry.key.removeprefix(prefix).strip()) for entry in entries]
        draft.put_text(ADVICE, read_text(advice, languages, ADVICE, zone.line, problems), entries[0].line)
