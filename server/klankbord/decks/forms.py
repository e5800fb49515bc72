"""What may be written under a question of each kind, and in which shape. A new kind is a line in `FORMS`."""

from dataclasses import dataclass
from typing import Literal, get_args

from klankbord.questions import QuestionBase

Shape = Literal["number", "yes or no", "line"] | tuple[str, ...]
"""How the value of a setting is written; a tuple lists the words to choose from."""

Part = Literal["text", "pages", "labels"]
"""What stands under a heading: a line a language, paragraphs a language, or ids with labels."""


@dataclass(frozen=True, slots=True)
class Form:
    """The settings and the parts of a kind: the fields of its model, in the order they are written."""

    settings: dict[str, Shape]
    parts: dict[str, Part]


def _words(field: str) -> tuple[str, ...]:
    return get_args(QuestionBase.model_fields[field].annotation)


BASE = Form(
    {"visibility": _words("visibility"), "opens": _words("opens"), "change": "yes or no", "credit": "line"},
    {"explanation": "text"},
)
"""What a question of any kind may have."""


def _form(settings: dict[str, Shape], parts: dict[str, Part] | None = None) -> Form:
    return Form(settings | BASE.settings, BASE.parts | (parts or {}))


FORMS: dict[str, Form] = {
    "choice": _form(
        {"pick": "number", "shuffle": "yes or no", "abstain": "yes or no"},
        {"options": "labels"},
    ),
    "cloud": _form({"entries": "number", "length": "number"}),
    "open": _form({"length": "number"}),
    "content": _form({}, {"body": "pages"}),
}

CHAPTER, NOTES, SAMPLES = "chapter", "notes", "samples"
"""The headings that belong to the slide rather than to its question."""

SLIDE_PARTS: dict[str, Part] = {CHAPTER: "text", NOTES: "pages"}
