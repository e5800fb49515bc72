"""Links with which somebody outside reads a room of the archive, and what they get to see."""

from typing import Annotated

from pydantic import Field, StringConstraints

from klankbord.protocol.api import Qr, Secret
from klankbord.protocol.comparison import MOST_COMPARED, Comparison
from klankbord.protocol.overlay import Name
from klankbord.protocol.readback import ReadRoom
from klankbord.questions import Model
from klankbord.questions.base import Slug

MOST_DAYS = 366

_Ids = Annotated[tuple[Annotated[str, StringConstraints(max_length=40)], ...], Field(max_length=MOST_COMPARED)]


class Shows(Model):
    """What a link shows beside counts."""

    words: bool = False
    """What people wrote, as far as the room saw it."""
    notes: bool = False
    """The organisers' notes about the room and its questions, without who wrote them."""
    threads: bool = False
    """The names of threads and how many people are in them, where that is nobody in particular."""


class Making(Model):
    """What is said of every link that is made."""

    name: Name
    """For whom it is, so that it can be told from others."""
    days: Annotated[int, Field(ge=1, le=MOST_DAYS)] = 30
    """How long it is good for."""


class MakeShare(Making):
    """Make a link to a room."""

    shows: Shows = Shows()


class MakeComparisonShare(Making):
    """Make a link to what rooms answered to the same question.

    The rooms are fixed: those that have the labels now, or without rooms and labels the latest that may be shown.
    """

    question: Slug
    rooms: _Ids = ()
    labels: _Ids = ()


class FindComparisonShares(Model):
    """Ask for the links to comparisons of a question."""

    question: Slug


class Share(Model):
    """A link, without its secret: only whoever made it has seen that."""

    id: str
    name: str
    shows: Shows
    made: int
    """Unix time in milliseconds."""
    expires: int
    """The same."""
    withdrawn: int | None
    """Since when it is good for nothing any more, if somebody decided so."""
    used: int | None
    """When it was last used: the beginning of that day (UTC), and nothing nearer. Null when it never was."""


class Shares(Model):
    """The links to a room, or to comparisons of a question; the newest first."""

    shares: tuple[Share, ...]


class MadeShare(Model):
    """A new link, which is shown once."""

    share: Share
    link: str
    qr: Qr


class OpenShare(Model):
    """Come in with a link: what stands behind its `#`."""

    secret: Secret


class SharedNote(Model):
    """A note, without who wrote it."""

    question: str | None
    """Null where it is about the room."""
    text: str


class SharedThread(Model):
    """What came back in the answers to a question."""

    question: str
    name: str
    colour: int
    people: int
    of: int
    """How many people answered the question in words."""


class Shared(Model):
    """What a link to a room shows."""

    name: str
    expires: int
    """Unix time in milliseconds."""
    shows: Shows
    room: ReadRoom
    """What the room saw, and no round of fewer than five people."""
    notes: tuple[SharedNote, ...]
    threads: tuple[SharedThread, ...]


class SharedComparison(Model):
    """What a link to a comparison shows."""

    name: str
    expires: int
    """Unix time in milliseconds."""
    comparison: Comparison
    """Of the rooms that were chosen when the link was made and are still kept, as far as each saw its result. It has
    fewer than two parts where too little of them is left."""
