"""`python -m tests.bench [name …]`: run all benchmarks, or those named."""

import argparse
import asyncio
import os
import resource
import signal
import sys
from collections.abc import Awaitable, Callable

import uvloop

from tests.bench import cores
from tests.bench.acks import acks
from tests.bench.archive import archive
from tests.bench.cloud import cloud
from tests.bench.exports import exports
from tests.bench.fanout import fanout
from tests.bench.figure import Figure
from tests.bench.herd import herd
from tests.bench.memory import memory
from tests.bench.phone import phone
from tests.bench.suggestions import suggestions
from tests.bench.votes import votes

BENCHMARKS: dict[str, Callable[[], Awaitable[list[Figure]]]] = {
    "votes": votes,
    "fanout": fanout,
    "memory": memory,
    "acks": acks,
    "herd": herd,
    "suggestions": suggestions,
    "phone": phone,
    "cloud": cloud,
    "exports": exports,
    "archive": archive,
}
WITHIN = 900.0
"""Seconds for all of them together; they take about five minutes where nothing else runs."""

FILES = 8_192
"""Open files the largest benchmark needs: it holds both ends of a few thousand connections."""


async def _run(names: list[str]) -> None:
    this = asyncio.current_task()
    assert this is not None
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, this.cancel)  # so that no server is left behind
    async with asyncio.timeout(WITHIN):
        for name in names:
            for figure in await BENCHMARKS[name]():
                sys.stdout.write(figure.line() + "\n")
                sys.stdout.flush()


def main() -> None:
    """Run what was asked for; a benchmark that cannot be trusted prints no figure and ends the run."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="name", help=f"one of: {', '.join(BENCHMARKS)}")
    names = parser.parse_args().names or list(BENCHMARKS)
    for name in names:
        if name not in BENCHMARKS:
            parser.error(f"there is no benchmark {name}; there are {', '.join(BENCHMARKS)}")
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft < FILES:
        if hard not in (resource.RLIM_INFINITY,) and hard < FILES:
            parser.error(f"the benchmarks open {FILES:,} files; this user may open {hard:,} (see `ulimit -Hn`)")
        resource.setrlimit(resource.RLIMIT_NOFILE, (FILES, hard))
    cores.pin(os.getpid(), cores.OTHERS)  # and with it the engines, which are started from here
    try:
        uvloop.run(_run(names))
    except asyncio.CancelledError:
        sys.exit("No further figures: stopped.")
    except (OSError, RuntimeError) as error:  # a timeout is an OSError
        sys.exit(f"No further figures: {str(error) or 'this machine is too busy.'}")


if __name__ == "__main__":
    main()
