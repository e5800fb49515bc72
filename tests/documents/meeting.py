"""A meeting with every kind of question, as minutes, for the tests of documents."""

from collections.abc import Mapping, Sequence
from typing import Any

from klankbord.decks import Deck
from klankbord.documents import Ballot, Minutes, RoundMinutes
from klankbord.documents.minutes import Beside, Note, Overlay, Thread
from klankbord.questions import Question, check, read
from klankbord.rooms import Room
from tests.questions.tally import Tally

CREATED = 1_790_000_000_123

DECK = Deck.model_validate_json(
    """{
    "id": "avond",
    "title": {"nl": "Avond: =SOM(1;2)", "en": "Evening"},
    "source": {"title": "Een boek", "author": "Een schrijver", "licence": "CC BY 4.0"},
    "slides": [
        {"question": {"kind": "content", "id": "welkom", "prompt": {"nl": "Welkom"}}},
        {"question": {"kind": "choice", "id": "eens", "prompt": {"nl": "Ben je het eens?", "en": "Do you agree?"},
            "abstain": true, "pick": 2, "options": [{"id": "ja", "label": {"nl": "Ja", "en": "Yes"}},
            {"id": "nee", "label": {"nl": "Nee", "en": "No"}}, {"id": "soms", "label": {"nl": "Soms"}}]}},
        {"question": {"kind": "cloud", "id": "woorden", "prompt": {"nl": "Welke woorden?"}, "moderation": "all"}},
        {"question": {"kind": "open", "id": "zin", "prompt": {"nl": "Maak de zin af."}, "support": true}},
        {"question": {"kind": "scale", "id": "schaal", "prompt": {"nl": "In hoeverre?"}, "steps": 5,
            "low": {"nl": "niet"}, "high": {"nl": "zeer"}, "statements": [{"id": "a", "label": {"nl": "Het kan."}},
            {"id": "b", "label": {"nl": "Het mag."}}]}},
        {"question": {"kind": "ranking", "id": "orde", "prompt": {"nl": "In welke orde?"},
            "items": [{"id": "a", "label": {"nl": "Alfa"}}, {"id": "b", "label": {"nl": "Bèta"}}]}},
        {"question": {"kind": "points", "id": "punten", "prompt": {"nl": "Wat weegt?"},
            "items": [{"id": "a", "label": {"nl": "Alfa"}}, {"id": "b", "label": {"nl": "Bèta"}}]}},
        {"question": {"kind": "grid", "id": "vlak", "prompt": {"nl": "Waar?"}, "x_low": {"nl": "weinig"},
            "x_high": {"nl": "veel"}, "y_low": {"nl": "laag"}, "y_high": {"nl": "hoog"}, "marks": 2, "centroid": true,
            "zones": [{"id": "boven", "label": {"nl": "Boven"}, "left": 0, "right": 100, "bottom": 50, "top": 100}]}},
        {"question": {"kind": "spectrum", "id": "lijn", "prompt": {"nl": "Tussen?"}, "left": {"nl": "los"},
            "right": {"nl": "vast"}}},
        {"question": {"kind": "nowwish", "id": "wens", "prompt": {"nl": "Nu en dan?"}, "low": {"nl": "min"},
            "high": {"nl": "max"}, "items": [{"id": "a", "label": {"nl": "Alfa"}}]}},
        {"question": {"kind": "timeline", "id": "tijd", "prompt": {"nl": "Wanneer?"}, "start": {"nl": "toen"},
            "end": {"nl": "nu"}, "above": {"nl": "licht"}, "below": {"nl": "zwaar"}}},
        {"question": {"kind": "questions", "id": "vragen", "prompt": {"nl": "Wat vraag je?"}}}
    ]}"""
)

DANGEROUS = (
    "=1+1",
    "+31 6",
    "-2",
    "@SOM(A1)",
    "\t=1",
    "https://example.org/",
    "#vrij *sterk* $x$ `code` \\",
    "=cmd|' /C calc'!A0",
)
"""What a spreadsheet could take for a formula, a link or a number, and a typesetter for markup."""

