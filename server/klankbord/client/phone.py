"""A participant."""

import asyncio
import random
from dataclasses import dataclass, field

from klankbord.client.api import ask, browser, send
from klankbord.client.line import Line
from klankbord.protocol.api import Answer, AskCopy, Copy
from klankbord.protocol.forgetting import TakeBack
from klankbord.protocol.messages import VERSION, Ack, Done, Joined, JoinPhone, Seated, Vote


@dataclass(slots=True)
class _Sent:
    """The newest answer to a round, until the server has acknowledged it."""

    vote: Vote
    waiting: list[asyncio.Future[Ack]] = field(default_factory=list["asyncio.Future[Ack]"])


class Phone(Line):
    """A participant's phone: one person, the same one after every reconnect.

    `async with Phone.join(url, code) as phone:` — see `Line` for scenes.
    """

    def __init__(self, url: str, code: str, guest: str | None, secret: str | None) -> None:
        super().__init__(url)
        self._server = url.rstrip("/")
        self._code = code
        self._guest = guest
        self._secret = secret
        self._revs: dict[str, int] = {}
        self._sent: dict[str, _Sent] = {}

    @classmethod
    def join(cls, url: str, code: str, guest: str | None = None, *, secret: str | None = None) -> "Phone":
        """Return a phone for the room with this code.

        `guest` is what the QR code carries behind the `#`. `secret` makes it the person it was before.
        """
        return cls(url, code, guest, secret)

    @property
    def secret(self) -> str | None:
        """Who this phone is in this room."""
        return self._secret

    async def copy(self) -> Copy:
        """Return what the room answered, as far as it was shown. Raises `Refused`, `Unreachable`, and `ValueError`
        before this phone has ever been in.
        """
        if self._secret is None:
            raise ValueError("come in first")
        async with browser(self._server) as http:
            return await ask(http, "POST", "/api/copies", Copy, AskCopy(code=self._code, secret=self._secret))

    async def take_back(self) -> None:
        """Take back every answer, for good; this phone is nobody in the room any more. Raises `Refused`,
        `Unreachable`, and `ValueError` before it has ever been in.
        """
        if self._secret is None:
            raise ValueError("come in first")
        async with browser(self._server) as http:
            await send(http, "POST", "/api/taken-back", TakeBack(code=self._code, secret=self._secret))

    async def vote(self, answer: Answer, *, round_key: str | None = None) -> Ack:
        """Answer the question in front of the room, or the round named, and return the server's word.

        Sent again after every reconnect and every `busy` until there is one. A newer answer to the same round replaces
        one that is still on its way; both calls then return the word on the newer. Raises `Refused` when the server
        says to stay away, and `ValueError` when nothing is asked.
        """
        asked = round_key or (self.scene.round.key if self.scene.round else None)
        if asked is None:
            raise ValueError("nothing is asked right now")
        rev = self._revs[asked] = self._revs.get(asked, 0) + 1
        vote = Vote(round=asked, rev=rev, answer=answer)
        sent = self._sent.setdefault(asked, _Sent(vote))
        sent.vote = vote
        word: asyncio.Future[Ack] = asyncio.get_running_loop().create_future()
        sent.waiting.append(word)
        await self._send(vote)
        return await self._or_refused(word)

    async def _hello(self) -> JoinPhone:
        return JoinPhone(version=VERSION, code=self._code, secret=self._secret, guest=self._guest)

    async def _came_in(self, answer: Joined | Seated) -> None:
        if isinstance(answer, Joined):
            self._secret = answer.secret
            for ballot in answer.ballots:
                self._revs[ballot.round] = max(ballot.rev, self._revs.get(ballot.round, 0))
            for sent in list(self._sent.values()):
                await self._send(sent.vote)

    async def _heard(self, message: Ack | Done) -> None:
        if not isinstance(message, Ack):
            return
        sent = self._sent.get(message.round)
        if sent is None or message.rev != sent.vote.rev:
            return  # the word on an answer that was replaced meanwhile
        if message.status == "busy":
            self._beside(self._again(message.round, message.rev, (message.retry or 0) / 1000))
            return
        if message.ballot is not None:
            self._revs[message.round] = max(message.ballot.rev, self._revs[message.round])
        del self._sent[message.round]
        for word in sent.waiting:
            if not word.done():
                word.set_result(message)

    async def _again(self, round_key: str, rev: int, seconds: float) -> None:
        await asyncio.sleep(seconds * random.uniform(1, 2))  # noqa: S311 - a pause
        sent = self._sent.get(round_key)
        if sent is not None and sent.vote.rev == rev:
            await self._send(sent.vote)
