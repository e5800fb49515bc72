"""Values on their way from lines to a model, so that what the model refuses is told at its line."""

from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from klankbord.decks.forms import field, written
from klankbord.decks.problem import Problems
from klankbord.decks.sentences import Said, said
from klankbord.decks.texts import Found
from klankbord.questions.rules import BrokenRule

M = TypeVar("M", bound=BaseModel)
Place = tuple[int | str, ...]
"""Names of fields and positions in lists, from the model down to a value."""


class Draft:
    """The values of one model and the line of each."""

    def __init__(self, line: int) -> None:
        self._values: dict[str, object] = {}
        self._lines: dict[Place, int] = {(): line}
        self._broken: set[str] = set()

    def put(self, name: str, value: object, line: int) -> None:
        """Set a field."""
        self._values[name] = value
        self._lines[name,] = line

    def put_text(self, name: str, found: Found, line: int) -> None:
        """Set a field that has a text per language; that nothing was found is a problem already told."""
        if not found:
            self.give_up(name)
            return
        self.put(name, {language: text for language, (text, _) in found.items()}, line)
        self.locate((name,), found)

    def put_list(self, name: str, values: list[Any], lines: list[int], line: int) -> None:
        """Set a field that has several values, each with a line."""
        self.put(name, tuple(values), line)
        self._lines |= {(name, position): line for position, line in enumerate(lines)}

    def locate(self, place: Place, found: Found) -> None:
        """Say on which lines the languages of a text stand."""
        self._lines |= {(*place, language): line for language, (_, line) in found.items()}

    def give_up(self, name: str) -> None:
        """Keep quiet about a field from here on: what is wrong with it is already told."""
        self._broken.add(name)

    def complete(self, model: type[M], problems: Problems) -> M | None:
        """Return the model, or none where something is wrong with it."""
        try:
            made = model.model_validate(self._values)
        except ValidationError as error:
            for detail in self._untold(error):
                problems.add(self._line(detail), _said(detail))
            return None
        return None if self._broken else made

    def _untold(self, error: ValidationError) -> Iterator[ErrorDetails]:
        for detail in error.errors(include_url=False):
            if detail["loc"]:
                if detail["loc"][0] not in self._broken:
                    yield detail
            elif not self._broken:
                yield detail

    def _line(self, detail: ErrorDetails) -> int:
        place = detail["loc"]
        if not place:  # a rule of the whole model begins with the name of the field it is about
            place = (field(detail["msg"].removeprefix("Value error, ").split(" ", 1)[0]),)
        if detail["type"] == "too_long":  # the first one too many
            place = (*place, detail.get("ctx", {})["max_length"])
        while place not in self._lines:
            place = place[:-1]
        return self._lines[place]


def _said(detail: ErrorDetails) -> Said:
    name, given, limits = _name(detail["loc"]), detail["input"], detail.get("ctx", {})
    match detail["type"]:
        case "missing":
            return said("missing", name=name)
        case "string_too_long":
            return said("string_too_long", name=name, length=len(str(given)), most=limits["max_length"])
        case "too_long":
            return said("too_many", name=name, most=limits["max_length"])
        case "too_short":
            return said("too_few", name=name, least=limits["min_length"], found=limits["actual_length"])
        case "less_than_equal":
            return said("more_than", name=name, most=limits["le"], found=given)
        case "greater_than_equal":
            return said("less_than", name=name, least=limits["ge"], found=given)
        case "value_error" if isinstance(broken := limits["error"], BrokenRule):
            return said(f"rule.{broken.code}", broken.values)
        case "value_error":
            return said("rule", rule=str(limits["error"]))
        case other:
            return said("wrong", name=name, what=other.replace("_", " "))


def _name(place: Place) -> str:
    *_, outer, last = ("", "", *(part for part in place if isinstance(part, str) and part != "[key]"))
    return written(f"{outer} in {last}" if outer and len(last) == 2 else last)
