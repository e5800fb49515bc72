"""A question, an answer and a result of each kind whose golden frames follow from its own rules."""

from typing import Any

from klankbord.questions import KINDS, QUESTION, Answer, Question, Result, check, read
from klankbord.questions.support import key_of
from tests.questions.tally import Tally

_HOW = "Hoe begin je als niemand je kent?"


def _told(nl: str, en: str) -> dict[str, str]:
    return {"nl": nl, "en": en}


def _things(**labels: tuple[str, str]) -> tuple[dict[str, Any], ...]:
    return tuple({"id": id_.replace("_", "-"), "label": _told(*label)} for id_, label in labels.items())


_SETTINGS: dict[str, dict[str, Any]] = {
    "scale": {
        "prompt": _told("Hoe sterk toon jij…", "How strongly do you show…"),
        "statements": _things(moed=("Moed", "Courage"), rust=("Rust", "Calm")),
        "steps": 7,
        "low": _told("Nauwelijks", "Hardly"),
        "high": _told("Heel sterk", "Very strongly"),
    },
    "ranking": {
        "prompt": _told("Wat draagt jullie?", "What carries you?"),
        "items": _things(vertrouwen=("Vertrouwen", "Trust"), tijd=("Tijd", "Time"), geld=("Geld", "Money")),
        "top": 2,
    },
    "points": {
        "prompt": _told("Waar gaat de energie heen?", "Where does the energy go?"),
        "items": _things(bonding=("Eigen groep", "Own group"), bridging=("Andere groepen", "Other groups")),
        "per": "table",
    },
    "grid": {
        "prompt": _told("Waar staan jullie partners?", "Where do your partners stand?"),
        "x_low": _told("weinig eens", "little agreement"),
        "x_high": _told("veel eens", "much agreement"),
        "y_low": _told("weinig vertrouwen", "little trust"),
        "y_high": _told("veel vertrouwen", "much trust"),
        "marks": 3,
        "zones": (
            {
                **_things(bondgenoten=("Bondgenoten", "Allies"))[0],
                "advice": _told("Wees openhartig.", "Be candid."),
                "left": 50,
                "right": 100,
                "bottom": 67,
                "top": 100,
            },
        ),
        "diagonal": True,
    },
    "spectrum": {
        "prompt": _told("Waar leun je op?", "What do you lean on?"),
        "left": _told("mensen", "people"),
        "right": _told("instituties", "institutions"),
    },
    "nowwish": {
        "prompt": _told("Hoe goed kennen we elkaar?", "How well do we know each other?"),
        "items": _things(kennen=("Elkaar kennen", "Knowing each other")),
        "low": _told("nauwelijks", "hardly"),
        "high": _told("heel goed", "very well"),
        "wish": _told("over een jaar", "in a year"),
    },
    "timeline": {
        "prompt": _told("Welke momenten telden?", "Which moments counted?"),
        "start": _told("begin", "beginning"),
        "end": _told("nu", "now"),
        "above": _told("gepland", "planned"),
        "below": _told("ondertussen", "meanwhile"),
    },
    "questions": {"prompt": _told("Wat wil je vragen?", "What do you want to ask?"), "asked": 2},
}

_LINES: dict[str, list[str]] = {
    "scale": ["moed 5, rust skip", "moed 6, rust 2"],
    "ranking": ["vertrouwen > tijd", "geld"],
    "points": ["bonding 60, bridging 40"],
    "grid": ['80/70 "de één-op-één-club 🌱", 20/35', "80/70"],
    "spectrum": ["30", "100"],
    "nowwish": ["20 → 80", "50 → 50"],
    "timeline": ["30 above kick-off; 60 below ruzie 🌩", "30 above kick-off"],
    "questions": [f"{_HOW} | Wie betaalde?", f"And what went wrong? (+{key_of(_HOW)})"],
}

QUESTIONS: dict[str, Question] = {
    kind: QUESTION.validate_python({"kind": kind, "id": kind, **settings}) for kind, settings in _SETTINGS.items()
}

ANSWERS: dict[str, Answer] = {
    f"{kind}-{number}": read(QUESTIONS[kind], line)
    for kind, lines in _LINES.items()
    for number, line in enumerate(lines, 1)
}


def _result(kind: str) -> Result:
    tally = Tally()
    for name, answer in ANSWERS.items():
        if answer.kind == kind:
            tally.cast(name, check(QUESTIONS[kind], answer)[1])
    return KINDS[kind].result(QUESTIONS[kind], tally.counts)


RESULTS: dict[str, Result] = {kind: _result(kind) for kind in QUESTIONS}
