"""Forms of one word in Dutch and in English, beside words that only look like it."""

import pytest

from klankbord.words.forms import roots, same_word


@pytest.mark.parametrize(
    "forms",
    [
        ("bom", "bommen", "bommetje"),
        ("boom", "bomen", "boompje"),
        ("stad", "steden"),
        ("hoofdstad", "hoofdsteden"),
        ("spreken", "spreekt", "sprak", "gesproken"),
        ("afspreken", "afgesproken", "afspreekt"),
        ("bespreken", "besproken", "besprak"),
        ("samenwerken", "samengewerkt", "samenwerkt"),
        ("veranderen", "verandert", "veranderd", "veranderde"),
        ("idee", "ideeen", "ideetje"),
        ("foto", "fotos", "fotootje"),
        ("mogelijkheid", "mogelijkheden"),
        ("story", "stories"),
        ("organise", "organize", "organising", "organized"),
        ("travel", "travelled", "traveling"),
        ("think", "thought", "thinking"),
        ("op bouwen", "opbouwen", "opgebouwd"),
    ],
    ids=lambda forms: forms[0],
)
def test_forms_of_one_word_meet(forms: tuple[str, ...]) -> None:
    """Each with the word that it is a form of."""
    assert [form for form in forms if not same_word(form, forms[0])] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("bommen", "bomen"),
        ("man", "maan"),
        ("kan", "kant"),
        ("plaat", "plaats"),
        ("brood", "broodje"),
        ("stil", "stilte"),
        ("lam", "lampje"),
        ("mooi", "mooiste"),
        ("bestaan", "bestaande"),
        ("all", "alleen"),
        ("hope", "hoop"),
        ("meet", "meeting"),
        ("four", "for"),
        ("op maandag", "opmaandag"),
        ("te leven", "televen"),
    ],
)
def test_what_only_looks_like_a_form_does_not(one: str, other: str) -> None:
    """Two words are kept, whatever they look like."""
    assert not same_word(one, other)


@pytest.mark.parametrize("word", ["", "s", "je", "🙂", "c#", "24/7", "ω", "te kort"])
def test_what_is_no_word_is_itself_only(word: str) -> None:
    """There is nothing to undo."""
    assert roots(word) == {f"nl {word}", f"en {word}"}
