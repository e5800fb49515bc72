"""The store, which knows no kinds, keeps the counts that the kinds mean."""

import random
from dataclasses import replace

import pytest

from klankbord.decks import Deck
from klankbord.questions import ANSWER, check
from klankbord.rooms import Do, step
from klankbord.store.base import Cast
from klankbord.store.redis import RedisStore
from tests.conftest import new_record
from tests.questions.cases import CASES
from tests.questions.tally import Tally

ANSWERS: dict[str, list[dict[str, object]]] = {
    "choice": [{"picks": picks} for picks in ((), ("o0",), ("o1",), ("o0", "o2"), ("o1", "o2"))],
    "cloud": [{"words": words} for words in (("lef",), ("Lef", "rust"), ("LEF", "moed", "rust!"), ("🌱",), ("rust",))],
    "open": [{"texts": (text,)} for text in ("Een brug.", "Een fiets.", "een brug", "Één brug.")],
}


@pytest.mark.parametrize("kind", ANSWERS)
@pytest.mark.parametrize("seed", range(3))
async def test_live_counts_equal_recounted_ballots(store: RedisStore, kind: str, seed: int) -> None:
    """C4: weights, firsts and ballots in the store are those of the ballots taken one by one, however batched."""
    question = CASES[kind].example
    deck = Deck.model_validate({"id": "wet", "title": question.prompt, "slides": ({"question": question},)})
    record = replace(new_record(), deck=deck)
    assert await store.create(record)
    state = await store.state(record.id)
    opened = step(deck, state.room, Do(do="next"))
    state = await store.move(record.id, state, opened, opened.open_round(deck))

    chance, tally, revs = random.Random(seed), Tally(state.seq), dict.fromkeys(range(6), 0)
    for _ in range(12):
        batch: list[Cast] = []
        for _ in range(chance.randint(1, 8)):
            person = chance.choice(list(revs))
            revs[person] += 1
            answer = ANSWER.validate_python({"kind": kind, **chance.choice(ANSWERS[kind])})
            kept, weights = check(question, answer)
            batch.append(Cast(bytes([person]) * 16, revs[person], kept, weights))
            tally.cast(str(person), weights)
        await store.cast(record.id, "vraag:1", batch, change=True)
        state, counts = await store.counts(record.id, "vraag:1")
        assert counts == tally.counts
        assert state.seq == tally.seq
