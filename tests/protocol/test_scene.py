"""What each audience is sent, in every phase and with every visibility: searched in the bytes."""

from dataclasses import replace
from itertools import product
from typing import Any, get_args

import msgpack
import pytest

from klankbord.decks import Deck
from klankbord.live.frame import MAX_PAYLOAD, Frame
from klankbord.protocol.codec import MOST_BYTES, encode
from klankbord.protocol.messages import Joined
from klankbord.protocol.scene import scene_for
from klankbord.protocol.view import View
from klankbord.questions import KINDS, Counts, Question, Visibility, check
from klankbord.rooms import AUDIENCES, Audience, Closed, Ended, Lobby, Open, Paced, Phase, Revealed, Room, Waiting
from tests.protocol.golden import golden
from tests.questions.cases import CANARY, CASES
from tests.questions.tally import Tally
from tests.rooms.test_sight import SEEN

NOTES, SAMPLE, NEXT = "kanarienotitie", "kanarievoorbeeld", "kanarievolgende"
NOW = 1_790_000_000_000

PHASES: list[Phase] = [
    Lobby(),
    Waiting(at=0, round=1),
    Open(at=0, round=1),
    Closed(at=0, round=1),
    Revealed(at=0, round=1),
    Ended(),
]

kinds = pytest.mark.parametrize("kind", KINDS)
phases = pytest.mark.parametrize("phase", PHASES, ids=lambda phase: phase.name)

CASES_OF_A_PHASE: list[tuple[Visibility, Audience]] = list(product(get_args(Visibility), AUDIENCES))


def view_of(kind: str, visibility: Visibility, phase: Phase) -> View:
    """Return a room in which canaries are hidden in the answers, the notes, the samples and the slide to come."""
    question: Question = CASES[kind].example.model_copy(update={"visibility": visibility})
    sample: dict[str, Any] = {"cloud": {"words": (SAMPLE,)}, "open": {"texts": (SAMPLE,)}}.get(kind, {})
    slide = {
        "question": question,
        "notes": {"nl": NOTES},
        "samples": ({"answer": {"kind": kind, **sample}},) if sample else (),
    }
    coming = {"question": {"kind": "content", "id": "volgende", "prompt": {"nl": NEXT}}}
    deck = Deck.model_validate({"id": "proef", "title": {"nl": "Proef", "en": "Trial"}, "slides": (slide, coming)})
    return View(
        whole=deck,
        deck=deck,
        room=Room(phase=phase),
        code="12345678",
        epoch="e",
        seq=9,
        step=2,
        counts=counts_of(kind, question),
        present=3,
        remotes=0,
        now=NOW,
    )


def counts_of(kind: str, question: Question) -> Counts:
    """Return the counts of one ballot with the canary in it, where the kind can hold one."""
    tally = Tally()
    secret = CASES[kind].secret
    if secret is not None:
        tally.cast("somebody", check(question, secret)[1])
    return tally.counts


@kinds
@phases
def test_nothing_hidden_reaches_an_audience(kind: str, phase: Phase) -> None:
    """P30: an answer is in the bytes of those who may see the result, and of nobody else."""
    for visibility, audience in CASES_OF_A_PHASE:
        scene = scene_for(view_of(kind, visibility, phase), audience)
        among_each_other = CASES[kind].example.shared and visibility == "live" and phase.name == "open"
        seeing = AUDIENCES if among_each_other else SEEN[visibility].get(phase.name, ())
        may_see = kind != "content" and audience in seeing
        assert (scene.result is not None) == may_see, (visibility, audience)
        holds_a_word = CASES[kind].secret is not None
        assert (CANARY.encode() in encode(scene)) == (may_see and holds_a_word), (visibility, audience)


@kinds
@phases
def test_what_is_for_the_presenter_stays_there(kind: str, phase: Phase) -> None:
    """P34: notes are in the bytes of a remote only, what comes next in a moderator's too, and samples in nobody's."""
    for visibility, audience in CASES_OF_A_PHASE:
        sent = encode(scene_for(view_of(kind, visibility, phase), audience))
        at_a_slide = phase.name not in {"lobby", "ended"}
        assert (NOTES.encode() in sent) == (audience == "remote" and at_a_slide), (visibility, audience)
        assert (NEXT.encode() in sent) == (audience in {"remote", "moderator"} and at_a_slide), (visibility, audience)
        assert SAMPLE.encode() not in sent, (visibility, audience)


