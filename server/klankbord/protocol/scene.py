"""What one audience sees of a room now."""

from dataclasses import dataclass, replace

from klankbord.decks import Deck
from klankbord.protocol.messages import RemoteScene, RoundInfo, Scene, Upcoming
from klankbord.questions import KINDS, Counts, Result, Visibility
from klankbord.rooms import Asking, Audience, Room, sees_result


@dataclass(frozen=True, slots=True)
class View:
    """A room at one instant: its state, its counts and who is there, all of the same seq."""

    deck: Deck
    room: Room
    code: str
    epoch: str
    seq: int
    step: int
    counts: Counts
    """Of the round in front of the room."""
    present: int

    @property
    def visibility(self) -> Visibility | None:
        """When the result of the question in front of the room may be seen; None where nothing is asked."""
        slide = self.room.slide(self.deck)
        return self.room.visibility_of(slide) if slide and slide.question.kind != "content" else None

    @property
    def marks(self) -> dict[str, str]:
        """What the presenter decided about the round in front of the room."""
        return self.room.marks.get(self.room.round_key(self.deck) or "", {})


def scene_for(view: View, audience: Audience) -> Scene:
    """Return the scene of `view` for `audience`, with nothing in it that they may not see."""
    phase, slide = view.room.phase, view.room.slide(view.deck)
    at = phase.at if isinstance(phase, Asking) else None
    asked = slide is not None and slide.question.kind != "content"
    scene = Scene(
        epoch=view.epoch,
        seq=view.seq,
        step=view.step,
        code=view.code,
        title=view.deck.title,
        phase=phase.name,
        at=at,
        of=len(view.deck.slides),
        chapter=_chapter(view.deck, at),
        question=slide.question if slide else None,
        round=_round(view) if asked else None,
        answered=view.counts.ballots,
        present=view.present,
        visibility=view.visibility,
        result=result_for(view, audience),
    )
    if audience != "remote":
        return scene
    following = view.deck.slides[at + 1 if at is not None else 0 :][:1]
    return RemoteScene(
        **dict(scene),
        notes=slide.notes if slide else None,
        marks=view.marks,
        upcoming=Upcoming(prompt=following[0].question.prompt, kind=following[0].question.kind) if following else None,
    )


def result_for(view: View, audience: Audience) -> Result | None:
    """Return the result in front of the room as far as `audience` may see it."""
    slide = view.room.slide(view.deck)
    if slide is None or slide.question.kind == "content":
        return None
    kind = KINDS[slide.question.kind]
    counts = replace(view.counts, marks=view.marks)
    shared = slide.question.shared
    if sees_result(view.room.visibility_of(slide), view.room.phase, audience, shared=shared):
        return kind.result(slide.question, counts)
    return kind.blind(slide.question, counts)


def _round(view: View) -> RoundInfo | None:
    key, phase = view.room.round_key(view.deck), view.room.phase
    return RoundInfo(key=key, number=phase.round) if key and isinstance(phase, Asking) else None


def _chapter(deck: Deck, at: int | None) -> dict[str, str] | None:
    for slide in reversed(deck.slides[: at + 1 if at is not None else 0]):
        if slide.chapter is not None:
            return slide.chapter
    return None
