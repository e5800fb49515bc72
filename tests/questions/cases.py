"""What Hypothesis needs to know of each kind of question: one line a kind, in `CASES`."""

from collections.abc import Callable
from typing import Any, NamedTuple

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from klankbord.questions import QUESTION, Answer, Question
from klankbord.questions.choice import Choice, ChoiceAnswer
from klankbord.questions.cloud import Cloud, CloudAnswer
from klankbord.questions.content import Content
from klankbord.questions.grid import Grid, GridAnswer, Mark
from klankbord.questions.item import Item
from klankbord.questions.nowwish import NowWish, NowWishAnswer, NowWishPlace
from klankbord.questions.open import Open, OpenAnswer
from klankbord.questions.points import Gift, Points, PointsAnswer
from klankbord.questions.questions import Questions, QuestionsAnswer
from klankbord.questions.ranking import Ranking, RankingAnswer
from klankbord.questions.scale import Scale, ScaleAnswer, Step
from klankbord.questions.spectrum import SpectrumAnswer
from klankbord.questions.timeline import Moment, Timeline, TimelineAnswer
from klankbord.words import clean

LAW = settings(deadline=None, max_examples=40)
"""How laws are tried: a slow machine breaks none."""

CANARY = "kanariegeel"
"""A word that is in nothing a room may see before the reveal."""

# Where text goes wrong: letters and their marks, what nobody sees, the halves of emoji, punctuation.
_TRICKY = (
    "aBzéÉïßİשא각ᄀ\u0301\u0323\u0338\u20dd\u200b\u200d\u202e\ufe0f\u00ad"
    "1🌱👩🏽🚀❤🏴🇳🇱\U000e0067\U000e007f −-'’\"!?.,#%&"
)
_STACKED = "e\u0301\u0323\u200b\u200d❤"  # so few that what goes wrong only in a certain order is found


class Case(NamedTuple):
    """A kind, as the laws try it."""

    questions: SearchStrategy[Any]
    answers: Callable[[Any], SearchStrategy[Any]]
    """The answers that a question takes."""
    example: Question
    secret: Answer | None
    """An answer to the example that holds the canary, where an answer can hold a word."""


def visible(most: int) -> SearchStrategy[str]:
    """Texts of at most `most` characters of which something can be seen."""
    alphabets = _STACKED, st.one_of(st.sampled_from(_TRICKY), st.characters(codec="utf-8"))
    texts = (st.text(alphabet, min_size=1, max_size=most) for alphabet in alphabets)
    return st.one_of(*texts).filter(clean)


def _question(kind: str, **settings: object) -> Question:
    prompt = {"nl": "Wat bracht het gesprek?", "en": "What did the conversation bring?"}
    return QUESTION.validate_python({"kind": kind, "id": "vraag", "prompt": prompt, **settings})


def _items(number: int) -> tuple[dict[str, object], ...]:
    return tuple({"id": f"o{n}", "label": {"nl": f"Ding {n}", "en": f"Thing {n}"}} for n in range(number))


def _pole(name: str) -> dict[str, str]:
    return {"nl": name, "en": f"{name} (en)"}


def _choice(options: int, pick: int, *, abstain: bool) -> Question:
    return _question("choice", options=_items(options), pick=min(pick, options), abstain=abstain)


def _picks(question: Choice) -> SearchStrategy[ChoiceAnswer]:
    least = 0 if question.abstain else 1
    return _ids(question.options, least, question.pick).map(lambda picks: ChoiceAnswer(picks=picks))


def _ids(items: tuple[Item, ...], least: int, most: int) -> SearchStrategy[tuple[str, ...]]:
    ids = st.sampled_from([item.id for item in items])
    return st.lists(ids, min_size=least, max_size=most, unique=True).map(tuple)


def _words(question: Cloud) -> SearchStrategy[CloudAnswer]:
    words = st.lists(visible(min(question.length, 8)), min_size=1, max_size=question.entries)
    return words.map(lambda words: CloudAnswer(words=tuple(words)))


def _open(length: int, *, two: bool, support: bool) -> Question:
    return _question("open", length=length, fields=_items(2) if two else (), support=support)


