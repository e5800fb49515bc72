"""What documents say, in the languages they can be in: one file of phrases a language."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from klankbord.questions import Text

_FOLDER = Path(__file__).with_name("phrases")

_FILES: Mapping[str, Mapping[str, str]] = {
    path.stem: json.loads(path.read_text("utf-8")) for path in sorted(_FOLDER.glob("*.json"))
}

LANGUAGES = tuple(_FILES)
"""ISO 639-1 codes."""


def clock_of(zone: str) -> tzinfo:
    """Return the time zone of this name, of IANA's; UTC, where this machine does not know it."""
    try:
        return ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC


_DECIMALS = {"nl": ","}


class Phrases:
    """The phrases of one language."""

    def __init__(self, language: str, zone: str = "UTC") -> None:
        """`zone` is the name of a time zone; where this machine does not know it, it is UTC."""
        self.language = language
        self._phrases = _FILES[language]
        self._clock = clock_of(zone)

    def __call__(self, key: str, **values: object) -> str:
        """Return a phrase with its values filled in."""
        return self._phrases[key].format(**values)

    def of(self, text: Text) -> str:
        """Return a text of a deck in this language, or as it was written at first."""
        return text.get(self.language) or next(iter(text.values()))

    def yes_no(self, *, yes: bool) -> str:
        """Return the word for whether something is so."""
        return self("yes" if yes else "no")

    @property
    def zone(self) -> str:
        """The name of the time zone of every moment."""
        return str(self._clock)

    def moment(self, milliseconds: int) -> str:
        """Return a Unix time as a day and an hour of clocks in the zone."""
        return f"{datetime.fromtimestamp(milliseconds / 1000, self._clock):%Y-%m-%d %H:%M}"

    def number(self, value: float) -> str:
        """Return a number as it is written in this language, with at most two decimals."""
        return f"{round(value, 2):g}".replace(".", _DECIMALS.get(self.language, "."))

    def share(self, value: float) -> str:
        """Return a part of 1 in whole percents."""
        return f"{value * 100:.0f} %"
