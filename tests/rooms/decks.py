"""A deck for the tests of rooms."""

from klankbord.decks import Deck

WELCOME, WORDS, AGREED, STORY = range(4)
"""A slide that asks nothing; a question that opens by itself; one that waits and is never shown; one shown live."""

DECK = Deck.model_validate_json(
    """{
    "id": "proef",
    "title": {"nl": "Proef"},
    "slides": [
        {"question": {"kind": "content", "id": "welkom", "prompt": {"nl": "Welkom"}}},
        {"question": {"kind": "cloud", "id": "woorden", "prompt": {"nl": "Welke woorden?"}}},
        {"question": {"kind": "choice", "id": "eens", "prompt": {"nl": "Eens?"},
            "opens": "command", "visibility": "never",
            "options": [{"id": "ja", "label": {"nl": "Ja"}}, {"id": "nee", "label": {"nl": "Nee"}}]}},
        {"question": {"kind": "open", "id": "verhaal", "prompt": {"nl": "Vertel."}, "visibility": "live"}}
    ]}"""
)

EVENING = Deck.model_validate_json(
    """{
    "id": "avond",
    "title": {"nl": "Avond"},
    "slides": [
        {"question": {"kind": "content", "id": "welkom", "prompt": {"nl": "Welkom"}}},
        {"question": {"kind": "cloud", "id": "woorden", "prompt": {"nl": "Welke woorden?"}}},
        {"question": {"kind": "ranking", "id": "orde", "prompt": {"nl": "Welke orde?"}, "opens": "command",
            "items": [{"id": "moed", "label": {"nl": "Moed"}}, {"id": "rust", "label": {"nl": "Rust"}},
                {"id": "tijd", "label": {"nl": "Tijd"}}, {"id": "geld", "label": {"nl": "Geld"}}]}},
        {"question": {"kind": "open", "id": "verhaal", "prompt": {"nl": "Vertel."}, "visibility": "live"}},
        {"question": {"kind": "questions", "id": "vragen", "prompt": {"nl": "Vragen?"}, "visibility": "never"}}
    ]}"""
)
"""A deck in which something can be decided about every question: words, things to take out, cards and questions."""

ORDER = 2
"""The place in it of a question with things that can be taken out."""

QUESTIONS = Deck.model_validate_json(
    """{
    "id": "vragen",
    "title": {"nl": "Vragen"},
    "slides": [{"question": {"kind": "questions", "id": "vragen", "prompt": {"nl": "Vragen?"}}}]
    }"""
)
"""A deck that asks the room for questions."""
