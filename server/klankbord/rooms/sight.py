"""Who may see what."""

from typing import Literal, get_args

from klankbord.questions import Visibility
from klankbord.rooms.phase import Closed, Open, Phase, Revealed

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
