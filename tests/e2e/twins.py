"""What has to be heard of a picture by whoever does not see it, for each kind of question."""

from collections.abc import Callable, Iterable
from typing import Any

from klankbord.questions import Question, Result
from klankbord.questions.choice import Choice, ChoiceResult
from klankbord.questions.cloud import Cloud, CloudResult
from klankbord.questions.grid import Grid, GridResult
from klankbord.questions.item import Item
from klankbord.questions.nowwish import NowWish, NowWishResult
from klankbord.questions.open import Open, OpenResult
from klankbord.questions.points import Points, PointsResult
from klankbord.questions.questions import Questions, QuestionsResult
from klankbord.questions.ranking import Ranking, RankingResult
from klankbord.questions.scale import Scale, ScaleResult
from klankbord.questions.spectrum import END, Spectrum, SpectrumResult
from klankbord.questions.timeline import Timeline, TimelineResult

Line = tuple[str, ...]
"""Words and figures that stand together in one item of a list that is read aloud."""


def told(question: Question, result: Result, language: str) -> list[Line]:
    """Return what has to be told of a result, in a language that the deck has."""
    return _TOLD[question.kind](question, result, language)


def _names(items: Iterable[Item], language: str) -> dict[str, str]:
    return {item.id: item.label[language] for item in items}


def _choice(question: Choice, result: ChoiceResult, language: str) -> list[Line]:
    names = _names(question.options, language)
    return [(names[option.id], str(option.count)) for option in result.options]


def _cloud(_question: Cloud, result: CloudResult, _language: str) -> list[Line]:
    return [(word.label, str(word.count)) for word in result.words]


def _open(_question: Open, result: OpenResult, _language: str) -> list[Line]:
    return [tuple(filter(None, card.texts)) for card in result.cards]


def _scale(question: Scale, result: ScaleResult, language: str) -> list[Line]:
    names = _names(question.statements, language)
    return [(names[statement.id], str(statement.n)) for statement in result.statements]


def _ranking(question: Ranking, result: RankingResult, language: str) -> list[Line]:
    names = _names(question.items, language)
    return [(names[item.id], str(item.points), str(item.first)) for item in result.items]


def _points(question: Points, result: PointsResult, language: str) -> list[Line]:
    names = _names(question.items, language)
    return [(names[item.id], str(item.givers)) for item in result.items]


def _grid(question: Grid, result: GridResult, language: str) -> list[Line]:
    zones, items = _names(question.zones, language), _names(question.items, language)
    tallies = [(zones[zone.id], str(zone.marks)) for zone in result.zones]
    middles = [(items[one.item] if one.item else "", str(one.marks)) for one in result.centroids]
    return tallies + middles


def _spectrum(question: Spectrum, result: SpectrumResult, language: str) -> list[Line]:
    left = sum(people for place, people in result.places if place < END / 2)
    right = sum(people for place, people in result.places if place > END / 2)
    return [(question.left[language], str(left)), (question.right[language], str(right))]


def _nowwish(question: NowWish, result: NowWishResult, language: str) -> list[Line]:
    names = _names(question.items, language)
    return [(names[item.id], str(item.more), str(item.same), str(item.less)) for item in result.items]


def _timeline(question: Timeline, result: TimelineResult, language: str) -> list[Line]:
    sides = {"above": question.above[language], "below": question.below[language]}
    return [(moment.text, sides[moment.side], str(moment.count)) for moment in result.moments]


def _questions(_question: Questions, result: QuestionsResult, _language: str) -> list[Line]:
    return [(asked.text,) for asked in result.questions]


_TOLD: dict[str, Callable[[Any, Any, str], list[Line]]] = {
    "choice": _choice,
    "cloud": _cloud,
    "open": _open,
    "scale": _scale,
    "ranking": _ranking,
    "points": _points,
    "grid": _grid,
    "spectrum": _spectrum,
    "nowwish": _nowwish,
    "timeline": _timeline,
    "questions": _questions,
}
