"""An archive of a thousand rooms, in each of which 300 people answered eight questions, four of them in words.

Rooms, questions and what is asked go in through the archive itself; people and their answers go straight into the
tables, as 2.4 million votes one by one would take an hour. A room has one event, how it ended, instead of thousands.
"""

import json
import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path

from klankbord.archive import Archive, Moved, Opened, place_of
from klankbord.archive.address import FILE
from klankbord.decks import Deck, Shelf, Slide
from klankbord.protocol.overlay import PutLabel
from klankbord.questions import KINDS, Answer, Counts, check
from klankbord.questions.cloud import CloudAnswer
from klankbord.questions.open import OpenAnswer
from klankbord.rooms import Asking, Closed, Ended, Room
from klankbord.rooms.tally import Tally
from klankbord.words import terms

ROOMS = 1_000
PEOPLE = 300
QUESTIONS = 8

EVERY = 4 * 3_600_000
"""Milliseconds from one room to the next: a thousand in about half a year."""

LABEL = "label-one"

_DECKS = 20
_WORDINGS = 2_500
"""Different answers to a question in words; a tenth as many where people tap."""

_RARE = 30_000
"""Words that hardly anybody uses: two of the decks' in one, as Dutch makes them."""

_VOTERS = "INSERT INTO voter (room_id, number, ballot_key) VALUES (?, ?, ?)"
_ANSWERS = """
    INSERT INTO answer (room_id, position, round, voter, rev, seq, offset, answer, weights)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_PASSAGES = "INSERT INTO passage (room_id, position, round, voter, text, terms) VALUES (?, ?, ?, ?, ?, ?)"
_RESULTS = "INSERT INTO result (room_id, position, round, n, result) VALUES (?, ?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class Wording:
    """An answer as four tables have it."""

    answer: str
    weights: dict[str, int]
    text: str
    terms: str


async def fill(path: Path) -> None:
    """Make the archive; the same every time."""
    chance = random.Random(1_000)
    slides = [slide for entry in Shelf().decks() if entry.deck for slide in entry.deck.slides if slide.samples]
    spoken, tapped = (
        [slide for slide in slides if bool(KINDS[slide.question.kind].marks) is written] for written in (True, False)
    )
    half = QUESTIONS // 2
    decks = [
        Deck(
            id=f"deck-{number}",
            title={"nl": f"Avond {number}", "en": f"Evening {number}"},
            slides=(*chance.sample(spoken, half), *chance.sample(tapped, half)),
        )
        for number in range(_DECKS)
    ]
    rare = _rare(slides, chance)
    wordings = {slide.question.id: list(_wordings(slide, rare, chance)) for slide in slides}
    archive = Archive(place_of(None, path))
    await archive.open()
    try:
        with closing(sqlite3.connect(path / FILE, isolation_level=None)) as tables:
            tables.execute("PRAGMA synchronous=OFF")
            for number in range(1, ROOMS + 1):
                deck = chance.choice(decks)
                await archive.append(*_evening(deck, number))
                _people(tables, number, deck, wordings, chance)
            await archive.overlay.put_label(LABEL, PutLabel(name="Om aan te halen"))
            _label(tables)
    finally:
        await archive.close()


def _evening(deck: Deck, number: int) -> tuple[Opened, list[Moved]]:
    left: dict[str, Asking] = {slide.question.id: Closed(at=at, round=1) for at, slide in enumerate(deck.slides)}
    return Opened(f"room-{number}", deck, number * EVERY), [Moved(1, EVERY // 2, Room(phase=Ended(), left=left))]


def _people(
    tables: sqlite3.Connection, room: int, deck: Deck, wordings: dict[str, list[Wording]], chance: random.Random
) -> None:
    """Let everybody in a room answer everything."""
    everybody, seqs = range(1, PEOPLE + 1), count(2)
    tables.execute("BEGIN")
    tables.executemany(_VOTERS, [(room, person, chance.randbytes(16)) for person in everybody])
    for position, slide in enumerate(deck.slides):
        given = chance.choices(wordings[slide.question.id], k=PEOPLE)
        said = list(zip(everybody, given, strict=True))
        # The round is there already, as every round that a room was asked is put in with how it ended.
        answers = [
            (room, position, 1, person, 1, seq, seq * 1_000, one.answer, json.dumps(one.weights))
            for (person, one), seq in zip(said, seqs, strict=False)
        ]
        tables.executemany(_ANSWERS, answers)
        if KINDS[slide.question.kind].marks:
            passages = [(room, position, 1, person, one.text, one.terms) for person, one in said]
            tables.executemany(_PASSAGES, passages)
        tally = Tally()
        for person, one in said:
            tally.add(person, person, one.weights)
        result = KINDS[slide.question.kind].result(slide.question, tally.counts())
        tables.execute(_RESULTS, (room, position, 1, PEOPLE, result.model_dump_json()))
    tables.execute("COMMIT")


def _label(tables: sqlite3.Connection) -> None:
    """Give every twentieth room a label, and in every tenth some answers to each question."""
    tables.execute("INSERT INTO room_label SELECT room.id, label.id FROM room, label WHERE room.id % 20 = 0")
    tables.execute("""
        INSERT INTO answer_label (room_id, position, round, voter, label_id)
        SELECT room_id, position, round, voter, label.id FROM answer, label
        WHERE room_id % 10 = 5 AND voter % 20 = 0""")


def _wordings(slide: Slide, rare: list[str], chance: random.Random) -> Iterator[Wording]:
    """Yield answers to a question as often as they are given: those of its samples, some with a rare word in them."""
    samples = [sample for sample in slide.samples if sample.language in (None, "nl")]
    kind = KINDS[slide.question.kind]
    many = _WORDINGS if kind.marks else _WORDINGS // 10
    for sample in chance.choices(samples, [sample.weight for sample in samples], k=many):
        answer, weights = check(slide.question, _reworded(sample.answer, rare, chance))
        text = (
            "\n".join(writing.text for writing in kind.writings(Counts(weights, {}, 1)).values()) if kind.marks else ""
        )
        yield Wording(answer.model_dump_json(), dict(weights), text, " ".join(sorted(terms(text))))


def _reworded(answer: Answer, rare: list[str], chance: random.Random) -> Answer:
    """Return an answer in which one in three words of a cloud, or of texts one word in every third, is a rare one."""

    def turned(words: list[str]) -> str:
        if chance.random() < 1 / 3:
            words[chance.randrange(len(words))] = rare[int(len(rare) * chance.random() ** 2)]
        return " ".join(words)

    if isinstance(answer, CloudAnswer):
        return CloudAnswer(words=tuple(turned([word]) for word in answer.words))
    if isinstance(answer, OpenAnswer):
        return OpenAnswer(texts=tuple(turned(text.split(" ")) for text in answer.texts))
    return answer


def _rare(slides: list[Slide], chance: random.Random) -> list[str]:
    texts = chain.from_iterable(
        sample.answer.words
        for slide in slides
        for sample in slide.samples
        if isinstance(sample.answer, CloudAnswer) and sample.language == "nl"
    )
    short = sorted({word for text in texts for word in text.lower().split() if word.isalpha() and 3 < len(word) < 10})
    return ["".join(chance.sample(short, 2)) for _ in range(_RARE)]
