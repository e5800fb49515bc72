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
