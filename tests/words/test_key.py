import pytest

from klankbord.words import merge_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vertrouwen", "vertrouwen"),
        ("vertrouwen!", "“vertrouwen”"),
        ("samen werken", "samenwerken"),
        ("e-mail", "email"),
        ("coördinatie", "coordinatie"),
        ("één", "een"),
        ("ﬁets", "fiets"),
        ("STRASSE", "straße"),
        ("foto's", "fotos"),
    ],
)
def test_spellings_of_one_word_share_a_key(one: str, other: str) -> None:
    """Case, outer punctuation, joins and accents do not make another word."""
    assert merge_key(one) == merge_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("zeker", "onzeker"),
        ("open", "opening"),
        ("moed", "moeder"),
        ("zekerheid", "onzekerheid"),
        ("🙂", "🙃"),
        ("C++", "C#"),
        ("й", "и"),
        ("?", "!"),
        ("50%", "50"),
    ],
)
def test_different_words_keep_apart(one: str, other: str) -> None:
    """The key never errs towards merging."""
    assert merge_key(one) != merge_key(other)


def test_punctuation_alone_is_a_word() -> None:
    """Whatever somebody sent has a key."""
    assert merge_key("???") == "???"
    assert merge_key("-") == "-"


def test_a_heart_is_a_heart_in_black_or_in_colour() -> None:
    """Phones differ in whether they send the mark that asks for the picture."""
    assert merge_key("❤") == merge_key("❤\ufe0f")
