"""The typesetter: makes a document of the file of a room, in a process of its own.

Drawing a document is work for seconds without a pause, and phones wait for their ticks meanwhile. Apart from the server
it cannot hold them up, it gives way to it, and it can be stopped at any moment.
"""

import os
import sys
import traceback
from dataclasses import dataclass
from pathlib import Path

from klankbord.documents import report
from klankbord.documents.formats import WRITERS
from klankbord.documents.progress import Progress
from klankbord.live.minuting import minutes_of
from klankbord.words import read_lists

POLITE = 10
"""How much less of the machine it asks for than the server (`nice`)."""

_READING = 0.3
"""The part of the work that is done when the file of the room has been read."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which document somebody asked for."""

    format: str
    """One of `klankbord.documents.formats.WRITERS`."""
    language: str
    """One of `klankbord.documents.LANGUAGES`."""
    words: Path | None
    """The folder of the operator's word lists, where there is one."""
    zone: str = "UTC"
    """By whose clocks it gives times: a name of IANA."""


def typeset(file: Path, wanted: Wanted, to: Path, progress: Progress) -> None:
    """Write a document about the room whose file is `file`. Raises `RoomFileError` where that is no room, `OSError`."""
    with file.open("rb") as lines:
        minutes = minutes_of(lines)
    told = report(minutes, read_lists(wanted.words), wanted.language, wanted.zone)
    progress(_READING)
    WRITERS[wanted.format](told, to, lambda part: progress(_READING + (1 - _READING) * part))


def main(arguments: list[str]) -> int:
    """Make one document, tell on standard output how far it is, a number from 0 to 1 a line; return the exit status.

    A fault is told on the other one by where it happened: the words of an error may be those of an answer.
    """

    def tell(part: float) -> None:
        sys.stdout.write(f"{part:.3f}\n")
        sys.stdout.flush()

    os.nice(POLITE)
    file, format_, language, zone, words, to = arguments
    try:
        typeset(Path(file), Wanted(format_, language, Path(words) if words else None, zone), Path(to), tell)
    except Exception as error:
        sys.stderr.write("".join((*traceback.format_tb(error.__traceback__), type(error).__name__)))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
