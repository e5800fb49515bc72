"""The participant's page goes out in the smallest form that the browser takes."""

import zlib

import brotli
import pytest
from starlette.requests import Request
from starlette.responses import Response

from klankbord.protocol.messages import Scene
from klankbord.web.client_files import ClientFile, ClientFiles, read_client
from klankbord.web.pages import CHECK, GALLERY, PARTICIPANT, REMOTE, SCREEN, Pages, inlined

START = (
    b'<!doctype html><script type="application/json" id="languages">[{"lang": "nl", "file": "/app/nl.json"}]</script>'
)
MESSAGES, SCENE = (
    b'<script type="application/json" id="messages">',
    b'</script><script type="application/json" id="scene">',
)
HEAD = START + MESSAGES + b"{}" + SCENE
TAIL = b"</script>"
_PRESS = brotli.Compressor()
OPENING = _PRESS.process(HEAD) + _PRESS.flush()
SHORT = Scene.model_construct(question=None, title={"nl": "Proef"})
LONG = Scene.model_construct(question=None, title={"nl": "Wat we samen " * 500})


def sent(scene: Scene, accepted: str, opening: bytes | None = OPENING) -> Response:
    """The page with this scene, to a browser that takes these codings."""
    openings = {"nl": opening} if opening else {}
    file = ClientFile(START + MESSAGES + b"null" + SCENE + b"null" + TAIL, {}, "text/html", "", openings)
    files = dict.fromkeys((CHECK, GALLERY, PARTICIPANT, REMOTE, SCREEN), file)
    pages = Pages(ClientFiles({**files, "nl.json": ClientFile(b"{}", {}, "application/json", "")}, {}, {}))
    headers = [(b"accept-encoding", accepted.encode())]
    return pages.participant(Request({"type": "http", "method": "GET", "path": "/12345678", "headers": headers}), scene)


def test_a_short_scene_stands_behind_what_the_build_compressed() -> None:
    """That is brotli, made of the build's own bytes."""
    answer = sent(SHORT, "gzip, deflate, br")
    assert answer.headers["Content-Encoding"] == "br"
    assert bytes(answer.body).startswith(OPENING)
    assert brotli.decompress(bytes(answer.body)) == HEAD + inlined(SHORT) + TAIL


def test_a_long_scene_is_compressed() -> None:
    """Brotli would carry it as it is."""
    answer = sent(LONG, "gzip, deflate, br")
    assert answer.headers["Content-Encoding"] == "gzip"
    assert zlib.decompress(answer.body, 31) == HEAD + inlined(LONG) + TAIL


@pytest.mark.parametrize(
    ("accepted", "opening", "coding"),
    [
        ("br", OPENING, "br"),
        ("gzip", OPENING, "gzip"),
        ("gzip, br", None, "gzip"),
        ("br", None, None),
        ("", OPENING, None),
    ],
)
def test_nothing_is_sent_that_was_not_asked_for(accepted: str, opening: bytes | None, coding: str | None) -> None:
    """Browsers take brotli only over https, and on this machine."""
    assert sent(SHORT, accepted, opening).headers.get("Content-Encoding") == coding


@pytest.mark.parametrize("tag", ["nl", "en"])
def test_the_build_compressed_what_the_server_sends(tag: str) -> None:
    """The build and the server put the messages of a language into the page in the same way."""
    pages = Pages(read_client())
    headers = [(b"accept-encoding", b"br"), (b"accept-language", tag.encode())]
    request = Request({"type": "http", "method": "GET", "path": "/12345678", "headers": headers})
    whole = pages.participant(Request({**request.scope, "headers": headers[1:]}), SHORT)
    answer = pages.participant(request, SHORT)
    assert answer.headers["Content-Encoding"] == "br"
    assert b'lang="%s"' % tag.encode() in whole.body[:40]
    assert brotli.decompress(bytes(answer.body)) == whole.body
