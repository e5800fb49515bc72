"""The messages between a page and the server: the one definition, from which the pages' types are made."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter

from klankbord.questions import Answer, Model, Moderation, Question, Result, Text, Visibility
from klankbord.questions.base import Lens, LongText
from klankbord.questions.item import Item
from klankbord.rooms import Command, RoundKey
from klankbord.rooms.acts import Bucket

VERSION = 1
"""The version of this protocol. A page says it in its first message; the server speaks exactly one."""

MOST_REVISIONS = 1_000_000

RoomCode = Annotated[str, StringConstraints(pattern=r"^[0-9]{8}$")]
Token = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{22,43}$")]
"""128 to 256 random bits, base64url without padding."""

DeskAudience = Literal["screen", "remote", "moderator"]
"""Whoever comes in with a ticket: the screen on the wall, the presenter's remote, who moderates."""

PhaseName = Literal["lobby", "waiting", "open", "closed", "revealed", "paced", "ended"]


# ── From a page ──


class JoinPhone(Model):
    """A participant comes in, for the first time or again."""

    t: Literal["join"] = "join"
    version: int
    code: RoomCode
    secret: Token | None = None
    """Who this phone is in this room, as the server told it at the first join."""
    guest: Token | None = None
    """What the QR code carries: it opens the door past the limiter of wrong codes."""


class JoinDesk(Model):
    """A screen or a remote comes in, with a ticket fetched a moment before."""

    t: Literal["desk"] = "desk"
    version: int
    ticket: Token


class Vote(Model):
    """A participant's current answer to a round. Sent again, unchanged, until it is acknowledged."""

    t: Literal["vote"] = "vote"
    round: RoundKey
    rev: Annotated[int, Field(ge=1, le=MOST_REVISIONS)]
    """Raised by the phone each time the person changes the answer."""
    answer: Answer


class Order(Model):
    """A command from a screen or a remote."""

    t: Literal["order"] = "order"
    id: Annotated[int, Field(ge=0, le=2**31)]
    """Chosen by the page; the server's `done` repeats it."""
    step: Annotated[int, Field(ge=0)] | None = None
    """The step of the scene in front of the presenter: two remotes that press at once move the room once."""
    command: Command


class Check(Model):
    """Try the way to the server, without coming in."""

    t: Literal["check"] = "check"
    version: int
    id: Annotated[int, Field(ge=0, le=2**31)]
    """Chosen by the page; the server's `checked` repeats it."""


Incoming = Annotated[JoinPhone | JoinDesk | Vote | Order | Check, Field(discriminator="t")]
INCOMING: TypeAdapter[Incoming] = TypeAdapter(Incoming)


# ── From the server ──


class RoundInfo(Model):
    """The round in front of the room."""

    key: RoundKey
    number: int


class RoundResult(Model):
    """A round that is over, beside the one in front of the room."""

    number: int
    answered: int
    result: Result


class PacedSlide(Model):
    """One slide of a room in which everybody goes at their own pace."""

    chapter: Text | None
    question: Question


class Scene(Model):
    """Everything one page needs now. A later scene replaces an earlier one whole.

    The current one is sent again every 10 seconds: a page that hears nothing for 35 may take its line for dead.
    """

    t: Literal["scene"] = "scene"
    epoch: str
    """The data set the room lives in; new after a restore."""
    seq: int
    """The room's change counter; within an epoch a page never shows a lower one after a higher one."""
    step: int
    """Counts the room's commands, not its votes."""
    code: RoomCode
    title: Text
    phase: PhaseName
    at: int | None
    """Index of the slide, from 0."""
    of: int
    """How many slides the deck has."""
    chapter: Text | None
    question: Question | None
    round: RoundInfo | None
    answered: int
    """How many people have an answer in this round; at everybody's own pace and after it, in the fullest one."""
    present: int
    """How many people are connected."""
    remotes: int
    """How many remotes are connected."""
    now: int
    """Unix time in milliseconds by the server's clock, when this scene was made."""
    until: int | None
    """When the question, or every question, closes by itself; by the same clock."""
    rehearsal: bool
    """Whether nothing of this is kept."""
    black: bool
    """Whether the screen is black."""
    visibility: Visibility | None
    """When the result of this question may be seen."""
    moderation: Moderation | None
    """Which answers to this question wait until the presenter has read them."""
    aside: int
    """How many answers of this round were set aside; somebody who wrote two of them counts twice."""
    held: int
    """How many answers of this round wait to be read."""
    taken_back: int
    """How many people took back every answer they gave in this room."""
    result: Result | None
    """The result, where this audience may see it now."""
    lens: Lens | None
    """How the room looks at the result, where there are several ways; on pages of who leads the room."""
    arranged: int
    """How often the presenter asked for the picture of this round to be arranged anew."""
    earlier: tuple[RoundResult, ...]
    """The rounds before this one, where the presenter has laid them beside it."""
    paced: tuple[PacedSlide, ...]
    """Every slide, where everybody goes at their own pace."""
    kinds: tuple[str, ...]
    """The kinds of question in the deck, by name: what a phone may have to ask in this room."""


