"""The directory: who somebody is, at hand for every request, also while the database is away."""

import time
from collections import OrderedDict
from collections.abc import Callable

from klankbord.archive.errors import ArchiveUnavailable
from klankbord.people.errors import NoSuchPerson
from klankbord.people.people import People
from klankbord.people.person import Person

FRESH = 2.0
"""Seconds for which a person is taken for unchanged. On this server a change is seen at once, on others after this."""

MOST_PEOPLE = 1_000
"""At hand; beyond it whoever was asked for longest ago is read again."""


class Directory:
    """People by their id. An evening must not stop because the database does: then what was known last holds."""

    def __init__(self, people: People, clock: Callable[[], float] = time.monotonic) -> None:
        self._people = people
        self._clock = clock
        self._at_hand: OrderedDict[str, tuple[float, Person | None]] = OrderedDict()

    async def person(self, id_: str) -> Person | None:
        """Return who has this id, or None where nobody has it (any more).

        Raises `ArchiveUnavailable` where the database does not answer and nothing is known.
        """
        known = self._at_hand.get(id_)
        if known is not None and self._clock() - known[0] < FRESH:
            return known[1]
        try:
            found = await self._people.get(id_)
        except NoSuchPerson:
            found = None
        except ArchiveUnavailable:
            if known is None:
                raise
            return known[1]
        self._at_hand.pop(id_, None)
        self._at_hand[id_] = self._clock(), found
        if len(self._at_hand) > MOST_PEOPLE:
            self._at_hand.popitem(last=False)
        return found

    def changed(self) -> None:
        """Take nothing that is known for unchanged."""
        self._at_hand = OrderedDict((id_, (-FRESH, person)) for id_, (_, person) in self._at_hand.items())
