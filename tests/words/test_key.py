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
        ("up to date", "up-to-date"),
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
        ("te kort", "tekort"),
        ("in zicht", "inzicht"),
        ("a part", "apart"),
        ("zo'n", "zon"),
        ("zo’n", "zon"),
        ("we're", "were"),
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


def test_a_space_behind_a_particle_stays_and_nothing_else_does() -> None:
    """*In zicht* may be no *inzicht*, and is the same in every other spelling of its own."""
    assert merge_key("In zicht!") == merge_key("“in zícht”") == "in zicht"
    assert merge_key("Zo’n") == merge_key("zo'n!") == "zo'n"
