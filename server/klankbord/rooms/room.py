"""The state of a room, as a value."""

from typing import Annotated

from pydantic import Field

from klankbord.decks import Deck, Slide
from klankbord.questions import Model, Visibility
from klankbord.questions.base import Slug
from klankbord.rooms.phase import Asking, Lobby, Open, Phase

MOST_MARKS = 300
"""How many buckets of one round can have a mark."""

MOST_ROUNDS = 20
"""How often one question can be asked in one room."""


RoundKey = Annotated[str, Field(pattern=r"^[a-z0-9-]{1,40}:[0-9]{1,2}$")]
"""`question-id:number`; the number counts from 1."""


class Room(Model):
    """What the room is doing, and how each question was left."""

    phase: Phase = Lobby()
    left: dict[Slug, Asking] = Field(default_factory=dict)
    """Question id → the phase in which the presenter went on from it."""
    visibility: dict[Slug, Visibility] = Field(default_factory=dict)
    """Where the presenter decided otherwise than the deck."""
    marks: dict[RoundKey, dict[str, str]] = Field(default_factory=dict)
    """Round → bucket → what the presenter decided about it."""

    def slide(self, deck: Deck) -> Slide | None:
        """Return the slide in front of the room."""
        return deck.slides[self.phase.at] if isinstance(self.phase, Asking) else None

    def round_key(self, deck: Deck) -> str | None:
        """Return the key of the round in front of the room, waiting or open or over."""
        phase = self.phase
        return key_of(deck, phase) if isinstance(phase, Asking) else None

    def open_round(self, deck: Deck) -> str | None:
        """Return the key of the round that takes answers."""
        return key_of(deck, self.phase) if isinstance(self.phase, Open) else None

    def rounds(self, deck: Deck) -> list[str]:
        """Return the keys of all rounds asked so far, in the order of the deck, earliest round first."""
        latest = {question: phase.round for question, phase in self.left.items()}
        if isinstance(self.phase, Asking):
            latest[deck.slides[self.phase.at].question.id] = self.phase.round
        return [
            f"{slide.question.id}:{number}"
            for slide in deck.slides
            if slide.question.kind != "content"
            for number in range(1, latest.get(slide.question.id, 0) + 1)
        ]

    def visibility_of(self, slide: Slide) -> Visibility:
        """Return when the result of `slide` may be seen."""
        return self.visibility.get(slide.question.id, slide.question.visibility)


def key_of(deck: Deck, phase: Asking) -> str:
    """Return the key of the round that `phase` is about."""
    return f"{deck.slides[phase.at].question.id}:{phase.round}"
