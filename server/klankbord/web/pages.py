"""The pages of the built client. The participant's page carries the room's scene in it, so that a phone on a slow
network shows the question with the first answer of the server.
"""

import json
import re

from starlette.requests import Request
from starlette.responses import Response

from klankbord.protocol.codes import Code
from klankbord.protocol.messages import Scene
from klankbord.web.client_files import NOT_BUILT, REVALIDATE, ClientError, ClientFiles, etag_of, known, send_file, takes
from klankbord.web.policy import page_policy
from klankbord.web.splice import Spliced

PARTICIPANT = "participant.html"
GALLERY = "gallery.html"
SCREEN = "screen.html"
REMOTE = "remote.html"
CHECK = "check.html"

_ROOM_FOR_SCENE = re.compile(rb'<script type="application/json" id="scene">(null)</script>')
_LATER_KINDS = re.compile(rb'<meta name="kinds" content="([^"]+)" data-kinds="([^"]+)"')


class Pages:
    """The five pages, ready to send."""

    def __init__(self, client: ClientFiles) -> None:
        """Raises `ClientError` where a page is missing, or the participant's page has no room for a scene."""
        self.client = client
        for page in (GALLERY, SCREEN, REMOTE, CHECK):
            client.page(page)
        whole = client.page(PARTICIPANT).body
        room = _ROOM_FOR_SCENE.search(whole)
        if room is None:
            raise ClientError(NOT_BUILT)
        later = _LATER_KINDS.search(whole)
        self._later_file = later[1].decode() if later else ""
        self._later_kinds = frozenset(later[2].decode().split()) if later else frozenset[str]()
        self._participant = Spliced(whole[: room.start(1)], whole[room.end(1) :])

    def plain(self, request: Request, page: str) -> Response:
        """Return a page as it was built."""
        return self._allowed(request, page, send_file(request, self.client.page(page), REVALIDATE))

    def participant(self, request: Request, scene: Scene | Code) -> Response:
        """Return the participant's page with the scene of its room in it, or with the reason why there is none."""
        etag = etag_of(self._participant.head, inlined(_timeless(scene)), self._participant.tail)
        headers = {"Cache-Control": REVALIDATE, "ETag": etag, "Vary": "Accept-Encoding"}
        if self._needs_later(scene):
            # The browser fetches it while the page is still on its way.
            headers["Link"] = f"<{self._later_file}>; rel=modulepreload"
        if known(request, etag):
            response = Response(status_code=304, headers=headers)
        elif takes(request, "gzip"):
            headers["Content-Encoding"] = "gzip"
            response = Response(self._participant.gzip(inlined(scene)), headers=headers, media_type="text/html")
        else:
            response = Response(self._participant.plain(inlined(scene)), headers=headers, media_type="text/html")
        return self._allowed(request, PARTICIPANT, response)

    def _needs_later(self, scene: Scene | Code) -> bool:
        """Whether what is asked now is of a kind that comes after the page, in a file of its own."""
        return isinstance(scene, Scene) and scene.question is not None and scene.question.kind in self._later_kinds

    def _allowed(self, request: Request, page: str, response: Response) -> Response:
        response.headers["Content-Security-Policy"] = page_policy(
            self.client.inline(page, "script"), self.client.inline(page, "style"), request.headers.get("Host", "")
        )
        return response


def _timeless(scene: Scene | Code) -> Scene | Code:
    """Return the scene without the time of day: a page that was kept is no other page for it."""
    return scene.model_copy(update={"now": 0}) if isinstance(scene, Scene) else scene


def inlined(scene: Scene | Code) -> bytes:
    """Return what stands in the page: JSON in which nothing can end the element around it."""
    value = {"scene": scene.model_dump()} if isinstance(scene, Scene) else {"error": {"code": int(scene)}}
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    # A reader of JSON sees no difference; a reader of HTML sees no tag, no comment and no line end of a script.
    escaped = text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    return escaped.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").encode()
