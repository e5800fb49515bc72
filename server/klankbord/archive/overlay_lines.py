"""What organisers laid over a room, as lines of its file. The `seq` of the vote that brought an answer names it."""

from collections.abc import Iterator

from klankbord.protocol.overlay import AnswerNumber, Colour, Handle, Name, Overlay, Pick, Prose
from klankbord.questions import Model
from klankbord.questions.base import Slug
from klankbord.rooms.phase import Instant


class FiledNote(Model):
    """A note; beside a question, an answer, or the whole room."""

    id: Handle
    question: Slug | None
    answer: AnswerNumber | None
    text: Prose
    author: str | None
    created: Instant
    changed: Instant


class FiledLabel(Model):
    """A label, and what of the room has it."""

    id: Handle
    name: Name
    colour: Colour
    room: bool
    """Whether the room itself has it."""
    answers: tuple[AnswerNumber, ...]


class FiledThread(Model):
    """A thread, and what it runs through."""

    id: Handle
    question: Slug
    name: Name
    colour: Colour
    memo: Prose | None
    picks: tuple[Pick, ...]


class NoteLine(Model):
    """A note, in the file of a room."""

    note: FiledNote


class LabelLine(Model):
    """A label, in the file of a room."""

    label: FiledLabel


class ThreadLine(Model):
    """A thread, in the file of a room."""

    thread: FiledThread


OverlayLine = NoteLine | LabelLine | ThreadLine


def lines_of(overlay: Overlay) -> Iterator[OverlayLine]:
    """Yield everything that was laid over a room."""
    for label in overlay.labels:
        wearing = tuple(one.answer for one in overlay.answers if label.id in one.labels)
        of_room = label.id in overlay.worn
        filed = FiledLabel(id=label.id, name=label.name, colour=label.colour, room=of_room, answers=wearing)
        yield LabelLine(label=filed)
    for note in overlay.notes:
        yield NoteLine(note=FiledNote.model_validate(note.model_dump(exclude={"rev"})))
    for thread in overlay.threads:
        said = thread.model_dump(include={"id", "question", "name", "colour", "memo"})
        picks = tuple(Pick(answer=one.answer, quote=one.quote) for one in thread.answers)
        yield ThreadLine(thread=FiledThread.model_validate({**said, "picks": picks}))
