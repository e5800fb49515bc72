"""The participant's page tells a browser early what the question that it carries needs besides the page."""

import pytest
from starlette.requests import Request

from klankbord.protocol.codes import Code
from klankbord.protocol.messages import Scene
from klankbord.questions.cloud import Cloud
from klankbord.questions.spectrum import Spectrum
from klankbord.web.client_files import ClientFile, ClientFiles
from klankbord.web.pages import CHECK, GALLERY, PARTICIPANT, REMOTE, SCREEN, Pages

PAGE = (
    b'<script type="application/json" id="languages">[{"lang": "nl", "file": "/app/assets/phone-nl-a1.json"}]</script>'
    b'<script type="application/json" id="messages">null</script>'
    b'<script type="application/json" id="scene">null</script>'
    b'<meta name="kinds" content="/app/assets/kinds-a1.js" data-kinds="grid spectrum" />'
)
CLOUD = Cloud(kind="cloud", id="q", prompt={"nl": "Wat?"})
SPECTRUM = Spectrum(kind="spectrum", id="q", prompt={"nl": "Waar?"}, left={"nl": "links"}, right={"nl": "rechts"})


def scene(question: Cloud | Spectrum | None) -> Scene:
    """A scene in which this is asked, or nothing is."""
    return Scene.model_construct(question=question)


def link(page: bytes, found: Scene | Code) -> str | None:
    """The header of the page with this scene in it."""
    file = ClientFile(page, {}, "text/html", "")
    messages = ClientFile(b"{}", {}, "application/json", "")
    files = dict.fromkeys((CHECK, GALLERY, PARTICIPANT, REMOTE, SCREEN), file)
    pages = Pages(ClientFiles({**files, "assets/phone-nl-a1.json": messages}, {}, {}))
    request = Request({"type": "http", "method": "GET", "path": "/12345678", "headers": []})
    return pages.participant(request, found).headers.get("Link")


def test_a_question_of_a_later_kind_brings_its_file() -> None:
    """While the page is still on its way, the browser can fetch the file that the question needs."""
    assert link(PAGE, scene(SPECTRUM)) == "</app/assets/kinds-a1.js>; rel=modulepreload"


@pytest.mark.parametrize("found", [scene(CLOUD), scene(None), Code.NO_SUCH_ROOM], ids=["in it", "lobby", "no room"])
def test_a_page_that_can_ask_it_brings_nothing(found: Scene | Code) -> None:
    """The network is left to the page."""
    assert link(PAGE, found) is None


def test_a_page_with_all_kinds_in_it_brings_nothing() -> None:
    """There is nothing to fetch."""
    assert link(PAGE[: PAGE.index(b"<meta")], scene(SPECTRUM)) is None
