"""From the last lines of the file of a room to what organisers laid over it, beside the answers that it is about."""

from collections.abc import Iterable, Mapping

from klankbord.archive import Voted
from klankbord.archive.overlay_lines import FiledLabel, FiledThread, LabelLine, NoteLine, OverlayLine, ThreadLine
from klankbord.documents.minutes import Beside, Note, Overlay, Thread
from klankbord.protocol.overlay import Pick
from klankbord.questions import KINDS, Counts

Standing = Mapping[str, Mapping[int, Voted]]
"""By round, what everybody's answer was at last."""


def overlay_of(lines: Iterable[OverlayLine], standing: Standing) -> Overlay:
    """Return what the lines say, each thing beside the answer that its number names."""
    answers = {vote.seq: _beside(key, voter, vote) for key, votes in standing.items() for voter, vote in votes.items()}
    notes: list[Note] = []
    labels: list[tuple[str, Beside]] = []
    threads: list[Thread] = []
    for line in lines:
        match line:
            case NoteLine(note=note):
                beside = Beside(note.question) if note.answer is None else answers[note.answer]
                notes.append(Note(beside, note.text, note.author, note.created, note.changed))
            case LabelLine(label=label):
                labels += _labelled(label, answers)
            case ThreadLine(thread=thread):
                threads.append(_thread(thread, answers))
    return Overlay(notes, labels, threads)


def _labelled(label: FiledLabel, answers: Mapping[int, Beside]) -> Iterable[tuple[str, Beside]]:
    if label.room:
        yield label.name, Beside()
    for number in label.answers:
        yield label.name, answers[number]


def _thread(thread: FiledThread, answers: Mapping[int, Beside]) -> Thread:
    wrote = {beside.voter for beside in answers.values() if beside.question == thread.question and beside.text}
    quotes = [_quoted(pick, answers[pick.answer]) for pick in thread.picks]
    return Thread(thread.question, thread.name, thread.memo, quotes, len(wrote))


def _quoted(pick: Pick, answer: Beside) -> Beside:
    text = answer.text or ""
    part = text[pick.quote.start : pick.quote.end] if pick.quote else text
    return Beside(answer.question, answer.round, answer.voter, part)


def _beside(key: str, voter: int, vote: Voted) -> Beside:
    """Return an answer by what it says: the lines that people wrote, or, where they tapped, nothing."""
    question, _, number = key.partition(":")
    kind = KINDS[str(vote.answer["kind"])]
    if not kind.marks:
        return Beside(question, int(number), voter)
    writings = kind.writings(Counts(vote.weights, {}, 1))
    return Beside(question, int(number), voter, "\n".join(one.text for one in writings.values()))
