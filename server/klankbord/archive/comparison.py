"""What rooms answered to the same question, worked out from the answers of each: beside each other, and as groups."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import reduce

from klankbord.protocol.comparison import MOST_WORDS, ComparedPart, ComparedRound, ComparedWord, Course
from klankbord.questions import KINDS, Counts, Question
from klankbord.questions.cloud import CloudResult
from klankbord.rooms.disclosure import FEWEST, told


@dataclass(frozen=True, slots=True)
class Round:
    """One asking of the question in a room."""

    number: int
    counts: Counts
    """As the room saw them: without what was set aside, merged words as one."""


@dataclass(frozen=True, slots=True)
class Answered:
    """What is told of a room."""

    uid: str
    question: Question
    rounds: tuple[Round, ...]
    """One or two, the last one last."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is to lie beside the others: a room, or the rooms with a label."""

    id: str
    name: str | None
    rooms: frozenset[str]


def compares(question: Question) -> bool:
    """Return whether what rooms answered can lie beside each other: sentences cannot, words can."""
    return question.kind == "cloud" or not question.has_words


def ends(sizes: Mapping[int, int]) -> tuple[int, ...]:
    """Return the rounds of a room that are told, of those that were asked: what shifted lies between them.

    `sizes` is how many people answered each. Those are the first and the last that enough people answered; the one
    that most did, where never enough did: with other rooms they may be enough.
    """
    enough = sorted(number for number, people in sizes.items() if people >= FEWEST)
    return tuple(enough[:1] + enough[1:][-1:]) or (max(sizes, key=lambda number: (sizes[number], number)),)


def part(
    chosen: Chosen, rooms: Mapping[str, Answered], pieces: Iterable[Set[str]], order: Sequence[str]
) -> ComparedPart | None:
    """Return a room or a group as it is shown; None where nothing of it may be.

    `rooms` are those that are read, `pieces` what may be told together, and `order` every room, earliest first. A group
    consists of whole pieces, and of rooms that asked the question as its latest one did.
    """
    alike = [piece for piece in pieces if piece <= chosen.rooms & rooms.keys() and len(_shapes(piece, rooms)) == 1]
    latest = max(told(chosen.rooms, alike), key=order.index, default=None)
    if latest is None:
        return None
    question = rooms[latest].question
    same = [piece for piece in alike if _shapes(piece, rooms) == {_shape(question)}]
    ours = sorted(told(chosen.rooms, same), key=order.index)
    several = [rooms[uid].rounds for uid in ours]
    sides = [0, -1] if all(len(rounds) > 1 for rounds in several) else [-1]
    return ComparedPart(
        id=chosen.id,
        name=chosen.name,
        rooms=tuple(ours),
        left_out=len(chosen.rooms) - len(ours),
        question=question,
        rounds=tuple(_together(question, [rounds[side] for rounds in several]) for side in sides),
    )


def words(parts: Sequence[ComparedPart]) -> tuple[ComparedWord, ...]:
    """Return the words of these parts, earliest first, each with its course; of every course the most said."""
    results = [one.rounds[-1].result for one in parts]
    clouds = [{word.key: word for word in result.words} for result in results if isinstance(result, CloudResult)]
    if len(clouds) < 2:
        return ()
    labels = {key: word.label for cloud in clouds for key, word in cloud.items()}
    found = [
        ComparedWord(
            key=key,
            label=label,
            counts=tuple(cloud[key].count if key in cloud else 0 for cloud in clouds),
            course=_course([key in cloud for cloud in clouds]),
        )
        for key, label in labels.items()
    ]
    found.sort(key=lambda word: (-sum(word.counts), word.key))
    courses: tuple[Course, ...] = ("returned", "appeared", "vanished")
    return tuple(word for course in courses for word in [one for one in found if one.course == course][:MOST_WORDS])


def _shapes(piece: Iterable[str], rooms: Mapping[str, Answered]) -> set[tuple[object, ...]]:
    return {_shape(rooms[uid].question) for uid in piece}


def _shape(question: Question) -> tuple[object, ...]:
    """Return what two questions must have in common for their counts to be added up."""
    items = getattr(question, question.items_in) if question.items_in else ()
    zones = getattr(question, "zones", ())
    return (
        question.kind,
        getattr(question, "steps", None),
        frozenset(item.id for item in items),
        tuple((zone.id, zone.left, zone.right, zone.bottom, zone.top) for zone in zones),
    )


def _together(question: Question, rounds: Sequence[Round]) -> ComparedRound:
    counts = reduce(Counts.plus, (one.counts for one in rounds))
    return ComparedRound(
        number=rounds[-1].number, answered=counts.ballots, result=KINDS[question.kind].result(question, counts)
    )


def _course(said: Sequence[bool]) -> Course:
    if not said[-1]:
        return "vanished"
    return "returned" if any(said[:-1]) else "appeared"
