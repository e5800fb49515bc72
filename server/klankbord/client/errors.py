"""How the server says no, and how it says nothing."""


class Refused(Exception):
    """The server refused; the message is its sentence."""

    def __init__(self, code: str | int, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        """A word of the HTTP API, or a number of the websocket (docs/reference/protocol.md)."""


class Unreachable(Exception):
    """The server does not answer at this address."""
