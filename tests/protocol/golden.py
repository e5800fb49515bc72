"""The golden frames: one of every message, and every kind of question in it, with the bytes they are sent as.

`frames.json` holds them for the tests of both sides. A change of the protocol changes this module; then
`PYTHONPATH=server python -m tests.protocol.golden` writes the file anew, and the difference shows what pages will meet.
"""

import json
import sys
from pathlib import Path
from typing import Any, Literal, NamedTuple

from klankbord.protocol.codec import encode
from klankbord.protocol.codes import Code
from klankbord.protocol.messages import (
    VERSION,
    Ack,
    Ballot,
    Bye,
    Check,
    Checked,
    Done,
    Failure,
    Handled,
    JoinDesk,
    Joined,
    JoinPhone,
    Order,
    PacedSlide,
    Reason,
    RemoteScene,
    RoundInfo,
    RoundResult,
    Scene,
    Seated,
    Suggestion,
    Upcoming,
    Vote,
)
from klankbord.questions import Answer, Model, Question, Result
from klankbord.questions.base import Lens, Line, Part
from klankbord.questions.choice import Choice, ChoiceAnswer, ChoiceResult, OptionCount
from klankbord.questions.cloud import Cloud, CloudAnswer, CloudResult, Word
from klankbord.questions.content import Content, ContentAnswer, ContentResult
from klankbord.questions.item import Item
from klankbord.questions.open import Card, CardGroup, Open, OpenAnswer, OpenResult
from klankbord.questions.reasons import sentence
from klankbord.questions.support import key_of
from klankbord.rooms import REFUSALS, Command, Do, Jump, SetMark, Show
from klankbord.rooms.command import (
    Arrange,
    Chain,
    Change,
    Drop,
    Extend,
    Group,
    Leaf,
    Look,
    Merge,
    Moderate,
    Pace,
    Timer,
)
from tests.protocol import golden_kinds

FILE = Path(__file__).with_name("frames.json")

Direction = Literal["page", "server"]


class Golden(NamedTuple):
    """One frame: what it is called, who sends it, and the message in it."""

    name: str
    direction: Direction
    message: Model


_SECRET, _GUEST, _TICKET = "S" * 22, "g_uest-" * 3 + "0", "T" * 43
_TITLE = {"nl": "Sturen vanuit vertrouwen", "en": "Leading from trust"}
_NOW = 1_790_000_000_000

_QUESTIONS: dict[str, Question] = {
    "choice": Choice(
        id="overtuigingen",
        prompt={"nl": "Welke overtuiging herken je?", "en": "Which belief do you recognise?"},
        explanation={"nl": "Kies er één of twee.", "en": "Pick one or two."},
        credit="Naar een bekend model, 1960",
        visibility="after",
        options=(
            Item(id="mensen-willen", label={"nl": "Mensen wíllen bijdragen", "en": "People want to contribute"}),
            Item(id="controle-helpt", label={"nl": "Controle helpt", "en": "Control helps"}),
        ),
        pick=2,
        shuffle=True,
        abstain=True,
    ),
    "cloud": Cloud(
        id="spannend",
        prompt={
            "nl": "Wanneer vind jij vertrouwen spannend in je werk?",
            "en": "When is trust exciting in your work?",
        },
        visibility="live",
    ),
    "open": Open(
        id="eerste-stap",
        prompt={"nl": "Wat is jouw eerste stap?", "en": "What is your first step?"},
        change=False,
        opens="command",
        length=280,
    ),
    "content": Content(
        id="welkom",
        prompt={"nl": "Welkom", "en": "Welcome"},
        body={"nl": "Fijn dat je er bent.\n\n- kijk\n- luister", "en": "Good to have you here.\n\n- look\n- listen"},
        visibility="never",
    ),
    **golden_kinds.QUESTIONS,
}

_ANSWERS: dict[str, Answer] = {
    "choice": ChoiceAnswer(picks=("mensen-willen", "controle-helpt")),
    "choice-abstaining": ChoiceAnswer(picks=()),
    "cloud-nl": CloudAnswer(words=("loslaten", "het onbekende 🌱", "één-op-één")),
    "cloud-en": CloudAnswer(words=("letting go", "the unknown 👩🏽\u200d🚀")),
    "open-nl": OpenAnswer(texts=("Ik vraag morgen wat iemand nodig heeft, in plaats van te zeggen hóé het moet.",)),
    "open-en": OpenAnswer(texts=("Tomorrow I’ll ask what someone needs, instead of saying how it’s done.",)),
    "open-two-fields": OpenAnswer(texts=("Het gesprek", "De uitkomst"), supports=(key_of("Een fiets."),)),
    "content": ContentAnswer(),
    **golden_kinds.ANSWERS,
}

