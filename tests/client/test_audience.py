"""A simulated audience answers like people do."""

import asyncio
import random
from collections import Counter

import pytest

from klankbord.client import Klankbord, Screen
from klankbord.client.audience import Audience, draw
from klankbord.decks import Sample
from klankbord.protocol.api import Do, Jump
from klankbord.questions.choice import Choice, ChoiceAnswer
from klankbord.questions.cloud import Cloud, CloudAnswer
from klankbord.questions.item import Item
from tests.web.site import Site

CLOUD = Cloud(id="woorden", prompt={"nl": "Welke?"}, entries=2)
YES_NO = Choice(
    id="eens",
    prompt={"nl": "Eens?"},
    options=(Item(id="ja", label={"nl": "Ja"}), Item(id="nee", label={"nl": "Nee"})),
)


def cloud_sample(word: str, language: str, weight: int = 1) -> Sample:
    """One word as a sample."""
    return Sample(answer=CloudAnswer(words=(word,)), language=language, weight=weight)


def test_people_write_their_own_language() -> None:
    """Somebody who writes Dutch draws no English sample, unless there is nothing else."""
    samples = [cloud_sample("moed", "nl"), cloud_sample("courage", "en")]
    drawn = [draw(samples, CLOUD, "nl", random.Random(seed)) for seed in range(100)]
    assert {word for answer in drawn if answer.kind == "cloud" for word in answer.words} == {"moed"}
    assert draw(samples[1:], CLOUD, "nl", random.Random(1)) == CloudAnswer(words=("courage",))


def test_weights_count() -> None:
    """A sample of weight nine is drawn about nine times as often as one of weight one."""
    samples = [
        Sample(answer=ChoiceAnswer(picks=("ja",)), weight=9),
        Sample(answer=ChoiceAnswer(picks=("nee",)), weight=1),
    ]
    drawn = Counter(str(draw(samples, YES_NO, "nl", random.Random(seed))) for seed in range(1000))
    assert 850 < max(drawn.values()) < 950


def test_nobody_gives_more_words_than_may_be_given() -> None:
    """Words from several samples are one answer that the question takes."""
    samples = [cloud_sample(f"woord {number}", "nl") for number in range(9)]
    for seed in range(200):
        answer = draw(samples, CLOUD, "nl", random.Random(seed))
        assert answer.kind == "cloud"
        assert 1 <= len(answer.words) <= 2
        assert len(set(answer.words)) == len(answer.words)


@pytest.mark.asyncio(loop_scope="module")
async def test_a_room_fills_and_answers(site: Site) -> None:
    """People come in, answer the question that is asked, and go when the room ends."""
    async with Klankbord(site.url, site.token) as klankbord:
        room = await klankbord.open_room("sturen-vanuit-vertrouwen", rehearsal=True)
        deck = await klankbord.deck(room.deck)
        audience = asyncio.create_task(Audience(site.url, room, deck, 12, pace=200, seed=1).run())
        at = [slide.id for slide in room.outline].index("spannend")
        await klankbord.command(room.id, Jump(at=at))
        async with asyncio.timeout(30), Screen.join(klankbord, room.id) as screen:
            await screen.until(lambda scene: scene.answered >= 9)
            await klankbord.command(room.id, Do(do="end"))
            await audience
