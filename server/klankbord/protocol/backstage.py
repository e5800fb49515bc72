"""What the presenter's own page, and a moderator's, see besides."""

from typing import Any

from klankbord.protocol.messages import MOST_HANDLED, Handled, Suggestion, Upcoming
from klankbord.protocol.view import View
from klankbord.questions.item import Item
from klankbord.rooms import Asking, Paced
from klankbord.rooms.likeness import suggest
from klankbord.rooms.reading import handled
from klankbord.rooms.sifting import Sifted


def backstage(view: View, left: Sifted | None, *, notes: bool, seen: bool) -> dict[str, Any]:
    """Return the fields of a `RemoteScene` that a `Scene` has not.

    `left` is what is left of the counts after moderation. The notes are among the fields where they are meant for the
    page. Where it may not see the result (`seen` is false), what people wrote is only what has to be read.
    """
    phase, slide = view.room.phase, view.room.slide(view.deck)
    at = phase.at if isinstance(phase, Asking) else -1
    following = view.deck.slides[at + 1 :][:1]
    question = slide.question if slide else None
    asked = question is not None and question.kind != "content"
    restarted = view.room.restarts.get(question.id) if question else None
    return {
        "notes": slide.notes if slide and notes else None,
        "handled": _handled(view, seen=seen),
        "suggestions": tuple(
            Suggestion(bucket=one.bucket, into=one.into, why=one.why)
            for one in (suggest(question, left.counts, view.acts) if question and left and seen else ())
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


def _handled(view: View, *, seen: bool) -> tuple[Handled, ...]:
    slide = view.room.slide(view.deck)
    if slide is None:
        return ()
    moderation = view.room.moderation_of(slide)
    read = handled(slide.question, view.counts, moderation, view.acts, view.lists, seen=seen, most=MOST_HANDLED)
    return tuple(
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
        for one in read
    )


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