_RESULTS: dict[str, Result] = {
    "choice": ChoiceResult(
        ballots=300,
        options=(OptionCount(id="mensen-willen", count=256), OptionCount(id="controle-helpt", count=0)),
        abstained=44,
    ),
    "cloud": CloudResult(
        ballots=3,
        words=(
            Word(key="loslaten", label="loslaten", count=2),
            Word(key="hetonbekende🌱", label="het onbekende 🌱", count=1),
        ),
        distinct=2,
    ),
    "open": OpenResult(
        ballots=1,
        cards=(
            Card(
                id=70_000,
                texts=("Morgen vraag ik wat iemand nodig heeft.",),
                count=1,
                key=key_of("Morgen vraag ik wat iemand nodig heeft."),
                support=2,
                group="Wij",
            ),
        ),
        distinct=1,
        groups=(CardGroup(name="Wij", cards=1, count=1),),
    ),
    "content": ContentResult(),
    **golden_kinds.RESULTS,
}


def _scene(kind: str, result: Result | None = None, **changes: Any) -> Scene:
    question = _QUESTIONS[kind]
    asked = kind != "content"
    facts: dict[str, Any] = {
        "epoch": "5f2d8c0a91b34e67",
        "seq": 65_536,
        "step": 7,
        "code": "01234567",
        "title": _TITLE,
        "phase": "open",
        "at": 3,
        "of": 9,
        "chapter": {"nl": "Vertrouwen", "en": "Trust"},
        "question": question,
        "round": RoundInfo(key=f"{question.id}:1", number=1) if asked else None,
        "answered": 34 if asked else 0,
        "present": 41,
        "remotes": 1,
        "now": _NOW,
        "until": None,
        "rehearsal": False,
        "black": False,
        "visibility": question.visibility if asked else None,
        "moderation": question.moderation if asked else None,
        "aside": 0,
        "held": 0,
        "taken_back": 0,
        "result": result,
        "lens": None,
        "arranged": 0,
        "earlier": (),
        "paced": (),
        "kinds": ("choice", "cloud"),
    }
    return Scene(**{**facts, **changes})


def _remote(scene: Scene) -> RemoteScene:
    return RemoteScene(
        **dict(scene),
        notes={"nl": "Laat de stilte even duren.", "en": "Let the silence last."},
        handled=(),
        suggestions=(),
        upcoming=Upcoming(prompt=_QUESTIONS["open"].prompt, kind="open"),
        undo=None,
        rounds=1,
        compared=False,
        dropped=(),
        change=True,
        progress=(),
    )


def _read(text: str, **changes: Any) -> Handled:
    facts: dict[str, Any] = {"count": 1, "state": "seen", "flagged": False, "mark": None, "into": None, "group": None}
    return Handled(bucket=text.casefold(), text=text, **{**facts, **changes})


_MODERATED = _remote(_scene("cloud", _RESULTS["cloud"], moderation="flagged", aside=1, held=2)).model_copy(
    update={
        "handled": (
            _read("Rotzooi", state="held", flagged=True),
            _read("één-op-één", count=70_000, mark="shown", group="Wij"),
            _read("loslatten", into="loslaten"),
            _read("ü", state="hidden", mark="hidden"),
        ),
        "suggestions": (
            Suggestion(bucket="loslaat", into="loslaten", why="form"),
            Suggestion(bucket="vertrouen", into="vertrouwen", why="typo"),
        ),
    }
)
_BESIDE = _scene(
    "choice",
    _RESULTS["choice"],
    phase="revealed",
    round=RoundInfo(key="overtuigingen:2", number=2),
    earlier=(RoundResult(number=1, answered=300, result=_RESULTS["choice"]),),
)
_COMPARED = _remote(_BESIDE).model_copy(
    update={
        "undo": "again",
        "rounds": 2,
        "compared": True,
        "dropped": (Item(id="geen-van-beide", label={"nl": "Geen van beide", "en": "Neither"}),),
    }
)
_DRAWN = Lens(name="cloud", words=2, once=1, grouped=1, leaf=0, leaves=1, lines=())
_GROUPED = Lens(
    name="grouped",
    words=70_000,
    once=300,
    grouped=1,
    leaf=0,
    leaves=1,
    lines=(
        Line(
            key="loslaten",
            label="loslaten",
            count=4,
            parts=(Part(label="loslaten", count=3), Part(label="lóslatten 🌱", count=2)),
        ),
    ),
)
_ONCE = Lens(
    name="once",
    words=70_000,
    once=300,
    grouped=1,
    leaf=9,
    leaves=10,
    lines=(Line(key="eenopeen", label="één-op-één", count=1, parts=()),),
)
_PACED = _scene(
    "content",
    phase="paced",
    at=None,
    chapter=None,
    question=None,
    answered=34,
    until=_NOW + 604_800_000,
    paced=tuple(
        PacedSlide(
            chapter={"nl": "Vertrouwen", "en": "Trust"} if kind == "content" else None, question=_QUESTIONS[kind]
        )
        for kind in ("content", "cloud")
    ),
)

