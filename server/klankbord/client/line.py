"""A websocket that comes back by itself, with the newest scene and nothing else kept."""

import asyncio
import random
from abc import ABC, abstractmethod
from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import aclosing
from typing import Any, Self, TypeVar, cast

import msgpack
from pydantic import TypeAdapter
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException

from klankbord.client.errors import Refused, Unreachable
from klankbord.protocol.codec import encode
from klankbord.protocol.messages import (
    Ack,
    Bye,
    Done,
    Failure,
    JoinDesk,
    Joined,
    JoinPhone,
    Order,
    RemoteScene,
    Scene,
    Seated,
    Vote,
)

SILENCE = 35.0
"""Seconds without a message after which a line is dead; the server says something every ten."""

LONGEST_PAUSE = 10.0
LARGEST_FRAME = 1 << 20

T = TypeVar("T")

Heard = Joined | Seated | Scene | RemoteScene | Ack | Done | Bye | Failure

_MODELS: dict[str, TypeAdapter[Any]] = {
    "joined": TypeAdapter(Joined),
    "seated": TypeAdapter(Seated),
    "scene": TypeAdapter(RemoteScene | Scene),
    "ack": TypeAdapter(Ack),
    "done": TypeAdapter(Done),
    "bye": TypeAdapter(Bye),
    "error": TypeAdapter(Failure),
}


def decode(frame: bytes) -> Heard:
    """Return the server's message in a frame. Raises `ValueError` for what is none."""
    value = msgpack.unpackb(frame, use_list=False)
    fields = cast("dict[str, Any]", value) if isinstance(value, dict) else {}
    model = _MODELS.get(str(fields.get("t")))
    if model is None:
        raise ValueError("this is not a message of this protocol")
    return model.validate_python(fields)


class Line(ABC):
    """A seat in a room. `async with` it: entered, it has a scene; until then it waits for the server.

    What is shown is `scene`, always the newest; `async for scene in line` yields it and each newer one, skipping what
    was overtaken meanwhile. It ends by raising `Refused` when the server says to stay away.
    """

    def __init__(self, url: str) -> None:
        self._url = url.rstrip("/").replace("http", "ws", 1) + "/ws"
        self._scene: Scene | None = None
        self._refusal: Refused | None = None
        self._news = asyncio.Condition()
        self._socket: ClientConnection | None = None
        self._failures = 0
        self._task: asyncio.Task[None] | None = None
        self._errands: set[asyncio.Task[None]] = set()
        self._words: set[asyncio.Future[Any]] = set()

    async def __aenter__(self) -> Self:
        """Come in. Raises `Refused`; waits for a server that does not answer yet, so bound it with a timeout."""
        self._task = asyncio.create_task(self._run(), name="klankbord line")
        try:
            async with self._news:
                await self._news.wait_for(lambda: self._scene is not None or self._refusal is not None)
        except BaseException:
            await self.__aexit__()
            raise
        if self._refusal is not None:
            await self.__aexit__()
            raise self._refusal
        return self

    async def __aexit__(self, *_: object) -> None:
        """Leave. Whoever still waits for a word of the server is cancelled."""
        tasks = [task for task in (self._task, *self._errands) if task is not None]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        for word in self._words:
            word.cancel()

    @property
    def scene(self) -> Scene:
        """What the room shows this seat now."""
        if self._scene is None:
            raise RuntimeError("enter the line first: `async with`")
        return self._scene

    @property
    def connected(self) -> bool:
        """Whether the line is up at this moment."""
        return self._socket is not None

    async def __aiter__(self) -> AsyncGenerator[Scene]:
        """Yield the scene and each newer one."""
        seen: Scene | None = None
        while True:
            async with self._news:
                while self._scene is seen and self._refusal is None:
                    await self._news.wait()
            if self._refusal is not None:
                raise self._refusal
            seen = self.scene
            yield seen

    async def until(self, condition: Callable[[Scene], bool]) -> Scene:
        """Return the first scene, from the one shown now, that meets the condition. Raises `Refused`."""
        async with aclosing(aiter(self)) as scenes:
            async for scene in scenes:
                if condition(scene):
                    return scene
        raise AssertionError("scenes end only by being refused")

    @abstractmethod
    async def _hello(self) -> JoinPhone | JoinDesk:
        """Return the first message of a connection."""

    @abstractmethod
    async def _came_in(self, answer: Joined | Seated) -> None:
        """Take the answer to the first message; its scene is shown already."""

    @abstractmethod
    async def _heard(self, message: Ack | Done) -> None:
        """Take an answer to something this seat sent."""

    async def _send(self, message: Vote | Order) -> None:
        """Send now if the line is up. What must arrive is sent again when the line comes back."""
        if self._socket is None:
            return
        try:
            await self._socket.send(encode(message))
        except WebSocketException:
            return  # the reader notices too, and comes back

    def _beside(self, errand: Coroutine[Any, Any, None]) -> None:
        """Do something beside, for as long as this seat is taken."""
        task = asyncio.create_task(errand)
        self._errands.add(task)
        task.add_done_callback(self._errands.discard)

    async def _or_refused(self, word: asyncio.Future[T]) -> T:
        """Wait for a word of the server. Raises `Refused` when it says to stay away instead."""
        if self._refusal is not None:
            raise self._refusal
        self._words.add(word)
        try:
            return await word
        finally:
            self._words.discard(word)

    async def _run(self) -> None:
        while self._refusal is None:
            wait = None
            try:
                wait = await self._one_connection()
            except Refused as refusal:
                await self._tell(refusal=refusal)
                return
            except (OSError, TimeoutError, WebSocketException, Unreachable, ValueError):
                self._failures += 1
            finally:
                self._socket = None
            if self._refusal is None:
                pause = min(LONGEST_PAUSE, 0.5 * 2 ** min(self._failures, 8))
                await asyncio.sleep(wait if wait is not None else random.uniform(0, pause))  # noqa: S311 - a pause

    async def _one_connection(self) -> float | None:
        """Talk until the line ends; return the seconds the server asks to stay away, if it asks."""
        hello = encode(await self._hello())
        async with connect(
            self._url, compression=None, max_size=LARGEST_FRAME, proxy=None, ping_interval=None, close_timeout=2
        ) as socket:
            await socket.send(hello)
            while True:
                async with asyncio.timeout(SILENCE):
                    frame = await socket.recv(decode=False)
                message = decode(frame)
                match message:
                    case Joined() | Seated():
                        self._socket, self._failures = socket, 0
                        await self._tell(scene=message.scene)
                        await self._came_in(message)
                    case Scene():
                        await self._tell(scene=message)
                    case Ack() | Done():
                        await self._heard(message)
                    case Bye():
                        return message.wait / 1000
                    case Failure():
                        if not message.come_back:
                            raise Refused(message.code, message.sentence)
                        self._failures += 1
                        return None

    async def _tell(self, *, scene: Scene | None = None, refusal: Refused | None = None) -> None:
        async with self._news:
            if scene is not None and not _older(scene, self._scene):
                self._scene = scene
            self._refusal = refusal
            self._news.notify_all()
        if refusal is not None:
            for word in self._words:
                if not word.done():
                    word.set_exception(refusal)


def _older(scene: Scene, than: Scene | None) -> bool:
    return than is not None and scene.epoch == than.epoch and scene.seq < than.seq
