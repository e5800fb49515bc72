"""How a sample answer is written, where its words mean something in a deck file."""

import pytest

from klankbord.decks import Deck, Sample, Slide, parse_deck, write_deck
from klankbord.questions import Answer, Question
from klankbord.questions.choice import Choice, ChoiceAnswer
from klankbord.questions.cloud import Cloud, CloudAnswer
from klankbord.questions.item import Item
from klankbord.questions.open import Open, OpenAnswer

PROMPT = {"nl": "Wat?"}
OPTIONS = (Item(id="ja", label={"nl": "Ja"}), Item(id="nee", label={"nl": "Nee"}))
CHOICE = Choice(id="a", prompt=PROMPT, options=OPTIONS, pick=2, abstain=True)
CLOUD = Cloud(id="a", prompt=PROMPT)
OPEN = Open(id="a", prompt=PROMPT)


def deck(question: Question, *samples: Sample) -> Deck:
    """Return a deck of one question."""
    return Deck(id="a", title={"nl": "Proef"}, slides=(Slide(question=question, samples=samples),))


@pytest.mark.parametrize(
    ("question", "answer", "weight", "line"),
    [
        (CHOICE, ChoiceAnswer(picks=("nee", "ja")), 1, "- nee, ja"),
        (CHOICE, ChoiceAnswer(picks=()), 4, "- 4x (none)"),
        (CLOUD, CloudAnswer(words=("op tijd", "moed")), 1, "- op tijd, moed"),
        (CLOUD, CloudAnswer(words=("ja, maar", "en/of")), 1, r"- ja\, maar, en/of"),
        (CLOUD, CloudAnswer(words=("C:\\", "a")), 2, r"- 2x C:\\, a"),
        (OPEN, OpenAnswer(texts=("Ja, maar: later - #1",)), 1, "- Ja, maar: later - #1"),
        (OPEN, OpenAnswer(texts=("2x zo veel",)), 1, "- 1x 2x zo veel"),
        (OPEN, OpenAnswer(texts=("3 x bellen",)), 5, "- 5x 3 x bellen"),
        (OPEN, OpenAnswer(texts=("- nee",)), 1, "- - nee"),
    ],
)
def test_a_sample_is_one_line(question: Question, answer: Answer, weight: int, line: str) -> None:
    """Whatever an answer holds, it is read as it was meant."""
    made = deck(question, Sample(answer=answer, weight=weight))
    text = write_deck(made)
    assert text.splitlines()[-1] == line
    assert parse_deck(text, "a") == made


@pytest.mark.parametrize("written", ["3x moed", "3 x moed", "3× moed", "3 × moed"])
def test_a_weight_is_written_as_people_write_it(written: str) -> None:
    """A sign for times, with or without a space, is a weight."""
    text = write_deck(deck(CLOUD)) + f"\n### samples\n\n- {written}\n"
    (sample,) = parse_deck(text, "a").slides[0].samples
    assert sample == Sample(answer=CloudAnswer(words=("moed",)), weight=3)


def test_samples_of_a_language_stand_together() -> None:
    """Those without a language come first, and each language keeps its order."""
    written = [("b", "nl"), ("a", None), ("c", "en"), ("d", "nl")]
    samples = tuple(Sample(answer=OpenAnswer(texts=(text,)), language=language) for text, language in written)
    slide = Slide(question=OPEN, samples=samples)
    assert [sample.language for sample in slide.samples] == [None, "nl", "nl", "en"]


def test_a_sample_is_kept_as_an_answer_is() -> None:
    """White space is collapsed in a sample as it is in an answer from a phone."""
    text = write_deck(deck(OPEN)) + "\n### samples\n\n- heel   veel \u00a0 tijd\n"
    (sample,) = parse_deck(text, "a").slides[0].samples
    assert sample.answer == OpenAnswer(texts=("heel veel tijd",))


def test_a_sample_that_would_be_kept_otherwise_is_no_sample() -> None:
    """A deck made in code holds its samples as they are kept."""
    with pytest.raises(ValueError, match="sample 1 is not written as it would be kept"):
        Slide(question=OPEN, samples=(Sample(answer=OpenAnswer(texts=(" heel  veel ",))),))


def test_a_text_in_a_language_of_no_title_is_refused() -> None:
    """A deck made in code keeps to the languages of its title."""
    question = Open(id="a", prompt={"nl": "Wat?", "fr": "Quoi ?"})
    with pytest.raises(ValueError, match="a text is in a language that the title is not in"):
        deck(question)
    with pytest.raises(ValueError, match="a text does not begin with its original"):
        deck(Open(id="a", prompt={"en": "What?"}))
    with pytest.raises(ValueError, match="a sample is in a language that the title is not in"):
        deck(OPEN, Sample(answer=OpenAnswer(texts=("Quoi",)), language="fr"))
