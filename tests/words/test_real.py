"""Real words that look like others: the list, how it is made, and what it keeps from being offered."""

from importlib.resources import files

import pytest
import real_words

from klankbord.words.real import BEGINNING, is_real
from klankbord.words.typos import mistyped, one_typo


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("klachten", "krachten"),
        ("streven", "sterven"),
        ("vergeten", "vergeven"),
        ("contact", "contract"),
        ("complement", "compliment"),
    ],
)
def test_two_real_words_are_no_typing_error(one: str, other: str) -> None:
    """However near they are."""
    assert one_typo(one, other)
    assert is_real(one)
    assert is_real(other)
    assert not mistyped(one, other)


def test_a_word_and_what_is_no_word_are() -> None:
    """A real word with a neighbour is mistyped like any other."""
    assert not is_real("krahcten")
    assert mistyped("krachten", "krahcten")


def test_part_of_a_listed_word_is_not_listed() -> None:
    """Words are kept whole, though they stand together by how they begin."""
    assert not is_real("krachte")
    assert not is_real("kra")
    assert not is_real("")


def test_a_dictionary_gives_its_neighbours_that_are_no_forms() -> None:
    """A form is offered as one, and a word without a neighbour is never asked about."""
    known = {"klachten", "krachten", "verlaat", "verlaten", "eerlijke", "eerlijk", "samenwerking"}
    assert real_words.neighbours(known) == {"klachten", "krachten"}


def test_names_and_short_words_are_no_neighbours(tmp_path_factory: pytest.TempPathFactory) -> None:
    """The list is of words in small letters, without accents, as keys are written."""
    dictionary = tmp_path_factory.mktemp("dictionary") / "words"
    dictionary.write_text("Utrecht\ncoördinatie\nbeïnvloed's\nnetwerkleiderschap\nkrachten\n", "utf-8")
    assert list(real_words.words(dictionary)) == ["coordinatie", "krachten"]


def test_the_list_is_in_order_and_says_where_it_is_from() -> None:
    """A beginning stands there once, and what it goes on with is sorted."""
    folder = files("klankbord.words") / "real"
    lines = [line for line in (folder / "words.txt").read_text("utf-8").splitlines() if not line.startswith("#")]
    assert [line[:BEGINNING] for line in lines] == sorted({line[:BEGINNING] for line in lines})
    assert all(line.split()[1:] == sorted(set(line.split()[1:])) for line in lines)
    assert {item.name for item in folder.iterdir()} == {"words.txt", "LICENSE.opentaal.txt", "LICENSE.scowl.txt"}
