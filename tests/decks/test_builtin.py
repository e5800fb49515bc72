"""The decks that ship with Klankbord."""

from pathlib import Path

import pytest
from pydantic import BaseModel

from klankbord.decks import Deck, Shelf, Slide, parse_deck, write_deck
from klankbord.questions import Question
from klankbord.questions.cloud import CloudAnswer
from klankbord.questions.open import OpenAnswer
from klankbord.words import merge_key

FOLDER = Path(__file__).parents[2] / "server/klankbord/decks/builtin"
FILES = sorted(FOLDER.glob("*.md"))
EVERY_FILE = pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])


def read(file: Path) -> Deck:
    """Return the deck in a file."""
    return parse_deck(file.read_text(encoding="utf-8"), file.stem)


def texts(value: object) -> list[dict[str, str]]:
    """Return every text in languages within a value."""
    if isinstance(value, dict):
        return [value]
    if isinstance(value, BaseModel):
        return [text for _, inner in value for text in texts(inner)]
    if isinstance(value, tuple):
        return [text for inner in value for text in texts(inner)]
    return []


@EVERY_FILE
def test_it_is_written_as_klankbord_writes(file: Path) -> None:
    """Reading and writing a built-in deck changes nothing, so a change to it is a change of its words."""
    assert write_deck(read(file)) == file.read_text(encoding="utf-8")


@EVERY_FILE
def test_it_speaks_dutch_and_english_everywhere(file: Path) -> None:
    """Every text exists in both languages, Dutch being the original."""
    deck = read(file)
    assert deck.languages == ("nl", "en")
    assert [text for text in texts(deck) if list(text) != ["nl", "en"]] == []


@EVERY_FILE
def test_it_says_where_it_comes_from(file: Path) -> None:
    """A built-in deck carries its source and a summary for the gallery."""
    deck = read(file)
    assert deck.source is not None
    assert deck.summary is not None


@EVERY_FILE
def test_every_slide_helps_its_presenter(file: Path) -> None:
    """There are notes with every slide, and samples with every question."""
    for slide in read(file).slides:
        assert slide.notes is not None
        assert bool(slide.samples) == (slide.question.kind != "content")


def test_the_gallery_has_them_all() -> None:
    """Every built-in file is on the shelf, and without problems."""
    assert [(entry.name, entry.problems) for entry in Shelf().decks()] == [(file.stem, ()) for file in FILES]


def slide_of(id_: str) -> Slide:
    """Return a slide of the deck on leading from trust."""
    deck = read(FOLDER / "sturen-vanuit-vertrouwen.md")
    return next(slide for slide in deck.slides if slide.question.id == id_)


def question_of(id_: str) -> Question:
    """Return a question of the deck on leading from trust."""
    return slide_of(id_).question


def test_the_first_question_of_all_is_asked_as_it_was() -> None:
    """The prompt that Klankbord was made for keeps its words and its id; its cloud grows before everyone's eyes."""
    question = question_of("spannend")
    assert question.prompt == {
        "nl": "Wanneer vind jij vertrouwen spannend in je werk?",
        "en": "When is trust exciting in your work?",
    }
    assert (question.kind, question.visibility) == ("cloud", "live")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_sample_cloud_is_like_that_of_a_room(language: str) -> None:
    """Sixty people and more, many different words, some of them given often and spelt apart."""
    answers = [sample.answer for sample in slide_of("spannend").samples if sample.language == language]
    words = [word for answer in answers if isinstance(answer, CloudAnswer) for word in answer.words]
    spellings: dict[str, set[str]] = {}
    for word in words:
        spellings.setdefault(merge_key(word), set()).add(word)
    assert len(answers) >= 60
    assert len(spellings) >= 80
    assert len(words) > len(spellings)
    assert sum(len(found) > 1 for found in spellings.values()) >= 5
    assert any(not word.isascii() for word in words)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("id_", ["waarom-niet-meer", "hoe-het-nu-gaat", "hoe-we-het-willen"])
def test_the_sample_walls_are_full(id_: str, language: str) -> None:
    """A rehearsed wall has at least twenty-five different cards in each language."""
    answers = [sample.answer for sample in slide_of(id_).samples if sample.language == language]
    assert len({answer.texts for answer in answers if isinstance(answer, OpenAnswer)}) >= 25
