"""What somebody outside gets to see of a room: what the room saw itself, and nothing that is of a few people only."""

from klankbord.protocol.overlay import Overlay
from klankbord.protocol.readback import ReadRoom, ReadRound, ReadSlide
from klankbord.protocol.shared import Share, Shared, SharedNote, SharedThread
from klankbord.questions import KINDS
from klankbord.rooms.disclosure import FEWEST, countable

_UNTOLD = {"presenter": None, "labels": (), "labelled": None, "found": 0, "excerpts": (), "verified": None}
"""What organisers know of a room and nobody outside does."""


def shared(share: Share, room: ReadRoom, overlay: Overlay) -> Shared:
    """Return what a link shows.

    Never what was set aside or waited, nor a result that the room did not see: a link shows no more than the wall did.
    """
    slides = tuple(_slide(slide, words=share.shows.words) for slide in room.slides if _is_shown(slide))
    listed = room.room.model_copy(update=_UNTOLD)
    notes = [note for note in overlay.notes if note.answer is None] if share.shows.notes else []
    threads = [one for one in overlay.threads if countable(one.people, one.of)] if share.shows.threads else []
    return Shared(
        name=share.name,
        expires=share.expires,
        shows=share.shows,
        room=room.model_copy(update={"room": listed, "difference": None, "slides": slides}),
        notes=tuple(SharedNote(question=note.question, text=note.text) for note in notes),
        threads=tuple(
            SharedThread(
                question=thread.question,
                name=thread.name,
                colour=thread.colour,
                people=thread.people,
                of=thread.of,
            )
            for thread in threads
        ),
    )


def _is_shown(slide: ReadSlide) -> bool:
    """Return whether a slide was in front of the room: a question that was never asked is nobody's business."""
    return slide.question.kind == "content" or any(not one.reset for one in slide.rounds)


def _slide(slide: ReadSlide, *, words: bool) -> ReadSlide:
    """Return a slide without rounds that were put aside; without words, also without the items made of them."""
    written = slide.question.has_words or bool(KINDS[slide.question.kind].marks) or slide.made
    kept = tuple(_round(one, hidden=written and not words) for one in slide.rounds if not one.reset)
    question = slide.question
    if slide.made and not words and question.items_in is not None:
        question = question.model_copy(update={question.items_in: ()})
    return slide.model_copy(update={"question": question, "rounds": kept, "dropped": ()})


def _round(round_: ReadRound, *, hidden: bool) -> ReadRound:
    """Return a round without what was decided in it; without its result where that is not for a reader."""
    update: dict[str, object] = {"decided": ()}
    if hidden or not round_.shown or round_.answered < FEWEST:
        update |= {"result": None, "lens": None}
    return round_.model_copy(update=update)
