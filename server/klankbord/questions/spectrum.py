"""Spectrum: one line between two poles, and everybody somewhere on it."""

from typing import Annotated, Literal

from pydantic import Field

from klankbord.questions.base import Counts, Kind, Model, QuestionBase, Text, Weights
from klankbord.questions.line import number
from klankbord.questions.steps import median

END = 100
"""The line runs from 0, the first pole, to 100, the second."""

Place = Annotated[int, Field(ge=0, le=END)]
"""A place on the line, in hundredths of its length."""


class Spectrum(QuestionBase):
    """A line between two poles."""

    kind: Literal["spectrum"] = "spectrum"
    left: Text
    """The pole at 0."""
    right: Text
    """The pole at 100."""


class SpectrumAnswer(Model):
    """Where one person stands."""

    kind: Literal["spectrum"] = "spectrum"
    place: Place


class SpectrumResult(Model):
    """Where the room stands."""

    kind: Literal["spectrum"] = "spectrum"
    ballots: int
    places: tuple[tuple[int, int], ...]
    """Pairs of a place and how many people stand there, from left to right."""
    median: float | None


def _check(_question: Spectrum, answer: SpectrumAnswer) -> SpectrumAnswer:
    return answer


def _weigh(_question: Spectrum, answer: SpectrumAnswer) -> Weights:
    return {str(answer.place): 1}


def _result(_question: Spectrum, counts: Counts) -> SpectrumResult:
    line = [counts.weights.get(str(place), 0) for place in range(END + 1)]
    return SpectrumResult(
        ballots=counts.ballots,
        places=tuple((place, count) for place, count in enumerate(line) if count),
        median=median(line, 0),
    )


def _read(_question: Spectrum, text: str) -> SpectrumAnswer:
    return SpectrumAnswer(place=number(text))


def _write(_question: Spectrum, answer: SpectrumAnswer) -> str:
    return str(answer.place)


SPECTRUM = Kind(
    name="spectrum",
    question_type=Spectrum,
    answer_type=SpectrumAnswer,
    result_type=SpectrumResult,
    check=_check,
    weigh=_weigh,
    result=_result,
    read=_read,
    write=_write,
    written="a place from 0 to 100, such as '30'",
)
