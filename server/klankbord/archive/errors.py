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


class NotDone(Exception):
    """What was asked of notes, labels, threads or links makes no sense as things are; nothing was changed.

    `code` is one of `NOT_DONE`.
    """

    def __init__(self, code: str) -> None:
        super().__init__(NOT_DONE[code])
        self.code = code


NOT_DONE = {
    "no_such_room": "There is no such room in the archive, or not any more.",
    "no_such_question": "This room has no such question.",
    "no_such_answer": "There is no such answer in this room, or not any more.",
    "no_such_label": "There is no such label, or not any more.",
    "no_such_thread": "There is no such thread in this room, or not any more.",
    "overtaken": "Somebody else changed this a moment ago. Look at it again, and decide what should stand.",
    "removed": "Somebody else removed this a moment ago. Put it in anew if it is still needed.",
    "name_taken": "There is one of that name already.",
    "not_your_label": "Rooms that are not yours have this label too. An admin can change or remove it.",
    "no_such_share": "This link is not complete, or what it led to is not kept any more.",
    "share_withdrawn": "This link was withdrawn by whoever shared it. Ask them for a new one.",
    "share_expired": "The time of this link is over. Ask whoever shared it for a new one.",
    "too_many": "There is no room for more of these. Remove some first.",
    "too_many_rooms": "These are more than 200 rooms. Choose fewer, or labels that fewer rooms have.",
    "too_little": "Of what was chosen too little may be shown to somebody outside to lay it side by side.",
    "beyond_the_answer": "The quote goes on behind the end of the answer.",
}
"""Code → a sentence for a person.

What begins with `no_such` is not there, with `share` not any more, and with `not_your` it is somebody else's.
"""
