"""The state of a room, as a value."""

from collections.abc import Collection, Mapping
from typing import Annotated, Literal

from pydantic import Field

from klankbord.decks import Deck, Slide
from klankbord.questions import Model, Moderation, Visibility
from klankbord.questions.base import Slug
from klankbord.rooms.acts import Acts
from klankbord.rooms.focus import NO_FOCUS, Focus
from klankbord.rooms.phase import Asking, Lobby, Open, Paced, Phase
from klankbord.rooms.plan import Added, plan

MOST_ROUNDS = 20
"""How often one question can be asked in one room."""

EVERY_ROUND = "*"
"""In place of a round key: the first round of every question takes answers."""

RoundKey = Annotated[str, Field(pattern=r"^[a-z0-9-]{1,40}:[0-9]{1,2}$")]
"""`question-id:number`; the number counts from 1."""


class Restart(Model):
    """How to undo that a question was asked again."""

    did: Literal["again", "reset"]
    phase: Asking
    """Where the question was before."""
    aside: tuple[RoundKey, ...]
    """The rounds that were set aside before."""


class Room(Model):
    """What the room is doing, and how each question was left."""

    phase: Phase = Lobby()
    left: dict[Slug, Asking] = Field(default_factory=dict)
    """Question id → the phase in which the presenter went on from it."""
    asked: dict[Slug, int] = Field(default_factory=dict)
    """Question id → how many rounds of it there are, where there is more than one. A number is never used twice."""
    aside: tuple[RoundKey, ...] = ()
    """Rounds that a reset put aside: kept, and no longer laid beside the others."""
    restarts: dict[Slug, Restart] = Field(default_factory=dict)
    """Question id → how the last *again* or *reset* is undone."""
    shown: tuple[RoundKey, ...] = ()
    """Rounds whose result was revealed, whatever came after."""
    visibility: dict[Slug, Visibility] = Field(default_factory=dict)
    """Where the presenter decided otherwise than the deck."""
    moderation: dict[Slug, Moderation] = Field(default_factory=dict)
    """Where the presenter decided otherwise than the deck."""
    change: dict[Slug, bool] = Field(default_factory=dict)
    """Where the presenter decided otherwise than the deck whether answers may be changed."""
    acts: dict[RoundKey, Acts] = Field(default_factory=dict)
    """Round → what was decided about its answers."""
    focus: dict[RoundKey, Focus] = Field(default_factory=dict)
    """Round → how the room looks at it, where that is another way than at first."""
    dropped: dict[Slug, tuple[Slug, ...]] = Field(default_factory=dict)
    """Question id → its items that are out of it; their answers are kept."""
    added: tuple[Added, ...] = ()
    """Questions that were made in the room."""
    black: bool = False
    """Whether the screen is black."""
    compared: bool = False
    """Whether the rounds of the question in front of the room are laid side by side."""

    def plan(self, deck: Deck) -> Deck:
        """Return the deck as this room runs it: with what was added, taken out and decided otherwise."""
        return plan(deck, self.added, self.dropped, self.change)

    def slide(self, deck: Deck) -> Slide | None:
        """Return the slide in front of the room. `deck` is the room's plan."""
        return deck.slides[self.phase.at] if isinstance(self.phase, Asking) else None

    def round_key(self, deck: Deck) -> str | None:
        """Return the key of the round in front of the room, waiting or open or over. `deck` is the room's plan."""
        phase = self.phase
        return key_of(deck, phase) if isinstance(phase, Asking) else None

    def open_round(self, deck: Deck) -> str | None:
        """Return the key of the round that takes answers, or `EVERY_ROUND`. `deck` is the room's plan."""
        if isinstance(self.phase, Paced):
            return EVERY_ROUND
        return key_of(deck, self.phase) if isinstance(self.phase, Open) else None

    def rounds(self, deck: Deck) -> list[str]:
        """Return the keys of all rounds asked so far, in the order of the deck, earliest round first.

        `deck` is the room's plan. Rounds that were set aside are among them.
        """
        here = deck.slides[self.phase.at].question.id if isinstance(self.phase, Asking) else None
        paced = isinstance(self.phase, Paced)
        return [
            f"{id_}:{number}"
            for id_ in (slide.question.id for slide in deck.slides if slide.question.kind != "content")
            if paced or id_ == here or id_ in self.left
            for number in range(1, self.number(id_) + 1)
        ]

    def number(self, question: Slug) -> int:
        """Return the number of the latest round of a question."""
        return self.asked.get(question, 1)

    def kept_rounds(self, question: Slug) -> list[str]:
        """Return the keys of the rounds of a question that were not set aside, earliest first."""
        keys = (f"{question}:{number}" for number in range(1, self.number(question) + 1))
        return [key for key in keys if key not in self.aside]

    def visibility_of(self, slide: Slide) -> Visibility:
        """Return when the result of `slide` may be seen."""
        return self.visibility.get(slide.question.id, slide.question.visibility)

    def moderation_of(self, slide: Slide) -> Moderation:
        """Return which answers to `slide` wait for approval."""
        return self.moderation.get(slide.question.id, slide.question.moderation)

    def without(self, words: Mapping[str, Collection[str]]) -> "Room":
        """Return the room without its decisions about what nobody says any more: round → buckets.

        Questions that were made of such words stay as they are: they are the presenter's.
        """
        acts = {key: acts.without(words[key]) if key in words else acts for key, acts in self.acts.items()}
        return self if acts == self.acts else self.model_copy(update={"acts": acts})

    def focus_of(self, key: str) -> Focus:
        """Return how the room looks at the round of this key."""
        return self.focus.get(key, NO_FOCUS)


def key_of(deck: Deck, phase: Asking) -> str:
    """Return the key of the round that `phase` is about."""
    return f"{deck.slides[phase.at].question.id}:{phase.round}"
