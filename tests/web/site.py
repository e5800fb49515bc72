"""A whole server for tests: real engine, real sockets, a small built client, and a browser's manners."""

import asyncio
import gzip
import json
import ssl
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx2

from klankbord.live.archivist import Archivist
from klankbord.protocol.api import PairedRole, RoomDetail
from klankbord.settings import Settings
from klankbord.web.app import build, compose
from klankbord.web.server import Server, listen
from klankbord.web.services import Services

_MESSAGES = Path(__file__).parents[2] / "client/src/i18n/messages/nl.json"
SAID = {
    key.removeprefix("server."): text
    for key, text in json.loads(_MESSAGES.read_text("utf-8")).items()
    if key.startswith("server.")
}
"""What the server says itself, in Dutch whatever the language."""

NAMES = {"nl": "Nederlands", "en": "English", "pt-BR": "Português"}
SCRIPT = "'sha256-c2NyaXB0'"
LANGUAGES = [{"lang": tag, "name": name, "file": f"/app/assets/phone-{tag}-a1.json"} for tag, name in NAMES.items()]
PAGE = (
    '<!doctype html><html lang="nl"><head>'
    f'<script type="application/json" id="languages">{json.dumps(LANGUAGES)}</script>'
    '<script type="application/json" id="messages">null</script>%s<script type="module">1</script></head>'
)
SCENE = '<script type="application/json" id="scene">null</script>'

PLAIN = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""Trusts nobody: what is asked here is asked without TLS, and reading everybody's certificates takes 0.1 s a client."""


@dataclass(frozen=True)
class Site:
    """A running server."""

    url: str
    token: str
    services: Services
    server: Server

    def browser(self, **headers: str) -> httpx2.AsyncClient:
        """A browser on a page of this very site, without any cookie yet."""
        said = {"Origin": self.url, "Sec-Fetch-Site": "same-origin", **headers}
        return httpx2.AsyncClient(base_url=self.url, headers=said, trust_env=False, timeout=30, verify=PLAIN)

    def program(self, token: str | None = None) -> httpx2.AsyncClient:
        """A program with this API token, or with the server's own."""
        headers = {"Authorization": f"Bearer {token or self.token}"}
        return httpx2.AsyncClient(base_url=self.url, headers=headers, trust_env=False, timeout=30, verify=PLAIN)

    def with_cookie(self, token: str) -> httpx2.AsyncClient:
        """A browser that has this session."""
        return self.browser(Cookie=f"klankbord_session_{self.url.rpartition(':')[2]}={token}")

    @asynccontextmanager
    async def presenter(self) -> AsyncGenerator[httpx2.AsyncClient]:
        """A browser that came in by a presenter link: as the owner, while nobody has an account."""
        async with self.browser() as browser:
            link = await self.services.sessions.invite_presenter()
            assert (await browser.post("/api/session", json={"link": link})).status_code == 200
            yield browser

    @asynccontextmanager
    async def paired(self, role: PairedRole, room: str) -> AsyncGenerator[httpx2.AsyncClient]:
        """A device that was given a part in a room."""
        async with self.browser() as browser:
            pairing = await self.services.sessions.pair(role, room)
            assert (await browser.post("/api/session", json={"pairing": pairing})).status_code == 200
            yield browser

    @asynccontextmanager
    async def reader(self) -> AsyncGenerator[httpx2.AsyncClient]:
        """A browser that came in by a link to a room of the archive."""
        room = await self.archived()
        async with self.browser() as browser, self.program() as program:
            made = await program.post(f"/api/archive/rooms/{room}/shares", json={"name": "a"})
            secret = made.json()["link"].partition("#")[2]
            assert (await browser.post("/api/shared", json={"secret": secret})).status_code == 200
            yield browser

    async def archived(self) -> str:
        """The id of a fresh room in which something happened, and that is archived."""
        room = await self.room()
        async with self.program() as program:
            await program.post(f"/api/rooms/{room.id}/commands", json={"command": {"do": "jump", "at": 1}})
        archivist = Archivist(self.services.store, self.services.archive)
        while await archivist.turn():
            pass
        return room.id

    async def room(self) -> RoomDetail:
        """A fresh room in its lobby."""
        async with self.program() as program:
            answer = await program.post("/api/rooms", json={"deck": "sturen-vanuit-vertrouwen"})
            return RoomDetail.model_validate_json(answer.content)


def build_client(folder: Path) -> Path:
    """A built client as small as can be, in the shape the build gives it."""
    pages = {
        "participant.html": PAGE % f"<title>participant</title>{SCENE}",
        "gallery.html": PAGE % "<title>gallery</title>",
        "screen.html": PAGE % "<title>screen</title>",
        "remote.html": PAGE % "<title>remote</title>",
        "check.html": PAGE % "<title>check</title>",
        "account.html": PAGE % "<title>account</title>",
        "archive.html": PAGE % "<title>archive</title>",
    }
    files = {
        **pages,
        "server.json": json.dumps(
            {tag: {**SAID, "failed": name, "not_found": f"404: {name}", "start": "/"} for tag, name in NAMES.items()}
        ),
        "csp.json": json.dumps({name: {"script": [SCRIPT.strip("'")], "style": []} for name in pages}),
        **{f"assets/phone-{tag}-a1.json": json.dumps({"close": name}) for tag, name in NAMES.items()},
        "assets/screen-abc123.js": "export const a = 1;" * 100,
        "assets/icon-abc123.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        (folder / f"{name}.gz").write_bytes(gzip.compress(text.encode()))
    return folder


@asynccontextmanager
async def running(folder: Path, engine_url: str, **settings: object) -> AsyncGenerator[Site]:
    """A server on a free port of this machine, on an engine that is there already."""
    chosen = Settings.model_validate(
        {"host": "127.0.0.1", "port": 0, "data_dir": folder / "data", "redis_url": engine_url, **settings}
    )
    sock = listen(chosen.host, chosen.port)
    async with compose(chosen, build_client(folder / "client")) as services:
        server = Server(build(services), services, sock)
        serving = asyncio.create_task(server.run_until_stopped())
        await server.ready.wait()
        try:
            yield Site(f"http://127.0.0.1:{server.port}", services.api_token, services, server)
        finally:
            server.stop()
            await serving
