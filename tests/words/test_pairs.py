"""The labelled pairs: what becomes of them, and that nobody can measure on what was tuned."""

from pathlib import Path

import pytest

from tests.words import report
from tests.words.pairs import DUE, HALVES, LANGUAGES, Half, Pair, fate, read

ROOT = Path(__file__).parents[2]
SETS = [(language, half) for language in LANGUAGES for half in HALVES]


@pytest.mark.parametrize(("language", "half"), SETS)
def test_no_two_words_are_merged_unasked(language: str, half: Half) -> None:
    """Not one: a merged word is gone from the wall, and nobody was asked."""
    merged = [pair for pair in read(language, half) if fate(pair.one, pair.other) == "merged"]
    assert [pair for pair in merged if DUE[pair.label] != "merged"] == []


@pytest.mark.parametrize(("language", "half"), SETS)
def test_what_only_differs_in_writing_is_merged(language: str, half: Half) -> None:
    """Every one that people agree about."""
    assert all(fate(pair.one, pair.other) == "merged" for pair in read(language, half) if pair.label == "merge")


@pytest.mark.parametrize(("language", "half"), SETS)
def test_most_forms_are_offered_and_hardly_anything_else(language: str, half: Half) -> None:
    """At least three in four, with at most one in fifty wrong: of what is offered, and of what must not be."""
    score = report.score(read(language, half))
    assert score.share_found >= 0.75
    assert score.share_wrong <= 0.02


@pytest.mark.parametrize(("language", "half"), SETS)
def test_a_pair_is_in_the_half_that_its_hash_says(language: str, half: Half) -> None:
    """So nobody chose which pairs are held out."""
    assert {pair.half for pair in read(language, half)} == {half}


@pytest.mark.parametrize(("language", "at_least"), [("nl", 400), ("en", 150)])
def test_there_are_enough_pairs_and_none_is_there_twice(language: str, at_least: int) -> None:
    """Whichever word comes first."""
    pairs = [pair for half in HALVES for pair in read(language, half)]
    assert len({frozenset((pair.one, pair.other)) for pair in pairs}) == len(pairs) >= at_least


def test_every_class_is_explained() -> None:
    """Beside the pairs."""
    rules = (ROOT / "tests/words/corpus/README.md").read_text("utf-8")
    classes = {(pair.label, pair.name) for names in SETS for pair in read(*names)}
    assert {(label, name) for label, name in classes if f"`{name}`" not in _row(rules, label)} == set()


def _row(rules: str, label: str) -> str:
    """Return the last row of the rules that begins with a label: the one with its classes."""
    return [line for line in rules.splitlines() if line.startswith(f"| `{label}` ")][-1]


def test_the_docs_show_what_is_measured() -> None:
    """The tables of the page are those of `python -m tests.words.report`, to the letter."""
    page = (ROOT / "docs/explanation/words.md").read_text("utf-8")
    assert report.report() in page


def test_a_score_counts_what_goes_wrong() -> None:
    """Each kind of mistake in its place."""
    pairs = [
        Pair("lef", "Lef", "apart", "sign"),
        Pair("kans", "kansen", "apart", "near"),
        Pair("kans", "kansje", "suggest", "diminutive"),
        Pair("open", "opening", "suggest", "verb"),
        Pair("moed", "moeder", "apart", "derived"),
    ]
    score = report.score(pairs)
    assert score == report.Score(merged_wrongly=1, due=2, found=1, offered=2, offered_wrongly=1, apart=3)
    assert (score.share_found, score.share_wrong) == (0.5, 0.5)
