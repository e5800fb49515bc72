"""The HTTP API as methods."""

import asyncio
from collections.abc import Callable
from typing import Self, TypeVar
from urllib.parse import urlencode

import httpx2
from pydantic import BaseModel, ValidationError

from klankbord.client.errors import Refused, Unreachable
from klankbord.protocol.api import (
    AskPairing,
    AskTicket,
    Command,
    Deck,
    Decks,
    DeckSummary,
    Failed,
    GiveCommand,
    Invitation,
    Moved,
    OpenRoom,
    PairedRole,
    Pairing,
    Results,
    RoomDetail,
    Rooms,
    RoomSummary,
    Samples,
    Ticket,
)
from klankbord.protocol.archived import ArchivedRooms, FindPassages, FindRooms, Passages
from klankbord.protocol.comparison import Comparison, FindComparison
from klankbord.protocol.exported import AskExport, DocumentLanguage, Export, FormatName, TakenIn
from klankbord.protocol.messages import DeskAudience
from klankbord.protocol.overlay import (
    CommonThreads,
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
from klankbord.protocol.people import AskAdminLink
from klankbord.protocol.readback import ArchiveIndex, FindAnswers, ReadAnswers, ReadRoom
from klankbord.protocol.replay import FindReplay, Replay

SECONDS = 10.0
"""For one answer."""

FILE_SECONDS = 300.0
"""For a whole room on its way."""

LOOK_EVERY = 0.25
"""Seconds between two looks at how far a document is."""

M = TypeVar("M", bound=BaseModel)


def browser(url: str, headers: dict[str, str] | None = None) -> httpx2.AsyncClient:
    """Return what asks a server over HTTP. No proxy comes in between: one of this machine knows no server in a room."""
    return httpx2.AsyncClient(base_url=url, headers=headers, timeout=SECONDS, trust_env=False)


class Klankbord:
    """A server, with its API token. `async with` it.

    Every method raises `Refused` with the server's sentence, or `Unreachable`.
    """

    def __init__(self, url: str, token: str) -> None:
        self.url = url.rstrip("/")
        self._http = browser(self.url, {"Authorization": f"Bearer {token}"})

    async def __aenter__(self) -> Self:
        await self._http.__aenter__()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._http.aclose()

    async def decks(self) -> tuple[DeckSummary, ...]:
        """Return the gallery."""
        return (await self._ask("GET", "/api/decks", Decks)).decks

    async def deck(self, id_: str) -> Deck:
        """Return a deck, with its notes and samples."""
        return await self._ask("GET", f"/api/decks/{id_}", Deck)

    async def open_room(
        self, deck: str, *, rehearsal: bool = False, paced: bool = False, until: int | None = None
    ) -> RoomDetail:
        """Start a deck; with `paced`, at everybody's own pace, until `until` (Unix time in milliseconds)."""
        wanted = OpenRoom(deck=deck, rehearsal=rehearsal, paced=paced, until=until)
        return await self._ask("POST", "/api/rooms", RoomDetail, wanted)

    async def rooms(self) -> tuple[RoomSummary, ...]:
        """Return every room, newest first."""
        return (await self._ask("GET", "/api/rooms", Rooms)).rooms

    async def room(self, id_: str) -> RoomDetail:
        """Return one room."""
        return await self._ask("GET", f"/api/rooms/{id_}", RoomDetail)

    async def command(self, room: str, command: Command, step: int | None = None) -> Moved:
        """Move a room; with `step`, only if it is still there."""
        return await self._ask("POST", f"/api/rooms/{room}/commands", Moved, GiveCommand(command=command, step=step))

    async def fill(self, room: str) -> int:
        """Let a rehearsal answer what takes answers, and return how many sample answers there are then."""
        return (await self._ask("POST", f"/api/rooms/{room}/samples", Samples)).answers

    async def results(self, room: str) -> Results:
        """Return every round asked so far, in full."""
        return await self._ask("GET", f"/api/rooms/{room}/results", Results)

    async def ticket(self, room: str, audience: DeskAudience) -> Ticket:
        """Return a ticket for a socket."""
        return await self._ask("POST", f"/api/rooms/{room}/tickets", Ticket, AskTicket(audience=audience))

    async def pair(self, room: str, role: PairedRole = "remote") -> Pairing:
        """Return a one-time link, with its QR code, that gives another device a part in a room."""
        return await self._ask("POST", f"/api/rooms/{room}/remotes", Pairing, AskPairing(role=role))

    async def invite_presenter(self) -> Invitation:
        """Return a one-time presenter link."""
        return await self._ask("POST", "/api/presenter-links", Invitation)

    async def invite_admin(self, login: str | None = None) -> Invitation:
        """Return a link for the first account, or by which somebody chooses another password."""
        return await self._ask("POST", "/api/admin-links", Invitation, AskAdminLink(login=login))

    async def find_rooms(self, find: FindRooms) -> ArchivedRooms:
        """Return a page of archived rooms, newest first."""
        return await self._ask("GET", f"/api/archive/rooms?{_query(find)}", ArchivedRooms)

    async def forget_room(self, room: str) -> None:
        """Forget a room that is over, for good."""
        await send(self._http, "DELETE", f"/api/archive/rooms/{room}")

    async def find_passages(self, find: FindPassages) -> Passages:
        """Return a page of what was asked and answered, newest first."""
        return await self._ask("GET", f"/api/archive/passages?{_query(find)}", Passages)

    async def archive_index(self) -> ArchiveIndex:
        """Return which decks and questions the archive has."""
        return await self._ask("GET", "/api/archive/index", ArchiveIndex)

    async def archived_room(self, room: str) -> ReadRoom:
        """Return an archived room as it was seen."""
        return await self._ask("GET", f"/api/archive/rooms/{room}", ReadRoom)

    async def answers(self, room: str, find: FindAnswers) -> ReadAnswers:
        """Return a page of the answers to a question of an archived room, earliest first."""
        return await self._ask("GET", f"/api/archive/rooms/{room}/answers?{_query(find)}", ReadAnswers)

    async def overlay(self, room: str) -> Overlay:
        """Return what organisers laid over a room."""
        return await self._ask("GET", f"/api/archive/rooms/{room}/overlay", Overlay)

    async def put_note(self, room: str, note: str, wanted: PutNote) -> Note:
        """Write a note under an id of one's own, or change it."""
        return await self._ask("PUT", f"/api/archive/rooms/{room}/notes/{note}", Note, wanted)

    async def remove_note(self, room: str, note: str, rev: int) -> None:
        """Remove a note, if it is still at this revision."""
        await send(self._http, "DELETE", f"/api/archive/rooms/{room}/notes/{note}?rev={rev}")

    async def labels(self) -> tuple[Label, ...]:
        """Return every label."""
        return (await self._ask("GET", "/api/archive/labels", Labels)).labels

    async def put_label(self, label: str, wanted: PutLabel) -> Label:
        """Make a label under an id of one's own, or change it everywhere."""
        return await self._ask("PUT", f"/api/archive/labels/{label}", Label, wanted)

    async def remove_label(self, label: str, rev: int) -> None:
        """Remove a label from everything, if it is still at this revision."""
        await send(self._http, "DELETE", f"/api/archive/labels/{label}?rev={rev}")

    async def relabel(self, room: str, wanted: Relabel) -> None:
        """Give labels to a room or to answers in it, and take some away."""
        await send(self._http, "POST", f"/api/archive/rooms/{room}/labels", wanted)

    async def put_thread(self, room: str, thread: str, wanted: PutThread) -> Thread:
        """Begin a thread under an id of one's own, or change it."""
        return await self._ask("PUT", f"/api/archive/rooms/{room}/threads/{thread}", Thread, wanted)

    async def remove_thread(self, room: str, thread: str, rev: int) -> None:
        """Remove a thread, if it is still at this revision."""
        await send(self._http, "DELETE", f"/api/archive/rooms/{room}/threads/{thread}?rev={rev}")

    async def rethread(self, room: str, thread: str, wanted: Rethread) -> Tally:
        """Put answers into a thread, and take some out; return what it comes to."""
        return await self._ask("POST", f"/api/archive/rooms/{room}/threads/{thread}/answers", Tally, wanted)

    async def common_threads(self, question: str) -> CommonThreads:
        """Return what came back in the answers to a question, in every room that a comparison shows by itself."""
        return await self._ask("GET", f"/api/archive/threads?question={question}", CommonThreads)

    async def export(
        self,
        room: str,
        format_: FormatName,
        language: DocumentLanguage = "nl",
        told: Callable[[float], None] = lambda _: None,
        *,
        overlay: bool = False,
    ) -> bytes:
        """Return a document about a room that is over; `told` hears how much of it is done, from 0 to 1.

        With `overlay` it has notes, labels and threads, which the file of a room always has.

        Whoever cancels this stops the server's work on it too.
        """
        path = f"/api/archive/rooms/{room}/exports"
        wanted = AskExport(format=format_, language=language, overlay=overlay)
        export = await self._ask("POST", path, Export, wanted)
        path = f"{path}/{export.id}"
        try:
            while export.state in {"waiting", "working"}:
                await asyncio.sleep(LOOK_EVERY)
                export = await self._ask("GET", path, Export)
                told(export.part)
        except asyncio.CancelledError:
            await send(self._http, "DELETE", path)
            raise
        if export.state == "failed":
            raise Refused("export_failed", "The document could not be made; the log of the server has more.")
        return (await send(self._http, "GET", f"{path}/file", seconds=FILE_SECONDS)).content

    async def take_in(self, file: bytes) -> TakenIn:
        """Take in the room of a file; a second time nothing happens."""
        answer = await send(self._http, "POST", "/api/archive/rooms", file, seconds=FILE_SECONDS)
        return TakenIn.model_validate_json(answer.content)

    async def replay(self, room: str, find: FindReplay) -> Replay:
        """Return how a round of an archived room went; `klankbord.protocol.delta.applied` makes its results."""
        return await self._ask("GET", f"/api/archive/rooms/{room}/replay?{_query(find)}", Replay)

    async def compare(self, find: FindComparison) -> Comparison:
        """Return what rooms answered to the same question."""
        return await self._ask("GET", f"/api/archive/comparison?{_query(find)}", Comparison)

    async def _ask(self, method: str, path: str, model: type[M], body: BaseModel | None = None) -> M:
        return await ask(self._http, method, path, model, body)


async def ask(http: httpx2.AsyncClient, method: str, path: str, model: type[M], body: BaseModel | None = None) -> M:
    """Return what the server answers. Raises `Refused` with its sentence, or `Unreachable`."""
    answer = await send(http, method, path, body)
    return model.model_validate_json(answer.content)


async def send(
    http: httpx2.AsyncClient,
    method: str,
    path: str,
    body: BaseModel | bytes | None = None,
    *,
    seconds: float = SECONDS,
) -> httpx2.Response:
    """Return the answer of a server that did what was asked. Raises `Refused` with its sentence, or `Unreachable`.

    What is sent is a model, as JSON, or the file of a room.
    """
    content = body.model_dump_json() if isinstance(body, BaseModel) else body
    media_type = "application/json" if isinstance(body, BaseModel) else "application/x-ndjson"
    headers = {"Content-Type": media_type} if body is not None else {}
    try:
        answer = await http.request(method, path, content=content, headers=headers, timeout=seconds)
    except httpx2.TransportError as error:
        raise Unreachable(f"{http.base_url} does not answer ({error or type(error).__name__}).") from error
    if not answer.is_success:
        raise _refusal(answer)
    return answer


def _query(find: BaseModel) -> str:
    return urlencode(find.model_dump(exclude_defaults=True))


def _refusal(answer: httpx2.Response) -> Refused:
    try:
        problem = Failed.model_validate_json(answer.content).error
    except ValidationError:
        return Refused(str(answer.status_code), f"The server answered {answer.status_code}, and not as Klankbord does.")
    return Refused(problem.code, problem.sentence)
