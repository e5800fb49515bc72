"""What a person or a program is told when a request cannot be answered."""

import secrets

import structlog
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.responses import HTMLResponse, Response

from klankbord.archive import AnotherRoom, ArchiveError, Forgotten, NotDone, RoomFileError
from klankbord.live.eraser import NotOver
from klankbord.live.exporter import NoSuchExport, TooManyExports
from klankbord.live.importer import TooLarge
from klankbord.people import LastAdmin, NoSuchPerson, NoSuchTeam, Taken, WeakPassword
from klankbord.protocol.api import Failed, Problem
from klankbord.rooms import Refused
from klankbord.store.base import NoSuchRoom, Stale, Unavailable
from klankbord.web.auth.permissions import NOT_YOURS
from klankbord.web.failure_page import Reader, page

log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)

STALE = "Somebody else moved the room a moment ago. Look at the screen and press again if it is still needed."
BUSY = "The server cannot reach its store right now. Try again in a moment."
BROKEN = "Something went wrong on the server. Its log has more under this number."
NOT_ARCHIVING = "The archive does not answer right now. Nothing is lost, and rooms go on; try again in a moment."
NOT_OVER = "This room has not ended yet. End it first."
NO_EXPORT = "There is no such document, or not any more: ask for it again."
TOO_MANY_EXPORTS = "Many documents are waiting already. Fetch or stop some, or try again in a moment."
TOO_LARGE = "That is more than a room can be: at most 256 MiB."
NO_PERSON = "There is no such person."
NO_TEAM = "There is no such team."
TAKEN = "Somebody or something here is called that already."
LAST_ADMIN = "Somebody must be left who can let people in. Make another admin first."
NO_ROOM = "There is no such room, or not any more."

_SENTENCES = {
    400: "The request cannot be understood.",
    401: "Sign in first, or open the presenter link that the server printed when it started.",
    403: NOT_YOURS,
    404: "There is nothing here.",
    405: "That cannot be done here.",
    413: "That is more than the server takes: at most 64 KiB.",
    422: "The request is not what was expected here.",
    429: "Too many wrong guesses came from this network. Wait a little.",
    503: BUSY,
}
_CODES = {
    400: "malformed",
    401: "unknown_caller",
    403: "forbidden",
    404: "not_found",
    405: "wrong_method",
    413: "too_large",
    422: "invalid",
    429: "too_many_tries",
    503: "busy",
}


_KNOWN: dict[type[Exception], tuple[int, str, str]] = {
    NoSuchRoom: (404, "no_such_room", NO_ROOM),
    NoSuchPerson: (404, "no_such_person", NO_PERSON),
    NoSuchTeam: (404, "no_such_team", NO_TEAM),
    Taken: (409, "taken", TAKEN),
    LastAdmin: (409, "last_admin", LAST_ADMIN),
    NotOver: (409, "not_over", NOT_OVER),
}
_NOT_DONE = {"no": 404, "not": 403, "share": 410}
"""First word of a code of `klankbord.archive.errors` → status."""


class Failure(Exception):
    """A request that is answered with a refusal: a status, a code for programs and a sentence for people."""

    def __init__(
        self, status: int, code: str | None = None, sentence: str | None = None, *, retry_after: int | None = None
    ) -> None:
        self.status = status
        self.code = code or _CODES.get(status, "failed")
        self.sentence = sentence or _SENTENCES.get(status, BROKEN)
        self.retry_after = retry_after
        super().__init__(self.sentence)


def failure_of(error: Exception) -> Failure:
    """Return how `error` is told; what nobody foresaw is told as 500, without its words."""
    match error:
        case Failure():
            return error
        case HTTPException():
            return Failure(error.status_code)
        case ClientDisconnect():
            return Failure(400)  # whoever broke off reads no answer
        case Refused():
            return Failure(409, error.code, str(error))
        case Stale():
            return Failure(409, "stale", STALE)
        case Unavailable():
            return Failure(503, retry_after=1)
        case NoSuchRoom() | NoSuchPerson() | NoSuchTeam() | Taken() | LastAdmin() | NotOver():
            return Failure(*_KNOWN[type(error)])
        case WeakPassword():
            return Failure(422, "weak_password", str(error))
        case _:
            return _of_the_archive(error)


def _of_the_archive(error: Exception) -> Failure:
    match error:
        case NoSuchExport():
            return Failure(404, "no_such_export", NO_EXPORT)
        case TooManyExports():
            return Failure(503, "too_many_exports", TOO_MANY_EXPORTS, retry_after=30)
        case TooLarge():
            return Failure(413, sentence=TOO_LARGE)
        case RoomFileError():
            return Failure(422, error.code, str(error))
        case AnotherRoom():
            return Failure(409, "another_room", str(error))
        case Forgotten():
            return Failure(409, "forgotten", str(error))
        case NotDone():
            return Failure(_NOT_DONE.get(error.code.partition("_")[0], 409), error.code, str(error))
        case ArchiveError():
            return Failure(503, "not_archiving", NOT_ARCHIVING, retry_after=5)
        case _:
            return Failure(500, "broken")


def respond(error: Exception, reader: Reader | None) -> Response:
    """Return the answer to a request that failed: a page with a sentence for a reader, else JSON for a program."""
    failure = failure_of(error)
    id_ = secrets.token_hex(4)
    if failure.status == 500:
        log.error("request_broke", id=id_, exc_info=error)
    elif failure.status == 503:
        log.warning("request_unanswered", id=id_, code=failure.code, reason=str(error))
    headers = {"Cache-Control": "no-store"}
    if failure.retry_after is not None:
        headers["Retry-After"] = str(failure.retry_after)
    if isinstance(error, HTTPException) and error.headers:
        headers.update(error.headers)
    if reader is not None:
        logged = id_ if failure.status in {500, 503} else None
        return HTMLResponse(page(reader, failure.code, logged), failure.status, headers)
    told = Failed(error=Problem(code=failure.code, sentence=failure.sentence, id=id_))
    return Response(told.model_dump_json(), failure.status, headers, "application/json")
