"""What may be written under a question of each kind, and in which shape: read from the fields of its model.

A new kind needs nothing here. A field of a new type is refused when this module is imported, rather than left out.
"""

from dataclasses import dataclass
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from klankbord.questions import KINDS, QuestionBase, Text
from klankbord.questions.base import LongText
from klankbord.questions.grid import Zone
from klankbord.questions.item import Item

Shape = Literal["number", "yes or no", "line"] | tuple[str, ...]
"""How the value of a setting is written; a tuple lists the words to choose from."""

Part = Literal["text", "pages", "items", "zones"]
"""What stands under a heading: a line a language, paragraphs a language, ids with labels, or those with an area."""

_HEAD = frozenset({"id", "kind", "prompt"})  # these have their place at the top of a question


@dataclass(frozen=True, slots=True)
class Form:
    """The settings and the parts of a kind, by the names they are written under, in the order they are written."""

    settings: dict[str, Shape]
    parts: dict[str, Part]


def written(field: str) -> str:
    """Return the name that a field of a model has in a file: `x_low` is written `x-low`."""
    return field.replace("_", "-")


def field(name: str) -> str:
    """Return the field that a name in a file stands for."""
    return name.replace("-", "_")


def form_of(question_type: type[QuestionBase]) -> Form:
    """Return the form of a kind: its own settings before those of all kinds, its own parts after them."""
    own = [name for name in question_type.model_fields if name not in QuestionBase.model_fields]
    settings: dict[str, Shape] = {}
    parts: dict[str, Part] = {}
    for name in (*own, *QuestionBase.model_fields):
        if name not in _HEAD:
            plain = _plain(question_type.model_fields[name].annotation)
            if plain in _PARTS:
                parts[written(name)] = _PARTS[plain]
            else:
                settings[written(name)] = _shape(plain)
    shared: dict[str, Part] = {name: part for name, part in parts.items() if field(name) in QuestionBase.model_fields}
    return Form(settings, shared | parts)


def _shape(plain: Any) -> Shape:
    """Return the shape that a setting of a type is written in."""
    if get_origin(plain) is Literal:
        return get_args(plain)
    if plain not in _SHAPES:
        raise TypeError(f"there is no way yet to write {plain} in a deck file")
    return _SHAPES[plain]


def _plain(annotation: Any) -> Any:
    """Return a type without its limits, and without None where it may be left out."""
    if get_origin(annotation) is Annotated:
        return _plain(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        given = [part for part in get_args(annotation) if part is not NoneType]
        return _plain(given[0]) if len(given) == 1 else annotation
    return annotation


_SHAPES: dict[Any, Shape] = {int: "number", bool: "yes or no", str: "line"}
_PARTS: dict[Any, Part] = {
    _plain(Text): "text",
    _plain(LongText): "pages",
    tuple[Item, ...]: "items",
    tuple[Zone, ...]: "zones",
}

BASE = form_of(QuestionBase)
"""What a question of any kind may have."""

FORMS: dict[str, Form] = {name: form_of(kind.question_type) for name, kind in KINDS.items()}

CHAPTER, NOTES, SAMPLES = "chapter", "notes", "samples"
"""The headings that belong to the slide rather than to its question."""

SLIDE_PARTS: dict[str, Part] = {CHAPTER: "text", NOTES: "pages"}
