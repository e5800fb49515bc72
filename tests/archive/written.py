"""Rooms for the tests in which it matters who wrote what, and when."""

from collections.abc import Sequence

from klankbord.archive import Change, Moved, Opened, Voted
from klankbord.decks import Deck
from klankbord.questions import ANSWER, check
from klankbord.rooms import COMMAND, Room, step

DAY = 86_400_000


def room(deck: Deck, number: int, *answers: tuple[str, str]) -> tuple[Opened, Sequence[Change]]:
    """A room of a day, in which everybody answers once: the round, and a line as people write it in a deck file."""
    now = Room()
    for at in range(4):
        now = step(deck, now, COMMAND.validate_python({"do": "jump", "at": at}), 0)
    changes: list[Change] = [Moved(1, 0, now)]
    for person, (key, line) in enumerate(answers, 1):
        changes.append(vote(deck, len(changes) + 1, person, key, line))
    return Opened(uid=f"kamer-{number}", deck=deck, created=number * DAY), changes


def vote(deck: Deck, seq: int, person: int, key: str, line: str, *, rev: int = 1) -> Voted:
    """One vote, as it comes from the log."""
    question = next(slide.question for slide in deck.slides if slide.question.id == key.partition(":")[0])
    given = {"words": tuple(line.split(", "))} if question.kind == "cloud" else {"texts": (line,)}
    kept, weights = check(question, ANSWER.validate_python({"kind": question.kind, **given}))
    return Voted(seq, seq * 1000, key, bytes([person]) * 16, rev, kept.model_dump(mode="json"), dict(weights))
