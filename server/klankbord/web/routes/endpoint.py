"""An endpoint of the API: one entry from which both the route and its description in OpenAPI are made."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from pydantic import TypeAdapter, ValidationError
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from klankbord.web.auth.permissions import Action
from klankbord.web.failures import Failure
from klankbord.web.routes.visit import Visit

MOST_BODY_BYTES = 64 * 1024

NOT_ARCHIVING = {503: "The archive does not answer (`not_archiving`), or the store; rooms may go on all the same."}
"""For `failures` of an endpoint that reads or writes the archive."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """A method on a path."""

    name: str
    """Names the operation for programs."""
    method: str
    path: str
    action: Action
    """What the caller must be allowed to do."""
    summary: str
    about: str = ""
    query: TypeAdapter[Any] | None = None
    """What stands behind the `?` of the address: a model of strings and whole numbers."""
    body: TypeAdapter[Any] | None = None
    """What is sent, as JSON."""
    takes: str | None = None
    """The media type of what is sent where that is no JSON; the handler reads it as it comes."""
    answer: TypeAdapter[Any] | None = None
    """What comes back, as JSON; None for 204, and where something else does."""
    gives: str | None = None
    """The media type of what comes back where that is no JSON; the handler returns the response."""
    status: int = 200
    failures: dict[int, str] = field(default_factory=dict[int, str])
    """Status → when it is answered, beside those that every endpoint can answer."""
    handle: Callable[..., Awaitable[Any]]
    """Called with the visit, and with the query and the body where there is one; returns the answer."""

    def route(self) -> Route:
        """Return what serves this endpoint."""

        async def serve(request: Request) -> Response:
            if any("\0" in str(part) for part in request.path_params.values()):
                raise Failure(404)  # nothing is called that, and no database wants to be asked
            visit = Visit(request)
            await visit.identify()
            await visit.locate()
            visit.permit(self.action)
            sent: list[Any] = []
            if self.query is not None:
                sent.append(_query(request, self.query))
            if self.takes is not None:
                _refuse_other(request, self.takes)
            if self.body is not None:
                sent.append(await _body(request, self.body))
            answer = await self.handle(visit, *sent)
            headers = {"Cache-Control": "no-store", **visit.headers}
            if isinstance(answer, Response):
                answer.headers.update(headers)
                return answer
            if self.answer is None:
                return Response(status_code=self.status, headers=headers)
            return Response(self.answer.dump_json(answer), self.status, headers, "application/json")

        return Route(self.path, serve, methods=[self.method], name=self.name)


def _query(request: Request, model: TypeAdapter[Any]) -> Any:
    """Return what the address asks for, checked. Raises `Failure` with the first thing that is wrong with it."""
    try:
        return model.validate_strings(dict(request.query_params))
    except ValidationError as error:
        raise _unexpected(error) from error


async def _body(request: Request, model: TypeAdapter[Any]) -> Any:
    """Return what was sent, checked. Raises `Failure` with the first thing that is wrong with it."""
    if _media_type(request) != "application/json":
        raise Failure(415, "not_json", "Send JSON, with the header Content-Type: application/json.")
    try:
        return model.validate_json(await _bounded(request))
    except ValidationError as error:
        raise _unexpected(error) from error


def _refuse_other(request: Request, media_type: str) -> None:
    """Return where what is sent is of this media type, else raise `Failure`."""
    if _media_type(request) != media_type:
        raise Failure(415, "wrong_media_type", f"Send the file, with the header Content-Type: {media_type}.")


def _media_type(request: Request) -> str:
    return request.headers.get("Content-Type", "").partition(";")[0].strip().lower()


def _unexpected(error: ValidationError) -> Failure:
    problem = error.errors(include_url=False, include_context=False, include_input=False)[0]
    place = ".".join(str(part) for part in problem["loc"])
    where = f"{place}: " if place else ""
    return Failure(422, sentence=f"The request is not what was expected here. {where}{problem['msg']}.")


async def _bounded(request: Request) -> bytes:
    """Return the body, or raise `Failure` as soon as it is too large."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST_BODY_BYTES:
            raise Failure(413)
    return bytes(body)
