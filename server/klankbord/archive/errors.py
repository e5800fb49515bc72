"""The ways in which the archive fails towards the rest of the server."""


class ArchiveError(Exception):
    """The archive cannot be used. The message is one sentence for an operator and says what to do."""


class ArchiveUnavailable(ArchiveError):
    """The archive cannot be used right now. Whatever was asked can be asked again: it is done once."""


class Forgotten(ArchiveError):
    """A room that was forgotten is not archived again."""


class AnotherRoom(ArchiveError):
    """There is a room of that id in the archive, and it is not this one."""


class OutOfStep(ArchiveError):
    """A room's changes do not follow on those that are archived, so something was lost or went back in time."""
