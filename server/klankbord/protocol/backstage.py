"""What the presenter's own page, and a moderator's, see besides."""

from typing import Any

from klankbord.protocol.messages import MOST_HANDLED, Handled, Suggestion, Upcoming
from klankbord.protocol.view import View
from klankbord.questions.item import Item
from klankbord.rooms import Asking, Paced
from klankbord.rooms.sifting import Sifted, suggest


def backstage(view: View, sifted: Sifted | None, *, notes: bool) -> dict[str, Any]:
    """Return the fields of a `RemoteScene` that a `Scene` has not; the notes only where they are meant for the page."""
    phase, slide = view.room.phase, view.room.slide(view.deck)
    at = phase.at if isinstance(phase, Asking) else -1
    following = view.deck.slides[at + 1 :][:1]
    question = slide.question if slide else None
    asked = question is not None and question.kind != "content"
    restarted = view.room.restarts.get(question.id) if question else None
    return {
        "notes": slide.notes if slide and notes else None,
        "handled": tuple(
            Handled(
                bucket=one.bucket,
                text=one.text,
                count=one.count,
                state=one.state,
                flagged=one.flagged,
                mark=view.acts.marks.get(one.bucket),
                into=view.acts.merges.get(one.bucket),
                group=view.acts.groups.get(one.bucket),
            )
            for one in (sifted.handled if sifted else ())[:MOST_HANDLED]
        ),
        "suggestions": tuple(
            Suggestion(bucket=one.bucket, into=one.into, why=one.why)
            for one in (suggest(question, sifted.handled, view.acts) if question and sifted else ())
        ),
        "upcoming": Upcoming(prompt=following[0].question.prompt, kind=following[0].question.kind)
        if following
        else None,
        "undo": restarted.did if restarted else None,
        "rounds": len(view.room.kept_rounds(question.id)) if question and asked else 0,
        "compared": view.room.compared,
        "dropped": _dropped(view),
        "change": question.change if question and asked else None,
        "progress": view.progress if isinstance(phase, Paced) else (),
    }


def _dropped(view: View) -> tuple[Item, ...]:
    """Return what was taken out of the question in front of the room."""
    slide = view.room.slide(view.deck)
    out = view.room.dropped.get(slide.question.id, ()) if slide else ()
    if slide is None or not out or slide.question.items_in is None:
        return ()
    whole = view.room.model_copy(update={"dropped": {}}).plan(view.whole)
    items = next(
        getattr(one.question, slide.question.items_in) for one in whole.slides if one.question.id == slide.question.id
    )
    return tuple(item for item in items if item.id in out)
