"""The one way in which the engine fails towards the rest of the server."""


class EngineError(Exception):
    """The engine cannot be used. The message is one sentence for an operator and says what to do."""
