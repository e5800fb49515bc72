"""A room at one instant, as scenes are made of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from klankbord.decks import Deck
from klankbord.questions import KINDS, Counts, Moderation, Visibility
from klankbord.questions.base import Lens
from klankbord.rooms import NO_ACTS, Acts, Focus, Room
from klankbord.rooms.sifting import Sifted, sift
from klankbord.words import WordLists, built_in_lists


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """A room at one instant: its state, its counts and who is there, all of the same seq."""

    whole: Deck
    """The deck the room was opened with, for what was taken out of it."""
    deck: Deck
    """The deck as the room runs it."""
    room: Room
    code: str
    epoch: str
    seq: int
    step: int
    counts: Counts
    """Of the round in front of the room."""
    present: int
    remotes: int
    now: int
    """Unix time in milliseconds."""
    rehearsal: bool = False
    taken_back: int = 0
    """How many people took back every answer they gave."""
    earlier: Mapping[int, Counts] = field(default_factory=dict[int, Counts])
    """Number → counts of the rounds that lie beside the one in front of the room."""
    progress: tuple[int, ...] = ()
    """How many people answered each slide, where everybody goes at their own pace, and in the lobby after it."""
    lists: WordLists = field(default_factory=built_in_lists)
    """The words that flag an answer."""

    @property
    def visibility(self) -> Visibility | None:
        """When the result of the question in front of the room may be seen; None where nothing is asked."""
        slide = self.room.slide(self.deck)
        return self.room.visibility_of(slide) if slide and slide.question.kind != "content" else None

    @property
    def moderation(self) -> Moderation | None:
        """Which answers wait until the presenter has read them; None where nothing is asked."""
        slide = self.room.slide(self.deck)
        return self.room.moderation_of(slide) if slide and slide.question.kind != "content" else None

    @property
    def acts(self) -> Acts:
        """What was decided about the round in front of the room."""
        return self.room.acts.get(self.room.round_key(self.deck) or "", NO_ACTS)

    @property
    def focus(self) -> Focus:
        """How the room looks at the round in front of it."""
        return self.room.focus_of(self.room.round_key(self.deck) or "")


@lru_cache(maxsize=4)
def sifted(view: View) -> Sifted | None:
    """Return what is left after moderation of the round in front of the room: worked out once for all audiences.

    None where no slide is in front of the room.
    """
    slide = view.room.slide(view.deck)
    if slide is None:
        return None
    return sift(slide.question, view.counts, view.room.moderation_of(slide), view.acts, view.lists)


@lru_cache(maxsize=4)
def looked_at(view: View) -> Lens | None:
    """Return what is left after moderation as the room looks at it: worked out once for all audiences.

    None where there is one way to look.
    """
    slide, left = view.room.slide(view.deck), sifted(view)
    look = KINDS[slide.question.kind].look if slide else None
    return look(left.counts, view.focus.lens, view.focus.leaf) if look and left else None