SAID: Mapping[str, Sequence[str]] = {
    "eens:1": ("ja", "ja, soms", "nee", "(none)"),
    "eens:2": ("nee", "nee"),
    "woorden:1": ("lef, rust", "Lef", "moed, lef", "grof"),
    "zin:1": (*DANGEROUS, "Een brug.", "Een brug.", "🌉 één brug, اللغة 語"),
    "schaal:1": ("a 1, b 5", "a 5, b skip", "a 4, b 4"),
    "orde:1": ("b > a", "b", "a > b"),
    "punten:1": ("a 60, b 40", "b 100"),
    "vlak:1": ('10/90 "hier", 20/20', "10/90"),
    "lijn:1": ("0", "100", "35"),
    "wens:1": ("20 → 80", "50 → 50", "90 → 10"),
    "tijd:1": ("30 above kick-off; 60 below ruzie", "30 above kick-off"),
    "vragen:1": ("Hoe dan?", "Waarom? | Wanneer?"),
}
"""Round → what each person answered, one a line."""

ROOM = Room.model_validate_json(
    """{
    "phase": {"name": "ended"},
    "left": {"eens": {"name": "revealed", "at": 1, "round": 2}, "woorden": {"name": "revealed", "at": 2, "round": 1},
        "zin": {"name": "closed", "at": 3, "round": 1}},
    "asked": {"eens": 2},
    "shown": ["eens:1", "eens:2", "woorden:1"],
    "acts": {"woorden:1": {"marks": {"lef": "shown", "rust": "shown", "grof": "hidden"}, "merges": {"moed": "lef"}},
        "zin:1": {"groups": {"Een brug.": "Bruggen"}},
        "vragen:1": {"marks": {"asked:Hoe dan?": "answered"}}}
    }"""
)


SENTENCE = Beside("zin", 1, 9, "Een brug.")
OVERLAY = Overlay(
    notes=[
        Note(Beside(), "=NU() Een goede avond.", "Ina", CREATED, CREATED),
        Note(Beside("welkom"), "Te lang.", None, CREATED, CREATED + 60_000),
        Note(SENTENCE, "Wat een beeld!", "Ina", CREATED, CREATED),
    ],
    labels=[("Leergang", Beside()), ("Beeld", SENTENCE)],
    threads=[
        Thread("zin", "Bruggen", "Wat verbindt.", [SENTENCE, Beside("zin", 1, 10, "brug")], 11),
        Thread("zin", "Formules", None, [Beside("zin", 1, voter, "=1") for voter in range(1, 7)], 11),
        Thread("woorden", "Iedereen", None, [Beside("woorden", 1, voter, "lef") for voter in range(1, 5)], 4),
    ],
)
"""What organisers laid over it; only *Formules* is of five people or more, and leaves five over."""


NOTHING = Overlay()


def meeting(said: Mapping[str, Sequence[str]] = SAID, overlay: Overlay = NOTHING, **changes: Any) -> Minutes:
    """A room that is over in which `said` was answered."""
    questions = {slide.question.id: slide.question for slide in DECK.slides}
    rounds = {key: _round(questions[key.partition(":")[0]], lines) for key, lines in said.items()}
    room = ROOM.model_copy(update=changes)
    people = max(len(lines) for lines in said.values())
    return Minutes("Kamer_1", DECK, CREATED, CREATED + 5_400_000, room, rounds, people, overlay)


def _round(question: Question, lines: Sequence[str]) -> RoundMinutes:
    tally, ballots = Tally(), list[Ballot]()
    for voter, line in enumerate(lines, 1):
        answer, weights = check(question, read(question, line))
        tally.cast(str(voter), weights)
        ballots.append(Ballot(voter, 1500 * voter, answer, weights))
    return RoundMinutes(tally.counts, ballots)