_COMMANDS: dict[str, Command] = {
    "advance": Do(do="advance"),
    "undo": Do(do="undo"),
    "jump": Jump(at=3),
    "timer": Timer(seconds=3_600),
    "timer, away": Timer(seconds=None),
    "extend": Extend(),
    "show": Show(visibility="after"),
    "moderate": Moderate(moderation="flagged"),
    "change": Change(change=False),
    "mark": SetMark(bucket="asked:Wie betaalde?", mark="aside"),
    "unmark": SetMark(bucket="asked:Wie betaalde?", mark=None),
    "merge": Merge(bucket="vertrouen", into="vertrouwen"),
    "take apart": Merge(bucket="vertrouen", into=None),
    "group": Group(bucket="Één brug 🌉", group="Bruggen"),
    "ungroup": Group(bucket="Één brug 🌉", group=None),
    "look": Look(lens="once"),
    "leaf": Leaf(leaf=3),
    "arrange": Arrange(),
    "drop": Drop(item="controle-helpt"),
    "take back": Drop(item="controle-helpt", dropped=False),
    "chain": Chain(kind="ranking", items=("loslaten", "één-op-één 🌱")),
    "chain, asking something else": Chain(
        kind="points", items=("lef", "rust"), prompt={"nl": "Wat telt?", "en": "What counts?"}
    ),
    "pace": Pace(until=_NOW + 86_400_000),
    "pace, until the presenter's word": Pace(),
}


_LOBBY = _scene("content", phase="lobby", at=None, chapter=None, question=None, present=0, seq=0, step=0)
_BALLOT = Ballot(round="spannend:1", rev=2, answer=_ANSWERS["cloud-nl"])


def _refusal(code: str, **values: int | str) -> Reason:
    return Reason(code=code, values=values, sentence=sentence(code, values))


