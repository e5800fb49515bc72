"""The HTTP API: what is asked and answered as JSON. These models are the one definition; `/api/openapi.json` is
made from them, and the Python client speaks them.
"""

from typing import Annotated, Literal

from pydantic import Field

from klankbord.decks import Deck, Sample, Source
from klankbord.protocol.messages import DeskAudience, PhaseName, RoomCode, Token
from klankbord.questions import Answer, Model, Question, Result, Text
from klankbord.questions.base import Slug
from klankbord.rooms import Acts, Command, Do, Jump, RoundKey, SetMark, Show
from klankbord.rooms.phase import Instant

Role = Literal[
    "stranger", "reader", "moderator", "remote", "stand-in", "presenter", "organiser", "admin", "owner", "token"
]

Secret = Annotated[str, Field(min_length=1, max_length=100)]


class Whoever(Model):
    """Somebody with an account, as they are called."""

    id: str
    name: str
    teams: tuple["TeamName", ...]
    """Whose rooms they share, and for which they may open one."""


class TeamName(Model):
    """A team, as it is called."""

    id: str
    name: str


class Session(Model):
    """Who is asking, and what they may do."""

    role: Role
    room: str | None = None
    """The one room of a remote or a moderator; when a co-presenter comes in, the room that was handed over."""
    person: Whoever | None = None
    """Who it is, for people with an account."""
    may: tuple[str, ...] = ()
    """Every action of docs/reference/permissions.md that is theirs, in some room or altogether."""


class ByLink(Model):
    """Come in as presenter with the one-time link that the server printed: what stands after its `#`."""

    link: Secret


class ByPassword(Model):
    """Come in with an account of one's own."""

    login: Annotated[str, Field(min_length=1, max_length=254)]
    password: Annotated[str, Field(min_length=1, max_length=1000)]


class ByPairing(Model):
    """Come in with the link or QR code by which a presenter shared a room: what stands after the `#`."""

    pairing: Secret


class Invitation(Model):
    """A one-time link for a presenter."""

    link: str
    expires_in: int
    """Seconds."""


class DeckProblem(Model):
    """One mistake in a deck file."""

    line: int
    """Counted from 1; 0 where the whole file is meant."""
    column: int | None
    sentence: str
    """What was expected, in English."""
    said: tuple["DeckSentence", ...]
    """The same, sentence by sentence, for whoever says it in another language."""


class DeckSentence(Model):
    """A sentence about a deck file: a code to translate, and what it is about."""

    code: str
    values: dict[str, int | str | tuple[str, ...]]


class DeckSource(Model):
    """Where a deck comes from."""

    title: str
    author: str | None
    organisation: str | None
    year: int | None
    licence: str | None

    @classmethod
    def of(cls, source: Source | None) -> "DeckSource | None":
        """Return what the API says of a deck's source."""
        return None if source is None else cls.model_validate(source.model_dump())


class DeckSummary(Model):
    """A deck as the gallery shows it, or a file that is not a deck, with its problems."""

    id: str
    """The deck's id; of a broken file, its name."""
    title: Text | None
    summary: Text | None
    languages: tuple[str, ...]
    slides: int
    questions: int
    """The slides that ask something."""
    kinds: tuple[str, ...]
    """What each slide is, in their order."""
    source: DeckSource | None
    team: str | None
    """The name of the team in whose folder it lies; None for a deck of everybody."""
    problems: tuple[DeckProblem, ...]
    """Empty for a deck that can be started."""


class Decks(Model):
    """The decks of this server, in the order of the gallery."""

    decks: tuple[DeckSummary, ...]
    strays: tuple[str, ...] = ()
    """Folders of decks that are called like no team, so that only admins see what is in them; told to admins."""


class OpenRoom(Model):
    """Start a deck."""

    deck: Slug
    rehearsal: bool = False
    """A rehearsal never reaches the archive."""
    paced: bool = False
    """Whether everybody goes through the questions at their own pace, from the start."""
    until: Instant | None = None
    """When all questions close by themselves, where everybody goes at their own pace."""
    team: Annotated[str, Field(min_length=1, max_length=40)] | None = None
    """The team, by its id, that shares the room. Without it that of the deck, or the one team of whoever opens it."""


class Qr(Model):
    """A QR code as one SVG path of dark squares, one unit a module, in a square of `size` with its quiet border."""

    size: int
    path: str


class OutlineSlide(Model):
    """One slide, for the presenter's list."""

    id: str
    kind: str
    prompt: Text
    chapter: Text | None


