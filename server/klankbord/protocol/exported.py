"""What is asked over HTTP to take a room along as a file, or to bring one in, and what is answered."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from klankbord.questions import Model

FormatName = Literal["xlsx", "csv", "csv-semicolon", "pdf", "pptx", "jsonl"]
"""A workbook; values between commas or, for a Dutch Excel, semicolons; pages; slides; the file of the room."""

DocumentLanguage = Literal["nl", "en"]

ExportState = Literal["waiting", "working", "ready", "failed"]


Zone = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)*$", max_length=60)]
"""The name of a time zone, of IANA's."""


class AskExport(Model):
    """Ask for a document about a room."""

    format: FormatName
    language: DocumentLanguage = "nl"
    """What the document says itself is in this language; what was asked in it too, where the deck has it."""
    overlay: bool = False
    """Whether notes, labels and threads are in it; in the file of the room they always are."""
    zone: Zone = "UTC"
    """By whose clocks it gives times. One that the server does not know is UTC, and the document says which it is."""


class Export(Model):
    """A document that is being made, or is ready to be fetched."""

    id: str
    room: str
    format: FormatName
    language: DocumentLanguage
    state: ExportState
    """Waiting for its turn; being made; ready to be fetched, once; or a fault in Klankbord, which its log tells."""
    part: Annotated[float, Field(ge=0, le=1)]
    """How much of it is done."""
    name: str
    """What the file is called."""
    size: int | None
    """Bytes, when it is ready."""


class TakeIn(Model):
    """Take in a room, whose file is sent with it."""

    team: Annotated[str, Field(min_length=1, max_length=40)] | None = None
    """The team that shares it from then on; without it, the only one of whoever sends it."""


class TakenIn(Model):
    """What became of a room that was sent."""

    room: str
    changes: int
    """How many changes its log has."""
    new: bool
    """Whether it was not in the archive before."""
