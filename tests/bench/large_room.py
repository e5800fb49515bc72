"""The file of a large room: 2,000 people who answered eight questions, each of another kind."""

import random
from collections.abc import AsyncIterator, Callable, Iterator

from klankbord.archive import Change, Moved, Opened, Voted, roomfile
from klankbord.questions import Question, check, read
from klankbord.rooms import Asking, Closed, Ended, Room
from tests.documents.meeting import CREATED, DECK

PEOPLE = 2_000
QUESTIONS = 8

_WORDS = [f"woord{number}" for number in range(900)]


async def large_room() -> list[bytes]:
    """Return its lines."""

    async def changes() -> AsyncIterator[Change]:
        for change in _changes():
            yield change

    return [line async for line in roomfile.lines(Opened("large-room", DECK, CREATED), changes())]


def _changes() -> Iterator[Change]:
    chance, seq = random.Random(5), 0
    at = [place for place, slide in enumerate(DECK.slides) if slide.question.kind != "content"][:QUESTIONS]
    for place in at:
        question = DECK.slides[place].question
        for person in range(1, PEOPLE + 1):
            seq += 1
            answer, weights = check(question, read(question, _line(question, chance)))
            voter = person.to_bytes(16, "big")
            yield Voted(seq, seq * 50, f"{question.id}:1", voter, 1, answer.model_dump(mode="json"), weights)
    left: dict[str, Asking] = {DECK.slides[place].question.id: Closed(at=place, round=1) for place in at}
    yield Moved(seq + 1, seq * 50, Room(phase=Ended(), left=left))


def _line(question: Question, chance: random.Random) -> str:
    """Return an answer as a person could write it."""

    def place() -> int:
        return chance.randint(0, 100)

    lines: dict[str, Callable[[], str]] = {
        "choice": lambda: chance.choice(("ja", "nee", "ja, soms")),
        "cloud": lambda: ", ".join(chance.sample(_WORDS, 3)),
        "open": lambda: " ".join(chance.choices(_WORDS, k=20)),
        "scale": lambda: f"a {chance.randint(1, 5)}, b {chance.randint(1, 5)}",
        "ranking": lambda: chance.choice(("a > b", "b > a")),
        "points": lambda: chance.choice(("a 60, b 40", "b 100")),
        "grid": lambda: f"{place()}/{place()}",
        "spectrum": lambda: str(place()),
    }
    return lines[question.kind]()
