"""A deck and its file say the same: nothing is lost or changed on the way out and back."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel
from tests.questions.cases import CASES

from klankbord.decks import Deck, DeckError, Sample, Slide, Source, parse_deck, write_deck
from klankbord.decks.forms import FORMS, field, form_of
from klankbord.questions import KINDS, QUESTION, Answer, InvalidAnswer, Question, check
from klankbord.questions.base import QuestionBase
from klankbord.questions.content import Content, ContentAnswer
from klankbord.questions.open import Open, OpenAnswer
from klankbord.questions.prose import hidden

BUILTIN = Path(__file__).parents[2] / "server/klankbord/decks/builtin"

slugs = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,3}", fullmatch=True)
# What means something in a deck file, among letters of all scripts.
signs = st.sampled_from("#-:\\,|>&*!'\" x2nl{}[]—…\u00a0\u00ad")
characters = st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")) | signs
sentences = st.text(characters, min_size=1, max_size=40).filter(
    lambda text: bool(text.strip()) and hidden(text) is None
)
pages = (
    st.lists(sentences | st.sampled_from(["", "---", "# x", "\\# x", "- x", "  x"]), min_size=1, max_size=6)
    .map("\n".join)
    .filter(lambda text: bool(text.strip()))
)
# Answers that look like something else in a list of samples.
MISLEADING = ["2x zo veel", "- nee", "(none)", "#", "a, b", "a | b", "30 above b; 1"]


def texts(languages: tuple[str, ...], values: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, str]]:
    """Texts in the first language and some of the others."""
    others = st.dictionaries(st.sampled_from(languages), values)
    return st.tuples(values, others).map(lambda drawn: {languages[0]: drawn[0]} | drawn[1])


def retold(value: Any, told: Callable[[], dict[str, str]]) -> Any:
    """Return a question with another text in the place of each of its texts."""
    if isinstance(value, dict):
        return told()
    if isinstance(value, tuple):
        return tuple(retold(inner, told) for inner in value)
    if isinstance(value, BaseModel):
        return value.model_copy(update={name: retold(inner, told) for name, inner in value})
    return value


@st.composite
def slides(draw: st.DrawFn, languages: tuple[str, ...]) -> Slide:
    """Slides of every kind with everything they can have."""
    case = CASES[draw(st.sampled_from(list(CASES)))]
    text, page = texts(languages, sentences), texts(languages, pages)
    question: Question = retold(draw(case.questions), lambda: draw(text))
    every: dict[str, Any] = {
        "id": draw(slugs),
        "explanation": draw(st.none() | text),
        "credit": draw(st.none() | sentences.map(str.strip)),
        "visibility": draw(st.sampled_from(["live", "after", "reveal", "never"])),
        "opens": draw(st.sampled_from(["arriving", "command"])),
        "change": question.shared or draw(st.booleans()),
        "per": draw(st.sampled_from(["person", "table"])),
    }
    if isinstance(question, Content):
        every["body"] = draw(st.none() | page)
    question = QUESTION.validate_python(question.model_dump() | every)
    answers = case.answers(question) if question.kind != "content" else st.just(ContentAnswer())
    if isinstance(question, Open) and not question.fields:
        answers = answers | st.sampled_from(MISLEADING).map(lambda line: OpenAnswer(texts=(line,)))
    samples = [
        Sample(answer=kept, language=language, weight=weight)
        for answer, language, weight in draw(
            st.lists(st.tuples(answers, st.sampled_from((None, *languages)), st.integers(1, 100)), max_size=4)
        )
        if (kept := kept_by(question, answer)) is not None
    ]
    return Slide(
        question=question,
        chapter=draw(st.none() | text),
        notes=draw(st.none() | page),
        samples=tuple(samples),
    )


def kept_by(question: Question, answer: Answer) -> Answer | None:
    """Return an answer as it is kept, or none where the question takes it not."""
    try:
        return check(question, answer)[0]
    except InvalidAnswer:
        return None


def decks(languages: tuple[str, ...]) -> st.SearchStrategy[Deck]:
    """Decks with everything that a deck can have."""
    line = st.none() | sentences
    source = st.builds(
        Source,
        title=sentences,
        author=line,
        organisation=line,
        year=st.none() | st.integers(min_value=1500, max_value=2999),
        licence=line,
    )
    return st.builds(
        Deck,
        id=slugs,
        title=st.tuples(*(sentences for _ in languages)).map(lambda drawn: dict(zip(languages, drawn, strict=True))),
        summary=st.none() | texts(languages, sentences),
        source=st.none() | source,
        slides=st.lists(slides(languages), min_size=1, max_size=3, unique_by=lambda slide: slide.question.id).map(
            tuple
        ),
    )


@given(deck=decks(("nl",)) | decks(("nl", "en", "fy")) | decks(("en", "nl")))
@settings(max_examples=60, deadline=None)
def test_a_deck_survives_its_file(deck: Deck) -> None:
    """What is written can be read, and is the same deck; what was read is written as it was."""
    text = write_deck(deck)
    again = parse_deck(text, deck.id)
    assert again == deck
    assert again.languages == deck.languages
    assert write_deck(again) == text


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_a_damaged_file_is_a_deck_or_has_problems_on_its_lines(data: st.DataObject) -> None:
    """Whatever a person does to a file, reading it ends in a deck or in places to look at."""
    lines = (BUILTIN / "sturen-vanuit-vertrouwen.md").read_text().split("\n")
    for _ in range(data.draw(st.integers(min_value=1, max_value=4))):
        place = data.draw(st.integers(min_value=0, max_value=len(lines) - 1))
        other = data.draw(st.sampled_from(lines) | st.text(characters | st.just("\t"), max_size=20))
        match data.draw(st.sampled_from(["replace", "insert", "drop", "indent"])):
            case "replace":
                lines[place] = other
            case "insert":
                lines.insert(place, other)
            case "drop":
                lines[place : place + 3] = [""]
            case _:
                lines[place] = "  " + lines[place]
    text = "\n".join(lines)
    try:
        deck = parse_deck(text, "damaged")
    except DeckError as error:
        places = [problem.line for problem in error.problems]
    else:
        assert parse_deck(write_deck(deck), "damaged") == deck
        return
    assert places
    assert all(1 <= place <= text.count("\n") + 1 for place in places)


@given(text=st.text(characters | st.sampled_from("\n\t#-"), max_size=200))
@settings(max_examples=60, deadline=None)
def test_any_text_is_refused_with_problems(text: str) -> None:
    """Nothing but a `DeckError` comes out of a text that is no deck."""
    with pytest.raises(DeckError):
        parse_deck(text, "any")


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS.keys())
def test_every_field_of_a_kind_can_be_written(kind: Any) -> None:
    """The form of a kind names each field of its model, so that no setting is left out of a file."""
    form = FORMS[kind.name]
    question_type: type[BaseModel] = kind.question_type
    named = {field(name) for name in (*form.settings, *form.parts)}
    assert {*named, "id", "prompt", "kind"} == set(question_type.model_fields)


def test_a_field_that_no_one_could_write_is_refused() -> None:
    """A kind with a setting of a new type does not start, rather than losing the setting."""

    class Puzzle(QuestionBase):
        pieces: float = 1.5

    with pytest.raises(TypeError, match="no way yet to write"):
        form_of(Puzzle)


def test_settings_have_longer_names_than_languages() -> None:
    """Two letters before a colon are always a language."""
    assert all(len(name) > 2 for form in FORMS.values() for name in (*form.settings, *form.parts))


def test_a_deck_larger_than_a_file_may_be_is_not_written() -> None:
    """A deck that could not be read again is refused when it is written."""
    question = Content(id="a", prompt={"nl": "a"}, body={"nl": "a" * 4000})
    notes = {"nl": "a" * 4000, "en": "a" * 4000}
    slides = tuple(
        Slide(question=question.model_copy(update={"id": f"q{number}"}), notes=notes) for number in range(100)
    )
    with pytest.raises(DeckError, match="does not fit"):
        write_deck(Deck(id="a", title={"nl": "a", "en": "a"}, slides=slides))


def test_defaults_are_left_out() -> None:
    """A file says only what differs."""
    question = Open(id="vraag", prompt={"nl": "Wat?"})
    assert QuestionBase.model_fields["visibility"].default == question.visibility
    text = write_deck(Deck(id="a", title={"nl": "Proef"}, slides=(Slide(question=question),)))
    assert text == "---\ntitle:\n  nl: Proef\n---\n\n## vraag\n\n- nl: Wat?\n- kind: open\n"
