"""What is asked of the archive over HTTP, and what it answers."""

from typing import Annotated

from pydantic import Field

from klankbord.protocol.overlay import Handle
from klankbord.questions import Model, Text
from klankbord.questions.base import Slug
from klankbord.rooms.phase import Instant

RoomId = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,40}$")]
PersonId = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,40}$")]


class Find(Model):
    """What all that is looked for must have in common; what is left out is no matter."""

    q: Annotated[str, Field(max_length=200)] = ""
    """Words, in any form or spelling; the last one may be the beginning of one. Without words everything is found."""
    since: Instant | None = None
    """The room was opened then or later."""
    until: Instant | None = None
    """The room was opened before then."""
    deck: Slug | None = None
    question: Slug | None = None
    """What was asked; a question keeps its id across decks and years."""
    presenter: PersonId | None = None
    """The id of whoever opened the room."""
    most: Annotated[int, Field(ge=1, le=100)] = 50
    """How many are answered at a time."""


class FindRooms(Find):
    """Look for rooms."""

    label: Handle | None = None
    """The id of a label that they have, themselves or in an answer."""
    before: RoomId | None = None
    """The last room of the page before."""


class FindPassages(Find):
    """Look for what was asked and answered."""

    room: RoomId | None = None
    before: Annotated[int, Field(ge=0)] | None = None
    """The number of the last passage of the page before."""


class Found(Model):
    """Some of a text, in its order."""

    text: str
    found: bool
    """Whether it is a word by which the text was found."""


class Excerpt(Model):
    """Where a room has what was looked for."""

    position: int
    """Of the slide."""
    prompt: Text
    round: int | None
    """In which it was answered; null for what was asked."""
    pieces: tuple[Found, ...]
    """What one person wrote, or what was asked; of a long text what surrounds the first word that was found."""


class LabelledAnswers(Model):
    """The answers of a room that have the label that was looked for."""

    label: str
    """Its id."""
    answers: int
    """How many have it."""
    question: str
    """To which the first of them was given, and in which round."""
    round: int


class ArchivedRoom(Model):
    """A room in the archive."""

    id: str
    deck: str
    title: Text
    presenter: str | None
    """The id of whoever opened it; null where that is nobody with an account."""
    created: int
    """Unix time in milliseconds."""
    ended: int | None
    """The same; null while it is live."""
    people: int
    """Who answered something."""
    rounds: int
    """That were asked and not put aside."""
    verified: bool | None
    """Whether everything in the archive equals the live room; null before it has ended and was compared."""
    found: int = 0
    """How many texts in it have the words that were looked for."""
    excerpts: tuple[Excerpt, ...] = ()
    """The first of them."""
    labels: tuple[str, ...] = ()
    """The ids of its labels, in the order of the alphabet."""
    labelled: LabelledAnswers | None = None
    """Its answers with the label that was looked for; null where none has it, or none was looked for."""


class ArchivedRooms(Model):
    """A page of rooms, newest first."""

    rooms: tuple[ArchivedRoom, ...]
    more: bool
    """Whether there are older ones: ask again with `before`."""


class Passage(Model):
    """Something that was asked, or that somebody wrote."""

    number: int
    room: str
    title: Text
    """Of the deck of the room."""
    created: int
    """When the room was opened, Unix time in milliseconds."""
    question: str
    prompt: Text
    round: int | None
    """In which it was answered; null for what was asked."""
    text: str
    """What one person wrote, one thing a line; or the prompt, one language a line. Also what the room never saw."""


class Passages(Model):
    """A page of passages, newest first."""

    passages: tuple[Passage, ...]
    more: bool
    """Whether there are older ones: ask again with `before`."""
