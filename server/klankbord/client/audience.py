"""A simulated audience, for whoever wants to see a room live while alone: people who come in, think and answer."""

import asyncio
import random
from collections.abc import Sequence

from klankbord.client.errors import Refused
from klankbord.client.phone import Phone
from klankbord.protocol.api import Answer, Deck, Question, RoomDetail, Sample
from klankbord.protocol.messages import Scene

ARRIVAL = 6.0
"""Seconds in which the room fills, on average per person."""

THINKING = 9.0
"""Seconds from question to answer, on average."""

SILENT = 0.08
"""The share of people who do not answer a question."""

CHANGING = 0.15
"""The share of answers that are changed."""

ORIGINAL = 0.75
"""The share of people who write in the language the deck was written in."""


class Audience:
    """People in a room who answer from the sample answers of its deck.

    `pace` makes everybody faster or slower: at 2 all waits are half as long.
    """

    def __init__(
        self, url: str, room: RoomDetail, deck: Deck, people: int, *, pace: float = 1.0, seed: int | None = None
    ) -> None:
        self._url = url
        self._code = room.code
        self._guest = room.guest_link.partition("#")[2] or None
        self._samples = {slide.question.id: slide.samples for slide in deck.slides}
        self._languages = deck.languages
        self._people = people
        self._pace = pace
        self._dice = random.Random(seed)  # noqa: S311 - people, not secrets

    async def run(self) -> None:
        """Be there until cancelled, or until the room has ended."""
        async with asyncio.TaskGroup() as group:
            for _ in range(self._people):
                group.create_task(self._person(random.Random(self._dice.random())))  # noqa: S311

    async def _person(self, dice: random.Random) -> None:
        language = self._languages[0] if dice.random() < ORIGINAL else dice.choice(self._languages)
        await self._wait(dice, ARRIVAL)
        answering: asyncio.Task[None] | None = None
        asked: str | None = None
        try:
            async with Phone.join(self._url, self._code, self._guest) as phone:
                async for scene in phone:
                    if scene.phase == "ended":
                        return
                    now = _open_round(scene)
                    if now != asked:
                        asked = now
                        if answering is not None:
                            answering.cancel()
                        if scene.question is not None and now is not None:
                            answering = asyncio.create_task(self._answer(phone, scene.question, now, language, dice))
        except Refused:
            return  # the room is full or over; so be it
        finally:
            if answering is not None:
                answering.cancel()

    async def _answer(
        self, phone: Phone, question: Question, round_key: str, language: str, dice: random.Random
    ) -> None:
        samples = self._samples.get(question.id, ())
        if not samples or dice.random() < SILENT:
            return
        await self._wait(dice, THINKING)
        await phone.vote(draw(samples, question, language, dice), round_key=round_key)
        if question.change and dice.random() < CHANGING:
            await self._wait(dice, THINKING)
            await phone.vote(draw(samples, question, language, dice), round_key=round_key)

    async def _wait(self, dice: random.Random, mean: float) -> None:
        """People do not come on a beat: the times between independent events are exponential."""
        await asyncio.sleep(dice.expovariate(1 / mean) / self._pace)


def draw(samples: Sequence[Sample], question: Question, language: str, dice: random.Random) -> Answer:
    """Return an answer as one person could give it: in their language where there is one, and as often as the
    weights say. For a cloud a person gives one to as many words as may be given, from several samples.
    """
    fitting = [sample for sample in samples if sample.language in {None, language}] or list(samples)
    weights = [sample.weight for sample in fitting]
    first = dice.choices(fitting, weights)[0].answer
    if first.kind != "cloud" or question.kind != "cloud":
        return first
    drawn = dice.choices(fitting, weights, k=dice.randint(1, question.entries))
    words = [word for sample in drawn if sample.answer.kind == "cloud" for word in sample.answer.words]
    return first.model_copy(update={"words": tuple(dict.fromkeys(words))[: question.entries]})


def _open_round(scene: Scene) -> str | None:
    return scene.round.key if scene.round is not None and scene.phase == "open" else None