@kinds
@phases
def test_the_numbers_are_for_everybody(kind: str, phase: Phase) -> None:
    """P33: how many have answered and how many are there is never hidden."""
    for visibility, audience in CASES_OF_A_PHASE:
        scene = scene_for(view_of(kind, visibility, phase), audience)
        assert (scene.answered, scene.present) == (0 if CASES[kind].secret is None else 1, 3), (visibility, audience)


@kinds
@phases
def test_a_scene_says_where_the_room_is(kind: str, phase: Phase) -> None:
    """P31, P32, C7: code, epoch, seq, step, phase and slide are all there; nothing has to be remembered."""
    asking = phase.name not in {"lobby", "ended"}
    for visibility, audience in CASES_OF_A_PHASE:
        scene = scene_for(view_of(kind, visibility, phase), audience)
        assert (scene.code, scene.epoch, scene.seq, scene.step, scene.of) == ("12345678", "e", 9, 2, 2)
        assert (scene.phase, scene.at) == (phase.name, 0 if asking else None)
        assert (scene.question is not None) == asking
        assert (scene.round is not None) == (scene.visibility is not None) == (asking and kind != "content")


@kinds
@phases
def test_a_scene_names_what_its_deck_asks(kind: str, phase: Phase) -> None:
    """P64: each kind once, whatever is in front of the room."""
    for audience in AUDIENCES:
        assert scene_for(view_of(kind, "reveal", phase), audience).kinds == tuple(sorted({kind, "content"}))


@kinds
def test_at_their_own_pace_everybody_sees_questions_and_nobody_answers(kind: str) -> None:
    """P30, P34, P48: phones have every slide; what was answered, notes and samples are in nobody's bytes."""
    for visibility, audience in CASES_OF_A_PHASE:
        scene = scene_for(view_of(kind, visibility, Paced()), audience)
        sent = encode(scene)
        assert (NEXT.encode() in sent) == (audience in {"phone", "answered"}), (visibility, audience)
        assert not [hidden for hidden in (CANARY, NOTES, SAMPLE) if hidden.encode() in sent], (visibility, audience)
        assert (scene.question, scene.round, scene.result) == (None, None, None)


def test_a_phone_hears_of_its_own_answers_only() -> None:
    """P13: before the reveal, `joined` holds nothing of anybody else."""
    scene = scene_for(view_of("cloud", "reveal", Open(at=0, round=1)), "answered")
    assert CANARY.encode() not in encode(Joined(version=1, secret="s" * 22, ballots=(), scene=scene))


@pytest.mark.parametrize("picture", ["𝓿", "ﷺ", "👩\u200d👩\u200d👧"], ids=["letters", "ligatures", "families"])
@pytest.mark.parametrize("kind", ["cloud", "open"])
def test_the_largest_result_fits_in_a_frame(kind: str, picture: str) -> None:
    """P7, C11: a thousand answers of the greatest length do not make a scene too large to send."""
    question = CASES[kind].example
    longest = picture * (39 if kind == "cloud" else 499)
    tally = Tally()
    for number in range(1000):
        text = longest + chr(0x4E00 + number)
        fields: dict[str, Any] = {"words": (text,)} if kind == "cloud" else {"texts": (text,)}
        tally.cast(str(number), check(question, KINDS[kind].answer_type.model_validate(fields))[1])
    view = replace(view_of(kind, "live", Revealed(at=0, round=1)), counts=tally.counts)
    assert MOST_BYTES < len(Frame(encode(scene_for(view, "screen"))).payload) <= MAX_PAYLOAD


def test_a_scene_is_not_deeper_than_pages_read() -> None:
    """P6: nothing that the server sends nests deeper than 16; numbers stay exact in a page."""
    for frame in golden():
        _readable(msgpack.unpackb(encode(frame.message)), 16)


def _readable(value: object, depth: int) -> None:
    assert depth > 0
    if isinstance(value, dict):
        for key, item in value.items():
            assert isinstance(key, str)
            _readable(item, depth - 1)
    elif isinstance(value, list):
        for item in value:
            _readable(item, depth - 1)
    else:
        assert value is None or isinstance(value, bool | str | int | float)
        assert not isinstance(value, int) or abs(value) < 2**53
