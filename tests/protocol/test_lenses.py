"""Looking at words in another way, in the bytes: who is sent it, how much, and nothing that is kept from the room."""

from dataclasses import replace
from itertools import product
from typing import get_args

import msgpack
import pytest

from klankbord.protocol.codec import encode
from klankbord.protocol.scene import scene_for
from klankbord.protocol.view import View
from klankbord.questions import Counts, Visibility, check
from klankbord.questions.base import LensName
from klankbord.questions.cloud import CloudAnswer
from klankbord.questions.lenses import MOST_LETTERS
from klankbord.rooms import AUDIENCES, Acts, Audience, Focus, Phase, Revealed
from tests.protocol.test_moderated import ASKED, READERS, Kept, moderated
from tests.protocol.test_scene import view_of
from tests.questions.cases import CANARY, CASES
from tests.questions.tally import Tally
from tests.rooms.test_sight import SEEN

LENSES: tuple[LensName, ...] = get_args(LensName)
VISIBILITIES: tuple[Visibility, ...] = get_args(Visibility)
LEADING: tuple[Audience, ...] = ("screen", "remote", "moderator")

lenses = pytest.mark.parametrize("lens", LENSES)
phases = pytest.mark.parametrize("phase", ASKED, ids=lambda phase: phase.name)


def looking(view: View, lens: LensName, leaf: int = 0, *, merges: dict[str, str] | None = None) -> View:
    """Return the same room, looking in another way, with some words counted for others besides."""
    acts = view.acts.model_copy(update={"merges": merges or view.acts.merges})
    focus = {"vraag:1": Focus(lens=lens, leaf=leaf)}
    return replace(view, room=view.room.model_copy(update={"focus": focus, "acts": {"vraag:1": acts}}))


def counted(*words: str) -> Counts:
    """Return the counts of people who gave a word each."""
    tally = Tally()
    for number, word in enumerate(words):
        tally.cast(str(number), check(CASES["cloud"].example, CloudAnswer(words=(word,)))[1])
    return tally.counts


@lenses
@phases
def test_no_lens_shows_words_to_who_may_not_see_them(lens: LensName, phase: Phase) -> None:
    """P30, P61: through every lens, words are in the bytes of the same audiences; phones are sent no lens at all."""
    for visibility, audience in product(VISIBILITIES, AUDIENCES):
        view = looking(view_of("cloud", visibility, phase), lens, merges={"kanariegeel": "anders"})
        scene = scene_for(view, audience)
        may_see = audience in SEEN[visibility].get(phase.name, ())
        assert (CANARY.encode() in encode(scene)) == may_see, (visibility, audience)
        assert (scene.lens is not None) == (may_see and audience in LEADING), (visibility, audience)


@lenses
@phases
@pytest.mark.parametrize("kept", ["waits", "flagged", "set aside"])
def test_what_is_kept_from_the_room_is_behind_no_lens(lens: LensName, phase: Phase, kept: Kept) -> None:
    """P52, P62: neither as a word nor as a part of one, nor in a number."""
    others = counted(f"{CANARY} anders", "moed", "moed", "lef")
    for visibility, audience in product(VISIBILITIES, AUDIENCES):
        view = moderated("cloud", phase, visibility, kept)
        view = looking(replace(view, counts=view.counts.plus(others)), lens)
        # What was decided about a word holds for those that count for it, unless it was decided about themselves.
        marks = {"moed": "shown", "lef": "shown", "rust": "hidden", "kanariegeelanders": "hidden", **view.acts.marks}
        acts = {"vraag:1": Acts(marks=marks, merges={"kanariegeelanders": "moed"})}
        room = view.room.model_copy(update={"acts": acts})
        scene = scene_for(replace(view, room=room), audience)
        if audience not in READERS:
            assert CANARY.encode() not in encode(scene), (visibility, audience)
        if scene.lens:
            assert CANARY not in str(scene.lens), (visibility, audience)
            assert (scene.lens.words, scene.lens.once, scene.lens.grouped) == (2, 1, 0)


def test_a_lens_shows_words_as_they_are_counted() -> None:
    """P62: what was merged is one word in each of them, and shows its parts only where it is looked at for those."""
    view = replace(view_of("cloud", "live", Revealed(at=0, round=1)), counts=counted("moed", "moedig", "rust"))
    found = {
        lens: [(line.label, line.count, [(part.label, part.count) for part in line.parts]) for line in seen.lines]
        for lens in LENSES
        if (seen := scene_for(looking(view, lens, merges={"moedig": "moed"}), "screen").lens)
    }
    assert found == {
        "cloud": [],
        "list": [("moed", 2, []), ("rust", 1, [])],
        "once": [("rust", 1, [])],
        "grouped": [("moed", 2, [("moed", 1), ("moedig", 1)])],
    }


@lenses
def test_six_thousand_words_are_a_leaf_of_bytes(lens: LensName) -> None:
    """P61: of two thousand people with three words each, all are counted, and a scene carries what one leaf holds."""
    everything = counted(*(f"{chr(0x61 + n % 26)}{n} samenwerking" for n in range(6_000)))
    view = replace(view_of("cloud", "live", Revealed(at=0, round=1)), counts=everything)
    drawn, seen = (scene_for(looking(view, name, 100), "screen") for name in ("cloud", lens))
    assert seen.lens
    assert (seen.lens.words, seen.lens.once) == (6_000, 6_000)
    assert len(encode(seen)) - len(encode(drawn)) < 10 * MOST_LETTERS


def test_only_words_have_lenses() -> None:
    """P61: a scene of any other kind of question has none."""
    for kind in CASES:
        scene = scene_for(view_of(kind, "live", Revealed(at=0, round=1)), "screen")
        assert (msgpack.unpackb(encode(scene))["lens"] is not None) == (kind == "cloud")
