import pytest

from klankbord.words import clean, graphemes


def test_white_space_of_every_sort_becomes_one_space() -> None:
    """An answer is one line."""
    assert clean("  over\tde \n\u00a0schutting\u2003 ") == "over de schutting"


def test_controls_and_invisible_characters_disappear() -> None:
    """What nobody can see is not kept."""
    assert clean("ver\u200btrou\x07wen\u2060") == "vertrouwen"


def test_direction_overrides_disappear() -> None:
    """A right-to-left override cannot turn the rest of the wall around."""
    assert clean("\u202eabc\u202c \u05e9\u05dc\u05d5\u05dd") == "abc שלום"


def test_a_family_emoji_stays_one_grapheme() -> None:
    """The joiner inside an emoji is kept."""
    family = "👩\u200d👩\u200d👧"
    assert clean(family) == family
    assert graphemes(family) == 1


def test_a_joiner_between_letters_disappears() -> None:
    """Two words that look alike are alike."""
    assert clean("open\u200dheid") == "openheid"


def test_a_letter_carries_at_most_three_marks() -> None:
    """Text cannot climb over the lines of other people."""
    assert clean("q" + "\u0323" * 40) == "q" + "\u0323" * 3


def test_an_e_with_a_separate_accent_is_composed() -> None:
    """Two ways to type é are stored as one."""
    assert clean("cafe\u0301") == "café"


def test_a_flag_counts_as_one() -> None:
    """Limits are in what a reader sees."""
    assert graphemes("🇳🇱é") == 2


def test_text_of_nothing_but_controls_is_empty() -> None:
    """An invisible answer is no answer."""
    assert clean("\u200b\u0000\u2063") == ""


def test_ascii_controls_disappear_too() -> None:
    """The quick way for plain text gives the same as the long way."""
    assert clean("a\x00b") == "ab"


@pytest.mark.parametrize("between", ["\u200b", "\ufe0f", "\u00ad", "\u034f"])
def test_marks_cannot_be_stacked_by_hiding_something_between_them(between: str) -> None:
    """What is invisible goes first, so it neither starts a new count nor keeps a letter from its accent."""
    assert clean("q" + ("\u0323" * 3 + between) * 9) == "q" + "\u0323" * 3
    assert clean(f"e{between}\u0301") == "é"


def test_enclosing_marks_are_marks() -> None:
    """Circles around a letter cannot be piled up either."""
    assert clean("q" + "\u20dd" * 9) == "q" + "\u20dd" * 3


@pytest.mark.parametrize(
    "emoji",
    [
        "🩷",
        "🫩",
        "❤\ufe0f",
        "1\ufe0f\u20e3",
        "👩🏽\u200d🚀",
        "🏳\ufe0f\u200d🌈",
        "🏴\U000e0067\U000e0062\U000e007f",
        "🇳🇱",
    ],
)
def test_an_emoji_is_kept_whole(emoji: str) -> None:
    """Its invisible parts too, and also when it is younger than the Unicode of Python itself."""
    assert clean(f" zo {emoji}") == f"zo {emoji}"
    assert graphemes(emoji) == 1


@pytest.mark.parametrize("hidden", ["\u3164", "\u115f", "\ufe0f", "\U000e0067", "\U000e0101", "\u180b"])
def test_what_is_only_meant_to_be_seen_beside_something_else_disappears(hidden: str) -> None:
    """Fillers, selectors and tags without their emoji would make two words that look the same differ."""
    assert clean(f"🌱lef{hidden}") == "🌱lef"
