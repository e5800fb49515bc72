"""What moderation keeps from a room, searched in the bytes: nothing that waits or was set aside is on its way."""

from dataclasses import replace
from itertools import product
from typing import Literal, get_args

import pytest

from klankbord.protocol.codec import encode
from klankbord.protocol.messages import MOST_HANDLED, RemoteScene
from klankbord.protocol.scene import scene_for
from klankbord.protocol.view import View
from klankbord.questions import KINDS, Moderation, Visibility, check
from klankbord.questions.cloud import CloudAnswer
from klankbord.rooms import AUDIENCES, Acts, Audience, Closed, Open, Phase, Revealed
from klankbord.words import WordLists
from tests.protocol.test_scene import view_of
from tests.questions.cases import CANARY, CASES
from tests.questions.tally import Tally

WRITTEN = [kind for kind, case in CASES.items() if case.secret is not None]
ASKED: list[Phase] = [Open(at=0, round=1), Closed(at=0, round=1), Revealed(at=0, round=1)]
READERS: tuple[Audience, ...] = ("remote", "moderator")
VISIBILITIES: tuple[Visibility, ...] = get_args(Visibility)

Kept = Literal["waits", "flagged", "set aside"]
MODERATIONS: dict[Kept, Moderation] = {"waits": "all", "flagged": "flagged", "set aside": "all"}

written = pytest.mark.parametrize("kind", WRITTEN)
phases = pytest.mark.parametrize("phase", ASKED, ids=lambda phase: phase.name)


def moderated(kind: str, phase: Phase, visibility: Visibility, kept: Kept) -> View:
    """Return a room in which the canary is kept from everybody, for one of three reasons."""
    view = view_of(kind, visibility, phase)
    marks: dict[str, str] = {}
    if kept == "set aside":
        marks = dict.fromkeys(KINDS[kind].writings(view.counts), KINDS[kind].aside)
    room = view.room.model_copy(
        update={
            "moderation": {view.deck.slides[0].question.id: MODERATIONS[kept]},
            "acts": {"vraag:1": Acts(marks=marks)},
        }
    )
    return replace(view, room=room, lists=WordLists([CANARY]))


@written
@phases
@pytest.mark.parametrize("kept", ["waits", "flagged", "set aside"])
def test_what_is_kept_from_the_room_is_on_no_page_of_it(kind: str, phase: Phase, kept: Kept) -> None:
    """P52: it is in the bytes of those who moderate, whatever they may see of the result, and of nobody else."""
    for visibility, audience in product(VISIBILITIES, AUDIENCES):
        scene = scene_for(moderated(kind, phase, visibility, kept), audience)
        assert (CANARY.encode() in encode(scene)) == (audience in READERS), (visibility, audience)
        assert (scene.held, scene.aside) != (0, 0), (visibility, audience)
        assert (scene.aside > 0) == (kept == "set aside"), (visibility, audience)


@written
@phases
def test_without_moderation_nobody_reads_ahead(kind: str, phase: Phase) -> None:
    """P53: what people wrote is before a presenter or moderator where they see the result, and not earlier."""
    for visibility, audience in product(VISIBILITIES, READERS):
        scene = scene_for(view_of(kind, visibility, phase), audience)
        assert isinstance(scene, RemoteScene)
        assert bool(scene.handled) == (scene.result is not None), (visibility, audience)


def test_words_are_offered_as_one_where_the_result_is_seen() -> None:
    """P54: a suggestion names words, so it waits for the reveal like them."""
    tally = Tally()
    for number, word in enumerate(("kans", "kans", "kansen")):
        tally.cast(str(number), check(CASES["cloud"].example, CloudAnswer(words=(word,)))[1])
    for phase in ASKED:
        scene = scene_for(replace(view_of("cloud", "reveal", phase), counts=tally.counts), "remote")
        assert isinstance(scene, RemoteScene)
        offered = [(one.bucket, one.into, one.why) for one in scene.suggestions]
        assert offered == ([("kansen", "kans", "form")] if phase.name == "revealed" else [])


def test_a_moderator_has_so_many_in_front_of_them() -> None:
    """P53: of more than 200 those that wait come first, and the largest list fits in a frame."""
    tally = Tally()
    for number in range(MOST_HANDLED + 50):
        word = f"{CANARY} {chr(0x4E00 + number)}" if number < 3 else chr(0x4E00 + number)
        tally.cast(str(number), check(CASES["cloud"].example, CloudAnswer(words=(word,)))[1])
    view = replace(moderated("cloud", Open(at=0, round=1), "live", "flagged"), counts=tally.counts)
    scene = scene_for(view, "moderator")
    assert isinstance(scene, RemoteScene)
    assert len(scene.handled) == MOST_HANDLED
    assert [one.state for one in scene.handled[:4]] == ["held", "held", "held", "seen"]
    assert scene.held == 3
