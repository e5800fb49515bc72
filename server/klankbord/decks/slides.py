"""The part of a deck file under `## an-id`: one question, with what its presenter needs."""

from klankbord.decks.deck import Slide
from klankbord.decks.draft import Draft
from klankbord.decks.entries import Entry, by_key, read_entries
from klankbord.decks.forms import BASE, FORMS, SAMPLES, SLIDE_PARTS, Form, Part, Shape, field
from klankbord.decks.outline import Block, by_title
from klankbord.decks.problem import Problems, listed, meant, quoted
from klankbord.decks.samples import read_samples
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
    id_ = read_id(block.title, block.line, "What follows ## at the beginning of a question", problems)
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
            end = meant(title, known) or f" It can have {listed(known, 'and')}."
            problems.add(part.line, f"A question of kind {kind} has no part {quoted(title)}.{end}")
    return draft.complete(KINDS[kind].question_type, problems) if kind else None


def _read_kind(entry: Entry | None, line: int, problems: Problems) -> str | None:
    if entry is None:
        problems.add(line, f"This question has no kind, such as '- kind: open'. There are {_kinds()}.")
    elif entry.value not in FORMS:
        written = entry.value or ""
        end = meant(written, FORMS) or f" There are {_kinds()}."
        problems.add(entry.line, f"There is no kind of question {quoted(written)}.{end}")
    else:
        refuse_nested(entry, problems)
        return entry.value
    return None


def _kinds() -> str:
    return listed(FORMS, "and")


def _read_setting(draft: Draft, entry: Entry, form: Form, kind: str | None, problems: Problems) -> None:
    shape = form.settings.get(entry.key)
    if entry.value is None:
        problems.add(entry.line, "Expected '- setting: value', or a prompt such as '- nl: …'.")
    elif shape is None and kind is not None:
        known = ["kind", *form.settings]
        if entry.key in form.parts or entry.key in SLIDE_PARTS or entry.key == SAMPLES:
            end = f" It is a part with a heading of its own, '### {entry.key}'."
        else:
            end = meant(entry.key, known) or f" It can have {listed(known, 'and')}."
        problems.add(entry.line, f"A question of kind {kind} has no setting {quoted(entry.key)}.{end}")
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
        problems.add(entry.line, f"{entry.key} is a whole number, and {quoted(text)} is not.")
    elif shape == "yes or no":
        if text in ("yes", "no"):
            return text == "yes"
        problems.add(entry.line, f"{entry.key} is yes or no, and not {quoted(text)}.")
    elif shape == "line":
        if text:
            return text
        problems.add(entry.line, f"Nothing is written after '{entry.key}:'.")
    elif text in shape:
        return text
    else:
        end = meant(text, shape)
        problems.add(entry.line, f"{entry.key} is {listed(shape)}, and not {quoted(text)}.{end}")
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