class RoomSummary(Model):
    """A room and what it is doing."""

    id: str
    code: RoomCode
    deck: str
    title: Text
    created: int
    """Unix time in milliseconds."""
    rehearsal: bool
    phase: PhaseName
    at: int | None
    """Index of the slide in front of the room, from 0."""
    until: int | None
    """When the question, or every question, closes by itself; Unix time in milliseconds."""
    step: int
    """Counts the room's commands; a command that names it is refused when somebody else was first."""
    link: str
    """The short link that can be typed: the code stands in it."""
    guest_link: str
    """What the QR code holds: the short link with a secret behind the `#`."""
    screen_link: str
    """The page for the projector."""


class RoomDetail(RoomSummary):
    """A room with its slides and its QR code."""

    outline: tuple[OutlineSlide, ...]
    qr: Qr


class Rooms(Model):
    """The fifty newest rooms of this server, newest first."""

    rooms: tuple[RoomSummary, ...]


class GiveCommand(Model):
    """A command, as on the remote."""

    command: Command
    step: Annotated[int, Field(ge=0)] | None = None
    """The step the sender knew; refused with `stale` when the room is at another one. Without it, always tried."""


class Moved(Model):
    """Where a command brought the room."""

    step: int
    phase: PhaseName


class RoundResult(Model):
    """One round, in full: also what was never shown to the room."""

    round: RoundKey
    question: Question
    ballots: int
    result: Result
    """Of all answers, with those that wait or were set aside; merged words are as they were given."""
    acts: Acts
    """What was decided about the answers."""
    aside: int
    """How many answers were set aside; somebody who wrote two of them counts twice."""
    held: int
    """How many wait to be read."""


class Results(Model):
    """Every round that was asked, in the order of the deck."""

    room: str
    rounds: tuple[RoundResult, ...]


class AskTicket(Model):
    """Ask for a ticket for a socket."""

    audience: DeskAudience


class Ticket(Model):
    """A ticket, to be sent as the first message of a socket; it works once."""

    ticket: Token
    expires_in: int
    """Seconds."""


PairedRole = Literal["remote", "moderator", "presenter"]


class AskPairing(Model):
    """Ask for a one-time link for somebody's own device."""

    role: PairedRole = "remote"
    """What it makes of the device: the remote of this room, a seat for reading along and deciding about answers, or
    the page of a co-presenter, who then has this server's rooms and decks."""


class Samples(Model):
    """What became of a rehearsal that was filled."""

    answers: int
    """How many sample answers there are now to what takes answers."""


class AskCopy(Model):
    """Ask for what a room answered, as a phone that was in it."""

    code: RoomCode
    secret: Token
    """Who this phone is in this room, as the server told it at the first join."""


class CopyRound(Model):
    """One round in a participant's copy."""

    round: RoundKey
    question: Question
    answered: int
    result: Result | None
    """What the room answered, where it was shown; without what was set aside."""
    aside: int
    """How many answers were set aside, and are not in the result."""


class Copy(Model):
    """What a room answered, for who was in it: to lay beside one's own answers, which only the phone has."""

    title: Text
    created: int
    """Unix time in milliseconds."""
    source: DeckSource | None
    rounds: tuple[CopyRound, ...]


class Pairing(Model):
    """A one-time link that gives another device a part in a room."""

    link: str
    qr: Qr
    expires_in: int
    """Seconds."""


class ServerCheck(Model):
    """What a server knows of itself and of the way to it, for whoever tries a network before the evening."""

    version: str
    base: str
    """Where links and QR codes lead."""
    secure: bool
    """Whether they lead there over TLS."""
    local: bool
    """Whether only devices on the same network get there."""
    qr: Qr
    """Of this check itself, for a phone."""
    keeps: bool
    """Whether answers can be kept right now."""
    archives: bool
    """Whether what is kept is archived right now."""


class Problem(Model):
    """What went wrong."""

    code: str
    """For a program."""
    sentence: str
    """For a person."""
    id: str
    """Names this failure in the server's log."""


class Failed(Model):
    """The answer to every request that failed."""

    error: Problem


__all__ = [
    "Acts",
    "Answer",
    "AskCopy",
    "AskPairing",
    "AskTicket",
    "ByLink",
    "ByPairing",
    "ByPassword",
    "Command",
    "Copy",
    "CopyRound",
    "Deck",
    "DeckProblem",
    "DeckSource",
    "DeckSummary",
    "Decks",
    "Do",
    "Failed",
    "GiveCommand",
    "Invitation",
    "Jump",
    "Moved",
    "OpenRoom",
    "OutlineSlide",
    "PairedRole",
    "Pairing",
    "Problem",
    "Qr",
    "Question",
    "Result",
    "Results",
    "Role",
    "RoomDetail",
    "RoomSummary",
    "Rooms",
    "RoundResult",
    "Sample",
    "Samples",
    "ServerCheck",
    "Session",
    "SetMark",
    "Show",
    "TeamName",
    "Ticket",
    "Whoever",
]
