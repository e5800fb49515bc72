"""How long a document about a large room takes, and for how long it holds everybody else up."""

import asyncio
import gc
import tempfile
import time
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import get_args

from klankbord.archive import Archive, place_of, take_in
from klankbord.live.exporter import Exporter
from klankbord.live.minuting import minutes_of
from klankbord.protocol.exported import AskExport, Export, FormatName
from tests.bench.figure import Figure
from tests.bench.large_room import PEOPLE, QUESTIONS, large_room

_OF = f"{PEOPLE:,} people, {QUESTIONS} questions"
_A_TICK = 0.001


class Pauses:
    """For how long the event loop did one thing only, at most, in milliseconds."""

    by_the_clock = 0.0
    """What somebody waited; on a busy machine that is mostly for others."""
    of_a_core = 0.0
    """What it worked meanwhile."""


@asynccontextmanager
async def watched() -> AsyncGenerator[Pauses]:
    """Watch the event loop."""
    pauses = Pauses()

    async def tick() -> None:
        clock, core = time.perf_counter(), time.thread_time()
        while True:
            await asyncio.sleep(_A_TICK)
            now, worked = time.perf_counter(), time.thread_time()
            pauses.by_the_clock = max(pauses.by_the_clock, (now - clock - _A_TICK) * 1_000)
            pauses.of_a_core = max(pauses.of_a_core, (worked - core) * 1_000)
            clock, core = now, worked

    ticking = asyncio.create_task(tick())
    try:
        yield pauses
    finally:
        ticking.cancel()


async def exports() -> list[Figure]:
    """Return seconds for each format, and the longest pauses of the event loop meanwhile and during an import."""
    lines = await large_room()
    gc.collect()
    gc.freeze()  # as the server does when it starts
    with tempfile.TemporaryDirectory() as folder:
        archive = Archive(place_of(None, Path(folder)))
        await archive.open()
        try:
            async with watched() as taking:
                taken = await take_in(archive, lines, 0)
            async with Exporter(archive, Path(folder) / "exports", None) as exporter:
                figures, pause, seconds = await _all(exporter, taken.room, lines)
            async with watched() as idle:
                await asyncio.sleep(seconds)
        finally:
            await archive.close()
    return [
        *figures,
        *_figures("exports", "every document is made", pause, idle),
        *_figures("exports.import", "the room is taken in", taking, idle),
    ]


def _figures(name: str, what: str, busy: Pauses, idle: Pauses) -> list[Figure]:
    note = (
        f"while {what}, the event loop did one thing only for so long at most; {_OF}; floor: nothing happens, as long"
    )
    return [
        Figure(
            name=f"{name}.pause",
            value=busy.by_the_clock,
            floor=idle.by_the_clock,
            unit="ms",
            goal="value at most 50 where nothing else runs",
            note=note,
        ),
        Figure(
            name=f"{name}.work",
            value=busy.of_a_core,
            floor=idle.of_a_core,
            unit="ms of one core",
            goal="value at most 25",
            note=note,
        ),
    ]


async def _all(exporter: Exporter, room: str, lines: list[bytes]) -> tuple[list[Figure], Pauses, float]:
    """Return the figure of every format, the pauses meanwhile, and the seconds that all took."""
    before = time.perf_counter()
    minutes_of(lines)
    floor, begun = time.perf_counter() - before, time.perf_counter()
    figures: list[Figure] = []
    async with watched() as pauses:
        for name in get_args(FormatName):
            before = time.perf_counter()
            export = await exporter.begin(room, AskExport(format=name))
            export = await _ready(exporter, export)
            figures.append(
                Figure(
                    name=f"exports.{name}",
                    value=time.perf_counter() - before,
                    floor=floor,
                    unit="s",
                    goal="value at most 20",
                    note=f"until it can be fetched, {export.size or 0:,} bytes; {_OF}; floor: counting the room again",
                )
            )
            exporter.fetched(export.id)
    return figures, pauses, time.perf_counter() - begun


async def _ready(exporter: Exporter, export: Export) -> Export:
    """Return a document when it is ready."""
    while True:
        export = exporter.look(export.room, export.id)
        if export.state == "failed":
            raise RuntimeError(f"No {export.format} was made.")
        if export.state == "ready":
            return export
        await asyncio.sleep(0.01)
