"""How long it takes to find something again among a thousand rooms."""

import gc
import sqlite3
import tempfile
import time
from collections.abc import Awaitable, Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from klankbord.archive import Archive, place_of
from klankbord.archive.address import FILE
from klankbord.protocol.archived import FindPassages, FindRooms
from klankbord.words import wanted
from tests.bench.figure import Figure
from tests.bench.thousand_rooms import EVERY, LABEL, PEOPLE, QUESTIONS, ROOMS, fill

TIMES = 9
"""How often each is asked, behind one time in which pages of the file are read that are looked at again."""

_OF = f"{ROOMS:,} rooms, {PEOPLE} people, {QUESTIONS} questions"
_PAGE = FindRooms().most + 1

_ROOMS = """
    SELECT uid, deck_id, deck -> '$.title', created, created + ended, verified,
        (SELECT count(*) FROM voter WHERE room_id = room.id),
        (SELECT count(*) FROM round WHERE room_id = room.id AND NOT aside)
    FROM room WHERE {} ORDER BY created DESC, id DESC LIMIT ?"""
_PASSAGES = """
    SELECT passage.id, uid, deck -> '$.title', created, question.question_id, definition -> '$.prompt', round, text
    FROM passage JOIN room ON room.id = room_id JOIN slide USING (room_id, position)
        JOIN question ON hash = question_hash
    WHERE {} ORDER BY passage.id DESC LIMIT ?"""
_MATCHING = "SELECT rowid FROM passage_index WHERE passage_index MATCH ?"
_FOUND = "passage.id IN (SELECT rowid FROM passage_index WHERE passage_index MATCH ?)"
_LABELLED = """
    id IN (SELECT room_id FROM room_label JOIN label ON label.id = label_id WHERE uid = ?
        UNION SELECT room_id FROM answer_label JOIN label ON label.id = label_id WHERE uid = ?)"""
_HOLDING = """
    id IN (SELECT room_id FROM passage WHERE id IN (SELECT rowid FROM passage_index WHERE passage_index MATCH ?))"""


@dataclass(frozen=True, slots=True)
class ByHand:
    """A query in SQL on a connection of its own."""

    sql: sqlite3.Connection
    statement: str
    values: tuple[Any, ...]

    def rows(self) -> int:
        """Return how many rows it finds."""
        return len(self.sql.execute(self.statement, self.values).fetchall())


@dataclass(frozen=True, slots=True)
class Search:
    """Words that somebody looks for."""

    name: str
    words: str


SEARCHES = (
    Search("everywhere", "het"),
    Search("beginning", "ver"),
    Search("frequent", "vertrouwen"),
    Search("two", "vertrouwen vragen"),
    Search("plain", "hierarchie"),
    Search("inflected", "vertrouwde"),
)
"""Beside a rare word, which the archive itself knows."""


async def archive() -> list[Figure]:
    """Return the median milliseconds of lists and searches, beside the same in SQL by hand."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        await fill(path)
        return await measure(path)


async def measure(path: Path) -> list[Figure]:
    """Measure an archive that is there."""
    archive = Archive(place_of(None, path))
    await archive.open()
    gc.collect()
    gc.freeze()  # as the server does when it starts
    try:
        with closing(sqlite3.connect(path / FILE)) as sql:
            late, all_of_it = ROOMS * EVERY // 2, ROOMS * EVERY
            of_deck = FindRooms(deck="deck-7", since=late, until=all_of_it)
            of_label, by_label = FindRooms(label=LABEL), _ROOMS.format(_LABELLED)
            by_deck = _ROOMS.format("deck_id = ? AND created >= ? AND created < ?")
            figures = [
                await _lists("newest", archive, FindRooms(), ByHand(sql, _ROOMS.format("true"), (_PAGE,))),
                await _lists("deck", archive, of_deck, ByHand(sql, by_deck, ("deck-7", late, all_of_it, _PAGE))),
                await _lists("label", archive, of_label, ByHand(sql, by_label, (LABEL, LABEL, _PAGE))),
            ]
            for search in (*SEARCHES, Search("rare", _rarest(sql))):
                figures += await _searched(search, archive, sql)
            return figures
    finally:
        await archive.close()


def _rarest(sql: sqlite3.Connection) -> str:
    """Return a long word that hardly anybody used."""
    sql.execute("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab (main, passage_index, row)")
    [word] = sql.execute("SELECT term FROM vocabulary WHERE length(term) > 9 ORDER BY doc, term LIMIT 1").fetchone()
    return word


async def _lists(name: str, archive: Archive, find: FindRooms, by_hand: ByHand) -> Figure:
    async def rooms() -> int:
        return len((await archive.rooms(find)).rooms)

    return await _figure(f"rooms.{name}", "a page of them, newest first", rooms, by_hand)


async def _searched(search: Search, archive: Archive, sql: sqlite3.Connection) -> list[Figure]:
    words = [sorted(one) for one in wanted(search.words)]
    words[-1].append(f"{min(words[-1], key=len)} *")  # the last word of a query may be the beginning of one
    match = " AND ".join(f"({' OR '.join(one)})" for one in words)
    hits = ByHand(sql, _MATCHING, (match,)).rows()
    if not hits:
        raise RuntimeError(f"Nothing is found by {search.words}.")

    async def rooms() -> int:
        return len((await archive.rooms(FindRooms(q=search.words))).rooms)

    async def passages() -> int:
        return len((await archive.passages(FindPassages(q=search.words))).passages)

    what = f"“{search.words}”, which {hits:,} passages have"
    of_rooms, of_passages = (
        ByHand(sql, statement, (match, _PAGE)) for statement in (_ROOMS.format(_HOLDING), _PASSAGES.format(_FOUND))
    )
    return [
        await _figure(f"rooms.{search.name}", what, rooms, of_rooms),
        await _figure(f"passages.{search.name}", what, passages, of_passages),
    ]


async def _figure(name: str, what: str, ours: Callable[[], Awaitable[int]], by_hand: ByHand) -> Figure:
    """Return what it takes, in turn with the same by hand."""
    taken: list[float] = []
    worked: list[float] = []
    floor: list[float] = []
    found = 0
    for _ in range(TIMES + 1):
        before, work = time.perf_counter(), time.process_time()
        found = await ours()
        between = time.perf_counter()
        worked.append((time.process_time() - work) * 1_000)
        rows = by_hand.rows()
        taken.append((between - before) * 1_000)
        floor.append((time.perf_counter() - between) * 1_000)
        if found != min(rows, _PAGE - 1):
            raise RuntimeError(f"{name} found {found}, and SQL by hand {rows}.")
    return Figure(
        name=f"archive.{name}",
        value=median(taken[1:]),
        floor=median(floor[1:]),
        unit="ms",
        goal="value below 100",
        note=f"{what}; {found} found, slowest {max(taken[1:]):.0f} ms, {median(worked[1:]):.0f} ms of a core; {_OF}; "
        "floor: the same page in SQL by hand",
    )
