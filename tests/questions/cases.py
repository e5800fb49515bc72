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
from klankbord.questions.open import Open, OpenAnswer
from klankbord.words import clean

LAW = settings(deadline=None, max_examples=60)
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


def _choice(options: int, pick: int, *, abstain: bool) -> Question:
    labels = ({"id": f"o{n}", "label": {"nl": f"Keuze {n}", "en": f"Choice {n}"}} for n in range(options))
    return _question("choice", options=tuple(labels), pick=min(pick, options), abstain=abstain)


def _picks(question: Choice) -> SearchStrategy[ChoiceAnswer]:
    ids = st.sampled_from([option.id for option in question.options])
    least = 0 if question.abstain else 1
    return st.lists(ids, min_size=least, max_size=question.pick, unique=True).map(
        lambda picks: ChoiceAnswer(picks=tuple(picks))
    )


def _words(question: Cloud) -> SearchStrategy[CloudAnswer]:
    words = st.lists(visible(min(question.length, 8)), min_size=1, max_size=question.entries)
    return words.map(lambda words: CloudAnswer(words=tuple(words)))


def _sentence(question: Open) -> SearchStrategy[OpenAnswer]:
    return visible(min(question.length, 20)).map(lambda text: OpenAnswer(text=text))


def _nothing(_question: Content) -> SearchStrategy[Any]:
    return st.nothing()


_CHOICES = st.builds(_choice, st.integers(2, 12), st.integers(1, 12), abstain=st.booleans())
_CLOUDS = st.builds(lambda n, most: _question("cloud", entries=n, length=most), st.integers(1, 10), st.integers(1, 40))
_OPENS = st.builds(lambda most: _question("open", length=most), st.integers(1, 500))

CASES: dict[str, Case] = {
    "choice": Case(_CHOICES, _picks, _choice(3, 2, abstain=True), None),
    "cloud": Case(_CLOUDS, _words, _question("cloud"), CloudAnswer(words=(CANARY, "rust"))),
    "open": Case(_OPENS, _sentence, _question("open"), OpenAnswer(text=f"Het was {CANARY}.")),
    "content": Case(st.just(_question("content")), _nothing, _question("content"), None),
}
