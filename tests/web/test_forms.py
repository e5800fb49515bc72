"""The participant's page goes out in the smallest form that the browser takes."""

import zlib

import brotli
import pytest
from starlette.requests import Request
from starlette.responses import Response

from klankbord.protocol.messages import Scene
from klankbord.web.client_files import ClientFile, ClientFiles
from klankbord.web.pages import ACCOUNT, ARCHIVE, CHECK, GALLERY, REMOTE, SCREEN, Pages, inlined
from klankbord.web.phone import PARTICIPANT

START = (
    b'<!doctype html><script type="application/json" id="languages">[{"lang": "nl", "file": "/app/nl.json"}]</script>'
)
MESSAGES, SCENE = (
    b'<script type="application/json" id="messages">',
    b'</script><script type="application/json" id="scene">',
)
HEAD = START + MESSAGES + b"{}" + SCENE
TAIL = b"</script>"
SHORT = Scene.model_construct(phase="open", question=None, kinds=(), title={"nl": "Proef"})
LONG = Scene.model_construct(phase="open", question=None, kinds=(), title={"nl": "Wat we samen " * 500})


async def sent(scene: Scene, accepted: str) -> Response:
    """The page with this scene, to a browser that takes these codings."""
    file = ClientFile(START + MESSAGES + b"null" + SCENE + b"null" + TAIL, {}, "text/html", "")
    files = dict.fromkeys((ACCOUNT, ARCHIVE, CHECK, GALLERY, PARTICIPANT, REMOTE, SCREEN), file)
    pages = Pages(ClientFiles({**files, "nl.json": ClientFile(b"{}", {}, "application/json", "")}, {}, {}))
    headers = [(b"accept-encoding", accepted.encode())]
    request = Request({"type": "http", "method": "GET", "path": "/12345678", "headers": headers})
    return await pages.participant(request, scene)


async def test_a_short_scene_stands_behind_what_was_compressed_before() -> None:
    """That is brotli, and the scene is in it as it is."""
    answer = await sent(SHORT, "gzip, deflate, br")
    assert answer.headers["Content-Encoding"] == "br"
    assert inlined(SHORT) in bytes(answer.body)
    assert brotli.decompress(bytes(answer.body)) == HEAD + inlined(SHORT) + TAIL


async def test_a_long_scene_is_compressed() -> None:
    """Brotli would carry it as it is."""
    answer = await sent(LONG, "gzip, deflate, br")
    assert answer.headers["Content-Encoding"] == "gzip"
    assert zlib.decompress(answer.body, 31) == HEAD + inlined(LONG) + TAIL


@pytest.mark.parametrize(("accepted", "coding"), [("br", "br"), ("gzip", "gzip"), ("", None)])
async def test_nothing_is_sent_that_was_not_asked_for(accepted: str, coding: str | None) -> None:
    """Browsers take brotli only over https, and on this machine."""
    assert (await sent(SHORT, accepted)).headers.get("Content-Encoding") == coding
