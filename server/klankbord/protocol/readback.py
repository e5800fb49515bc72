"""A room in the archive, read back: everything to draw it as it was seen, and everything that was answered."""

from typing import Annotated

from pydantic import Field

from klankbord.protocol.api import DeckSource
from klankbord.protocol.archived import ArchivedRoom
from klankbord.protocol.overlay import Handle
from klankbord.questions import Answer, Model, Moderation, Question, Result, Text, Visibility
from klankbord.questions.base import Lens
from klankbord.questions.item import Item
from klankbord.rooms.acts import Bucket
from klankbord.rooms.reading import State
from klankbord.rooms.room import MOST_ROUNDS

Position = Annotated[int, Field(ge=0, lt=10_000)]
"""Of a slide in the archive: that in the deck, and behind those what was made in the room."""

RoundNumber = Annotated[int, Field(ge=1, le=MOST_ROUNDS)]


class IndexedDeck(Model):
    """A deck of which there are rooms."""

    id: str
    title: Text
    """As the newest of them had it."""
    rooms: int


class IndexedQuestion(Model):
    """A question that rooms asked."""

    id: str
    """The same across decks and years."""
    kind: str
    prompt: Text
    """As the newest of them asked it."""
    rooms: int
    deck: str
    """The id of the deck in which the newest of them asked it."""
    position: int
    """Its place there."""


class IndexedPresenter(Model):
    """Somebody with an account who opened rooms."""

    id: str
    name: str
    rooms: int


class ArchiveIndex(Model):
    """What can be looked for in the archive: the most used first."""

    decks: tuple[IndexedDeck, ...]
    questions: tuple[IndexedQuestion, ...]
    presenters: tuple[IndexedPresenter, ...]
    rooms: int
    earliest: int | None
    """When the first room was opened, Unix time in milliseconds; null where there is none."""


class Decided(Model):
    """Something that people wrote and that was decided about, or that waits for it."""

    bucket: Bucket
    text: str
    count: int
    """How many people wrote it."""
    state: State
    mark: str | None
    into: str | None
    """What it counts for, in words."""
    group: str | None


class ReadRound(Model):
    """One asking of a question, as the room left it."""

    number: int
    answered: int
    result: Result | None
    """As the wall showed it or would have: without what waits or was set aside, with merged words as one."""
    lens: Lens | None
    """How the room looked at it last, where there are several ways."""
    arranged: int
    """How often the presenter asked for the picture to be arranged anew."""
    aside: int
    """How many answers were set aside; somebody who wrote two of them counts twice."""
    held: int
    """How many waited to be read."""
    decided: tuple[Decided, ...]
    shown: bool
    """Whether the room saw the result."""
    reset: bool
    """Whether the round was put aside by a reset or taken back: kept, and not laid beside the others."""


class ReadSlide(Model):
    """A slide as the room ran it."""

    position: Position
    chapter: Text | None
    question: Question
    visibility: Visibility
    """As it was decided in the room."""
    moderation: Moderation
    made: bool
    """Whether it was made in the room."""
    dropped: tuple[Item, ...]
    """What was taken out of the question."""
    rounds: tuple[ReadRound, ...]
    """Those that were asked, earliest first; none of a slide that asks nothing or was never reached."""


class ReadRoom(Model):
    """A room with all that it was."""

    room: ArchivedRoom
    difference: str | None
    """In what the archive is not equal to the live room."""
    source: DeckSource | None
    slides: tuple[ReadSlide, ...]


class FindAnswers(Model):
    """Ask for the answers to a question, as they came."""

    position: Position = 0
    round: RoundNumber = 1
    after: Annotated[int, Field(ge=0)] = 0
    """The number of the last answer of the page before."""
    label: Handle | None = None
    """The id of a label that they have."""
    most: Annotated[int, Field(ge=1, le=200)] = 100


class ReadAnswer(Model):
    """What one person answered, as it stood at the end. Who gave other answers cannot be told from it."""

    number: int
    """Its place in the order of arrival."""
    answer: Answer
    unseen: tuple[str, ...]
    """What of it the room did not see: it was set aside, or waited."""


class ReadAnswers(Model):
    """A page of answers, earliest first."""

    answers: tuple[ReadAnswer, ...]
    more: bool
    """Whether there are later ones: ask again with `after`."""
