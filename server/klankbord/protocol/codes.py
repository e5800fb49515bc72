"""Why a connection is closed. The range tells a page what to do: 4000-4499 come back, 4500-4999 stay away."""

from enum import IntEnum


class Code(IntEnum):
    """A close code, the same number in an error message and in the websocket close frame."""

    RESTARTING = 4000
    TOO_SLOW = 4001
    BUSY = 4002
    SILENT = 4003
    TOO_MANY_TRIES = 4004
    UNSUPPORTED_VERSION = 4500
    MALFORMED = 4501
    NO_SUCH_ROOM = 4502
    ROOM_FULL = 4503
    FORBIDDEN = 4504
    TOO_MUCH = 4505
    ENDED = 4506

    @property
    def sentence(self) -> str:
        """The English sentence for a person; the pages translate the code."""
        return _SENTENCES[self]

    @property
    def come_back(self) -> bool:
        """Whether trying again later can help."""
        return self < 4500


_SENTENCES = {
    Code.RESTARTING: "The server is restarting; this page comes back by itself.",
    Code.TOO_SLOW: "This connection was too slow to keep up; this page comes back by itself.",
    Code.BUSY: "The server is busy; this page tries again by itself.",
    Code.SILENT: "Nothing was heard from this page for too long.",
    Code.TOO_MANY_TRIES: "Too many wrong codes came from this network. Wait a minute, or scan the QR code.",
    Code.UNSUPPORTED_VERSION: "This page is older than the server. Reload it.",
    Code.MALFORMED: "The server did not understand this page. Reload it.",
    Code.NO_SUCH_ROOM: "No open room has this code. Check the digits on the screen.",
    Code.ROOM_FULL: "This room is full.",
    Code.FORBIDDEN: "This link is no longer valid. Open the room again from the presenter's page.",
    Code.TOO_MUCH: "This page sent more than the server takes. Reload it.",
    Code.ENDED: "This room is over.",
}
