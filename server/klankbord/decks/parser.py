"""From the text of a deck file to a deck, or to everything that is wrong with it."""

from klankbord.decks.deck import MOST_SLIDES, Deck, Slide, Source
from klankbord.decks.draft import Draft
from klankbord.decks.entries import Entry, by_key, read_entries
from klankbord.decks.outline import Block, Line, by_title, outline
from klankbord.decks.problem import DeckError, Problem, Problems, TooManyProblems, cut, meant
from klankbord.decks.sentences import said
from klankbord.decks.slides import read_slide
from klankbord.decks.texts import Languages, read_id, read_text, refuse_nested

MOST_CHARACTERS = 1_000_000
"""The longest a deck file may be."""

_HEAD = ("title", "summary", "source")
_SOURCE = ("title", "author", "organisation", "year", "licence")


def parse_deck(text: str, name: str) -> Deck:
    """Return the deck written in `text`; `name` becomes its id, and is the name of the file without `.md`.

    Raises `DeckError` with every problem found. Pure, and linear in the length of `text`.
    """
    if len(text) > MOST_CHARACTERS:
        raise DeckError((Problem(1, None, (said("too_long", length=len(text), most=MOST_CHARACTERS),)),))
    problems = Problems()
    try:
        deck = _read_deck(text, name, problems)
    except TooManyProblems:
        deck = None
    if deck is None:
        raise DeckError(problems.told())
    return deck


def _read_deck(text: str, name: str, problems: Problems) -> Deck | None:
    """Return the deck, or none where there are problems."""
    parts = outline(text, problems)
    deck = Draft(1)
    deck.put("id", read_id(name, 1, "file", problems), 1)
    languages = _read_head(deck, parts.front, problems) if parts.front is not None else ()
    slides = _read_slides(parts.questions, languages, problems)
    if not parts.questions and parts.front is not None:
        last = text.count("\n") + 1
        problems.add(last, said("no_questions"))
    if parts.front is None:
        return None
    if problems:
        deck.give_up("id")
        deck.give_up("slides")
    deck.put("slides", slides, 1)
    return deck.complete(Deck, problems)


def _read_slides(blocks: list[Block], languages: Languages, problems: Problems) -> tuple[Slide, ...]:
    """Return the slides with which nothing is wrong, of as many as a deck may have."""
    for block in blocks[MOST_SLIDES : MOST_SLIDES + 1]:
        problems.add(block.line, said("too_many_questions", number=MOST_SLIDES + 1, most=MOST_SLIDES))
    by_title(blocks, problems)
    slides = [read_slide(block, languages, problems) for block in blocks[:MOST_SLIDES]]
    return tuple(slide for slide in slides if slide is not None)


def _read_head(deck: Draft, front: list[Line], problems: Problems) -> Languages:
    """Read the front matter into `deck`; return the languages of the title."""
    line = front[0].number if front else 1
    entries = by_key(read_entries(front, problems, bullet=""), problems)
    readable = not problems  # else a language may be missing from the title that was meant to be there
    for key, entry in entries.items():
        if key not in _HEAD:
            hint = meant(key, _HEAD, said("has", known=_HEAD))
            problems.add(entry.line, said("unknown_in_front", key=cut(key)), *hint)
        elif entry.value is None:
            problems.add(entry.line, said("no_colon", key=key))
        elif entry.value:
            problems.add(entry.line, said("below_it", key=key))
    languages: Languages = ()
    title = entries.get("title")
    if title is None:
        problems.add(line, said("no_title"))
        deck.give_up("title")
    else:
        found = read_text(by_key(title.entries, problems).values(), (), "title", title.line, problems)
        if not (found or title.entries or title.value):
            problems.add(title.line, said("title_empty"))
        languages = tuple(found) if readable else ()
        deck.put_text("title", found, title.line)
    summary = entries.get("summary")
    if summary is not None and not summary.value:
        written = by_key(summary.entries, problems).values()
        found = read_text(written, languages, "summary", summary.line, problems)
        deck.put_text("summary", found, summary.line)
    source = entries.get("source")
    if source is not None and not source.value:
        made = _read_source(source, problems)
        if made is None:
            deck.give_up("source")
        else:
            deck.put("source", made, source.line)
    return languages


def _read_source(source: Entry, problems: Problems) -> Source | None:
    draft = Draft(source.line)
    for key, entry in by_key(source.entries, problems).items():
        if key not in _SOURCE:
            hint = meant(key, _SOURCE, said("has", known=_SOURCE))
            problems.add(entry.line, said("unknown_in_source", key=cut(key)), *hint)
            continue
        refuse_nested(entry, problems)
        if not entry.value:
            problems.add(entry.line, said("nothing_after", key=key))
            draft.give_up(key)
        elif key != "year":
            draft.put(key, entry.value, entry.line)
        elif entry.value.isascii() and entry.value.isdecimal() and len(entry.value) == 4:
            draft.put(key, int(entry.value), entry.line)
        else:
            problems.add(entry.line, said("no_year", written=cut(entry.value)))
            draft.give_up(key)
    return draft.complete(Source, problems)
