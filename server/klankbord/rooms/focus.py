"""How the room looks at the words of a round."""

from typing import Annotated

from pydantic import Field

from klankbord.questions import Model
from klankbord.questions.base import LensName

MOST_LEAVES = 10_000
"""More than there are words in a room."""

LeafNumber = Annotated[int, Field(ge=0, lt=MOST_LEAVES)]
"""Counted from 0."""


class Focus(Model):
    """Through which lens, at which leaf, and how often the drawn words were arranged anew."""

    lens: LensName = "cloud"
    leaf: LeafNumber = 0
    """Where there are fewer leaves by now, the last one lies open."""
    arranged: Annotated[int, Field(ge=0)] = 0


NO_FOCUS = Focus()