def _sentence(question: Open) -> SearchStrategy[OpenAnswer]:
    one = visible(min(question.length, 20))
    halves = st.tuples(one | st.just(""), one | st.just("")).filter(any) if question.fields else st.tuples(one)
    if not question.support:
        return halves.map(lambda texts: OpenAnswer(texts=texts))
    nothing = ("", "") if question.fields else ("",)
    return st.builds(OpenAnswer, texts=halves | st.just(nothing), supports=_SUPPORTS)


def _asked(question: Questions) -> SearchStrategy[QuestionsAnswer]:
    texts = st.lists(visible(min(question.length, 12)), max_size=question.asked, unique_by=clean).map(tuple)
    return st.builds(QuestionsAnswer, asked=texts, supports=_SUPPORTS)


def _scale(statements: int, steps: int) -> Question:
    return _question("scale", statements=_items(statements), steps=steps, low=_pole("oneens"), high=_pole("eens"))


def _steps(question: Scale) -> SearchStrategy[ScaleAnswer]:
    step = st.none() | st.integers(1, question.steps)
    placed = st.tuples(*(step for _ in question.statements)).filter(any)
    ids = [statement.id for statement in question.statements]
    return placed.map(
        lambda steps: ScaleAnswer(
            steps=tuple(Step(statement=id_, step=step) for id_, step in zip(ids, steps, strict=True))
        )
    )


def _ranking(items: int, top: int | None) -> Question:
    return _question("ranking", items=_items(items), top=top and min(top, items))


def _order(question: Ranking) -> SearchStrategy[RankingAnswer]:
    most = question.top or len(question.items)
    return _ids(question.items, 1, most).map(lambda order: RankingAnswer(order=order))


def _points(items: int, step: int, *, spend: bool) -> Question:
    return _question("points", items=_items(items), step=step, budget=step * 20, spend=spend)


def _gifts(question: Points) -> SearchStrategy[PointsAnswer]:
    def divide(order: list[Item], cuts: list[int]) -> PointsAnswer:
        """Give each thing what lies between two cuts of the budget, the last one up to its end."""
        ends = sorted(cuts)
        if question.spend:
            ends[-1] = 20
        sizes = [end - start for start, end in zip([0, *ends], ends, strict=False)]
        gifts = (
            Gift(item=item.id, points=size * question.step) for item, size in zip(order, sizes, strict=True) if size
        )
        return PointsAnswer(gifts=tuple(gifts))

    number = len(question.items)
    cuts = st.lists(st.integers(0, 20), min_size=number, max_size=number).filter(any)
    return st.builds(divide, st.permutations(question.items), cuts)


_ZONES = (
    {"id": "hoog", "label": _pole("hoog"), "advice": _pole("zeg"), "left": 0, "right": 100, "bottom": 50, "top": 100},
    {"id": "laag", "label": _pole("laag"), "left": 0, "right": 60, "bottom": 0, "top": 50},
)


def _grid(items: int, marks: int, *, zones: bool) -> Question:
    axes = {f"{axis}_{end}": _pole(f"{axis} {end}") for axis in "xy" for end in ("low", "high")}
    return _question("grid", items=_items(items), marks=marks, zones=_ZONES if zones else (), **axes)


def _marks(question: Grid) -> SearchStrategy[GridAnswer]:
    if not question.items:
        own = st.builds(Mark, x=_PLACES, y=_PLACES, label=st.none() | visible(8))
        return _many(own, question.marks).map(lambda marks: GridAnswer(marks=marks))

    def place(ids: tuple[str, ...], spots: list[tuple[int, int]]) -> GridAnswer:
        return GridAnswer(marks=tuple(Mark(item=id_, x=x, y=y) for id_, (x, y) in zip(ids, spots, strict=False)))

    number = len(question.items)
    spots = st.lists(st.tuples(_PLACES, _PLACES), min_size=number, max_size=number)
    return st.builds(place, _ids(question.items, 1, number), spots)


def _many(values: SearchStrategy[Any], most: int) -> SearchStrategy[tuple[Any, ...]]:
    return st.lists(values, min_size=1, max_size=most).map(tuple)


