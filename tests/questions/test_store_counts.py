"""The store, which knows no kinds, keeps the counts that the kinds mean."""

import random
from dataclasses import replace

import pytest

from klankbord.decks import Deck
from klankbord.questions import KINDS, check, read
from klankbord.rooms import Do, step
from klankbord.store.base import Cast
from klankbord.store.redis import RedisStore
from tests.conftest import new_record
from tests.questions.cases import CASES
from tests.questions.tally import Tally

ANSWERS: dict[str, list[str]] = {
    "choice": ["(none)", "o0", "o1", "o0, o2", "o1, o2"],
    "cloud": ["lef", "Lef, rust", "LEF, moed, rust!", "🌱", "rust"],
    "open": ["Een brug.", "Een fiets.", "een brug", "Één brug."],
    "scale": ["o0 1, o1 5", "o0 1, o1 skip", "o0 skip, o1 3", "o0 2, o1 5"],
    "ranking": ["o0 > o1 > o2", "o3", "o1 > o0", "o2 > o1 > o3"],
    "points": ["o0 100", "o0 5, o1 95", "o0 30, o1 30, o2 40"],
    "grid": ["60/70", '60/70 "club", 10/10', "0/0, 60/70", "100/100"],
    "spectrum": ["0", "30", "31", "100"],
    "nowwish": ["o0 20 → 80, o1 50 → 50", "o0 20 → 10, o1 50 → 60", "o0 0 → 100, o1 0 → 0"],
    "timeline": ["30 above start; 60 below ruzie", "30 above start", "30 below start", "60 below Ruzie"],
    "questions": ["wat | hoe", "wie", "wat (+00000000000000aa)", "(+00000000000000aa +00000000000000ab)"],
}


def test_every_kind_that_takes_answers_is_stored() -> None:
    """A new kind has its line above."""
    assert {*ANSWERS, "content"} == KINDS.keys()


@pytest.mark.parametrize("kind", ANSWERS)
@pytest.mark.parametrize("seed", range(3))
async def test_live_counts_equal_recounted_ballots(store: RedisStore, kind: str, seed: int) -> None:
    """C4: weights, firsts and ballots in the store are those of the ballots taken one by one, however batched."""
    question = CASES[kind].example
    deck = Deck.model_validate({"id": "wet", "title": question.prompt, "slides": ({"question": question},)})
    record = replace(new_record(), deck=deck)
    assert await store.create(record)
    state = await store.state(record.id)
    opened = step(deck, state.room, Do(do="next"), 0)
    state = await store.move(record.id, state, opened, opened.open_round(deck))

    chance, tally, revs = random.Random(seed), Tally(state.seq), dict.fromkeys(range(6), 0)
    for _ in range(12):
        batch: list[Cast] = []
        for _ in range(chance.randint(1, 8)):
            person = chance.choice(list(revs))
            revs[person] += 1
            kept, weights = check(question, read(question, chance.choice(ANSWERS[kind])))
            batch.append(Cast(bytes([person]) * 16, revs[person], kept, weights))
            tally.cast(str(person), weights)
        await store.cast(record.id, "vraag:1", batch, change=True)
        state, counts = await store.counts(record.id, "vraag:1")
        assert counts == tally.counts
        assert state.seq == tally.seq
