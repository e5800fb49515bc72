"""Who runs on which core: the measured process has one to itself, its engine and whatever loads it have the others.

Where the platform cannot pin, or there is one core, nothing is pinned and the figures are noisier.
"""

import os
from collections.abc import Iterator

import psutil

ALL = set(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else {0}
MEASURED = {max(ALL)}
OTHERS = ALL - MEASURED


def pin(process: int, cores: set[int]) -> None:
    """Keep every thread of a process on these cores."""
    if not OTHERS or not hasattr(os, "sched_setaffinity"):
        return
    for thread in _threads(process):
        os.sched_setaffinity(thread, cores)


def busy(process: int) -> float:
    """Return the seconds a process has had of any core so far."""
    times = psutil.Process(process).cpu_times()
    return times.user + times.system


def resident(process: int) -> int:
    """Return the bytes of memory a process has now."""
    return psutil.Process(process).memory_info().rss


def _threads(process: int) -> Iterator[int]:
    for thread in psutil.Process(process).threads():
        yield thread.id
