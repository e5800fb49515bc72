"""What organisers lay over the archive, as JSON: notes, labels and threads. Nothing of it changes an answer."""

from typing import Annotated, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from klankbord.questions import Model
from klankbord.questions.base import Slug
from klankbord.questions.prose import one_line, paragraphs

Handle = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{8,40}$")]
"""The id of a note, a label or a thread: at random, made by whoever puts it in, so that asking again does it once."""

Name = Annotated[str, StringConstraints(min_length=1, max_length=60), AfterValidator(one_line)]
"""Of a label or a thread."""

Prose = Annotated[str, StringConstraints(min_length=1, max_length=4000), AfterValidator(paragraphs)]
"""Paragraphs of an organiser."""

Colour = Annotated[int, Field(ge=1, le=7)]
"""Which of the colours that tell categories apart."""

AnswerNumber = Annotated[int, Field(ge=1)]
"""Names an answer within its room: its place in the order of arrival."""

Rev = Annotated[int, Field(ge=0)]
"""How often something was changed, as the sender knew it; 0 puts it in."""

MOST_PICKS = 500
"""Answers that go into a thread, or out of it, at once; also those that get a label."""


class PutNote(Model):
    """Write a note, or change it."""

    rev: Rev = 0
    question: Slug | None = None
    """What it stands beside, when that is a question of the room."""
    answer: AnswerNumber | None = None
    """What it stands beside, when that is an answer."""
    text: Prose

    @model_validator(mode="after")
    def _beside_one_thing(self) -> Self:
        if self.question is not None and self.answer is not None:
            raise ValueError("a note stands beside a question or an answer, not both")
        return self


class Note(Model):
    """What an organiser wrote in the margin."""

    id: str
    rev: int
    question: str | None
    """The question it is about, also where it stands beside an answer; null where it is about the room."""
    answer: int | None
    text: str
    author: str | None
    """Who wrote it first, by name; null where the server knows nobody."""
    created: int
    """Unix time in milliseconds."""
    changed: int
    """The same."""


class PutLabel(Model):
    """Make a label, or change it everywhere."""

    rev: Rev = 0
    name: Name
    """No other label may have it, in capitals or not."""
    colour: Colour = 1


class Label(Model):
    """A word for rooms and answers."""

    id: str
    rev: int
    name: str
    colour: int
    rooms: int
    """How many rooms have it, of those that whoever asks gets to see."""
    answers: int
    """How many answers have it, in rooms that whoever asks gets to see."""
    found_in: int
    """How many of these rooms have it, themselves or in an answer: those that are found by it."""
    elsewhere: bool = False
    """Whether it is in other rooms too: then who gets to see those may change and remove it, and nobody else."""


class Labels(Model):
    """Every label, in the order of the alphabet."""

    labels: tuple[Label, ...]


_Handles = Annotated[tuple[Handle, ...], Field(max_length=20)]


class Relabel(Model):
    """Give labels to a room or to answers, and take some away; what is so already stays so."""

    answers: Annotated[tuple[AnswerNumber, ...], Field(max_length=MOST_PICKS)] | None = None
    """The answers; null means the room itself."""
    put: _Handles = ()
    take: _Handles = ()


class LabelledAnswer(Model):
    """An answer that has labels."""

    question: str
    round: int
    answer: int
    labels: tuple[str, ...]


class PutThread(Model):
    """Begin a thread, or change its name, colour or memo."""

    rev: Rev = 0
    question: Slug
    """It runs through the answers to one question of a room, and stays there."""
    name: Name
    """No other thread of that question in that room may have it, in capitals or not."""
    colour: Colour = 1
    memo: Prose | None = None
    """What belongs to it, and what does not."""


class Quote(Model):
    """A part of an answer, in characters (Unicode code points) of its text."""

    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=1)]
    """Behind the last one."""

    @model_validator(mode="after")
    def _has_something(self) -> Self:
        if self.end <= self.start:
            raise ValueError("a quote ends behind its start")
        return self


class Pick(Model):
    """An answer that goes into a thread."""

    answer: AnswerNumber
    quote: Quote | None = None
    """The part that says it; null for the whole."""


class Rethread(Model):
    """Put answers into a thread, and take some out; what is so already stays so."""

    put: Annotated[tuple[Pick, ...], Field(max_length=MOST_PICKS)] = ()
    """Putting one in again changes its quote."""
    take: Annotated[tuple[AnswerNumber, ...], Field(max_length=MOST_PICKS)] = ()


class Quoted(Model):
    """An answer in a thread."""

    answer: int
    round: int
    quote: Quote | None
    """Null for the whole answer, also where the answer was changed since."""
    text: str
    """What is quoted."""


class Tally(Model):
    """What a thread comes to."""

    count: int
    """How many answers are in it."""
    people: int
    """How many people gave them; one may answer in several rounds."""
    of: int
    """How many people of the room answered the question in words."""


class Thread(Tally):
    """What comes back in the answers to a question, and in which."""

    id: str
    rev: int
    question: str
    name: str
    colour: int
    memo: str | None
    answers: tuple[Quoted, ...]
    """In the order in which they were given."""


class Overlay(Model):
    """Everything that organisers laid over a room."""

    room: str
    labels: tuple[Label, ...]
    """Those that the room or an answer in it has, in the order of the alphabet."""
    worn: tuple[str, ...]
    """Of these, those of the room itself."""
    notes: tuple[Note, ...]
    """The earliest first."""
    answers: tuple[LabelledAnswer, ...]
    """Those with labels of their own."""
    threads: tuple[Thread, ...]
    """By question, the earliest first."""


class FindThreads(Model):
    """Look for the threads of a question in every room that asked it and that a comparison shows by itself."""

    question: Slug


class ThreadTally(Tally):
    """A thread in one room."""

    room: str
    thread: str


class CommonThread(Model):
    """Threads of several rooms that have one name, in capitals or not."""

    name: str
    colour: int
    rooms: tuple[ThreadTally, ...]
    """The earliest room first."""


class CommonThreads(Model):
    """What came back in the answers to a question, through the years: what ran through most rooms first."""

    threads: tuple[CommonThread, ...]
