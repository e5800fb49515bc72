"""Word lists: what flags an answer, and which lists are refused."""

from pathlib import Path

import pytest

from klankbord.words import WordListError, WordLists, built_in_lists, read_lists
from klankbord.words.listed import LONGEST, MOST_BYTES, MOST_WORDS

LISTS = WordLists(["sukkel", "lul-hannes", "één"])


@pytest.mark.parametrize(
    "text",
    [
        "sukkel",
        "Wat een SUKKEL!",
        "“sukkel”",
        "sukkel/held",
        "sukkel-achtig",
        "een_sukkel",
        "lulhannes",
        "lul hannes",
        "EEN",
    ],
)
def test_a_word_of_a_list_flags_an_answer(text: str) -> None:
    """Whole, among other words or alone, in any spelling that the cloud takes for the same."""
    assert LISTS.flag(text)


@pytest.mark.parametrize("text", ["sukkelen", "geen", "lul", "hannes", "", "🌱"])
def test_part_of_a_word_flags_nothing(text: str) -> None:
    """A longer word is another word."""
    assert not LISTS.flag(text)


def test_the_built_in_lists_are_small_and_flag_what_they_say() -> None:
    """In Dutch and in English; ordinary words are not on them."""
    lists = read_lists(None)
    assert lists is built_in_lists()
    assert lists.flag("Wat een klootzak")
    assert lists.flag("You wanker")
    ordinary = "aan de slag met de eikel bij de dijk, een lastige opgave over kanker en armoede; dyke, chink, class"
    assert not lists.flag(ordinary)


def test_a_list_of_ones_own_takes_the_place_of_the_built_in_one(tmp_path: Path) -> None:
    """Of its language; an empty one switches that language off."""
    (tmp_path / "nl.txt").write_text("# onze lijst\n\nReorganisatie\n", "utf-8")
    lists = read_lists(tmp_path)
    assert lists.flag("weer een reorganisatie")
    assert not lists.flag("klootzak")
    assert lists.flag("wanker")
    (tmp_path / "en.txt").write_text("", "utf-8")
    assert not read_lists(tmp_path).flag("wanker")


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("de.txt", b"Dummkopf", "de.txt is not read: a word list is called nl.txt or en.txt."),
        ("README.md", b"", "has neither nl.txt nor en.txt."),
        ("nl.txt", b"goed\ntwee woorden\n", "nl.txt, line 2: write one word a line, of at most 40 characters."),
        ("nl.txt", b"a" * (LONGEST + 1), "nl.txt, line 1: write one word a line, of at most 40 characters."),
        ("nl.txt", b"\n\xff", "nl.txt, line 2: something is not UTF-8; save the file as UTF-8."),
        ("nl.txt", b"woord\n" * (MOST_WORDS + 1), "nl.txt has more than 5,000 words."),
        ("nl.txt", b"#" * (MOST_BYTES + 1), "nl.txt is larger than 200,000 bytes."),
    ],
    ids=["unknown", "none", "two words", "long", "bytes", "many", "large"],
)
def test_a_list_that_cannot_be_used_is_refused(tmp_path: Path, name: str, content: bytes, sentence: str) -> None:
    """With the file, the line and what to do; never in silence, for nobody would see that nothing is held."""
    (tmp_path / name).write_bytes(content)
    with pytest.raises(WordListError) as refused:
        read_lists(tmp_path)
    assert str(refused.value).endswith(sentence)


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """Whoever names one means it."""
    with pytest.raises(WordListError, match=r"cannot be read: No such file or directory\.$"):
        read_lists(tmp_path / "weg")
