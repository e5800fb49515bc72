import pytest

from klankbord.words import terms, wanted


def found(query: str, text: str) -> bool:
    """Whether a query finds a text: one term of each of its words is among those of the text."""
    return all(not one.isdisjoint(terms(text)) for one in wanted(query))


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("vertrouwen", "Ik vertrouwde erop."),
        ("kansen", "één kans"),
        ("COÖRDINATIE", "coordinatie"),
        ("e-mail", "Email!"),
        ("email", "e-mail"),
        ("mail", "e-mail"),
        ("foto's", "fotos"),
        ("trusting", "We trusted them."),
        ("zo'n", "Zo’n brug"),
        ("🌱", "groei 🌱🌱"),
        ("信任", "信任"),
    ],
)
def test_a_word_finds_its_forms_and_spellings(query: str, text: str) -> None:
    """In Dutch, in English, in pictures and in scripts that know no stems."""
    assert found(query, text)


@pytest.mark.parametrize(
    ("query", "text"), [("zeker", "onzeker"), ("moed", "moeder"), ("🙂", "🙃"), ("vertrouwen rust", "vertrouwen")]
)
def test_a_word_finds_no_other_word(query: str, text: str) -> None:
    """What is not in a text does not find it."""
    assert not found(query, text)


def test_a_term_holds_nothing_that_a_database_could_take_for_a_command() -> None:
    """Of ASCII there are letters and digits only."""
    text = """'"); DROP TABLE passage; -- * NEAR(a b) a:b a&b a|!b \\ ^ {x} ~ `c` $1 <e> [f] #g @h %i _j +k =l ?"""
    assert all(letter.isalnum() or not letter.isascii() for term in terms(text) for letter in term)
    text += " zo'n te-kort we're a-part"
    assert all(letter.isalnum() or not letter.isascii() for term in terms(text) for letter in term)
    assert wanted("…, !") == ()