def _place(_question: Question) -> SearchStrategy[SpectrumAnswer]:
    return _PLACES.map(lambda place: SpectrumAnswer(place=place))


def _nowwish(items: int, *, named: bool) -> Question:
    names = {"now": _pole("nu"), "wish": _pole("later")} if named else {}
    return _question("nowwish", items=_items(items), low=_pole("weinig"), high=_pole("veel"), **names)


def _shifts(question: NowWish) -> SearchStrategy[NowWishAnswer]:
    places = (st.builds(NowWishPlace, item=st.just(item.id), now=_PLACES, wish=_PLACES) for item in question.items)
    return st.tuples(*places).map(lambda places: NowWishAnswer(places=places))


def _timeline(moments: int) -> Question:
    poles = {name: _pole(name) for name in ("start", "end", "above", "below")}
    return _question("timeline", moments=moments, **poles)


def _moments(question: Timeline) -> SearchStrategy[TimelineAnswer]:
    moment = st.builds(Moment, at=_PLACES, side=st.sampled_from(["above", "below"]), text=visible(12))
    apart = st.lists(
        moment, min_size=1, max_size=question.moments, unique_by=lambda made: (made.at, made.side, clean(made.text))
    )
    return apart.map(lambda moments: TimelineAnswer(moments=tuple(moments)))


def _nothing(_question: Content) -> SearchStrategy[Any]:
    return st.nothing()


_PLACES = st.integers(0, 100)
_SUPPORTS = st.lists(st.sampled_from([f"{n:016x}" for n in range(5)]), max_size=4, unique=True).map(tuple)
_SWITCH = st.booleans()
_LENGTHS = st.integers(1, 200)
_CHOICES = st.builds(_choice, st.integers(2, 12), st.integers(1, 12), abstain=_SWITCH)
_CLOUDS = st.builds(lambda n, most: _question("cloud", entries=n, length=most), st.integers(1, 10), st.integers(1, 40))
_OPENS = st.builds(_open, st.integers(1, 500), two=_SWITCH, support=_SWITCH)
_SCALES = st.builds(_scale, st.integers(1, 10), st.integers(3, 11))
_RANKINGS = st.builds(_ranking, st.integers(2, 12), st.none() | st.integers(1, 12))
_POINTS = st.builds(_points, st.integers(2, 12), st.integers(1, 50), spend=_SWITCH)
_GRIDS = st.builds(_grid, st.integers(0, 8), st.integers(1, 8), zones=_SWITCH)
_SPECTRUM = _question("spectrum", left=_pole("in"), right=_pole("op"))
_NOWWISHES = st.builds(_nowwish, st.integers(1, 8), named=_SWITCH)

CASES: dict[str, Case] = {
    "choice": Case(_CHOICES, _picks, _choice(3, 2, abstain=True), None),
    "cloud": Case(_CLOUDS, _words, _question("cloud"), CloudAnswer(words=(CANARY, "rust"))),
    "open": Case(_OPENS, _sentence, _question("open"), OpenAnswer(texts=(f"Het was {CANARY}.",))),
    "scale": Case(_SCALES, _steps, _scale(2, 5), None),
    "ranking": Case(_RANKINGS, _order, _ranking(4, 3), None),
    "points": Case(_POINTS, _gifts, _points(3, 5, spend=True), None),
    "grid": Case(_GRIDS, _marks, _grid(0, 2, zones=True), GridAnswer(marks=(Mark(x=60, y=70, label=CANARY),))),
    "spectrum": Case(st.just(_SPECTRUM), _place, _SPECTRUM, None),
    "nowwish": Case(_NOWWISHES, _shifts, _nowwish(2, named=False), None),
    "timeline": Case(
        st.builds(_timeline, st.integers(1, 8)),
        _moments,
        _timeline(3),
        TimelineAnswer(moments=(Moment(at=3, side="below", text=CANARY),)),
    ),
    "questions": Case(
        st.builds(lambda most, long: _question("questions", asked=most, length=long), st.integers(1, 3), _LENGTHS),
        _asked,
        _question("questions"),
        QuestionsAnswer(asked=(f"Is het {CANARY}?",)),
    ),
    "content": Case(st.just(_question("content")), _nothing, _question("content"), None),
}
