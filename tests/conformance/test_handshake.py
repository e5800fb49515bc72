"""What RFC 6455 asks of the opening handshake, and what Klankbord adds: one path, one host, known origins."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from uvicorn.protocols.http.h11_impl import H11Protocol

from klankbord.web.door import Door
from tests.conformance.harness import BINARY, KEY, Raw, Served, masked, serving, upgrade


@pytest.fixture(scope="module", params=[Door, H11Protocol], ids=["httptools", "h11"])
def served(request: pytest.FixtureRequest) -> Iterator[Served]:
    """The wire behind either of uvicorn's HTTP protocols."""
    with serving(http=request.param) as server:
        yield server


def test_the_accept_header_is_the_one_of_the_standard(served: Served) -> None:
    """The key of RFC 6455's example gets the answer of RFC 6455's example."""
    with Raw(served.port) as raw:
        status, headers, _ = raw.handshake()
        assert status == 101
        assert headers["sec-websocket-accept"] == "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="


def test_compression_is_not_agreed_to(served: Served) -> None:
    """An offer of permessage-deflate is left unanswered."""
    with Raw(served.port) as raw:
        status, headers, _ = raw.handshake(Sec_WebSocket_Extensions="permessage-deflate")
        assert status == 101
        assert "sec-websocket-extensions" not in headers


def test_an_upgrade_works_after_other_requests(served: Served) -> None:
    """A connection that has served a page can still be upgraded."""
    with Raw(served.port) as raw:
        raw.send(f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{served.port}\r\n\r\n".encode())
        assert raw.answer()[0] == 200
        assert raw.handshake()[0] == 101
        raw.send(masked(BINARY, b"hello"))
        assert raw.frame().data == b"hello"


def test_a_page_of_this_host_may_come_in(served: Served) -> None:
    """The origin that equals the Host header is allowed."""
    with Raw(served.port) as raw:
        assert raw.handshake(Origin=f"http://127.0.0.1:{served.port}")[0] == 101


@pytest.mark.parametrize(
    ("line", "extra", "changes", "status"),
    [
        pytest.param(None, "", {"Sec_WebSocket_Key": None}, 400, id="no key"),
        pytest.param(None, "", {"Sec_WebSocket_Key": "aaa="}, 400, id="a short key"),
        pytest.param(None, "", {"Sec_WebSocket_Key": "ä" * 12}, 400, id="a key that is not ASCII"),
        pytest.param(None, f"Sec-WebSocket-Key: {KEY}\r\n", {}, 400, id="two keys"),
        pytest.param(None, "", {"Sec_WebSocket_Version": "8"}, 400, id="version 8"),
        pytest.param(None, "", {"Sec_WebSocket_Version": None}, 400, id="no version"),
        pytest.param("POST /ws HTTP/1.1", "", {}, 405, id="POST"),
        pytest.param("GET /elsewhere HTTP/1.1", "", {}, 404, id="another path"),
        pytest.param("GET /ws/ HTTP/1.1", "", {}, 404, id="a longer path"),
        pytest.param(None, "", {"Host": None}, 400, id="no host"),
        pytest.param(None, "Host: other.example\r\n", {}, 400, id="two hosts"),
        pytest.param(None, "", {"Origin": "https://evil.example"}, 403, id="a strange origin"),
        pytest.param(None, "", {"Origin": "null"}, 403, id="the origin of nobody"),
        pytest.param(None, "Origin: https://a.example\r\n", {"Origin": "https://b.example"}, 400, id="two origins"),
    ],
)
def test_a_wrong_handshake_is_refused_with_a_sentence(
    served: Served, line: str | None, extra: str, changes: dict[str, str | None], status: int
) -> None:
    """Each is answered with its own status and a sentence, and the connection ends."""
    let_in = len(served.desk.links)
    with Raw(served.port) as raw:
        raw.send(upgrade(served.port, line or "GET /ws HTTP/1.1", extra, changes=changes))
        got, _, body = raw.answer()
        assert got == status
        assert "." in body
        assert raw.ended()
    assert len(served.desk.links) == let_in
