"""What was found is shown where it stands."""

import pytest

from klankbord.words import excerpt

BEFORE, AFTER = "Aan het begin gebeurde er niet veel. " * 10, " Daarna werd het stil." * 10
LONG = f"{BEFORE}Toen zei iemand dat vertrouwen groeit.{AFTER}"


def shown(text: str, query: str, most: int = 200) -> str:
    """An excerpt on one line, with brackets around what was found."""
    return "".join(f"[{piece.text}]" if piece.found else piece.text for piece in excerpt(text, query, most))


@pytest.mark.parametrize(
    ("text", "query", "seen"),
    [
        ("Ik vertrouwde erop.", "vertrouwen", "Ik [vertrouwde] erop."),
        ("coördinatie\nloslaten", "COORDINATIE los", "[coördinatie] [loslaten]"),
        ("e-mail", "mail", "[e-mail]"),
        ("verantwoordelijkheid", "verantw", "[verantwoordelijkheid]"),
        ("verantwoordelijkheid dragen", "verantw dragen", "verantwoordelijkheid [dragen]"),
        ("moeder", "mo", "moeder"),
        ("groei 🌱🌱", "🌱", "groei [🌱][🌱]"),
        ("niets", "", "niets"),
    ],
)
def test_the_words_that_were_found_are_marked(text: str, query: str, seen: str) -> None:
    """In every form and spelling in which a search finds them; only the last word may be a beginning."""
    assert shown(text, query) == seen


def test_of_a_long_text_the_place_is_shown() -> None:
    """In whole words, with what comes before and after it left out and said to be."""
    seen = shown(LONG, "vertrouwt", 90)
    assert "dat [vertrouwen] groeit." in seen
    assert seen.startswith("… ")
    assert seen.endswith(" …")
    assert all(word in LONG for word in seen.strip("… ").replace("[", "").replace("]", "").split())
    assert len(seen) < 100


@pytest.mark.parametrize("most", range(5, 120, 7))
def test_an_excerpt_adds_nothing(most: int) -> None:
    """Put together, and without its ellipses, it is a part of the text, however short it is."""
    whole = "".join(piece.text for piece in excerpt(LONG, "vertrouwen", most))
    assert whole.removeprefix("… ").removesuffix(" …") in LONG
