"""Who may see what."""

from typing import Literal, get_args

from klankbord.decks import Deck, Slide
from klankbord.questions import Visibility
from klankbord.rooms.phase import Asking, Closed, Ended, Open, Phase, Revealed
from klankbord.rooms.room import Room, RoundKey

Audience = Literal["phone", "answered", "screen", "remote", "moderator"]
"""A phone, a phone that has answered this round, the screen on the wall, the presenter's remote, who moderates."""

AUDIENCES: tuple[Audience, ...] = get_args(Audience)


def sees_result(visibility: Visibility, phase: Phase, audience: Audience, *, shared: bool = False) -> bool:
    """Return whether `audience` may see the result of the question in front of the room.

    *live*: the wall shows it as it grows, phones when the question closes. *after*: a phone that has answered sees it
    grow, everybody else when it closes. *reveal*: nobody before the presenter's word, the presenter included, for
    what the remote shows is soon said aloud. *never*: nobody in the room; the organiser reads it afterwards.

    Of a `shared` question, where people answer to what others answered, *live* lets phones see it grow as well.
    """
    if visibility == "never":
        return False
    if isinstance(phase, Revealed):
        return True
    if visibility == "live":
        return isinstance(phase, Closed) or (
            isinstance(phase, Open) and (shared or audience not in {"phone", "answered"})
        )
    if visibility == "after":
        return isinstance(phase, Closed) or (isinstance(phase, Open) and audience == "answered")
    return False


def was_shown(deck: Deck, room: Room, slide: Slide, key: RoundKey) -> bool:
    """Return whether the room has seen the result of a round of `slide`, and may look at it again.

    A round that takes answers, or may take them again, is not looked back at; once the room has ended none does.
    `deck` is the room's plan.
    """
    visibility, here = room.visibility_of(slide), room.slide(deck)
    in_front = here is not None and here.question.id == slide.question.id
    last = room.phase if in_front else room.left.get(slide.question.id)
    if visibility == "never" or not isinstance(last, Asking):
        return False
    over = isinstance(last, Closed | Revealed) or (isinstance(last, Open) and isinstance(room.phase, Ended))
    earlier = not key.endswith(f":{last.round}")
    return (over or earlier) and (visibility != "reveal" or key in room.shown)