MOST_HANDLED = 200
"""How many answers a moderator has in front of them at once."""


class Handled(Model):
    """An answer in people's own words, for who moderates."""

    bucket: Bucket
    """What decisions name it by."""
    text: str
    count: int
    """How many people gave it."""
    state: Literal["seen", "held", "hidden"]
    flagged: bool
    """Whether a word of the lists is in it."""
    mark: str | None
    """What was decided about it."""
    into: str | None
    """The bucket it counts for."""
    group: str | None
    """The group it was put into."""


class Suggestion(Model):
    """Two words that may be the same: one can be counted for the other."""

    bucket: Bucket
    into: Bucket
    why: Literal["form", "typo"]
    """Two forms of one word, or one typing error."""


class Upcoming(Model):
    """The slide after this one, for the remote."""

    prompt: Text
    kind: str


class RemoteScene(Scene):
    """What the presenter's own page sees besides."""

    t: Literal["scene"] = "scene"
    notes: LongText | None
    handled: tuple[Handled, ...]
    """What people wrote in this round, at most `MOST_HANDLED`: what waits first, then the newest. Where the result
    may not be seen yet, what waits and what was decided about; and where nothing is moderated, nothing."""
    suggestions: tuple[Suggestion, ...]
    """Words that may be the same."""
    upcoming: Upcoming | None
    undo: Literal["again", "reset"] | None
    """What can be taken back."""
    rounds: int
    """How many rounds of this question can be laid side by side."""
    compared: bool
    dropped: tuple[Item, ...]
    """What was taken out of this question."""
    change: bool | None
    """Whether answers to this question may be changed."""
    progress: tuple[int, ...]
    """How many people answered each slide, where everybody goes at their own pace."""


class Ballot(Model):
    """A recorded answer."""

    round: RoundKey
    rev: int
    answer: Answer


class Joined(Model):
    """The answer to a phone's join."""

    t: Literal["joined"] = "joined"
    version: int
    secret: Token
    ballots: tuple[Ballot, ...]
    """Everything this person has answered in this room."""
    scene: Scene


class Seated(Model):
    """The answer to a screen's or a remote's join."""

    t: Literal["seated"] = "seated"
    version: int
    audience: DeskAudience
    room: str
    """The id of the room, for the HTTP API."""
    scene: Scene | RemoteScene


class Reason(Model):
    """Why an answer was refused: a code to translate, values for its sentence, and the sentence in English."""

    code: str
    values: dict[str, int | str]
    sentence: str


class Ack(Model):
    """The answer to a vote; every vote gets one.

    `ok`: this revision is on disk and counted. `dup`: it, or a later one, was already. `closed`: it came too late.
    `invalid`: it is not an answer to this question. `busy`: unknown; send it again after `retry` milliseconds.
    """

    t: Literal["ack"] = "ack"
    round: RoundKey
    rev: int
    status: Literal["ok", "dup", "closed", "invalid", "busy"]
    seq: int | None = None
    ballot: Ballot | None = None
    """What is recorded, where it is not what was sent."""
    reason: Reason | None = None
    retry: int | None = None


class Done(Model):
    """The answer to an order. `stale`: somebody else was first, and the scene says what became of it."""

    t: Literal["done"] = "done"
    id: int
    status: Literal["ok", "stale", "refused", "busy"]
    code: str | None = None
    sentence: str | None = None


class Checked(Model):
    """The answer to a check, at once."""

    t: Literal["checked"] = "checked"
    version: int
    id: int
    now: int
    """Unix time in milliseconds by the server's clock."""


class Bye(Model):
    """A planned stop: come back after `wait` milliseconds, a different number for every page."""

    t: Literal["bye"] = "bye"
    wait: int


class Failure(Model):
    """Said before a connection is closed."""

    t: Literal["error"] = "error"
    code: int
    sentence: str
    come_back: bool


Outgoing = Joined | Seated | Scene | RemoteScene | Ack | Done | Checked | Bye | Failure


class Protocol(BaseModel):
    """Both directions, as the root of the JSON Schema."""

    model_config = ConfigDict(extra="forbid")

    incoming: Incoming
    outgoing: Outgoing
