"""The pages of the built client, each in the language of whoever asks. The participant's page carries the room's scene
in it too, and the kinds of question that the room asks, so that a phone on a slow network shows the question with the
first answer of the server.
"""

import gzip
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from pydantic import TypeAdapter, ValidationError
from starlette.requests import Request
from starlette.responses import Response

from klankbord.protocol.codes import Code
from klankbord.protocol.messages import Scene
from klankbord.web.client_files import (
    NOT_BUILT,
    REVALIDATE,
    ClientError,
    ClientFile,
    ClientFiles,
    etag_of,
    known,
    send_file,
    takes,
)
from klankbord.web.data import as_data
from klankbord.web.languages import CHOICE, SCREEN_CHOICE, language_of
from klankbord.web.phone import COMMON, ENTRY, PACED, PARTICIPANT, PhonePages
from klankbord.web.pieces import kinds_folder
from klankbord.web.policy import page_policy
from klankbord.web.splice import Spliced

GALLERY = "gallery.html"
SCREEN = "screen.html"
REMOTE = "remote.html"
CHECK = "check.html"
ACCOUNT = "account.html"
ARCHIVE = "archive.html"

_ROOM_FOR_MESSAGES = re.compile(rb'(<script type="application/json" id="messages">)null(</script>)')
_LANGUAGES = re.compile(rb'<script type="application/json" id="languages">(.*?)</script>')
_LANGUAGE = re.compile(rb'<html lang="[^"]*"')
_LANGUAGE_OF_KINDS = re.compile(rb'(<meta name="kinds" content="[^"*]*)\*')
_SERVED_AT = "/app/"
_VARY = "Accept-Encoding, Accept-Language, Cookie"


@dataclass(frozen=True, slots=True)
class _Language:
    """A language as a page lists it."""

    lang: str
    file: str


_LIST = TypeAdapter(list[_Language])


class Pages:
    """The pages, ready to send."""

    def __init__(self, client: ClientFiles) -> None:
        """Raises `ClientError` where a page is missing, or has no room for what the server puts in it."""
        self.client = client
        self._plain = {
            page: {tag: _ready(body) for tag, body in _in_each_language(client, page).items()}
            for page in (GALLERY, SCREEN, REMOTE, CHECK, ACCOUNT, ARCHIVE)
        }
        self.phone = PhonePages(client, _in_each_language(client, PARTICIPANT))

    def plain(self, request: Request, page: str) -> Response:
        """Return a page that carries no scene in the language of whoever asks, and otherwise as it was built."""
        in_languages = self._plain[page]
        choice = SCREEN_CHOICE if page == SCREEN else CHOICE
        file = in_languages[language_of(request, in_languages, choice)]
        inline = (self.client.inline(page, "script"), self.client.inline(page, "style"))
        return _allowed(request, send_file(request, file, REVALIDATE), *inline)

    async def participant(self, request: Request, scene: Scene | Code | None) -> Response:
        """Return the participant's page with the scene of its room in it, or with the reason why there is none."""
        first, kinds = _asked(scene)
        page = await self.phone.page(language_of(request, self.phone.languages), first, kinds)
        etag = etag_of(page.spliced.digest, inlined(_timeless(scene)))
        headers = {"Cache-Control": REVALIDATE, "ETag": etag}
        if known(request, etag):
            response = Response(status_code=304, headers=headers)
        else:
            coding, body = _smallest(request, page.spliced, inlined(scene))
            if coding is not None:
                headers["Content-Encoding"] = coding
            response = Response(body, headers=headers, media_type="text/html")
        return _allowed(request, response, page.scripts, page.styles)


def _allowed(request: Request, response: Response, scripts: Iterable[str], styles: Iterable[str]) -> Response:
    """Leave to run what stands inline with these hashes, and nothing else that does."""
    response.headers["Vary"] = _VARY
    response.headers["Content-Security-Policy"] = page_policy(scripts, styles, request.headers.get("Host", ""))
    return response


def _in_each_language(client: ClientFiles, page: str) -> dict[str, bytes]:
    """Return the page by the tag of the language whose messages are in it."""
    whole = client.page(page).body
    listed = _LANGUAGES.search(whole)
    try:
        languages = _LIST.validate_json(listed[1]) if listed else []
        pages = {one.lang: _speaking(client, whole, one) for one in languages}
    except (ValidationError, KeyError) as error:
        raise ClientError(NOT_BUILT) from error
    if not pages or not _ROOM_FOR_MESSAGES.search(whole):
        raise ClientError(NOT_BUILT)
    return pages


def _speaking(client: ClientFiles, page: bytes, language: _Language) -> bytes:
    """Return the page with its messages, which the build wrote so that they may stand in it.

    What a kind of question alone says comes with that kind. Raises `KeyError` where the messages are missing.
    """
    tag = language.lang.encode()
    named = _LANGUAGE.sub(lambda _: b'<html lang="%s"' % tag, page, count=1)
    named = _LANGUAGE_OF_KINDS.sub(lambda address: address[1] + tag, named, count=1)
    kinds = kinds_folder(named)
    messages = client.files[f"{kinds}page.json" if kinds else language.file.removeprefix(_SERVED_AT)].body
    return _ROOM_FOR_MESSAGES.sub(lambda room: room[1] + messages + room[2], named, count=1)


def _ready(body: bytes) -> ClientFile:
    return ClientFile(body, {"gzip": gzip.compress(body, mtime=0)}, "text/html", etag_of(body))


def _smallest(request: Request, page: Spliced, scene: bytes) -> tuple[str | None, bytes]:
    """Return the page with this scene in the smallest form the browser takes, and the name of that form."""
    forms = {"br": page.brotli, "gzip": page.gzip}
    made = [(coding, form(scene)) for coding, form in forms.items() if takes(request, coding)]
    return min(made, key=lambda form: len(form[1]), default=(None, page.plain(scene)))


def _asked(scene: Scene | Code | None) -> tuple[str | None, Collection[str]]:
    """Return the kind of question in front of the room, and all that a phone may need there."""
    if not isinstance(scene, Scene):
        return None, (ENTRY, *COMMON)
    needed = (*scene.kinds, PACED) if scene.phase == "paced" else scene.kinds
    return scene.question.kind if scene.question else None, needed


def _timeless(scene: Scene | Code | None) -> Scene | Code | None:
    """Return the scene without the time of day: a page that was kept is no other page for it."""
    return scene.model_copy(update={"now": 0}) if isinstance(scene, Scene) else scene


def inlined(scene: Scene | Code | None) -> bytes:
    """Return what stands in the page."""
    return as_data(_said(scene))


def _said(scene: Scene | Code | None) -> dict[str, object] | None:
    if scene is None:
        return None
    return {"scene": scene.model_dump()} if isinstance(scene, Scene) else {"error": {"code": int(scene)}}
