"""The archive, for reading: what there is to look for, a room as it was, and everything that was answered in it."""

from pydantic import TypeAdapter

from klankbord.protocol.comparison import Comparison, FindComparison
from klankbord.protocol.readback import ArchiveIndex, FindAnswers, ReadAnswers, ReadRoom
from klankbord.protocol.replay import FindReplay, Replay
from klankbord.web.auth.permissions import reach_of
from klankbord.web.failures import NO_ROOM, Failure
from klankbord.web.routes.endpoint import NOT_ARCHIVING, Endpoint
from klankbord.web.routes.visit import Visit

NOT_ASKED = "No room that is over has asked this question."
NO_SLIDE = "There is no such room in the archive, or no such slide in it."


async def read_index(visit: Visit) -> ArchiveIndex:
    """Return which decks, questions and presenters can be looked for."""
    return await visit.services.archive.index(reach_of(visit.caller))


async def read_archived_room(visit: Visit) -> ReadRoom:
    """Return a room as it was seen."""
    found = await visit.services.archive.read(visit.room)
    if found is None:
        raise Failure(404, "no_such_room", NO_ROOM)
    return found


async def read_answers(visit: Visit, find: FindAnswers) -> ReadAnswers:
    """Return a page of answers."""
    found = await visit.services.archive.answers(visit.room, find)
    if found is None:
        raise Failure(404, "no_such_room", NO_SLIDE)
    return found


async def read_replay(visit: Visit, find: FindReplay) -> Replay:
    """Return how a round went."""
    found = await visit.services.archive.replay(visit.room, find)
    if found is None:
        raise Failure(404, "no_such_room", NO_SLIDE)
    return found


async def read_comparison(visit: Visit, find: FindComparison) -> Comparison:
    """Return what rooms answered to the same question."""
    found = await visit.services.archive.compare(find, reach_of(visit.caller))
    if found is None:
        raise Failure(404, "not_asked", NOT_ASKED)
    return found


READBACK: tuple[Endpoint, ...] = (
    Endpoint(
        name="readIndex",
        method="GET",
        path="/api/archive/index",
        action="read the archive",
        summary="Which decks, questions and presenters the archive has, and of how many rooms.",
        answer=TypeAdapter(ArchiveIndex),
        failures=NOT_ARCHIVING,
        handle=read_index,
    ),
    Endpoint(
        name="readArchivedRoom",
        method="GET",
        path="/api/archive/rooms/{room}",
        action="read the archive",
        summary="A room as it was seen: every slide, every round, and what was decided about answers.",
        about="Also of questions whose result the room never saw; `shown` says so. Worked out from everything that "
        "happened in the room, by the rules that made the pictures of the night.",
        answer=TypeAdapter(ReadRoom),
        failures={404: "The archive has no such room.", **NOT_ARCHIVING},
        handle=read_archived_room,
    ),
    Endpoint(
        name="readAnswers",
        method="GET",
        path="/api/archive/rooms/{room}/answers",
        action="read the archive",
        summary="The answers to one question, as they stood at the end, in the order in which they came.",
        about="With `label`, those that have it. Nothing tells which answers to different questions are of one person.",
        query=TypeAdapter(FindAnswers),
        answer=TypeAdapter(ReadAnswers),
        failures={404: NO_SLIDE, **NOT_ARCHIVING},
        handle=read_answers,
    ),
    Endpoint(
        name="readReplay",
        method="GET",
        path="/api/archive/rooms/{room}/replay",
        action="read the archive",
        summary="How the answers to one question came, and what the presenter did meanwhile.",
        about="At most 240 frames, each as what is different from the one before (`klankbord.protocol.delta`); the "
        "last one is the result as it is read back.",
        query=TypeAdapter(FindReplay),
        answer=TypeAdapter(Replay),
        failures={404: NO_SLIDE, **NOT_ARCHIVING},
        handle=read_replay,
    ),
    Endpoint(
        name="readComparison",
        method="GET",
        path="/api/archive/comparison",
        action="read the archive",
        summary="What rooms answered to the same question, beside each other.",
        about="All rooms that have a label can be one group. A room of fewer than five people is not shown, nor any "
        "whose absence would tell it; in a group it is, where it cannot be told apart. What a room did not see is in "
        "no comparison, and sentences are not compared.",
        query=TypeAdapter(FindComparison),
        answer=TypeAdapter(Comparison),
        failures={404: NOT_ASKED, 409: "These are more than 200 rooms (`too_many_rooms`).", **NOT_ARCHIVING},
        handle=read_comparison,
    ),
)
