"""What documents say, in the languages they can be in: one file of phrases a language."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from klankbord.questions import Text

_FOLDER = Path(__file__).with_name("phrases")

_FILES: Mapping[str, Mapping[str, str]] = {
    path.stem: json.loads(path.read_text("utf-8")) for path in sorted(_FOLDER.glob("*.json"))
}

LANGUAGES = tuple(_FILES)
"""ISO 639-1 codes."""

_DECIMALS = {"nl": ","}


class Phrases:
    """The phrases of one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._phrases = _FILES[language]

    def __call__(self, key: str, **values: object) -> str:
        """Return a phrase with its values filled in."""
        return self._phrases[key].format(**values)

    def of(self, text: Text) -> str:
        """Return a text of a deck in this language, or as it was written at first."""
        return text.get(self.language) or next(iter(text.values()))

    def yes_no(self, *, yes: bool) -> str:
        """Return the word for whether something is so."""
        return self("yes" if yes else "no")

    def moment(self, milliseconds: int) -> str:
        """Return a Unix time as a day and an hour that mean the same everywhere."""
        return f"{datetime.fromtimestamp(milliseconds / 1000, UTC):%Y-%m-%d %H:%M} UTC"

    def number(self, value: float) -> str:
        """Return a number as it is written in this language, with at most two decimals."""
        return f"{round(value, 2):g}".replace(".", _DECIMALS.get(self.language, "."))

    def share(self, value: float) -> str:
        """Return a part of 1 in whole percents."""
        return f"{value * 100:.0f} %"
