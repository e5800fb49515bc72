"""The exporter: documents about rooms that are over, made one after the other in processes of their own.

Whoever asks for one looks how far it is, can stop it, and fetches it once. It is on disk meanwhile, in a folder of the
server that nobody else can read, and is gone when it was fetched, stopped, left for ten minutes, or when the server or
the room goes.
"""

import asyncio
import contextlib
import os
import secrets
import shutil
import sys
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import structlog

from klankbord.archive import Archive, ArchiveError, write_out
from klankbord.documents.phrases import clock_of
from klankbord.live.eraser import NotOver
from klankbord.protocol.exported import AskExport, Export, ExportState, FormatName
from klankbord.settings import PREFIX
from klankbord.store.base import NoSuchRoom

AT_ONCE = 2
"""Documents that are drawn at the same time; the others wait for their turn."""

MOST = 20
"""Documents that wait, are drawn or are ready to be fetched."""

KEPT = 600.0
"""Seconds for which a document waits to be fetched."""

WITHIN = 600.0
"""Seconds for drawing one; the largest that was tried takes a few."""

SUFFIXES: dict[FormatName, str] = {
    "xlsx": ".xlsx",
    "csv": ".csv",
    "csv-semicolon": ".csv",
    "pdf": ".pdf",
    "pptx": ".pptx",
    "jsonl": ".jsonl",
}

_COPIED = 0.2  # the part of the work that is done when the file of the room is there
_A_CHUNK = 64 * 1024  # bytes written at once

log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)


class NoSuchExport(Exception):
    """There is no such document, or not any more."""


class TooManyExports(Exception):
    """As many documents are waiting as can be kept."""


class _Broke(Exception):
    """The typesetter met a fault; it says where."""


@dataclass(slots=True)
class _Job:
    """A document, from the moment at which it was asked for until it is gone."""

    id: str
    room: str
    wanted: AskExport
    folder: Path
    name: str
    state: ExportState = "waiting"
    part: float = 0.0
    fetched: asyncio.Event = field(default_factory=asyncio.Event)
    task: asyncio.Task[None] | None = None

    @property
    def file(self) -> Path:
        """Where the document is, when it is ready."""
        return self.folder / "document"

    def told(self) -> Export:
        """Return what whoever asked for it is told."""
        size = self.file.stat().st_size if self.state == "ready" else None
        return Export(
            id=self.id,
            room=self.room,
            format=self.wanted.format,
            language=self.wanted.language,
            state=self.state,
            part=self.part,
            name=self.name,
            size=size,
        )


class Exporter:
    """Makes documents. `async with` it: what it has is gone when it is left."""

    def __init__(self, archive: Archive, folder: Path, words: Path | None) -> None:
        self._archive = archive
        self._folder = folder
        self._words = words
        self._jobs: dict[str, _Job] = {}
        self._presses = asyncio.Semaphore(AT_ONCE)

    async def __aenter__(self) -> "Exporter":
        await asyncio.to_thread(shutil.rmtree, self._folder, ignore_errors=True)  # what a crash left
        return self

    async def __aexit__(self, *_: object) -> None:
        for job in list(self._jobs.values()):
            await self._end(job)

    async def begin(self, room: str, wanted: AskExport) -> Export:
        """Begin a document about a room.

        Raises `NoSuchRoom` where the archive has none, `NotOver` where it has not ended, `TooManyExports`,
        `ArchiveError` and `OSError`.
        """
        found = await self._archive.opened(room)
        if found is None:
            raise NoSuchRoom(room)
        opened, ended = found
        if not ended:
            raise NotOver(room)
        if len(self._jobs) >= MOST:
            raise TooManyExports
        id_ = secrets.token_urlsafe(16)
        day = datetime.fromtimestamp(opened.created / 1000, clock_of(wanted.zone)).date()
        name = f"klankbord-{day}-{opened.deck.id}{SUFFIXES[wanted.format]}"
        job = _Job(id_, room, wanted, self._folder / id_, name)
        job.folder.mkdir(mode=0o700, parents=True)
        self._jobs[id_] = job
        job.task = asyncio.create_task(self._live(job), name=f"export {id_}")
        return job.told()

    def look(self, room: str, id_: str) -> Export:
        """Return how far a document is. Raises `NoSuchExport`."""
        return self._job(room, id_).told()

    def document(self, room: str, id_: str) -> tuple[Path, Export]:
        """Return where a document is that is ready. Raises `NoSuchExport` where it is not."""
        job = self._job(room, id_)
        if job.state != "ready":
            raise NoSuchExport
        return job.file, job.told()

    def fetched(self, id_: str) -> None:
        """Let go of a document that somebody has now."""
        if job := self._jobs.get(id_):
            job.fetched.set()

    async def stop(self, room: str, id_: str) -> None:
        """Stop a document, at whatever point it is, and let go of it. Raises `NoSuchExport`."""
        await self._end(self._job(room, id_))

    async def forget(self, room: str) -> None:
        """Let go of every document about a room."""
        for job in [job for job in self._jobs.values() if job.room == room]:
            await self._end(job)

    def _job(self, room: str, id_: str) -> _Job:
        job = self._jobs.get(id_)
        if job is None or job.room != room:
            raise NoSuchExport
        return job

    async def _end(self, job: _Job) -> None:
        if job.task is not None:
            job.task.cancel()
            await asyncio.wait([job.task])

    async def _live(self, job: _Job) -> None:
        """Make a document, keep it for a while, and remove whatever is left of it."""
        try:
            await self._make(job)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(KEPT):
                    await job.fetched.wait()
        finally:
            del self._jobs[job.id]
            shutil.rmtree(job.folder, ignore_errors=True)

    async def _make(self, job: _Job) -> None:
        try:
            async with self._presses, asyncio.timeout(WITHIN):
                job.state = "working"
                await self._draw(job)
        except (ArchiveError, OSError, TimeoutError, _Broke) as error:
            log.warning("export_failed", room=job.room, format=job.wanted.format, reason=repr(error))
            job.state = "failed"
        else:
            job.state, job.part = "ready", 1.0

    async def _draw(self, job: _Job) -> None:
        whole = job.wanted.format == "jsonl"
        room = job.file if whole else job.folder / "room"
        await self._copy(job, room)
        if not whole:
            await self._typeset(job, room)
            room.unlink()

    async def _copy(self, job: _Job, to: Path) -> None:
        """Write the file of the room, which everything is drawn from."""
        standing = await self._archive.standing(job.room)
        changes = max(1, standing.seq if standing else 1)
        whole = job.wanted.format == "jsonl"
        share = 1.0 if whole else _COPIED
        with to.open("wb", buffering=_A_CHUNK) as file:
            number = 0
            async for line in write_out(self._archive, job.room, bare=not (whole or job.wanted.overlay)):
                file.write(line)
                number += 1
                job.part = share * min(1.0, number / changes)

    async def _typeset(self, job: _Job, room: Path) -> None:
        """Let a process of its own draw the document; stop it when this is stopped."""
        wanted, words = job.wanted, str(self._words) if self._words is not None else ""
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "klankbord.live.typesetter"),
            *(str(room), wanted.format, wanted.language, wanted.zone, words, str(job.file)),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            env={name: value for name, value in os.environ.items() if not name.startswith(PREFIX)},  # no secrets
        )
        try:
            while process.stdout is not None and (line := await process.stdout.readline()):
                job.part = _COPIED + (1 - _COPIED) * float(line)
            _, said = await process.communicate()
            if process.returncode != 0:
                raise _Broke(said.decode(errors="replace"))
        finally:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()
