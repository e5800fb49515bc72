"""One line of what the benchmarks print."""

import json
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """What was measured, beside a floor from the same run: compare ratios, not values."""

    name: str
    value: float
    floor: float
    """What the machine does without most of us; `note` says what it is."""
    unit: str
    goal: str
    """What it should be, in words: of the ratio, or of the value."""
    note: str

    @property
    def ratio(self) -> float:
        """Value by floor: above 1 is better where more is better, worse where less is."""
        return self.value / self.floor if self.floor else float("inf")

    def line(self) -> str:
        """Return the JSON object."""
        return json.dumps(
            {
                "name": self.name,
                "value": _short(self.value),
                "floor": _short(self.floor),
                "ratio": _short(self.ratio),
                "unit": self.unit,
                "goal": self.goal,
                "note": self.note,
            },
            ensure_ascii=False,
        )


def _short(number: float) -> float:
    """Return three digits: there is nothing true in the fourth."""
    return float(f"{number:.3g}")
