"""The part of a deck file under `## an-id`: one question, with what its presenter needs."""

from klankbord.decks.deck import Slide
from klankbord.decks.draft import Draft
from klankbord.decks.entries import Entry, by_key, read_entries
from klankbord.decks.forms import BASE, FORMS, SAMPLES, SLIDE_PARTS, Form, Part, Shape, field
from klankbord.decks.outline import Block, by_title
from klankbord.decks.problem import Problems, cut, meant
from klankbord.decks.samples import read_samples
from klankbord.decks.sentences import Said, said
from klankbord.decks.texts import (
    Languages,
    is_language,
    read_id,
    read_pages,
    read_text,
    refuse_blocks,
    refuse_nested,
)
from klankbord.decks.things import read_things
from klankbord.questions import KINDS, Question
from klankbord.questions.grid import Zone
from klankbord.questions.item import Item

_DIGITS = 9  # more than any setting takes, few enough to count with


def read_slide(block: Block, languages: Languages, problems: Problems) -> Slide | None:
    """Return the slide under a heading, or none where anything is wrong with it."""
    slide = Draft(block.line)
    parts = by_title(block.blocks, problems)
    for name in SLIDE_PARTS:
        if name in parts:
            _read_part(slide, SLIDE_PARTS[name], parts.pop(name), languages, problems)
    samples = parts.pop(SAMPLES, None)
    question = _read_question(block, parts, languages, problems)
    if question is None:
        slide.give_up("question")
    else:
        slide.put("question", question, block.line)
        if samples is not None:
            read = read_samples(samples, question, languages, problems)
            slide.put_list(SAMPLES, [sample for sample, _ in read], [line for _, line in read], samples.line)
    return slide.complete(Slide, problems)


def _read_question(block: Block, parts: dict[str, Block], languages: Languages, problems: Problems) -> Question | None:
    draft = Draft(block.line)
    entries = by_key(read_entries(block.lines, problems), problems)
    kind = _read_kind(entries.pop("kind", None), block.line, problems)
    form = FORMS.get(kind or "", BASE)
    id_ = read_id(block.title, block.line, "question", problems)
    if id_ is None:
        draft.give_up("id")
    else:
        draft.put("id", id_, block.line)
    prompt = [entry for key, entry in entries.items() if is_language(key)]
    draft.put_text("prompt", read_text(prompt, languages, "prompt", block.line, problems), block.line)
    for key, entry in entries.items():
        if not is_language(key):
            _read_setting(draft, entry, form, kind, problems)
    for title, part in parts.items():
        if title in form.parts:
            _read_part(draft, form.parts[title], part, languages, problems)
        elif kind is not None:
            known = [*form.parts, *SLIDE_PARTS, SAMPLES]
            hint = meant(title, known, said("can_have", known=tuple(known)))
            problems.add(part.line, said("unknown_part", kind=kind, title=cut(title)), *hint)
    return draft.complete(KINDS[kind].question_type, problems) if kind else None


def _read_kind(entry: Entry | None, line: int, problems: Problems) -> str | None:
    if entry is None:
        problems.add(line, said("no_kind"), _kinds())
    elif entry.value not in FORMS:
        written = entry.value or ""
        problems.add(entry.line, said("unknown_kind", written=cut(written)), *meant(written, FORMS, _kinds()))
    else:
        refuse_nested(entry, problems)
        return entry.value
    return None


def _kinds() -> Said:
    return said("kinds", known=tuple(FORMS))


def _read_setting(draft: Draft, entry: Entry, form: Form, kind: str | None, problems: Problems) -> None:
    shape = form.settings.get(entry.key)
    if entry.value is None:
        problems.add(entry.line, said("no_setting"))
    elif shape is None and kind is not None:
        known = ["kind", *form.settings]
        if entry.key in form.parts or entry.key in SLIDE_PARTS or entry.key == SAMPLES:
            hint = (said("is_part", key=entry.key),)
        else:
            hint = meant(entry.key, known, said("can_have", known=tuple(known)))
        problems.add(entry.line, said("unknown_setting", kind=kind, key=cut(entry.key)), *hint)
    elif shape is not None:
        refuse_nested(entry, problems)
        value = _read_value(entry, entry.value, shape, problems)
        if value is None:
            draft.give_up(field(entry.key))
        else:
            draft.put(field(entry.key), value, entry.line)


def _read_value(entry: Entry, text: str, shape: Shape, problems: Problems) -> int | bool | str | None:
    if shape == "number":
        if text.isascii() and text.isdecimal() and len(text) <= _DIGITS:
            return int(text)
        problems.add(entry.line, said("no_number", key=entry.key, written=cut(text)))
    elif shape == "yes or no":
        if text in ("yes", "no"):
            return text == "yes"
        problems.add(entry.line, said("no_yes_or_no", key=entry.key, written=cut(text)))
    elif shape == "line":
        if text:
            return text
        problems.add(entry.line, said("nothing_after", key=entry.key))
    elif text in shape:
        return text
    else:
        wrong = said("not_one_of", key=entry.key, either=tuple(shape), written=cut(text))
        problems.add(entry.line, wrong, *meant(text, shape))
    return None


def _read_part(draft: Draft, part: Part, block: Block, languages: Languages, problems: Problems) -> None:
    name = field(block.title)
    if part == "pages":
        draft.put_text(name, read_pages(block, languages, problems), block.line)
        return
    refuse_blocks(block, problems)
    if part == "text":
        entries = by_key(read_entries(block.lines, problems), problems).values()
        draft.put_text(name, read_text(entries, languages, block.title, block.line, problems), block.line)
    else:
        things = read_things(block, Zone if part == "zones" else Item, languages, problems)
        if things is None:
            draft.give_up(name)
        else:
            draft.put_list(name, *things, block.line)
