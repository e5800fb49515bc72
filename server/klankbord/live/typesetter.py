"""The typesetter: makes a document of the file of a room, in a process of its own.

Drawing a document is work for seconds without a pause, and phones wait for their ticks meanwhile. Apart from the server
it cannot hold them up, it gives way to it, and it can be stopped at any moment.
"""

import os
import sys
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


def typeset(file: Path, format_: str, language: str, words: Path | None, to: Path, progress: Progress) -> None:
    """Write a document about the room whose file is `file`. `words` is the folder of the operator's lists.

    Raises `RoomFileError` for a file that is no whole room, and `OSError`.
    """
    with file.open("rb") as lines:
        minutes = minutes_of(lines)
    told = report(minutes, read_lists(words), language)
    progress(_READING)
    WRITERS[format_](told, to, lambda part: progress(_READING + (1 - _READING) * part))


def main(arguments: list[str]) -> None:
    """Make one document, and tell on standard output how far it is: a number from 0 to 1 a line."""
    os.nice(POLITE)
    file, format_, language, words, to = arguments
    typeset(
        Path(file), format_, language, Path(words) if words else None, Path(to), lambda part: print(part, flush=True)
    )


if __name__ == "__main__":
    main(sys.argv[1:])
