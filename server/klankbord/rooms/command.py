"""What a presenter can ask of a room."""

from typing import Annotated, Literal, get_args

from pydantic import Field, TypeAdapter

from klankbord.questions import Model, Moderation, Text, Visibility
from klankbord.questions.base import LensName, Slug
from klankbord.rooms.acts import Bucket, GroupName
from klankbord.rooms.focus import LeafNumber
from klankbord.rooms.phase import Instant

MOST_SECONDS = 3_600
"""The longest time a timer is set to."""

MOST_DAYS = 31
"""For how long everybody can be left to their own pace."""

MOST_CHAINED = 10
"""How many answers one new question is made of."""

Verb = Literal[
    "advance",
    "next",
    "previous",
    "open",
    "close",
    "reveal",
    "hide",
    "again",
    "reset",
    "undo",
    "black",
    "compare",
    "end",
]
VERBS: tuple[str, ...] = get_args(Verb)


class Do(Model):
    """A command without a subject.

    `advance` is the clicker's one button: open what waits, reveal what is open, go on from what is seen. `again` asks
    the question once more and keeps the earlier rounds beside it; `reset` begins it anew and puts them aside; `undo`
    takes back the last of these. `black` and `compare` are switches.
    """

    do: Verb


class Jump(Model):
    """Go to a slide."""

    do: Literal["jump"] = "jump"
    at: Annotated[int, Field(ge=0, lt=1000)]
    """Index of the slide, from 0."""


class Timer(Model):
    """Let the question in front of the room take answers for so long."""

    do: Literal["timer"] = "timer"
    seconds: Annotated[int, Field(ge=5, le=MOST_SECONDS)] | None
    """From now; none takes the timer away and leaves the question open."""


class Extend(Model):
    """Give more time, also when it has just run out."""

    do: Literal["extend"] = "extend"
    seconds: Annotated[int, Field(ge=5, le=MOST_SECONDS)] = 15


class Show(Model):
    """Decide when the result of the question in front of the room may be seen."""

    do: Literal["show"] = "show"
    visibility: Visibility


class Moderate(Model):
    """Decide which answers to the question in front of the room wait for approval."""

    do: Literal["moderate"] = "moderate"
    moderation: Moderation


class Change(Model):
    """Decide whether answers to the question in front of the room may be changed."""

    do: Literal["change"] = "change"
    change: bool


class SetMark(Model):
    """Decide about something that the room answered: let it be seen, hide it, take up a question."""

    do: Literal["mark"] = "mark"
    bucket: Bucket
    """What is decided about, as results name it."""
    mark: Slug | None
    """One of the marks of the question's kind; none takes an earlier one away."""


class Merge(Model):
    """Count one word for another."""

    do: Literal["merge"] = "merge"
    bucket: Bucket
    into: Bucket | None
    """None takes it apart again."""


class Group(Model):
    """Put an answer into a group."""

    do: Literal["group"] = "group"
    bucket: Bucket
    group: GroupName | None
    """None takes it out of its group."""


class Look(Model):
    """Look at the words of the round in front of the room in another way."""

    do: Literal["look"] = "look"
    lens: LensName


class Leaf(Model):
    """Open a leaf, where the lens has several."""

    do: Literal["leaf"] = "leaf"
    leaf: LeafNumber
    """Beyond the last one, the last."""


class Arrange(Model):
    """Give every word that is drawn another place, as if all of them came in now."""

    do: Literal["arrange"] = "arrange"


class Drop(Model):
    """Take an item out of the question in front of the room, or put it back. Its answers are kept."""

    do: Literal["drop"] = "drop"
    item: Slug
    dropped: bool = True


class Chain(Model):
    """Make a new question of answers that were given, behind the one in front of the room."""

    do: Literal["chain"] = "chain"
    kind: Literal["choice", "ranking", "points"]
    items: Annotated[
        tuple[Annotated[str, Field(min_length=1, max_length=200)], ...], Field(min_length=2, max_length=MOST_CHAINED)
    ]
    """The answers, as they are to be read."""
    prompt: Text | None = None
    """What is asked of them; without it, the same as before."""


class Pace(Model):
    """Let everybody go through the questions at their own pace."""

    do: Literal["pace"] = "pace"
    until: Instant | None = None
    """When it ends by itself; without it, on the presenter's word (`close`)."""


Command = Annotated[
    Do
    | Jump
    | Timer
    | Extend
    | Show
    | Moderate
    | Change
    | SetMark
    | Merge
    | Group
    | Look
    | Leaf
    | Arrange
    | Drop
    | Chain
    | Pace,
    Field(discriminator="do"),
]
COMMAND: TypeAdapter[Command] = TypeAdapter(Command)

MODERATING = (Moderate, SetMark, Merge, Group)
"""What a moderator may ask as well."""
