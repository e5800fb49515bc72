"""What rooms answered to the same question, worked out from the results that were kept of each."""

from collections.abc import Iterable, Sequence

from klankbord.protocol.comparison import MOST_WORDS, ComparedRoom, ComparedRound, ComparedWord, Course
from klankbord.questions import KINDS, Counts, Moderation, Question, Result
from klankbord.questions.cloud import CloudResult
from klankbord.rooms.acts import Acts
from klankbord.rooms.disclosure import FEWEST
from klankbord.rooms.sifting import sift
from klankbord.words import WordLists


def compares(question: Question) -> bool:
    """Return whether what rooms answered can lie beside each other: sentences cannot, words can."""
    return question.kind == "cloud" or not question.has_words


def ends(rounds: Iterable[ComparedRound]) -> tuple[ComparedRound, ...]:
    """Return the first and the last of the rounds that enough people answered: what shifted lies between them."""
    shown = sorted((one for one in rounds if one.answered >= FEWEST), key=lambda one: one.number)
    return tuple(shown[:1] + shown[1:][-1:])


def seen(question: Question, result: Result, moderation: Moderation, acts: Acts, lists: WordLists) -> Result:
    """Return a kept result without the words that the room did not see, and with merged words as one.

    A kept result does not tell who gave several of the words that are one. They count as often as they were given,
    and never more often than there were people.
    """
    if not isinstance(result, CloudResult):
        return result
    weights: dict[str, int] = {}
    first: dict[str, int] = {}
    for place, word in enumerate(result.words):
        for bucket in (word.key, f"{word.key}\n{word.label}"):
            weights[bucket], first[bucket] = word.count, place
    left = sift(question, Counts(weights, first, result.ballots), moderation, acts, lists)
    return KINDS[question.kind].result(question, left.counts)


def words(rooms: Sequence[ComparedRoom]) -> tuple[ComparedWord, ...]:
    """Return the words of these rooms, earliest first, each with its course; of every course the most said."""
    results = [room.rounds[-1].result for room in rooms]
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


def _course(said: Sequence[bool]) -> Course:
    if not said[-1]:
        return "vanished"
    return "returned" if any(said[:-1]) else "appeared"
