"""Answering on a phone by touch, each kind of question in its own way."""

import re
from collections.abc import Callable
from itertools import combinations
from typing import Any

from playwright.sync_api import Locator, Page, expect

from klankbord.questions import Answer, Question
from klankbord.questions.choice import Choice, ChoiceAnswer
from klankbord.questions.cloud import Cloud, CloudAnswer
from klankbord.questions.grid import Grid, GridAnswer
from klankbord.questions.item import Item
from klankbord.questions.nowwish import NowWish, NowWishAnswer
from klankbord.questions.open import Open, OpenAnswer
from klankbord.questions.points import Points, PointsAnswer
from klankbord.questions.ranking import Ranking, RankingAnswer
from klankbord.questions.scale import Scale, ScaleAnswer
from klankbord.questions.spectrum import Spectrum, SpectrumAnswer
from klankbord.questions.timeline import Timeline, TimelineAnswer

SEND = re.compile("^(Versturen|Send)$")
NONE_OF_THESE = re.compile("^(Geen van deze|None of these)$")

THUMB = 44.0
"""Pixels: at either end of a line the middle of a thumb is half of it inside."""

EDGE = 10.0
"""Percent of the height of a timeline from where a finger taps: beyond the moments that stand there."""


def answer(phone: Page, question: Question, given: Answer, language: str) -> None:
    """Answer the question in front of this person exactly so, and send it."""
    _BY_KIND[question.kind](phone, question, given, language)
    phone.get_by_role("button", name=SEND).tap()


def ease(given: Answer) -> int:
    """Return how far apart the nearest two marks of an answer are: what lies under another is no place to tap."""
    if given.kind != "grid":
        return 0
    pairs = combinations(given.marks, 2)
    return min((max(abs(one.x - other.x), abs(one.y - other.y)) for one, other in pairs), default=100)


def name(item: Item, language: str) -> str:
    """Return what a thing is called; one that was made in the room has a name in one language."""
    return item.label.get(language, next(iter(item.label.values())))


def _names(items: tuple[Item, ...], language: str) -> dict[str, str]:
    return {item.id: name(item, language) for item in items}


def _choice(phone: Page, question: Choice, given: ChoiceAnswer, language: str) -> None:
    role = "radio" if question.pick == 1 else "checkbox"
    names = _names(question.options, language)
    for pick in given.picks:
        phone.get_by_role(role, name=names[pick], exact=True).tap()
    if not given.picks:
        phone.get_by_role(role, name=NONE_OF_THESE).tap()


def _cloud(phone: Page, _question: Cloud, given: CloudAnswer, _language: str) -> None:
    for at, word in enumerate(given.words):
        phone.get_by_role("textbox").nth(at).fill(word)


def _open(phone: Page, _question: Open, given: OpenAnswer, _language: str) -> None:
    for at, text in enumerate(given.texts):
        phone.get_by_role("textbox").nth(at).fill(text)


def _scale(phone: Page, question: Scale, given: ScaleAnswer, language: str) -> None:
    names = _names(question.statements, language)
    for one in given.steps:
        # The last control of a statement is to skip it.
        steps = phone.get_by_role("group", name=names[one.statement], exact=True).last.get_by_role("radio")
        (steps.last if one.step is None else steps.nth(one.step - 1)).tap()


def _ranking(phone: Page, question: Ranking, given: RankingAnswer, language: str) -> None:
    names = _names(question.items, language)
    for item in given.order:
        phone.get_by_role("button", name=names[item], exact=True).tap()


def _points(phone: Page, question: Points, given: PointsAnswer, language: str) -> None:
    names = _names(question.items, language)
    for gift in given.gifts:
        line = phone.get_by_role("slider", name=names[gift.item], exact=True)
        _slide(line, gift.points, most=question.budget, step=question.step)


def _grid(phone: Page, question: Grid, given: GridAnswer, _language: str) -> None:
    # Things are placed one after the other, in the order of the question.
    order = {item.id: at for at, item in enumerate(question.items)}
    for mark in sorted(given.marks, key=lambda mark: order.get(mark.item or "", 0)):
        _tap(phone.locator(".plane-field"), mark.x, 100 - mark.y)


def _spectrum(phone: Page, _question: Spectrum, given: SpectrumAnswer, _language: str) -> None:
    _slide(phone.get_by_role("slider"), given.place)


def _nowwish(phone: Page, question: NowWish, given: NowWishAnswer, _language: str) -> None:
    order = {item.id: at for at, item in enumerate(question.items)}
    lines = phone.get_by_role("slider")
    for place in given.places:
        _slide(lines.nth(2 * order[place.item]), place.now)
        _slide(lines.nth(2 * order[place.item] + 1), place.wish)


def _timeline(phone: Page, _question: Timeline, given: TimelineAnswer, _language: str) -> None:
    for at, moment in enumerate(given.moments):
        _tap(phone.locator(".moments-band"), moment.at, EDGE if moment.side == "above" else 100 - EDGE)
        field = phone.get_by_role("textbox").nth(at)
        field.fill(moment.text)
        field.press("Enter")


def _tap(plane: Locator, across: float, down: float) -> None:
    """Tap a place, in percent from the left and from the top."""
    box = plane.bounding_box()
    assert box
    # What lies on the far edges is outside.
    x, y = min(box["width"] * across / 100, box["width"] - 1), min(box["height"] * down / 100, box["height"] - 1)
    plane.tap(position={"x": x, "y": y})


def _slide(line: Locator, place: int, *, most: int = 100, step: int = 1) -> None:
    """Tap a line where this place is, and go the rest of the way step by step."""
    box = line.bounding_box()
    assert box
    line.tap(position={"x": THUMB / 2 + place / most * (box["width"] - THUMB), "y": box["height"] / 2})
    off = (place - int(line.input_value())) // step
    for _ in range(abs(off)):
        line.press("ArrowRight" if off > 0 else "ArrowLeft")
    expect(line).to_have_value(str(place))


_BY_KIND: dict[str, Callable[[Page, Any, Any, str], None]] = {
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
}
