"""What one audience sees of a room now."""

from klankbord.decks import Deck
from klankbord.protocol.backstage import backstage
from klankbord.protocol.messages import PacedSlide, RemoteScene, RoundInfo, RoundResult, Scene
from klankbord.protocol.view import View, looked_at, sifted
from klankbord.questions import KINDS, Counts, Result
from klankbord.rooms import NO_ACTS, Asking, Audience, Open, Paced, sees_result
from klankbord.rooms.sifting import sift

_LEADING: frozenset[Audience] = frozenset({"screen", "remote", "moderator"})
"""The audiences that see what lies open on the wall; phones have the result to read for themselves."""


def scene_for(view: View, audience: Audience) -> Scene:
    """Return the scene of `view` for `audience`, with nothing in it that they may not see."""
    phase, slide = view.room.phase, view.room.slide(view.deck)
    at = phase.at if isinstance(phase, Asking) else None
    asked = slide is not None and slide.question.kind != "content"
    left = sifted(view)
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
        answered=max(view.progress, default=view.counts.ballots),
        present=view.present,
        remotes=view.remotes,
        now=view.now,
        until=phase.until if isinstance(phase, Open | Paced) else None,
        rehearsal=view.rehearsal,
        black=view.room.black,
        visibility=view.visibility,
        moderation=view.moderation,
        aside=left.aside if left else 0,
        held=left.held if left else 0,
        taken_back=view.taken_back,
        result=_result(view, audience, left.counts) if left else None,
        lens=looked_at(view) if audience in _LEADING and _sees(view, audience) else None,
        arranged=view.focus.arranged,
        earlier=_earlier(view, audience),
        paced=_paced(view) if audience in {"phone", "answered"} else (),
        kinds=tuple(sorted({slide.question.kind for slide in view.deck.slides})),
    )
    if audience not in {"remote", "moderator"}:
        return scene
    seen = _sees(view, audience)
    return RemoteScene(**dict(scene), **backstage(view, left, notes=audience == "remote", seen=seen))


def _result(view: View, audience: Audience, counts: Counts) -> Result | None:
    slide = view.room.slide(view.deck)
    if slide is None or slide.question.kind == "content":
        return None
    kind = KINDS[slide.question.kind]
    if _sees(view, audience):
        return kind.result(slide.question, counts)
    return kind.blind(slide.question, counts)


def _sees(view: View, audience: Audience) -> bool:
    slide = view.room.slide(view.deck)
    if slide is None:
        return False
    visibility = view.room.visibility_of(slide)
    return sees_result(visibility, view.room.phase, audience, shared=slide.question.shared)


def _earlier(view: View, audience: Audience) -> tuple[RoundResult, ...]:
    slide = view.room.slide(view.deck)
    if slide is None or not _sees(view, audience):
        return ()
    question = slide.question
    return tuple(
        RoundResult(
            number=number,
            answered=counts.ballots,
            result=KINDS[question.kind].result(
                question,
                sift(
                    question,
                    counts,
                    view.room.moderation_of(slide),
                    view.room.acts.get(f"{question.id}:{number}", NO_ACTS),
                    view.lists,
                ).counts,
            ),
        )
        for number, counts in sorted(view.earlier.items())
    )


def _paced(view: View) -> tuple[PacedSlide, ...]:
    if not isinstance(view.room.phase, Paced):
        return ()
    return tuple(PacedSlide(chapter=slide.chapter, question=slide.question) for slide in view.deck.slides)


def _round(view: View) -> RoundInfo | None:
    key, phase = view.room.round_key(view.deck), view.room.phase
    return RoundInfo(key=key, number=phase.round) if key and isinstance(phase, Asking) else None


def _chapter(deck: Deck, at: int | None) -> dict[str, str] | None:
    for slide in reversed(deck.slides[: at + 1 if at is not None else 0]):
        if slide.chapter is not None:
            return slide.chapter
    return None