def golden() -> list[Golden]:
    """Return every golden frame."""
    page: dict[str, Model] = {
        "join by typing the code": JoinPhone(version=VERSION, code="01234567"),
        "join by QR code": JoinPhone(version=VERSION, code="01234567", guest=_GUEST),
        "join again": JoinPhone(version=VERSION, code="01234567", secret=_SECRET, guest=_GUEST),
        "desk": JoinDesk(version=VERSION, ticket=_TICKET),
        "check": Check(version=VERSION, id=9),
        **{
            f"vote {name}": Vote(round=f"{_QUESTIONS[answer.kind].id}:1", rev=number, answer=answer)
            for number, (name, answer) in enumerate(_ANSWERS.items(), 1)
        },
        "vote with the largest rev in the last round": Vote(
            round="spannend:20", rev=1_000_000, answer=_ANSWERS["cloud-nl"]
        ),
        **{
            f"order {name}": Order(id=number, step=7 + number, command=command)
            for number, (name, command) in enumerate(_COMMANDS.items())
        },
        "order close, whatever the step": Order(id=2**31, command=Do(do="close")),
    }
    server: dict[str, Model] = {
        "joined in the lobby": Joined(version=VERSION, secret=_SECRET, ballots=(), scene=_LOBBY),
        "joined again": Joined(version=VERSION, secret=_SECRET, ballots=(_BALLOT,), scene=_scene("cloud")),
        "seated as a screen": Seated(version=VERSION, audience="screen", room="5f2d8c0a91b34e67", scene=_LOBBY),
        "seated as a remote": Seated(
            version=VERSION, audience="remote", room="5f2d8c0a91b34e67", scene=_remote(_scene("choice"))
        ),
        "seated as a moderator": Seated(
            version=VERSION,
            audience="moderator",
            room="5f2d8c0a91b34e67",
            scene=_MODERATED.model_copy(update={"notes": None}),
        ),
        **{f"scene {kind} open": _scene(kind) for kind in _QUESTIONS if kind != "content"},
        **{
            f"scene {kind} revealed": _scene(kind, None if kind == "content" else result, phase="revealed")
            for kind, result in _RESULTS.items()
        },
        "scene of a room that has ended": _scene("content", phase="ended", at=None, chapter=None, question=None),
        "scene of a remote": _remote(_scene("cloud", _RESULTS["cloud"])),
        "scene of a rehearsal, black, with a timer": _scene("open", until=_NOW + 90_000, rehearsal=True, black=True),
        "scene of two rounds side by side": _BESIDE,
        "scene of a remote, two rounds side by side": _COMPARED,
        "scene of words that are drawn, arranged anew": _scene("cloud", _RESULTS["cloud"], lens=_DRAWN, arranged=2),
        "scene of words that one person gave": _scene("cloud", _RESULTS["cloud"], lens=_ONCE),
        "scene of a remote, words counted as one": _remote(_scene("cloud", _RESULTS["cloud"], lens=_GROUPED)),
        "scene of a remote, moderating": _MODERATED,
        "scene of a moderator": _MODERATED.model_copy(update={"notes": None}),
        "scene at everybody's own pace": _PACED,
        "scene of a remote, at everybody's own pace": _remote(_PACED).model_copy(
            update={"notes": None, "rounds": 0, "change": None, "progress": (0, 34)}
        ),
        "ack ok": Ack(round="spannend:1", rev=2, status="ok", seq=65_537),
        "ack dup": Ack(round="spannend:1", rev=1, status="dup", ballot=_BALLOT),
        "ack closed, nothing recorded": Ack(round="spannend:1", rev=1, status="closed"),
        "ack closed, an earlier answer stands": Ack(round="spannend:1", rev=3, status="closed", ballot=_BALLOT),
        "ack invalid": Ack(round="spannend:1", rev=3, status="invalid", reason=_refusal("too_many_words", most=3)),
        "ack invalid, naming an option": Ack(
            round="overtuigingen:1", rev=1, status="invalid", reason=_refusal("unknown_option", option="x")
        ),
        "ack invalid, unchangeable": Ack(
            round="spannend:1", rev=3, status="invalid", ballot=_BALLOT, reason=_refusal("unchangeable")
        ),
        "ack busy": Ack(round="spannend:1", rev=3, status="busy", retry=400),
        "done ok": Done(id=0, status="ok"),
        **{
            f"done refused, {code}": Done(id=1, status="refused", code=code, sentence=sentence_)
            for code, sentence_ in REFUSALS.items()
        },
        "done stale": Done(id=2**31, status="stale"),
        "done busy": Done(id=3, status="busy"),
        "checked": Checked(version=VERSION, id=9, now=_NOW),
        "bye": Bye(wait=2_750),
        **{
            f"error {code.name.lower()}": Failure(code=code, sentence=code.sentence, come_back=code.come_back)
            for code in Code
        },
    }
    return [
        *(Golden(name, "page", message) for name, message in page.items()),
        *(Golden(name, "server", message) for name, message in server.items()),
    ]


def written() -> str:
    """Return what `frames.json` should hold: the message as JSON, and its frame in hexadecimal."""
    frames = [
        {
            "name": name,
            "direction": direction,
            "message": message.model_dump(mode="json"),
            "hex": encode(message).hex(),
        }
        for name, direction, message in golden()
    ]
    return json.dumps(frames, indent=1, ensure_ascii=False) + "\n"


def read() -> list[dict[str, Any]]:
    """Return what `frames.json` holds."""
    frames: list[dict[str, Any]] = json.loads(FILE.read_text("utf-8"))
    return frames


if __name__ == "__main__":
    FILE.write_text(written(), "utf-8")
    sys.stdout.write(f"{len(read())} frames are in {FILE.name}.\n")
