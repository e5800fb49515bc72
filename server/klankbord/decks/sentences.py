"""What can be wrong with a deck file: a code for pages, which say it in the language of their reader, and the sentence
in English for the terminal and the log.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from klankbord.questions.reasons import sentence
from klankbord.questions.rules import RULES

Value = int | str | tuple[str, ...]

REASON = "reason."
"""Before the code of a reason why an answer is refused: then the file has a sample that is none."""

_ID = "lower case letters and digits with single hyphens between them, 40 characters at most"

SENTENCES: dict[str, str] = {
    # The file.
    "too_long": "This file has {length:,} characters, and a deck has {most:,} at most.",
    "too_large": "The file is larger than {most:,} bytes.",
    "does_not_fit": "This deck does not fit in {most:,} characters.",
    "unreadable": "The file cannot be read: {why}.",
    "folder_unreadable": "The folder with decks cannot be read: {why}.",
    "too_many_decks": "The folder has {found} decks, and the first {most} of them are shown.",
    "name_taken": "There is a deck with the name of this file already: give the file another name.",
    "no_utf8": "Something here is not UTF-8: save the file as UTF-8.",
    "too_many_problems": "Reading stopped here: there are too many problems to tell them all.",
    "empty": "The file is empty. A deck begins with a line '---' and its title.",
    "no_front": "A deck begins with a line '---', and then its title.",
    "front_has_no_end": "The front matter begins here and has no end, a second line '---'.",
    "tab": "There is a tab here: write spaces, two for each step.",
    "unseen": "There is a character here that nobody can see ({sign}): take it out.",
    # Headings.
    "no_question_heading": "Expected a question: a heading such as '## first-question'.",
    "heading_without_space": "A heading has a space after its {marks}. To begin a line with #, write \\#.",
    "heading_too_high": "A heading has two # or more: the title of the deck stands in the front matter.",
    "heading_too_deep": "A heading has four # at most, not {level}.",
    "heading_alone": "A heading with {level} # stands under one with {above}, and there is none above it.",
    "heading_here": "There are no headings under {title!r}.",
    "heading_empty": "Nothing is written under this heading.",
    "no_language_heading": "Say first in which language this is: a heading '#### nl' above it.",
    "again": "{key!r} stands here for the second time; the first is on line {first}.",
    # Lists.
    "no_bullet": "A list item begins with '- ', a hyphen and a space.",
    "no_item": "Expected a list item, a line that begins with '- '. An item stands on one line, however long.",
    "nothing_above": "There is nothing above this line that it could belong to: begin it at the margin.",
    "wrong_indent": "A line begins at the margin, or two spaces in to belong to the line above it.",
    "nested": "Nothing can stand indented under {key!r}.",
    "nothing_after": "Nothing is written after '{key}:'.",
    # The front matter.
    "no_questions": "There are no questions. One begins with a heading such as '## first-question'.",
    "too_many_questions": "This is question {number}, and a deck has {most} at most.",
    "unknown_in_front": "The front matter has no {key!r}.",
    "no_colon": "There is a colon missing after {key!r}.",
    "below_it": "What belongs to {key!r} stands on the lines below it, two spaces in.",
    "no_title": "There is no title: a line 'title:' and below it, indented, 'nl: Vertrouwen'.",
    "title_empty": "There is no title here: write below it, indented, 'nl: Vertrouwen'.",
    "unknown_in_source": "A source has no {key!r}.",
    "no_year": "A year has four digits, and {written!r} has not.",
    # Texts and ids.
    "no_language": "Expected a language, such as 'nl: …', and not {key!r}.",
    "language_not_of_title": "{language!r} is not a language of this deck, which are those of its title, {known}.",
    "language_no_code": "{language!r} is not a language of this deck, which are codes of two letters.",
    "no_original": "There is no {what} in {language}, the original language of this deck.",
    "question_without_id": "What follows ## at the beginning of a question is missing: it is an id, such as "
    "'my-first-question'.",
    "item_without_id": "What begins an item of this list is missing: it is an id, such as 'my-first-question'.",
    "file_without_id": "The name of the file, without .md, is missing: it is an id, such as 'my-first-question'.",
    "question_id": f"What follows ## at the beginning of a question is an id ({_ID}), and {{written!r}} is not.",
    "item_id": f"What begins an item of this list is an id ({_ID}), and {{written!r}} is not.",
    "file_id": f"The name of the file, without .md, is an id ({_ID}), and {{written!r}} is not.",
    # Questions.
    "no_kind": "This question has no kind, such as '- kind: open'.",
    "unknown_kind": "There is no kind of question {written!r}.",
    "unknown_part": "A question of kind {kind} has no part {title!r}.",
    "no_setting": "Expected '- setting: value', or a prompt such as '- nl: …'.",
    "unknown_setting": "A question of kind {kind} has no setting {key!r}.",
    "no_number": "{key} is a whole number, and {written!r} is not.",
    "no_yes_or_no": "{key} is yes or no, and not {written!r}.",
    "not_one_of": "{key} is {either}, and not {written!r}.",
    "no_id_alone": "Expected an id alone, '- my-id', and its label below it, '  - nl: …'.",
    "no_area": "This zone has no area, such as '  - area: 50-100 × 67-100'.",
    "wrong_area": "An area is left-right × bottom-top, in hundredths, such as '50-100 × 67-100', and {written!r} "
    "is not.",
    # What a value may be.
    "missing": "There is no {name} here, and it is needed.",
    "string_too_long": "{name} has {length} characters, and {most} is the most.",
    "too_many": "{name}: {most} is the most.",
    "too_few": "{name}: at least {least}, not {found}.",
    "more_than": "{name} is at most {most}, not {found}.",
    "less_than": "{name} is at least {least}, not {found}.",
    "rule": "{rule}.",
    **{f"rule.{code}": f"{rule}." for code, rule in RULES.items()},
    "wrong": "{name}: {what}.",
    # What was meant, behind another sentence.
    "meant": "Did you mean {word!r}?",
    "kinds": "There are {known}.",
    "has": "It has {known}.",
    "can_have": "It can have {known}.",
    "is_part": "It is a part with a heading of its own, '### {key}'.",
    "written_as": "It is written as {written}.",
}


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence: its code, and its values by name. Several words under `either` are a choice, else a list."""

    code: str
    values: tuple[tuple[str, Value], ...] = ()

    def __str__(self) -> str:
        values = {name: _plain(name, value) for name, value in self.values}
        if self.code.startswith(REASON):
            return sentence(self.code.removeprefix(REASON), values)
        return SENTENCES[self.code].format(**values)


def said(code: str, values: Mapping[str, Value] | None = None, /, **more: Value) -> Said:
    """Return a sentence."""
    return Said(code, tuple({**(values or {}), **more}.items()))


def listed(words: Iterable[str], joint: str = "or") -> str:
    """Return the words as they stand in an English sentence: `a, b or c`."""
    *most, last = words
    return f"{', '.join(most)} {joint} {last}" if most else last


def _plain(name: str, value: Value) -> int | str:
    if isinstance(value, tuple):
        return listed(value, "or" if name == "either" else "and")
    return value
