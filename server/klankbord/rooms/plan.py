"""The deck as one room runs it: what was made, taken out and decided in the room, on top of what the deck says."""

from collections.abc import Mapping, Sequence

from klankbord.decks import Deck, Slide
from klankbord.questions import Model, Question
from klankbord.questions.base import Slug


class Added(Model):
    """A question that was made in the room."""

    after: Slug
    """The question behind which it comes."""
    slide: Slide


def plan(
    deck: Deck, added: Sequence[Added], dropped: Mapping[Slug, Sequence[Slug]], change: Mapping[Slug, bool]
) -> Deck:
    """Return `deck` as the room runs it; the very same where nothing was decided otherwise."""
    if not (added or dropped or change):
        return deck
    slides = [_slide(slide, dropped, change) for slide in deck.slides]
    for one in added:
        at = next(i for i, slide in enumerate(slides) if slide.question.id == one.after)
        slides.insert(at + 1, _slide(one.slide, dropped, change))
    return deck.model_copy(update={"slides": tuple(slides)})


def _slide(slide: Slide, dropped: Mapping[Slug, Sequence[Slug]], change: Mapping[Slug, bool]) -> Slide:
    question: Question = slide.question
    if question.id in dropped:
        question = question.without(dropped[question.id])
    if question.id in change:
        question = question.model_copy(update={"change": change[question.id]})
    return slide if question is slide.question else slide.model_copy(update={"question": question})
