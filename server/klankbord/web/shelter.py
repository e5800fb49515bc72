"""Around the whole application: no failure leaves it unexplained, no answer without its security headers."""

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from klankbord.web.failure_page import STYLE_HASH, Reader
from klankbord.web.failures import respond
from klankbord.web.languages import language_of
from klankbord.web.policy import ALWAYS, NOTHING
from klankbord.web.services import Services

API = "/api/"
_PROBES = ("/healthz", "/readyz")


class Shelter:
    """ASGI middleware: answers for what the application raises, and adds `policy.ALWAYS` to every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and whatever comes of it back."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun = False

        async def send_secured(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                headers = MutableHeaders(scope=message)
                for name, value in ALWAYS.items():
                    headers.setdefault(name, value)
                headers.setdefault("Content-Security-Policy", NOTHING)
            await send(message)

        try:
            await self._app(scope, receive, send_secured)
        except Exception as error:
            if begun:
                raise  # half an answer cannot be taken back; the connection is closed
            await answer(scope, error)(scope, receive, send_secured)


def answer(scope: Scope, error: Exception) -> Response:
    """Return the answer for `error`: JSON under `/api/` and for probes, else a page."""
    path: str = scope["path"]
    reader = None if path.startswith(API) or path in _PROBES else _reader(Request(scope))
    response = respond(error, reader)
    if reader is not None:
        response.headers["Content-Security-Policy"] = f"{NOTHING}; style-src {STYLE_HASH}"
    return response


def _reader(request: Request) -> Reader:
    sentences = Services.of(request).pages.client.sentences
    language = language_of(request, sentences)
    return Reader(language, sentences[language])
