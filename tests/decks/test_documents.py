"""What the documents show is true."""

import re
from pathlib import Path

import pytest

from klankbord.decks import parse_deck, write_deck
from klankbord.decks.forms import FORMS, SAMPLES, SLIDE_PARTS
from klankbord.decks.parser import MOST_CHARACTERS
from klankbord.decks.problem import MOST_PROBLEMS
from klankbord.decks.shelf import MOST_BYTES, MOST_FILES

DOCUMENTS = Path(__file__).parents[2] / "docs"
REFERENCE = (DOCUMENTS / "reference/decks.md").read_text(encoding="utf-8")
HOW_TO = (DOCUMENTS / "how-to/write-a-deck.md").read_text(encoding="utf-8")
PAGES = sorted(
    page for page in (DOCUMENTS / "reference/kinds").glob("*.md") if "## In a deck" in page.read_text("utf-8")
)
EXAMPLE = re.compile(r"```markdown\n(.*?)```", re.DOTALL)


def test_the_deck_in_the_reference_is_one() -> None:
    """The example is a deck, in the form in which Klankbord writes it."""
    (example,) = EXAMPLE.findall(REFERENCE)
    assert write_deck(parse_deck(example, "proef")) == example


def test_the_steps_of_the_how_to_make_a_deck() -> None:
    """Put below each other, the examples from the second title on are a deck with notes and samples."""
    _, title, opening, choice, notes, samples = EXAMPLE.findall(HOW_TO)
    deck = parse_deck("\n".join([title, choice, opening, notes, samples]), "onze-middag")
    assert [slide.question.kind for slide in deck.slides] == ["choice", "open"]
    assert deck.slides[1].notes is not None
    assert len(deck.slides[1].samples) == 3


@pytest.mark.parametrize("kind", FORMS)
def test_the_reference_names_all_that_can_be_written(kind: str) -> None:
    """No setting, part or kind is without its row."""
    names = {kind, *FORMS[kind].settings, *FORMS[kind].parts, *SLIDE_PARTS, SAMPLES}
    assert {name for name in names if f"`{name}`" not in REFERENCE} == set()


@pytest.mark.parametrize("limit", [MOST_CHARACTERS, MOST_PROBLEMS, MOST_FILES, MOST_BYTES])
def test_the_reference_has_the_limits_as_they_are(limit: int) -> None:
    """A limit in the document is the limit in force."""
    assert re.search(rf"\| {limit:,}\b", REFERENCE)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_example_of_a_kind_is_a_question_with_samples(page: Path) -> None:
    """What a page of the reference shows can be copied into a deck."""
    (example,) = EXAMPLE.findall(page.read_text("utf-8"))
    front = f"---\ntitle:\n  nl: Proef\n---\n\n## vraag\n\n- nl: Wat?\n{example}"
    (slide,) = parse_deck(front, "proef").slides
    assert slide.question.kind == page.stem
    assert write_deck(parse_deck(front, "proef")) == front
    assert slide.samples
