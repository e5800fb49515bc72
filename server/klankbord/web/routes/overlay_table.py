"""The endpoints of what organisers lay over the archive."""

from pydantic import TypeAdapter

from klankbord.protocol.overlay import (
    CommonThreads,
    FindThreads,
    Label,
    Labels,
    Note,
    Overlay,
    PutLabel,
    PutNote,
    PutThread,
    Relabel,
    Rethread,
    Tally,
    Thread,
)
from klankbord.web.routes import overlay
from klankbord.web.routes.endpoint import NOT_ARCHIVING, Endpoint

_CHANGED = {409: "Somebody else changed it (`overtaken`) or removed it (`removed`), or there are `too_many`."}
_NAMED = {409: f"{_CHANGED[409]} Or there is one of that name (`name_taken`)."}
_ELSEWHERE = {403: "Rooms that are not the caller's have this label too (`not_your_label`)."}
_GONE = {409: "Somebody else changed it (`overtaken`)."}
_PUT = (
    "The id is made by the sender, at random: 8 to 40 letters, digits, `_` or `-`. `rev` is the revision that the "
    "sender knew, 0 for a new one; asking again does it once. What was removed can be put in again."
)

OVERLAY: tuple[Endpoint, ...] = (
    Endpoint(
        name="readOverlay",
        method="GET",
        path="/api/archive/rooms/{room}/overlay",
        action="read the archive",
        summary="What organisers laid over a room: its notes, labels and threads.",
        about="An answer is named by its place in the order of arrival.",
        answer=TypeAdapter(Overlay),
        failures={404: "There is no such room in the archive.", **NOT_ARCHIVING},
        handle=overlay.read_overlay,
    ),
    Endpoint(
        name="putNote",
        method="PUT",
        path="/api/archive/rooms/{room}/notes/{note}",
        action="annotate the archive",
        summary="Write a note beside a room, a question or an answer, or change it.",
        about=f"{_PUT} A change is of the text only.",
        body=TypeAdapter(PutNote),
        answer=TypeAdapter(Note),
        failures={404: "There is no such room, question or answer.", **_CHANGED, **NOT_ARCHIVING},
        handle=overlay.put_note,
    ),
    Endpoint(
        name="removeNote",
        method="DELETE",
        path="/api/archive/rooms/{room}/notes/{note}",
        action="annotate the archive",
        summary="Remove a note.",
        query=TypeAdapter(overlay.Known),
        status=204,
        failures={404: "There is no such room.", **_GONE, **NOT_ARCHIVING},
        handle=overlay.remove_note,
    ),
    Endpoint(
        name="listLabels",
        method="GET",
        path="/api/archive/labels",
        action="read the archive",
        summary="Every label, how many rooms and answers have it, and how many rooms are found by it.",
        answer=TypeAdapter(Labels),
        failures=NOT_ARCHIVING,
        handle=overlay.list_labels,
    ),
    Endpoint(
        name="putLabel",
        method="PUT",
        path="/api/archive/labels/{label}",
        action="annotate the archive",
        summary="Make a label, or change it everywhere.",
        about=_PUT,
        body=TypeAdapter(PutLabel),
        answer=TypeAdapter(Label),
        failures={404: "What stands in the path is no id.", **_ELSEWHERE, **_NAMED, **NOT_ARCHIVING},
        handle=overlay.put_label,
    ),
    Endpoint(
        name="removeLabel",
        method="DELETE",
        path="/api/archive/labels/{label}",
        action="annotate the archive",
        summary="Remove a label from every room and answer.",
        query=TypeAdapter(overlay.Known),
        status=204,
        failures={404: "What stands in the path is no id.", **_ELSEWHERE, **_GONE, **NOT_ARCHIVING},
        handle=overlay.remove_label,
    ),
    Endpoint(
        name="relabel",
        method="POST",
        path="/api/archive/rooms/{room}/labels",
        action="annotate the archive",
        summary="Give labels to a room or to answers in it, and take some away.",
        about="All of it or nothing; asking again changes nothing.",
        body=TypeAdapter(Relabel),
        status=204,
        failures={404: "There is no such room, answer or label.", 409: "A room has 20 labels.", **NOT_ARCHIVING},
        handle=overlay.relabel,
    ),
    Endpoint(
        name="putThread",
        method="PUT",
        path="/api/archive/rooms/{room}/threads/{thread}",
        action="annotate the archive",
        summary="Begin a thread through the answers to a question of a room, or change its name, colour and memo.",
        about=_PUT,
        body=TypeAdapter(PutThread),
        answer=TypeAdapter(Thread),
        failures={404: "There is no such room or question.", **_NAMED, **NOT_ARCHIVING},
        handle=overlay.put_thread,
    ),
    Endpoint(
        name="removeThread",
        method="DELETE",
        path="/api/archive/rooms/{room}/threads/{thread}",
        action="annotate the archive",
        summary="Remove a thread; its answers stay as they are.",
        query=TypeAdapter(overlay.Known),
        status=204,
        failures={404: "There is no such room.", **_GONE, **NOT_ARCHIVING},
        handle=overlay.remove_thread,
    ),
    Endpoint(
        name="rethread",
        method="POST",
        path="/api/archive/rooms/{room}/threads/{thread}/answers",
        action="annotate the archive",
        summary="Put answers into a thread, each whole or with a quote, and take some out.",
        about="All of it or nothing; asking again changes nothing.",
        body=TypeAdapter(Rethread),
        answer=TypeAdapter(Tally),
        failures={
            404: "There is no such room, thread or answer.",
            409: "A quote ends behind its answer (`beyond_the_answer`).",
            **NOT_ARCHIVING,
        },
        handle=overlay.rethread,
    ),
    Endpoint(
        name="findThreads",
        method="GET",
        path="/api/archive/threads",
        action="read the archive",
        summary="What came back in the answers to a question, in every room that a comparison shows by itself.",
        about="Threads of two rooms are one where they have the same name, in capitals or not. A room that is not over "
        "is not among them, nor one that a comparison protects.",
        query=TypeAdapter(FindThreads),
        answer=TypeAdapter(CommonThreads),
        failures=NOT_ARCHIVING,
        handle=overlay.find_threads,
    ),
)
