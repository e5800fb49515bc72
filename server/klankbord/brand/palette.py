"""The colours of one theme that an organisation chooses."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """By role, as in the pages' `tokens.css`; each is `#rrggbb`."""

    accent: str
    """Who leads, as a bar or a dot; near the eyes also a ground for text."""
    on_accent: str
    """Text on the accent."""
    accent_ink: str
    """Text that stands out."""
    calm: str
    """The rest, as bars or dots."""

    def declarations(self) -> str:
        """Return them as custom properties of CSS."""
        return f"--accent:{self.accent};--on-accent:{self.on_accent};--accent-ink:{self.accent_ink};--calm:{self.calm}"
