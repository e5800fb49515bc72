"""The decks that ship with Klankbord."""

from pathlib import Path

import pytest
from pydantic import BaseModel
from tests.questions.tally import Tally

from klankbord.decks import Deck, Shelf, Slide, parse_deck, write_deck
from klankbord.protocol.codec import encode
from klankbord.protocol.scene import scene_for
from klankbord.protocol.view import View
from klankbord.questions import Question, check, write
from klankbord.questions.cloud import CloudAnswer
from klankbord.questions.open import OpenAnswer
from klankbord.rooms import AUDIENCES, Revealed, Room
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
def test_what_it_says_is_plain(file: Path) -> None:
    """What the deck says is shown as it is written, notes too: no signs for emphasis or code, no straight quotes."""
    for slide in read(file).slides:
        for text in (*texts(slide.question), *texts(slide.chapter), *texts(slide.notes)):
            for words in text.values():
                assert not set("*_`'\"") & set(words), words


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
    """The five decks are on the shelf, and without problems."""
    assert len(FILES) == 5
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


@EVERY_FILE
def test_every_question_has_answers_enough_for_a_rehearsal(file: Path) -> None:
    """Twenty in each language where answers have words; elsewhere twenty people, who do not all say the same."""
    for slide in read(file).slides:
        if slide.question.kind in {"cloud", "open", "timeline", "questions"}:
            for language in ("nl", "en"):
                answers = {write(slide.question, one.answer) for one in slide.samples if one.language == language}
                assert len(answers) >= 20, (slide.question.id, language)
        elif slide.question.kind != "content":
            assert sum(one.weight for one in slide.samples) >= 20, slide.question.id
            assert len({write(slide.question, one.answer) for one in slide.samples}) > 1, slide.question.id


PROGRAMMES = {
    "leergang-interveneren": (
        "cloud spectrum open scale grid open timeline open choice spectrum grid choice spectrum open open"
    ),
    "netwerkleiderschap": "choice ranking spectrum points scale open open grid open open",
    "samen-tegen-ondermijning": "scale scale ranking cloud nowwish open",
    "si-meetup-5": "cloud open scale choice spectrum ranking points cloud open questions",
    "sturen-vanuit-vertrouwen": "open choice cloud scale spectrum grid choice nowwish open open",
}


@EVERY_FILE
def test_an_evening_has_its_questions_in_their_order(file: Path) -> None:
    """The five evenings are as they were designed, kind by kind."""
    asked = [slide.question.kind for slide in read(file).slides if slide.question.kind != "content"]
    assert asked == PROGRAMMES[file.stem].split()


def test_prompts_for_tables_are_answered_by_tables() -> None:
    """One phone answers for its table where the evening has tables."""
    tables = {slide.question.id for file in FILES for slide in read(file).slides if slide.question.per == "table"}
    assert tables == {"vergroten", "wakker", "inzichten", "wat-willen-we"}


@EVERY_FILE
def test_a_rehearsal_in_either_language_is_an_evening(file: Path) -> None:
    """Every prompt goes from sample answer to ballot, counts and result, and to a scene that everybody sees."""
    deck = read(file)
    for at, slide in enumerate(deck.slides):
        for language in deck.languages:
            tally, people = Tally(), 0
            for sample in slide.samples:
                if sample.language in {None, language}:
                    for _ in range(sample.weight):
                        people += 1
                        tally.cast(str(people), check(slide.question, sample.answer)[1])
            room = Room(phase=Revealed(at=at, round=1))
            view = View(
                whole=deck,
                deck=deck,
                room=room,
                code="01234567",
                epoch="e",
                seq=people,
                step=1,
                counts=tally.counts,
                present=people,
                remotes=0,
                now=1_790_000_000_000,
            )
            for audience in AUDIENCES:
                scene = scene_for(view, audience)
                assert scene.question == slide.question
                assert scene.answered == people
                assert (scene.result is None) == (slide.question.kind == "content")
                assert len(encode(scene)) < 1_000_000


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("id_", ["waarom-niet-meer", "hoe-het-nu-gaat", "hoe-we-het-willen"])
def test_the_sample_walls_are_full(id_: str, language: str) -> None:
    """A rehearsed wall has at least twenty-five different cards in each language."""
    answers = [sample.answer for sample in slide_of(id_).samples if sample.language == language]
    assert len({answer.texts for answer in answers if isinstance(answer, OpenAnswer)}) >= 25
