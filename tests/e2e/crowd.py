"""A presenter and a few people without browsers, for tests that look at the screen."""

import asyncio
from collections.abc import Coroutine, Generator, Sequence
from contextlib import AsyncExitStack, contextmanager
from threading import Thread
from typing import Self, TypeVar

from klankbord.client import Klankbord, Phone
from klankbord.decks import Slide
from klankbord.protocol.api import Answer, Command, Deck, Results, RoomDetail
from klankbord.protocol.archived import FindRooms
from klankbord.protocol.messages import Ack
from klankbord.questions import write
from klankbord.rooms import Do, Jump, RoundKey, SetMark
from tests.server_process import ServerProcess

T = TypeVar("T")

LOOKS = 0.2
"""Seconds between two looks at whether the archive has caught up."""


class Crowd:
    """A room of a deck with people in it who answer from its samples.

    Its lines live in a thread of their own: a browser test already has a loop in its own thread.
    """

    def __init__(self, server: ServerProcess) -> None:
        self.server = server
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever)
        self._stack = AsyncExitStack()
        self._phones: list[Phone] = []
        self.deck: Deck
        self.room: RoomDetail

    @classmethod
    @contextmanager
    def of(cls, server: ServerProcess, deck: str, people: int) -> Generator[Self]:
        """Open a room and let so many people come in; they leave at the end."""
        with cls._at(server) as crowd:
            room = crowd._wait_for(crowd._klankbord.open_room(deck))
            crowd._wait_for(crowd._come_in(room, people))
            yield crowd

    @classmethod
    @contextmanager
    def into(cls, server: ServerProcess, room: str, people: int) -> Generator[Self]:
        """Let so many people come into a room that somebody opened; they leave at the end."""
        with cls._at(server) as crowd:
            crowd._wait_for(crowd._come_in(crowd._wait_for(crowd._klankbord.room(room)), people))
            yield crowd

    @classmethod
    @contextmanager
    def _at(cls, server: ServerProcess) -> Generator[Self]:
        crowd = cls(server)
        crowd._thread.start()
        try:
            crowd._wait_for(crowd._reach())
            yield crowd
        finally:
            crowd._wait_for(crowd._stack.aclose())
            crowd._loop.call_soon_threadsafe(crowd._loop.stop)
            crowd._thread.join()
            crowd._loop.close()

    def invitation(self) -> str:
        """Return a link that lets a browser present."""
        return self._wait_for(self._klankbord.invite_presenter()).link

    def pairing(self) -> str:
        """Return a link that makes a phone the remote of the room."""
        return self._wait_for(self._klankbord.pair(self.room.id)).link

    def command(self, command: Command) -> None:
        """Move the room."""
        self._wait_for(self._klankbord.command(self.room.id, command))

    def go(self, question: str) -> None:
        """Put a question in front of the room."""
        self.command(Jump(at=[slide.question.id for slide in self.deck.slides].index(question)))

    def answer(self, slide: Slide) -> None:
        """Let everybody answer, each in a language of the deck; return when every answer has arrived."""
        self._wait_for(self._answer(slide))

    def vote(self, answers: Sequence[Answer], round_key: RoundKey) -> None:
        """Let one person after the other answer; return when every answer has arrived."""
        for phone, answer in zip(self._phones, answers, strict=True):
            ack = self._wait_for(phone.vote(answer, round_key=round_key))
            assert ack.status == "ok", ack

    def say(self, person: int, answer: Answer, round_key: RoundKey) -> None:
        """Let one person answer; return when it has arrived."""
        ack = self._wait_for(self._phones[person].vote(answer, round_key=round_key))
        assert ack.status == "ok", ack

    def results(self) -> Results:
        """Return every round asked so far."""
        return self._wait_for(self._klankbord.results(self.room.id))

    def play(self, *, aside: bool = False) -> None:
        """Let the whole deck be asked, answered, shown and archived; with `aside`, set a word of each cloud aside."""
        for slide in self.deck.slides:
            self.go(slide.question.id)
            if slide.question.kind == "content":
                continue
            if slide.question.opens == "command":
                self.command(Do(do="open"))
            self.answer(slide)
            result = self.results().rounds[-1].result
            if aside and result.kind == "cloud":
                self.command(SetMark(bucket=result.words[-1].key, mark="hidden"))
            if slide.question.visibility != "never":
                self.command(Do(do="reveal"))
        self.command(Do(do="end"))
        self.archived()

    def archived(self) -> None:
        """Return when the room, which is over, is in the archive and was compared."""
        self._wait_for(self._archived())

    def file(self) -> bytes:
        """Return the room as another Klankbord can take it in."""
        return self._wait_for(self._klankbord.export(self.room.id, "jsonl"))

    async def _archived(self) -> None:
        while True:
            listed = (await self._klankbord.find_rooms(FindRooms())).rooms
            if any(one.id == self.room.id and one.verified for one in listed):
                return
            await asyncio.sleep(LOOKS)

    async def _reach(self) -> None:
        self._klankbord = await self._stack.enter_async_context(Klankbord(self.server.url, self.server.token))

    async def _come_in(self, room: RoomDetail, people: int) -> None:
        self.room = room
        self.deck = await self._klankbord.deck(room.deck)
        guest = self.room.guest_link.partition("#")[2]
        for _ in range(people):
            phone = Phone.join(self.server.url, self.room.code, guest)
            self._phones.append(await self._stack.enter_async_context(phone))

    async def _answer(self, slide: Slide) -> None:
        votes: list[Coroutine[None, None, Ack]] = []
        for at, phone in enumerate(self._phones):
            turn, language = divmod(at, len(self.deck.languages))
            answers = longest_and_shortest(slide, self.deck.languages[language])
            votes.append(phone.vote(answers[turn % len(answers)], round_key=f"{slide.question.id}:1"))
        for ack in await asyncio.gather(*votes):
            assert ack.status == "ok", ack

    def _wait_for(self, work: Coroutine[None, None, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()


def longest_and_shortest(slide: Slide, language: str) -> Sequence[Answer]:
    """Return samples in a language, from both ends in turn: a picture that does not fit does so there."""
    fitting = {write(slide.question, s.answer): s.answer for s in slide.samples if s.language in {None, language}}
    by_length = [fitting[line] for line in sorted(fitting, key=len)]
    return [by_length[-at // 2 - 1] if at % 2 == 0 else by_length[at // 2] for at in range(len(by_length))]
